import DossierCore
import Testing

@testable import dossier

@Suite struct ExcerptLineTests {
  private let long = ExcerptLine(
    field: .text, text: "…klant zegt dat Café Zürich vrijdag zou overgaan tot betaling van alles…",
    wanted: [["zurich", "vrijdag"]])

  @Test func `Where the output is no terminal, an excerpt is whole`() {
    #expect(
      long.line(width: nil) == "  text: …klant zegt dat Café Zürich vrijdag zou overgaan tot betaling van alles…")
    #expect(long.line(width: 80) == long.line(width: nil))
  }

  @Test(arguments: [
    (50, "  text: …egt dat Café Zürich vrijdag zou overgaan…"), (30, "  text: …fé Zürich vrijdag zo…"),
    (24, "  text: …Zürich vrijdag…"), (20, "  text: …Zürich vri…"),
  ])
  func `On a terminal what was found stays in sight, with as much around it as there is room for`(
    _ width: Int, _ line: String
  ) {
    #expect(long.line(width: width).displayWidth <= width)
    #expect(long.line(width: width) == line)
  }

  @Test func `A find at the beginning is cut after it, one at the end before it`() {
    let text = "Betaalbelofte ontvangen, klant belt terug"
    #expect(
      ExcerptLine(field: nil, text: text, wanted: [["betaalb"]]).line(width: 22) == "  Betaalbelofte ontva…")
    #expect(ExcerptLine(field: nil, text: text, wanted: [["terug"]]).line(width: 18) == "  …lant belt terug")
  }

  @Test func `Where nothing of what was looked for stands as a word, the beginning is shown`() {
    #expect(
      ExcerptLine(field: .phone, text: "0475/00.00.00 of later", wanted: [["x"]]).line(width: 16) == "  phone: 0475/0…")
  }

  @Test func `Wide letters count as the terminal draws them`() {
    let line = ExcerptLine(field: nil, text: "東京東京東京東京", wanted: []).line(width: 9)
    #expect(line == "  東京東…")
    #expect(line.displayWidth == 9)
  }
}
