import DossierCore
import Testing

@Suite struct TermsChainTests {
  private func link(_ name: String, _ text: String) throws -> NamedTerms {
    let terms = try Terms.decode(YAMLTree(Array("dossier: 1\n\(text)".utf8)), path: name, currency: .euro)
    return NamedTerms(slug: slug(name), terms: terms)
  }

  @Test func `A chain knows the link, the law and the currency of its rules`() throws {
    let law = "sources: [{rule: interest, law: A law, status: verified}]\n"
    let links = [
      try link("own", "tolerance: 1.00\n"), try link("parent", "currency: CHF\ninterest: {rate: 5}\n\(law)"),
    ]
    let chain = TermsChain(links, usualCurrency: .euro)
    #expect(chain.name == slug("own"))
    #expect(chain.terms == links[0].terms)
    #expect(Array(chain.extended) == [links[1]])
    #expect(chain.rules == ClaimRules(resolving: links.map(\.terms)))
    #expect(chain.currency.code == "CHF")
    #expect(chain.origin(of: .tolerance) == slug("own"))
    #expect(chain.origin(of: .interestRate) == slug("parent"))
    #expect(chain.origin(of: .payment) == nil)
    #expect(chain.law(of: .interestRate)?.law == "A law")
    #expect(chain.law(of: .tolerance) == nil)
    #expect(TermsChain([links[0]], usualCurrency: .euro).currency == .euro)
  }
}
