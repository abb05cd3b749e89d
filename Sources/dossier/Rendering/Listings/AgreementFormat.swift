internal import DossierCore

/// How what became of holds and agreements is said: the word for programs, the word for people, and the day of it.
struct AgreementFormat: Sendable {
  let language: Language

  /// What became of something.
  struct Outcome: Sendable, Equatable {
    /// The word for programs.
    let key: String
    /// The word for people.
    let word: String
    /// The day on which it ended so; nil while it has not.
    var day: CalendarDate?
  }

  var words: Words { Words(language: language) }

  /// A promise.
  func outcome(_ state: PromiseState) -> Outcome {
    switch state.outcome {
    case .open: Outcome(key: "open", word: words[.open])
    case .kept(let day): Outcome(key: "kept", word: words[.kept], day: day)
    case .broken(let day): Outcome(key: "broken", word: words[.broken], day: day)
    }
  }

  /// A plan.
  func outcome(_ state: PlanState) -> Outcome {
    switch state.outcome {
    case .running: Outcome(key: "running", word: words[.running])
    case .completed(let day): Outcome(key: "completed", word: words[.completed], day: day)
    case .broken(let day): Outcome(key: "broken", word: words[.broken], day: day)
    }
  }

  /// An instalment.
  func outcome(_ state: InstallmentState) -> Outcome {
    switch state.outcome {
    case .open: Outcome(key: "open", word: words[.open])
    case .paid(let day): Outcome(key: "in-time", word: words[.inTime], day: day)
    case .late(let day): Outcome(key: "late", word: words[.late], day: day)
    case .missed(let day): Outcome(key: "missed", word: words[.missed], day: day)
    }
  }

  /// A settlement.
  func outcome(_ state: SettlementState) -> Outcome {
    switch state.outcome {
    case .open: Outcome(key: "open", word: words[.open])
    case .met(let day, _): Outcome(key: "met", word: words[.met], day: day)
    case .lapsed(let day): Outcome(key: "lapsed", word: words[.lapsed], day: day)
    }
  }

  /// A hold; the day is the first on which it held no more.
  func outcome(_ state: HoldState) -> Outcome {
    state.isInForce
      ? Outcome(key: "in-force", word: words[.holding])
      : Outcome(key: "ended", word: words[.ended], day: state.through?.adding(days: 1))
  }

  /// What became of something, and when: `broken since 2023-05-01`.
  func text(_ outcome: Outcome) -> String {
    let since = outcome.key == "broken" ? " \(words[.since])" : ""
    return outcome.word + (outcome.day.map { "\(since) \(DateFormat(language: language).text($0))" } ?? "")
  }

  /// What became of a settlement, when, and what was given up for it.
  func text(_ state: SettlementState) -> String {
    let amounts = AmountFormat(language: language)
    let waived = state.waived.map { ", \(words[.waivedRest].lowercased()) \(amounts.text($0))" }
    return text(outcome(state)) + (waived ?? "")
  }
}
