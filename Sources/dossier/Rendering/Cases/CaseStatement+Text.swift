internal import DossierCore

/// What a statement shows beside its table.
struct StatementOptions: Sendable, Equatable {
  /// How every amount came about.
  var isExplained = false
  /// What each day adds.
  var showsPerDay = false
  /// For the debtor's eyes: who is owed and how to pay; nothing internal.
  var isForDebtor = false
}

extension CaseStatement {
  /// The statement for people, fitted into a terminal's width if there is one.
  func text(_ options: StatementOptions, in language: Language, width: Int? = nil, palette: Palette) -> String {
    let format = StatementFormat(self, language: language)
    var text = options.isForDebtor ? partiesText(format) : ""
    let table = self.table(format, width: width)
    text +=
      palette.bold(heading(format)) + "\n" + table.text(width: width, palette: palette)
      + notes(format, options).map { $0.wrapped(to: width, indent: 2) + "\n" }.joined()
    if options.isForDebtor { text += paymentText(format, width: width) }
    if options.isExplained { text += "\n" + explanationText(format, width: width, palette: palette) }
    return text
  }

  /// What it is, and of which day.
  func heading(_ format: StatementFormat) -> String {
    "\(format.words[.statement]) \(file.number) \(format.words[.asOf]) \(format.dates.text(statement.asOf))"
  }

  /// How much of the days of interest a table has room for.
  enum DayCount { case whole, short, none }

  /// The table for a terminal's width: where it is too wide, days are written short, and left out before names are cut
  /// until invoices cannot be told apart.
  private func table(_ format: StatementFormat, width: Int?) -> Table {
    let whole = table(format)
    if whole.fits(width) { return whole }
    let short = table(format, days: .short)
    return short.canYield(to: width) ? short : table(format, days: .none)
  }

  /// The table; a short count of days is `54.30 151d`.
  func table(_ format: StatementFormat, days: DayCount = .whole) -> Table {
    let words = format.words
    var table = Table(columns: [
      .text(words[.type], mayBeCut: true, least: Self.leastName), .text(words[.date]), .text(words[.due], yields: 1),
      .number(words[.amount]),
      Table.Column(title: words[.interest], alignment: .leading), .number(words[.balance]),
    ])
    table.rows = lines.map { line in
      let cells = cells(of: line, format, days)
      return [
        cells.label, cells.date.map { format.dates.text($0) } ?? "", cells.due.map { format.dates.text($0) } ?? "",
        line.amount.map { format.amounts.text($0) } ?? "", cells.interest,
        line.balance.map { format.amounts.text($0) } ?? "",
      ]
    }
    return table
  }

  /// Enough for the word and the number of an invoice.
  private static var leastName: Int { 16 }

  private struct Cells {
    let label: String
    var date: CalendarDate?
    var due: CalendarDate?
    var interest = ""
  }

  private func cells(of line: StatementLine, _ format: StatementFormat, _ days: DayCount) -> Cells {
    let words = format.words
    switch line.kind {
    case .invoices:
      return Cells(label: words[.invoices], interest: format.amounts.text(statement.totals.interest))
    case .invoice(let invoice):
      let count =
        switch days {
        case .whole: " (\(words.days(invoice.days)))"
        case .short: " \(invoice.days)\(words[.days].prefix(1))"
        case .none: ""
        }
      return Cells(
        label: "\(words[.invoice]) \(invoice.reference)", date: invoice.date, due: invoice.due,
        interest: format.amounts.text(invoice.interest) + (invoice.days == 0 ? "" : count))
    case .credits: return Cells(label: words[.creditNotes])
    case .credit(let credit):
      return Cells(label: "\(words[.creditNote]) \(credit.reference ?? credit.id.text)", date: credit.date)
    case .damages: return Cells(label: words[.damages])
    case .costs: return Cells(label: words[.costs])
    case .cost(let cost): return Cells(label: format.name(cost.position, in: .costs), date: cost.due)
    case .waivers: return Cells(label: words[.waivers])
    case .waiver(let waiver):
      return Cells(label: "\(words[.waiver]): \(waiver.of.map(format.name) ?? "")", date: waiver.date)
    case .settlement(let settlement):
      return Cells(label: format.label(of: settlement, in: file), date: settlement.date)
    case .payments: return Cells(label: words[.payments])
    case .payment(let payment):
      return Cells(label: label(of: payment, format), date: payment.date)
    case .refunds: return Cells(label: words[.refunds])
    case .refund(let refund): return Cells(label: words[.refund], date: refund.date)
    case .balance: return Cells(label: words[.balance])
    }
  }

  private func label(of payment: PaymentPosition, _ format: StatementFormat) -> String {
    guard payment.returned == nil else { return format.words[.paymentBack] }
    let payee = payees[payment.id] ?? format.words[receiver: payment.receivedBy]
    return "\(format.words[.paymentTo]) \(payee)"
  }

  /// What the table does not say: corrections, disputes, what is over, what each day adds.
  func notes(_ format: StatementFormat, _ options: StatementOptions) -> [String] {
    let words = format.words
    var notes = statement.corrections.map { credit in
      let invoice = file.credits.first { $0.id == credit.id }?.invoice
      return "\(words[.creditNote]) \(credit.reference ?? credit.id.text) (\(format.dates.text(credit.date)), "
        + "\(format.amounts.text(credit.amount))): "
        + (invoice.map { "\(words[.correctsInvoice]) \($0)" } ?? words[.correctsInvoices]).printable
    }
    if !statement.disputed.isZero {
      notes.append("\(words[Words.StatementWord.disputed]): \(format.amounts.text(statement.disputed))")
    }
    if !statement.open.over.isZero {
      notes.append("\(words[.paidTooMuch]): \(format.amounts.text(statement.open.over))")
    }
    let from = format.dates.text(statement.asOf.adding(days: 1))
    if options.showsPerDay, statement.totals.perDay == nil {
      notes.append("\(words[.perDay]) \(words[.tomorrow]) \(from): \(words[.rateNotKnown])")
    }
    if options.showsPerDay, let perDay = statement.totals.perDay {
      notes.append(
        "\(words[.perDay]) \(words[.tomorrow]) \(from): \(format.amounts.decimal(perDay.description)) \(perDay.currency)"
      )
    }
    if !options.isForDebtor { notes += statement.explanation.legalNotes(format) }
    return notes
  }
}
