import DossierCore
import Foundation
import Testing

/// The plain tables say what the files say, to whoever reads them.
@Suite struct IndexTablesTests {
  typealias Value = IndexTables.Value

  /// Columns of a table with what a case's entries say of them.
  struct Expectation: Sendable {
    let table: String
    let columns: String
    let rows: @Sendable (Case) -> [[Value]]
  }

  static let expectations: [Expectation] = [
    Expectation(table: "invoices", columns: "reference, date, due, amount") {
      $0.invoices.map { [Value($0.reference), Value($0.date), Value($0.due), Value($0.amount)] }
    },
    Expectation(table: "credits", columns: "reference, date, amount, invoice, corrects") {
      $0.credits.map {
        [Value($0.reference), Value($0.date), Value($0.amount), Value($0.invoice), Value($0.isCorrecting)]
      }
    },
    Expectation(table: "costs", columns: "date, kind, amount, vat, invoice") {
      $0.costs.map { [Value($0.date), Value($0.kind.rawValue), Value($0.amount), Value($0.vat), Value($0.invoice)] }
    },
    Expectation(table: "payments", columns: "date, abs(amount), amount < 0, received_by, returned, invoice") {
      $0.payments.map {
        [
          Value($0.date), Value($0.amount), Value($0.returned != nil), Value($0.receivedBy.rawValue),
          Value($0.returned?.text), Value($0.invoice),
        ]
      }
    },
    Expectation(table: "refunds", columns: "date, amount, iban") {
      $0.refunds.map { [Value($0.date), Value($0.amount), Value($0.iban?.text)] }
    },
    Expectation(table: "waivers", columns: "date, amount, bucket, reason") {
      $0.waivers.map { [Value($0.date), Value($0.amount), Value($0.of.rawValue), Value($0.reason)] }
    },
    Expectation(table: "holds", columns: "starts, ends, reason, amount, invoice, interest, released_on") {
      $0.holds.map {
        [
          Value($0.from), Value($0.until), Value($0.reason.rawValue), Value($0.amount), Value($0.invoice),
          Value($0.interest?.rawValue), Value($0.released?.on),
        ]
      }
    },
    Expectation(table: "promises", columns: "date, until, amount") {
      $0.promises.map { [Value($0.date), Value($0.until), Value($0.amount)] }
    },
    Expectation(table: "plans", columns: "agreed, broken_after") {
      $0.plans.map { [Value($0.agreed), Value($0.brokenAfter)] }
    },
    Expectation(table: "settlements", columns: "date, until, amount") {
      $0.settlements.map { [Value($0.date), Value($0.until), Value($0.amount)] }
    },
    Expectation(table: "requests", columns: "kind, at, side, text, answer_by, verdict") {
      $0.requests.map {
        [
          Value($0.kind.rawValue), Value($0.at.description), Value($0.side?.rawValue), Value($0.text),
          Value($0.answerBy), Value($0.answer?.verdict.rawValue),
        ]
      }
    },
    Expectation(table: "attachments", columns: "file, kind, sha256, size, visibility") {
      $0.attachments.map {
        [
          Value($0.file), Value($0.kind.rawValue), Value($0.sha256), Value($0.size), Value($0.visibility.rawValue),
        ]
      }
    },
    Expectation(table: "log", columns: "at, kind, subject, recipient, text, deadline, step, notice, channel") {
      $0.log.map {
        [
          Value($0.at.description), Value($0.kind.rawValue), Value($0.subject), Value($0.to), Value($0.text),
          Value($0.deadline), Value($0.step), Value($0.notice), Value($0.channel?.rawValue),
        ]
      }
    },
  ]

  /// The tables of what is no entry.
  static let lists: [Expectation] = [
    Expectation(table: "case_references", columns: "party, value") {
      $0.references.map { [Value($0.of.text), Value($0.value)] }
    },
    Expectation(table: "co_debtors", columns: "debtor, role, up_to") {
      $0.coDebtors.map { [Value($0.debtor.text), Value($0.role.rawValue), Value($0.upTo)] }
    },
    Expectation(table: "related", columns: "number, relation") {
      $0.related.map { [Value($0.number.text), Value($0.relation.rawValue)] }
    },
    Expectation(table: "tags", columns: "tag") { $0.tags.map { [Value($0)] } },
    Expectation(table: "handovers", columns: "id, agency, at, ended_at, outcome") {
      $0.handovers.map {
        [
          Value($0.id.text), Value($0.to.text), Value($0.at.description), Value($0.ended?.at.description),
          Value($0.ended?.outcome.rawValue),
        ]
      }
    },
    Expectation(table: "installments", columns: "plan_position, due, amount") {
      $0.plans.enumerated().flatMap { place, plan in
        plan.installments.map { [Value(place), Value($0.due), Value($0.amount)] }
      }
    },
    Expectation(table: "log_invoices", columns: "log_position, invoice") {
      $0.log.enumerated().flatMap { place, entry in entry.invoices.map { [Value(place), Value($0)] } }
    },
    Expectation(table: "log_files", columns: "log_position, file") {
      $0.log.enumerated().flatMap { place, entry in entry.files.map { [Value(place), Value($0)] } }
    },
  ]

  @Test func `Each list of entries has its table`() {
    #expect(Self.expectations.map(\.table) == EntryList.allCases.map(\.rawValue))
    let known = Set(IndexTable.plain.map(\.name))
    #expect(Set((Self.expectations + Self.lists).map(\.table)).subtracting(known) == [])
  }

  @Test(arguments: UInt64(0)..<5) func `The tables say what the files say, whatever was edited`(seed: UInt64) throws {
    var files = try ChangingStore(seed: 900 + seed, cases: 12)
    var seen = 0
    for _ in 0..<4 {
      let store = try files.store
      _ = try IndexedCatalog(store, asOf: files.day())
      seen += try Self.compare(store, "seed \(seed)")
      for _ in 0..<5 { _ = try files.change() }
    }
    #expect(seen > 300)
  }

  /// Compares all rows with all files that can be read; says how many there were.
  static func compare(_ store: Store, _ told: String) throws -> Int {
    var cases: [(path: String, file: Case)] = []
    for path in try store.casePaths() {
      if let file = try? store.loadCase(at: path) { cases.append((path, file.value)) }
    }
    cases.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let all = expectations + lists
    let lead = "id, void_at IS NOT NULL, recorded, recorded_by, replaces"
    let statements = all.map { wanted in
      let columns = expectations.contains { $0.table == wanted.table } ? "\(lead), " : ""
      let keys =
        wanted.table == "installments" ? "plan_position, " : wanted.table.hasPrefix("log_") ? "log_position, " : ""
      return """
        SELECT case_path, \(columns)\(wanted.columns)
        FROM \(wanted.table) JOIN (SELECT case_id, path AS case_path FROM cases) USING (case_id)
        ORDER BY case_path, \(keys)position
        """
    }
    let orphans = IndexTable.plain.filter { $0.name != "cases" && $0.columns[0].name == "case_id" }.map {
      "SELECT '\($0.name)', count(*) FROM \($0.name) WHERE case_id NOT IN (SELECT case_id FROM cases) HAVING count(*) > 0"
    }
    let found = try IndexTables.rows(statements + orphans, of: store.root)
    try #require(found[all.count...].joined().isEmpty, "\(told)")
    var count = 0
    for (place, wanted) in all.enumerated() {
      let list = EntryList(rawValue: wanted.table)
      let expected = cases.flatMap { path, file in
        let entries = list.map { file.entries(of: $0) }
        return wanted.rows(file).enumerated().map { position, row in
          [Value(path)] + (entries.map { record($0[position]) } ?? []) + row
        }
      }
      count += expected.count
      try #require(found[place] == expected, "\(wanted.table), \(told)")
    }
    return count
  }

  private static func record(_ entry: any Entry) -> [Value] {
    [
      Value(entry.id.text), Value(entry.isVoid), Value(entry.record.recorded?.description), Value(entry.record.by),
      Value(entry.record.replaces?.text),
    ]
  }

  @Test(arguments: UInt64(0)..<3) func `Sums over the tables are those of the catalog`(seed: UInt64) throws {
    var files = try ChangingStore(seed: 950 + seed, cases: 14)
    for _ in 0..<3 {
      let (store, day) = (try files.store, files.day())
      _ = try IndexedCatalog(store, asOf: day)
      var expected: [String: [Int64]] = [:]
      let query = try Query("status:any", in: QueryContext(store.settings.value, today: day))
      _ = try ScanningCatalog(store, asOf: day).visit(query) { line, figures in
        let sums = [
          figures.invoices.reduce(0) { $0 + $1.amount.minorUnits },
          figures.invoices.reduce(0) { $0 + ($1.open?.minorUnits ?? 0) },
          figures.payments.reduce(0) { $0 + $1.amount.minorUnits },
          figures.summary.amounts?.totals.balance.minorUnits ?? 0,
        ]
        expected[figures.summary.currency.code, default: [0, 0, 0, 0]].addEach(sums)
      }
      // The balance of a case is that of the day in as_of; interest goes on from there.
      let found = try IndexTables.rows(
        [
          """
          SELECT currency, sum((SELECT coalesce(sum(amount), 0) FROM invoices WHERE case_id = cases.case_id AND counts)),
            sum((SELECT coalesce(sum(open), 0) FROM invoices WHERE case_id = cases.case_id AND counts)),
            sum((SELECT coalesce(sum(amount), 0) FROM payments WHERE case_id = cases.case_id AND counts)),
            sum(coalesce(CASE as_of WHEN \(day.dayNumber) THEN balance ELSE 0 END, 0)), min(as_of)
          FROM cases WHERE opened < '\(day)~' GROUP BY currency
          """
        ], of: store.root)
      for row in found[0] {
        guard case .text(let code) = row[0] else { continue }
        let known = expected.removeValue(forKey: code)
        let sums = try #require(known)
        #expect(Array(row[1...3]) == sums[..<3].map { .number(Int($0)) }, "seed \(seed)")
        if row[5] == Value(day) { #expect(row[4] == .number(Int(sums[3])), "seed \(seed)") }
      }
      #expect(expected == [:])
      for _ in 0..<4 { _ = try files.change() }
    }
  }

  @Test func `Parties have their addresses, contacts and numbers`() throws {
    let files = try ManyCases(2)
    try files.scratch.put(
      "debtors/d/debtor-0.yaml",
      """
      dossier: 1
      id: d3v8m2q2
      kind: company
      name: Debtor 0
      vat: BE0403170701
      address: {street: Stationslaan, number: 13/2, postcode: "3700", city: Tongeren, country: BE}
      emails: [a@example.org, b@example.org]
      phones: [{number: 012/00.00.00, kind: phone}, {number: 0475/00.00.00, kind: mobile, label: KLANT}]
      contacts: [{name: Roos, role: accounts, phone: 012/00.00.01}]
      ibans: [{iban: BE68539007547034, use: own}]

      """)
    let day = try #require(ManyCases.day)
    let statements = [
      """
      SELECT kind, slug, id, name, vat, street, house_number, postcode, city, country, debtor_kind FROM parties
      WHERE slug = 'debtor-0'
      """,
      "SELECT number, phones.kind, label FROM phones JOIN parties USING (party_id) WHERE slug = 'debtor-0'",
      "SELECT email FROM emails JOIN parties USING (party_id) WHERE slug = 'debtor-0'",
      "SELECT contacts.name, role, email, phone FROM contacts JOIN parties USING (party_id) WHERE slug = 'debtor-0'",
      "SELECT iban, use FROM bank_accounts",
    ]
    let expected: [[[Value]]] = [
      [
        [
          "debtor", "debtor-0", "d3v8m2q2", "Debtor 0", "BE0403170701", "Stationslaan", "13/2", "3700", "Tongeren",
          "BE",
          "company",
        ].map { .text($0) }
      ],
      [
        [.text("012/00.00.00"), .text("phone"), .none], [.text("0475/00.00.00"), .text("mobile"), .text("KLANT")],
      ],
      [[.text("a@example.org")], [.text("b@example.org")]],
      [[.text("Roos"), .text("accounts"), .none, .text("012/00.00.01")]],
      [[.text("BE68539007547034"), .text("own")]],
    ]
    _ = try IndexedCatalog(files.store, asOf: day)
    #expect(try IndexTables.rows(statements, of: files.scratch.path) == expected)
    // Written once more nothing is there twice, and of a party that is gone nothing is left but its slug.
    try files.scratch.put("debtors/d/debtor-0.yaml", try files.scratch.text("debtors/d/debtor-0.yaml") + "\n")
    _ = try IndexedCatalog(files.store, asOf: day)
    #expect(try IndexTables.rows(statements, of: files.scratch.path) == expected)
    try FileManager.default.removeItem(atPath: files.scratch.full("debtors/d/debtor-0.yaml"))
    _ = try IndexedCatalog(files.store, asOf: day)
    let gone = try IndexTables.rows(statements, of: files.scratch.path)
    #expect(
      gone[0] == [[.text("debtor"), .text("debtor-0"), .none, .text("debtor-0")] + Array(repeating: .none, count: 7)])
    #expect(gone[1...] == [[], [], [], []])
  }

  @Test func `Nobody else may read it`() throws {
    let files = try ManyCases(1)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: files.scratch.path)
    _ = try files.indexed()
    let mode = try #require(try FileSystem.status(of: files.scratch.full(IndexStatus.path))).stamp.mode
    #expect(mode & 0o777 == 0o600)
  }

  @Test(arguments: IndexTable.plain + IndexTable.own) func `A table is as it is declared`(table: IndexTable) throws {
    let files = try ManyCases(1)
    _ = try files.indexed()
    let rows = try IndexTables.rows(["SELECT name FROM pragma_table_info('\(table.name)')"], of: files.scratch.path)
    #expect(rows[0] == table.columns.map { [.text($0.name)] })
    #expect(Set(table.columns.map(\.name)).count == table.columns.count)
  }
}

extension [Int64] {
  fileprivate mutating func addEach(_ other: [Int64]) {
    for place in indices { self[place] += other[place] }
  }
}
