import DossierCore
import Foundation
import Testing

@testable import dossier

/// The page that a debtor gets of his case.
@Suite struct DebtorPageTests {
  private static let files = [
    "dossier.yaml": "dossier: 1\nid: h7k2q9xw\nrole: creditor\nowners: [klaardocs]\ncountry: BE\ncurrency: EUR\n",
    "creditors/klaardocs.yaml": "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs <b>\n",
    "debtors/j/jan.yaml": "dossier: 1\nid: m4x7t2za\nkind: person\nname: Jan Peeters\n",
    "cases/2023-04/A-1.yaml": """
    dossier: 1
    id: t3kq7x9m2pd4
    number: A-1
    status: open
    creditor: klaardocs
    debtor: jan
    currency: EUR
    opened: 2023-04-20T09:00:00+02:00
    invoices:
      - {id: w8f3k2m9, reference: R1, date: 2023-01-10, due: 2023-02-10, amount: 1250.00, description: Toner}
      - {id: w8f3k5xa, reference: R2, date: 2023-01-11, due: 2023-02-11, amount: 50.00}
    pay-to: {iban: BE68539007547034, name: KlaarDocs}

    """,
  ]

  @Test func `It has a row an invoice, who owes whom, and where to pay`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-page-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in Self.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let now = try #require(Timestamp("2023-04-25T20:45:12+02:00"))
    let desk = Desk(
      store: try Store(root: folder.path), actor: Actor(name: nil, now: now, today: now.date),
      random: SeededNumbers(seed: 1))
    let statement = try desk.caseStatement(of: desk.store.loadCase(at: "cases/2023-04/A-1.yaml"), asOf: now.date)
    let outline = try PageOutline(statement.debtorPage(in: .english).text)
    let rows = outline.elements.filter { $0 == "tr" || $0.hasPrefix("tr ") }
    #expect(rows.count == 5)
    #expect(!outline.elements.contains { $0.hasPrefix("pre") })
    for text in [
      "Statement of case A-1 as of 2023-04-25", "KlaarDocs <b>", "Debtor: Jan Peeters", "Invoice R1", "€1,250.00",
      "Invoice R1: Toner", "Pay to: BE68539007547034, KlaarDocs", "Mention: A-1",
    ] {
      #expect(outline.texts.contains(text), "\(text)")
    }
  }
}
