import DossierCore
import Foundation
import FoundationXML
import Testing

@testable import dossier

@Suite struct HTMLTextTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x", "&lt;b&gt;", "]]>", "-->",
    "</style>",
    "</title><script>", "a\u{0}b\u{1B}[2J\u{202E}c", "\u{FFFF}", "Café & Zoë <株式会社>",
  ]

  @Test func `Texts are escaped in elements and in attributes`() {
    let text = HTMLText.element("p", ["title": "\"<'&>"], "<b> & \"c\" 'd'")
    #expect(text.markup == "<p title=\"&quot;&lt;&#39;&amp;&gt;\">&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>")
    #expect(HTMLText.empty("rect", ["x": "0"]).markup == "<rect x=\"0\"/>")
    #expect(HTMLText("a\u{202E}b\u{0}").markup == "a\\u{202e}b\\u{0}")
  }

  @Test(arguments: hostile) func `A hostile name becomes neither element nor attribute, and can be read`(
    _ name: String
  ) throws {
    let bars = [ChartBar(label: name, value: 1, shown: name)]
    var page = HTMLPage(title: name, subtitle: [name], language: .dutch, footer: name)
    page.sections = [
      .section(
        name,
        [
          BarChart(id: "a", title: name, bars: bars).svg, StackedBar(id: "b", title: name, parts: bars).svg,
          .table(Table(columns: [.text(name), .number(name)], rows: [[name, name]]), tones: [.own]),
        ])
    ]
    var plain = page
    plain.sections = [
      .section(
        "x",
        [
          BarChart(id: "a", title: "x", bars: [ChartBar(label: "x", value: 1, shown: "x")]).svg,
          StackedBar(id: "b", title: "x", parts: [ChartBar(label: "x", value: 1, shown: "x")]).svg,
          .table(Table(columns: [.text("x"), .number("x")], rows: [["x", "x"]]), tones: [.own]),
        ])
    ]
    let outline = try PageOutline(page.text)
    #expect(outline.elements == (try PageOutline(plain.text)).elements)
    #expect(outline.texts.contains(name.printable.replacing("\u{FFFF}", with: "\u{FFFD}")))
  }
}

/// What an XML parser finds in a page; it throws where the page is not well-formed.
struct PageOutline {
  /// The elements in order, each with the names of its attributes.
  let elements: [String]
  /// The texts between tags.
  let texts: [String]
  /// The values of attributes by `element.attribute`.
  let values: [String: [String]]

  struct NotWellFormed: Error { let reason: String }

  init(_ page: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = reader
    guard parser.parse() else { throw NotWellFormed(reason: "\(parser.parserError.debugDescription)") }
    (elements, texts, values) = (reader.elements, reader.texts, reader.values)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [String] = []
    var texts: [String] = []
    var values: [String: [String]] = [:]
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      endText()
      elements.append(([name] + attributes.keys.sorted()).joined(separator: " "))
      for (key, value) in attributes { values["\(name).\(key)", default: []].append(value) }
    }

    func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) { endText() }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    private func endText() {
      if !text.isEmpty { texts.append(text) }
      text = ""
    }
  }
}
