internal import DossierCore

/// How the parts of a dashboard are written for people: the tables and the bars that pages and terminals share.
struct DashboardFormat: Sendable {
  let dashboard: Dashboard
  let words: Words
  let amounts: AmountFormat
  let dates: DateFormat
  /// The currencies, the store's first.
  let currencies: [DashboardCurrency]
  let storeCurrency: Currency

  /// How many cases without an exchange rate are named.
  private static let namedCases = 5

  init(_ dashboard: Dashboard, in language: Language, storeCurrency: Currency) {
    self.dashboard = dashboard
    self.storeCurrency = storeCurrency
    words = Words(language: language)
    amounts = AmountFormat(language: language)
    dates = DateFormat(language: language)
    currencies =
      dashboard.currencies.filter { $0.currency == storeCurrency }
      + dashboard.currencies.filter { $0.currency != storeCurrency }
  }

  /// A heading; with the currency where there are several.
  func heading(_ word: Words.DashboardWord, _ currency: DashboardCurrency? = nil) -> String {
    heading(words[dashboard: word], currency)
  }

  /// A heading; with the currency where there are several.
  func heading(_ text: String, _ currency: DashboardCurrency?) -> String {
    guard let currency, currencies.count > 1 else { return text }
    return "\(text), \(currency.currency)"
  }

  /// A figure that does not show its currency; with it where there are several.
  private func named(_ figure: String, _ currency: DashboardCurrency) -> String {
    currencies.count > 1 ? "\(currency.currency) \(figure)" : figure
  }

  /// A percentage from tenths of a percent.
  func percent(tenths: Int) -> String { amounts.percent("\(tenths / 10).\(tenths % 10)") }

  /// What is told first: a name and a value a row.
  var summary: [(name: String, values: [String])] {
    let stock = "\(dashboard.stock) \(words[dashboard: .ofCases]) \(dashboard.cases)"
    var rows: [(String, [String])] = [
      (words[dashboard: dashboard.takesClosed ? .casesWord : .open], [stock]),
      (
        dashboard.takesClosed ? words[.balance] : words[dashboard: .openBalance],
        currencies.map { amounts.text($0.total.balance) }
      ),
    ]
    if dashboard.unreckoned > 0 { rows.append((words[dashboard: .notReckoned], [String(dashboard.unreckoned)])) }
    rows.append(
      (
        words[dashboard: .recoveryRate],
        currencies.compactMap { currency in
          currency.recovery.share.map { named(percent(tenths: $0.tenths), currency) }
        }
      ))
    rows.append(
      (
        words[dashboard: .firstPayment],
        currencies.compactMap { currency in
          let days = currency.recovery.daysFromOpening
          guard let average = days.average, let median = days.median else { return nil }
          return named("\(average) (\(words[dashboard: .median]) \(median))", currency)
        }
      ))
    return rows.filter { !$0.1.isEmpty }
  }

  /// What all of the stock is in the store's currency, or why that is not known; nothing where there is no other.
  var conversion: [String] {
    guard case .lacking(let numbers)? = dashboard.conversion, numbers.count > Self.namedCases else {
      return dashboard.conversion?.lines(cases: dashboard.converted, storeCurrency, in: words.language) ?? []
    }
    let named = CurrencyTotals.Conversion.lacking(Array(numbers.prefix(Self.namedCases)))
    return named.lines(cases: dashboard.converted, storeCurrency, in: words.language).map {
      "\($0), … (\(numbers.count))"
    }
  }

  // MARK: Stock

  func stateBars(_ currency: DashboardCurrency) -> [ChartBar] {
    currency.states.map { stock in
      ChartBar(
        label: words[dashboard: stock.state], value: stock.sum.balance.minorUnits,
        shown: amounts.text(stock.sum.balance), tone: ChartTone(stock.state))
    }
  }

  /// The states and, last, their sum.
  func stateTable(_ currency: DashboardCurrency) -> Table {
    var table = Table(columns: [
      .text(words[dashboard: .state]), .number(words[dashboard: .casesWord]), .number(words[.balance]),
    ])
    table.rows = currency.states.map { stock in
      [words[dashboard: stock.state], String(stock.sum.cases), amounts.text(stock.sum.balance)]
    }
    table.rows.append([words[.total], String(currency.total.cases), amounts.text(currency.total.balance)])
    return table
  }

  // MARK: Ageing

  func agingBars(_ currency: DashboardCurrency) -> [ChartBar] {
    zip(AgeBucket.allCases, currency.aging.buckets).map { bucket, amount in
      ChartBar(
        label: words[dashboard: bucket], value: amount.minorUnits, shown: amounts.text(amount), tone: ChartTone(bucket))
    }
  }

  /// What beside principal makes the balance, and last the balance.
  func agingRest(_ currency: DashboardCurrency) -> [[String]] {
    let aging = currency.aging
    var rows = [
      (words[.interest], aging.interest), (words[.damages], aging.damages), (words[.costs], aging.costs),
    ]
    if !aging.over.isZero { rows.append((words[.over].withCapital, aging.over)) }
    rows.append((words[.balance], aging.balance))
    return rows.map { [$0.0, amounts.text($0.1)] }
  }

  /// The buckets, what else is open, and last the balance.
  func agingTable(_ currency: DashboardCurrency) -> Table {
    var table = Table(columns: [.text(words[dashboard: .daysOverdue]), .number(words[.amount])])
    table.rows = agingBars(currency).map { [$0.label, $0.shown] } + agingRest(currency)
    return table
  }

  // MARK: Parties

  func bars(_ parties: [DashboardParty]) -> [ChartBar] {
    parties.map {
      ChartBar(label: $0.name, value: $0.sum.balance.minorUnits, shown: amounts.text($0.sum.balance))
    }
  }

  func table(_ parties: [DashboardParty], _ title: Words.Word) -> Table {
    var table = Table(columns: [
      .text(words[title], mayBeCut: true), .number(words[dashboard: .casesWord]), .number(words[.balance]),
    ])
    table.rows = parties.map { [$0.name, String($0.sum.cases), amounts.text($0.sum.balance)] }
    return table
  }
}

extension ChartTone {
  init(_ state: DashboardState) {
    self =
      switch state {
      case .closed: .closed
      case .settled: .settled
      case .forwarded: .forwarded
      case .disputed: .disputed
      case .held: .held
      case .promised: .promised
      case .plan: .plan
      case .own: .own
      }
  }

  init(_ bucket: AgeBucket) {
    self =
      switch bucket {
      case .notDue: .early
      case .upTo30: .late1
      case .upTo60: .late2
      case .upTo90: .late3
      case .upTo180: .late4
      case .upTo365: .late5
      case .over365: .late6
      }
  }
}
