/// The entries of a claim that count as of a day, checked and in the order in which each kind is replayed.
struct DatedEntries {
  let invoices: [Invoice]
  let credits: [CreditNote]
  let costs: [Cost]
  let payments: [Payment]
  let refunds: [Refund]
  let waivers: [Waiver]
  let holds: [DatedHold]
  let settlements: [Settlement]
  let notices: [Notice]
  let opened: CalendarDate
  let forwarded: CalendarDate?
  /// What correcting credit notes take off which invoice.
  private(set) var corrections: [(debt: Int, amount: Int128)] = []
  /// What correcting credit notes take off more than there is.
  private(set) var excesses: [Identifier: Int128] = [:]
  private(set) var correcting: Set<Identifier> = []
  private(set) var unresolved: [UnresolvedReference] = []
  private var places: [String: Int] = [:]

  init(_ claim: Claim, through day: CalendarDate) throws(LedgerError) {
    invoices = Self.counting(claim.invoices, through: day, \.date).sorted {
      ($0.due, $0.date, $0.reference, $0.id) < ($1.due, $1.date, $1.reference, $1.id)
    }
    credits = Self.counting(claim.credits, through: day, \.date)
    costs = Self.counting(claim.costs, through: day, \.date)
    payments = Self.counting(claim.payments, through: day, \.date)
    refunds = Self.counting(claim.refunds, through: day, \.date)
    waivers = Self.counting(claim.waivers, through: day, \.date)
    settlements = Self.counting(claim.settlements, through: day, \.date)
    let dated = Self.counting(claim.holds, through: day, \.from)
    notices = claim.notices.filter { $0.sent <= day }.map { $0.known(on: day) }
      .sorted { ($0.sent, $0.id) < ($1.sent, $1.id) }
    opened = claim.opened
    forwarded = claim.forwarded
    let named =
      Self.named(credits, \.invoice) + Self.named(costs, \.invoice) + Self.named(payments, \.invoice)
      + Self.named(dated, \.invoice) + notices.flatMap { notice in notice.invoices.map { (notice.id, $0) } }
    if !named.isEmpty {
      for (place, invoice) in invoices.enumerated().reversed() { places[invoice.reference] = place }
      for (place, invoice) in invoices.enumerated() { places[invoice.id.text] = place }
    }
    let places = places
    holds = dated.map { DatedHold($0, debt: $0.invoice.map { places[$0] }, asOf: day) }
    unresolved = named.compactMap { entry, name in
      places[name] == nil ? UnresolvedReference(entry: entry, invoice: name) : nil
    }
    try check(claim.currency)
    correct()
  }

  /// The place of the invoice with an id or reference; nil if there is none as of the day.
  func place(of name: String?) -> Int? { name.flatMap { places[$0] } }

  private static func counting<Item: Entry>(
    _ items: [Item], through day: CalendarDate, _ date: KeyPath<Item, CalendarDate>
  ) -> [Item] {
    guard !items.isEmpty else { return [] }
    return items.filter { !$0.isVoid && $0[keyPath: date] <= day }
      .sorted { ($0[keyPath: date], $0.id) < ($1[keyPath: date], $1.id) }
  }

  /// Reads invoices as issued for the lower amounts that correcting credit notes leave.
  private mutating func correct() {
    var left = invoices.map { Int128($0.amount.minorUnits) }
    for credit in credits {
      let named = place(of: credit.invoice)
      guard credit.corrects ?? (named != nil) else { continue }
      correcting.insert(credit.id)
      var rest = Int128(credit.amount.minorUnits)
      for place in named.map({ [$0] }) ?? Array(invoices.indices) where rest > 0 && left[place] > 0 {
        let part = min(rest, left[place])
        left[place] -= part
        rest -= part
        corrections.append((place, part))
      }
      if rest > 0 { excesses[credit.id] = rest }
    }
  }

  private static func named<Item: Entry>(
    _ items: [Item], _ name: KeyPath<Item, String?>
  ) -> [(Identifier, String)] {
    items.compactMap { item in item[keyPath: name].map { (item.id, $0) } }
  }

  private func check(_ currency: Currency) throws(LedgerError) {
    for invoice in invoices { try check(invoice.amount, of: invoice.id) }
    for credit in credits { try check(credit.amount, of: credit.id) }
    for cost in costs {
      try check(cost.amount, of: cost.id)
      try check(cost.vat, of: cost.id)
    }
    for payment in payments { try check(payment.amount, of: payment.id) }
    for refund in refunds { try check(refund.amount, of: refund.id) }
    for waiver in waivers { try check(waiver.amount, of: waiver.id) }
    for hold in holds { try check(hold.hold.amount, of: hold.hold.id) }
    for settlement in settlements { try check(settlement.amount, of: settlement.id) }

    func check(_ amount: Money?, of entry: Identifier) throws(LedgerError) {
      guard let amount else { return }
      guard amount.currency == currency else { throw .currency(expected: currency, found: amount.currency) }
      guard !amount.isNegative else { throw .negativeAmount(entry: entry) }
    }
  }
}

/// A hold with its end and its invoice found.
struct DatedHold {
  let hold: Hold
  /// The last day as far as it is known as of the day reckoned; nil if it still holds.
  let through: CalendarDate?
  /// The invoices that it holds, by place; none if it names one that is not there, nil for all.
  let debts: [Int]?

  init(_ hold: Hold, debt: Int??, asOf day: CalendarDate) {
    self.hold = hold
    let released = hold.released.flatMap { $0.on <= day ? $0.on.adding(days: -1) : nil }
    through = [hold.until, released].compactMap(\.self).min()
    debts = debt.map { $0.map { [$0] } ?? [] }
  }

  var stopsInterest: Bool {
    switch hold.interest {
    case .runs: false
    case .stops: true
    case nil: hold.reason == .insolvency || hold.reason == .debtSettlement
    }
  }

  func holds(on day: CalendarDate) -> Bool { hold.from <= day && day <= through ?? .latest }
}
