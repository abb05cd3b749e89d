import DossierCore
import Foundation
import Testing

@Suite struct GitSetupTests {
  private let line = "[ ! -e './dossier.yaml' ] || dossier -C '.' check --staged || exit"

  /// A repository with the hooks, in which what stands in the place of the program passes nothing; its PATH.
  private func refusing(_ fixture: GitFixture) throws -> String {
    _ = try GitSetup(of: fixture.repository()).install(in: fixture.repository())
    for name in ["pre-commit", "pre-merge-commit"] {
      let hook = ".git/hooks/\(name)"
      #expect(try FileSystem.status(of: fixture.scratch.full(hook))?.stamp.mode ?? 0 & 0o100 != 0)
      try fixture.scratch.putProgram(hook, fixture.scratch.text(hook))
    }
    try FileSystem.makeDirectories(fixture.scratch.full(".git/bin"))
    try fixture.scratch.putProgram(".git/bin/dossier", "#!/bin/sh\necho \"judged: $*\"\nexit 1\n")
    return "\(fixture.scratch.full(".git/bin")):\(GitFixture.environment["PATH"] ?? "")"
  }

  @Test func `What is missing is installed once, and then nothing is missing`() throws {
    let fixture = try GitFixture()
    let repository = try fixture.repository()
    #expect(try GitSetup(of: repository).missing == [.attributes, .driver, .hook, .mergeHook])
    let files = try GitSetup(of: repository).files(in: fixture.root)
    #expect(files.map(\.path) == [".gitattributes"])
    for file in files { try fixture.put(file.path, String(decoding: file.after, as: UTF8.self)) }
    #expect(try GitSetup(of: repository).install(in: repository) == [.driver, .hook, .mergeHook])
    #expect(try GitSetup(of: repository).missing == [])
    #expect(try GitSetup(of: repository).install(in: repository) == [])
    #expect(try fixture.git("config", "merge.dossier.driver") == "dossier merge-file %O %A %B %P\n")
    for name in ["pre-commit", "pre-merge-commit"] {
      let hook = try fixture.scratch.text(".git/hooks/\(name)")
      #expect(hook.hasPrefix("#!/bin/sh\n"))
      #expect(hook.hasSuffix("\n\(line)\n"))
    }
  }

  @Test func `A merge is checked before its commit`() throws {
    let fixture = try GitFixture()
    let path = try refusing(fixture)
    try fixture.git("checkout", "-q", "-b", "side")
    try fixture.git("commit", "-q", "--allow-empty", "--no-verify", "-m", "Side")
    try fixture.git("checkout", "-q", "main")
    let said = try fixture.git("merge", "--no-ff", "side", variables: ["PATH": path], status: 1)
    #expect(said.contains("judged: -C . check --staged\n"))
    try fixture.git("merge", "--abort")
    try fixture.git("merge", "--no-verify", "-q", "--no-ff", "side", variables: ["PATH": path])
  }

  @Test func `Lines are added to files that are there, after a line end`() throws {
    let fixture = try GitFixture()
    try fixture.put(".gitattributes", "*.pdf binary")
    let files = try GitSetup(of: fixture.repository()).files(in: fixture.root)
    #expect(files.map { String(decoding: $0.after, as: UTF8.self) } == ["*.pdf binary\n" + GitFiles.attributes])
  }

  @Test func `A second store of a repository gets a line of its own in the hook`() throws {
    let fixture = try GitFixture(in: "first")
    try fixture.scratch.put("it's/dossier.yaml", CheckFixture.settings)
    for name in ["first", "it's"] {
      let repository = try GitRepository(
        of: fixture.scratch.full(name), GitEnvironment(directory: fixture.scratch.path) { _ in nil })
      _ = try GitSetup(of: repository).install(in: repository)
      #expect(try GitSetup(of: repository).states[.hook] == .done)
    }
    let lines = try fixture.scratch.text(".git/hooks/pre-commit").split(separator: "\n").suffix(2)
    #expect(
      lines == [
        "[ ! -e 'first/dossier.yaml' ] || dossier -C 'first' check --staged || exit",
        "[ ! -e 'it'\\''s/dossier.yaml' ] || dossier -C 'it'\\''s' check --staged || exit",
      ])
  }

  @Test func `A name that ends a quote in the middle of a character stays one word`() throws {
    let name = "it'\u{301}; touch broken; x"
    #expect(name.shellWord.unicodeScalars.elementsEqual("'it'\\''\u{301}; touch broken; x'".unicodeScalars))
    let fixture = try GitFixture(in: name)
    let path = try refusing(fixture)
    let said = try fixture.git("commit", "-q", "--allow-empty", "-m", "x", variables: ["PATH": path], status: 1)
    #expect(said.contains("judged: -C \(name) check --staged\n"))
    #expect(try FileSystem.status(of: fixture.scratch.full("broken")) == nil)
    #expect(try GitSetup(of: fixture.repository()).states[.hook] == .done)
  }

  @Test func `What cannot be read in the place of one hook hides nothing else`() throws {
    let fixture = try GitFixture()
    try fixture.scratch.put(".git/hooks/pre-commit/file", "x")
    let repository = try fixture.repository()
    let setup = try GitSetup(of: repository)
    guard case .unreadable? = setup.states[.hook] else {
      Issue.record("\(String(describing: setup.states[.hook]))")
      return
    }
    #expect(try setup.install(in: repository) == [.driver, .mergeHook])
    #expect(try GitSetup(of: repository).missing == [.attributes, .hook])
    try fixture.scratch.put("file", "x")
    try fixture.git("config", "core.hooksPath", "file")
    let other = try GitSetup(of: repository)
    #expect(
      other.states[.hook]
        == .unreadable(.failed(.inspect, path: "\(other.hookFolder.path)/pre-commit", cause: .notDirectory)))
    #expect(try other.install(in: repository) == [])
  }

  @Test(arguments: [
    ("#!/home/josh/bin/python3", false), ("#!/usr/bin/env -S bash -e", true), ("#! /bin/dash", true), ("exit 0", true),
    ("#!/usr/bin/env node", false), ("\0", false), ("#!/usr/bin/nosh", false),
  ])
  func `A line is for a shell's script`(_ first: String, _ isShell: Bool) throws {
    let fixture = try GitFixture()
    try fixture.scratch.put(".git/hooks/pre-commit", "\(first)\nx\n")
    #expect(
      try GitSetup(of: fixture.repository()).states[.hook]
        == .foreignHook(fixture.scratch.full(".git/hooks/pre-commit"), isShell: isShell))
  }

  @Test func `A hook of somebody's own stays, unless it checks what is staged itself`() throws {
    let fixture = try GitFixture()
    let path = fixture.scratch.full(".git/hooks/pre-commit")
    try fixture.scratch.put(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n")
    let repository = try fixture.repository()
    #expect(try GitSetup(of: repository).states[.hook] == .foreignHook(path, isShell: true))
    #expect(try GitSetup(of: repository).install(in: repository) == [.driver, .mergeHook])
    #expect(try fixture.scratch.text(".git/hooks/pre-commit") == "#!/bin/sh\nexit 0\n")
    try fixture.scratch.put(".git/hooks/pre-commit", "#!/bin/sh\ndossier check --staged\n")
    try FileSystem.setMode(0o755, of: path)
    #expect(try GitSetup(of: repository).states[.hook] == .done)
  }

  @Test func `The hook goes where the repository keeps its hooks`() throws {
    let fixture = try GitFixture()
    try fixture.git("config", "core.hooksPath", "own/hooks")
    let repository = try fixture.repository()
    _ = try GitSetup(of: repository).install(in: repository)
    for name in ["pre-commit", "pre-merge-commit"] {
      #expect(try fixture.scratch.text("own/hooks/\(name)").hasSuffix("\(line)\n"))
    }
  }

  @Test(arguments: ["", "data/store"])
  func `On a branch without the store commits pass, also where its local files are left`(_ folder: String) throws {
    let fixture = try GitFixture(in: folder)
    let path = try refusing(fixture)
    try fixture.put(".dossier/left.txt", "x")
    try fixture.git("commit", "-q", "--allow-empty", "-m", "x", variables: ["PATH": path], status: 1)
    try fixture.git("checkout", "-q", "--orphan", "pages")
    try fixture.git("rm", "-r", "-q", "-f", ".")
    try fixture.git("commit", "-q", "--allow-empty", "-m", "Pages", variables: ["PATH": path])
    try fixture.git("checkout", "-q", "main")
    try fixture.git("commit", "-q", "--allow-empty", "-m", "x", variables: ["PATH": path], status: 1)
  }

  @Test func `What is staged passes where nothing of the store is, and lacks its settings where some of it is`() throws
  {
    let fixture = try GitFixture(in: "store")
    try fixture.scratch.put("code.txt", "x")
    try fixture.git("checkout", "-q", "--orphan", "code")
    try fixture.git("rm", "-r", "-q", "--cached", ".")
    try fixture.git("add", "code.txt")
    #expect(try fixture.repository().stagedVersion() == nil)
    try fixture.git("add", "store/.gitignore", "store/README.md", "store/tracks")
    #expect(try fixture.repository().stagedVersion() == nil)
    try fixture.git("add", "store/terms")
    #expect(throws: GitError.notStaged("dossier.yaml")) { try fixture.staged() }
    try fixture.git("add", "-A")
    #expect(try fixture.staged() == [])
  }

  @Test func `A comment is no hook, and one that is not executable is told so`() throws {
    let fixture = try GitFixture()
    let path = fixture.scratch.full(".git/hooks/pre-commit")
    func state(_ text: String, _ mode: UInt32) throws -> GitSetup.State? {
      try fixture.scratch.put(".git/hooks/pre-commit", text)
      try FileSystem.setMode(mode, of: path)
      return try GitSetup(of: fixture.repository()).states[.hook]
    }
    #expect(
      try state("#!/bin/sh\n# dossier check --staged\n  # dossier check --staged\n", 0o755)
        == .foreignHook(path, isShell: true))
    #expect(try state("#!/bin/sh\nif true; then\n  dossier check --staged\nfi\n", 0o755) == .done)
    #expect(try state("#!/bin/sh\ndossier check --staged\n", 0o644) == .idle(path))
    #expect(try GitSetup(of: fixture.repository()).install(in: fixture.repository()) == [.driver, .mergeHook])
    #expect(try fixture.scratch.text(".git/hooks/pre-commit") == "#!/bin/sh\ndossier check --staged\n")
  }

  @Test func `Hooks that serve every repository stay, and a folder of its own takes their place`() throws {
    let fixture = try GitFixture()
    try fixture.scratch.put("home/hooks/pre-commit", "#!/bin/sh\nexit 0\n")
    let folder = fixture.scratch.full("home/hooks")
    // What the user's own settings say is told by the environment here, as 'git -c' does it.
    let repository = try fixture.repository(["GIT_CONFIG_PARAMETERS": "'core.hooksPath'='\(folder)'"])
    let setup = try GitSetup(of: repository)
    #expect(setup.hookFolder.origin == .command)
    #expect(setup.states[.hook] == .shared(folder))
    #expect(setup.states[.mergeHook] == .shared(folder))
    #expect(try setup.install(in: repository) == [.driver])
    #expect(try fixture.scratch.text("home/hooks/pre-commit") == "#!/bin/sh\nexit 0\n")
    // One that checks what is staged is as good as one of the store's own.
    try fixture.scratch.put("home/hooks/pre-commit", "#!/bin/sh\n[ ! -e dossier.yaml ] || dossier check --staged\n")
    try FileSystem.setMode(0o755, of: "\(folder)/pre-commit")
    #expect(try GitSetup(of: repository).states[.hook] == .done)
  }

  @Test func `Hooks that are switched off stay so, and the folder that is named takes their place`() throws {
    let fixture = try GitFixture()
    try fixture.git("config", "core.hooksPath", "/dev/null")
    let setup = try GitSetup(of: fixture.repository())
    #expect(setup.states[.hook] == .off && setup.states[.mergeHook] == .off)
    #expect(setup.hookFolder.origin == .local)
    #expect(try setup.install(in: fixture.repository()) == [.driver])
    try fixture.git("config", "core.hooksPath", setup.hookFolder.own)
    #expect(try GitSetup(of: fixture.repository()).install(in: fixture.repository()) == [.hook, .mergeHook])
    #expect(try GitSetup(of: fixture.repository()).states[.hook] == .done)
    #expect(try fixture.scratch.text(".git/hooks/pre-commit").hasSuffix("\n\(line)\n"))
  }

  @Test func `Lines that both sides changed stand between marks, and the base with them`() throws {
    let scratch = try ScratchDirectory()
    for (name, text) in ["base": "a: 1\n", "ours": "a: 2\n", "theirs": "a: 3\n"] { try scratch.put(name, text) }
    let isWhole = try GitRepository.mergeLines(
      base: scratch.full("base"), ours: scratch.full("ours"), theirs: scratch.full("theirs"))
    #expect(!isWhole)
    let merged = "<<<<<<< ours\na: 2\n||||||| base\na: 1\n=======\na: 3\n>>>>>>> theirs\n"
    #expect(try scratch.text("ours") == merged)
  }

  @Test func `A merge without the program leaves the file unmerged, with all that both sides say in git`() throws {
    let second = ChangedFilesCheckTests.second
    let fixture = try GitFixture([second: ChangedFilesCheckTests.secondText, ".gitattributes": GitFiles.attributes])
    try fixture.git("config", "merge.dossier.driver", "no-such-program merge-file %O %A %B %P")
    try fixture.git("checkout", "-q", "-b", "side")
    try fixture.put(second, ChangedFilesCheckTests.secondText.replacing("26T10", with: "26T11"))
    try fixture.git("commit", "-q", "-a", "-m", "Side")
    try fixture.git("checkout", "-q", "main")
    try fixture.put(second, ChangedFilesCheckTests.secondText.replacing("26T10", with: "26T12"))
    try fixture.git("commit", "-q", "-a", "-m", "Main")
    try fixture.git("merge", "-q", "side", status: 1)
    #expect(try fixture.git("show", ":2:\(second)").contains("26T12"))
    #expect(try fixture.git("show", ":3:\(second)").contains("26T11"))
    #expect(throws: GitError.unmerged([second])) { try fixture.staged() }
  }
}
