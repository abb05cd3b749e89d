internal import DossierCore

/// A column of a list of cases, by the name that options and JSON give it.
enum CaseColumn: String, CaseIterable, Sendable {
  case number, reference, date, debtor, creditor, status, balance
  case id, path, type, phase, administration, agency, holder, track, tags, capacity, customer, handler
  case opened, forwarded, closed, reason, age, overdue, state
  case invoices, due, principal, interest, damages, costs, paid, perDay = "per-day", currency

  /// What is listed unless columns are named.
  static let usual: [CaseColumn] = [.number, .reference, .date, .debtor, .creditor, .status, .balance]

  /// The column of a list.
  func column(in words: Words) -> Listing.Column {
    Listing.Column(
      key: rawValue, title: title(in: words), isNumber: isNumber, mayBeCut: mayBeCut, yields: yields, yieldsLast: true)
  }

  /// How early a narrow terminal does without the column.
  private var yields: Int? {
    switch self {
    case .creditor: 1
    case .date: 2
    case .reference: 3
    default: nil
    }
  }

  /// What a case has in the column.
  func cell(of line: ListedCase, in language: Language) -> Listing.Cell {
    let value = line.summary
    let entries = EntryFormat(language: language)
    switch self {
    case .number: return Listing.Cell(value.number.text)
    case .reference: return Listing.Cell(value.references.map(\.value).joined(separator: ", ").nilIfEmpty)
    case .date, .opened: return entries.date(value.opened.date)
    case .debtor: return Listing.Cell(line.debtor)
    case .creditor: return Listing.Cell(line.creditor)
    case .status: return status(of: line, in: language)
    case .state:
      let states = value.states
      return Listing.Cell(
        states.map(\.rawValue).joined(separator: ", ").nilIfEmpty,
        shown: states.map { entries.words[state: $0] }.joined(separator: ", "))
    case .balance: return entries.amount(line.summary.amounts?.totals.balance)
    case .principal: return entries.amount(line.summary.amounts?.totals.principal)
    case .interest: return entries.amount(line.summary.amounts?.totals.interest)
    case .damages: return entries.amount(line.summary.amounts?.totals.damages)
    case .costs: return entries.amount(line.summary.amounts?.totals.costs)
    case .paid: return entries.amount(line.summary.amounts?.totals.payments)
    case .perDay: return Listing.Cell(line.summary.amounts?.totals.perDay?.description)
    case .id: return Listing.Cell(value.id.text)
    case .path: return Listing.Cell(line.summary.path)
    case .type: return Listing.Cell(value.type.rawValue)
    case .phase: return Listing.Cell(value.phase?.rawValue)
    case .administration: return Listing.Cell(value.administration)
    case .agency: return Listing.Cell(value.agency?.text)
    case .holder:
      return Listing.Cell(
        line.summary.holder.party?.text, shown: line.summary.holder.party?.text ?? entries.words[.here])
    case .track: return Listing.Cell(value.track?.text)
    case .tags: return Listing.Cell(value.tags.joined(separator: ", ").nilIfEmpty)
    case .capacity: return Listing.Cell(value.capacity?.rawValue)
    case .customer: return Listing.Cell(value.customerNumber)
    case .handler: return Listing.Cell(value.handler)
    case .forwarded: return entries.date(value.forwarded)
    case .closed: return entries.date(value.closed?.at.date)
    case .reason: return Listing.Cell(value.closed?.reason?.rawValue)
    case .age: return Listing.Cell(count: line.summary.ageDays)
    case .overdue: return Listing.Cell(count: line.summary.overdueDays)
    case .invoices: return Listing.Cell(count: value.invoices)
    case .due: return entries.date(value.due)
    case .currency: return Listing.Cell(value.currency.code)
    }
  }

  /// What the column is sorted by; nothing goes last.
  func key(of line: ListedCase) -> SortKey {
    switch self {
    case .balance: .amount(line.summary.amounts?.totals.balance)
    case .principal: .amount(line.summary.amounts?.totals.principal)
    case .interest: .amount(line.summary.amounts?.totals.interest)
    case .damages: .amount(line.summary.amounts?.totals.damages)
    case .costs: .amount(line.summary.amounts?.totals.costs)
    case .paid: .amount(line.summary.amounts?.totals.payments)
    case .perDay: line.summary.amounts?.totals.perDay.map { .number($0.tenThousandths) } ?? .nothing
    case .age: .number(Int64(line.summary.ageDays))
    case .overdue: line.summary.overdueDays.map { .number(Int64($0)) } ?? .nothing
    case .invoices: .number(Int64(line.summary.invoices))
    case .number, .reference, .date, .debtor, .creditor, .status, .id, .path, .type, .phase, .administration, .agency,
      .holder, .track, .tags, .capacity, .customer, .handler, .opened, .forwarded, .closed, .reason, .state, .due,
      .currency:
      cell(of: line, in: .english).value.map { .text(LatinFolding.fold($0)) } ?? .nothing
    }
  }

  /// What a row is sorted by.
  enum SortKey: Hashable {
    case number(Int64)
    case text(String)
    case nothing

    static func amount(_ money: Money?) -> SortKey { money.map { .number($0.minorUnits) } ?? .nothing }

    /// Whether this goes before another; nil if neither does.
    ///
    /// What is nothing goes last either way.
    func goesBefore(_ other: SortKey, descending: Bool) -> Bool? {
      switch (self, other) {
      case (.nothing, .nothing): nil
      case (.nothing, _): false
      case (_, .nothing): true
      case (.number(let left), .number(let right)): left == right ? nil : (left < right) != descending
      case (.text(let left), .text(let right)): left == right ? nil : (left < right) != descending
      case (.number, .text): true
      case (.text, .number): false
      }
    }
  }

  private var isNumber: Bool {
    switch self {
    case .balance, .principal, .interest, .damages, .costs, .paid, .perDay, .age, .overdue, .invoices: true
    case .number, .reference, .date, .debtor, .creditor, .status, .id, .path, .type, .phase, .administration, .agency,
      .holder, .track, .tags, .capacity, .customer, .handler, .opened, .forwarded, .closed, .reason, .state, .due,
      .currency:
      false
    }
  }

  private var mayBeCut: Bool { [.reference, .debtor, .creditor, .status, .tags, .handler].contains(self) }

  private func title(in words: Words) -> String {
    switch self {
    case .number: words[.number]
    case .reference: words[.reference]
    case .date: words[.date]
    case .debtor: words[.debtor]
    case .creditor: words[.creditor]
    case .status: words[.status]
    case .balance: words[.balance]
    case .type: words[.type]
    case .agency: words[.agency]
    case .opened: words[.opened]
    case .invoices: words[.invoices]
    case .due: words[.due]
    case .principal: words[.principal]
    case .interest: words[.interest]
    case .damages: words[.damages]
    case .costs: words[.costs]
    case .paid: words[.payments]
    case .perDay: words[.perDay]
    case .state: words[dashboard: .state]
    case .id, .path, .phase, .administration, .holder, .track, .tags, .capacity, .customer, .handler, .forwarded,
      .closed, .reason, .age, .overdue, .currency:
      rawValue.withCapital
    }
  }

  private func status(of line: ListedCase, in language: Language) -> Listing.Cell {
    let words = Words(language: language)
    let word = words[line.summary.status == .open ? .open : .closed]
    let shown = line.summary.status == .open ? [word] + line.summary.states.map { words[state: $0] } : [word]
    return Listing.Cell(line.summary.status.rawValue, shown: shown.joined(separator: ", "))
  }
}

extension String {
  /// The text, or nil if there is nothing in it.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
