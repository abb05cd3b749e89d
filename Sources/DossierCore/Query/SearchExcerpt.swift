/// Where a case answers a query: the piece of text or the code that was found, beside number, references and names.
public struct SearchExcerpt: Sendable, Equatable {
  /// The field in which it was found; nil for an address or another detail that words alone look in.
  public let field: QueryField?
  /// The piece, on one line, with `…` where it was cut.
  public let text: String

  /// The longest piece that is kept before and after what was found, in letters.
  static let reach = 40

  /// What is found where lists do not show it; nil if there is nothing of the kind.
  ///
  /// Of several finds the one is taken that lists show least: a text before a detail before a code.
  init?(_ terms: [SearchTerms], _ tests: [QueryTest]) {
    var best: (hitClass: HitClass, excerpt: SearchExcerpt)?
    for test in tests where !Self.isFoundInShown(test, terms) {
      guard let found = Self.find(test, in: terms), found.hitClass > best?.hitClass ?? .code || best == nil else {
        continue
      }
      best = found
    }
    guard let best else { return nil }
    self = best.excerpt
  }

  private init(_ field: QueryField?, _ text: String) {
    self.field = field
    self.text = text
  }

  /// The first find of one test that lists do not show.
  private static func find(_ test: QueryTest, in terms: [SearchTerms]) -> (hitClass: HitClass, excerpt: SearchExcerpt)?
  {
    if let phrase = test.phrase {
      for text in terms.flatMap(\.texts) where test.looks(in: text) {
        if let piece = piece(of: text.text, around: phrase, isPrefix: test.isPrefix) {
          return (text.hitClass, SearchExcerpt(text.field, piece))
        }
      }
    }
    for code in terms.flatMap(\.codes) where test.wants(code) {
      return (code.field.hitClass, SearchExcerpt(code.field, code.code))
    }
    return nil
  }

  /// Whether a test is passed by what lists show.
  private static func isFoundInShown(_ test: QueryTest, _ terms: [SearchTerms]) -> Bool {
    if terms.flatMap(\.codes).contains(where: { isShown($0.field) && test.wants($0) }) { return true }
    guard let phrase = test.phrase else { return false }
    return terms.flatMap(\.texts).contains {
      isShown($0.field) && test.looks(in: $0) && SearchText($0.text).holds(phrase)
    }
  }

  private static func isShown(_ field: QueryField?) -> Bool {
    switch field {
    case .number, .reference, .creditor, .debtor, .name, .holder: true
    default: false
    }
  }

  /// The words of a phrase in a text, with what stands around them.
  static func piece(of text: String, around phrase: SearchPhrase, isPrefix: Bool) -> String? {
    let scalars = Array(text.unicodeScalars)
    var words: [(range: Range<Int>, word: String)] = []
    var start: Int?
    for place in 0...scalars.count {
      let isWord = place < scalars.count && isOfWord(scalars[place])
      if isWord, start == nil { start = place }
      if !isWord, let first = start {
        let word = LatinFolding.fold(string(scalars[first..<place]))
        if !word.isEmpty { words.append((first..<place, word)) }
        start = nil
      }
    }
    let wanted = phrase.words
    guard wanted.count <= words.count else { return nil }
    let first = (0...(words.count - wanted.count)).first { first in
      wanted.indices.allSatisfy { place in
        let word = words[first + place].word
        let isBeginning = isPrefix && place == wanted.count - 1
        return isBeginning
          ? word.utf8.starts(with: wanted[place].utf8) : word.utf8.elementsEqual(wanted[place].utf8)
      }
    }
    guard let first else { return nil }
    let found = words[first].range.lowerBound..<words[first + wanted.count - 1].range.upperBound
    var lower = max(0, found.lowerBound - reach)
    var upper = min(scalars.count, found.upperBound + reach)
    // Pieces begin and end with whole words.
    if lower > 0 { lower = words.first { $0.range.lowerBound >= lower }?.range.lowerBound ?? lower }
    if upper < scalars.count { upper = words.last { $0.range.upperBound <= upper }?.range.upperBound ?? upper }
    let line = string(scalars[lower..<upper]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (lower > 0 ? "…" : "") + line + (upper < scalars.count ? "…" : "")
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

extension Store {
  /// Where cases answer a query, by path; the files and their parties are read, and what cannot be read is left out.
  public func excerpts(of paths: [String], for query: Query) -> [String: SearchExcerpt] {
    let country = settings.value.country.code
    let tests = query.root.asked.map { QueryTest($0, country: country) }
    guard !tests.isEmpty else { return [:] }
    let cases = scan(paths, as: Case.self) { file in
      CaseTerms(
        path: file.path, terms: SearchTerms(file.value, country: country),
        parties: file.value.namedParties.map { PartyKey($0, $1) })
    }.values
    // Many cases have one creditor: a party is read once.
    let keys = Array(Set(cases.flatMap(\.parties)))
    let read = Parallel.map(keys.count) { place in searchTerms(of: keys[place], country: country) }
    let parties = Dictionary(zip(keys, read), uniquingKeysWith: { first, _ in first })
    let excerpts = Parallel.map(cases.count) { place in
      SearchExcerpt([cases[place].terms] + cases[place].parties.compactMap { parties[$0] }, tests)
    }
    let found = zip(cases, excerpts).compactMap { file, excerpt in excerpt.map { (file.path, $0) } }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  private struct CaseTerms: Sendable {
    let path: String
    let terms: SearchTerms
    let parties: [PartyKey]
  }

  private func searchTerms(of key: PartyKey, country: String) -> SearchTerms {
    switch key.kind {
    case .creditor: SearchTerms(creditor: key.slug, try? creditor(key.slug).value, country: country)
    case .debtor: SearchTerms(debtor: key.slug, try? debtor(key.slug).value, country: country)
    case .agency: SearchTerms(agency: key.slug, try? agency(key.slug).value, country: country)
    }
  }
}

extension QueryNode {
  /// The words and terms that ask for a text, and are not negated.
  fileprivate var asked: [QueryLeaf] {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.asked)
    case .not: []
    case .leaf(let leaf):
      if case .text = leaf.condition, leaf.field?.isDerived != true, leaf.field?.words == nil { [leaf] } else { [] }
    }
  }
}
