internal import ArgumentParser
internal import DossierCore

/// A word in the place of a command that is none; the parser itself would only say that it did not expect it.
struct UnknownCommand: Error, Reportable {
  let word: String
  let parent: [String]
  let nearest: String?
  var hint: String?

  /// Looks for such a word among the arguments; nil if there is none, or if the parser can say it better.
  static func find(in arguments: [String]) -> UnknownCommand? {
    var words = commandWords(arguments)[...]
    if words.first == "help" { words = words.dropFirst() }
    var parent: any ParsableCommand.Type = Dossier.self
    var path = ["dossier"]
    while let word = words.popFirst() {
      let children = parent.configuration.subcommands
      if children.isEmpty { return nil }
      guard let child = children.first(where: { $0.goes(by: word) }) else {
        guard word != "help" else { return nil }
        if let hint = EntryVerb(rawValue: word)?.hint(forGroup: path[1...].joined(separator: " ")) {
          return UnknownCommand(word: word, parent: path, nearest: nil, hint: hint)
        }
        guard parent.configuration.defaultSubcommand == nil else { return nil }
        let candidates = children.map { $0._commandName } + (path.count == 1 ? ["help"] : [])
        return UnknownCommand(word: word, parent: path, nearest: Suggestion.nearest(to: word, among: candidates))
      }
      parent = child
      path.append(word)
    }
    return nil
  }

  var report: ErrorReport {
    let place = parent.joined(separator: " ")
    return ErrorReport(
      "there is no command '\(([place] + [word]).joined(separator: " "))'",
      hint: hint ?? nearest.map { "did you mean '\($0)'?" } ?? "'\(place) --help' lists the commands", status: .usage)
  }

  /// The words before the first option, past the common options and their values.
  private static func commandWords(_ arguments: [String]) -> [String] {
    var words: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-") else {
        words.append(argument)
        continue
      }
      guard words.isEmpty else { break }
      switch argument {
      case "-q", "--quiet": continue
      case "-C", "--today", "--color", "--lang": _ = rest.popFirst()
      default:
        let isCommon = ["-C", "--today=", "--color=", "--lang="].contains { argument.hasPrefix($0) }
        if !isCommon { return [] }
      }
    }
    return words
  }
}

/// A group of commands without the command that was meant.
struct MissingSubcommand: Error, Reportable {
  private let name: String
  private let children: [String]

  init(of group: any ParsableCommand.Type) {
    name = group._commandName
    children = group.configuration.subcommands.map { $0._commandName }
  }

  var report: ErrorReport {
    ErrorReport(
      "'dossier \(name)' needs to be told what to do: \(children.joined(separator: ", "))",
      hint: "see 'dossier help \(name)'", status: .usage)
  }
}

extension ParsableCommand {
  fileprivate static func goes(by word: String) -> Bool {
    _commandName == word || configuration.aliases.contains(word)
  }
}
