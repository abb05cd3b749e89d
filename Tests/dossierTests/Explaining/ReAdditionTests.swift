import Foundation
import Testing

@testable import dossier

@Suite struct ReAdditionTests {
  @Test func `A statement that says a cent too much does not add up`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    for line in [
      "dossier init . --role creditor --name K", "dossier debtor add --company D",
      "dossier terms add t --rate 10.5 --damages-amount 150.00",
      "dossier case new --creditor k --debtor d --number 232/0991/37210 --terms t",
      "dossier invoice add 232/0991/37210 --reference R --date 2022-10-25 --due 2022-11-25 --amount 1250.00",
      "dossier pay 232/0991/37210 500.00",
    ] {
      try #require(try shell.run(line).status == 0, "\(line)")
    }
    let result = try shell.run("dossier statement 232/0991/37210 --explain --format json")
    let text = result.pieces.map(\.text).joined()
    #expect(try ReAddition(Data(text.utf8)).differences == [])
    try change(
      text,
      [
        ("\"interest\": \"54.30\"", "\"interest\": \"54.31\""), ("\"rate\": \"10.5\"", "\"rate\": \"10.6\""),
        ("\"gross\": \"150.00\"", "\"gross\": \"150.01\""), ("\"over\": \"0.00\"", "\"over\": \"0.01\""),
        ("\"balance\": \"954.30\"", "\"balance\": \"954.29\""),
      ])
  }

  /// A case with the terms that options give, two invoices, and a payment of them.
  private func explained(_ terms: String, asOf day: String) throws -> String {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    let lines = [
      "dossier init . --role creditor --name K", "dossier debtor add --company D", "dossier terms add t \(terms)",
      "dossier case new --creditor k --debtor d --number 232/0991/37210 --terms t",
      "dossier invoice add 232/0991/37210 --reference R --date 2022-10-25 --due 2022-11-25 --amount 1250.00",
      "dossier invoice add 232/0991/37210 --reference S --date 2022-10-25 --due 2022-11-25 --amount 400.00",
      "dossier pay 232/0991/37210 200.00 --date 2024-03-01",
    ]
    for line in lines { try #require(try shell.run(line).status == 0, "\(line)") }
    let result = try shell.run("dossier statement 232/0991/37210 --as-of \(day) --explain --format json")
    return result.pieces.filter { $0.stream == .output }.map(\.text).joined()
  }

  @Test func `A clause that is limited to the law gives no cent more than the law allows`() throws {
    let text = try explained(
      "--damages-percent 20 --damages-per invoice --caps-damages-percent 10 --limited-to-law", asOf: "2023-04-25")
    #expect(try ReAddition(Data(text.utf8)).differences == [])
    try change(
      text,
      [
        ("\"amount\": \"165.00\"", "\"amount\": \"165.01\""), ("\"most\": \"165.00\"", "\"most\": \"164.99\""),
        ("\"asked\": \"330.00\"", "\"asked\": \"330.01\""),
      ])
  }

  @Test func `What joins the base is the interest before, and what the base grows by`() throws {
    let text = try explained("--rate 10 --compounding yearly", asOf: "2025-04-25")
    #expect(try ReAddition(Data(text.utf8)).differences == [])
    let joined = text.matches(of: /"on": "202[34]-11-26",\s+"amount": "([0-9.]+)"/).map { String($0.output.1) }
    try #require(joined.count == 4, "\(text)")
    for amount in joined { try change(text, [("\"amount\": \"\(amount)\"", "\"amount\": \"\(amount)1\"")]) }
  }

  /// Each figure matters: with another in its place the statement does not add up.
  private func change(_ text: String, _ figures: [(String, String)]) throws {
    for (figure, other) in figures {
      let wrong = text.replacing(figure, with: other)
      try #require(wrong != text, "\(figure) is not in \(text)")
      #expect(try !ReAddition(Data(wrong.utf8)).differences.isEmpty, "\(other)")
    }
  }
}

extension TranscriptShell {
  /// The explained statements of every case that can be reckoned, on the day of the transcripts, a year later, and on one that later cases know.
  mutating func explainedStatements() throws -> [(name: String, json: Data)] {
    var statements: [(String, Data)] = []
    for path in files().keys.sorted()
    where path.hasSuffix(".yaml") && path.contains(/(^|\/)cases\/\d{4}-\d{2}\/[^\/]+$/) {
      for day in ["2023-04-25", "2024-04-25", "2026-11-21"] {
        let file = root.appending(path: path).path
        guard let store = file.range(of: "/cases/", options: .backwards).map({ file[..<$0.lowerBound] }) else {
          continue
        }
        let command = "dossier -C '\(store)' statement '\(file)' --as-of \(day) --explain --format json"
        let result = try run(command)
        guard result.status == 0 else { continue }
        let text = result.pieces.filter { $0.stream == .output }.map(\.text).joined()
        statements.append(("\(path) as of \(day)", Data(text.utf8)))
      }
    }
    return statements
  }
}
