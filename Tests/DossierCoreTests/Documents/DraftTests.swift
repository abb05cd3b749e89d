import DossierCore
import Testing

@Suite struct DraftTests {
  @Test(arguments: [("0100", "100"), ("00.50", "0.50"), ("0.50", "0.50"), ("1250.00", "1250.00"), ("00100.5", "100.5")])
  func `A number is written so that no reader takes it for an octal one`(_ given: String, _ written: String) throws {
    var draft = try Draft(Case.schema, currency: .euro).inner("invoices")
    try draft.set("amount", given)
    #expect(draft.text("amount") == written)
  }
}
