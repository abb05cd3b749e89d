import DossierCore
import Testing

@Suite struct CaseDecodingTests {
  static let klaar = """
    dossier: 1
    id: t3kq7x9m2pd4
    number: 232/0991/37210
    references: [{of: klaar-incasso, value: KLAA/202304/7478}]
    type: collection
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar
    currency: EUR
    terms: klaardocs-2022
    opened: 2023-04-25T20:45:12+02:00
    forwarded: 2023-04-25
    tags: []
    invoices:                          # id, reference, date, due, amount
      - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 1250.00, file: 2022-186.pdf}
      - id: a8f3k2m9
        reference: 2023/006
        date: 2023-01-10
        due: 2023-02-10
        amount: 1500.00
    payments:
      - {id: m2k8v5qa, date: 2023-04-25, amount: 1500.00, received-by: agency, method: bank}
    log:
      - {id: q4n8r2tb, at: 2023-04-25T21:19:00+02:00, by: tom@klaarincasso.be, side: agency, kind: letter,
         subject: DEB - Aanmaning 1, channel: post, notice: true, deadline: 2023-05-12, step: reminder-1}
    """

  func decode(_ text: String) throws -> Case {
    try Case.decode(YAMLTree(Array(text.utf8)), path: "case.yaml", currency: .euro)
  }

  func findings(_ text: String) -> [Finding] {
    do {
      _ = try decode(text)
      return []
    } catch let error as DocumentError {
      return error.findings
    } catch {
      Issue.record(error)
      return []
    }
  }

  @Test func `A case reads into its types`() throws {
    let value = try decode(Self.klaar)
    #expect(value.number.text == "232/0991/37210")
    #expect(value.invoices.map(\.amount.description) == ["1250.00", "1500.00"])
    #expect(value.invoices[0].due.description == "2022-11-25")
    #expect(value.payments[0].receivedBy == .agency)
    #expect(value.log[0].record.by == "tom@klaarincasso.be")
    #expect(value.opened.date.description == "2023-04-25")
  }

  @Test func `Everything wrong is reported at once, each at its place`() {
    let text = """
      dossier: 1
      id: t3kq7x9m2pd4
      numbre: 232/0991/37210
      number: 232/0991/37210
      status: opne
      creditor: klaardocs
      debtor: bedrijf-klaar
      opened: 2023-04-25T20:45:12+02:00
      invoices:
        - {id: w8f3k2m9, reference: 2022/186, date: 2022-02-30, due: 25-11-2022, amount: "1.250,00"}
      """
    #expect(
      findings(text).map { "\($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.id) \($0.message) | \($0.hint ?? "")" }
        == [
          "3:1 unknown-key unknown key 'numbre' in case | 'number' is there too: take one of the two out",
          "5:9 invalid-word 'opne' is not one of the words for this | did you mean 'open'?",
          "10:47 invalid-date the calendar has no day '2022-02-30' | the last day of that month is 2022-02-28",
          "10:64 invalid-date '25-11-2022' is not a date | write 2022-11-25",
          "10:84 invalid-amount '1.250,00' is not an amount | write 1250.00",
        ])
  }

  @Test func `The declaration knows every key, its order and its scope`() {
    let schema = Case.schema
    #expect(schema.fields.first?.key == "dossier")
    #expect(schema.field("status")?.scope == .head)
    #expect(schema.field("invoices")?.scope == .entry)
    #expect(
      schema.keys(at: .root.key("invoices").index(0)) == [
        "id", "reference", "date", "due", "amount", "type", "description", "payment-reference", "contract-date",
        "file", "recorded", "by", "org", "void", "replaces",
      ])
    #expect(schema.isLiteral(at: .root.key("invoices").index(0).key("amount")))
    #expect(!schema.isLiteral(at: .root.key("invoices").index(0).key("reference")))
  }
}
