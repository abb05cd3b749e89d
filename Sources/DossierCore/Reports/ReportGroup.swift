/// What the cases of a row or a table of a report have in common.
public struct ReportGroup: Sendable, Hashable {
  /// The slug, word or month; nil for cases that have none.
  public let key: String?
  /// The name for people, where it is another.
  public let name: String?

  /// Names a group.
  public init(_ key: String?, name: String? = nil) {
    self.key = key
    self.name = name
  }
}

/// By what cases are put together in a report.
public enum ReportGrouping: String, Sendable, CaseIterable {
  /// Who is owed.
  case creditor
  /// Who has it by a hand-over, or is to have it.
  case agency
  /// Who owes.
  case debtor
  /// The part of the organisation.
  case administration
  /// Who handles it there.
  case handler
  /// The planned sequence.
  case track

  /// The group of a case.
  public func group(of summary: CaseSummary, _ names: PartyNames) -> ReportGroup {
    switch self {
    case .creditor: ReportGroup(summary.creditor.text, name: names.creditor)
    case .agency: ReportGroup(summary.agency?.text)
    case .debtor: ReportGroup(summary.debtor.text, name: names.debtor)
    case .administration: ReportGroup(summary.administration)
    case .handler: ReportGroup(summary.handler)
    case .track: ReportGroup(summary.track?.text)
    }
  }
}

/// The names of a case's parties.
public struct PartyNames: Sendable, Equatable {
  /// The creditor's.
  public let creditor: String
  /// The debtor's.
  public let debtor: String

  /// Takes names.
  public init(creditor: String, debtor: String) {
    self.creditor = creditor
    self.debtor = debtor
  }
}
