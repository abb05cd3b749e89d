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
}
