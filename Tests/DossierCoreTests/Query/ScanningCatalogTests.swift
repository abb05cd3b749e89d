import DossierCore
import Testing

@Suite struct ScanningCatalogTests {
  static let second = "cases/2023-05/191-0655-80753.yaml"
  static let files: [String: String?] = [
    second: """
    dossier: 1
    id: z3kq7x9m2pd4
    number: 191/0655/80753
    administration: legal
    status: closed
    closed: {at: 2023-06-01T10:00:00+02:00, reason: paid}
    phase: judicial
    creditor: andere
    debtor: jan-peeters
    co-debtors: [{debtor: bedrijf-klaar}]
    customer-number: K-1042
    track: forward-to-klaar
    opened: 2023-05-02T10:00:00+02:00
    handovers: [{id: h8f3k2m9, to: klaar-incasso, at: 2023-05-03T10:00:00+02:00}]
    tags: [Spoed]
    invoices:
      - {id: w8f3k2m9, reference: F-77, date: 2022-10-25, due: 2022-11-25, amount: 10.00}

    """,
    "creditors/andere.yaml": "dossier: 1\nid: k4v8m2qa\nname: Café Ondernéming\n",
    "debtors/j/jan-peeters.yaml": """
    dossier: 1
    id: n4x7t2za
    kind: person
    first-name: Jan
    last-name: Peeters
    initials: J.P.
    birth-date: 1980-05-01
    enterprise-number: "0403.170.701"
    address: {street: Lange Nieuwstraat, number: 7B, postcode: 1234 AB, city: Sint-Truiden, country: BE}
    emails: [Jan.Peeters@example.org]
    phones: [{number: +32 475 11 22 33, kind: mobile}, {number: 011/22.33.44}]
    ibans: [{iban: BE71 0961 2345 6769}]

    """,
  ]

  private static func matches(_ query: String, _ files: [String: String?] = files) throws -> CaseMatches {
    let fixture = try CheckFixture(files)
    return try ScanningCatalog(Store(root: fixture.scratch.path), asOf: day("2023-06-01")).cases(
      matching: Query(query))
  }

  private static let names = [CheckFixture.path: "1", second: "2"]

  /// The query, and the cases it finds: the usual one is 1, the one above 2.
  static let queries: [(String, String)] = [
    ("", "12"), ("status:any", "12"), ("status:open", "1"), ("-status:open", "2"), ("status:closed", "2"),
    // Numbers.
    ("232/0991/37210", "1"), ("+++232/0991/37210+++", "1"), ("***232/0991/37210***", "1"), ("232099137210", "1"),
    ("232/0991*", "1"), ("2320*", "1"), ("2320", ""), ("number:232099137210", "1"), ("number:\"232 0991 37210\"", "1"),
    ("number:19*", "2"), ("number:KLAA*", ""), ("reference:KLAA/202304/7478", "1"), ("klaa/202304/7478", "1"),
    ("KLAA2023047478", "1"), ("reference:klaa*", "1"), ("7478", "1"), ("K-1042", "2"), ("customer:k1042", "2"),
    ("customer:K-104*", "2"), ("2022/186", "1"), ("invoice:2022/186", "1"), ("invoice:F-77", "2"), ("f77", ""),
    // Names: case, accents, phrases, prefixes.
    ("klaardocs", "1"), ("KLAARDOCS", "1"), ("\"bedrijf klaar\"", "12"), ("\"klaar bedrijf\"", ""), ("bedr*", "12"),
    ("bedr", ""), ("cafe ondernem*", "2"), ("CAFÉ", "2"), ("creditor:cafe", "2"), ("creditor:andere", "2"),
    ("creditor:klaardocs", "1"), ("debtor:jan-peeters", "2"), ("debtor:peeters", "2"), ("debtor:bedrijf", "12"),
    ("debtor:klaardocs", ""), ("name:peeters", "2"), ("name:\"jan peeters\"", "2"), ("agency:klaar-incasso", "2"),
    ("agency:\"klaar incasso\"", "2"), ("-creditor:andere", "1"), ("jan klaardocs", ""), ("jan -klaardocs", "2"),
    // Addresses and contact data.
    ("kerkstraat", "12"), ("street:kerkstraat", "12"), ("street:nieuwstraat", "2"), ("nr:7b", "2"), ("nr:13/2", "12"),
    ("postcode:1234AB", "2"), ("postcode:3700", "12"), ("city:sint-truiden", "2"), ("city:\"sint truiden\"", "2"),
    ("truiden", "2"), ("born:1980-05-01", "2"), ("born:1980", "2"), ("born:1981", ""), ("1980-05-01", "2"),
    ("phone:0475/11.22.33", "2"), ("0475112233", "2"), ("+32475112233", "2"), ("\"00 32 475 11 22 33\"", "2"),
    ("mobile:0475112233", "2"), ("mobile:011223344", ""), ("phone:011223344", "2"), ("phone:0475*", "12"),
    ("email:jan.peeters@example.org", "2"), ("klaar@klaar.be", "12"), ("email:example", "2"),
    ("iban:BE71096123456769", "2"), ("\"be71 0961 2345 6769\"", "2"), ("BE68539007547034", "12"), ("iban:BE68*", "12"),
    ("vat:0202239951", "12"), ("vat:\"BE 0202.239.951\"", "12"), ("BE0202239951", "12"), ("enterprise:403170701", "2"),
    ("0403.170.701", "2"),
    ("0475 11 22 33", "2"), ("+32 475 11 22 33", "2"), ("peeters 0475 11 22 33", "2"), ("0475 11 22 34", ""),
    ("klaardocs 0475 11 22 33", ""), ("\"+32 (0)475 11 22 33\"", "2"), ("be71 0961 2345 6769", "2"),
    ("BE71 0961 2345 6769 1980-05-01", "2"), ("BE71 0961 2345 6768", ""), ("01-05-1980", "2"), ("01/05/1980", "2"),
    // Comparisons and ranges; what is of the day.
    ("born:1980..1981", "2"), ("born<1980-05-02", "2"), ("born>1980", ""), ("opened:2023-05", "2"),
    ("opened<2023-05", "1"), ("from:2023-05", "2"), ("to:2023-04", "1"), ("from:2023-04 to:2023-05-01", "1"),
    ("due:2022-11-25", "12"), ("due<=2022-11-24", ""), ("amount:10", "2"), ("amount>10", "1"), ("principal>10", "1"),
    ("principal:..10", "2"), ("balance:10USD", ""), ("paid>0", "1"), ("has:paid", "1"), ("has:balance", "12"),
    ("principal:10..", "12"), ("closed:2023-06-01", "2"), ("has:closed", "2"), ("no:reason", "1"), ("age:30", "2"),
    ("age>30", "1"), ("custody:here", "12"), ("holder:here", "12"), ("has:holder", ""), ("no:hold", "12"),
    ("kind:person", "2"), ("has:born", "2"), ("no:born", "1"), ("has:mobile", "12"), ("country:BE", "12"),
    // What binds.
    ("status:open OR status:closed", "12"), ("klaardocs OR cafe", "12"), ("(klaardocs OR cafe) peeters", "2"),
    ("klaardocs OR cafe nothing", "1"), ("-(klaardocs OR nothing)", "2"), ("-(cafe -peeters)", "12"),
    ("status:open OR principal:10 -peeters", "1"), ("(status:open OR born:1980) -phone:0475*", ""),
    // The rest.
    ("track:forward-to-klaar", "2"), ("tag:spoed", "2"), ("type:collection", "12"), ("phase:judicial", "2"),
    ("reason:paid", "2"), ("administration:legal", "2"), ("text:aanmaning", "1"), ("aanmaning", "1"),
    ("\"aanmaning 1\"", "1"), ("text:klaardocs", ""), ("status:open aanm* -tag:spoed", "1"),
  ]

  @Test(arguments: queries) func `A query finds the cases that match`(_ query: String, _ expected: String) throws {
    let found = try Self.matches(query)
    #expect(found.cases.map { Self.names[$0.summary.path] ?? "?" }.joined() == expected)
    #expect(found.gaps.total == 2)
    #expect(found.gaps.unreadable.isEmpty)
  }

  static let ranks: [(String, [Int])] = [
    ("", [0, 0]), ("city:sint-truiden", [0]), ("jan.peeters@example.org", [0]), ("cafe", [1]), ("truiden", [2]),
    ("aanmaning", [3]), ("aanmaning klaardocs 232099137210", [4]), ("aanmaning OR peeters", [7, 4]),
    ("klaar -peeters", [0]), ("0475 11 22 33", [0]), ("kerkstraat bedrijf", [3, 3]),
  ]

  @Test(arguments: ranks) func `A find ranks by the best places of its words`(_ query: String, _ ranks: [Int]) throws {
    #expect(try Self.matches(query).cases.map(\.rank) == ranks)
  }

  @Test func `The three answers of a catalog agree`() throws {
    let fixture = try CheckFixture(Self.files)
    let catalog = try ScanningCatalog(Store(root: fixture.scratch.path), asOf: day("2023-06-01"))
    for (text, _) in Self.queries {
      let query = try Query(text)
      let cases = try catalog.cases(matching: query)
      var visited: [ListedCase] = []
      let gaps = try catalog.visit(query) { line, figures in
        #expect(figures.summary == line.summary)
        visited.append(line)
      }
      #expect(visited == cases.cases)
      #expect(gaps == cases.gaps)
      #expect(try catalog.paths(matching: query).paths == cases.cases.map(\.summary.path))
    }
  }

  @Test func `A summary has what lists show`() throws {
    let line = try #require(try Self.matches("status:closed").cases.first)
    let summary = line.summary
    #expect(summary.path == Self.second)
    #expect(summary.number.text == "191/0655/80753")
    #expect(summary.opened.date.description == "2023-05-02")
    #expect(summary.debtor.text == "jan-peeters")
    #expect(line.debtor == "Jan Peeters")
    #expect(line.creditor == "Café Ondernéming")
    #expect(summary.agency?.text == "klaar-incasso")
    #expect(summary.currency == .euro)
  }

  @Test func `Files that cannot be read are named and hide nothing`() throws {
    var files = Self.files
    files["cases/2023-04/a.yaml"] = "dossier: 1\n"
    files["creditors/andere.yaml"] = "dossier: 1\n"
    files["debtors/j/jan-peeters.yaml"] = .some(nil)
    for query in ["", "andere"] {
      let found = try Self.matches(query, files)
      #expect(found.cases.map(\.summary.path) == (query.isEmpty ? [CheckFixture.path, Self.second] : [Self.second]))
      #expect(found.cases.last?.creditor == "andere")
      #expect(found.cases.last?.debtor == "jan-peeters")
      #expect(found.gaps.total == 2)
      #expect(found.gaps.unreadable.map(\.path) == ["cases/2023-04/a.yaml", "creditors/andere.yaml"])
    }
  }
}
