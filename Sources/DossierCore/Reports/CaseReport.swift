/// Something that is told one case after the other and sums up; what it keeps grows with groups, not with cases.
///
/// Cases opened after the day as of which they are told are left out.
public protocol CaseReport: Sendable {
  /// Counts a case.
  mutating func add(_ figures: CaseFigures, _ names: PartyNames)
}

/// The same report for each of several groups of cases.
public struct SectionedReport<Report: CaseReport>: CaseReport {
  private let grouping: ReportGrouping?
  private let template: Report
  private var reports: [String?: (group: ReportGroup, report: Report)] = [:]

  /// Begins with no cases; without a grouping there is one section, of all cases.
  public init(_ template: Report, each grouping: ReportGrouping?) {
    self.grouping = grouping
    self.template = template
  }

  /// Counts a case in its section.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    guard figures.hasBegun else { return }
    let group = grouping?.group(of: figures.summary, names) ?? ReportGroup(nil)
    let fresh = (group: group, report: template)
    reports[group.key, default: fresh].report.add(figures, names)
  }

  /// The sections by the keys of their groups, cases without one last; the group is nil if there is no grouping.
  public var sections: [ReportSection<Report>] {
    guard grouping != nil else {
      return [ReportSection(group: nil, report: reports.values.first?.report ?? template)]
    }
    return reports.values.sorted { ReportOrder.isBefore($0.group.key, $1.group.key) }.map {
      ReportSection(group: $0.group, report: $0.report)
    }
  }
}

/// The report of one group of cases.
public struct ReportSection<Report: Sendable>: Sendable {
  /// The group; nil for all cases.
  public let group: ReportGroup?
  /// What was summed up.
  public let report: Report
}

extension CurrencyTally: CaseReport {
  /// Counts a case; one that cannot be reckoned is left out.
  public mutating func add(_ figures: CaseFigures, _ names: PartyNames) {
    if figures.hasBegun, let owed = figures.summary.owed { add(owed) }
  }
}

extension CaseFigures {
  /// Whether the case was opened by the day.
  var hasBegun: Bool { summary.opened.date <= summary.asOf }
}

/// How groups follow each other.
enum ReportOrder {
  /// Orders keys by their scalars, and none after all.
  static func isBefore(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left != nil }
    return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }
}
