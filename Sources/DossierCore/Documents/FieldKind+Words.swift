extension FieldKind {
  /// What a value of this kind is, as the start of a sentence.
  var words: String {
    switch self {
    case .scalar(let kind): kind.words
    case .list(.scalar(let kind)): "A list, each entry: \(kind.words.lowercasedStart)"
    case .list(.record(let schema)): "A list of mappings (\(schema.name))"
    case .list(let kind): "A list, each entry: \(kind.words.lowercasedStart)"
    case .record(let schema): "A mapping (\(schema.name))"
    case .names(let kind): "A mapping of names of your own, each to: \(kind.words.lowercasedStart)"
    case .either(let first, let second): "\(first.words), or \(second.words.lowercasedStart)"
    }
  }
}

extension ScalarKind {
  /// What such a scalar is, as the start of a sentence.
  var words: String {
    switch self {
    case .text: "Text"
    case .amount: "An amount with a point, such as 1250.00"
    case .percent: "Percent with a point, such as 10.5"
    case .signedPercent: "Percent with a point, such as 10.5 or -0.88"
    case .integer(let range) where range.lowerBound == range.upperBound: "The number \(range.lowerBound)"
    case .integer(let range) where range.upperBound >= 1 << 53: "A whole number from \(range.lowerBound)"
    case .integer(let range): "A whole number from \(range.lowerBound) to \(range.upperBound)"
    case .boolean: "Either true or false"
    case .date: "A day, such as 2023-04-25"
    case .timestamp: "A time with its offset, such as 2023-04-25T20:45:12+02:00"
    case .identifier: "An id"
    case .caseIdentifier: "An id of \(Identifier.caseLength) characters"
    case .slug: "The name of a file of the store, without folder and .yaml"
    case .number: "A case number of letters, digits and / - . _"
    case .word(let words) where words.count == 1: "The word \(words[0])"
    case .word(let words): "One of \(words.joined(separator: ", "))"
    case .pattern(_, let form): form.prefix(1).uppercased() + form.dropFirst()
    }
  }
}

extension String {
  fileprivate var lowercasedStart: String { prefix(1).lowercased() + dropFirst() }
}
