internal import DossierCore

/// How a statement's parts are written for people of a language.
struct StatementFormat: Sendable {
  let words: Words
  let amounts: AmountFormat
  let dates: DateFormat
  /// The invoices' references by id.
  let references: [Identifier: String]

  /// The costs of the case, for their names.
  let costs: [Cost]

  init(language: Language, references: [Identifier: String] = [:], costs: [Cost] = []) {
    self.costs = costs
    words = Words(language: language)
    amounts = AmountFormat(language: language)
    dates = DateFormat(language: language)
    self.references = references
  }

  init(_ statement: CaseStatement, language: Language) {
    self.init(
      language: language,
      references: Dictionary(statement.statement.invoices.map { ($0.id, $0.reference) }) { first, _ in first },
      costs: statement.file.costs)
  }

  /// The reference of an invoice, or its id if it has none.
  func reference(_ invoice: Identifier) -> String { references[invoice] ?? invoice.text }

  /// The name of a bucket.
  func name(_ bucket: Bucket) -> String {
    switch bucket {
    case .costs: words[.costs]
    case .interest: words[.interest]
    case .damages: words[.damages]
    case .principal: words[.principal]
    }
  }

  /// The name of what an amount is owed for, and of which bucket.
  func name(_ position: Position, in bucket: Bucket) -> String {
    switch position {
    case .invoice(let id): "\(name(bucket)) \(reference(id))"
    case .recoveryFee(let invoice): "\(words[.recoveryFee]) \(reference(invoice))"
    case .cost(let id): costs.first { $0.id == id }.map(name) ?? "\(words[.costs]) \(id)"
    case .damages(_, let invoice?, _): "\(words[.damages]) \(reference(invoice))"
    case .damages(_, nil, _): words[.damages]
    case .refunded(let payment): "\(words[.refund]) \(payment)"
    }
  }

  /// A settlement with the sum for which the rest was given up.
  func label(of settlement: WaiverPosition, in file: Case) -> String {
    let agreed = file.settlements.first { $0.id == settlement.id }?.amount
    return agreed.map { "\(words[.settlementFor]) \(amounts.text($0))" } ?? words[.settlement]
  }

  /// What a cost is for; of a reminder always that it is one.
  private func name(_ cost: Cost) -> String {
    guard let description = cost.description else { return name(cost.kind) }
    return cost.kind == .reminder ? "\(name(cost.kind)) (\(description))" : description
  }

  /// The rule by which a payment is spread.
  func name(_ imputation: Imputation) -> String {
    switch imputation {
    case .order(let order): order.map(lowercased).joined(separator: ", ")
    case .proportional: "proportional"
    case .preset(let preset): preset.rawValue
    }
  }

  /// The name of a bucket inside a sentence; German keeps its capitals.
  private func lowercased(_ bucket: Bucket) -> String {
    words.language == .german ? name(bucket) : name(bucket).lowercased()
  }

  /// The kind of a cost.
  func name(_ kind: CostKind) -> String {
    switch kind {
    case .reminder: words[.reminderCost]
    case .bailiff: words[.bailiffCost]
    case .court: words[.courtCost]
    case .lawyer: words[.lawyerCost]
    case .other: words[.otherCost]
    }
  }
}
