/// Which tests of a query something passes, and how good each find is: one bit a test in the lane of its class.
struct QueryHits: Sendable, Equatable {
  private var found = SIMD4<UInt64>(repeating: 0)

  /// Nothing.
  static let none = QueryHits()

  private init() {}

  /// What terms pass; the tests of derived fields are left out, but that of who has the case.
  ///
  /// Each text is folded once, whatever the number of tests.
  init(_ terms: SearchTerms, _ tests: [QueryTest]) {
    var missing: UInt64 = 0
    for (place, test) in tests.enumerated() where test.isOfTerms {
      let bit: UInt64 = 1 << UInt64(place)
      guard case .text = test.leaf.condition else {
        if terms.holdsBesideTexts(test.leaf.condition, test.leaf.field) { found[0] |= bit }
        continue
      }
      if let code = terms.codes.first(where: test.wants) {
        found[code.field.hitClass.rawValue] |= bit
      } else if test.phrase != nil {
        missing |= bit
      }
    }
    for text in terms.texts where missing != 0 {
      var folded: SearchText?
      for (place, test) in tests.enumerated() where missing & 1 << UInt64(place) != 0 && test.looks(in: text) {
        let words = folded ?? SearchText(text.text)
        folded = words
        guard let phrase = test.phrase, words.holds(phrase) else { continue }
        found[text.hitClass.rawValue] |= 1 << UInt64(place)
        missing &= ~(1 << UInt64(place))
      }
    }
  }

  /// Adds a find of a test by its place.
  mutating func insert(_ place: Int, _ hitClass: HitClass) { found[hitClass.rawValue] |= 1 << UInt64(place) }

  /// How good the best find of a test is, by its place; nil if it is not passed.
  func best(_ place: Int) -> HitClass? { HitClass.allCases.first { found[$0.rawValue] & 1 << UInt64(place) != 0 } }

  /// The tests that are passed.
  var bits: UInt64 { found[0] | found[1] | found[2] | found[3] }

  /// Adds what something else passes, of those tests alone that are named.
  mutating func merge(_ other: QueryHits, only tests: UInt64) { found |= other.found & SIMD4(repeating: tests) }

  /// The sum of the classes of some words, each by its best find.
  func rank(of words: UInt64) -> Int {
    var rank = 0
    var missing = words
    for hitClass in HitClass.allCases {
      rank += hitClass.rawValue * (found[hitClass.rawValue] & missing).nonzeroBitCount
      missing &= ~found[hitClass.rawValue]
    }
    return rank + HitClass.missing * missing.nonzeroBitCount
  }
}

extension QueryNode {
  /// The words that a case is ranked by, one bit a leaf in the order of the leaves: those that must not match are none.
  var rankedWords: UInt64 {
    var count: UInt64 = 0
    return rankedWords(&count, isNegated: false)
  }

  private func rankedWords(_ count: inout UInt64, isNegated: Bool) -> UInt64 {
    if let words = numberWords {
      // A number in several words counts as the one word that it is.
      defer { count += UInt64(words.count) + 1 }
      return isNegated ? 0 : 1 << count
    }
    switch self {
    case .all(let nodes), .any(let nodes):
      var words: UInt64 = 0
      for node in nodes { words |= node.rankedWords(&count, isNegated: isNegated) }
      return words
    case .not(let node): return node.rankedWords(&count, isNegated: !isNegated)
    case .leaf(let leaf):
      count += 1
      return leaf.field == nil && !isNegated ? 1 << (count - 1) : 0
    }
  }
}
