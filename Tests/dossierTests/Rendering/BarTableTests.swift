import DossierCore
import Testing

@testable import dossier

@Suite struct BarTableTests {
  private let table = Table(
    columns: [.text("Naam", mayBeCut: true), .number("Som")],
    rows: [["Café Zoë", "80"], ["Bedrijf Klaar", "40"], ["Jan", "1"], ["Totaal", "121"]])

  private func text(width: Int?, _ ink: TerminalInk = .unicode, palette: Palette = .plain) -> [String] {
    BarTable(table: table, values: [80, 40, 1], sums: 1).text(width: width, ink: ink, palette: palette)
      .split(separator: "\n").map(String.init)
  }

  @Test func `Bars take what the width leaves them, by eighths of a column`() {
    #expect(
      text(width: 36) == [
        "Naam           Som", "Café Zoë        80  ████████████████", "Bedrijf Klaar   40  ████████",
        "Jan              1  ▎", "Totaal         121",
      ])
    #expect(text(width: 500)[1].displayWidth == 60)
    #expect(text(width: nil)[1].displayWidth == 40)
  }

  @Test(arguments: 20...120) func `No line is wider than the terminal`(_ width: Int) {
    #expect(text(width: width).allSatisfy { $0.displayWidth <= width })
  }

  @Test func `On a small terminal what may be cut goes before the bars`() {
    #expect(text(width: 26)[2] == "Bedrijf Kl…   40  ████")
  }

  @Test func `Where there is only ASCII, bars are of # and letters lose their accents`() {
    #expect(text(width: 36, .ascii)[1] == "Cafe Zoe        80  ################")
    #expect(text(width: 36, .ascii)[3] == "Jan              1  #")
  }

  @Test func `Titles and sums stand out, bars have a colour`() {
    let lines = text(width: 36, palette: Palette(isOn: true))
    #expect(lines[0] == "\u{1B}[1mNaam           Som\u{1B}[0m")
    #expect(lines[2] == "Bedrijf Klaar   40  \u{1B}[36m████████\u{1B}[0m")
    #expect(lines[4] == "\u{1B}[1mTotaal         121\u{1B}[0m")
  }

  @Test(arguments: [
    ("€ 1.250,00", "EUR 1.250,00"), ("€1,250.00", "EUR 1,250.00"), ("1 250,00 €", "1 250,00 EUR"),
    ("-€5.00", "-EUR 5.00"), ("0–30", "0-30"), ("Çelik Œuvre", "Celik Oeuvre"), ("株 x", "? x"), ("plain", "plain"),
    ("Straße", "Strasse"), ("a…", "a..."),
  ])
  func `Without Unicode a text keeps what ASCII has`(_ text: String, _ plain: String) {
    #expect(TerminalInk.ascii.text(text) == plain)
    #expect(TerminalInk.unicode.text(text) == text)
  }
}
