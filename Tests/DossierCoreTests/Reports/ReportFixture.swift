import DossierCore
import Testing

/// A store for reports, whose cases are told as short texts.
struct ReportFixture {
  let scratch: ScratchDirectory

  /// Makes a store of cases: the lines of each below number, id and status.
  init(_ cases: [String]) throws {
    scratch = try ScratchDirectory()
    for (path, text) in DeskFixture.files { try scratch.put(path, text) }
    try scratch.put("creditors/andere.yaml", "dossier: 1\nid: k4v8m2qa\nname: Andere\n")
    try scratch.put("terms/plain.yaml", "dossier: 1\nname: Plain\npayment: {days: 30}\n")
    for (place, text) in cases.enumerated() {
      let lines = "dossier: 1\nid: \(Self.id(place))\nnumber: A\(place + 1)\n" + text
      try scratch.put("cases/2023-01/a\(place + 1).yaml", lines)
    }
  }

  /// The ids of the cases: twelve characters that end with the place.
  static func id(_ place: Int) -> String {
    let digits = String(place)
    return "c" + String(repeating: "0", count: 11 - digits.utf8.count) + digits
  }

  /// Hands over all cases as of a day; gives back the paths of those that cannot be reckoned.
  @discardableResult
  func visit(asOf day: CalendarDate, _ take: (CaseFigures, PartyNames) -> Void) throws -> [String] {
    let catalog = try ScanningCatalog(Store(root: scratch.path), asOf: day)
    let gaps = try catalog.visit(.everything) { line, figures in
      take(figures, PartyNames(creditor: line.creditor, debtor: line.debtor))
    }
    #expect(gaps.unreadable == [])
    return gaps.problems.map(\.path)
  }

  /// A report of all cases as of a day.
  func told<Report: CaseReport>(_ report: Report, asOf text: String) throws -> Report {
    var report = report
    try visit(asOf: day(text)) { report.add($0, $1) }
    return report
  }
}

extension ReportFixture {
  /// Three cases in euro, of two creditors, and one in dollars.
  static let usual = [
    """
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar
    currency: EUR
    terms: plain
    opened: 2023-01-10T09:00:00+01:00
    handler: {name: An}
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2022-11-01, due: 2022-12-01, amount: 100.00}
      - {id: w8f3k5xa, reference: R2, date: 2023-01-01, due: 2023-01-31, amount: 50.00}
    payments:
      - {id: m2k8v5qa, date: 2023-01-20, amount: 30.00, received-by: agency}
      - {id: m2k8v5qb, date: 2023-02-10, amount: 90.00, received-by: creditor}

    """,
    """
    status: closed
    creditor: andere
    debtor: bedrijf-klaar
    currency: EUR
    terms: plain
    opened: 2023-01-15T09:00:00+01:00
    closed: {at: 2023-03-01T09:00:00+01:00, reason: uncollectable}
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2022-01-01, due: 2022-01-31, amount: 40.00}
    waivers:
      - {id: w1k8v5qa, date: 2023-02-01, amount: 5.00, of: principal, reason: small}

    """,
    """
    status: open
    creditor: andere
    debtor: jan
    currency: EUR
    terms: plain
    opened: 2023-02-01T09:00:00+01:00
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2023-01-20, due: 2023-02-20, amount: 10.00}
    payments:
      - {id: m2k8v5qa, date: 2023-02-03, amount: 12.00, received-by: agency}

    """,
    """
    status: open
    creditor: andere
    debtor: jan
    currency: USD
    terms: {payment: {days: 30}, currency: USD}
    opened: 2023-02-01T09:00:00+01:00
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2023-01-20, due: 2023-02-20, amount: 7.00}

    """,
  ].map { $0 }
}
