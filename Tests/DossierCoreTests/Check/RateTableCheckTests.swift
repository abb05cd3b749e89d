import DossierCore
import Testing

@Suite struct RateTableCheckTests {
  /// What is found in a store with this table of its own, each without the file's name.
  private func found(_ rows: String, name: String = "house", _ more: String = "") throws -> [String] {
    let path = "rates/\(name).yaml"
    return try CheckFixture([path: "dossier: 1\n\(more)rows:\n\(rows)\n"]).lines()
      .filter { $0.hasPrefix(path) }.map { String($0.dropFirst(path.utf8.count + 1)) }
  }

  @Test func `A rate that was read where it was published needs no remark`() throws {
    #expect(
      try found(
        "  - {from: 2022-01-01, rate: 7, status: derived}\n  - {from: 2023-01-01, rate: 8, status: verified}") == [])
  }

  @Test(arguments: [
    ("derived", "derived by the law's formula, not read where it was published"),
    ("remembered", "from memory, not read where it was published"), ("disputed", "disputed: sources differ"),
  ]) func `One that was not is told at its row`(_ status: String, _ words: String) throws {
    let line = "3:41 note rate-not-verified: the rate of 2023-01-01, 8 %, is \(words)"
    #expect(
      try found(
        "  - {from: 2022-01-01, rate: 7, status: derived}\n  - {from: 2023-01-01, rate: 8, status: \(status)}")
        == [line.replacing("3:", with: "4:")])
    #expect(try found("  - {from: 2023-01-01, rate: 8, status: \(status)}") == [line])
  }

  @Test func `Of rates for the contracts of different days each is told at its own row`() throws {
    #expect(
      try found(
        """
          - {from: 2023-01-01, rate: 8, status: remembered, contracts-from: 2020-01-01}
          - {from: 2023-01-01, rate: 7, status: disputed, contracts-before: 2020-01-01}
        """) == [
          "3:41 note rate-not-verified: the rate of 2023-01-01, 8 % for contracts from 2020-01-01, is from memory, "
            + "not read where it was published",
          "4:41 note rate-not-verified: the rate of 2023-01-01, 7 % for contracts before 2020-01-01, is disputed: "
            + "sources differ",
        ])
  }

  @Test func `A table that has ended, has a gap or has not begun has no rate`() throws {
    let ended = "warning rates-ended: no rate for 2023-06-01"
    #expect(
      try found("  - {from: 2022-01-01, rate: 7, status: verified, valid-to: 2023-05-31}") == [
        "3:12 \(ended): the table ended on 2023-05-31"
      ])
    #expect(
      try found("  - {from: 2023-01-01, rate: 7, status: verified}", "renewed: half-yearly\n") == [])
    #expect(
      try found("  - {from: 2022-07-01, rate: 7, status: verified}", "renewed: half-yearly\n") == [
        "4:12 \(ended): the table ended on 2022-12-31"
      ])
    let later = "{from: 2024-01-01, rate: 8, status: verified}"
    #expect(
      try found("  - {from: 2022-01-01, rate: 7, status: verified, valid-to: 2022-12-31}\n  - \(later)") == [
        "4:12 \(ended)"
      ])
    #expect(try found("  - \(later)") == ["3:12 \(ended)"])
  }

  @Test func `A table has ended when a contract of the day has no rate, whatever older ones have`() throws {
    #expect(
      try found(
        """
          - {from: 2022-01-01, rate: 7, status: derived, contracts-before: 2023-01-01}
          - {from: 2023-01-01, rate: 8, status: verified, contracts-from: 2023-01-01, valid-to: 2023-03-31}
        """) == [
          "3:41 note rate-not-verified: the rate of 2022-01-01, 7 % for contracts before 2023-01-01, is derived by the "
            + "law's formula, not read where it was published",
          "4:12 warning rates-ended: no rate for 2023-06-01: the table ended on 2023-03-31",
        ])
  }

  @Test func `A table over one of the program is checked with its rows`() throws {
    #expect(try found("  - {from: 2020-01-01, rate: 7, status: verified}", name: "be-commercial") == [])
    #expect(
      try found("  - {from: 2023-01-01, rate: 10.5, status: disputed}", name: "be-commercial") == [
        "3:44 note rate-not-verified: the rate of 2023-01-01, 10.5 %, is disputed: sources differ"
      ])
  }

  @Test func `Tables of the program have no line`() throws {
    let findings = try StoreCheck.findings(
      ofRates: [slug("lu-consumer"), slug("be-commercial")], in: nil, on: day("2027-01-01"))
    #expect(
      findings.map { "\($0.path) \($0.severity) \($0.id): \($0.message)" } == [
        "rates/be-commercial.yaml warning rates-ended: no rate for 2027-01-01: the table ended on 2026-12-31",
        "rates/lu-consumer.yaml warning rates-ended: no rate for 2027-01-01: the table ended on 2024-12-31",
      ])
    #expect(findings.allSatisfy { $0.span == nil && $0.excerpt == nil })
    #expect(throws: LoadError.noSuchRates("be-comercial", nearest: "be-commercial")) {
      _ = try StoreCheck.findings(ofRates: [slug("be-comercial")], in: nil, on: day("2027-01-01"))
    }
  }
}
