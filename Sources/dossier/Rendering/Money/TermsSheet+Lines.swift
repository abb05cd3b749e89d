internal import DossierCore

extension TermsSheet {
  /// Every rule that applies, in the order of the file.
  func lines(in language: Language) -> [Line] {
    let amounts = AmountFormat(language: language)
    return paymentLines + interestLines(amounts) + damagesLines(amounts) + costLines(amounts)
      + [imputationLine] + noticeLines + capLines(amounts) + otherLines(amounts)
  }

  private var paymentLines: [Line] {
    guard let payment = rules.payment else { return [] }
    return [
      Line(
        rule: .payment,
        values: [
          ("payment.days", .integer(payment.days)), ("payment.end-of-month", .bool(payment.endOfMonth)),
        ],
        words: "within \(days(payment.days)) of the invoice's date"
          + (payment.endOfMonth ? ", then to the end of that month" : ""))
    ]
  }

  private func interestLines(_ amounts: AmountFormat) -> [Line] {
    guard let interest = rules.interest else {
      return [Line(rule: .interestRate, values: [("interest", "none")], words: "none")]
    }
    let basis: Line =
      switch interest.basis {
      case .rate(let rate):
        Line(
          rule: .interestRate, values: [("interest.rate", .text(rate))], words: "\(amounts.percent(rate)) a year")
      case .table(let table, let margin):
        Line(
          rule: .interestRate,
          values: [("interest.table", .text(table)), ("interest.margin", .text(margin))],
          words: "the rate of table \(table)" + (margin == .zero ? "" : " plus \(amounts.percent(margin))"))
      }
    var lines = [
      basis,
      Line(
        rule: .dayCount, values: [("interest.day-count", .string(interest.dayCount.rawValue))],
        words: interest.dayCount.rawValue),
      Line(
        rule: .compounding, values: [("interest.compounding", .string(interest.compounding.rawValue))],
        words: interest.compounding == .none ? "interest bears no interest" : "interest bears interest after each year"),
      Line(
        rule: .interestStarts, values: [("interest.starts", .string(interest.starts.rawValue))],
        words: interest.starts.words),
      Line(
        rule: .paymentDay, values: [("interest.payment-day", .string(interest.paymentDay.rawValue))],
        words: interest.paymentDay == .counts
          ? "the day of a payment still bears interest on it" : "the day of a payment bears no interest on it"),
    ]
    if let earlier = interest.earlier {
      lines.append(
        Line(
          rule: .earlierMargin,
          values: [
            (
              "interest.earlier",
              .objectOfPresent([
                "contracts-before": .text(earlier.contractsBefore), "margin": .text(earlier.margin),
              ])
            )
          ],
          words: "contracts before \(earlier.contractsBefore): plus \(amounts.percent(earlier.margin))"))
    }
    if case .table = interest.basis, let isFixed = interest.fixedAtStart {
      lines.append(
        Line(
          rule: .fixedAtStart, values: [("interest.fixed-at-start", .bool(isFixed))],
          words: isFixed
            ? "the table's rate of the first day holds for life" : "the rate follows the table"))
    }
    return lines
  }

  private func damagesLines(_ amounts: AmountFormat) -> [Line] {
    guard let damages = rules.damages else {
      return [Line(rule: .damages, values: [("damages", "none")], words: "none")]
    }
    let vat = damages.vat.map {
      Line(
        rule: .damagesVAT, values: [("damages.vat", .text($0))],
        words: "\(amounts.percent($0)) of VAT on it, if the creditor cannot deduct it and the notice announced it")
    }
    return [
      Line(
        rule: .damages, values: damages.charge.values.map { ("damages.\($0.key)", $0.value) },
        words: damages.charge.words(amounts)),
      Line(
        rule: .damagesPer, values: [("damages.per", .string(damages.per.rawValue))],
        words: damages.per.words),
      Line(
        rule: .damagesBase, values: [("damages.base", .string(damages.base.rawValue))],
        words: damages.base == .invoices
          ? "of the invoices less correcting credit notes" : "of the principal open at the start of that day"),
      Line(
        rule: .damagesDue, values: [("damages.due", .string(damages.due.rawValue))], words: damages.due.words),
    ] + [vat].compactMap(\.self)
  }

  private func costLines(_ amounts: AmountFormat) -> [Line] {
    var lines: [Line] = []
    if let fee = rules.recoveryFee {
      lines.append(
        Line(
          rule: .recoveryFee, values: [("costs.recovery-fee", fee.json)],
          words: "\(fee.words(amounts)) an invoice"))
      lines.append(
        Line(
          rule: .cumulate, values: [("costs.cumulate", .bool(rules.cumulatesFee))],
          words: rules.cumulatesFee ? "on top of the damages clause" : "part of the damages clause"))
    }
    if !rules.reminderFees.isEmpty {
      lines.append(
        Line(
          rule: .reminder, values: [("costs.reminder", .array(rules.reminderFees.map { .text($0) }))],
          words: rules.reminderFees.map(amounts.text).joined(separator: ", then ")))
    }
    return lines.isEmpty ? [Line(rule: .recoveryFee, values: [("costs", "none")], words: "none")] : lines
  }

  private var imputationLine: Line {
    switch rules.imputation {
    case .order(let order):
      let names = order.map(\.rawValue)
      return Line(
        rule: .imputation, values: [("imputation", .array(names.map { .string($0) }))],
        words: names.joined(separator: ", then "))
    case .proportional:
      return Line(
        rule: .imputation, values: [("imputation", "proportional")], words: "in proportion over all that is due")
    case .preset(let preset):
      let law = preset.rawValue
      return Line(rule: .imputation, values: [("imputation", .string(law))], words: "by the rule of \(law)")
    }
  }

  private var noticeLines: [Line] {
    guard let notice = rules.notice else { return [] }
    return [
      notice.days.map {
        Line(rule: .noticeDays, values: [("notice.days", .integer($0))], words: "a term of \(days($0))")
      },
      notice.paperStarts.map {
        Line(
          rule: .paperStarts, values: [("notice.paper-starts", .string($0.rawValue))],
          words: "the term of a letter starts \($0.words)")
      },
      notice.electronicStarts.map {
        Line(
          rule: .electronicStarts, values: [("notice.electronic-starts", .string($0.rawValue))],
          words: "the term of an e-mail starts \($0.words)")
      },
      notice.holidays.map {
        Line(
          rule: .holidays, values: [("notice.holidays", .string($0.rawValue))],
          words: "public holidays of \($0.rawValue) are no working days")
      },
    ].compactMap(\.self)
  }

  private func otherLines(_ amounts: AmountFormat) -> [Line] {
    let limit = Line(
      rule: .limitedToLaw, values: [("limited-to-law", .bool(rules.limitedToLaw))],
      words: rules.limitedToLaw
        ? "the legal maximum where the terms ask for more"
        : "a clause above the legal maximum gives nothing, and interest falls to the legal rate")
    let tolerance = rules.tolerance.map {
      Line(
        rule: .tolerance, values: [("tolerance", .text($0))], words: "rests up to \(amounts.text($0)) are not chased")
    }
    return [limit, tolerance].compactMap(\.self)
  }

  private func days(_ count: Int) -> String { count.counted("day") }
}
