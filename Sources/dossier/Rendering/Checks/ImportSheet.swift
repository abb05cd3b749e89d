internal import DossierCore

/// What an import did, for people.
struct ImportSheet {
  private let report: ImportReport
  private let amounts: AmountFormat

  init(_ report: ImportReport, _ amounts: AmountFormat) {
    self.report = report
    self.amounts = amounts
  }

  /// A line a case; what contradicts what is here, and the requests that were answered, stand below it.
  ///
  /// Of what is only looked at, it is told what the case is about and who is not known here by an id, for a person to
  /// decide.
  func text(width: Int?) -> String {
    let columns: [(column: Table.Column, text: (ImportedCase) -> String?)] = [
      (.text("Reference"), { $0.reference }), (.text("Debtor", mayBeCut: true), { $0.debtor }),
      (.number("Balance"), { $0.balance.map(amounts.text) }),
    ]
    // Only what is known of one case at least.
    let about = report.isDryRun ? columns.filter { item in report.cases.contains { item.text($0) != nil } } : []
    let (first, last) = about.isEmpty ? ("", "") : ("Case", "Outcome")
    var table = DetailedTable(columns: [.text(first)] + about.map(\.column) + [.text(last, mayBeCut: true)])
    for item in report.cases {
      // A number that is drawn for a case is another one each time.
      let isDrawn = report.isDryRun && item.outcome == .new
      let number = isDrawn ? item.numberThere ?? item.number : item.number
      table.rows.append(
        DetailedTable.Row(
          cells: [number.text] + about.map { $0.text(item) ?? "" } + [item.words],
          details: item.contradictions + item.answers))
    }
    let parties = report.isDryRun && !report.parties.isEmpty ? "\n" + self.parties.text(width: width) : ""
    return table.text(width: width) + parties
  }

  /// The parties that are not known here by their ids, with what options call them and what they are called here.
  private var parties: Table {
    var table = Table(columns: [
      .text("Party", mayBeCut: true), .text("Id"), .text("Kind"), .text("Here"), .text("Outcome"),
    ])
    table.rows = report.parties.map { party in
      [
        party.name, party.id.text, party.kind.rawValue, party.slug.text,
        party.outcome.word,
      ]
    }
    return table
  }

  /// What is to be said beside, with the way out.
  var warnings: [(message: String, hint: String?)] {
    var warnings: [(message: String, hint: String?)] = report.warnings.map { ($0, nil) }
    for party in report.parties {
      guard case .doubtful(let candidates) = party.outcome else { continue }
      let names = candidates.map { "'\($0)'" }.joined(separator: ", ")
      warnings.append(
        (
          "\(party.kind.rawValue) '\(party.name)' \(report.isDryRun ? "would be" : "was") added as '\(party.slug)', and may be \(names)",
          report.isDryRun
            ? "--party \(party.id)=\(candidates[0]) takes it for that one"
            : "its cases stay with '\(party.slug)'; where '--dry-run' says this beforehand, '--party' decides it"
        ))
    }
    for item in report.cases where item.outcome == .new {
      guard let there = item.numberThere else { continue }
      warnings.append(
        report.isDryRun
          ? ("number \(there) is another case's here: the one of the bundle would get one of its own", nil)
          : ("number \(there) is another case's here: the one of the bundle is \(item.number)", nil))
    }
    let kept = report.cases.filter { !$0.kept.isEmpty }
    if !kept.isEmpty {
      warnings.append(
        ("ours stays in \(kept.count.counted("case")), as was decided before", "--resolve CASE=theirs takes theirs"))
    }
    for item in report.cases where !item.missing.isEmpty {
      let (files, isOne) = (item.missing.words, item.missing.count == 1)
      let (are, them) = (isOne ? "is" : "are", isOne ? "it" : "them")
      warnings.append(
        report.kind == .acknowledgement
          ? (
            "case \(item.number): \(files) \(are) not there", report.sender.map { "'dossier send \($0)' sends \(them)" }
          )
          : (
            "case \(item.number): \(files) \(are) not here, and the bundle left \(them) out",
            "the acknowledgement asks for \(them)"
          ))
    }
    if let unanswered = report.unanswered {
      warnings.append((unanswered.words, unanswered.breach.hint(unanswered.peer)))
    }
    return warnings
  }

  /// What was imported, in one line.
  var summary: String {
    let number = report.sequence.map { " \($0)" } ?? ""
    let sender = report.sender.map { " of '\($0)'" } ?? ""
    let matched = report.parties.filter { $0.outcome == .matched }.count
    let added = report.parties.count - matched
    let sealed = (report.signature.words.map { ", \($0)" } ?? "") + (report.isEncrypted ? ", encrypted" : "")
    var parts = ["\(report.kind.title)\(number)\(sender)\(sealed)\(report.isAgain ? ", which came before" : "")"]
    if added > 0 { parts.append("\(added.counted("party", "parties")) added") }
    if matched > 0 { parts.append("\(matched.counted("party", "parties")) matched") }
    if let path = report.acknowledgement {
      parts.append(report.isDryRun ? "would be acknowledged" : "acknowledged in \(path)")
    }
    if !report.hasTaken, !report.cases.isEmpty { parts.append("no case was taken") }
    return (report.isDryRun ? "would import " : "imported ") + parts.joined(separator: "; ")
  }
}

extension UnansweredPeer {
  /// Why nothing can be written.
  var words: String { ImportError.answer(breach, to: peer).description }
}

extension ImportReport {
  /// How many cases contradict what is here.
  var conflicts: Int { cases.count { if case .conflict = $0.outcome { true } else { false } } }
}

extension ImportedCase {
  /// What is other here than there, field by field, and whose word was taken.
  fileprivate var contradictions: [String] {
    var conflicts = resolved
    if case .conflict(let open) = outcome { conflicts = open }
    let taken = winner.map { $0 == .ours ? "ours stays: " : "theirs replaces ours: " } ?? ""
    return kept.map {
      $0.refusedWords.map { "not taken, as decided before: \($0)" } ?? "ours stays, as decided before: \($0)"
    }
      + conflicts.flatMap { conflict in
        if let words = conflict.refusedWords {
          return [(winner.map { $0 == .ours ? "not taken: " : "taken: " } ?? "") + words]
        }
        return conflict.differences.isEmpty
          ? ["\(taken)\(conflict)"]
          : conflict.differences.map { field in
            "\(taken)\(conflict.list.rawValue)[\(conflict.id)].\(field.key): here \(field.ours ?? "nothing"), "
              + "there \(field.theirs ?? "nothing")"
          }
      }
  }
}

extension EntryConflict {
  /// What is not the sender's to say, why, and what it is; nil if that is not the matter.
  fileprivate var refusedWords: String? {
    guard refusal != nil else { return nil }
    let fields = differences.filter { !["id", "org"].contains($0.key) && $0.theirs != nil }
    let words = fields.map { key == nil ? "\($0.key) \($0.theirs ?? "")" : $0.theirs ?? "" }
    return words.isEmpty ? description : "\(self): \(words.joined(separator: ", "))"
  }
}

extension ImportedCase {
  /// What became of the case: `updated (+3 log entries, +2 files)`.
  fileprivate var words: String {
    let came = files > 0 ? ["+\(files.counted("file"))"] : []
    switch outcome {
    case .updated(let summary) where !(summary.words + came).isEmpty:
      return "updated (\((summary.words + came).joined(separator: ", ")))"
    case .unchanged where files > 0: return "unchanged (\(came[0]))"
    case .new, .updated, .unchanged, .conflict, .rejected, .acknowledged: return outcome.words
    }
  }
}

extension [MissingFile] {
  /// The first ones by name, and how many more: `2 files ('a.pdf', 'b.pdf')`.
  fileprivate var words: String {
    let named = prefix(3).map { "'\($0.name ?? String($0.hash.prefix(12)))'" }
    let more = count > named.count ? " and \(count - named.count) more" : ""
    return "\(count.counted("file")) (\(named.joined(separator: ", "))\(more))"
  }
}

extension ImportedCase {
  /// The requests that were answered, and how.
  fileprivate var answers: [String] {
    guard case .updated(let summary) = outcome else { return [] }
    return summary.answered.map { request in
      let said = request.answer.map { " ('\($0)')" } ?? ""
      let asked = [request.kind.rawValue, request.text, request.changes.text].compactMap(\.self)
      return "request \(request.id) \(request.word)\(said): \(asked.joined(separator: ", "))"
    }
  }
}

extension AnsweredRequest {
  /// What became of it: what asks for words alone is answered.
  fileprivate var word: String { verdict == .accepted && asksForWords ? "answered" : verdict.rawValue }
}

extension ImportOutcome {
  /// What became of the case, but for what came.
  fileprivate var words: String {
    switch self {
    case .new: "new"
    case .unchanged: "unchanged"
    case .updated: "updated"
    case .conflict(let conflicts): "conflict: \(conflicts.map(\.name).joined(separator: ", "))"
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
    ExchangedParts(
      handovers: hasHandover ? 1 : 0, ends: hasEnd ? 1 : 0, entries: added, changed: changed,
      references: hasReference ? 1 : 0, states: hasHead ? 1 : 0
    ).words(sign: "+")
  }
}
