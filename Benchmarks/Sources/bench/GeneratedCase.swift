import DossierCore

/// A case by its place: who owes whom, how it goes, and the text of its file.
struct GeneratedCase {
  static let agencies = [
    "Klaar Incasso", "Gerechtsdeurwaarders Noord", "Huissiers Dumont", "Advocaten Lex", "Inkasso Rhein",
  ]
  static let people = ["tom", "roos", "an", "karim", "els", "joost", "sofia", "bram"]

  var draw: Draw
  let store: StoreGenerator
  let place: Int
  let debtor: GeneratedDebtor
  let creditor: GeneratedCreditor
  let opened: CalendarDate
  /// The last day of which it tells: its closing, or the day on which the store is looked at.
  let end: CalendarDate
  let reason: String?
  let story: Story
  let by: String
  /// What its invoices come to, in minor units.
  var principal: Int64 = 0

  /// How an open case goes; a closed one went by its reason.
  enum Story { case plain, forwarded, held, promised, planned, settled, paying }

  init(place: Int, of store: StoreGenerator) {
    var draw = Draw(seed: store.seed, place: place)
    self.place = place
    self.store = store
    let debtor = GeneratedDebtor(place: draw.chance(700) ? draw.number(store.debtors) : draw.skewed(store.debtors))
    self.debtor = debtor
    let country = draw.chance(850) || debtor.region.country == "FR" ? debtor.region.country : "BE"
    let candidates = (GeneratedCreditor.byCountry[country] ?? []).filter { !debtor.isPerson || $0.consumerTerms != nil }
    creditor = draw.pick(candidates.isEmpty ? GeneratedCreditor.byCountry["BE"] ?? GeneratedCreditor.all : candidates)
    let days = store.start.days(to: store.end)
    opened = store.opening(place)
    let age = opened.days(to: store.end)
    let isClosed = age > 30 && draw.chance(800 * age / max(1, days))
    reason = isClosed ? draw.share(Self.reasons) : nil
    end = isClosed ? opened.adding(days: min(age, 15 + draw.number(min(age, 700)))) : store.end
    story =
      isClosed
      ? .plain
      : draw.share([
        (120, .forwarded), (80, .held), (150, .promised), (80, .planned), (40, .settled), (330, .paying), (200, .plain),
      ])
    by = draw.pick(Self.people)
    self.draw = draw
  }

  private static let reasons: [(Int, String)] = [
    (460, "paid"), (80, "settled"), (80, "withdrawn"), (50, "returned"), (170, "uncollectable"), (80, "insolvent"),
    (40, "untraceable"), (10, "deceased"), (20, "time-barred"), (10, "error"),
  ]

  /// The case's number: another for another place, in the quarter of its opening.
  var number: StructuredCommunication? {
    let (year, month, _) = opened.components
    let serial = (place * 7_654_321 + 1_234_567) % 10_000_000
    return StructuredCommunication(base: Int64((year % 100 * 10 + (month - 1) / 3 + 1) * 10_000_000 + serial))
  }

  /// The path and the text of the file.
  func file() -> (path: String, text: String) {
    var writer = self
    return writer.written()
  }

  private mutating func written() -> (path: String, text: String) {
    let number = number?.description ?? ""
    var text = head(number)
    text += invoices()
    text += story == .plain && reason == nil ? "" : money()
    text += agreements()
    text += requests()
    text += log()
    return ("cases/\(opened.description.prefix(7))/\(number.replacing("/", with: "-")).yaml", text)
  }

  private mutating func head(_ number: String) -> String {
    var text = """
      dossier: 1
      id: \(draw.identifier(Identifier.caseLength))
      number: \(number)
      references:
        - of: klaar-incasso
          value: KLAA/\(opened.description.prefix(4))\(opened.description.dropFirst(5).prefix(2))/\(place + 1)

      """
    if draw.chance(400) {
      text += "  - of: \(creditor.slug)\n    value: \(draw.pick(["D", "CL-", "REF "]))\(draw.digits(7))\n"
    }
    text += """
      type: \(draw.chance(60) ? "credit-management" : "collection")
      status: \(reason == nil ? "open" : "closed")
      phase: \(story == .forwarded ? "judicial" : "amicable")
      creditor: \(creditor.slug)
      debtor: \(debtor.slug)

      """
    if draw.chance(30) {
      let other = GeneratedDebtor(place: draw.number(store.debtors))
      if other.slug != debtor.slug {
        text += "co-debtors:\n  - debtor: \(other.slug)\n    role: \(draw.pick(["joint", "guarantor"]))\n"
      }
    }
    if draw.chance(700) { text += "customer-number: K-\(draw.digits(6))\n" }
    if draw.chance(400) { text += "handler:\n  name: \(by.capitalized)\n  email: \(by)@klaarincasso.be\n" }
    let terms = debtor.isPerson ? creditor.consumerTerms ?? creditor.businessTerms : creditor.businessTerms
    text += "currency: EUR\nterms: \(terms)\nopened: \(time(opened))\n"
    if story == .forwarded {
      let day = after(opened, 60)
      text += """
        forwarded: \(day)
        handovers:
          - id: \(draw.entry())
            to: \(SlugText.make(Self.agencies[1 + draw.number(4)]))
            at: \(time(day))

        """
    }
    if let reason { text += "closed:\n  at: \(time(end))\n  reason: \(reason)\n" }
    if draw.chance(80) { text += "limitation:\n  until: \(opened.adding(days: 365 * 5))\n" }
    if draw.chance(150) {
      text += "tags:\n  - \(draw.pick(["urgent", "vip", "leasing", "erfenis", "buitenland", "herhaling"]))\n"
    }
    return text
  }

  /// One to five invoices, and what they come to.
  mutating func invoices() -> String {
    let count = draw.share([(450, 1), (280, 2), (150, 3), (80, 4), (40, 5)])
    var text = "invoices:\n"
    for serial in 0..<count {
      let due = opened.adding(days: -10 - draw.number(240))
      let date = due.adding(days: -30)
      let amount = draw.amount()
      principal += amount
      let reference = creditor.numbering.replacing("y", with: "\(date.year)").replacing(
        "#", with: "\(place * 5 + serial + 1001)")
      text += """
          - id: \(draw.entry())
            reference: "\(reference)"
            date: \(date)
            due: \(due)
            amount: \(amountText(amount))
            description: \(Wording.of(debtor.language).description(&draw, region: debtor.region, day: date.description))
        \(record(opened))
        """
    }
    return text
  }

  /// The lines that commands write with an entry.
  mutating func record(_ day: CalendarDate) -> String {
    "    recorded: \(time(day))\n    by: \(by)@klaarincasso.be\n    org: h7k2q9xw\n"
  }

  /// A time of a day in office hours, in Belgium.
  mutating func time(_ day: CalendarDate) -> String {
    let month = day.components.month
    let clock = "\(filled(8 + draw.number(9), 2)):\(filled(draw.number(60), 2)):\(filled(draw.number(60), 2))"
    return "\(day)T\(clock)+0\((4...10).contains(month) ? 2 : 1):00"
  }

  /// A day after another by at most so many, not after the last day of the case.
  mutating func after(_ day: CalendarDate, _ within: Int) -> CalendarDate {
    min(end, day.adding(days: 1 + draw.number(max(1, within))))
  }
}

extension String {
  /// The text with a capital in front.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
