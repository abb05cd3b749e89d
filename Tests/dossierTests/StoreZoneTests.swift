import DossierCore
import Foundation
import Testing

@testable import dossier

@Suite struct StoreZoneTests {
  /// A clock at half past one at night of 26 April in Brussels, and still 25 April at UTC.
  private func world(in directory: String) throws -> World {
    let clock = try #require(Timestamp("2023-04-25T23:30:00Z"))
    return try World(
      environment: { ["DOSSIER_SEED": "1"][$0] }, directory: directory, absoluteDirectory: directory, clock: clock,
      zoneFile: { zone in zone == "Europe/Brussels" ? ZoneFileTests.bytes(of: "Europe/Brussels") : nil })
  }

  @Test(.enabled(if: ZoneFileTests.hasZones)) func `What is written is dated in the store's time zone`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    for line in ["dossier init --name K", "dossier debtor add --company D", "dossier case new --debtor d --number 1"] {
      #expect(try shell.run(line).status == 0)
    }
    for option in [["--dry-run"], []] {
      var console = Console()
      let arguments = ["pay", "1", "5.00"] + option
      #expect(Dossier.run(arguments, world: try world(in: shell.root.path), console: &console) == .done)
      let text =
        option.isEmpty
        ? try String(contentsOf: shell.root.appending(path: "cases/2023-04/1.yaml"), encoding: .utf8)
        : console.text(of: .output)
      #expect(text.contains("date: 2023-04-26\n"))
      #expect(text.contains("recorded: 2023-04-26T01:30:00+02:00\n"))
    }
  }
}
