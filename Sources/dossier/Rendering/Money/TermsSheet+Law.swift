internal import DossierCore

extension TermsSheet {
  /// Where a rule that applies comes from, and which of the terms say so.
  struct Law {
    let source: RuleSource
    let slug: Slug
  }

  /// The laws of the rules that apply, each once, in the order of the rules.
  func laws(of lines: [Line]) -> [Law] {
    var laws: [Law] = []
    for line in lines {
      guard let slug = chain.origin(of: line.rule), let source = chain.law(of: line.rule),
        !laws.contains(where: { $0.slug == slug && $0.source == source })
      else { continue }
      laws.append(Law(source: source, slug: slug))
    }
    return laws
  }

  /// What the law does not let a creditor claim.
  func capLines(_ amounts: AmountFormat) -> [Line] {
    guard let caps = rules.caps else { return [] }
    var lines: [Line] = []
    if !caps.forbids.isEmpty {
      lines.append(
        Line(
          rule: .forbids, values: [("caps.forbids", .array(caps.forbids.map { .string($0.rawValue) }))],
          words: "may not be claimed: " + caps.forbids.map(\.words).joined(separator: "; ")))
    }
    if let damages = caps.damages {
      lines.append(
        Line(
          rule: .damagesCap, values: [("caps.damages", damages.object)],
          words: "a clause may give at most: \(damages.words(amounts))"))
    }
    if let cap = caps.interest {
      let highest =
        "the rate of table \(cap.table)" + (cap.margin == .zero ? "" : " plus \(amounts.percent(cap.margin))")
      lines.append(
        Line(
          rule: .rateCap,
          values: [
            (
              "caps.interest",
              .objectOfPresent([
                "table": .text(cap.table), "margin": .text(cap.margin), "otherwise": .text(cap.otherwise),
              ])
            )
          ],
          words: "at most \(highest)" + (cap.otherwise.map { "; a higher rate leaves that of table \($0)" } ?? "")))
    }
    if let fee = caps.reminderFee {
      lines.append(
        Line(
          rule: .reminderCap, values: [("caps.reminder-fee", .text(fee))],
          words: "a first reminder is free, a further one costs at most \(amounts.text(fee)) and the postage"))
    }
    return lines
  }
}

extension TermsSheet.Law {
  /// The law in one line: `Code of Economic Law, art. XIX.4, in force since 2023-09-01 (verified)`.
  var words: String {
    source.citation + (source.inForce.map { ", in force since \($0)" } ?? "") + " (\(source.status.rawValue))"
  }
}

extension ForbiddenClaim {
  var words: String {
    switch self {
    case .claimsBeforeNotice: "interest and damages before the term of a notice has ended"
    case .recoveryFee: "the recovery fee"
    case .compounding: "interest on interest"
    }
  }
}

extension Capacity {
  /// For whom terms are.
  var words: String {
    switch self {
    case .consumer: "for consumers"
    case .business: "for debtors in business"
    case .public: "for public authorities"
    }
  }
}

extension Charge {
  /// The charge as a mapping, also if it is a fixed sum.
  fileprivate var object: JSONValue {
    .object(values.map { JSONValue.Member(key: $0.key, value: $0.value) })
  }
}
