internal import DossierCore

extension Explanation {
  /// What the law kept out of the claim and what was taken for granted, for programs; rates that nobody verified too.
  var remarksJSON: [JSONValue] {
    remarks.map(\.json)
      + unverifiedRows.map { row in
        [
          "remark": "unverified-rate", "table": .text(row.table), "from": .text(row.row.from),
          "status": .string(row.row.status.rawValue),
        ]
      }
  }
}

extension [TermsSources.Rule: RuleSource] {
  /// The law behind each rule, by rule.
  var json: JSONValue {
    .object(
      TermsSources.Rule.allCases.compactMap { rule in
        self[rule].map { JSONValue.Member(key: rule.rawValue, value: $0.json) }
      })
  }
}

extension RuleSource {
  /// The law, the article, since when, where it was read, how it is known.
  var json: JSONValue {
    .objectOfPresent([
      "law": .string(law), "article": .text(article), "in-force": .text(inForce), "source": .text(source),
      "status": .string(status.rawValue),
    ])
  }
}

extension NoticeExplanation {
  var json: JSONValue {
    var outcome: (word: String, through: CalendarDate?, legal: CalendarDate?) {
      switch term {
      case .ends(let last): ("term", last, nil)
      case .tooShort(let deadline, let legal): ("too-short", deadline, legal)
      case .unknown: ("no-term", nil, nil)
      }
    }
    return .objectOfPresent([
      "id": .text(id), "sent": .text(sent), "channel": .text(channel?.rawValue), "from": .text(firstDay),
      "outcome": .string(outcome.word), "through": .text(outcome.through), "legal": .text(outcome.legal),
      "invoices": .array(invoices.map { .text($0) }),
    ])
  }
}

extension DamagesCap {
  var json: JSONValue {
    [
      "balance": .text(balance), "asked": .text(asked), "most": .text(most), "rule": .string(rule.text),
      "outcome": .string(outcome.rawValue),
    ]
  }
}

extension AppliedRateCap {
  var json: JSONValue {
    [
      "asked": .text(asked), "asked-source": .string(askedSource.text), "highest": .text(highest),
      "source": .string(source.text),
    ]
  }
}

extension ClaimRemark {
  var json: JSONValue {
    switch self {
    case .waitsForNotice(let invoices):
      ["remark": "waits-for-notice", "invoices": .array(invoices.map { .text($0) })]
    case .unknownCreditorSize: ["remark": "unknown-creditor-size"]
    case .recoveryFeeForbidden: ["remark": "recovery-fee-forbidden"]
    case .compoundingForbidden: ["remark": "compounding-forbidden"]
    case .vatNotAnnounced(let notice): ["remark": "vat-not-announced", "notice": .text(notice)]
    case .contractDateAssumed(let invoice): ["remark": "contract-date-assumed", "invoice": .text(invoice)]
    }
  }
}
