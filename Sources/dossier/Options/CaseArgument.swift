internal import ArgumentParser
internal import DossierCore

/// The one case that a command is about.
struct CaseArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A number, an id or the beginning of one, a reference, or a path.", valueName: "case"),
    completion: .stored(.case))
  var name: String
}

/// The cases that a command is about.
struct CasesArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Numbers, ids, references or paths; '-' reads them from the standard input, one a line.", valueName: "case"),
    completion: .stored(.case))
  var names: [String] = []

  @Option(help: ArgumentHelp("Also the cases that a query finds.", valueName: "query"))
  var query: String?
}

extension Context {
  /// Reads the case that somebody names.
  func file(_ case: CaseArgument, _ desk: Desk) throws -> Loaded<Case> { try file(named: `case`.name, desk) }

  /// Reads the case that somebody names; a path may be relative to where the user is.
  func file(named name: String, _ desk: Desk) throws -> Loaded<Case> {
    var name = name
    if name.hasSuffix(".yaml") {
      let full = world.absolutePath(name)
      if full.hasPrefix(desk.store.root + "/") { name = String(full.dropFirst(desk.store.root.count + 1)) }
    }
    return try desk.store.loadCase(at: try desk.finder.path(called: name))
  }

  /// Reads the cases that somebody names, each once, in order.
  ///
  /// Those of which a query cannot tell whether they are meant are named on the error stream, and left out.
  mutating func files(_ cases: CasesArgument, _ desk: Desk) throws -> [Loaded<Case>] {
    var names: [String] = []
    for name in cases.names {
      if name == "-" {
        while let line = console.readLine() { if !line.isEmpty { names.append(line) } }
      } else {
        names.append(name)
      }
    }
    var files: [Loaded<Case>] = []
    for name in names {
      let file = try file(named: name, desk)
      if !files.contains(where: { $0.path == file.path }) { files.append(file) }
    }
    if let text = cases.query {
      let found = try find(statedQuery(text, desk), desk)
      if !found.isComplete { isPartOfCases = true }
      var known = Set(files.map(\.path))
      for file in found.files where known.insert(file.path).inserted { files.append(file) }
    }
    guard !files.isEmpty || cases.query != nil else {
      throw CommandError(message: "no case is named", hint: "give a number, an id, a reference or '-'", status: .usage)
    }
    return files
  }
}
