internal import DossierCore

/// What an import did, for people.
struct ImportSheet {
  private let report: ImportReport

  init(_ report: ImportReport) { self.report = report }

  /// A line a case.
  func text(width: Int?) -> String {
    var table = Table(columns: [.text(""), .text("", mayBeCut: true)])
    table.rows = report.cases.map { [$0.number.text, $0.outcome.words] }
    return table.text(width: width)
  }

  /// What is to be said beside, with the way out.
  var warnings: [(message: String, hint: String?)] {
    var warnings: [(message: String, hint: String?)] = report.warnings.map { ($0, nil) }
    for party in report.parties {
      guard case .doubtful(let candidates) = party.outcome else { continue }
      let names = candidates.map { "'\($0)'" }.joined(separator: ", ")
      warnings.append(
        (
          "\(party.kind.rawValue) '\(party.name)' was added as '\(party.slug)', and may be \(names)",
          "--party \(party.id)=\(candidates[0]) takes it for that one when a bundle comes first"
        ))
    }
    for item in report.cases where !item.missing.isEmpty && report.kind != .acknowledgement {
      warnings.append(
        (
          "case \(item.number): \(item.missing.count.counted("file")) that the bundle left out \(item.missing.count == 1 ? "is" : "are") not here",
          "the acknowledgement asks for \(item.missing.count == 1 ? "it" : "them")"
        ))
    }
    return warnings
  }

  /// What was imported, in one line.
  func summary(isDryRun: Bool) -> String {
    let number = report.sequence.map { " \($0)" } ?? ""
    let sender = report.sender.map { " of '\($0)'" } ?? ""
    let matched = report.parties.filter { $0.outcome == .matched }.count
    let added = report.parties.count - matched
    let sealed = (report.signature.words.map { ", \($0)" } ?? "") + (report.isEncrypted ? ", encrypted" : "")
    var parts = ["\(report.kind.rawValue)\(number)\(sender)\(sealed)\(report.isAgain ? ", which came before" : "")"]
    if added > 0 { parts.append("\(added.counted("party", "parties")) added") }
    if matched > 0 { parts.append("\(matched.counted("party", "parties")) matched") }
    if let path = report.acknowledgement { parts.append("acknowledged in \(path)") }
    return (isDryRun ? "would import " : "imported ") + parts.joined(separator: "; ")
  }
}

extension ImportReport {
  /// How many cases contradict what is here.
  var conflicts: Int { cases.count { if case .conflict = $0.outcome { true } else { false } } }
}

extension ImportOutcome {
  /// What became of the case: `updated (+3 log, +1 payment)`.
  var words: String {
    switch self {
    case .new: "new"
    case .unchanged: "unchanged"
    case .updated(let summary):
      summary.words.isEmpty ? "updated" : "updated (\(summary.words.joined(separator: ", ")))"
    case .conflict(let conflicts): "conflict: \(conflicts.joined(separator: ", "))"
    case .rejected(.declined, let why?): "rejected (\(CaseRejection.declined.rawValue)): declined: \(why)"
    case .rejected(let reason, let more?): "rejected (\(reason.rawValue)): \(reason.description): \(more)"
    case .rejected(let reason, nil): "rejected (\(reason.rawValue)): \(reason.description)"
    case .acknowledged(.rejected, let reason): "rejected there\(reason.map { " (\($0))" } ?? "")"
    case .acknowledged(.conflict, let reason): "conflict there\(reason.map { " (\($0))" } ?? "")"
    case .acknowledged(let outcome, _): "acknowledged: \(outcome.rawValue)"
    }
  }
}

extension CaseMergeSummary {
  /// The parts of what was added.
  var words: [String] {
    var words = EntryList.allCases.compactMap { list in
      added[list].map {
        "+\($0) \(list == .log ? list.rawValue : $0 == 1 ? String(list.rawValue.dropLast()) : list.rawValue)"
      }
    }
    if changed > 0 { words.append("\(changed.counted("entry", "entries")) changed") }
    if hasHead { words.append("head") }
    if hasCustody { words.append("custody") }
    return words
  }
}
