import DossierCore
import Foundation
import Testing

@testable import dossier

/// What a person at a terminal is asked before cases are forwarded or taken back.
@Suite struct ForwardQuestionTests {
  /// A store with two cases that are forwarded, to two agencies.
  private static func store() throws -> TranscriptShell {
    try TranscriptShell(after: [
      "dossier init a --name KlaarDocs --language en",
      "dossier -C a agency add Bureau", "dossier -C a agency add Kantoor",
      "dossier -C a debtor add --company 'Bedrijf Klaar' --email klaar@klaar.be",
      "dossier -C a case new --debtor bedrijf-klaar --number A-1 --terms be-b2b",
      "dossier -C a case new --debtor bedrijf-klaar --number A-2 --terms be-b2b",
      "dossier -C a invoice add A-1 --reference 1 --date 2023-01-01 --due 2023-02-01 --amount 100.00",
      "dossier -C a invoice add A-2 --reference 2 --date 2023-01-01 --due 2023-02-01 --amount 100.00",
      "dossier -C a forward A-1 --to bureau --yes -q", "dossier -C a forward A-2 --to kantoor --yes -q",
    ])
  }

  private static func forward(
    _ arguments: [String], answering input: String, in shell: TranscriptShell
  ) throws -> (status: dossier.ExitStatus, errors: String) {
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let world = try World(
      environment: { TranscriptShell.environment[$0] }, directory: shell.root.path, absoluteDirectory: shell.root.path,
      clock: clock, terminals: World.Terminals(standardInput: true, standardError: true), width: 400)
    var console = Console(input: input)
    let status = Dossier.run(
      ["-C", "a", "forward", "--color", "never"] + arguments, world: world, console: &console)
    return (status, console.text(of: .error))
  }

  @Test func `The question names the case, or how many there are, and who has them`() throws {
    var shell = try Self.store()
    defer { shell.removeDirectory() }
    let one = try Self.forward(["--take-back", "A-1"], answering: "\n", in: shell)
    #expect(one.status == .refused)
    #expect(one.errors.hasPrefix("Take case A-1 back from 'bureau'? [y/N]\n"), "\(one.errors)")
    let both = try Self.forward(["--take-back", "A-1", "A-2"], answering: "n\n", in: shell)
    #expect(both.status == .refused)
    #expect(both.errors.hasPrefix("Take 2 cases back from 'bureau', 'kantoor'? [y/N]\n"), "\(both.errors)")
    // Both are still elsewhere.
    #expect(try shell.run("dossier -C a forward A-1 A-2 --to bureau --yes").status == 4)
    #expect(try Self.forward(["--take-back", "A-1", "A-2"], answering: "y\n", in: shell).status == .done)
    #expect(try shell.run("dossier -C a forward A-1 A-2 --to bureau --yes").status == 0)
  }

  @Test func `What must be signed and has no key is refused before anything is asked`() throws {
    var shell = try Self.store()
    defer { shell.removeDirectory() }
    for step in [
      "dossier -C a case new --debtor bedrijf-klaar --number A-3 --terms be-b2b",
      "dossier -C a invoice add A-3 --reference 3 --date 2023-01-01 --due 2023-02-01 --amount 100.00",
      "dossier -C a agency add Derde --vat BE0202239951 --exchange bundles",
      "dossier -C a agency set derde require-signature=true",
    ] { #expect(try shell.run(step).status == 0, "\(step)") }
    let unsigned = try Self.forward(["A-3", "--to", "derde"], answering: "y\n", in: shell)
    #expect(unsigned.status == .refused)
    #expect(!unsigned.errors.contains("[y/N]"), "\(unsigned.errors)")
    #expect(unsigned.errors.contains("bundles to 'derde' must be signed"), "\(unsigned.errors)")
  }
}
