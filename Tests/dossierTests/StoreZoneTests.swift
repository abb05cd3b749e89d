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

  @Test(.enabled(if: ZoneFileTests.hasZones)) func `A zone that there is not is told, and days are UTC's`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    #expect(try shell.run("dossier init --name K").status == 0)
    let settings = shell.root.appending(path: "dossier.yaml")
    let text = try String(contentsOf: settings, encoding: .utf8)
    try text.replacing("Europe/Brussels", with: "Europe/Nowhere").write(to: settings, atomically: true, encoding: .utf8)
    let clock = try #require(Timestamp("2023-04-25T23:30:00Z"))
    let root = shell.root.path
    let world = try World(
      environment: { _ in nil }, directory: root, absoluteDirectory: root, clock: clock,
      zoneFile: { $0.flatMap(ZoneFileTests.bytes(of:)) })
    var console = Console()
    #expect(Dossier.run(["case", "list"], world: world, console: &console) == .done)
    #expect(
      console.text(of: .error) == """
        dossier: warning: dossier.yaml: there is no time zone 'Europe/Nowhere'; days are reckoned in UTC
        hint: give a name of IANA such as Europe/Brussels

        """)
  }
}
