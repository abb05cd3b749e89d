/// The tables of what was agreed and asked on a case, and of who has it.
extension CaseTables {
  /// What is known of a hold as of the day.
  struct Holding: Sendable {
    let isInForce: Bool
    /// The place of the invoice in dispute, in the list of the file.
    let invoice: Int?
  }

  /// What is known of a hand-over as of the day.
  struct Custody: Sendable {
    let counts: Bool
    let isOpen: Bool
  }

  static let holds = PlainTable<Judged<Hold, Holding>>(
    "holds", "What stops a case, or a part of it", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .day("starts", "The first day", isRequired: true) { $0.item.from },
      .day("ends", "The last day, if one was said") { $0.item.until },
      .text("reason", "Why", isRequired: true) { $0.item.reason.rawValue },
      .flag("in_force", "Whether it holds", isRequired: true) { $0.fact.isInForce },
      .amount("amount", "The part in dispute; all if none") { $0.item.amount?.minorUnits },
      .text("invoice", "The invoice in dispute as the file names it, by reference or id") { $0.item.invoice },
      .number("invoice_position", "The invoice in dispute, by its position") { $0.fact.invoice },
      .text("interest", "Whether interest runs or stops, if that was said") { $0.item.interest?.rawValue },
      .day("released_on", "From which day it was lifted") { $0.item.released?.on },
      .time("released_at", "When that was said") { $0.item.released?.at },
      .text("released_by", "Who said it") { $0.item.released?.by },
    ] + record { $0.item.record })

  static let promises = PlainTable<Judged<PaymentPromise, PromiseFact?>>(
    "promises", "What the debtor promised to pay", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .day("date", "The day of the promise", isRequired: true) { $0.item.date },
      .day("until", "The last day to keep it", isRequired: true) { $0.item.until },
      .amount("amount", "How much", isRequired: true) { $0.item.amount.minorUnits },
      .text("outcome", "What became of it: open, kept or broken; none if it does not count") {
        $0.fact?.outcome.rawValue
      },
    ] + record { $0.item.record })

  static let plans = PlainTable<Judged<Plan, PlanFact?>>(
    "plans", "Instalments that were agreed", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .day("agreed", "The day of the agreement", isRequired: true) { $0.item.agreed },
      .amount("total", "All instalments together, if it counts") { $0.fact?.total.minorUnits },
      .amount("paid", "What was paid of it, if it counts") { $0.fact?.paid.minorUnits },
      .amount("overdue", "What is missing of instalments that are overdue, if it counts") {
        $0.fact?.overdue.minorUnits
      },
      .text("outcome", "What became of it: running, completed or broken; none if it does not count") {
        $0.fact?.outcome.rawValue
      },
      .number("broken_after", "After how many missed instalments it is broken", isRequired: true) {
        $0.item.brokenAfter
      },
    ] + record { $0.item.record })

  static let installments = PlainTable<Installment>(
    "installments", "An instalment of a plan",
    of: [owner[0], .number("plan_position", "The plan, by its position"), owner[1]],
    [
      .day("due", "The last day", isRequired: true) { $0.due },
      .amount("amount", "How much", isRequired: true) { $0.amount.minorUnits },
    ])

  static let settlements = PlainTable<Settlement>(
    "settlements", "A sum that ends the debt if it is paid in time", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.id.text },
      .day("date", "The day of the agreement", isRequired: true) { $0.date },
      .day("until", "The last day to pay it", isRequired: true) { $0.until },
      .amount("amount", "How much", isRequired: true) { $0.amount.minorUnits },
    ] + record { $0.record })

  static let requests = PlainTable<Judged<Request, Bool>>(
    "requests", "What one side asked the other", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .text("kind", "What it is about", isRequired: true) { $0.item.kind.rawValue },
      .flag("unanswered", "Whether it waits for an answer", isRequired: true) { $0.fact },
      .time("at", "When", isRequired: true) { $0.item.at },
      .text("side", "Which side asked") { $0.item.side?.rawValue },
      .text("asked", "Which organisation is asked, where the case has two others") { $0.item.to?.text },
      .text("text", "In words") { $0.item.text },
      .day("answer_by", "Until when an answer is wanted") { $0.item.answerBy },
      .time("answered_at", "When it was answered") { $0.item.answer?.at },
      .text("answered_by", "Who answered") { $0.item.answer?.by },
      .text("verdict", "The answer: accepted or declined") { $0.item.answer?.verdict.rawValue },
      .text("answer", "The answer in words") { $0.item.answer?.text },
    ] + record { $0.item.record })

  static let handovers = PlainTable<Judged<Handover, Custody>>(
    "handovers", "A case given to an agency", of: owner,
    [
      .text("id", "Its id", isRequired: true) { $0.item.id.text },
      .text("agency", "The agency, by slug", isRequired: true) { $0.item.to.text },
      .time("at", "When", isRequired: true) { $0.item.at },
      .time("ended_at", "When it ended") { $0.item.ended?.at },
      .text("outcome", "How it ended") { $0.item.ended?.outcome.rawValue },
      .flag("counts", "Whether it is not of a later day", isRequired: true) { $0.fact.counts },
      .flag("is_open", "Whether it counts and has not ended", isRequired: true) { $0.fact.isOpen },
      .text("reason", "Why it ended") { $0.item.ended?.reason },
      .time("accepted_at", "When the agency took it") { $0.item.accepted?.at },
      .text("accepted_reference", "The agency's reference") { $0.item.accepted?.reference },
      .text("accepted_handler", "Who handles it there") { $0.item.accepted?.handler },
    ])

  static let receptions = PlainTable<Reception>(
    "receptions", "A case got from another organisation", of: owner,
    [
      .text("sender", "The sender, by slug", isRequired: true) { $0.from.text },
      .text("handover", "The id of the sender's hand-over", isRequired: true) { $0.handover.text },
      .time("at", "When", isRequired: true) { $0.at },
      .text("bundle", "The bundle that brought it") { $0.bundle },
      .time("ended_at", "When it ended") { $0.ended?.at },
      .text("outcome", "How it ended") { $0.ended?.outcome.rawValue },
      .text("reason", "Why it ended") { $0.ended?.reason },
    ])

  static let closings = PlainTable<ClosingFact>(
    "closings", "A closing of the case by the day; it may have been opened again", of: owner,
    [
      .time("at", "When", isRequired: true) { $0.at },
      .text("reason", "Why, if anything says so") { $0.reason?.rawValue },
    ])

  static let waiting = PlainTable<WaitingItem>(
    "waiting", "Something that waits for a day, earliest first", of: owner,
    [
      .text("kind", "What it is", isRequired: true) { $0.kind.rawValue },
      .day("day", "The day", isRequired: true) { $0.day },
      .amount("amount", "How much is to come") { $0.amount?.minorUnits },
    ])

  static let states = PlainTable<CaseState>(
    "states", "What holds of a case beside open and closed", of: owner,
    [.text("state", "The state", isRequired: true) { $0.rawValue }])
}
