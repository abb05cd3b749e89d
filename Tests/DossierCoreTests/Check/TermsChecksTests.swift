import DossierCore
import Testing

/// Terms that go against the law that they extend, or against themselves, and cases against their terms.
@Suite struct TermsChecksTests {
  private static let path = "terms/klaardocs-2022.yaml"

  /// What is found in a store whose terms are these, each without the file's name.
  private func found(_ terms: String, more: [String: String] = [:]) throws -> [String] {
    try CheckFixture([Self.path: "dossier: 1\n\(terms)\n"].merging(more) { $1 }).lines(
      CheckFixture.options(skip: Set(["claim-not-reckonable", "damages-above-law", "rate-above-law"]))
    )
    .filter { !$0.hasPrefix("terms/klaardocs-2022.pdf") && !$0.contains("debtor-of-other-capacity") }
    .map { $0.replacing("\(Self.path) ", with: "") }
  }

  private static let xix4 = "(Code of Economic Law, art. XIX.4)"

  /// A clause, and the least balance for which it gives too much: what it gives, and what the law allows.
  static let clauses: [(String, String?)] = [
    ("percent: 10", "a balance of 801.00 the clause gives 80.10, the law allows 80.05"),
    ("percent: 5", "a balance of 40001.00 the clause gives 2000.05, the law allows 2000.00"),
    ("percent: 5, maximum: 2000.00", nil),
    ("amount: 20.00", nil),
    ("amount: 20.01", "a balance of 1.00 the clause gives 20.01, the law allows 20.00"),
    ("percent: 10, minimum: 50.00", "a balance of 1.00 the clause gives 50.00, the law allows 20.00"),
    (
      "percent: 10, minimum: 20.00, maximum: 150.00",
      "a balance of 801.00 the clause gives 80.10, the law allows 80.05"
    ),
    ("tiers: [{up-to: 150.00, amount: 20.00}, {amount: 30.00, percent: 5}], maximum: 2000.00", nil),
    (
      "tiers: [{up-to: 149.99, amount: 20.00}, {amount: 30.00, percent: 5}], maximum: 2000.00",
      "a balance of 150.00 the clause gives 30.00, the law allows 20.00"
    ),
    (
      "tiers: [{up-to: 160.00, amount: 20.00}, {up-to: 200.00, amount: 45.00}, {amount: 20.00}]",
      "a balance of 161.00 the clause gives 45.00, the law allows 31.10"
    ),
    (
      // What is too much for one cent alone is told with that cent.
      "tiers: [{up-to: 99.49, amount: 1.00}, {up-to: 99.50, amount: 21.00}, {amount: 2.00}]",
      "a balance of 99.50 the clause gives 21.00, the law allows 20.00"
    ),
    (
      "amount: 20.00, per: invoice",
      "a notice of 2 equal invoices and a balance of 2.00 the clause gives 40.00, the law allows 20.00"
    ),
    (
      "percent: 3, maximum: 1500.00, per: invoice",
      "a notice of 2 equal invoices and a balance of 66668.00 the clause gives 2000.04, the law allows 2000.00"
    ),
    ("percent: 3, maximum: 1000.00, per: invoice", nil),
  ]

  @Test(arguments: clauses) func `A clause is compared with the cap at every balance`(clause: String, excess: String?)
    throws
  {
    let terms = "extends: be-consumer\ninterest: {rate: 8}\ndamages: {\(clause)}"
    let messages = try found(terms).map { String($0.drop { $0 != " " }.dropFirst()) }
    #expect(messages == (excess.map { ["error terms-damages-above-law: for \($0) \(Self.xix4)"] } ?? []))
    #expect(try found(terms + "\nlimited-to-law: true") == [])
  }

  @Test func `The Dutch scale is no more than itself, and a clause between businesses is free`() throws {
    #expect(try found("extends: nl-consumer") == [])
    #expect(
      try found("extends: nl-consumer\ndamages: {percent: 15, minimum: 40.00}") == [
        "3:10 error terms-damages-above-law: for a balance of 2501.00 the clause gives 375.15, the law allows 375.10 "
          + "(Burgerlijk Wetboek Boek 6, art. 96 lid 5)"
      ])
    #expect(try found("extends: be-b2b\ndamages: {percent: 50}") == [])
  }

  @Test func `A rate is compared with the highest of the day of the check`() throws {
    // In the first half of 2023 the commercial rate was 10.5.
    #expect(try found("extends: be-consumer\ninterest: {rate: 10.5}") == [])
    let line =
      "error terms-rate-above-law: 10.6 % a year is above the 10.5 % that table 'be-commercial' allows on 2023-06-01 "
    #expect(try found("extends: be-consumer\ninterest: {rate: 10.6}") == ["3:18 \(line)\(Self.xix4)"])
    #expect(try found("extends: be-consumer\ninterest: {rate: 10.6}\nlimited-to-law: true") == [])
    let table = "10.5 % that table 'be-commercial' allows on 2023-06-01 \(Self.xix4)"
    #expect(
      try found("extends: be-consumer\ninterest: {table: be-commercial, margin: 8}") == [
        "3:19 error terms-rate-above-law: 18.5 % a year is above the \(table)"
      ])
  }

  @Test func `Tables of rates are there and have a rate for the day`() throws {
    #expect(
      try found("interest: {table: be-comercial}") == [
        "2:19 error unknown-rates: there is no table of rates 'be-comercial'"
      ])
    let rates = [
      "rates/house.yaml": "dossier: 1\nrows:\n  - {from: 2022-01-01, valid-to: 2022-12-31, rate: 5, status: verified}\n"
    ]
    #expect(
      try found("interest: {table: house}", more: rates) == [
        "rates/house.yaml 3:12 warning rates-ended: no rate for 2023-06-01: the table ended on 2022-12-31",
        "2:19 warning terms-rates-ended: the table of rates 'house' has no rate for 2023-06-01",
      ])
    #expect(
      try found("interest: {rate: 5}\ncaps: {interest: {table: x, otherwise: y}}").map { $0.prefix(23) } == [
        "3:26 error unknown-rate", "3:40 error unknown-rate",
      ])
  }

  @Test func `What the law forbids is not asked`() throws {
    #expect(
      try found("extends: de-consumer\ninterest: {compounding: yearly}\ncosts: {recovery-fee: 40.00}") == [
        "3:25 error terms-forbidden-compounding: interest on interest is asked, which the law forbids "
          + "(Bürgerliches Gesetzbuch, § 289 and § 288 V)",
        "4:23 error terms-forbidden-recovery-fee: a recovery fee is asked, which the law forbids "
          + "(Bürgerliches Gesetzbuch, § 289 and § 288 V)",
      ])
    #expect(
      try found("extends: be-consumer\ncosts: {reminder: [0.00, 8.00]}") == [
        "3:19 error terms-reminder-above-law: a reminder is to cost 8.00, the law allows 7.50 "
          + "(Code of Economic Law, art. XIX.2)"
      ])
    #expect(
      try found("extends: be-consumer\ncosts: {reminder: [5.00]}") == [
        "3:19 error terms-reminder-above-law: a first reminder is to cost 5.00, the law makes it free "
          + "(Code of Economic Law, art. XIX.2)"
      ])
  }

  @Test func `Caps and notices are the law's`() throws {
    func warning(_ place: String, _ key: String) -> [String] {
      ["\(place) warning terms-law-changed: '\(key)' is not what the law says that these terms extend"]
    }
    #expect(try found("extends: be-consumer\ncaps: none") == warning("3:7", "caps"))
    #expect(
      try found("extends: be-consumer\ncaps: {forbids: [recovery-fee]}") == warning("3:17", "caps.forbids"))
    #expect(try found("extends: be-consumer\ncaps: {damages: {amount: 9.00}}") == warning("3:17", "caps.damages"))
    #expect(try found("extends: be-consumer\ncaps: {interest: {table: be-civil}}") == warning("3:18", "caps.interest"))
    #expect(try found("extends: be-consumer\ncaps: {reminder-fee: 9.00}") == warning("3:22", "caps.reminder-fee"))
    #expect(try found("extends: be-consumer\ncaps: {reminder-fee: 7.50}") == [])
    #expect(try found("caps: none") == [])
    let shorter = "the term of a notice is shorter than the law's (Code of Economic Law, art. XIX.2)"
    #expect(
      try found("extends: be-consumer\nnotice: {days: 13}") == ["3:16 error terms-notice-below-law: \(shorter)"])
    #expect(try found("extends: be-consumer\nnotice: {days: 15}") == [])
    #expect(
      try found("extends: nl-consumer\nnotice: {paper-starts: next-day}").map { $0.prefix(33) } == [
        "3:24 error terms-notice-below-law"
      ])
    #expect(
      try found("extends: be-consumer\nnotice: none") == [
        "3:9 error terms-notice-below-law: the law asks for a notice"
      ])
  }

  @Test func `Costs of collection wait for the letter that the law asks for`() throws {
    #expect(
      try found("extends: nl-consumer\ndamages: {due: opened}") == [
        "3:16 error terms-damages-before-notice: the clause falls due by 'opened', the law asks for a notice and the end of "
          + "its term (Burgerlijk Wetboek Boek 6, art. 96 lid 6)"
      ])
    // In Belgium nothing is claimed before, whatever the terms say.
    #expect(try found("extends: be-consumer\ndamages: {amount: 20.00, due: due}") == [])
    #expect(try found("extends: nl-b2b\ndamages: {due: due}") == [])
  }

  @Test func `Amounts are in one currency`() throws {
    #expect(
      try found("extends: be-b2b\ncurrency: CHF\ndamages: {amount: 50.00}") == [
        "2:10 error terms-currency: 'costs.recovery-fee' of 'be-b2b' has 40.00 EUR, the terms are in CHF"
      ])
    #expect(try found("extends: be-b2b\ncurrency: CHF\ncosts: {recovery-fee: 50.00}") == [])
  }

  @Test func `A file may not have the name of terms that come with the program`() throws {
    let lines = try CheckFixture(["terms/be-b2b.yaml": "dossier: 1\ninterest: {rate: 5}\n"]).lines()
    #expect(
      lines == [
        "terms/be-b2b.yaml error built-in-terms-name: 'terms/be-b2b.yaml' has the name of terms that come with dossier"
      ])
  }

  @Test func `Terms that come with the program may be named everywhere`() throws {
    let terms = "dossier: 1\nextends: be-b2b\nfiles: [klaardocs-2022.pdf]\n"
    let lines = try CheckFixture([
      Self.path: terms, "creditors/klaardocs.yaml": CheckFixture.creditor.replacing("klaardocs-2022", with: "be-b2b"),
      "dossier.yaml": CheckFixture.settings.replacing("klaardocs-2022", with: "eu-b2b"),
      CheckFixture.path: CheckFixture.text.replacing("terms: klaardocs-2022", with: "terms: be-b2b"),
    ]).lines()
    #expect(lines == [])
    let wrong = try CheckFixture(case: "terms: klaardocs-2022", "terms: be-b2").report()
    #expect(wrong.findings.map(\.hint) == ["did you mean 'be-b2b'?"])
  }

  // MARK: Cases

  private static let person = """
    dossier: 1
    id: m4x7t2za
    kind: person
    first-name: An
    last-name: Klaar
    emails: [klaar@klaar.be]

    """

  @Test func `Terms are for the capacity of the debtor`() throws {
    func lines(_ terms: String, person: Bool, _ more: String = "") throws -> [String] {
      let debtor = "debtors/b/bedrijf-klaar.yaml"
      let text = CheckFixture.text.replacing("terms: klaardocs-2022", with: "\(terms)\(more)")
      return try CheckFixture([CheckFixture.path: text, debtor: person ? Self.person : CheckFixture.debtor]).lines()
    }
    let business = "the terms are for debtors in business, 'bedrijf-klaar' is reckoned among consumers"
    let consumer = "the terms are for consumers, 'bedrijf-klaar' is reckoned among debtors in business"
    #expect(try lines("terms: be-b2b", person: false) == [])
    #expect(try lines("terms: be-b2b", person: true) == ["10:8 warning debtor-of-other-capacity: \(business)"])
    #expect(try lines("terms: be-b2b", person: true, "\ncapacity: business") == [])
    #expect(try lines("terms: be-b2b", person: false, "\ncapacity: public") == [])
    #expect(try lines("terms: be-consumer", person: true) == [])
    #expect(try lines("terms: be-consumer", person: false) == ["10:8 warning debtor-of-other-capacity: \(consumer)"])
    #expect(
      try lines("terms: {extends: be-b2b}", person: true) == ["10:8 warning debtor-of-other-capacity: \(business)"])
    #expect(
      try lines("capacity: consumer", person: false) == [])
  }

  @Test func `Reminders cost what the law allows`() throws {
    func lines(_ cost: String, notices: [String], _ more: String = "") throws -> [String] {
      let entries = notices.enumerated().map {
        "  - {id: aaaa222\($0.offset), at: \($0.element)T10:00:00+02:00, kind: letter, notice: true}\n"
      }
      let text = CheckFixture.text.replacing(
        "terms: klaardocs-2022", with: "terms: be-consumer\ncapacity: consumer\(more)"
      )
      .replacing("tags: []", with: "costs: [{id: j8f3k2m9, date: 2023-05-10, kind: reminder, amount: \(cost)}]")
      .replacing("log:\n", with: "log:\n" + entries.joined())
      return try CheckFixture([CheckFixture.path: text]).lines().map { String($0.drop { $0 != " " }.dropFirst()) }
    }
    let two = ["2023-05-01"]  // The usual case has one notice more.
    #expect(try lines("9.50", notices: two) == [])
    #expect(try lines("22.50", notices: two) == [])
    #expect(
      try lines("22.51", notices: two) == [
        "warning reminder-fee-above-law: the reminder cost 22.51, the law allows 7.50 and the postage"
      ])
    #expect(
      try lines("7.50", notices: []) == [
        "warning reminder-fee-above-law: the reminder cost 7.50, and one notice alone was logged by 2023-05-10"
      ])
    #expect(try lines("7.50", notices: [], "\nregular-supply: true") == [])
  }
}
