internal import GRDB

/// A case made ready for the index on any thread, so that the writer only writes.
struct PreparedCase: Sendable {
  let summarized: SummarizedCase
  /// The codes that can be looked up.
  let codes: [SearchTerms.Code]
  /// The other codes, packed.
  let packedCodes: String?
  /// The row in `cases`.
  let row: StatementArguments
  /// The rows in all other plain tables.
  let rows: CaseRows
  /// The columns of the full-text table.
  let texts: [String?]
  /// The parties whose terms count for the case beside its creditor and debtor, each once.
  let others: [(PartyKind, Slug)]
  /// The parties that the case only mentions: in a reference, or as whom it came from.
  let mentioned: [(PartyKind, Slug)]

  init(_ file: Loaded<Case>, _ summarized: SummarizedCase, country: String) {
    let terms = SearchTerms(file.value, country: country)
    self.summarized = summarized
    codes = terms.codes.filter { IndexSchema.lookedUp.contains($0.field) }
    let packedCodes = PackedText.pack(
      (terms.codes.filter { !IndexSchema.lookedUp.contains($0.field) }
        + terms.presenceMarks(beside: IndexSchema.lookedUp))
        .flatMap { [$0.field.rawValue, $0.code] })
    self.packedCodes = packedCodes
    row = CaseRow.values(summarized, CaseRow.FilePart(file: file.value, codes: packedCodes))
    rows = CaseRows(file.value, summarized.figures)
    texts = PreparedTexts.columns(terms, IndexSchema.caseTextFields)
    let own: [(PartyKind, Slug)] = [(.creditor, file.value.creditor), (.debtor, file.value.debtor)]
    var others: [(PartyKind, Slug)] = []
    for party in file.value.namedParties where !(own + others).contains(where: { $0 == party }) {
      others.append(party)
    }
    self.others = others
    var mentioned: [(PartyKind, Slug)] = []
    for party in file.value.mentionedParties where !(own + others + mentioned).contains(where: { $0 == party }) {
      mentioned.append(party)
    }
    self.mentioned = mentioned
  }

  /// What `case_parties` says instead of the kind of a party that is only mentioned.
  static func mention(of kind: PartyKind) -> String { "mentioned-\(kind.rawValue)" }

  /// All parties whose terms count for the case.
  var parties: [(PartyKind, Slug)] {
    let line = summarized.figures.summary
    return [(.creditor, line.creditor), (.debtor, line.debtor)] + others
  }

  /// The codes of a packed column.
  static func codes(_ packed: String?) -> [SearchTerms.Code] {
    let texts = PackedText.unpack(packed)
    return stride(from: 0, to: texts.count - 1, by: 2).compactMap { place in
      QueryField(rawValue: texts[place]).map { SearchTerms.Code($0, texts[place + 1]) }
    }
  }
}

extension SearchTerms {
  /// An empty code for each field that has something and none of whose codes are kept beside the marks.
  func presenceMarks(beside elsewhere: Set<QueryField> = []) -> [Code] {
    var marked = Set(codes.map(\.field)).subtracting(elsewhere)
    var marks: [Code] = []
    for field in codes.map(\.field) + texts.compactMap(\.field) + days.map(\.field)
    where marked.insert(field).inserted {
      marks.append(Code(field, ""))
    }
    return marks
  }
}

/// A case whose file is as it was, reckoned anew and made ready on any thread.
struct ReckonedCase: Sendable {
  let summarized: SummarizedCase
  /// The rows that depend on the day.
  let rows: CaseRows

  init(_ file: Loaded<Case>, _ summarized: SummarizedCase) {
    self.summarized = summarized
    rows = CaseRows(file.value, summarized.figures, ofDayOnly: true)
  }
}

/// A party made ready for the index.
struct PreparedParty: Sendable {
  let kind: PartyKind
  let slug: Slug
  /// Its file; nil if it has none that can be read.
  let path: String?
  /// What the file says.
  let document: (any PartyDocument)?
  let terms: SearchTerms

  var name: String { document?.displayName ?? slug.text }
  var debtor: Debtor? { document as? Debtor }
  var organisation: Organisation? { (document as? any OrganisationDocument)?.organisation }
}

/// Texts as the full-text tables take them.
enum PreparedTexts {
  /// A word that no text has, between the texts of one column, so that no phrase reaches from one into the next.
  private static let between = "\u{FFFF}"

  /// One column a field, and one for the texts of no field: words folded as they are looked for.
  static func columns(_ terms: SearchTerms, _ fields: [QueryField]) -> [String?] {
    var columns: [String?] = Array(repeating: nil, count: fields.count + 1)
    for text in terms.texts {
      let place = text.field.flatMap { fields.firstIndex(of: $0) } ?? fields.count
      let words = SearchText(text.text).words
      columns[place] = columns[place].map { "\($0) \(between) \(words)" } ?? words
    }
    return columns
  }
}
