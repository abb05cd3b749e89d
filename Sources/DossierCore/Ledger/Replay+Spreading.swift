extension Replay {
  /// What can be paid of a bucket, in order.
  func claimable(_ bucket: Bucket, of part: ClaimPart = .all) -> [Claimable] {
    var items: [Claimable] = []
    for place in debts.indices where part.holds(debt: place) {
      switch bucket {
      case .principal: add(.principal(place), debts[place].open)
      case .interest: add(.interest(place), debts[place].interestDue)
      case .costs, .damages: break
      }
    }
    for place in charges.indices where charges[place].bucket == bucket {
      if part.holds(chargeOf: charges[place].debt) { add(.charge(place), charges[place].open) }
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
    if let debt = funds[place].debt { distribute(place, over: .debt(debt), on: day) }
    if funds[place].paysDebtByDebt { payDebtByDebt(place, on: day) }
    distribute(place, over: .all, on: day)
  }

  /// Spreads everything that is over, the oldest first.
  mutating func spreadKept(on day: CalendarDate) {
    for place in funds.indices where funds[place].over > 0 { spread(place, on: day) }
  }

  /// Pays what is the case's own, then invoice by invoice, the oldest due date first, equal ones in proportion.
  private mutating func payDebtByDebt(_ place: Int, on day: CalendarDate) {
    distribute(place, over: .caseWide, on: day)
    var next = 0
    while next < debts.count, funds[place].over > 0 {
      let due = debts[next].invoice.due
      let equals = (next..<debts.count).prefix { debts[$0].invoice.due == due }
      let owed = equals.map { debt in
        Bucket.allCases.flatMap { claimable($0, of: .debt(debt)) }.reduce(0) { $0 + $1.amount }
      }
      for (debt, share) in zip(equals, Self.shares(of: funds[place].over, among: owed)) {
        distribute(place, over: .debt(debt), on: day, atMost: share)
      }
      next += equals.count
    }
  }

  private mutating func distribute(
    _ place: Int, over part: ClaimPart, on day: CalendarDate, atMost most: Int128? = nil
  ) {
    let kept = most.map { max(0, funds[place].over - $0) } ?? 0
    if let order = funds[place].order {
      for bucket in order {
        for item in claimable(bucket, of: part) where funds[place].over > kept {
          put(min(item.amount, funds[place].over - kept), of: place, into: item, on: day)
        }
      }
    } else {
      let all = Bucket.allCases.flatMap { claimable($0, of: part) }
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
      debts[place].dayCompounded = max(0, debts[place].dayCompounded - compounded)
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

/// A part of what is claimed.
enum ClaimPart {
  /// Everything.
  case all
  /// What belongs to no invoice.
  case caseWide
  /// What belongs to one invoice, by place.
  case debt(Int)

  func holds(debt place: Int) -> Bool {
    switch self {
    case .all: true
    case .caseWide: false
    case .debt(let own): own == place
    }
  }

  func holds(chargeOf place: Int?) -> Bool {
    switch self {
    case .all: true
    case .caseWide: place == nil
    case .debt(let own): own == place
    }
  }
}
