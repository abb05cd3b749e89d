/// Markup that no text from elsewhere can become part of: texts get in escaped, names of elements only as literals.
///
/// Every element is closed, so that what is made of these is well-formed as XML too.
struct HTMLText: Sendable, Equatable {
  /// The markup.
  let markup: String

  private init(markup: String) { self.markup = markup }

  /// A text as it is to be read; what would steer a screen or turn the direction of writing shows as its number.
  init(_ text: String) { markup = Self.escaped(text) }

  /// Several pieces, one after the other.
  init(_ pieces: [HTMLText]) { markup = pieces.map(\.markup).joined() }

  /// An element with what is in it.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ content: [HTMLText]
  ) -> HTMLText {
    HTMLText(markup: "<\(name)\(written(attributes))>\(content.map(\.markup).joined())</\(name)>")
  }

  /// An element without attributes.
  static func element(_ name: StaticString, _ content: [HTMLText]) -> HTMLText { element(name, [:], content) }

  /// An element with a text in it.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ text: String
  ) -> HTMLText {
    element(name, attributes, [HTMLText(text)])
  }

  /// An element without attributes that holds a text.
  static func element(_ name: StaticString, _ text: String) -> HTMLText { element(name, [:], text) }

  /// An element that holds nothing.
  static func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) -> HTMLText {
    HTMLText(markup: "<\(name)\(written(attributes))/>")
  }

  /// Rules of style, which only a literal can be.
  static func style(_ rules: StaticString) -> HTMLText { HTMLText(markup: "<style>\(rules)</style>") }

  /// The page that a root element makes.
  var page: String { "<!DOCTYPE html>\n\(markup)\n" }

  /// A break between lines of the markup, which shows nowhere.
  static let lineBreak = HTMLText(markup: "\n")

  private static func written(_ attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // Neither XML nor HTML has these.
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
