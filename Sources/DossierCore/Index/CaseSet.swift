/// A set of cases by their ids in the index.
struct CaseSet: Sendable, Equatable {
  private var words: [UInt64] = []

  /// The empty set.
  init() {}

  /// Whether a case is in it.
  func contains(_ id: Int64) -> Bool {
    let word = Int(id >> 6)
    return word < words.count && words[word] & (1 << UInt64(id & 63)) != 0
  }

  /// Puts a case in.
  mutating func insert(_ id: Int64) {
    let word = Int(id >> 6)
    if word >= words.count { words += Array(repeating: 0, count: max(word + 1 - words.count, words.count)) }
    words[word] |= 1 << UInt64(id & 63)
  }

  /// How many cases are in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The ids, in order.
  var ids: [Int64] {
    var ids: [Int64] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        ids.append(Int64(place * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return ids
  }

  /// Adds another set.
  mutating func formUnion(_ other: CaseSet) {
    if words.count < other.words.count {
      words += Array(repeating: 0, count: other.words.count - words.count)
    }
    for place in other.words.indices { words[place] |= other.words[place] }
  }

  /// Keeps what is in another set too.
  mutating func formIntersection(_ other: CaseSet) {
    for place in words.indices { words[place] &= place < other.words.count ? other.words[place] : 0 }
  }
}
