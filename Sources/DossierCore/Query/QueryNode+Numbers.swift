extension QueryNode {
  /// Words side by side, with those that together are one telephone number or account also asked for as one code.
  ///
  /// `isBeside` says whether nothing but blanks stands between a word and the one before it.
  static func joiningNumbers(_ nodes: [QueryNode], limit: Int, isBeside: (QueryLeaf, QueryLeaf?) -> Bool) -> [QueryNode]
  {
    var joined: [QueryNode] = []
    var left = limit
    var place = 0
    while place < nodes.count {
      var run: [QueryLeaf] = []
      while left > 0, place + run.count < nodes.count, case .leaf(let leaf) = nodes[place + run.count],
        leaf.bareWord != nil, isBeside(leaf, run.last)
      {
        run.append(leaf)
      }
      while run.count > 1, !WrittenNumber.isOne(run.compactMap(\.bareWord)) { run.removeLast() }
      if run.count > 1, let first = run.first, let last = run.last {
        let text = run.compactMap(\.bareWord).joined(separator: " ")
        let span = SourceSpan(
          line: 1, column: first.span.column, length: last.span.column + last.span.length - first.span.column)
        let whole = QueryLeaf(field: nil, .text(text, isPrefix: false), span: span)
        joined.append(.any([.leaf(whole), .all(run.map(QueryNode.leaf))]))
        left -= 1
      } else {
        joined.append(nodes[place])
      }
      place += max(1, run.count)
    }
    return joined
  }

  /// The words of a number that was written with blanks; nil if this is something else.
  var numberWords: [String]? {
    guard case .any(let nodes) = self, nodes.count == 2, case .leaf(let whole) = nodes[0],
      case .all(let parts) = nodes[1]
    else { return nil }
    let words = parts.compactMap { part -> String? in
      if case .leaf(let leaf) = part { leaf.bareWord } else { nil }
    }
    guard words.count == parts.count, words.count > 1, WrittenNumber.isOne(words),
      whole.bareWord == words.joined(separator: " ")
    else { return nil }
    return words
  }
}

extension QueryLeaf {
  /// The word that is looked for in any field; nil if it is a beginning or one of a field.
  var bareWord: String? {
    if field == nil, case .text(let text, false) = condition { text } else { nil }
  }
}

/// A telephone number or an account in several words.
enum WrittenNumber {
  /// Whether words together are one.
  static func isOne(_ words: [String]) -> Bool {
    guard words.dropFirst().allSatisfy({ isPart($0[...]) }), let first = words.first else { return false }
    let text = words.joined(separator: " ")
    guard first.utf8.first != UInt8(ascii: "+") else {
      return isPart(first.dropFirst()) && isPhone(text, digits: 9...12)
    }
    guard isPart(first[...]) else { return false }
    if IBAN(text).isValid { return true }
    guard first.utf8.first == UInt8(ascii: "0") else { return false }
    return isPhone(text, digits: first.hasPrefix("00") ? 11...14 : 9...11)
  }

  private static func isPhone(_ text: String, digits: ClosedRange<Int>) -> Bool {
    PhoneNumber(text).isPlausible && digits.contains(text.count(where: \.isASCIIDigit))
  }

  /// Whether a word may stand in one: letters, digits and signs between them, at least one digit, a sign not first.
  private static func isPart(_ word: Substring) -> Bool {
    guard let first = word.first, isLetterOrDigit(first) else { return false }
    return word.contains(where: \.isASCIIDigit) && word.allSatisfy { isLetterOrDigit($0) || "./-".contains($0) }
  }

  private static func isLetterOrDigit(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isASCIIDigit)
  }
}
