import DossierCore

/// The data of a store in the form that peers read: bookings for `ledger`, mails for `notmuch`.
enum StorePeers {
  /// Writes every invoice, cost, credit note and payment as a booking, in order of their days, each in an account of its
  /// case; a flat list of accounts would slow the peer down.
  static func writeBookings(of root: String, to path: String) throws {
    let store = try Store(root: root)
    let scan = try store.scanCases { file -> [(CalendarDate, String)] in
      let value = file.value
      let account = "Cases:\(value.creditor):\(value.opened.date.description.prefix(7)):N\(value.number.normalized)"
      func booking(_ date: CalendarDate, _ words: String, _ sign: String, _ amount: Money, _ other: String)
        -> (CalendarDate, String)
      {
        (date, "\(date) \(words)\n  \(account)  \(sign)\(amount) EUR\n  \(other)\n\n")
      }
      let returned = { (payment: Payment) in payment.returned == nil ? "-" : "" }
      return value.invoices.map { booking($0.date, "invoice \($0.reference)", "", $0.amount, "Sales") }
        + value.costs.map { booking($0.date, "cost", "", $0.amount, "Costs") }
        + value.credits.map { booking($0.date, "credit note", "-", $0.amount, "Sales") }
        + value.payments.map { booking($0.date, "payment", returned($0), $0.amount, "Bank") }
    }
    guard scan.errors.isEmpty else { throw BenchError() }
    let bookings = scan.values.flatMap { $0 }.sorted { $0.0 < $1.0 }
    try create(path, bookings.map(\.1).joined())
    print(bookings.count)
  }

  /// Writes a mail a case with the texts of its log, requests and invoices, in a folder a month.
  static func writeMails(of root: String, to folder: String) throws {
    let store = try Store(root: root)
    let scan = try store.scanCases { file -> (String, String)? in
      let value = file.value
      let name = "\(value.opened.date.description.prefix(7))/\(value.number.normalized)"
      let texts =
        value.log.flatMap { [$0.subject, $0.text].compactMap { $0 } } + value.requests.compactMap(\.text)
        + value.invoices.compactMap(\.description)
      return (
        name,
        """
        From: klaar@example.com
        To: \(value.debtor)@example.com
        Subject: \(value.number)
        Message-ID: <\(value.number.normalized)@example.com>
        Date: Mon, 1 Jan 2024 10:00:00 +0100
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        \(texts.joined(separator: "\n"))

        """
      )
    }
    for (name, text) in scan.values {
      if let parent = FileSystem.parent(of: "\(folder)/\(name)") { _ = try FileSystem.makeDirectories(parent) }
      try create("\(folder)/\(name)", text)
    }
  }

  private static func create(_ path: String, _ text: String) throws {
    try FileSystem.create(path, bytes: Array(text.utf8), ownership: FileOwnership(mode: 0o600), syncing: false)
  }
}
