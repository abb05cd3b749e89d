import DossierCore

extension GeneratedCase {
  /// Credit notes, costs, payments, waivers.
  mutating func money() -> String {
    var text = ""
    if draw.chance(60) {
      text += """
        credits:
          - id: \(draw.entry())
            reference: CN\(draw.digits(6))
            date: \(after(opened, 40))
            amount: \(amountText(max(100, principal / 10)))
        \(record(opened))
        """
    }
    if draw.chance(110) {
      text += """
        costs:
          - id: \(draw.entry())
            date: \(after(opened, 90))
            kind: \(draw.pick(["bailiff", "court", "lawyer", "other"]))
            amount: \(amountText(2_500 + Int64(draw.number(25_000))))
        \(record(opened))
        """
    }
    let payments = payments()
    if !payments.isEmpty { text += "payments:\n\(payments)" }
    if draw.chance(20) {
      text += """
        waivers:
          - id: \(draw.entry())
            date: \(after(opened, 200))
            amount: \(amountText(500 + Int64(draw.number(2_000))))
            of: interest
            reason: commercieel gebaar
        \(record(opened))
        """
    }
    return text
  }

  private mutating func payments() -> String {
    let parts: [Int64]
    switch (reason, story) {
    case ("paid"?, _):
      let total = principal + principal / 10
      parts = draw.share([
        (550, [total]), (300, [total / 3, total - total / 3]), (150, [total / 4, total / 4, total / 2]),
      ])
    case (.some, _): parts = draw.chance(300) ? [principal / 5] : []
    case (_, .planned): parts = Array(repeating: max(100, principal / 12), count: 1 + draw.number(5))
    case (_, .promised): parts = draw.chance(500) ? [principal / 4] : []
    case (_, .paying): parts = Array(repeating: max(100, principal / 6), count: 1 + draw.number(4))
    case (_, .settled), (_, .held), (_, .forwarded), (_, .plain): parts = draw.chance(500) ? [principal / 3] : []
    }
    var text = ""
    var day = opened
    for part in parts where part > 0 {
      day = after(day, reason == nil ? 70 : max(1, opened.days(to: end) / parts.count))
      let id = draw.entry()
      text += payment(id, part, day, returning: nil)
      if draw.chance(30), reason == nil, day.adding(days: 5) < end {
        text += payment(draw.entry(), part, day.adding(days: 4), returning: id)
      }
    }
    return text
  }

  private mutating func payment(_ id: String, _ amount: Int64, _ day: CalendarDate, returning: String?) -> String {
    """
      - id: \(id)
        date: \(day)
        amount: \(amountText(amount))
        received-by: \(draw.chance(700) ? "agency" : "creditor")
        method: \(draw.pick(["bank", "bank", "bank", "bancontact", "cash"]))
    \(returning.map { "    returned: \($0)\n" } ?? "")\(record(day))
    """
  }

  /// What was agreed, and what stops the case.
  mutating func agreements() -> String {
    switch story {
    case .held: hold()
    case .promised: promise()
    case .planned: plan()
    case .settled: settlement()
    default: ""
    }
  }

  private mutating func hold() -> String {
    let reason = draw.share([
      (450, "dispute"), (150, "insolvency"), (100, "debt-settlement"), (150, "query"), (30, "deceased"), (120, "other"),
    ])
    let isOver = draw.chance(250)
    let day = isOver ? after(opened, 60) : max(after(opened, 20), end.adding(days: -draw.number(300)))
    let until = isOver ? "    until: \(day.adding(days: 30))\n" : ""
    return "holds:\n  - id: \(draw.entry())\n    from: \(day)\n\(until)    reason: \(reason)\n\(record(day))"
  }

  private mutating func promise() -> String {
    let day = draw.chance(600) ? max(opened, end.adding(days: -draw.number(20))) : after(opened, 90)
    return """
      promises:
        - id: \(draw.entry())
          date: \(day)
          until: \(day.adding(days: 7 + draw.number(21)))
          amount: \(amountText(max(100, principal / 4)))
      \(record(day))
      """
  }

  private mutating func plan() -> String {
    let day = max(opened, end.adding(days: -draw.number(240)))
    var text = "plans:\n  - id: \(draw.entry())\n    agreed: \(day)\n    broken-after: 2\n    installments:\n"
    for month in 1...6 + draw.number(7) {
      text += "      - due: \(day.adding(months: month))\n        amount: \(amountText(max(100, principal / 12)))\n"
    }
    return text + record(day)
  }

  private mutating func settlement() -> String {
    let day = max(opened, end.adding(days: -draw.number(60)))
    return """
      settlements:
        - id: \(draw.entry())
          date: \(day)
          until: \(day.adding(days: 30 + draw.number(60)))
          amount: \(amountText(max(100, principal * 7 / 10)))
      \(record(day))
      """
  }

  /// What one side asked the other; half of it is answered.
  mutating func requests() -> String {
    guard draw.chance(40) else { return "" }
    let day = after(opened, 200)
    let kind = draw.pick(["question", "invoice-copy", "pause", "dispute"])
    var text = """
      requests:
        - id: \(draw.entry())
          at: \(time(day))
          by: \(by)@klaarincasso.be
          side: agency
          kind: \(kind)
          text: \(sentence(day))
          answer-by: \(day.adding(days: 14))

      """
    if draw.chance(500) { text += "    answer:\n      at: \(time(day))\n      as: accepted\n" }
    return text
  }

  /// A notice, what came of it, and perhaps a task.
  mutating func log() -> String {
    var day = after(opened, 3)
    let isByMail = draw.chance(400)
    let wording = Wording.of(debtor.language)
    var text = """
      log:
        - id: \(draw.entry())
          at: \(time(day))
          by: \(by)@klaarincasso.be
          side: agency
          kind: \(isByMail ? "email-out" : "letter")
          visibility: public
          subject: \(draw.pick(wording.subjects))
          to: \(debtor.slug)
          step: reminder-1
          notice: true
          channel: \(isByMail ? "email" : "post")

      """
    for _ in 0..<draw.share([(150, 1), (450, 2), (250, 3), (100, 4), (50, 6)]) {
      day = after(day, 45)
      text += """
          - id: \(draw.entry())
            at: \(time(day))
            by: \(by)@klaarincasso.be
            side: \(draw.chance(800) ? "agency" : "creditor")
            kind: \(draw.pick(["message", "letter", "email-in", "email-out", "sms", "call", "call"]))
            visibility: \(draw.chance(900) ? "public" : "internal")
            text: \(sentence(day))

        """
    }
    guard reason == nil, draw.chance(200) else { return text }
    return text + """
        - id: \(draw.entry())
          at: \(time(day))
          by: \(by)@klaarincasso.be
          side: agency
          kind: task
          on: \(end.adding(days: draw.number(40) - 15))
          text: \(sentence(day))

      """
  }

  private mutating func sentence(_ day: CalendarDate) -> String {
    let text = Wording.of(debtor.language).sentence(&draw, region: debtor.region, day: day.adding(days: 7).description)
    return draw.chance(250)
      ? "\(text). \(Wording.of(debtor.language).sentence(&draw, region: debtor.region, day: day.description))" : text
  }
}
