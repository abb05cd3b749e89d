internal import DossierCore

extension CaseStatement {
  /// How every amount came about, so that it can be reckoned again with pencil and paper.
  func explanationText(_ format: StatementFormat, width: Int?, palette: Palette) -> String {
    let writer = ExplanationWriter(statement: self, format: format, width: width, palette: palette)
    let parts = [
      writer.notices, writer.interest, writer.charges, writer.splits, writer.waivers, writer.holds,
      writer.settlements, writer.laws, writer.unresolved,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// Writes the parts of an explanation for people.
private struct ExplanationWriter {
  let statement: CaseStatement
  let format: StatementFormat
  let width: Int?
  let palette: Palette

  private var words: Words { format.words }
  private var explanation: Explanation { statement.statement.explanation }

  private func amount(_ money: Money) -> String { format.amounts.text(money) }
  private func date(_ day: CalendarDate?) -> String { day.map { format.dates.text($0) } ?? "" }

  /// Each invoice's periods, what joined the base, the exact sum and the rounded one.
  var interest: String {
    guard !explanation.interest.isEmpty else { return "" }
    let invoices = explanation.interest.map { invoice in
      let title = "\(words[.interest]): \(words[.invoice]) \(format.reference(invoice.invoice))"
      guard !invoice.periods.isEmpty else { return palette.bold(title) + ": \(words[.notStarted])\n" }
      let joins = invoice.compounded.map { "\(date($0.on)): \(amount($0.amount)) \(words[.joinsBase])\n" }
      let exact = format.amounts.decimal(invoice.exact.text(in: statement.statement.currency))
      let start: String =
        switch invoice.starts {
        case .dayAfterDue: ""
        case .noticeSent: words[.fromSending] + "\n"
        case .afterNotice, .bySize: words[.fromTermEnd] + "\n"
        }
      return palette.bold(title) + "\n" + start + periods(invoice.periods) + joins.joined()
        + "\(words[.exact]) \(exact), \(words[.rounded]) \(amount(invoice.rounded))\n"
    }
    return invoices.joined(separator: "\n") + "(\(words[.interestFormula]). \(words[.roundingRule]))\n"
      + explanation.interest.flatMap(\.periods).sourceText
  }

  private func periods(_ periods: [InterestPeriod]) -> String {
    var table = Table(columns: [
      .text(words[.from]), .text(words[.to]), .number(words[.days]), .number(words[.base]), .number(words[.rate]),
      .number(words[.year]), .text(words[.exact]), .text(words[.source]),
    ])
    table.rows = periods.map { period in
      let exact = (try? period.exactInterest())?.text(in: statement.statement.currency)
      return [
        date(period.from), date(period.to), String(period.days), amount(period.base),
        format.amounts.percent(period.rate), String(period.yearLength), exact.map { format.amounts.decimal($0) } ?? "",
        period.source.name,
      ]
    }
    return table.text(width: width, palette: palette)
  }

  /// What a rule in a table may have in characters.
  private static let longestRule = 80

  /// Each rule that gave an amount; where the rules do not fit into the table, they stand below it.
  var charges: String {
    let rules = explanation.charges.map { charge in
      "\(name(of: charge)): \(charge.rule.text)" + (charge.bound.map { " (\($0.rawValue))" } ?? "")
        + (charge.vat.isZero ? "" : " (\(words[.vat]) \(amount(charge.vat)))")
    }
    let caps = explanation.charges.compactMap { $0.cap?.rule.text }
    let allowed = caps.first.map { "\(words[.allowed]): \($0)\n" } ?? ""
    let wide = charges(named: rules)
    guard rules.contains(where: { $0.count > Self.longestRule }) || !wide.fits(width) else {
      return wide.text(width: width, palette: palette)
    }
    let distinct = rules.enumerated().filter { rules.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    return charges(named: explanation.charges.map(name(of:))).text(width: width, palette: palette)
      + distinct.map { $0.printable + "\n" }.joined() + allowed
  }

  private func name(of charge: ChargeExplanation) -> String {
    let bucket: Bucket = if case .damages = charge.position { .damages } else { .costs }
    return format.name(charge.position, in: bucket)
  }

  private func charges(named names: [String]) -> Table {
    var table = Table(columns: [
      .text(words[.rule]), .text(words[.date]), .number(words[.base]), .number(words[.gross]), .number(words[.fees]),
      .number(words[.earlier]), .number(words[.amount]),
    ])
    table.rows = zip(names, explanation.charges).map { name, charge in
      [
        name, date(charge.due), amount(charge.base), amount(charge.gross),
        charge.fees.isZero ? "" : amount(charge.fees), charge.earlier.isZero ? "" : amount(charge.earlier),
        amount(charge.amount),
      ]
    }
    return table
  }

  /// Where each payment went.
  var splits: String {
    guard !explanation.splits.isEmpty else { return "" }
    return palette.bold(words[.spread]) + "\n"
      + explanation.splits.map { split in
        let what = split.isCredit ? words[.creditNote] : words[.payment]
        let order = "\(words[.splitOrder]): \(format.name(split.imputation))"
        return "\(date(split.date)) \(what) \(split.id) \(amount(split.amount)) (\(order))\n"
          + split.text(format, palette: palette)
      }.joined()
  }

  /// What was waived, of which debt.
  var waivers: String {
    let waived = statement.statement.waivers.filter { $0.of != nil }.map(givenUp).joined()
    return waived.isEmpty ? "" : palette.bold(words[.waivers]) + "\n" + waived
  }

  private func givenUp(_ waiver: WaiverPosition) -> String {
    let what = waiver.of.map { format.name($0) } ?? format.label(of: waiver, in: statement.file)
    return "\(date(waiver.date)) \(waiver.id) \(what) \(amount(waiver.taken))\n"
      + waiver.parts.text(format, palette: palette)
  }

  /// What stood still, and when.
  var holds: String {
    var table = Table(columns: [
      .text(words[.holds]), .text(words[.from]), .text(words[.to]), .text(words[.invoice]), .number(words[.amount]),
      .text(words[.stopsInterest]),
    ])
    table.rows = explanation.holds.map { hold in
      [
        hold.reason.rawValue, date(hold.from), date(hold.through), hold.invoice.map { format.reference($0) } ?? "",
        hold.amount.map { amount($0) } ?? "", words[hold.stopsInterest ? .yes : .no],
      ]
    }
    return table.text(width: width, palette: palette)
  }

  /// What became of settlements.
  var settlements: String {
    var table = Table(columns: [
      .text(words[.settlements]), .number(words[.amount]), .number(words[.paid]), .text(words[.status]),
    ])
    let agreements = Agreements(of: statement.file, asOf: statement.statement.asOf, statement: statement.statement)
    let states = AgreementFormat(language: words.language)
    table.rows = agreements.settlements.map { state in
      [state.settlement.id.text, amount(state.settlement.amount), amount(state.paid), states.text(state)]
    }
    let parts = statement.statement.waivers.filter { $0.of == nil }.map(givenUp).joined()
    return table.text(width: width, palette: palette) + parts
  }

  /// What became of notices.
  var notices: String { explanation.noticeTable(format).text(width: width, palette: palette) }

  /// The law behind the rules.
  var laws: String { explanation.lawTable(format).text(width: width, palette: palette) }

  /// Entries that name an invoice which is not there.
  var unresolved: String {
    explanation.unresolved.map { "\($0.entry) \(words[.unresolved]): '\($0.invoice.printable)'\n" }.joined()
  }
}

extension Split {
  /// The parts of the payment, and what is over of it.
  func text(_ format: StatementFormat, palette: Palette) -> String {
    var table = parts.table(format)
    for (word, rest) in [(Words.StatementWord.over, over), (.refunded, refunded), (.takenBack, returned)]
    where !rest.isZero {
      table.rows.append(["", format.words[word], format.amounts.text(rest)])
    }
    return table.text(palette: palette)
  }
}

extension [SplitPart] {
  /// The parts, one a line.
  func text(_ format: StatementFormat, palette: Palette) -> String { table(format).text(palette: palette) }

  fileprivate func table(_ format: StatementFormat) -> Table {
    var table = Table(columns: [.text(""), .text(""), .number("")])
    table.rows = map { part in
      [
        "  " + format.dates.text(part.on), format.name(part.position, in: part.bucket),
        format.amounts.text(part.amount),
      ]
    }
    return table
  }
}

extension ChargeExplanation.Rule {
  /// The rule in the words that terms files have.
  var text: String {
    switch self {
    case .recoveryFee: "recovery-fee"
    case .damages(let rule):
      "\(rule.charge.text), per \(rule.per.rawValue), base \(rule.base.rawValue), due \(rule.due.rawValue)"
        + (rule.vat.map { ", vat \($0)" } ?? "")
    }
  }
}

extension Charge {
  /// The charge in the words that terms files have.
  var text: String {
    func bounds(_ minimum: Money?, _ maximum: Money?) -> String {
      (minimum.map { ", minimum \($0)" } ?? "") + (maximum.map { ", maximum \($0)" } ?? "")
    }
    switch self {
    case .amount(let amount): return "amount \(amount)"
    case .percent(let rate, let minimum, let maximum): return "percent \(rate)\(bounds(minimum, maximum))"
    case .tiers(let tiers, let minimum, let maximum):
      let steps = tiers.map { tier in
        [tier.upTo.map { "up-to \($0)" }, tier.amount.map { "amount \($0)" }, tier.percent.map { "percent \($0)" }]
          .compactMap(\.self).joined(separator: " ")
      }
      return "tiers [\(steps.joined(separator: "; "))]\(bounds(minimum, maximum))"
    }
  }
}
