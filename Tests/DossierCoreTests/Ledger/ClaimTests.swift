import DossierCore
import Testing

@Suite struct ClaimTests {
  private func read(_ text: String) throws -> Case {
    try Case.decode(YAMLTree(Array(text.utf8)), path: "case.yaml", currency: .euro)
  }

  @Test func `the golden case is reckoned from its file`() throws {
    let rules = ClaimRules(
      interest: contractual("10.5"), damages: DamagesRule(.amount(eur("150.00")), due: .forward))
    let claim = Claim(try read(CaseDecodingTests.klaar))
    #expect(try claim.statement(rules, "2023-04-25").totals.balance == eur("1486.23"))
    #expect(try claim.statement(rules, "2024-04-25").totals.balance == eur("1642.71"))
  }

  @Test func `a case gives its notices and its own rule of imputation`() throws {
    let text =
      CaseDecodingTests.klaar + """

          - {id: q4n8r2tc, at: 2023-06-01T00:30:00+02:00, kind: email-out, subject: rappel, channel: email, notice: true,
             invoices: [2023/006]}
          - {id: q4n8r2td, at: 2023-06-02T10:00:00+02:00, kind: call, text: no notice}
          - {id: q4n8r2te, at: 2023-06-03T10:00:00+02:00, kind: letter, notice: true, void: {at: 2023-06-03T11:00:00+02:00}}
        imputation: [interest, costs, damages, principal]
        """
    let claim = Claim(try read(text))
    let ids = ["q4n8r2tb", "q4n8r2tc"].compactMap { Identifier($0) }
    #expect(
      claim.notices == [
        Notice(id: ids[0], sent: day("2023-04-25"), deadline: day("2023-05-12"), channel: .post),
        Notice(id: ids[1], sent: day("2023-06-01"), channel: .email, invoices: ["2023/006"]),
      ])
    #expect(claim.imputation == .order([.interest, .costs, .damages, .principal]))
    #expect(claim.opened == day("2023-04-25"))
    #expect(claim.forwarded == day("2023-04-25"))
  }
}
