import DossierCore
import Foundation
import Testing

@testable import dossier

/// What a person at a terminal is asked when a party of a bundle may be one that is here.
@Suite struct ImportPromptTests {
  private static func stores() throws -> TranscriptShell {
    try TranscriptShell(after: [
      "dossier init klaardocs --name KlaarDocs --language en",
      "dossier init bureau --name Bureau --role agency --language en",
      "cd klaardocs", "dossier agency add Bureau --vat BE0202239951 --exchange bundles",
      "dossier debtor add --company 'Bedrijf Klaar' --email klaar@klaar.be --city Hasselt",
      "dossier case new --debtor bedrijf-klaar --number A-1 --terms be-b2b",
      "dossier invoice add A-1 --reference 1 --date 2023-01-01 --due 2023-02-01 --amount 100.00",
      "dossier --quiet forward A-1 --to bureau --yes", "cd ../bureau", "dossier agency set bureau vat=BE0202239951",
      "dossier debtor add --company 'Klaar BV' --email klaar@klaar.be --city Leuven",
    ])
  }

  private static func answer(
    _ input: String, in shell: TranscriptShell
  ) throws -> (debtors: Set<String>, questions: String) {
    let place = shell.root.appending(path: "bureau").path
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let world = try World(
      environment: { TranscriptShell.environment[$0] }, directory: place, absoluteDirectory: place, clock: clock,
      terminals: World.Terminals(standardInput: true, standardError: true))
    var console = Console(input: input)
    let bundle = "../klaardocs/outbox/klaardocs-bureau-000001.tar.zst"
    let status = Dossier.run(
      ["import", bundle, "--untrusted", "--color", "never"], world: world, console: &console)
    #expect(status == .done)
    let folder = shell.root.appending(path: "bureau/debtors")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return (Set(paths.filter { $0.hasSuffix(".yaml") }), console.text(of: .error))
  }

  @Test func `Who may be meant is shown, and what is no answer is asked again`() throws {
    let shell = try Self.stores()
    defer { shell.removeDirectory() }
    let (debtors, questions) = try Self.answer("7\n?\n1\n", in: shell)
    #expect(debtors == ["k/klaar-bv.yaml"])
    #expect(
      questions.hasPrefix(
        """
        'Bedrijf Klaar', klaar@klaar.be, Hasselt of the bundle may be a debtor that is here:
          1  klaar-bv  'Klaar BV', klaar@klaar.be, Leuven
        Which one? [1-1, or nothing for a new one]
        Which one? [1-1, or nothing for a new one]
        Which one? [1-1, or nothing for a new one]
        not yet sent to
        """), "\(questions)")
  }

  @Test func `An empty line, or the end of the input, is a new one`() throws {
    for input in ["\n", ""] {
      let shell = try Self.stores()
      defer { shell.removeDirectory() }
      #expect(try Self.answer(input, in: shell).debtors == ["b/bedrijf-klaar.yaml", "k/klaar-bv.yaml"])
    }
  }
}
