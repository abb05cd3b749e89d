extension Replay {
  /// Takes the invoices into the damages clause whose day has come and that are unpaid at the start of the day.
  mutating func chargeDamages(on day: CalendarDate) throws(LedgerError) {
    guard let rule = rules.damages else { return }
    let taken = debts.indices.filter { place in
      guard !debts[place].hasDamages, debts[place].open > 0, let due = debts[place].damagesDay else { return false }
      return due <= day
    }
    for places in grouped(taken, rule, on: day) {
      for place in places { debts[place].hasDamages = true }
      let notice = debts[places[0]].endedNotice(by: day)
      var pieces: [DamagesPiece] = []
      switch rule.per {
      case .invoice: for place in places { pieces.append(try piece([place], own: place, rule)) }
      case .notice: pieces = [try piece(places, own: nil, rule)]
      case .case: pieces = [try wholePiece(places, rule)]
      }
      let cap = try apply(to: &pieces, capOn: places)
      for piece in pieces { try charge(piece, cap, rule, notice, on: day) }
    }
  }

  /// The invoices of one notice together where the clause waits for notices and is capped or taken once for each; all
  /// together elsewhere.
  ///
  /// A notice whose term has not ended by then makes no difference: what fell due is fixed, whatever is sent later.
  private func grouped(_ places: [Int], _ rule: DamagesRule, on day: CalendarDate) -> [[Int]] {
    guard !places.isEmpty else { return [] }
    let asksForNotice = rule.due == .notice || forbids(.claimsBeforeNotice)
    guard asksForNotice, rule.per == .notice || rules.caps?.damages != nil else { return [places] }
    var groups: [(notice: Identifier?, places: [Int])] = []
    for place in places {
      let notice = debts[place].endedNotice(by: day)?.id
      if let group = groups.firstIndex(where: { $0.notice == notice }) {
        groups[group].places.append(place)
      } else {
        groups.append((notice, [place]))
      }
    }
    return groups.map(\.places)
  }

  /// What the clause gives for some invoices by themselves.
  private func piece(_ places: [Int], own: Int?, _ rule: DamagesRule) throws(LedgerError) -> DamagesPiece {
    let base = places.reduce(0) { $0 + damagesBase($1, rule) }
    let fees = places.reduce(0) { $0 + coveredFee($1) }
    let gross = try rule.charge.charge(of: base, in: currency)
    return DamagesPiece(places: places, own: own, base: base, fees: fees, earlier: 0, gross: gross)
  }

  /// What the clause of the case gives more, with some invoices more.
  private mutating func wholePiece(_ places: [Int], _ rule: DamagesRule) throws(LedgerError) -> DamagesPiece {
    for place in places {
      clause.base += damagesBase(place, rule)
      clause.fees += coveredFee(place)
    }
    let covered = debts.indices.filter { debts[$0].hasDamages }
    let gross = try rule.charge.charge(of: clause.base, in: currency)
    return DamagesPiece(
      places: covered, own: nil, base: clause.base, fees: clause.fees, earlier: clause.given, gross: gross)
  }

  private func coveredFee(_ place: Int) -> Int128 { rules.cumulatesFee ? 0 : debts[place].fee ?? 0 }

  /// Of what the clause takes a share; after a notice always of what is then unpaid.
  private func damagesBase(_ place: Int, _ rule: DamagesRule) -> Int128 {
    switch (rule.due, rule.base) {
    case (.notice, _), (_, .balance): debts[place].open
    case (_, .invoices): debts[place].amount
    }
  }

  /// Holds what the clause gives for the invoices of a notice against the most that the law allows for their balance.
  ///
  /// A clause that gives more is void and gives nothing; with `limited-to-law` it gives the most.
  private func apply(to pieces: inout [DamagesPiece], capOn places: [Int]) throws(LedgerError) -> DamagesCap? {
    guard let cap = rules.caps?.damages else { return nil }
    let balance = places.reduce(0) { $0 + debts[$1].open }
    let most = try cap.charge(of: balance, in: currency).amount
    let asked = pieces.reduce(0) { $0 + $1.amount }
    guard asked > most else { return nil }
    var left = rules.limitedToLaw ? most : 0
    for place in pieces.indices {
      pieces[place].allowed = min(pieces[place].amount, left)
      left -= pieces[place].allowed ?? 0
    }
    return DamagesCap(
      balance: try money(balance), asked: try money(asked), most: try money(most), rule: cap,
      outcome: rules.limitedToLaw ? .limited : .void)
  }

  private mutating func charge(
    _ piece: DamagesPiece, _ cap: DamagesCap?, _ rule: DamagesRule, _ notice: Notice?, on day: CalendarDate
  ) throws(LedgerError) {
    let net = piece.allowed ?? piece.amount
    if rule.per == .case { clause.given += net }
    let isTaxed = notice?.announcesVAT == true && !creditor.deductsVAT
    let vat = try isTaxed ? rule.vat?.share(of: net) ?? 0 : 0
    let invoice = piece.own.map { debts[$0].invoice }
    let noticed = rule.per == .notice ? notice?.id : nil
    let position = Position.damages(due: day, invoice: invoice?.id, notice: noticed)
    if net > 0 {
      addCharge(
        position, .damages, debt: piece.own, due: day, reference: invoice?.reference ?? "",
        id: (invoice?.id ?? noticed)?.text ?? "", net + vat)
    }
    explained.append(
      ChargeExplanation(
        position: position, due: day, rule: .damages(rule), invoices: piece.places.map { debts[$0].invoice.id },
        base: try money(piece.base), gross: try money(piece.gross.amount), bound: piece.gross.bound,
        fees: try money(piece.fees), earlier: try money(piece.earlier), cap: cap, vat: try money(vat),
        amount: try money(net + vat)))
  }
}

/// What the clause gives for some invoices.
private struct DamagesPiece {
  let places: [Int]
  /// The invoice whose own it is.
  let own: Int?
  let base: Int128
  let fees: Int128
  let earlier: Int128
  let gross: ChargedAmount
  /// What the law allows of it; all if nil.
  var allowed: Int128?

  /// What falls due: what the clause gives, less recovery fees and what fell due before.
  var amount: Int128 { max(0, max(0, gross.amount - fees) - earlier) }
}
