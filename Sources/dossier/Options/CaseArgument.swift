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
    try desk.store.loadCase(at: path(named: name, desk))
  }

  /// Finds the file of the case that somebody names.
  private func path(named name: String, _ desk: Desk) throws -> String {
    var name = name
    if name.hasSuffix(".yaml") {
      let full = world.absolutePath(name)
      if full.hasPrefix(desk.store.root + "/") { name = String(full.dropFirst(desk.store.root.count + 1)) }
    }
    return try desk.finder.path(called: name)
  }

  /// Reads the cases that somebody names, each once, in order.
  ///
  /// Those of which a query cannot tell whether they are meant are named on the error stream, and left out.
  mutating func files(_ cases: CasesArgument, _ desk: Desk) throws -> [Loaded<Case>] {
    let paths = try paths(cases, desk)
    var files: [Loaded<Case>] = []
    for path in paths.named { files.append(try desk.store.loadCase(at: path)) }
    let read = desk.store.scan(paths.found, as: Case.self) { $0 }
    noteUnreadable(read.errors)
    return files + read.values
  }

  /// Finds the files of the cases that somebody names, and those that a query finds beside them; each once, in order.
  ///
  /// Those of which a query cannot tell whether they are meant are named on the error stream, and left out.
  mutating func paths(_ cases: CasesArgument, _ desk: Desk) throws -> (named: [String], found: [String]) {
    var names: [String] = []
    for name in cases.names {
      if name == "-" {
        while let line = console.readLine() { if !line.isEmpty { names.append(line) } }
      } else {
        names.append(name)
      }
    }
    var (named, found, known) = ([String](), [String](), Set<String>())
    for name in names {
      let path = try path(named: name, desk)
      if known.insert(path).inserted { named.append(path) }
    }
    if let text = cases.query {
      let query = try statedQuery(text, desk)
      let (paths, gaps) = try finding(desk) { try $0.paths(matching: query) }
      warn(about: gaps)
      if paths.isEmpty { note(on: query) }
      if !gaps.isEmpty { isPartOfCases = true }
      found = paths.filter { known.insert($0).inserted }
    }
    guard !named.isEmpty || cases.query != nil else {
      throw CommandError(message: "no case is named", hint: "give a number, an id, a reference or '-'", status: .usage)
    }
    return (named, found)
  }

  /// Names files that cannot be read, so that what is done is a part of what was asked.
  mutating func noteUnreadable(_ errors: [CaseScanError]) {
    for error in errors { warn(about: error.error) }
    if !errors.isEmpty { isPartOfCases = true }
  }
}
