internal import DossierCore

extension Explanation {
  /// What the law kept out of the claim, and on what it rests that nobody read where it was published.
  func legalNotes(_ format: StatementFormat) -> [String] {
    distinct(charges.compactMap { $0.capNote(format) }) + rateNotes(format) + remarks.map { $0.note(format) }
      + invalidNotices(format) + unverifiedNotes(format)
  }

  /// One line for each rate that was too high, however many periods and invoices it was asked in.
  private func rateNotes(_ format: StatementFormat) -> [String] {
    distinct(interest.flatMap(\.periods).compactMap { $0.capNote(format) })
  }

  private func distinct(_ notes: [String]) -> [String] {
    notes.enumerated().filter { notes.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  private func invalidNotices(_ format: StatementFormat) -> [String] {
    notices.compactMap { notice in
      switch notice.term {
      case .tooShort: "\(format.words[.notice]) \(notice.id) \(notice.outcome(format))"
      case .ends, .unknown: nil
      }
    }
  }

  private func unverifiedNotes(_ format: StatementFormat) -> [String] {
    guard !unverifiedRows.isEmpty else { return [] }
    let rows = unverifiedRows.map { "\($0.table) \(format.dates.text($0.row.from)) (\(format.words[$0.row.status]))" }
    return ["\(format.words[.unverified]): \(rows.joined(separator: ", "))"]
  }

  /// The notices with their terms.
  func noticeTable(_ format: StatementFormat) -> Table {
    let words = format.words
    var table = Table(columns: [
      .text(words[.notices]), .text(words[.sent]), .text(""), .text(words[.from]), .text(words[.status]),
      .text(words[.invoices]),
    ])
    table.rows = notices.map { notice in
      [
        notice.id.text, format.dates.text(notice.sent), notice.channel?.rawValue ?? "",
        format.dates.text(notice.firstDay), notice.outcome(format),
        notice.invoices.map { format.reference($0) }.joined(separator: ", "),
      ]
    }
    return table
  }

  /// The law behind the rules, each source once; `dossier terms show` says where it was read.
  func lawTable(_ format: StatementFormat) -> Table {
    let words = format.words
    var table = Table(columns: [
      .text(words[.rule]), .text(words[.law]), .text(words[.article]), .text(words[.inForce]),
    ])
    var said: [RuleSource] = []
    for rule in TermsSources.Rule.allCases {
      guard let law = laws[rule], !said.contains(law) else { continue }
      said.append(law)
      let status = law.status == .verified ? "" : " (\(words[law.status]))"
      table.rows.append([
        law.rule.printable, law.law.printable + status, law.article?.printable ?? "",
        law.inForce.map { format.dates.text($0) } ?? "",
      ])
    }
    return table
  }
}

extension ChargeExplanation {
  /// What the law allows instead of what the clause gives.
  fileprivate func capNote(_ format: StatementFormat) -> String? {
    guard let cap else { return nil }
    let (words, amounts) = (format.words, format.amounts)
    let head = words[cap.outcome == .void ? .clauseVoid : .clauseLimited]
    return "\(head) (\(format.dates.text(due))): \(amounts.text(cap.asked)) \(words[.asked]), \(words[.allowed]) "
      + "\(amounts.text(cap.most)) \(words[.forBalance]) \(amounts.text(cap.balance))"
  }
}

extension InterestPeriod {
  /// Which rate holds instead of one that is too high.
  fileprivate func capNote(_ format: StatementFormat) -> String? {
    guard let cap else { return nil }
    let (words, amounts) = (format.words, format.amounts)
    return "\(words[.rateTooHigh]): \(amounts.percent(cap.asked)) \(words[.asked]), \(words[.allowed]) "
      + "\(amounts.percent(cap.highest)) (\(cap.source.name)); \(amounts.percent(rate)) \(words[.applies]) (\(source.name))"
  }
}

extension NoticeExplanation {
  /// What its term came to.
  fileprivate func outcome(_ format: StatementFormat) -> String {
    let (words, dates) = (format.words, format.dates)
    switch term {
    case .ends(let last): return "\(words[hasEnded ? .termEnded : .termRuns]) \(dates.text(last))"
    case .tooShort(let deadline, let legal):
      return "\(words[.isVoid]): \(dates.text(deadline)) \(words[.deadlineTooEarly]) \(dates.text(legal))"
    case .unknown: return words[.noTerm]
    }
  }
}

extension ClaimRemark {
  /// The remark for people.
  fileprivate func note(_ format: StatementFormat) -> String {
    let words = format.words
    switch self {
    case .waitsForNotice(let invoices):
      return "\(words[.waitsForNotice]): \(invoices.map { format.reference($0) }.joined(separator: ", "))"
    case .unknownCreditorSize: return words[.unknownSize]
    case .recoveryFeeForbidden: return words[.feeForbidden]
    case .compoundingForbidden: return words[.compoundingForbidden]
    case .vatNotAnnounced(let notice): return "\(words[.vatNotAnnounced]): \(notice)"
    case .contractDateAssumed(let invoice): return "\(words[.contractAssumed]): \(format.reference(invoice))"
    }
  }
}
