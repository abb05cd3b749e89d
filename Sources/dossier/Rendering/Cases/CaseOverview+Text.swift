internal import DossierCore

extension CaseOverview {
  /// The case for people: blocks set off by blank lines, each line ended.
  func text(in language: Language, width: Int?, palette: Palette) -> String {
    let page = CasePage(overview: self, language: language, width: width, palette: palette)
    let blocks = [
      page.heading, page.facts, page.amounts, page.invoices, page.states, page.requests, page.handovers,
      page.contradictions, page.attachments, page.otherCases, page.log,
    ]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// The blocks of the page that shows a case.
private struct CasePage {
  let overview: CaseOverview
  let language: Language
  let width: Int?
  let palette: Palette

  private static let lastEntries = 5

  private var value: Case { overview.file.value }
  private var words: Words { Words(language: language) }
  private var amount: AmountFormat { AmountFormat(language: language) }
  private var date: DateFormat { DateFormat(language: language) }

  /// The number, the status and the age, and the banner that says who handles the case.
  var heading: String {
    var status = [words[value.status == .open ? .open : .closed]] + overview.states.map { words[state: $0] }
    if let closed = value.closed { status.append("\(closed.reason.rawValue) \(date.text(closed.at.date))") }
    if let phase = value.phase { status.append(phase.rawValue) }
    status.append(words.days(overview.ageDays))
    let name = overview.holderName.printable
    let since = value.openHandover.map { " \(words[.since]) \(date.text($0.at.date))" } ?? ""
    let handled = "\(words[.handledBy]) \(name)"
    let banner = overview.holder.isHere ? handled : palette.yellow(handled + since)
    let title = "\(words[.caseWord]) \(value.number)"
    let states = status.joined(separator: ", ").wrapped(to: width, indent: 2, after: title.displayWidth + 2)
    return palette.bold(title) + "  \(states)\n\(banner)\n"
  }

  /// Parties, references and the fields of the case.
  var facts: String {
    var rows: [[String]] = [
      [words[.creditor], party(value.creditor, overview.creditor?.name, overview.creditor?.address)],
      [words[.debtor], party(value.debtor, overview.debtor?.name, overview.debtor?.address)],
    ]
    if let debtor = overview.debtor {
      let reach = debtor.emails + debtor.phones.map(\.number.text)
      if !reach.isEmpty { rows.append(["", reach.joined(separator: ", ")]) }
      if let representative = debtor.representedBy {
        rows.append(["", "\(words[.representedBy]) \(representative.name) (\(representative.role.rawValue))"])
      }
    }
    for (coDebtor, name) in zip(value.coDebtors, overview.coDebtors) {
      let limit = coDebtor.upTo.map { " \(words[.upTo]) \(amount.text($0))" } ?? ""
      rows.append([words[.coDebtor], "\(name) (\(coDebtor.role.rawValue)\(limit))"])
    }
    for reference in value.references { rows.append([words[.reference], "\(reference.value) (\(reference.of))"]) }
    rows += fields.compactMap { title, text in text.map { [title, $0] } }
    for other in value.related { rows.append([words[.related], "\(other.relation.rawValue) \(other.number)"]) }
    let margin = (rows.map(\.[0].displayWidth).max() ?? 0) + 2
    let broken = rows.flatMap { row in
      let lines = row[1].printable.wrapped(to: width.map { $0 - margin }).split(separator: "\n")
      return lines.enumerated().map { [$0.offset == 0 ? row[0] : "", String($0.element)] }
    }
    return table([.text(""), .text("")], broken)
  }

  private var fields: [(String, String?)] {
    let terms: String? =
      switch value.terms {
      case .named(let slug): slug.text
      case .written(let terms): terms.name ?? "written in the case"
      case nil: nil
      }
    return [
      (words[.opened], date.text(value.opened.date)), (words[.type], value.type.rawValue), (words[.terms], terms),
      (words[.agency], value.agency?.text), (words[.track], value.track?.text),
      (words[.administration], value.administration),
      (words[.capacity], value.capacity?.rawValue), (words[.customerNumber], value.customerNumber),
      (words[.handler], value.handler.map { [$0.name, $0.email].compactMap(\.self).joined(separator: ", ") }),
      (words[.exchangeRate], value.exchangeRate?.description),
      (words[.lapses], value.limitation.map { date.text($0.until) }),
      (words[.tags], value.tags.joined(separator: ", ").nilIfEmpty),
    ]
  }

  /// What is owed as of today.
  var amounts: String {
    guard let statement = overview.statement else { return "" }
    let totals = statement.totals
    var rows = statement.rows(in: language)
    if let perDay = totals.perDay, perDay.tenThousandths != 0 {
      rows.append(["\(words[.perDay]) (\(perDay.currency))", amount.decimal(perDay.description)])
    }
    if !statement.disputed.isZero {
      rows.append([words[Words.StatementWord.disputed], amount.text(statement.disputed)])
    }
    let note = overview.agreements.tolerated.map { "\(amount.text($0)) \(words[.notChased])\n" } ?? ""
    return titled("\(words[.onDay]) \(date.text(statement.asOf))", table([.text(""), .number("")], rows) + note)
  }

  /// The invoices with what is open of each.
  var invoices: String {
    let open = Dictionary(
      (overview.statement?.invoices ?? []).map { ($0.id, $0.open) }, uniquingKeysWith: { first, _ in first })
    let format = EntryFormat(language: language)
    let rows = value.invoices.map { invoice in
      [
        format.text(invoice.reference, invoice), date.text(invoice.date), date.text(invoice.due),
        amount.text(invoice.amount), invoice.isVoid ? words[.void] : open[invoice.id].map(amount.text) ?? "",
        invoice.id.text, invoice.file ?? "",
      ]
    }
    return table(
      [
        .text(words[.invoice], mayBeCut: true, least: 12), .text(words[.date], yields: 2), .text(words[.due]),
        .number(words[.amount]), .number(words[.open].withCapital), .text("Id"),
        .text("", mayBeCut: true, yields: 1),
      ], rows)
  }

  /// Holds that hold, and what became of promises, plans and settlements.
  var states: String {
    let wide = overview.agreements.table(in: language)
    let table = wide.fits(width) ? wide : overview.agreements.table(in: language, isNarrow: true)
    return titled(words[.holdsAndAgreements], table.text(width: width, palette: palette))
  }

  /// The requests that nobody answered.
  var requests: String {
    let rows = overview.openRequests.map { listed in
      let request = listed.request
      let by = request.answerBy.map { "\(words[.answerBy]) \(date.text($0))" } ?? ""
      let asker = request.side?.rawValue ?? request.record.by ?? ""
      let waits = "\(words[.waitsFor].lowercased()) \(listed.waitsText(words))"
      return [
        date.text(request.at.date), request.kind.rawValue, asker, waits, by, request.text ?? "",
        listed.changes.text ?? "", request.id.text,
      ]
    }
    return titled(
      words[.openRequests],
      table(
        [
          .text("", yields: 2), .text(""), .text("", yields: 1), .text(""), .text(""),
          .text("", mayBeCut: true, yields: 4), .text("", mayBeCut: true, yields: 3), .text(""),
        ], rows))
  }

  /// To whom and from whom the case went.
  var handovers: String {
    let given = value.handovers.map { handover in
      [
        words[exchange: .givenTo], handover.to.text, date.text(handover.at.date), outcome(handover.ended),
        acceptance(handover.accepted),
      ]
    }
    let taken = value.received.map { reception in
      [
        words[exchange: .takenFrom], reception.from.text, date.text(reception.at.date), outcome(reception.ended), "",
      ]
    }
    let rows = given + taken
    let whole = Table(columns: Array(repeating: .text(""), count: 5), rows: rows)
    guard !whole.fits(width) else { return titled(words[.handovers], whole.text(palette: palette)) }
    let lines = rows.map { row in
      let more = row[3...].filter { !$0.isEmpty }.map { "    " + $0.wrapped(to: width, indent: 4, after: 4) + "\n" }
      return row[..<3].joined(separator: "  ") + "\n" + more.joined()
    }
    return titled(words[.handovers], lines.joined())
  }

  /// What is kept otherwise at whom.
  var contradictions: String {
    let rows = overview.contradictions.map { item in
      let undecided = item.dispatch.undecided.map { "\(words[exchange: .undecided].lowercased()): bundle \($0)" }
      return [
        item.peer.text,
        [item.dispatch.contradictedNames.nilIfEmpty, undecided].compactMap(\.self).joined(separator: ", "),
      ]
    }
    return titled(words[exchange: .contradicted], table([.text(""), .text("", mayBeCut: true)], rows))
  }

  /// The names of the files.
  var attachments: String {
    let names = value.attachments.filter { !$0.isVoid }.map(\.file.printable)
    return names.isEmpty ? "" : titled(words[.attachments], names.map { $0 + "\n" }.joined())
  }

  /// The debtor's other cases.
  var otherCases: String {
    let rows = overview.others.map { other in
      [
        other.number.text, date.text(other.opened), other.creditor.text,
        words[other.status == .open ? .open : .closed], other.balance.map(amount.text) ?? "",
      ]
    }
    return titled(
      words[.otherCases],
      table(
        [.text(""), .text("", yields: 1), .text("", mayBeCut: true, least: 12), .text(""), .number("")], rows))
  }

  /// The last entries of the log.
  var log: String {
    let all = value.timeline
    let last = all.suffix(Self.lastEntries)
    let count =
      all.count > last.count ? " (\(words[log: .last]) \(last.count) \(words[dashboard: .ofCases]) \(all.count))" : ""
    return titled(words[.log] + count, Timeline(Array(last), in: language).text(width: width, palette: palette))
  }

  private func titled(_ title: String, _ block: String) -> String {
    block.isEmpty ? "" : palette.bold(title) + "\n" + block
  }

  private func table(_ columns: [Table.Column], _ rows: [[String]]) -> String {
    Table(columns: columns, rows: rows).text(width: width, palette: palette)
  }

  private func party(_ slug: Slug, _ name: String?, _ address: Address?) -> String {
    [name ?? slug.text, address?.oneLine].compactMap { $0?.nilIfEmpty }.joined(separator: ", ")
  }

  private func outcome(_ end: HandoverEnd?) -> String {
    end.map { end in
      "\(end.outcome.rawValue) \(date.text(end.at.date))" + (end.reason.map { ": \($0.printable)" } ?? "")
    } ?? ""
  }

  /// When an agency took the case, under which reference, and who handles it there.
  private func acceptance(_ accepted: Acceptance?) -> String {
    guard let accepted else { return "" }
    let more = [accepted.reference, accepted.handler].compactMap { $0?.printable }
    return (["\(words[exchange: .acceptedOn]) \(date.text(accepted.at.date))"] + more).joined(separator: ", ")
  }
}
