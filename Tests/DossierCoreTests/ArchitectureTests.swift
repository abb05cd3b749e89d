import Testing

/// The house as ARCHITECTURE.md draws it, kept by reading the sources.
@Suite struct ArchitectureTests {
  /// The folders of the core with those that each may use: the table of ARCHITECTURE.md.
  static let folders: [String: Set<String>] = {
    var folders: [String: Set<String>] = [:]
    for line in (SourceTree.text("ARCHITECTURE.md") ?? "").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
      guard cells.count >= 3, let name = cells[0].firstMatch(of: #/^`(\w+)/`/#)?.output.1 else { continue }
      folders[String(name)] = Set(cells[2].matches(of: /[A-Z]\w+/).map { String($0.output) })
    }
    return folders
  }()

  static let core = SourceTree.swift(below: "Sources/DossierCore")

  static func folder(of file: SourceFile) -> String { String(file.path.split(separator: "/")[2]) }

  @Test func `The table of the architecture names the folders that there are`() {
    #expect(Set(Self.folders.keys) == Set(Self.core.map(Self.folder(of:))))
    #expect(Set(Self.folders.values.joined()).subtracting(Self.folders.keys) == [])
  }

  @Test func `A folder uses the types of those folders alone that its line in the table names`() {
    var homes: [String: Set<String>] = [:]
    for file in Self.core {
      for type in file.types { homes[type, default: []].insert(Self.folder(of: file)) }
    }
    var broken: [String] = []
    for file in Self.core {
      let own = Self.folder(of: file)
      for name in file.mentioned.sorted() {
        guard let home = homes[name], !home.contains(own), home.isDisjoint(with: Self.folders[own] ?? []) else {
          continue
        }
        broken.append("\(file.path) uses \(name) of \(home.sorted().joined(separator: ", "))")
      }
    }
    #expect(broken == [])
  }

  @Test func `No two folders that use each other stand in the table`() {
    var reached: [String: Set<String>] = Self.folders
    for _ in Self.folders { reached = reached.mapValues { used in used.union(used.flatMap { reached[$0] ?? [] }) } }
    #expect(reached.filter { $0.value.contains($0.key) }.keys.sorted() == [])
  }

  @Test func `Each module is imported by its own folder alone`() {
    let homes = [
      "CLibYAML": "YAML", "Glibc": "Platform", "CLinux": "Platform", "Crypto": "Store", "GRDB": "Index",
      "FoundationEssentials": "Index", "CCheckedPages": "Index", "CLibArchive": "Bundle",
    ]
    // Where several threads read cases, and where they share what was read and keep what they write.
    let parallel = [
      "Store/Parallel.swift", "Summary/CaseSummarizer.swift", "Platform/Spool.swift", "Bundle/ArchiveSink.swift",
      "Documents/KnownTerms.swift",
    ].map { "Sources/DossierCore/\($0)" }
    var broken: [String] = []
    for file in Self.core {
      for module in file.imports {
        let mayImport =
          ["Dispatch", "Synchronization"].contains(module)
          ? parallel.contains(file.path) : homes[module] == Self.folder(of: file)
        if !mayImport { broken.append("\(file.path) imports \(module)") }
      }
    }
    for file in SourceTree.swift(below: "Sources/dossier") {
      for module in file.imports where !["ArgumentParser", "DossierCore", "Glibc"].contains(module) {
        broken.append("\(file.path) imports \(module)")
      }
    }
    #expect(broken == [])
  }

  @Test func `The core is silent, stateless and never ends the process`() {
    let words =
      #/
      \b(print|debugPrint|dump|readLine|exit|_exit|abort|fatalError|precondition|preconditionFailure|assertionFailure)\(
      | \b(getenv|secure_getenv|setenv|getcwd|clock_gettime|gettimeofday|isatty)\(
      | \b(Foundation|CommandLine|ProcessInfo|FileManager|SystemRandomNumberGenerator)\b
      | \b(ContinuousClock|SuspendingClock)\b
      /#
    // Waiting for a lock needs a clock, on which no result depends.
    let places = Self.core.filter { !$0.path.hasSuffix("Platform/DirectoryLock.swift") }
      .flatMap { $0.places(of: words) }
    #expect(places == [])
    #expect(Self.core.flatMap { $0.places(of: /\bstatic var \w+[^{\n]*=/) } == [])
  }

  @Test func `The process is ended in one place`() {
    let files = SourceTree.swift(below: "Sources").filter { !$0.places(of: /\b_?exit\(/).isEmpty }
    #expect(files.map(\.path) == ["Sources/dossier/Dossier.swift"])
  }

  @Test func `Nothing is asynchronous, and nothing escapes the checks of the compiler`() {
    let words =
      /\b(async|await|nonisolated|actor [A-Z]\w*|Task *[{(])|@unchecked|@preconcurrency|\btry!/
    // A queue's method is named so; what it is given waits for nothing.
    let queues = SourceTree.swift(below: "Sources").flatMap { $0.places(of: /(global\(\)|queue)\.async\b/) }
    #expect(Set(queues.map { $0.prefix { $0 != ":" } }) == ["Sources/DossierCore/Store/Parallel.swift"])
    #expect(SourceTree.swift(below: "Sources").flatMap { $0.places(of: words) } == queues)
  }

  @Test(arguments: ["Model", "Ledger", "Documents", "Summary", "Query", "Reports", "Index"])
  func `No binary fraction is near money`(_ folder: String) {
    let files = SourceTree.swift(below: "Sources/DossierCore/\(folder)")
    #expect(files.flatMap { $0.places(of: /\b(Double|Float\d*|CGFloat)\b/) } == [])
  }

  @Test func `Unsafe code stays in its cages`() {
    let cages = [
      "Sources/DossierCore/YAML/", "Sources/DossierCore/Platform/", "Sources/DossierCore/Store/ContentHash.swift",
      "Sources/DossierCore/Store/Checksum.swift", "Sources/dossier/World/World+Process.swift",
      "Sources/dossier/ProcessStreams.swift",
      // Those that call libarchive, and no reader of headers or judge beside them.
      "Sources/DossierCore/Bundle/UnpackedFile.swift", "Sources/DossierCore/Bundle/ZipReader.swift",
      "Sources/DossierCore/Bundle/ArchiveWriter.swift", "Sources/DossierCore/Bundle/ArchiveLibrary.swift",
    ]
    let others = SourceTree.swift(below: "Sources").filter { file in !cages.contains { file.path.hasPrefix($0) } }
    #expect(others.flatMap { $0.places(of: /\bunsafe\b|\bUnsafe\w+/) } == [])
  }

  @Test func `Every public error has a description`() {
    let all = Self.core.map(\.code).joined(separator: "\n")
    let errors = all.matches(of: /(?m)^public (?:enum|struct) (\w+Error|Refusal): [^{]*\bError\b/).map {
      String($0.output.1)
    }
    #expect(errors.count > 10)
    let described = Set(
      all.matches(of: /(?m)^(?:public )?(?:extension|enum|struct) (\w+)[^{]*\bCustomStringConvertible\b/)
        .map { String($0.output.1) })
    #expect(errors.filter { !described.contains($0) } == [])
  }

  @Test func `No source file is longer than 400 lines, and no command's than 120`() {
    let long = SourceTree.swift.filter { file in
      file.lines > (file.path.contains("/Commands/") ? 120 : 400) && !file.path.contains("/Resources/")
    }
    #expect(long.map { "\($0.path): \($0.lines)" } == [])
  }

  @Test func `Names say what a thing is`() {
    let vague = /(Utils|Utilities|Helpers?|Manager|Common)(?![a-z])/
    let names = SourceTree.paths.filter { path in
      (path.contains(" ") || path.contains(vague)) && !path.hasPrefix("examples/")
    }
    #expect(names == [])
    #expect(SourceTree.swift.flatMap { file in file.types.filter { $0.contains(vague) } } == [])
  }

  @Test(arguments: ["ARCHITECTURE.md", "CONTRIBUTING.md", "DECISIONS.md"])
  func `The files that a document names are there`(_ document: String) throws {
    let text = try #require(SourceTree.text(document))
    let names = text.matches(of: #/`(?:\w+/)*(\w+)(\.swift|/[A-Z]\w+)`/#).map { match in
      match.2 == ".swift" ? "/\(match.1).swift" : "/\(match.1)\(match.2).swift"
    }
    #expect(!names.isEmpty)
    let unknown = names.filter { name in
      !name.contains("Ageing") && !SourceTree.paths.contains { $0.hasSuffix(name) || "/\($0).swift".hasSuffix(name) }
    }
    #expect(unknown == [])
  }

  @Test func `Texts and comments are no code, and what is interpolated is`() {
    let code = SwiftCode.stripped(
      ##"""
      let a = "Foo \(Bar.x("Baz")) /* no */" // Comment
      let b = #"\(Foo) \#(Qux)"# /* Long
      one */ + #selector
      """##)
    #expect(code == "let a = \"\" Bar.x(\"\") \nlet b = \"\" Qux \n + #selector")
  }
}
