/// Several texts in one column, each after its length in bytes: `5:Klaar3:Bv.`.
enum PackedText {
  /// The texts in one; nil for none.
  static func pack(_ texts: [String]) -> String? {
    guard !texts.isEmpty else { return nil }
    return texts.map { "\($0.utf8.count):\($0)" }.joined()
  }

  /// The texts of one that was packed; those before what was damaged, if it was.
  static func unpack(_ packed: String?) -> [String] {
    guard let packed else { return [] }
    var texts: [String] = []
    var rest = packed.utf8[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")), let count = Int(Substring(rest[..<colon])),
      let end = rest.index(colon, offsetBy: count + 1, limitedBy: rest.endIndex)
    {
      texts.append(String(Substring(rest[rest.index(after: colon)..<end])))
      rest = rest[end...]
    }
    return texts
  }
}
