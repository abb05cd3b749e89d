internal import DossierCore

/// A column of a report, and what figures have in it.
struct ReportColumn<Figures> {
  let column: Listing.Column
  let cell: (Figures) -> Listing.Cell

  /// A column of amounts; nothing is shown to people where the amount is nothing.
  static func amount(
    _ key: String, _ title: String, _ format: AmountFormat, _ amount: @escaping (Figures) -> Money
  ) -> ReportColumn {
    ReportColumn(column: Listing.Column(key: key, title: title, isNumber: true)) { figures in
      let money = amount(figures)
      return Listing.Cell(money.description, shown: money.isZero ? "" : format.number(money))
    }
  }

  /// A column of amounts that always stand there.
  static func balance(
    _ key: String, _ title: String, _ format: AmountFormat, _ amount: @escaping (Figures) -> Money
  ) -> ReportColumn {
    ReportColumn(column: Listing.Column(key: key, title: title, isNumber: true)) { figures in
      let money = amount(figures)
      return Listing.Cell(money.description, shown: format.number(money))
    }
  }

  /// A column of counts; nothing is shown to people where there are none.
  static func count(_ key: String, _ title: String, _ count: @escaping (Figures) -> Int?) -> ReportColumn {
    ReportColumn(column: Listing.Column(key: key, title: title, isNumber: true)) { figures in
      let number = count(figures)
      return Listing.Cell(count: number, shown: number.map { $0 == 0 ? "" : String($0) } ?? "")
    }
  }

  /// A column of numbers of days, which may be none.
  static func days(_ key: String, _ title: String, _ days: @escaping (Figures) -> Int?) -> ReportColumn {
    ReportColumn(column: Listing.Column(key: key, title: title, isNumber: true)) { Listing.Cell(count: days($0)) }
  }

  /// A column of shares in percent.
  static func share(
    _ key: String, _ title: String, _ format: AmountFormat, _ share: @escaping (Figures) -> Share?
  ) -> ReportColumn {
    ReportColumn(column: Listing.Column(key: key, title: title, isNumber: true)) { figures in
      let share = share(figures)
      return Listing.Cell(share?.description, shown: share.map { format.percent($0.description) })
    }
  }
}
