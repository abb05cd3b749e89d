import DossierCore
import Foundation
import Testing

@testable import dossier

/// How many rows `report aging` has, and for whom.
@Suite struct AgingReportTests {
  /// A store with as many debtors, the first of whom owes least.
  private static func store(debtors: Int) throws -> TranscriptShell {
    var shell = try TranscriptShell()
    for line in ["dossier init store --name KlaarDocs --language en", "cd store"] {
      #expect(try shell.run(line).status == 0)
    }
    for number in 10..<(10 + debtors) {
      for line in [
        "dossier debtor add --company D\(number)", "dossier case new --debtor d\(number) --number \(number) -q",
        "dossier invoice add \(number) --reference R\(number) --date 2023-01-01 --due 2023-01-31 --amount \(number).00",
      ] {
        #expect(try shell.run(line).status == 0)
      }
    }
    return shell
  }

  private static func isOfDebtor(_ line: Substring) -> Bool { line.wholeMatch(of: /D\d\d .*/) != nil }

  private static func run(
    _ options: [String], in shell: TranscriptShell, on terminals: World.Terminals = World.Terminals()
  ) throws -> (output: [Substring], errors: String, status: Int32) {
    let place = shell.root.appending(path: "store").path
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let world = try World(
      environment: { TranscriptShell.environment[$0] }, directory: place, absoluteDirectory: place, clock: clock,
      terminals: terminals)
    var console = Console()
    let status = Dossier.run(["report", "aging", "--color", "never"] + options, world: world, console: &console)
    return (console.text(of: .output).split(whereSeparator: \.isNewline), console.text(of: .error), status.rawValue)
  }

  @Test func `People see the twenty rows with the largest balance and how many more there are, programs all`() throws {
    let shell = try Self.store(debtors: 22)
    defer { shell.removeDirectory() }
    let (usual, errors, _) = try Self.run([], in: shell)
    #expect(usual.filter(Self.isOfDebtor).map { $0.prefix(3) } == (12...31).reversed().map { "D\($0)" })
    #expect(usual.suffix(2).map { $0.prefix(5) } == ["… +2", "Total"])
    #expect(usual.last?.hasSuffix("451.00") == true)
    #expect(errors == "")
    let (whole, _, _) = try Self.run(["--all"], in: shell)
    #expect(whole.filter(Self.isOfDebtor).count == 22)
    #expect(whole.last?.hasSuffix("451.00") == true)
    let (few, _, _) = try Self.run(["--limit", "21"], in: shell)
    #expect(few.filter(Self.isOfDebtor).count == 21)

    // A terminal is told how to see the rest.
    let terminal = World.Terminals(standardError: true)
    #expect(
      try Self.run([], in: shell, on: terminal).errors == "2 more rows are in the totals: --all shows every row\n")
    #expect(try Self.run(["--limit", "3"], in: shell, on: terminal).errors == "")
    #expect(try Self.run(["--all"], in: shell, on: terminal).errors == "")
    #expect(try Self.run(["-q"], in: shell, on: terminal).errors == "")

    #expect(try Self.run(["--format", "csv"], in: shell).output.count == 23)
    #expect(try Self.run(["--format", "jsonl"], in: shell).output.count == 22)
    #expect(try Self.run(["--format", "json"], in: shell).output.filter { $0.contains("\"debtor\"") }.count == 22)
    #expect(try Self.run(["--format", "tsv", "--limit", "5"], in: shell).output.count == 6)
  }

  @Test func `All rows and a number of them are not asked at once`() throws {
    let shell = try Self.store(debtors: 0)
    defer { shell.removeDirectory() }
    #expect(try Self.run(["--all", "--limit", "5"], in: shell).status == 64)
  }
}
