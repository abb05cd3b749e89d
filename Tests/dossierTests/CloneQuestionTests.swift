import DossierCore
import Foundation
import Testing

@testable import dossier

/// What a person at a terminal is asked where a store may have other clones.
@Suite struct CloneQuestionTests {
  private static let settings = ".dossier/local.yaml"

  /// A store that is pushed somewhere, with a case that can be forwarded.
  private static func store() throws -> TranscriptShell {
    var shell = try TranscriptShell()
    for line in [
      "dossier init a --name KlaarDocs --language en --git", "git -C a remote add origin ../elsewhere.git",
      "dossier -C a agency add Bureau --vat BE0202239951 --exchange bundles",
      "dossier -C a debtor add --company 'Bedrijf Klaar' --email klaar@klaar.be",
      "dossier -C a case new --debtor bedrijf-klaar --number A-1 --terms be-b2b",
      "dossier -C a invoice add A-1 --reference 1 --date 2023-01-01 --due 2023-02-01 --amount 100.00",
      "rm -r a/.dossier",
    ] {
      #expect(try shell.run(line).status == 0, "\(line)")
    }
    return shell
  }

  private static func forward(
    answering input: String?, in shell: TranscriptShell
  ) throws -> (status: dossier.ExitStatus, errors: String) {
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let isAsked = input != nil
    let world = try World(
      environment: { TranscriptShell.environment[$0] }, directory: shell.root.path, absoluteDirectory: shell.root.path,
      clock: clock, terminals: World.Terminals(standardInput: isAsked, standardError: isAsked), width: 400)
    var console = Console(input: input ?? "")
    let status = Dossier.run(
      ["-C", "a", "forward", "A-1", "--to", "bureau", "--yes", "--color", "never"], world: world, console: &console)
    return (status, console.text(of: .error))
  }

  private static func answer(in shell: TranscriptShell) -> String? {
    try? String(contentsOf: shell.root.appending(path: "a/\(settings)"), encoding: .utf8)
  }

  @Test(arguments: ["", "\n", "perhaps\n"])
  func `What is neither yes nor no is kept by nobody, and nothing is sent`(_ input: String) throws {
    let shell = try Self.store()
    defer { shell.removeDirectory() }
    let (status, errors) = try Self.forward(answering: input, in: shell)
    #expect(status == .refused)
    #expect(errors.contains("nobody said yet which clone"), "\(errors)")
    #expect(Self.answer(in: shell) == nil)
  }

  @Test func `A yes is kept, and not asked for again`() throws {
    let shell = try Self.store()
    defer { shell.removeDirectory() }
    let (status, errors) = try Self.forward(answering: "y\n", in: shell)
    #expect(status == .done)
    #expect(errors.contains("Is it this one? [y/n]\n"), "\(errors)")
    #expect(Self.answer(in: shell) == "dossier: 1\nexchanges: true\n")
  }

  @Test func `A no is kept, and refused from then on`() throws {
    let shell = try Self.store()
    defer { shell.removeDirectory() }
    #expect(try Self.forward(answering: "no\n", in: shell).status == .refused)
    #expect(Self.answer(in: shell) == "dossier: 1\nexchanges: false\n")
    #expect(
      try Self.forward(answering: nil, in: shell).errors.contains("another clone of this store exchanges bundles"))
  }

  @Test func `Whoever follows the hint can send, from another directory too`() throws {
    let shell = try Self.store()
    defer { shell.removeDirectory() }
    let errors = try Self.forward(answering: nil, in: shell).errors
    let match = try #require(errors.firstMatch(of: /and it alone: (mkdir -p .+ && printf .+)\n/), "\(errors)")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", String(match.output.1)]
    process.currentDirectoryURL = URL(filePath: "/")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(Self.answer(in: shell) == "dossier: 1\nexchanges: true\n")
    #expect(try Self.forward(answering: nil, in: shell).status == .done)
  }
}
