internal import GRDB

/// A case as a row of `cases`: the columns, what is written into them, and what is read back, in one order.
enum CaseRow {
  /// The columns that are read, after `case_id`.
  static let names = ofSummary.map(\.column.name) + [ofFile[0].column.name]

  static let selection = "SELECT case_id, \(names.joined(separator: ", ")) FROM cases"

  /// The same places with what `readOwed` and looked-up codes need; all else is left empty, so that SQLite skips it.
  static let selectionOfOwed: String = {
    let taken = ["path", "number", "status", "currency", "exchange_rate", "as_of", "through", "problem"]
    let first = names.firstIndex(of: "principal") ?? 0
    let columns = names.enumerated().map { place, name in
      taken.contains(name) || (place >= first && place < names.count - 1) ? name : "NULL"
    }
    return "SELECT case_id, \(columns.joined(separator: ", ")) FROM cases"
  }()

  /// All but what the file alone decides.
  static let update =
    "UPDATE cases SET \(ofSummary.map { "\($0.column.name) = ?" }.joined(separator: ", ")) WHERE case_id = ?"

  /// What is written of a case that is new.
  static func values(_ summarized: SummarizedCase, _ part: FilePart) -> StatementArguments {
    var values: [(any DatabaseValueConvertible)?] = [nil]
    values.reserveCapacity(1 + ofSummary.count + ofFile.count)
    for column in ofSummary { values.append(column.value(summarized)) }
    for column in ofFile { values.append(column.value(part)) }
    return StatementArguments(values)
  }

  /// What is written of a case whose file is as it was.
  static func values(_ summarized: SummarizedCase, updating id: Int64) -> StatementArguments {
    var values: [(any DatabaseValueConvertible)?] = ofSummary.map { $0.value(summarized) }
    values.append(id)
    return StatementArguments(values)
  }

  /// What is read back of a row, without its entries; nil if the row is damaged, or does not hold on the day.
  fileprivate static func read(_ row: Row, on day: CalendarDate) -> StoredCase? {
    var cells = Cells(row)
    let id: Int64 = cells.required() ?? 0
    guard let path: String = cells.required(), let own = cells.text().flatMap(Identifier.init),
      let number = cells.text().flatMap(CaseNumber.init), let status = cells.text().flatMap(CaseStatus.init),
      let type = cells.text().flatMap(CaseType.init)
    else { return nil }
    let phase = cells.text().flatMap(Phase.init)
    let administration = cells.text()
    guard let creditor = cells.slug(), let debtor = cells.slug() else { return nil }
    let coDebtors = PackedText.unpack(cells.text()).compactMap { Slug($0) }
    let agency = cells.slug()
    guard let holder = Holder(word: cells.text(), cells.slug()) else { return nil }
    let references = PackedText.unpack(cells.text())
    guard let opened = cells.time() else { return nil }
    let (closedAt, reason) = (cells.time(), cells.text().flatMap(ClosingReason.init))
    let forwarded = cells.day()
    let capacity = cells.text().flatMap(Capacity.init)
    let (customerNumber, handler) = (cells.text(), cells.text())
    guard let currency = cells.currency() else { return nil }
    let exchangeRate = cells.text().flatMap { ExchangeRate($0) }
    let (track, step) = (cells.slug(), cells.text())
    let tags = PackedText.unpack(cells.text())
    let imported = cells.text()
    let (contacted, next) = (cells.day(), cells.day())
    let invoices: Int64 = cells.required() ?? 0
    let (due, unpaidDue) = (cells.day(), cells.day())
    let states = PackedText.unpack(cells.text()).compactMap(CaseState.init)
    guard let asOf = cells.day(), let through = cells.day() else { return nil }
    let hasProblem = cells.number() != 0
    let amounts = cells.amounts(currency)
    let dayCount = cells.text().flatMap(DayCount.init)
    let meters = PackedMeters.unpack(cells.bytes())
    let summary = CaseSummary(
      path: path, id: own, number: number,
      references: stride(from: 0, to: references.count - 1, by: 2).compactMap { place in
        Slug(references[place]).map { Reference(of: $0, value: references[place + 1]) }
      }, administration: administration, type: type, status: status, phase: phase, opened: opened,
      closed: closedAt.map { ClosingFact(at: $0, reason: reason) }, creditor: creditor,
      debtor: debtor, coDebtors: coDebtors, agency: agency, holder: holder, forwarded: forwarded, capacity: capacity,
      customerNumber: customerNumber, handler: handler, currency: currency, exchangeRate: exchangeRate, track: track,
      step: step, tags: tags, imported: imported, contacted: contacted, next: next, invoices: Int(invoices), due: due,
      unpaidDue: unpaidDue,
      states: states, amounts: amounts, asOf: asOf)
    let course = dayCount.map { BalanceCourse(day: asOf, through: through, dayCount: $0, meters: meters) }
    guard let moved = summary.moved(to: day, by: course, through: through) else { return nil }
    return StoredCase(id: id, summary: moved, hasProblem: hasProblem)
  }

  /// What is owed on the case of a row as of a day that the index was refreshed for; nil if it cannot be reckoned.
  ///
  /// - Throws: `CatalogError.corrupt`.
  static func readOwed(_ row: Row, on day: CalendarDate) throws -> CurrencyTotals.Item? {
    var cells = Cells(row, at: numberPlace)
    let number = CaseNumber(unchecked: cells.text() ?? "")
    cells = Cells(row, at: currencyPlace)
    guard let currency = cells.currency() else { throw unreadable }
    let exchangeRate = cells.text().flatMap { ExchangeRate($0) }
    cells = Cells(row, at: daysPlace)
    guard let asOf = cells.day(), let through = cells.day(), asOf <= day, day <= through else { throw unreadable }
    cells = Cells(row, at: amountsPlace)
    guard var amounts = cells.amounts(currency) else { return nil }
    if asOf != day {
      let course = cells.text().flatMap(DayCount.init).map {
        BalanceCourse(day: asOf, through: through, dayCount: $0, meters: PackedMeters.unpack(cells.bytes()))
      }
      guard let moved = amounts.moved(to: day, by: course) else { return nil }
      amounts = moved
    }
    return CurrencyTotals.Item(number: number, totals: amounts.totals, exchangeRate: exchangeRate)
  }

  fileprivate static let unreadable = CatalogError.corrupt(message: "a row of a case cannot be read")

  private static func place(_ name: String) -> Int { (names.firstIndex(of: name) ?? 0) + 1 }
  private static let numberPlace = place("number")
  private static let currencyPlace = place("currency")
  private static let daysPlace = place("as_of")
  private static let amountsPlace = place("principal")

  /// The id of the case in the index, in a selected row.
  static let idPlace = 0
  /// The path of the file, in a selected row.
  static let pathPlace = place("path")
  /// The status on the day, in a selected row.
  static let statusPlace = place("status")

  /// Whether a case could not be reckoned, in a selected row.
  static let problemPlace = place("problem")

  /// The place of the packed codes in a selected row.
  static let codesPlace = names.count
}

/// A case as the index has it, without its entries.
struct StoredCase {
  let id: Int64
  let summary: CaseSummary
  /// Whether it could not be reckoned.
  let hasProblem: Bool
}

extension StoredCase {
  /// Reads a row, as of a day that the index was refreshed for.
  ///
  /// - Throws: `CatalogError.corrupt`.
  init(_ row: Row, on day: CalendarDate) throws {
    guard let stored = CaseRow.read(row, on: day) else { throw CaseRow.unreadable }
    self = stored
  }
}

extension Holder {
  fileprivate init?(word: String?, _ slug: Slug?) {
    switch (word, slug) {
    case ("here", nil): self = .here
    case ("agency", let slug?): self = .agency(slug)
    case ("sender", let slug?): self = .sender(slug)
    default: return nil
    }
  }
}

/// Takes the cells of a row one after the other.
private struct Cells {
  private let row: Row
  private var place = 0

  init(_ row: Row, at place: Int = 0) {
    self.row = row
    self.place = place
  }

  mutating func number() -> Int64? {
    defer { place += 1 }
    return row[place]
  }

  mutating func text() -> String? {
    defer { place += 1 }
    return row[place]
  }

  mutating func bytes() -> [UInt8] {
    defer { place += 1 }
    return PackedMeters.bytes(row, place)
  }

  mutating func required() -> Int64? { number() }

  mutating func required() -> String? { text() }

  mutating func slug() -> Slug? { text().map(Slug.init(unchecked:)) }

  mutating func day() -> CalendarDate? { number().flatMap { CalendarDate(dayNumber: Int($0)) } }

  mutating func time() -> Timestamp? { text().flatMap { Timestamp($0) } }

  mutating func currency() -> Currency? {
    guard let code = text() else { return nil }
    return code == Currency.euro.code ? .euro : Currency(code)
  }

  mutating func amounts(_ currency: Currency) -> CaseAmounts? {
    guard let principal = number() else {
      place += 13
      return nil
    }
    var sums = CaseAmounts.Sums(principal: principal)
    sums.interest = number() ?? 0
    sums.damages = number() ?? 0
    sums.costs = number() ?? 0
    sums.waived = number() ?? 0
    sums.payments = number() ?? 0
    sums.refunds = number() ?? 0
    sums.balance = number() ?? 0
    sums.perDay = number()
    sums.openCosts = number() ?? 0
    sums.openInterest = number() ?? 0
    sums.openDamages = number() ?? 0
    sums.openPrincipal = number() ?? 0
    sums.over = number() ?? 0
    return CaseAmounts(currency: currency, sums: sums)
  }
}
