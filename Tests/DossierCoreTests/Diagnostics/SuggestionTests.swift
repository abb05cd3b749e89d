import DossierCore
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("numbre", "number"), ("opne", "open"), ("curency", "currency"), ("invoic", "invoice"), ("stauts", "status"),
  ])
  func `A slip finds the word that was meant`(_ word: String, _ meant: String) {
    #expect(
      Suggestion.nearest(to: word, among: ["number", "open", "currency", "invoice", "status", "debtor"]) == meant)
  }

  @Test(arguments: ["", "zzz", "completely-else"])
  func `Nothing is suggested where nothing is near`(_ word: String) {
    #expect(Suggestion.nearest(to: word, among: ["number", "status"]) == nil)
  }

  @Test func `Findings are ordered by file, place and gravity`() {
    let span = SourceSpan(line: 2, column: 3)
    let findings = [
      Finding(id: "b", severity: .warning, path: "a", span: span, message: ""),
      Finding(id: "a", path: "b", message: ""), Finding(id: "c", path: "a", span: span, message: ""),
      Finding(id: "d", path: "a", message: ""),
    ]
    #expect(findings.sorted(by: Finding.isOrderedBefore).map(\.id) == ["d", "c", "b", "a"])
  }
}
