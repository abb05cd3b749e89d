import DossierCore

extension NaiveLedger {
  mutating func fall(_ today: CalendarDate) {
    for cost in claim.costs where counts(cost, cost.date) && cost.date == today {
      let amount = Int128(cost.amount.minorUnits + (cost.vat?.minorUnits ?? 0))
      extra(.costs, today, "", cost.id.text, named(cost.invoice), "\(cost.id)", amount)
    }
    for place in debts.indices {
      guard let rule = rules.recoveryFee, debts[place].fee == nil, debts[place].morning > 0, late(place) <= today
      else { continue }
      let fee = clause(rule, debts[place].morning)
      debts[place].fee = fee
      let invoice = debts[place].invoice
      extra(.costs, today, invoice.reference, invoice.id.text, place, "fee \(invoice.id)", fee)
    }
    guard let damages = rules.damages else { return }
    var isNew = false
    var byNotice: [(id: Identifier?, base: Int128, fees: Int128)] = []
    for place in debts.indices where !debts[place].inClause && debts[place].morning > 0 {
      let day: CalendarDate? =
        switch damages.due {
        case .due: late(place)
        case .notice: notice(place)?.0
        case .forward: claim.forwarded.map { max($0, late(place)) }
        case .opened: max(claim.opened, late(place))
        }
      guard let day, day <= today else { continue }
      debts[place].inClause = true
      isNew = true
      let ofBalance = damages.base == .balance || damages.due == .notice
      let base = ofBalance ? debts[place].morning : debts[place].amount
      let fee = rules.cumulatesFee ? 0 : debts[place].fee ?? 0
      if damages.per == .invoice {
        let invoice = debts[place].invoice
        extra(
          .damages, today, invoice.reference, invoice.id.text, place, "\(today) \(invoice.id)",
          max(0, clause(damages.charge, base) - fee))
      } else if damages.per == .notice {
        let id = notice(place)?.2
        if let known = byNotice.firstIndex(where: { $0.id == id }) {
          byNotice[known].base += base
          byNotice[known].fees += fee
        } else {
          byNotice.append((id, base, fee))
        }
      } else {
        clauseBase += base
        clauseFees += fee
      }
    }
    for group in byNotice {
      let name = group.id.map { "\(today) by \($0)" } ?? "\(today)"
      extra(
        .damages, today, "", group.id?.text ?? "", nil, name, max(0, clause(damages.charge, group.base) - group.fees))
    }
    if isNew, damages.per == .case {
      let amount = max(0, max(0, clause(damages.charge, clauseBase) - clauseFees) - clauseGiven)
      extra(.damages, today, "", "", nil, "\(today)", amount)
      clauseGiven += amount
    }
  }

  func clause(_ charge: Charge, _ base: Int128) -> Int128 {
    func share(_ rate: Rate?, _ part: Int128) -> Int128 {
      (2 * part * Int128(rate?.millionths ?? 0) + 1_000_000) / 2_000_000
    }
    func bounded(_ amount: Int128, _ minimum: Money?, _ maximum: Money?) -> Int128 {
      min(max(amount, Int128(minimum?.minorUnits ?? 0)), Int128(maximum?.minorUnits ?? .max))
    }
    switch charge {
    case .amount(let amount): return Int128(amount.minorUnits)
    case .percent(let rate, let minimum, let maximum): return bounded(share(rate, base), minimum, maximum)
    case .tiers(let tiers, let minimum, let maximum):
      for (place, tier) in tiers.enumerated() where base <= Int128(tier.upTo?.minorUnits ?? .max) {
        let below = place == 0 ? 0 : Int128(tiers[place - 1].upTo?.minorUnits ?? 0)
        return bounded(Int128(tier.amount?.minorUnits ?? 0) + share(tier.percent, base - below), minimum, maximum)
      }
      preconditionFailure("not generated")
    }
  }

  mutating func extra(
    _ bucket: Bucket, _ day: CalendarDate, _ reference: String, _ id: String, _ own: Int?, _ name: String,
    _ amount: Int128
  ) {
    extras.append(
      Item(
        bucket: bucket, due: day, date: day, reference: reference, id: id, own: own, name: name, open: amount,
        extra: extras.count))
  }

  mutating func credit(_ today: CalendarDate, _ excess: [Identifier: Int128]) {
    let credits = claim.credits.filter { counts($0, $0.date) && $0.date == today }.sorted { $0.id < $1.id }
    for credit in credits {
      let amount = corrects(credit) ? excess[credit.id] ?? 0 : Int128(credit.amount.minorUnits)
      purses.append(
        Purse(
          id: credit.id, date: today, isCredit: true, amount: amount, over: amount,
          rule: claim.imputation ?? rules.imputation))
      guard !corrects(credit) else { continue }
      let bearing = debts.map(\.bears)
      if let own = named(credit.invoice) { put(purses.count - 1, items([.principal], own).filter { $0.extra < 0 }) }
      put(purses.count - 1, items([.principal], nil).filter { $0.extra < 0 })
      for place in debts.indices { debts[place].bears = bearing[place] }
    }
  }

  mutating func pay(_ today: CalendarDate) {
    for place in purses.indices where purses[place].over > 0 { spread(place, today) }
    guard eventful.contains(today) else { return }
    let payments = claim.payments.filter { counts($0, $0.date) && $0.date == today }.sorted { $0.id < $1.id }
    for payment in payments {
      guard let returned = payment.returned else {
        let amount = Int128(payment.amount.minorUnits)
        let rule = payment.imputation ?? claim.imputation ?? rules.imputation
        purses.append(
          Purse(
            id: payment.id, date: today, isCredit: false, amount: amount, over: amount, rule: rule,
            own: named(payment.invoice)))
        spread(purses.count - 1, today)
        continue
      }
      takeBack(returned, Int128(payment.amount.minorUnits), today)
      for place in purses.indices { spread(place, today) }
    }
    for settlement in claim.settlements.sorted(by: { ($0.date, $0.id) < ($1.date, $1.id) }) {
      guard !payments.isEmpty, counts(settlement, settlement.date), met[settlement.id] == nil else { continue }
      guard settlement.date <= today, today <= settlement.until else { continue }
      guard paid(settlement) >= Int128(settlement.amount.minorUnits) else { continue }
      met[settlement.id] = items(Bucket.allCases, nil).map { take($0, $0.open) }
      for part in met[settlement.id] ?? [] { waived += part.amount }
    }
  }

  func paid(_ settlement: Settlement) -> Int128 {
    var sum: Int128 = 0
    for purse in purses where !purse.isCredit && purse.date >= settlement.date && purse.date <= settlement.until {
      sum += purse.amount - purse.back
    }
    return sum
  }

  mutating func takeBack(_ id: Identifier, _ amount: Int128, _ today: CalendarDate) {
    for place in purses.indices where purses[place].id == id && !purses[place].isCredit {
      purses[place].back += amount
      var rest = amount
      let over = min(rest, purses[place].over)
      purses[place].over -= over
      rest -= over
      while rest > 0, var part = purses[place].parts.popLast() {
        let undone = min(rest, part.amount)
        rest -= undone
        let joined = max(0, part.joined - (part.amount - undone))
        giveBack(part, undone, joined)
        part.amount -= undone
        part.joined -= joined
        if part.amount > 0 { purses[place].parts.append(part) }
      }
      if rest > 0 { extra(.principal, today, "", id.text, nil, "refunded \(id)", rest) }
    }
    for settlement in claim.settlements.sorted(by: { ($0.date, $0.id) < ($1.date, $1.id) }) {
      guard let parts = met[settlement.id], paid(settlement) < Int128(settlement.amount.minorUnits) else { continue }
      for part in parts {
        giveBack(part, part.amount, part.joined)
        waived -= part.amount
      }
      met[settlement.id] = nil
    }
  }

  mutating func giveBack(_ part: Part, _ amount: Int128, _ joined: Int128) {
    if part.extra >= 0 {
      extras[part.extra].open += amount
    } else if part.bucket == .principal {
      debts[part.debt].open += amount
    } else {
      debts[part.debt].taken -= amount
      debts[part.debt].joined += joined
    }
  }

  /// What is open of some buckets, bucket by bucket, each in its order.
  func items(_ buckets: [Bucket], _ own: Int?) -> [Item] {
    var result: [Item] = []
    for bucket in buckets {
      var items = extras.filter { $0.bucket == bucket && $0.open > 0 && (own == nil || $0.own == own) }
      for (place, debt) in debts.enumerated() where own == nil || own == place {
        let open = bucket == .principal ? debt.open : bucket == .interest ? debt.interest - debt.taken : 0
        let invoice = debt.invoice
        if open > 0 {
          items.append(
            Item(
              bucket: bucket, due: invoice.due, date: invoice.date, reference: invoice.reference,
              id: invoice.id.text, own: place, name: invoice.id.text, open: open, extra: -1))
        }
      }
      result += items.sorted { before(($0.due, $0.date, $0.reference, $0.id), ($1.due, $1.date, $1.reference, $1.id)) }
    }
    return result
  }

  mutating func spread(_ place: Int, _ today: CalendarDate) {
    let isOwed = debts.contains { $0.open > 0 || $0.interest > $0.taken } || extras.contains { $0.open > 0 }
    guard isOwed, purses[place].over > 0 else { return }
    let owns: [Int?] = purses[place].own.map { [$0, nil] } ?? [nil]
    for own in owns where purses[place].over > 0 {
      switch purses[place].rule {
      case .order(let order): put(place, items(order, own))
      case .preset: preconditionFailure("not generated")
      case .proportional:
        putInProportion(place, items(Bucket.allCases, own).filter { $0.due <= today })
        putInProportion(place, items(Bucket.allCases, own).filter { $0.due > today })
      }
    }
  }

  mutating func put(_ place: Int, _ items: [Item]) {
    for item in items {
      let amount = min(item.open, purses[place].over)
      guard amount > 0 else { continue }
      purses[place].over -= amount
      purses[place].parts.append(take(item, amount))
    }
  }

  mutating func putInProportion(_ place: Int, _ items: [Item]) {
    let total = items.reduce(0) { $0 + $1.open }
    let sum = purses[place].over
    guard sum < total else { return put(place, items) }
    var shares = items.map { $0.open * sum / total }
    while shares.reduce(0, +) < sum {
      // The largest part of a cent that was cut off gets the next one.
      var best = 0
      func cut(_ item: Int) -> Int128 { items[item].open * sum - shares[item] * total }
      for item in items.indices where cut(item) > cut(best) { best = item }
      shares[best] += 1
    }
    for (item, share) in zip(items, shares) where share > 0 {
      purses[place].over -= share
      purses[place].parts.append(take(item, share))
    }
  }

  mutating func take(_ item: Item, _ amount: Int128) -> Part {
    var part = Part(
      bucket: item.bucket, name: item.name, amount: amount, extra: item.extra, debt: item.own ?? 0, joined: 0)
    if item.extra >= 0 {
      extras[item.extra].open -= amount
    } else if item.bucket == .principal {
      debts[part.debt].open -= amount
      debts[part.debt].bears = max(0, debts[part.debt].bears - amount)
    } else {
      debts[part.debt].taken += amount
      part.joined = min(amount, debts[part.debt].joined)
      debts[part.debt].joined -= part.joined
    }
    return part
  }
}
