import DossierCore
import Testing

@Suite struct DeskSchemaTests {
  /// The texts of documents after their schemas were named, by path.
  private func named(_ files: [String: String?]) throws -> [String: String] {
    let fixture = try CheckFixture(files)
    defer { withExtendedLifetime(fixture) {} }
    let store = try Store(root: fixture.scratch.path)
    let now = try #require(Timestamp("2023-06-01T12:00:00+02:00"))
    var desk = Desk(store: store, actor: Actor(name: "roos", now: now, today: now.date), random: SeededNumbers(seed: 1))
    #expect(try desk.addModelines().unreadable == [])
    return try Dictionary(
      uniqueKeysWithValues: desk.plan.files.map {
        ($0.path, String(decoding: try $0.after?.bytes() ?? [], as: UTF8.self))
      })
  }

  @Test func `A schema is named in the first line, with the line ends and the mark that a text has`() throws {
    let returns = CheckFixture.terms.replacing("\n", with: "\r\n")
    let texts = try named([
      "terms/klaardocs-2022.yaml": returns, "agencies/klaar-incasso.yaml": "\u{FEFF}" + CheckFixture.agency,
      "creditors/klaardocs.yaml": CheckFixture.creditor + "#yaml-language-server: $schema=mine.json\n",
    ])
    #expect(
      texts["terms/klaardocs-2022.yaml"] == "# yaml-language-server: $schema=../schemas/terms.json\r\n" + returns)
    #expect(
      texts["agencies/klaar-incasso.yaml"] == "\u{FEFF}# yaml-language-server: $schema=../schemas/agency.json\n"
        + CheckFixture.agency)
    #expect(texts["creditors/klaardocs.yaml"] == nil)
    #expect(texts[CheckFixture.path]?.hasPrefix("# yaml-language-server: $schema=../../schemas/case.json\n") == true)
    #expect(texts.count == 5)
  }
}
