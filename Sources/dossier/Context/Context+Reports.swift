internal import DossierCore

extension Context {
  /// Tells a report all cases that its options ask for, and prints its tables.
  ///
  /// Cases that cannot be read or reckoned are named on the error stream.
  mutating func report<Report: CaseReport>(
    _ kind: ReportSheet.Kind, _ options: ReportOptions, _ period: ReportPeriodOptions? = nil,
    by: ReportGrouping? = nil, takesClosed: Bool, usualLimit: Int? = nil,
    _ make: (ClosedRange<CalendarDate>?) -> Report,
    parts: (ReportFormat, ReportSection<Report>) throws -> [ReportPart]
  ) throws -> ExitStatus {
    let desk = try readingDesk()
    let day = try options.day(today: today)
    let days = try period?.days(options.month)
    let query = try query(options.query, desk, asOf: day)
    let (report, whole, gaps) = try finding(desk, asOf: day) { catalog in
      var report = SectionedReport(make(days), each: options.each)
      var whole = CurrencyTally(in: desk.store.settings.value.currency)
      let gaps = try catalog.visit(takesClosed ? query : query.openUnlessNamed) { line, figures in
        let names = PartyNames(creditor: line.creditor, debtor: line.debtor)
        report.add(figures, names)
        if kind == .aging { whole.add(figures, names) }
      }
      return (report, whole, gaps)
    }
    warn(about: gaps)
    var format = ReportFormat(language: language)
    for slug in try desk.store.parties(.agency) {
      format.agencies[slug.text] = (try? desk.store.agency(slug))?.value.organisation.name
    }
    var sheet = ReportSheet(
      kind: kind, asOf: day, days: days, query: query.text, by: by, each: options.each, limit: options.limit,
      usualLimit: usualLimit, format: format,
      parts: try report.sections.flatMap { try parts(format, $0) })
    if let conversion = try whole.conversion() {
      let currency = desk.store.settings.value.currency
      sheet.below = (
        conversion.lines(cases: whole.cases, currency, in: language), conversion.members(cases: whole.cases, currency)
      )
    }
    if let html = options.html {
      try deliver(sheet.page, to: html)
    } else {
      console.write(sheet.text(as: options.list.format, width: tableWidth, palette: palette()))
    }
    if world.terminals.standardError, options.list.format == .text, sheet.unseen > 0 {
      note("\(sheet.unseen) more \(sheet.unseen == 1 ? "row is" : "rows are") in the totals: --all shows every row")
    }
    return gaps.isEmpty ? .done : .partlyDone
  }
}
