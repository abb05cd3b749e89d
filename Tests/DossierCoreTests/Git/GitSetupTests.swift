import DossierCore
import Foundation
import Testing

@Suite struct GitSetupTests {
  private let line = "dossier -C '.' check --staged || exit"

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
    let repository = try fixture.repository()
    _ = try GitSetup(of: repository).install(in: repository)
    // In the place of the program: what does not pass a check.
    try fixture.scratch.put(".git/bin/dossier", "#!/bin/sh\necho \"judged: $*\"\nexit 1\n")
    try FileSystem.setMode(0o755, of: fixture.scratch.full(".git/bin/dossier"))
    try fixture.git("checkout", "-q", "-b", "side")
    try fixture.git("commit", "-q", "--allow-empty", "--no-verify", "-m", "Side")
    let path = "\(fixture.scratch.full(".git/bin")):\(GitFixture.environment["PATH"] ?? "")"
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
    #expect(lines == ["dossier -C 'first' check --staged || exit", "dossier -C 'it'\\''s' check --staged || exit"])
  }

  @Test func `A hook of somebody's own stays, unless it checks what is staged itself`() throws {
    let fixture = try GitFixture()
    let path = fixture.scratch.full(".git/hooks/pre-commit")
    try fixture.scratch.put(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n")
    let repository = try fixture.repository()
    #expect(try GitSetup(of: repository).states[.hook] == .foreign(path))
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
