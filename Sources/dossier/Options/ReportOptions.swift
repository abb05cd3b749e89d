internal import ArgumentParser
internal import DossierCore

/// What every report takes: of which cases, of which day, in which tables and form.
struct ReportOptions: ParsableArguments {
  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("Which cases; those of a status if it names one.", valueName: "query")
  )
  var query: [String] = []

  @Option(
    help: ArgumentHelp("The day, which counts; today if left out.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var asOf: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "A month such as 2023-04: reckoned as of its last day, today at the latest.", valueName: "month"),
    transform: CalendarMonth.init(argument:))
  var month: CalendarMonth?

  @Option(help: ArgumentHelp("A table for each of these.", valueName: "what"))
  var each: ReportGrouping?

  @Option(help: ArgumentHelp("Show at most so many rows a table; the total is of all.", valueName: "count"))
  var limit: Int?

  @OptionGroup var list: ListFormatOptions

  @Option(
    help: ArgumentHelp(
      "Write a page to this file instead, '-' for the output. It is one file, for a browser or paper.",
      valueName: "file"), completion: .file(extensions: ["html"]))
  var html: String?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("A limit is zero or more.") }
    if html != nil, list.format != .text { throw ValidationError("--html is a form of its own: leave out --format") }
  }

  /// The day as of which is reckoned.
  /// - Throws: `CommandError`, which is wrong usage, for a month that has not begun.
  func day(today: CalendarDate) throws(CommandError) -> CalendarDate {
    if let asOf { return asOf }
    guard let month else { return today }
    guard month.first <= today else {
      throw CommandError(
        message: "the month \(month) has not begun", hint: "name one that has, or a day with --as-of", status: .usage)
    }
    return min(month.last, today)
  }
}

/// The days of which reports that look back tell.
struct ReportPeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The first day, or a month such as 2023-01.", valueName: "date"),
    transform: { try CalendarDate(beginning: $0) })
  var from: CalendarDate?

  @Option(
    help: ArgumentHelp("The last day, which counts, or a month such as 2023-03.", valueName: "date"),
    transform: { try CalendarDate(ending: $0) })
  var to: CalendarDate?

  func validate() throws {
    if let from, let to, from > to { throw ValidationError("--from \(from) is after --to \(to)") }
  }

  /// The days, those of a month among them; nil for all.
  /// - Throws: `CommandError`, which is wrong usage, for a month and other days.
  func days(_ month: CalendarMonth?) throws(CommandError) -> ClosedRange<CalendarDate>? {
    guard from != nil || to != nil else { return month.map { $0.first...$0.last } }
    guard month == nil else {
      throw CommandError(
        message: "--month and --from or --to say two things", hint: "take the one or the other", status: .usage)
    }
    return (from ?? .earliest)...(to ?? .latest)
  }
}

extension CalendarMonth {
  /// Reads an argument, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    guard let month = CalendarMonth(argument) else {
      throw ArgumentProblem(description: "write a month of the calendar as 2023-04")
    }
    self = month
  }
}

extension CalendarDate {
  /// Reads a day, or the first one of a month.
  /// - Throws: `ArgumentProblem`.
  fileprivate init(beginning argument: String) throws {
    self = try CalendarMonth(argument)?.first ?? Self.dayOrMonth(argument)
  }

  /// Reads a day, or the last one of a month.
  /// - Throws: `ArgumentProblem`.
  fileprivate init(ending argument: String) throws {
    self = try CalendarMonth(argument)?.last ?? Self.dayOrMonth(argument)
  }

  private static func dayOrMonth(_ argument: String) throws -> CalendarDate {
    guard let date = CalendarDate(argument) else {
      throw ArgumentProblem(description: "write a day as 2023-04-25 or a month as 2023-04")
    }
    return date
  }
}
