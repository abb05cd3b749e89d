/// A store at a glance, as of a day: what is open, how old it is, what came and went, and what is to be done.
///
/// Currencies are never added together. Amounts of a currency's stock are those of `case list --totals`.
public struct Dashboard: Sendable, Equatable {
  /// The day, which counts.
  public let asOf: CalendarDate
  /// Whether the stock holds closed cases too.
  public let takesClosed: Bool
  /// How many cases were looked at, open and closed.
  public let cases: Int
  /// How many of them the stock holds.
  public let stock: Int
  /// How many of the stock cannot be reckoned: they are in no sum.
  public let unreckoned: Int
  /// The last twelve months, the last one that of the day.
  public let months: [CalendarMonth]
  /// How many cases were opened, month by month.
  public let opened: [Int]
  /// How many cases were closed, month by month.
  public let closed: [Int]
  /// What waits, kind by kind, in declaration order; kinds of which nothing is due or near are left out.
  public let waiting: [DashboardWaiting]
  /// What is due longest, by day, at most ten.
  public let firstDue: [DashboardDue]
  /// The amounts, by currency; a currency in which there is nothing has none.
  public let currencies: [DashboardCurrency]
  /// The stock in the store's currency, or why it is not; nil if no case of it is in another.
  public let conversion: CurrencyTotals.Conversion?
  /// How many cases that is of.
  public let converted: Int
}

/// The amounts of one currency.
public struct DashboardCurrency: Sendable, Equatable {
  /// The currency.
  public let currency: Currency
  /// The stock by state, what is to be worked on first; states without a case are left out.
  public let states: [DashboardStock]
  /// The whole stock.
  public let total: DashboardSum
  /// The whole stock by how long it has been due; its balance is that of the total.
  public let aging: AgingFigures
  /// What was paid, less what was taken back, month by month.
  public let recovered: [Money]
  /// Who owes most, at most ten, none that owes nothing.
  public let debtors: [DashboardParty]
  /// To whom most is owed, at most ten, none to whom nothing is.
  public let creditors: [DashboardParty]
  /// What became of all cases looked at, open and closed.
  public let recovery: RecoveryFigures
}

/// How many cases, and what is owed on them.
public struct DashboardSum: Sendable, Equatable {
  /// How many cases.
  public let cases: Int
  /// What is owed.
  public let balance: Money
}

/// The part of the stock that is in a state.
public struct DashboardStock: Sendable, Equatable {
  /// The state.
  public let state: DashboardState
  /// Cases and balance.
  public let sum: DashboardSum
}

/// What somebody owes, or is owed, in one currency.
public struct DashboardParty: Sendable, Equatable {
  /// The slug of the file.
  public let slug: String
  /// The name.
  public let name: String
  /// Cases and balance.
  public let sum: DashboardSum
}

/// Where a case stands: a case counts once, by the first of these that applies.
public enum DashboardState: String, Sendable, CaseIterable {
  /// It was closed by the day.
  case closed
  /// A settlement was met.
  case settled
  /// It was handed over, and that has not ended.
  case forwarded
  /// The debtor disputes it.
  case disputed
  /// Another hold stops it.
  case held
  /// The debtor promised to pay, and still may.
  case promised
  /// Instalments are agreed, and that is neither broken nor completed.
  case plan
  /// None of that: it is to be worked on here.
  case own

  /// Where a case stands as of its day.
  public init(_ summary: CaseSummary) {
    let states = Set(summary.states)
    self =
      if summary.status == .closed {
        .closed
      } else if states.contains(.settled) {
        .settled
      } else if states.contains(.forwarded) {
        .forwarded
      } else if states.contains(.disputed) {
        .disputed
      } else if states.contains(.held) {
        .held
      } else if states.contains(.promised) {
        .promised
      } else if states.contains(.plan) {
        .plan
      } else {
        .own
      }
  }
}

/// What waits of one kind.
public struct DashboardWaiting: Sendable, Equatable {
  /// The kind.
  public let kind: WaitingItem.Kind
  /// How many cases have one whose day has passed.
  public let overdue: Int
  /// How many cases have one on the day.
  public let today: Int
  /// How many cases have one in the seven days after it.
  public let soon: Int
  /// How much of what is overdue or due on the day is about money, by currency.
  public let amounts: [Money]
}

/// One thing that is overdue or due on the day.
public struct DashboardDue: Sendable, Equatable {
  /// What it is.
  public let kind: WaitingItem.Kind
  /// Its day.
  public let day: CalendarDate
  /// The case.
  public let number: CaseNumber
  /// The debtor's name.
  public let debtor: String
  /// How much is to come, if it is about money.
  public let amount: Money?
}
