/// The name of a party, terms or track in files, which never changes.
///
/// It has lowercase ASCII letters, digits and `-`.
public struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The characters.
  public let text: String

  /// The longest slug, in characters; room for a number on collision stays within a file name.
  public static let maximumLength = 80

  /// Takes a slug; nil if it has other characters, is empty or begins or ends with `-`.
  public init?(_ text: String) {
    guard Self.isWellFormed(text.utf8.span) else { return nil }
    self.text = text
  }

  /// Takes characters known to be a slug.
  init(unchecked text: String) { self.text = text }

  /// Whether characters are those of a slug.
  static func isWellFormed(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes.count <= maximumLength, bytes[0] != 45, bytes[bytes.count - 1] != 45 else {
      return false
    }
    for place in bytes.indices {
      switch bytes[place] {
      case 45, 48...57, 97...122: break
      default: return false
      }
    }
    return true
  }

  /// Makes a slug of a name: diacritics folded, everything else that is no letter or digit becomes one `-`.
  ///
  /// A name without any letter that folds to ASCII gives `x`.
  public init(naming name: String) {
    var text = ""
    for scalar in LatinFolding.fold(name).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": text.unicodeScalars.append(scalar)
      case "'", "\u{2019}": break
      default: if !text.isEmpty, text.last != "-" { text.append("-") }
      }
    }
    text = String(text.prefix(Self.maximumLength - 8))
    while text.last == "-" { text.removeLast() }
    self.text = text.isEmpty ? "x" : text
  }

  /// This slug with a number behind it: `klaar-2`.
  public func numbered(_ number: Int) -> Slug { Slug("\(text)-\(number)") ?? self }

  /// The first character, by which folders of debtors are fanned out.
  public var fanOut: String { String(text.prefix(1)) }

  /// The characters.
  public var description: String { text }

  /// Orders by characters.
  public static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }
}
