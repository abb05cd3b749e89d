import DossierCore
import Testing

@Suite struct SearchTermsTests {
  private static let path = "debtors/j/jan-peeters.yaml"

  private static func debtor() throws -> SearchTerms {
    let fixture = try CheckFixture(ScanningCatalogTests.files)
    let slug = try #require(Slug("jan-peeters"))
    let debtor = try Store(root: fixture.scratch.path).debtor(slug).value
    return SearchTerms(debtor: slug, debtor, country: "BE")
  }

  @Test func `A debtor is found by codes in their normal form, texts as written, and the day of birth`() throws {
    let terms = try Self.debtor()
    #expect(
      terms.codes.map { "\($0.field) \($0.code)" } == [
        "debtor jan-peeters", "phone 32475112233", "mobile 32475112233", "phone 3211223344",
        "email jan.peeters@example.org", "iban be71096123456769", "enterprise 0403170701", "kind person", "nr 7b",
        "postcode 1234ab", "country be",
      ])
    #expect(
      terms.texts.map { "\($0.field?.rawValue ?? "-") \($0.text)" } == [
        "email Jan.Peeters@example.org", "name Jan Peeters", "debtor Jan Peeters", "name J.P.", "debtor J.P.",
        "street Lange Nieuwstraat", "city Sint-Truiden", "- Lange Nieuwstraat 7B, 1234 AB Sint-Truiden, BE",
        "- 1980-05-01", "- 01-05-1980",
      ])
    #expect(terms.days == [SearchTerms.Day(.born, day("1980-05-01"))])
  }

  @Test func `A telephone number is found as dialled in the store's country and from the debtor's own`() throws {
    let text = try #require(ScanningCatalogTests.files["debtors/j/jan-peeters.yaml"] ?? nil)
    let path = "debtors/j/jan-peeters.yaml"
    let fixture = try CheckFixture([path: text.replacing("country: BE", with: "country: NL")])
    let slug = try #require(Slug("jan-peeters"))
    let terms = SearchTerms(
      debtor: slug, try Store(root: fixture.scratch.path).debtor(slug).value, country: "BE")
    #expect(
      terms.codes.filter { $0.field == .phone }.map(\.code) == ["32475112233", "3211223344", "3111223344"])
    for word in ["011223344", "+3111223344", "\"+31 (0)11 22 33 44\"", "01-05-1980", "01/05/1980"] {
      let leaf = try #require(try Query(word).root.leaves.first)
      #expect(terms.hitClass(QueryTest(leaf, country: "BE")) != nil, "\(word)")
    }
  }

  @Test func `A party without a file is found by its slug`() throws {
    let slug = try #require(Slug("klaar-incasso"))
    let terms = SearchTerms(agency: slug, nil, country: "BE")
    #expect(
      terms.codes == [SearchTerms.Code(.agency, "klaar-incasso"), SearchTerms.Code(.holder, "klaar-incasso")])
    #expect(terms.texts == [SearchTerms.Text(.agency, "klaar-incasso")])
  }

  static let finds: [(String, HitClass?)] = [
    ("0475112233", .code), ("jan.peeters@example.org", .code), ("be71*", .code), ("peeters", .code),
    ("\"jan peeters\"", .code), ("\"peeters jan\"", nil), ("jp", nil), ("\"j p\"", .name), ("nieuwstraat", .detail),
    ("\"nieuwstraat 7b\"", .detail), ("\"truiden be\"", .detail), ("\"be 1980\"", nil), ("1980", .detail), ("x", nil),
  ]

  @Test(arguments: finds) func `A word is found as well as its best place, and phrases in one text alone`(
    _ word: String, _ hitClass: HitClass?
  ) throws {
    let leaf = try #require(try Query(word).root.leaves.first)
    #expect(try Self.debtor().hitClass(QueryTest(leaf, country: "BE")) == hitClass)
  }

  @Test func `Codes are compared byte by byte`() throws {
    let leaf = try #require(try Query("creditor:e\u{301}*").root.leaves.first)
    #expect(QueryTest(leaf, country: "BE").codes == [SearchTerms.Code(.creditor, "e")])
    #expect(try #require(QueryTest(leaf, country: "BE").phrase).words == ["e"])
  }
}
