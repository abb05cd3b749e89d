import DossierCore
import Foundation
import Testing

@testable import dossier

/// What the example store looks like on a terminal.
@Suite struct TerminalWidthTests {
  private func lines(_ arguments: String, after steps: [String] = [], width: Int) throws -> [String] {
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-width-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Example.copy(Example.store, to: folder)
    let world = try World(
      environment: { ["NO_COLOR": "1"][$0] }, directory: folder.path, absoluteDirectory: folder.path, clock: clock,
      terminals: World.Terminals(standardOutput: true), width: width)
    for step in steps {
      var console = Console(input: "")
      #expect(Dossier.run(ShellWords(step).commands[0].words, world: world, console: &console) == .done, "\(step)")
    }
    var console = Console(input: "")
    #expect(Dossier.run(ShellWords(arguments).commands[0].words, world: world, console: &console) == .done)
    return console.pieces.filter { $0.stream == .output }.map(\.text).joined().split(separator: "\n").map(String.init)
  }

  @Test func `A statement fits into 80 columns`() throws {
    #expect(
      try lines("statement 232/0991/37210 --lang nl", width: 80) == [
        "Afrekening van dossier 232/0991/37210 op 25-04-2023",
        "Type               Datum       Vervaldatum      Bedrag  Intrest            Saldo",
        "Facturen                                    € 2.750,00  € 86,23       € 2.836,23",
        "Factuur 2022/186   25-10-2022  25-11-2022   € 1.250,00  € 54,30 151d",
        "Factuur 2023/006   10-01-2023  10-02-2023   € 1.500,00  € 31,93 74d",
        "Schadebeding                                  € 150,00                € 2.986,23",
        "Betalingen                                  € 1.500,00                € 1.486,23",
        "Betaling aan Kla…  25-04-2023               € 1.500,00                € 1.486,23",
        "Saldo                                                                 € 1.486,23",
      ])
  }

  @Test func `Rules that do not fit into their table stand below it`() throws {
    let lines = try lines("statement 232/0991/37210 --explain", width: 80)
    let start = try #require(lines.firstIndex { $0.hasPrefix("Rule") })
    #expect(
      lines[start..<(start + 3)] == [
        "Rule            Date             Base    Gives  Less fees  Less earlier   Amount",
        "Damages clause  2023-04-25  €2,750.00  €150.00                           €150.00",
        "Damages clause: amount 150.00, per case, base invoices, due forward",
      ])
  }

  @Test func `What a search found is cut around the find`() throws {
    #expect(
      try lines("search bereikbaar --columns number", width: 40) == [
        "Number", "232/0991/37210", "  text: …na 17 uur bereikbaar op zijn g…",
      ])
  }

  @Test(arguments: [
    "case show 232/0991/37210", "case list", "contact list", "attachment list 232/0991/37210",
    "creditor list", "agency list", "debtor list",
  ])
  func `Pages and lists fit into 80 columns, in any language`(_ command: String) throws {
    for language in ["en", "nl", "fr", "de"] {
      for line in try lines("\(command) --lang \(language)", width: 80) {
        #expect(line.displayWidth <= 80, "\(line)")
      }
    }
  }

  @Test(arguments: ["case list", "case list status:any", "statement 232/0991/37210"])
  func `Lists and statements leave out a column rather than run over 60 columns`(_ command: String) throws {
    for line in try lines(command, width: 60) { #expect(line.displayWidth <= 60, "\(line)") }
  }
  /// A case at an agency that has answered nothing, and one here with all that can be agreed on.
  private static let busy = [
    "hold add 232/0991/37210 --reason dispute --amount 200.00",
    "request add 232/0991/37210 --kind recall --answer-by 2023-05-10 -m 'the debtor wants to pay us directly'",
    "request add 232/0991/37210 --kind waiver --amount 100.00 --of principal -m 'agreed by phone'",
    "log add 232/0991/37210 -m 'A long remark of which the last words stand on a line of their own, if it is narrow'",
    "case new --debtor bedrijf-klaar --terms klaardocs-2022 --number B-1",
    "invoice add B-1 --reference 2023/1234567 --date 2023-01-10 --due 2023-02-10 --amount 12500.00 --attach cases/2023-04/232-0991-37210/2022-186.pdf",
    "promise add B-1 1500.00 --until 2023-05-10", "plan add B-1 --start 2023-05-15 --count 4 --every month",
    "hold add B-1 --reason query --until 2023-05-01",
  ]

  @Test(arguments: [
    "exchange status", "request list --all", "rates list", "hold list", "promise list", "plan list",
    "attachment list B-1", "case show 232/0991/37210", "case show B-1", "statement B-1 --per-day",
    "statement --debtor bedrijf-klaar", "statement B-1 --for-debtor", "log 232/0991/37210",
  ])
  func `What is pending and exchanged fits into 60 columns`(_ command: String) throws {
    for language in ["en", "nl", "fr", "de"] {
      for line in try lines("\(command) --lang \(language)", after: Self.busy, width: 60) {
        #expect(line.displayWidth <= 60, "\(line)")
      }
    }
  }

  @Test func `A statement leaves out days before invoices cannot be told apart`() throws {
    #expect(
      try lines("statement 232/0991/37210", width: 60) == [
        "Statement of case 232/0991/37210 as of 2023-04-25",
        "Type              Date           Amount  Interest    Balance",
        "Invoices                      €2,750.00  €86.23    €2,836.23",
        "Invoice 2022/186  2022-10-25  €1,250.00  €54.30",
        "Invoice 2023/006  2023-01-10  €1,500.00  €31.93",
        "Damages clause                  €150.00            €2,986.23",
        "Payments                      €1,500.00            €1,486.23",
        "Payment to Klaa…  2023-04-25  €1,500.00            €1,486.23",
        "Balance                                            €1,486.23",
      ])
  }
}
