/// A run of bytes to be replaced.
struct YAMLSplice: Equatable {
  /// What goes.
  var range: Range<Int>
  /// What comes.
  var text: String

  init(_ range: Range<Int>, _ text: String = "") {
    self.range = range
    self.text = text
  }

  init(at offset: Int, _ text: String) { self.init(offset..<offset, text) }

  /// The bytes with all replacements made; those at the same place come in the order given.
  static func apply(_ splices: [Self], to bytes: [UInt8]) -> [UInt8]? {
    let ordered = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + splices.reduce(0) { $0 + $1.text.utf8.count })
    var index = 0
    for (_, splice) in ordered {
      guard splice.range.lowerBound >= index else { return nil }
      result += bytes[index..<splice.range.lowerBound]
      result += splice.text.utf8
      index = splice.range.upperBound
    }
    return result + bytes[index...]
  }
}
