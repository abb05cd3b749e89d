internal import DossierCore

extension Context {
  /// Tells a report all cases that its options ask for, and prints its tables.
  ///
  /// Cases that cannot be read or reckoned are named on the error stream.
  mutating func report<Report: CaseReport>(
    _ kind: ReportSheet.Kind, _ options: ReportOptions, _ period: ReportPeriodOptions? = nil, takesClosed: Bool,
    _ make: (ClosedRange<CalendarDate>?) -> Report,
    parts: (ReportFormat, ReportSection<Report>) throws -> [ReportPart]
  ) throws -> ExitStatus {
    let desk = try readingDesk()
    let day = try options.day(today: today)
    let days = try period?.days(options.month)
    let words = try QueryWords.text(of: options.query)
    let query = words.isEmpty ? Query.everything : try Query(asked: words)
    var report = SectionedReport(make(days), each: options.each)
    let gaps = try catalog(desk, asOf: day).visit(takesClosed ? query : query.openUnlessNamed) { line, figures in
      report.add(figures, PartyNames(creditor: line.creditor, debtor: line.debtor))
    }
    warn(about: gaps)
    var format = ReportFormat(language: language)
    for slug in try desk.store.parties(.agency) {
      format.agencies[slug.text] = (try? desk.store.agency(slug))?.value.organisation.name
    }
    let sheet = ReportSheet(
      kind: kind, asOf: day, days: days, query: query.text, each: options.each, limit: options.limit, format: format,
      parts: try report.sections.flatMap { try parts(format, $0) })
    if let html = options.html {
      try deliver(sheet.page, to: html)
    } else {
      console.write(sheet.text(as: options.list.format, width: tableWidth, palette: palette()))
    }
    return gaps.isEmpty ? .done : .partlyDone
  }
}
