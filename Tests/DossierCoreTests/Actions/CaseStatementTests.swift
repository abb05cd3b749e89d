import DossierCore
import Testing

/// To whom payments went, in a statement.
@Suite struct CaseStatementTests {
  private static func payment(_ id: String, _ more: String) -> String {
    "  - {id: \(id), date: 2023-04-22, amount: 10.00\(more)}\n"
  }

  @Test func `A payment went to the agency that wrote it down, whoever holds the case`() throws {
    let text =
      DeskFixture.text + DeskFixture.handover + "payments:\n"
      + Self.payment("pppp2222", ", received-by: creditor, org: b4c9d2e8")
      + Self.payment("pppp3333", ", received-by: agency, org: b4c9d2e8")
      + Self.payment("pppp4444", ", received-by: agency, org: zzzz2222")
      + Self.payment("pppp5555", ", received-by: agency, org: h7k2q9xw")
      + Self.payment("pppp6666", ", received-by: agency")
    let fixture = try DeskFixture(
      text, more: ["agencies/deurwaarder.yaml": "dossier: 1\nid: d3v8m2qa\nname: Deurwaarder\nstore: b4c9d2e8\n"])
    let statement = try fixture.desk.caseStatement(of: fixture.file(), asOf: fixture.desk.actor.today)
    let payees = ["pppp2222", "pppp3333", "pppp4444", "pppp5555", "pppp6666"].map { id in
      Identifier(id).flatMap { statement.payees[$0] }
    }
    #expect(payees == ["KlaarDocs", "Deurwaarder", nil, "Klaar Incasso", "Klaar Incasso"])
  }

  @Test func `The debtor pays who handles his case, and nobody else where that account is not known`() throws {
    let own = "creditors/klaardocs.yaml"
    let agency = "agencies/klaar-incasso.yaml"
    let creditor = "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\nibans: [{iban: BE68539007547034, use: own}]\n"
    let others =
      "dossier: 1\nid: c3v8m2qa\nname: Klaar Incasso\nexchange: bundles\nibans: [{iban: BE71096123456769, use: "
    let payTo = "pay-to: {iban: BE68539007547034, name: Notaris}\n"
    let ended = DeskFixture.handover.replacing(
      "T09:00:00+02:00}", with: "T09:00:00+02:00, ended: {at: 2023-04-22T09:00:00+02:00, as: returned}}")
    func payee(_ text: String, _ more: [String: String]) throws -> String {
      let fixture = try DeskFixture(text, more: more)
      switch try fixture.desk.caseStatement(of: fixture.file(), asOf: fixture.desk.actor.today).payee {
      case .account(let account): return "\(account.iban) of \(account.name ?? "nobody")"
      case .other(let name): return "that of \(name)"
      case .unknown: return "unknown"
      }
    }
    let (held, given) = (DeskFixture.text, DeskFixture.text + DeskFixture.handover)
    let payees = try [
      payee(held, [:]), payee(held, [own: creditor]), payee(given, [own: creditor]),
      payee(given, [own: creditor, agency: others + "own}]\n"]),
      payee(given, [own: creditor, agency: others + "client-money}]\n"]), payee(given + payTo, [own: creditor]),
      payee(held + ended, [own: creditor]),
    ]
    #expect(
      payees == [
        "unknown", "BE68539007547034 of KlaarDocs", "that of Klaar Incasso", "that of Klaar Incasso",
        "BE71096123456769 of Klaar Incasso", "BE68539007547034 of Notaris", "BE68539007547034 of KlaarDocs",
      ])
  }
}
