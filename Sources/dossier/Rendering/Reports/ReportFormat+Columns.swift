internal import DossierCore

extension ReportFormat {
  /// All columns of a report of a kind.
  func columns(_ kind: ReportSheet.Kind, by grouping: ReportGrouping?) -> [Listing.Column] {
    switch kind {
    case .aging: naming(grouping ?? .debtor) + agingColumns.map(\.column)
    case .recovery: naming(nil) + (cohortColumns + flowColumns).map(\.column)
    case .debtors: naming(.debtor) + behaviourColumns.map(\.column)
    case .creditors: naming(.creditor) + creditorColumns.map(\.column)
    case .agencies: naming(.agency) + agencyColumns.map(\.column)
    case .workload: naming(.handler) + workloadColumns.map(\.column)
    }
  }

  /// The columns that name a row: its slug, with a name for programs, or its month.
  func naming(_ grouping: ReportGrouping?) -> [Listing.Column] {
    guard let grouping else { return [Listing.Column(key: "month", title: words[report: .month])] }
    let key = Listing.Column(key: grouping.rawValue, title: words[by: grouping], mayBeCut: true)
    switch grouping {
    case .creditor, .debtor, .agency: return [key, Listing.Column(key: "name", title: "", isShown: false)]
    case .administration, .handler, .track: return [key]
    }
  }

  /// How long what is open has been due.
  var agingColumns: [ReportColumn<AgingFigures>] {
    let buckets: [ReportColumn<AgingFigures>] = AgeBucket.allCases.map { bucket in
      .amount(bucket.rawValue, words[dashboard: bucket], amounts) {
        $0[bucket]
      }
    }
    return [.count("cases", words[dashboard: .casesWord]) { $0.cases }] + buckets + [
      .amount("interest", words[.interest], amounts) { $0.interest },
      .amount("damages", words[.damages], amounts) { $0.damages },
      .amount("costs", words[.costs], amounts) { $0.costs },
      .amount("over", words[report: .over], amounts) { $0.over },
      .balance("balance", words[.balance], amounts) { $0.balance },
    ]
  }

  /// What became of what was claimed.
  func recoveryColumns<Figures>(
    _ figures: @escaping (Figures) -> RecoveryFigures
  ) -> [ReportColumn<Figures>] {
    let refunded = ReportColumn<Figures>.amount("refunded", words[report: .refunded], amounts) { figures($0).refunded }
    let over = ReportColumn<Figures>.amount("over", words[report: .over], amounts) { figures($0).over }
    return [
      .count("cases", words[dashboard: .casesWord]) { figures($0).cases },
      ReportColumn<Figures>.count("open-cases", "") { figures($0).openCases }.hidden,
      .count("closed-cases", words[report: .closedCases]) { figures($0).closed },
      .balance("claimed", words[report: .claimed], amounts) { figures($0).claimed },
      .amount("paid-to-creditor", words[report: .paidToCreditor], amounts) { figures($0).paidToCreditor },
      .amount("paid-to-agency", words[report: .paidToAgency], amounts) { figures($0).paidToAgency },
      refunded.shownIfFilled, over.shownIfFilled,
      .amount("given-up", words[report: .givenUp], amounts) { figures($0).givenUp },
      .balance("open", words[report: .stillOpen], amounts) { figures($0).open },
      .share("share", words[report: .share], amounts) { figures($0).share },
    ]
  }

  /// Days from the opening to the first payment.
  func dayColumns<Figures>(_ statistics: @escaping (Figures) -> DayStatistics) -> [ReportColumn<Figures>] {
    [
      .days("average-days", words[report: .averageDays]) { statistics($0).average },
      .days("median-days", words[report: .medianDays]) { statistics($0).median },
    ]
  }

  /// What became of the cases of a creditor.
  var creditorColumns: [ReportColumn<RecoveryFigures>] {
    recoveryColumns { $0 } + dayColumns(\.daysFromOpening)
  }

  /// What became of the cases of a month.
  var cohortColumns: [ReportColumn<MonthlyFigures>] {
    recoveryColumns(\.cohort) + dayColumns(\.cohort.daysFromOpening)
  }

  /// What happened in a month.
  var flowColumns: [ReportColumn<MonthlyFigures>] {
    let reasons: [ReportColumn<MonthlyFigures>] = ClosingReason.allCases.map { reason in
      ReportColumn<MonthlyFigures>.count("closed-\(reason.rawValue)", reason.rawValue) { $0.flow.closed[reason] ?? 0 }
        .shownIfFilled
    }
    return [
      .count("opened", words[dashboard: .openedCases]) { $0.flow.opened },
      .count("closed", words[report: .closedCases]) { $0.flow.allClosed },
    ] + reasons + [
      .amount("recovered-by-creditor", words[report: .paidToCreditor], amounts) { $0.flow.toCreditor },
      .amount("recovered-by-agency", words[report: .paidToAgency], amounts) { $0.flow.toAgency },
      .balance("recovered", words[report: .recovered], amounts) { $0.flow.recovered },
    ]
  }

  /// How debtors pay.
  var behaviourColumns: [ReportColumn<BehaviourFigures>] {
    recoveryColumns { $0.recovery } + [
      .days("days-late", words[report: .daysLate]) { $0.daysLate },
      .count("payments", words[report: .payments]) { $0.payments },
      .count("partial-payments", words[report: .partial]) { $0.partialPayments },
      .count("promises-kept", words[report: .promisesKept]) { $0.promisesKept },
      .count("promises-broken", words[report: .promisesBroken]) { $0.promisesBroken },
      .count("plans-completed", words[report: .plansCompleted]) { $0.plansCompleted },
      .count("plans-broken", words[report: .plansBroken]) { $0.plansBroken },
    ]
  }

  /// What agencies made of their cases.
  var agencyColumns: [ReportColumn<AgencyFigures>] {
    let ends: [(HandoverOutcome, Words.ReportWord)] = [
      (.declined, .declined), (.returned, .returned), (.takenBack, .takenBack),
    ]
    return [
      .count("cases", words[dashboard: .casesWord]) { $0.cases },
      .count("active", words[report: .active]) { $0.active },
      .count("handed-over", words[report: .handedOver]) { $0.handedOver },
    ] + ends.map { outcome, word in .count(outcome.rawValue, words[report: word]) { $0.ended[outcome] ?? 0 } } + [
      .balance("claimed", words[report: .claimed], amounts) { $0.claimed },
      .amount("paid", words[report: .paidSince], amounts) { $0.paid },
      .share("share", words[report: .share], amounts) { $0.share },
      .balance("open", words[report: .stillOpen], amounts) { $0.open },
    ] + dayColumns { $0.daysToPayment }
  }

  /// What handlers have before them.
  var workloadColumns: [ReportColumn<WorkloadFigures>] {
    [
      .count("cases", words[dashboard: .casesWord]) { $0.cases },
      .count("overdue", words[dashboard: .overdue]) { $0.overdue },
      .count("today", words[report: .today]) { $0.today },
      .count("in-7-days", words[report: .inWeek]) { $0.inWeek },
      .count("in-30-days", words[report: .inMonth]) { $0.inMonth },
      .count("silent", words[report: .silent]) { $0.silent },
      .count("requests", words[report: .requests]) { $0.requests },
      .balance("balance", words[.balance], amounts) { $0.balance },
    ]
  }
}

extension ReportColumn {
  /// The column, which programs alone see.
  fileprivate var hidden: ReportColumn {
    var column = column
    column.isShown = false
    return ReportColumn(column: column, cell: cell)
  }

  /// The column, which people see only where its total is something.
  fileprivate var shownIfFilled: ReportColumn {
    var column = column
    column.isShownIfFilled = true
    return ReportColumn(column: column, cell: cell)
  }
}
