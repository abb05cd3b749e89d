internal import DossierCore

/// What is to be known of rate tables on a day.
struct RateReport: Sendable, Equatable {
  let day: CalendarDate
  let reviews: [RateReview]
  /// Whether somebody named these tables.
  let isAskedFor: Bool

  private typealias Entry = (table: Slug, remark: RateRemark, severity: Severity)

  private var entries: [Entry] {
    reviews.flatMap { review in
      review.remarks.map { (review.table, $0, $0.severity(isAskedFor: isAskedFor)) }
    }
  }

  /// Whether there is nothing to say.
  var isClean: Bool { entries.isEmpty }

  /// One line a remark, with its source or the way out.
  func text(in language: Language, palette: Palette) -> String {
    let dates = DateFormat(language: language)
    return entries.map { entry in
      let place = palette.bold("\(entry.table):")
      let line = "\(place) \(palette.severity(entry.severity)): \(message(entry.remark, dates, language))\n"
      switch entry.remark {
      case .ended, .missing:
        return line + "hint: add the rate with its source to 'rates/\(entry.table).yaml' of a store\n"
      case .unverified(let row): return line + "source: \(row.source.printable)\n"
      }
    }.joined()
  }

  /// How many tables, and what was to be said, in one line.
  var summary: String {
    let what = "\(reviews.count) \(reviews.count == 1 ? "table" : "tables")"
    let found = entries.map(\.severity)
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.note, "note")].compactMap { severity, word in
      let count = found.count { $0 == severity }
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "\(what), no problems" : "\(what), " + counts.joined(separator: ", ")
  }

  /// `dossier.rates-check/1`.
  var json: JSONValue {
    let dates = DateFormat(language: .english)
    return .objectOfPresent([
      "schema": "dossier.rates-check/1", "as-of": .text(day), "tables": .integer(reviews.count),
      "remarks": .array(
        entries.map { entry in
          .objectOfPresent([
            "table": .text(entry.table), "severity": .string(entry.severity.rawValue),
            "message": .string(message(entry.remark, dates, .english)), "from": .text(entry.remark.row?.from),
            "status": .text(entry.remark.row?.status.rawValue), "source": .text(entry.remark.row?.source),
          ])
        }),
    ])
  }

  private func message(_ remark: RateRemark, _ dates: DateFormat, _ language: Language) -> String {
    switch remark {
    case .ended(let last): "no rate for \(dates.text(day)): the table ended on \(dates.text(last))"
    case .missing: "no rate for \(dates.text(day))"
    case .unverified(let row):
      "the rate of \(dates.text(row.from)), \(AmountFormat(language: language).percent(row.rate))"
        + (row.contracts(in: language).map { " for contracts \($0)" } ?? "") + ", is "
        + (row.status.doubt ?? "verified")
    }
  }
}

extension RateRemark {
  /// The rate that it is about.
  fileprivate var row: RateRow? {
    guard case .unverified(let row) = self else { return nil }
    return row
  }
}
