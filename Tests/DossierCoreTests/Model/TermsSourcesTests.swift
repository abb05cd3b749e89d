import DossierCore
import Testing

@Suite struct TermsSourcesTests {
  private func link(_ name: String, _ text: String) throws -> NamedTerms {
    let terms = try Terms.decode(YAMLTree(Array("dossier: 1\n\(text)".utf8)), path: name, currency: .euro)
    return NamedTerms(slug: try #require(Slug(name)), terms: terms)
  }

  @Test func `Each rule has the most specific file that states it`() throws {
    let chain = [
      try link("own", "interest: {starts: by-size}\ntolerance: 1.00\n"),
      try link("parent", "interest: {rate: 10.5, starts: notice-sent}\ndamages: {amount: 150.00, due: forward}\n"),
    ]
    let (own, parent) = (chain[0].slug, chain[1].slug)
    #expect(
      TermsSources(of: chain).sources
        == [.interestStarts: own, .tolerance: own, .interestRate: parent, .damages: parent, .damagesDue: parent])
  }

  @Test func `Who says that there is none has the last word`() throws {
    let chain = [
      try link("own", "damages: none\n"), try link("parent", "damages: {amount: 150.00}\nnotice: {days: 14}\n"),
    ]
    let sources = TermsSources(of: chain).sources
    let byOwn: [TermsSources.Rule] = [.damages, .damagesPer, .damagesBase, .damagesDue, .damagesVAT]
    #expect(byOwn.allSatisfy { sources[$0] == chain[0].slug })
    #expect(sources.count == byOwn.count + 1)
    #expect(sources[.noticeDays] == chain[1].slug)
  }

  @Test(arguments: [
    (["interest.rate"], "interest.rate"), (["interest.table"], "interest.table"), (["interest"], "interest"),
    (["interest", "interest.table"], "interest.table"), (["interest.starts"], nil),
  ])
  func `The law of the rate goes by its key, by that of the table or by that of interest`(
    _ stated: [String], _ found: String?
  ) throws {
    let laws = stated.map { "{rule: \($0), law: The law of \($0), status: verified}" }.joined(separator: ", ")
    let terms = try link("own", "interest: {table: be-commercial}\nsources: [\(laws)]\n").terms
    #expect(terms.source(of: .interestRate)?.rule == found)
    #expect(TermsSources.laws(of: [terms])[.interestRate] == terms.source(of: .interestRate))
  }

  @Test func `The law of a rule is what the file says that decides it, or nothing`() throws {
    let chain = [
      try link("own", "interest: {table: be-civil}\n").terms,
      try link(
        "parent", "interest: {rate: 5, starts: notice-sent}\nsources: [{rule: interest, law: A, status: verified}]\n"
      )
      .terms,
    ]
    #expect(TermsSources.laws(of: chain).mapValues(\.law) == [.interestStarts: "A"])
  }
}
