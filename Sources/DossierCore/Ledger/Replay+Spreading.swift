extension Replay {
  /// What can be paid of a bucket, in order; only an invoice's own if one is given.
  func claimable(_ bucket: Bucket, own debt: Int? = nil) -> [Claimable] {
    var items: [Claimable] = []
    for place in debts.indices where debt == nil || debt == place {
      switch bucket {
      case .principal: add(.principal(place), debts[place].open)
      case .interest: add(.interest(place), debts[place].interestDue)
      case .costs, .damages: break
      }
    }
    for place in charges.indices where charges[place].bucket == bucket {
      if debt == nil || charges[place].debt == debt { add(.charge(place), charges[place].open) }
    }
    return items.sorted { $0.key < $1.key }

    func add(_ target: Target, _ amount: Int128) {
      if amount > 0 { items.append(Claimable(target: target, bucket: bucket, key: key(of: target), amount: amount)) }
    }
  }

  private func key(of target: Target) -> PositionKey {
    switch target {
    case .principal(let place), .interest(let place): debts[place].key
    case .charge(let place): charges[place].key
    }
  }

  /// Spreads what is over of some funds over what is claimable.
  mutating func spread(_ place: Int, on day: CalendarDate) {
    if let debt = funds[place].debt { distribute(place, own: debt, on: day) }
    distribute(place, own: nil, on: day)
  }

  /// Spreads everything that is over, the oldest first.
  mutating func spreadKept(on day: CalendarDate) {
    for place in funds.indices where funds[place].over > 0 { spread(place, on: day) }
  }

  private mutating func distribute(_ place: Int, own debt: Int?, on day: CalendarDate) {
    if let order = funds[place].order {
      for bucket in order {
        for item in claimable(bucket, own: debt) where funds[place].over > 0 {
          put(min(item.amount, funds[place].over), of: place, into: item, on: day)
        }
      }
    } else {
      let all = Bucket.allCases.flatMap { claimable($0, own: debt) }
      for isDue in [true, false] {
        let items = all.filter { ($0.key.due <= day) == isDue }
        for (item, share) in zip(items, Self.shares(of: funds[place].over, among: items.map(\.amount))) {
          put(share, of: place, into: item, on: day)
        }
      }
    }
  }

  private mutating func put(_ amount: Int128, of place: Int, into item: Claimable, on day: CalendarDate) {
    guard amount > 0 else { return }
    funds[place].over -= amount
    funds[place].parts.append(take(amount, from: item, on: day))
  }

  /// Shares of a sum in proportion to amounts, none above its amount.
  ///
  /// Cents that are left go to the largest remainders, the first of equal ones first.
  static func shares(of sum: Int128, among amounts: [Int128]) -> [Int128] {
    let total = amounts.reduce(0, +)
    guard sum < total else { return amounts }
    var shares: [Int128] = []
    var remainders: [(place: Int, remainder: UInt128)] = []
    for (place, amount) in amounts.enumerated() {
      // Below 2⁶³ each, so that the product fits; the quotient is at most the sum.
      let (quotient, remainder) = total.magnitude.dividingFullWidth(
        sum.magnitude.multipliedFullWidth(by: amount.magnitude))
      shares.append(Int128(quotient))
      remainders.append((place, remainder))
    }
    let left = sum - shares.reduce(0, +)
    remainders.sort { ($1.remainder, $0.place) < ($0.remainder, $1.place) }
    for (place, _) in remainders.prefix(Int(left)) { shares[place] += 1 }
    return shares
  }

  /// Takes money off a position.
  mutating func take(_ amount: Int128, from item: Claimable, on day: CalendarDate) -> Taken {
    var compounded: Int128 = 0
    let position: Position
    switch item.target {
    case .principal(let place):
      debts[place].open -= amount
      debts[place].dayBase = max(0, debts[place].dayBase - amount)
      position = .invoice(debts[place].invoice.id)
    case .interest(let place):
      debts[place].interestTaken += amount
      compounded = debts[place].meter?.pay(amount) ?? 0
      position = .invoice(debts[place].invoice.id)
    case .charge(let place):
      charges[place].open -= amount
      position = charges[place].position
    }
    return Taken(
      day: day, target: item.target, bucket: item.bucket, position: position, amount: amount, compounded: compounded)
  }

  /// Gives some of what was taken back to its position: claimable at once, bearing interest from the next day.
  mutating func giveBack(_ amount: Int128, of part: Taken) {
    switch part.target {
    case .principal(let place): debts[place].open += amount
    case .interest(let place):
      debts[place].interestTaken -= amount
      debts[place].meter?.unpay(max(0, part.compounded - (part.amount - amount)))
    case .charge(let place): charges[place].open += amount
    }
  }
}
