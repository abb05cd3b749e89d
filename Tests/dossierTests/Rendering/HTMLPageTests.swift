import DossierCore
import Foundation
import Testing

@testable import dossier

@Suite struct HTMLPageTests {
  private var page: HTMLPage {
    var page = HTMLPage(title: "Titel", subtitle: ["Op 25-04-2023"], language: .dutch, footer: "Einde")
    page.sections = [.section("Deel", [.element("p", "Tekst")])]
    return page
  }

  @Test func `A page needs nothing else and may load and run nothing`() throws {
    let outline = try PageOutline(page.text)
    #expect(outline.values["html.lang"] == ["nl"])
    let policy = try #require(outline.values["meta.content"]?.first)
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!policy.contains("unsafe"))
    let names = Set(outline.elements.map { $0.split(separator: " ")[0] })
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "use", "image", "a", "base"]))
    #expect(outline.values.keys.filter { $0.hasSuffix(".src") || $0.hasSuffix(".href") || $0.contains(".on") } == [])
    #expect(outline.values.keys.filter { $0.hasSuffix(".style") } == [])
    #expect(!"\(HTMLPage.style)".contains("url("))
    #expect(!"\(HTMLPage.style)".contains("@import"))
    #expect(outline.values["meta.content"]?.contains("width=device-width, initial-scale=1") == true)
  }

  @Test func `The policy names the hash of the style that stands in the page`() throws {
    let text = page.text
    let start = try #require(text.range(of: "<style>"))
    let end = try #require(text.range(of: "</style>"))
    let style = text[start.upperBound..<end.lowerBound]
    let hash = try #require(Data(base64Encoded: String(HTMLPage.styleHash.dropFirst("sha256-".count))))
    let hex = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hex == ContentHash(of: Array(style.utf8)).hex)
  }

  @Test func `The style knows every colour of charts, in light, dark and print`() {
    let style = "\(HTMLPage.style)"
    for tone in ChartTone.allCases {
      #expect(style.components(separatedBy: "--\(tone.rawValue): #").count == 4, "\(tone)")
      #expect(style.contains(".tone-\(tone.rawValue) {"), "\(tone)")
    }
  }

  @Test func `Tables have their sums marked and their colours beside the first cell`() {
    let table = Table(columns: [.text("Naam"), .number("Som")], rows: [["A", "1"], ["Totaal", "1"]])
    let markup = HTMLText.table(table, tones: [.own], sums: 1).markup
    #expect(markup.contains("<th class=\"short\">Naam</th><th class=\"number\">Som</th>"))
    #expect(markup.contains("<rect class=\"tone-own\" width=\"12\" height=\"12\" rx=\"2\"/></svg>A</td>"))
    #expect(markup.contains("<tr class=\"sum\"><td class=\"short\">Totaal</td><td class=\"number\">1</td></tr>"))
  }

  @Test func `Cards have the title of its column in every number, for phones, where no row of titles is`() {
    let table = Table(columns: [.text("Naam"), .number("0–30 \"d\"")], rows: [["A", "1"], ["B", ""]])
    let markup = HTMLText.table(table, onPhones: .cards).markup
    #expect(markup.contains("<table class=\"cards\">"))
    #expect(
      markup.contains(
        "<tr><td class=\"short\">A</td><td class=\"number\" data-title=\"0–30 &quot;d&quot;\">1</td></tr>"))
    #expect(markup.contains("<td class=\"number\" data-title=\"0–30 &quot;d&quot;\"></td>"))
  }
}
