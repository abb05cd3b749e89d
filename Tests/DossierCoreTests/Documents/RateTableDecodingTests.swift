import DossierCore
import Testing

@Suite struct RateTableDecodingTests {
  private func table(_ text: String) throws -> RateTable {
    try RateTable.decode(YAMLTree(Array(text.utf8)), path: "rates/own.yaml", currency: .euro)
  }

  private func findings(_ rows: String) throws -> [String] {
    do {
      _ = try table("dossier: 1\n\(rows)\n")
      return []
    } catch let error as DocumentError {
      return error.findings.map { "\($0.span?.line ?? 0) \($0.severity) \($0.id): \($0.message)" }
    }
  }

  @Test func `a table has its rows with their sources in words`() throws {
    let text = """
      dossier: 1
      name: Base rate
      law: A law
      renewed: half-yearly
      fixed-at-start: true
      sources:
        gazette: Official Gazette, 2 January 2024
      rows:
        - {from: 2024-01-01, rate: -0.88, valid-to: 2024-06-30, contracts-before: 2020-01-01, status: verified,
           sources: [gazette, a newspaper], note: late}
        - {from: 2024-01-01, rate: 3.62, contracts-from: 2020-01-01, status: disputed}
      """
    let old = RateRow(
      from: day("2024-01-01"), rate: percent("-0.88"), validTo: day("2024-06-30"),
      contractsBefore: day("2020-01-01"), source: "Official Gazette, 2 January 2024; a newspaper; late",
      status: .verified)
    let new = RateRow(
      from: day("2024-01-01"), rate: percent("3.62"), contractsFrom: day("2020-01-01"), source: "no source is given",
      status: .disputed)
    #expect(
      try table(text)
        == RateTable([old, new], name: "Base rate", law: "A law", renewed: .halfYearly, fixedAtStart: true))
  }

  @Test func `a row needs its first day, its rate and how it is known`() throws {
    #expect(
      try findings("rows:\n  - {source: x}") == [
        "3 error missing-key: 'from' is missing", "3 error missing-key: 'rate' is missing",
        "3 error missing-key: 'status' is missing", "3 error unknown-key: unknown key 'source' in row",
      ])
    #expect(try findings("name: x") == ["1 error missing-key: 'rows' is missing"])
    #expect(
      try findings("rows: [{from: 2024-01-01, rate: '8,5', status: sure}]") == [
        "2 error invalid-percentage: '8,5' is not a percentage",
        "2 error invalid-word: 'sure' is not one of the words for this",
      ])
  }

  @Test func `rows are in order, and none occurs twice for the same contracts`() throws {
    #expect(
      try findings(
        """
        rows:
          - {from: 2024-07-01, rate: 8, status: verified}
          - {from: 2024-01-01, rate: 9, status: verified}
          - {from: 2025-01-01, rate: 9, status: verified}
          - {from: 2025-01-01, rate: 9, status: verified, contracts-from: 2013-01-01}
          - {from: 2025-01-01, rate: 7, status: verified}
        """) == [
          "4 error rates-out-of-order: the row from 2024-01-01 stands after one from 2024-07-01",
          "7 error duplicate-rate: the table has two rates from 2025-01-01 for the same contracts",
        ])
  }

  @Test func `a row ends after it begins, and is for some contract`() throws {
    #expect(
      try findings("rows: [{from: 2024-07-01, rate: 8, valid-to: 2024-06-30, status: verified}]") == [
        "2 error rate-ends-before-start: the row ends on 2024-06-30, before it begins on 2024-07-01"
      ])
    #expect(try findings("rows: [{from: 2024-07-01, rate: 8, valid-to: 2024-07-01, status: verified}]") == [])
    #expect(
      try findings(
        "rows: [{from: 2024-07-01, rate: 8, contracts-from: 2020-01-01, contracts-before: 2020-01-01, status: verified}]"
      ) == ["2 error conflicting-keys: no contract is from 2020-01-01 and before 2020-01-01"])
  }
}
