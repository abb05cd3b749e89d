import DossierCore
import Testing

/// Terms of a store and those that come with the program.
@Suite struct StoreTermsTests {
  private static let settings = CheckFixture.settings.replacing("terms: klaardocs-2022", with: "terms: eu-b2b")

  private static func store(_ more: [String: String] = [:]) throws -> (ScratchDirectory, Store) {
    let scratch = try ScratchDirectory()
    let creditor = "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\n"
    let files = ["dossier.yaml": settings, "creditors/klaardocs.yaml": creditor].merging(more) { $1 }
    for (path, text) in files { try scratch.put(path, text) }
    return (scratch, try Store(root: scratch.path))
  }

  /// The table or rate of a case's interest, and the margin.
  private static func interest(_ more: [String: String] = [:], of line: String = "") throws -> InterestBasis? {
    let (scratch, store) = try store(more.merging(["cases/2023-04/1.yaml": MergeFixture.head + line]) { $1 })
    defer { withExtendedLifetime(scratch) {} }
    return try store.basis(of: store.loadCase(at: "cases/2023-04/1.yaml").value).rules.interest?.basis
  }

  @Test func `They are found wherever terms are named`() throws {
    let margin = percent("8")
    #expect(try Self.interest() == .table(slug("ecb-reference"), margin: margin))
    let creditor = "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\nterms: nl-b2b\n"
    let nl = InterestBasis.table(slug("nl-commercial"), margin: .zero)
    #expect(try Self.interest(["creditors/klaardocs.yaml": creditor]) == nl)
    #expect(try Self.interest(of: "terms: nl-b2b\n") == nl)
    #expect(try Self.interest(of: "terms: {extends: nl-b2b}\n") == nl)
    #expect(try Self.interest(["terms/own.yaml": "dossier: 1\nextends: nl-b2b\n"], of: "terms: own\n") == nl)
    let rate = InterestBasis.rate(percent("5"))
    #expect(try Self.interest(of: "terms: {extends: be-consumer, interest: {rate: 5}}\n") == rate)
  }

  @Test func `What is inherited from them through other terms is resolved`() throws {
    let (scratch, store) = try Self.store([
      "terms/a.yaml": "dossier: 1\nextends: b\ndamages: {percent: 5}\n",
      "terms/b.yaml": "dossier: 1\nextends: be-consumer\nnotice: {days: 21}\n",
    ])
    defer { withExtendedLifetime(scratch) {} }
    let chain = try store.namedChain(of: slug("a"))
    #expect(chain.map(\.slug.text) == ["a", "b", "be-consumer"])
    let rules = ClaimRules(resolving: chain.map(\.terms))
    #expect(rules.capacity == .consumer)
    #expect(rules.notice?.days == 21)
    #expect(rules.damages?.per == .notice)
    #expect(rules.caps?.reminderFee == eur("7.50"))
  }

  @Test func `A file of the same name is an error, and near names are suggested`() throws {
    let (scratch, store) = try Self.store(["terms/be-b2b.yaml": "dossier: 1\nextends: own\n"])
    defer { withExtendedLifetime(scratch) {} }
    #expect(throws: LoadError.builtInTermsName(slug("be-b2b"))) { try store.terms(slug("be-b2b")) }
    #expect(Terms.builtIn(slug("be-b2b"))?.capacity == .business)
    #expect(throws: LoadError.noSuchTerms("be-b2c", nearest: "be-b2b")) { try store.terms(slug("be-b2c")) }
  }

  @Test func `Without a store there are the terms of the program`() throws {
    let name = slug("be-b2b")
    let terms = try #require(Terms.builtIn(name))
    let (scratch, store) = try Self.store()
    defer { withExtendedLifetime(scratch) {} }
    for place in [nil, store] {
      #expect(
        try TermsChain(of: name, in: place)
          == TermsChain([NamedTerms(slug: name, terms: terms)], usualCurrency: .euro))
      #expect(try Terms.text(of: name, in: place) == Terms.builtInText(name))
      #expect(throws: LoadError.noSuchTerms("be-b2", nearest: "be-b2b")) {
        _ = try TermsChain(of: slug("be-b2"), in: place)
      }
      #expect(throws: LoadError.noSuchTerms("be-b2", nearest: "be-b2b")) {
        _ = try Terms.text(of: slug("be-b2"), in: place)
      }
    }
  }
}
