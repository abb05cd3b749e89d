import DossierCore
import Foundation

/// A store with every kind of entry, in canonical form.
enum SampleStore {
  /// A document of it: its path, its text, and the declaration by which its scalars are typed.
  struct File: Sendable {
    let path: String
    let text: String
    let schema: RecordSchema

    /// What it says, each scalar typed.
    var value: YAMLValue? {
      (try? YAMLDocument(Array(text.utf8))).map { schema.typed($0.value, at: .root) }
    }

    /// Whether a text is a document of this type.
    func isRead(_ bytes: [UInt8]) -> Bool {
      guard let document = try? YAMLDocument(bytes) else { return false }
      switch schema.name {
      case Case.documentName: return (try? Case.decode(document.tree, path: path, currency: .euro)) != nil
      case Debtor.documentName: return (try? Debtor.decode(document.tree, path: path, currency: .euro)) != nil
      case Creditor.documentName: return (try? Creditor.decode(document.tree, path: path, currency: .euro)) != nil
      case Agency.documentName: return (try? Agency.decode(document.tree, path: path, currency: .euro)) != nil
      case Terms.documentName: return (try? Terms.decode(document.tree, path: path, currency: .euro)) != nil
      default: return (try? Settings.decode(document.tree, path: path, currency: .euro)) != nil
      }
    }
  }

  static let files: [File] = [
    File(path: "dossier.yaml", text: settings, schema: Settings.schema),
    File(path: "creditors/klaardocs.yaml", text: creditor, schema: Creditor.schema),
    File(path: "agencies/klaar-incasso.yaml", text: agency, schema: Agency.schema),
    File(path: "debtors/b/bedrijf-klaar.yaml", text: debtor, schema: Debtor.schema),
    File(path: "terms/klaardocs-2022.yaml", text: terms, schema: Terms.schema),
    File(path: "cases/2023-04/A-1.yaml", text: full, schema: Case.schema),
    File(path: "cases/2023-04/A-2.yaml", text: overpaid, schema: Case.schema),
    File(path: "cases/2023-04/A-3.yaml", text: closed, schema: Case.schema),
    File(path: "cases/2023-04/A-4.yaml", text: forwarded, schema: Case.schema),
  ]

  /// Writes all files below a directory, each as `write` has it.
  static func write(to root: URL, _ write: (File) -> [UInt8]) throws {
    for file in files {
      let place = root.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(write(file)).write(to: place)
    }
  }

  private static let settings = """
    dossier: 1
    id: h7k2q9xw
    role: creditor
    owners:
      - klaardocs
    country: BE
    timezone: Europe/Brussels
    language: en
    currency: EUR
    numbering:
      scheme: ogm
    administrations:
      collection:
        name: Bierens Incasso
    defaults:
      agency: klaar-incasso

    """

  private static let creditor = """
    dossier: 1
    id: k3v8m2qa
    name: "KlaarDocs: papier & co"
    legal-form: BV
    vat: BE0403170701
    size: sme
    language: nl
    address:
      street: Stationslaan
      number: 13/2
      postcode: "3700"
      city: Tongeren
      country: BE
    emails:
      - roos@klaardocs.be
      - "02700@klaardocs.be"
    contacts:
      - name: Roos Vanvinckenroye
        role: accounts
        email: roos@klaardocs.be
    ibans:
      - iban: BE68539007547034
        use: own
    terms: klaardocs-2022
    imputation:
      - costs
      - interest
      - damages
      - principal

    """

  private static let agency = """
    dossier: 1
    id: c4w8m2qa
    name: Klaar Incasso
    address:
      city: Hasselt
      country: BE
    commission:
      - percent: 10
      - phase: judicial
        percent: 15
    requires:
      - debtor-email

    """

  private static let debtor = """
    dossier: 1
    id: m4x7t2za
    kind: company
    name: Bedrijf Klaar
    language: nl
    address:
      street: "Rue de l'Église #4"
      postcode: "02700"
      country: "NO"
    emails:
      - klaar@klaar.be
    phones:
      - number: 012/00.00.00
      - number: 0475/00.00.00
        kind: mobile
    contacts: []

    """

  private static let terms = """
    dossier: 1
    name: Factuurvoorwaarden
    payment:
      days: 30
    interest:
      rate: 10.5
      day-count: actual/365
    damages:
      tiers:
        - up-to: 150.00
          amount: 20.00
        - amount: 65.00
          percent: 5
      per: case
      due: forward
    costs:
      recovery-fee: 40.00
      reminder:
        - 0.00
        - 7.50
    notice:
      days: 14

    """

  private static let full = """
    dossier: 1
    id: t3kq7x9m2pd4
    number: A-1
    references:
      - of: klaardocs
        value: KLAA/202304/7478
      - of: klaar-incasso
        value: "12345"
    administration: collection
    type: collection
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar
    capacity: business
    contract-date: 2022-01-10
    customer-number: K-1042
    handler:
      name: Tom Schouterden
      email: tom@klaarincasso.be
    currency: EUR
    terms: klaardocs-2022
    opened: 2023-04-20T20:45:12+02:00
    related:
      - case: A-3
        as: see-also
    tags:
      - vip
      - "NO"
      - 12:30 call
    invoices:
      - id: w8f3k2m9
        reference: 2022/186
        date: 2022-10-25
        due: 2022-11-25
        amount: 1250.00
        description: "first: a \\"quoted\\" thing # not a comment"
      - id: w8f3k2m8
        reference: 2023/006
        date: 2023-01-10
        due: 2023-02-10
        amount: 1500.00
    credits:
      - id: b8f3k2m9
        reference: C1
        date: 2023-03-01
        amount: 50.00
        invoice: w8f3k2m8
        corrects: true
    costs:
      - id: d8f3k2m9
        date: 2023-03-02
        kind: reminder
        amount: 7.50
    payments:
      - id: p8f3k2m9
        date: 2023-03-03
        amount: 100.00
        received-by: creditor
        method: bank
      - id: p8f3k2m8
        date: 2023-03-04
        amount: 20.00
        received-by: creditor
        imputation:
          - principal
          - interest
          - costs
          - damages
    refunds: []
    waivers:
      - id: v8f3k2m9
        date: 2023-03-05
        amount: 1.00
        of: principal
        reason: rounding
    holds:
      - id: h8f3k2m9
        from: 2023-03-01
        reason: dispute
        released:
          on: 2023-03-10
          at: 2023-03-10T10:00:00+01:00
          by: roos
    promises:
      - id: r8f3k2m9
        date: 2023-03-11
        until: 2023-03-20
        amount: 100.00
    plans:
      - id: n8f3k2m9
        agreed: 2023-03-21
        installments:
          - due: 2023-04-01
            amount: 100.00
          - due: 2023-05-01
            amount: 100.00
    log:
      - id: q4n8r2tb
        at: 2023-04-20T21:19:00+02:00
        by: tom@klaarincasso.be
        side: agency
        kind: letter
        subject: DEB - Aanmaning 1
        to: bedrijf-klaar
        channel: post
      - id: z5d1x4zc
        at: 2023-04-20T21:21:00+02:00
        by: tom@klaarincasso.be
        side: agency
        kind: message
        visibility: public
        text: |
          betaalbelofte ontvangen;
            klant zou vrijdag overgaan

          tot betaling

    """

  private static let overpaid = """
    dossier: 1
    id: f3kq7x9m2pd4
    number: A-2
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar
    opened: 2023-04-20T20:45:12+02:00
    payments:
      - id: p8f3k2m7
        date: 2023-03-03
        amount: 100.00
        received-by: creditor

    """

  private static let closed = """
    dossier: 1
    id: g3kq7x9m2pd4
    number: A-3
    status: closed
    creditor: klaardocs
    debtor: bedrijf-klaar
    opened: 2023-04-20T20:45:12+02:00
    closed:
      at: 2023-04-21T20:45:12+02:00
      reason: uncollectable
    related:
      - case: A-1
        as: see-also
    tags: []
    log: []

    """

  private static let forwarded = """
    dossier: 1
    id: j3kq7x9m2pd4
    number: A-4
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar
    opened: 2023-04-20T20:45:12+02:00
    forwarded: 2023-04-21
    handovers:
      - id: y8f3k2m9
        to: klaar-incasso
        at: 2023-04-21T20:45:12+02:00
    invoices:
      - id: w8f3k2m6
        reference: 2022/190
        date: 2022-10-25
        due: 2022-11-25
        amount: 10.00
    log:
      - id: y9f3k2m9
        at: 2023-04-21T20:45:12+02:00
        side: creditor
        kind: status
        text: forwarded
        from-status: own
        to-status: forwarded

    """
}
