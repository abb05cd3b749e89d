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
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= Self.maximumLength, bytes.first != 45, bytes.last != 45,
      bytes.allSatisfy({ $0 == 45 || (48...57).contains($0) || (97...122).contains($0) })
    else { return nil }
    self.text = text
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
