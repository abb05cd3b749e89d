/// The git work tree in which a store lies.
public struct GitRepository: Sendable, Equatable {
  /// The store's directory.
  public let store: String
  /// The top of the work tree.
  public let top: String
  /// The directory of git's own files; of a linked work tree, its own.
  public let directory: String
  /// The store's path below the top, with a `/` at its end; empty if it is the top.
  public let prefix: String
  private let environment: [String: String?]

  /// The most bytes of an answer.
  static let maximumAnswerBytes = 512 * 1024 * 1024

  /// Finds the repository of a store.
  ///
  /// What a hook says of the repository and the index counts if it means this one.
  ///
  /// - Throws: `GitError.noProgram`, `noRepository` or `failed`.
  public init(of store: String, _ outer: GitEnvironment) throws(GitError) {
    self.store = store
    var found = try Self.place(store, GitEnvironment.base)
    var prefix = found?.prefix
    var variables = GitEnvironment.base
    for (name, value) in outer.variables where name.hasPrefix("GIT_CONFIG") { variables[name] = value }
    let isMeant: Bool
    if let named = outer.variables["GIT_DIR"] {
      isMeant = found.map { Self.isSame($0.directory, named) } ?? false
    } else if outer.variables["GIT_INDEX_FILE"] != nil, let mine = found {
      let here = try Self.place(outer.directory, GitEnvironment.base)
      isMeant = here.map { Self.isSame(mine.directory, $0.directory) } ?? false
    } else {
      isMeant = false
    }
    if isMeant {
      variables["GIT_INDEX_FILE"] = outer.variables["GIT_INDEX_FILE"]
    } else if outer.variables["GIT_DIR"] != nil, found == nil {
      // A repository that lies elsewhere than its work tree.
      for (name, value) in outer.variables { variables[name] = value }
      found = try Self.place(outer.directory, variables)
      prefix = nil
    }
    guard let found else { throw .noRepository(store) }
    variables["GIT_DIR"] = found.directory
    variables["GIT_WORK_TREE"] = found.top
    top = found.top
    directory = found.directory
    environment = variables
    if let prefix {
      self.prefix = prefix
      return
    }
    let asked = try Self.run(["-C", store, "rev-parse", "--show-prefix"], variables)
    guard asked.ending == .status(0) else { throw .noRepository(store) }
    self.prefix = Self.line(asked.output)
  }

  /// Runs git in the store's directory and returns what it writes.
  ///
  /// - Throws: `GitError.failed` if it ends with another status than 0.
  func run(
    _ arguments: [String], input: [UInt8] = [], environment more: [String: String] = [:],
    limitBytes: Int = maximumAnswerBytes
  ) throws(GitError) -> [UInt8] {
    let variables = environment.merging(more.mapValues { $0 }) { $1 }
    let captured = try Self.run(["-C", store] + arguments, variables, input: input, limitBytes: limitBytes)
    guard captured.ending == .status(0) else { throw Self.failure(arguments, captured) }
    return captured.output
  }

  /// The status with which git ends, and what it writes.
  func ask(_ arguments: [String]) throws(GitError) -> (isDone: Bool, answer: String) {
    // Some of what is asked for takes no paths that are to be taken word for word.
    let variables = environment.merging(["GIT_LITERAL_PATHSPECS": "0"]) { $1 }
    let captured = try Self.run(["-C", store] + arguments, variables)
    return (captured.ending == .status(0), Self.line(captured.output))
  }

  /// The commit of a name, in full.
  ///
  /// - Throws: `GitError.noSuchRevision`.
  public func commit(_ name: String) throws(GitError) -> String {
    // A name that begins with a dash is an option to git, and no revision begins so.
    guard !name.hasPrefix("-"), !name.isEmpty, !name.contains("\0") else { throw .noSuchRevision(name) }
    let (isDone, answer) = try ask(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
    guard isDone, !answer.isEmpty else { throw .noSuchRevision(name) }
    return answer
  }

  /// Whether there are repositories that it is fetched from or pushed to.
  ///
  /// - Throws: `GitError`.
  public func hasRemotes() throws(GitError) -> Bool { try !ask(["remote"]).answer.isEmpty }

  static func failure(_ arguments: [String], _ captured: ChildProcess.Captured) -> GitError {
    let lines = captured.errors.split(whereSeparator: \.isNewline)
    let said = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? lines.first
    let message = said.map { $0.drop { $0 != " " }.dropFirst() } ?? ""
    let words = arguments.drop { $0.hasPrefix("-") }
    return .failed(words.first ?? "", message.isEmpty ? "it said nothing" : String(message))
  }

  static func run(
    _ arguments: [String], _ environment: [String: String?], input: [UInt8] = [], limitBytes: Int = 1 << 20
  ) throws(GitError) -> ChildProcess.Captured {
    do throws(FileError) {
      return try ChildProcess.capture(
        "git", arguments, input: input, environment: environment, limitBytes: limitBytes)
    } catch {
      if case .failed(.run, _, _) = error { throw .noProgram(error) }
      throw .file(error)
    }
  }

  /// The top of the work tree around a directory, git's own, and its path below the top; nil if there is none.
  private static func place(
    _ path: String, _ environment: [String: String?]
  ) throws(GitError) -> (top: String, directory: String, prefix: String)? {
    let arguments = ["rev-parse", "--show-toplevel", "--absolute-git-dir", "--show-prefix"]
    let captured = try run(["-C", path] + arguments, environment)
    guard captured.ending == .status(0) else {
      if captured.errors.contains("dubious ownership") { throw failure(arguments, captured) }
      return nil
    }
    let lines = line(captured.output).split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    return lines.count == 3 ? (String(lines[0]), String(lines[1]), String(lines[2])) : nil
  }

  private static func isSame(_ path: String, _ other: String) -> Bool {
    guard let one = try? FileSystem.statusFollowing(path), let two = try? FileSystem.statusFollowing(other) else {
      return false
    }
    return one.isSameFile(as: two)
  }

  private static func line(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.hasSuffix("\n") ? text.dropLast() : text[...])
  }

  /// The texts of an answer with a NUL after each.
  static func texts(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
