import DossierCore
import Testing

/// One broken case a check: what is changed, and what is found.
///
/// That a sound case has none of them is
/// `StoreCheckTests`' first test.
@Suite struct CaseChecksTests {
  static let inPlace: [(String, String, [String])] = [
    ("creditor: klaardocs", "creditor: klardocs", ["7:11 error unknown-creditor: there is no creditor 'klardocs'"]),
    ("debtor: bedrijf-klaar", "debtor: x", ["8:9 error unknown-debtor: there is no debtor 'x'"]),
    ("tags: []", "agency: x", ["12:9 error unknown-agency: there is no agency 'x'"]),
    (
      "tags: []", "co-debtors: [{debtor: x}]", ["12:23 error unknown-debtor: there is no debtor 'x'"]
    ),
    (
      "tags: []", "handovers: [{id: h8f3k2m9, to: x, at: 2023-04-25T21:00:00+02:00}]",
      [
        "12:12 warning forwarded-other-day: the case was first handed over on 2023-04-25, and 'forwarded' is missing",
        "12:32 error unknown-agency: there is no agency 'x'",
      ]
    ),
    (
      "tags: []", "received: [{from: x, handover: h8f3k2m9, at: 2023-04-25T21:00:00+02:00}]",
      ["12:19 error unknown-party: there is no creditor and no agency 'x'"]
    ),
    ("of: klaar-incasso", "of: x", ["4:19 error unknown-party: there is no creditor and no agency 'x'"]),
    ("terms: klaardocs-2022", "terms: x", ["10:8 error unknown-terms: there are no terms 'x'"]),
    ("terms: klaardocs-2022", "terms: {extends: x}", ["10:18 error unknown-terms: there are no terms 'x'"]),
    (
      "method: bank", "by-debtor: x", ["21:87 error unknown-payer: 'x' is not a debtor of this case"]
    ),
    ("tags: []", "related: [{case: 191/0655/80753}]", ["12:18 error unknown-case: there is no case '191/0655/80753'"]),
    ("tags: []", "administration: x", ["12:17 error unknown-administration: there is no administration 'x'"]),
    ("method: bank", "invoice: 2022/187", ["21:85 error unknown-invoice: the case has no invoice '2022/187'"]),
    (
      "tags: []", "credits: [{id: j8f3k2m9, date: 2023-01-01, amount: 1.00, invoice: x}]",
      ["12:67 error unknown-invoice: the case has no invoice 'x'"]
    ),
    (
      "tags: []", "costs: [{id: j8f3k2m9, date: 2023-01-01, amount: 1.00, invoice: x}]",
      ["12:65 error unknown-invoice: the case has no invoice 'x'"]
    ),
    (
      "tags: []", "holds: [{id: j8f3k2m9, from: 2023-01-02, until: 2023-01-01, reason: other, invoice: x}]",
      [
        "12:49 error hold-ends-before-start: the hold ends on 2023-01-01, before it starts on 2023-01-02",
        "12:85 error unknown-invoice: the case has no invoice 'x'",
      ]
    ),
    ("step: reminder-1", "invoices: [x]", ["26:96 error unknown-invoice: the case has no invoice 'x'"]),
    ("step: reminder-1", "task: x8f3k2m9", ["26:91 error unknown-entry: the case has no task 'x8f3k2m9'"]),
    (
      "method: bank", "returned: x8f3k2m9", ["21:86 error unknown-entry: the case has no payment 'x8f3k2m9'"]
    ),
    (
      "method: bank", "replaces: x8f3k2m9", ["21:86 error unknown-entry: the case has no entry 'x8f3k2m9'"]
    ),
    ("step: reminder-1", "files: [x]", ["26:93 error unknown-file: no attachment of the case is called 'x'"]),
    (
      "232/0991/37210", "232/0991/37211",
      [
        "3:9 error invalid-ogm: '232/0991/37211' has wrong check digits",
        "3:9 note case-file-name: the file is not called '232-0991-37211.yaml' after this number",
      ]
    ),
    (
      "amount: 1500.00\n", "amount: 1500.00\n    payment-reference: RF18539007547035\n",
      ["20:24 warning doubtful-payment-reference: 'RF18539007547035' has wrong check digits"]
    ),
    (
      "tags: []", "pay-to: {iban: BE68539007547035}",
      ["12:16 error invalid-case-iban: 'BE68539007547035' is not an IBAN: its check digits are wrong"]
    ),
    (
      "tags: []", "handler: {name: Tom, phone: 012}",
      ["12:29 warning doubtful-handler: '012' does not look like a telephone number"]
    ),
    (
      "tags: []", "promises: [{id: j8f3k2m9, date: 2023-02-01, until: 2023-01-01, amount: 1.00}]",
      ["12:52 error promise-ends-before-date: the promise ends on 2023-01-01, before it was made on 2023-02-01"]
    ),
    (
      "tags: []", "settlements: [{id: j8f3k2m9, date: 2023-02-01, until: 2023-01-01, amount: 1.00}]",
      ["12:55 error settlement-ends-before-date: the settlement ends on 2023-01-01, before it was agreed on 2023-02-01"]
    ),
    (
      "status: open", "status: closed\nclosed: {at: 2023-04-25T20:45:11+02:00, reason: paid}",
      [
        "7:14 error closed-before-opened: the case was closed on 2023-04-25, before it was opened",
        "7:49 warning closed-unpaid: the case is closed as paid, and 1336.23 EUR was open on 2023-04-25",
      ]
    ),
    (
      "tags: []",
      "handovers: [{id: h8f3k2m9, to: klaar-incasso, at: 2023-04-25T21:00:00+02:00, "
        + "ended: {at: 2023-04-25T18:00:00Z, as: returned}}]",
      [
        "12:12 warning forwarded-other-day: the case was first handed over on 2023-04-25, and 'forwarded' is missing",
        "12:90 error handover-ends-before-start: the hand-over ended on 2023-04-25, before it began",
      ]
    ),
    (
      "tags: []", "forwarded: 2023-04-25",
      ["12:12 warning forwarded-without-handover: the case was forwarded, and it names no hand-over"]
    ),
    (
      "at: 2023-04-25T21:19:00+02:00", "at: 2023-06-02T12:00:01+02:00",
      [
        "25:24 warning time-in-future: '2023-06-02T12:00:01+02:00' is in the future",
        "26:73 error notice-ends-before-sent: the deadline 2023-05-12 is before the sending on 2023-06-02",
      ]
    ),
    (
      "at: 2023-04-25T21:19:00+02:00", "at: 2023-06-02T12:00:00+02:00",
      ["26:73 error notice-ends-before-sent: the deadline 2023-05-12 is before the sending on 2023-06-02"]
    ),
    (
      "deadline: 2023-05-12", "deadline: 2022-05-12",
      ["26:73 error notice-ends-before-sent: the deadline 2022-05-12 is before the sending on 2023-04-25"]
    ),
    (
      "step: reminder-1", "delivered: 2023-04-24",
      ["26:96 error notice-ends-before-sent: it arrived on 2023-04-24, before it was sent on 2023-04-25"]
    ),
    (
      "step: reminder-1", "delivered: 2023-06-03",
      ["26:96 warning time-in-future: '2023-06-03' is in the future"]
    ),
    (
      "id: a8f3k2m9", "id: w8f3k2m9", ["15:9 error duplicate-entry-id: 'invoices[0]' has the id 'w8f3k2m9' too"]
    ),
    (
      "reference: 2023/006", "reference: 2022/186",
      ["16:16 warning duplicate-invoice: invoice '2022/186' of klaardocs is in this case too"]
    ),
    (
      "opened: 2023-04-25", "opened: 2023-05-25",
      ["11:9 warning case-file-month: the case was opened on 2023-05-25, the file is not in cases/2023-05"]
    ),
    (
      "    due: 2023-02-10", "    due: 2022-12-10",
      ["18:10 error invoice-due-before-date: due date 2022-12-10 is before the invoice date 2023-01-10"]
    ),
    ("size: 7", "size: 8", ["23:61 error attachment-size: the file has 7 bytes, not the 8 that were recorded"]),
  ]

  @Test(arguments: inPlace) func `A check finds what is wrong and where`(
    _ old: String, _ new: String, _ expected: [String]
  ) throws {
    let found = try CheckFixture(case: old, new).lines()
    #expect(found == expected)
  }

  @Test func `Void entries are not held to their dates`() throws {
    let void = "amount: 1500.00\n    void: {at: 2023-04-26T10:00:00+02:00}\n"
    let text = CheckFixture.text.replacing("amount: 1500.00\n", with: void)
      .replacing("    due: 2023-02-10", with: "    due: 2022-12-10")
    let found = try CheckFixture([CheckFixture.path: text]).lines(CheckFixture.options(skip: ["paid-too-much"]))
    #expect(found == [])
  }

  @Test func `Attachments are there, named, safe and unchanged`() throws {
    let folder = "cases/2023-04/232-0991-37210"
    let missing = try CheckFixture(["\(folder)/2022-186.pdf": nil, "\(folder)/scan.pdf": "x"]).lines()
    #expect(
      missing == [
        "23:26 error missing-attachment: there is no file '\(folder)/2022-186.pdf'",
        "\(folder)/scan.pdf warning unlisted-file: no attachment of case 232/0991/37210 names this file",
      ])
    let orphans = try CheckFixture(["cases/2023-04/x/scan.pdf": "x"]).lines()
    #expect(
      orphans == [
        "cases/2023-04/x/scan.pdf warning unlisted-file: there is no case 'cases/2023-04/x.yaml'"
      ])
    let unsafe = CheckFixture.text.replacing("file: 2022-186.pdf, kind", with: "file: ../../a, kind")
      .replacing(", file: 2022-186.pdf}", with: "}")
    let unsafeFindings = try CheckFixture([CheckFixture.path: unsafe]).lines()
    #expect(
      unsafeFindings == [
        "23:26 error unsafe-file-name: a file name may not hold '/' or '\\'",
        "\(folder)/2022-186.pdf warning unlisted-file: no attachment of case 232/0991/37210 names this file",
      ])
    let hash = ContentHash(of: Array("invoice".utf8)).hex
    func hashed(_ hash: String) throws -> CheckFixture {
      try CheckFixture(case: "size: 7", "size: 7, sha256: \"\(hash)\"")
    }
    let sound = try hashed(hash).lines(CheckFixture.options(hashes: true))
    #expect(sound == [])
    let wrong = String(hash.reversed())
    let unread = try hashed(wrong).lines()
    #expect(unread == [])
    let read = try hashed(wrong).lines(CheckFixture.options(hashes: true))
    #expect(
      read == [
        "23:72 error attachment-hash: the file has another content than the one that was recorded"
      ])
  }
}
