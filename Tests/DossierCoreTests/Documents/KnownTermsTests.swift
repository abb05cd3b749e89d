@testable import DossierCore
import Testing

@Suite struct KnownTermsTests {
  static let terms = [
    "name: General\n  payment: {days: 30}\n  tolerance: 2.50",
    "name: General\n  payment: {days: 14}\n  tolerance: 2.50",
    "name: |\n    General\n  tolerance: 2.50",
    "{name: General, tolerance: 2.50}",
    "name: General\n  currency: JPY\n  tolerance: 250",
  ]

  func text(_ terms: String, currency: String = "EUR") -> String {
    CaseText.head + """
      currency: \(currency)
      terms:\(terms.first == "{" ? " " : "\n  ")\(terms)
      opened: 2023-04-25T20:45:12+02:00
      """
  }

  func decode(_ text: String, _ known: KnownTerms?) throws -> Case {
    try Case.decode(YAMLTree(Array(text.utf8)), path: "case.yaml", currency: .euro, terms: known)
  }

  @Test(arguments: terms) func `Terms that were read before read as they did the first time`(terms: String) throws {
    let (known, text) = (KnownTerms(), text(terms))
    for other in Self.terms { _ = try decode(self.text(other), known) }
    let alone = try decode(text, nil)
    #expect(try decode(text, known) == alone)
    #expect(try decode(text, known) == alone)
  }

  @Test func `Amounts in terms that name no currency are of the currency of the case`() throws {
    let known = KnownTerms()
    let text = { self.text("name: General\n  tolerance: 2", currency: $0) }
    let euro = try decode(text("EUR"), known)
    #expect(try decode(text("JPY"), known) == decode(text("JPY"), nil))
    #expect(try decode(text("JPY"), known).terms != euro.terms)
  }

  @Test func `What is wrong with terms is told each time, at its place`() throws {
    let known = KnownTerms()
    let text = text("name: General\n  tolerance: much")
    for _ in 1...2 {
      let error = try #require(throws: DocumentError.self) { try decode(text, known) }
      #expect(error.findings.map(\.span?.line) == [10])
    }
  }
}
