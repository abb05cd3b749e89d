internal import DossierCore

/// A page in one file: it needs nothing else, runs no script and loads nothing.
struct HTMLPage: Sendable, Equatable {
  let title: String
  /// What stands below the title.
  var subtitle: [String] = []
  let language: Language
  var sections: [HTMLText] = []
  /// What stands below everything.
  var footer = ""

  /// The page; its policy allows this one style and nothing else.
  var text: String {
    let head: [HTMLText] = [
      .empty("meta", ["charset": "utf-8"]),
      .empty(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src '\(Self.styleHash)'; base-uri 'none'; form-action 'none'",
        ]),
      .empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .empty("meta", ["name": "color-scheme", "content": "light dark"]),
      .empty("meta", ["name": "referrer", "content": "no-referrer"]),
      .empty("meta", ["name": "robots", "content": "noindex"]),
      .element("title", title),
      .style(Self.style),
    ]
    let header = HTMLText.element(
      "header", [.element("h1", title)] + subtitle.map { .element("p", ["class": "muted"], $0) })
    let body: [HTMLText] = [header, .element("main", Self.lines(sections))]
    let foot = footer.isEmpty ? [] : [HTMLText.element("footer", ["class": "muted"], footer)]
    return HTMLText.element(
      "html", ["lang": language.code],
      [.element("head", Self.lines(head)), .lineBreak, .element("body", Self.lines(body + foot))]
    ).page
  }

  private static func lines(_ pieces: [HTMLText]) -> [HTMLText] { pieces.flatMap { [.lineBreak, $0] } + [.lineBreak] }

  /// The hash of the style, as the policy names it.
  static let styleHash = "sha256-" + ContentHash(of: Array("\(style)".utf8)).base64
}

extension ContentHash {
  /// The hash in base 64, as web pages write it.
  fileprivate var base64: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    // Three hexadecimal digits are two letters; the last digit stands for four bits of two.
    var text = ""
    var bits = 0
    var count = 0
    for digit in hex {
      bits = bits << 4 | (digit.hexDigitValue ?? 0)
      count += 4
      guard count >= 6 else { continue }
      count -= 6
      text.append(letters[bits >> count & 63])
      bits &= 1 << count - 1
    }
    if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
    return text + String(repeating: "=", count: (4 - text.count % 4) % 4)
  }
}

extension HTMLText {
  /// A part of the page below a heading.
  static func section(_ title: String, isWide: Bool = false, _ content: [HTMLText]) -> HTMLText {
    .element("section", ["class": isWide ? "wide" : "half"], [.element("h2", title)] + content)
  }

  /// How a table that is wider than a phone is shown on one.
  enum PhoneLayout: Equatable {
    /// As it is: it is narrow enough.
    case rows
    /// The cells of a row below each other, two a line, without the titles of their columns.
    case stack
    /// A row below the other, the first cell as a heading, each other one that is not empty beside its column's title.
    case cards

    var name: String {
      switch self {
      case .rows: "rows"
      case .stack: "stack"
      case .cards: "cards"
      }
    }
  }

  /// A table as it is on the terminal; a first cell may have a colour before it, rows at the end may be sums.
  static func table(
    _ table: Table, tones: [ChartTone?] = [], sums: Int = 0, onPhones layout: PhoneLayout = .rows
  ) -> HTMLText {
    func cell(_ name: StaticString, _ column: Table.Column, _ content: [HTMLText]) -> HTMLText {
      if layout == .cards, column.alignment == .trailing {
        return .element(name, ["class": "number", "data-title": column.title], content)
      }
      if column.alignment == .trailing { return .element(name, ["class": "number"], content) }
      // What a terminal may not cut, such as days and numbers, is not broken either.
      return column.mayBeCut ? .element(name, content) : .element(name, ["class": "short"], content)
    }
    let head = HTMLText.element(
      "thead", [.element("tr", table.columns.map { cell("th", $0, [HTMLText($0.title)]) })])
    let rows = table.rows.enumerated().map { place, row in
      let cells = table.columns.indices.map { column -> HTMLText in
        let text = HTMLText(column < row.count ? row[column] : "")
        let tone = column == 0 && place < tones.count ? tones[place] : nil
        return cell("td", table.columns[column], tone.map { [.swatch($0), text] } ?? [text])
      }
      return place >= table.rows.count - sums
        ? HTMLText.element("tr", ["class": "sum"], cells) : HTMLText.element("tr", cells)
    }
    return .element(
      "div", ["class": "scroll"],
      [.element("table", ["class": layout.name], [head, .element("tbody", rows)])])
  }
}
