/// Payments that came when the case was closed, and payments that may be one.
enum PaymentCheck: Check {
  static let afterClose = FindingKind(
    "payment-after-close", .warning, "a payment is dated after the case was closed",
    """
    Nobody works on a closed case: what came in may be too much, or it makes other amounts claimable again. Open the case \
    again, or correct the day. A case that was given back is not looked at.
    """)
  static let twice = FindingKind(
    "payment-entered-twice", .warning, "two payments may be one that was entered twice",
    """
    The creditor and the agency recorded the same amount within five days of each other, or two payments of a day have \
    the same bank line. If they are one, take one of them away with 'dossier payment remove'.
    """)

  static let returned = FindingKind(
    "returned-too-much", .warning, "more is taken back of a payment than it brought",
    """
    Two stores may take back, or make void, one payment before they hear of each other. What is too much does not count: \
    what was taken back first does, and of a void payment nothing. Who recorded what is too much takes it away with \
    'dossier payment remove'.
    """)

  static let kinds = [afterClose, twice, returned]

  /// How many days two records of one payment may differ.
  private static let graceDays = 5

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    guard !file.value.payments.isEmpty else { return [] }
    return late(in: file) + doubles(in: file) + returns(in: file)
  }

  private static func late(in file: Loaded<Case>) -> [Finding] {
    guard file.value.status == .closed, let closed = file.value.closed, closed.reason != .returned else { return [] }
    return file.value.payments.live.filter { $0.entry.date > closed.at.date }.map { index, payment in
      file.finding(
        afterClose, at: .entry(.payments, index).key("date"),
        "the payment of \(payment.date) came after the case was closed on \(closed.at.date)",
        hint: "'dossier case reopen \(file.value.number)' opens the case again")
    }
  }

  /// What takes back more than is left of a payment.
  private static func returns(in file: Loaded<Case>) -> [Finding] {
    let payments = file.value.payments
    let excess = payments.excessReturns
    guard !excess.isEmpty else { return [] }
    return payments.live.compactMap { index, back in
      guard let counted = excess[back.id], let id = back.returned else { return nil }
      let isVoid = payments.first { $0.id == id }?.isVoid == true
      return file.finding(
        returned, at: .entry(.payments, index).key("amount"),
        "\(back.amount) is taken back of payment '\(id)'\(isVoid ? ", which is void" : ""): \(counted) of it counts",
        hint: "if it came back once, whoever recorded this one takes it away: "
          + "'dossier payment remove \(file.value.number) \(back.id)'")
    }
  }

  private struct Side: Hashable {
    let amount: Money
    let receiver: Receiver
  }

  private struct Line: Hashable {
    let amount: Money
    let date: CalendarDate
    let text: String
  }

  private static func doubles(in file: Loaded<Case>) -> [Finding] {
    let payments = file.value.payments
    let undone = Set(payments.live.compactMap(\.entry.returned))
    let live = payments.live.filter { $0.entry.returned == nil && !undone.contains($0.entry.id) }
    guard live.count > 1 else { return [] }
    var findings: [Finding] = []
    func find(_ place: Int, _ other: Int, _ why: String) {
      let (payment, first) = (payments[place], payments[other])
      findings.append(
        file.finding(
          twice, at: .entry(.payments, place).key("amount"),
          "\(payment.amount) of \(payment.date) \(why) as payment '\(first.id)' of \(first.date)",
          hint: "if they are one, 'dossier payment remove \(file.value.number) \(payment.id)' takes this one away"))
    }
    var lastOfSide: [Side: Int] = [:]
    var ofLine: [Line: Int] = [:]
    let inOrder = live.sorted { ($0.entry.date, $0.place) < ($1.entry.date, $1.place) }
    for (place, payment) in inOrder {
      let other = Side(amount: payment.amount, receiver: payment.receivedBy == .creditor ? .agency : .creditor)
      let line = payment.raw.map { Line(amount: payment.amount, date: payment.date, text: $0) }
      if let first = lastOfSide[other], payments[first].date.adding(days: graceDays) >= payment.date {
        find(place, first, "is recorded by the other side too,")
      } else if let line, let first = ofLine[line] {
        find(place, first, "has the same bank line")
      }
      lastOfSide[Side(amount: payment.amount, receiver: payment.receivedBy)] = place
      if let line, ofLine[line] == nil { ofLine[line] = place }
    }
    return findings
  }
}
