internal import ArgumentParser
internal import DossierCore

/// The `key=value` arguments of a `set` command.
struct AssignmentsArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("What to change: key=value; an empty value removes the key.", valueName: "key=value"))
  var texts: [String] = []

  /// What they say.
  /// - Throws: `CommandError`, which is wrong usage.
  func assignments() throws(CommandError) -> [Assignment] {
    guard !texts.isEmpty else {
      throw CommandError(message: "there is nothing to change", hint: "give key=value", status: .usage)
    }
    return try Self.assignments(texts)
  }

  /// What texts say, each of which is one assignment.
  /// - Throws: `CommandError`, which is wrong usage.
  static func assignments(_ texts: [String]) throws(CommandError) -> [Assignment] {
    var assignments: [Assignment] = []
    for text in texts {
      guard let assignment = Assignment(text) else {
        throw CommandError(message: "'\(text)' is not key=value", hint: "write key=value", status: .usage)
      }
      assignments.append(assignment)
    }
    return assignments
  }

  /// How fields are changed, with examples of a field, of a list, and of an entry of several parts.
  static func discussion(_ field: String, list: String, _ entry: String) -> String {
    let name = field.prefix { $0 != "=" }
    return """
      '\(field)' sets a field and '\(name)=' removes it. '\(list)=…' makes the value the only one of a list, \
      '\(list)+=…' adds it, '\(list)-=…' takes it out. Values of several parts have ';' between them: \(entry).
      """
  }
}
