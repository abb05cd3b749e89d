import DossierCore
import Testing

@Suite struct ImportTests {
  private static let path = ImportFixture.casePath

  @Test func `A case that is handed over is opened with its file, a reference and a record, and is acknowledged`()
    throws
  {
    let store = try ImportFixture()
    let report = try store.importing(ImportFixture.forward())
    #expect(report.sender?.text == "klaar")
    #expect(report.cases.map(\.outcome) == [.new])
    #expect(
      try store.text(Self.path) == """
        dossier: 1
        id: t3kq7x9m2pd4
        number: 232/0991/37210
        references:
          - of: klaar-incasso
            value: KLAA/202304/1
        status: open
        creditor: klaar
        debtor: bedrijf-klaar
        currency: EUR
        terms:
          name: Terms
          interest:
            rate: 10.5
        opened: 2023-04-20T09:00:00+02:00
        forwarded: 2023-04-24
        received:
          - from: klaar
            handover: h8f3k2m9
            at: 2023-04-24T10:00:00+02:00
            bundle: \(report.identity)
        invoices:
          - id: w8f3k2m9
            reference: 2022/186
            date: 2022-10-25
            due: 2022-11-25
            amount: 1250.00
            file: factuur.pdf
        attachments:
          - id: f2k8v5qa
            file: factuur.pdf
            kind: invoice
            sha256: \(ImportFixture.hash)
            size: 7

        """)
    #expect(try store.text("cases/2023-04/232-0991-37210/factuur.pdf") == "factuur")
    #expect(
      try store.text("creditors/klaar.yaml") == """
        dossier: 1
        # Our oldest client.
        id: n3v8m2qa
        name: Klaar Documenten
        vat: BE0403170701
        store: h7k2q9xw
        exchange: bundles
        known-as:
          - k3v8m2qa

        """)
    #expect(
      try store.paths()
        == [
          "agencies/klaar-incasso.yaml", Self.path, "cases/2023-04/232-0991-37210/factuur.pdf", "creditors/klaar.yaml",
          "debtors/b/bedrijf-klaar.yaml", "dossier.yaml", "exchange/klaar/received/000001.yaml",
          "exchange/klaar/sent/000001.yaml", "outbox/klaar-incasso-klaar-000001.tar.zst",
        ].sorted())
    let answer = try store.record("outbox/klaar-incasso-klaar-000001.tar.zst")
    #expect(answer.kind == .acknowledgement && answer.to == "h7k2q9xw")
    #expect(answer.acknowledges == AcknowledgedBundle(sequence: 1, bundle: report.identity.hex))
    #expect(answer.cases.map(\.outcome) == [.new])
    #expect(answer.cases.map(\.reference) == ["KLAA/202304/1"] && answer.cases.map(\.handler) == ["tom"])
    #expect(try ImportFixture.errors(ofStoreAt: store.root) == [])
  }

  @Test func `A bundle that comes twice changes nothing but that it is acknowledged again`() throws {
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward())
    let before = try store.contents()
    let report = try store.importing(ImportFixture.forward(), at: "2023-04-26T20:45:12+02:00")
    #expect(report.isAgain && report.cases.map(\.outcome) == [.unchanged])
    #expect(report.acknowledgement == "outbox/klaar-incasso-klaar-000002.tar.zst")
    var after = try store.contents()
    for path in ["outbox/klaar-incasso-klaar-000002.tar.zst", "exchange/klaar/sent/000002.yaml"] {
      #expect(after.removeValue(forKey: path) != nil, "\(path)")
    }
    #expect(after == before)
  }

  @Test func `What comes later is written into our file, whose comments stay, and an older bundle undoes nothing`()
    throws
  {
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward())
    let text = try store.text(Self.path).replacing("status: open\n", with: "status: open  # ours\n")
    try store.scratch.put("store/\(Self.path)", text)
    func update(_ sequence: Int, _ payment: String) throws -> ImportReport {
      var bundle = ImportFixture.update(
        sequence,
        ImportFixture.text + "payments:\n  - {id: \(payment), date: 2023-05-01, amount: 5.00, received-by: creditor}\n")
      bundle.files["cases/2023-04/232-0991-37210/factuur.pdf"] = nil
      bundle.files["creditors/klaardocs.yaml"] = ImportFixture.creditor
      bundle.lines = [Self.path: "handover: h8f3k2m9, revision: 1, omitted: [\(ImportFixture.hash)]"]
      return try store.importing(bundle)
    }
    var summaries: [String] = []
    for (sequence, id) in [(3, "p3k8v5qa"), (2, "p2k8v5qa"), (3, "p3k8v5qa")] {
      for item in try update(sequence, id).cases {
        if case .updated(let summary) = item.outcome {
          summaries.append("\(summary.added)")
        } else {
          summaries.append("\(item.outcome)")
        }
        #expect(item.missing == [])
      }
    }
    #expect(summaries == ["[DossierCore.EntryList.payments: 1]", "[DossierCore.EntryList.payments: 1]", "unchanged"])
    let payments = """
      payments:
        - id: p3k8v5qa
          date: 2023-05-01
          amount: 5.00
          received-by: creditor
        - id: p2k8v5qa
          date: 2023-05-01
          amount: 5.00
          received-by: creditor
      attachments:

      """
    #expect(try store.text(Self.path) == text.replacing("attachments:\n", with: payments))
  }

  @Test func `Parties and files of a case are called here as this store calls them`() throws {
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward())
    let tree = try YAMLTree(Array(store.text(Self.path).utf8))
    let file = try Case.decode(tree, path: Self.path, currency: .euro)
    #expect(file.creditor.text == "klaar" && file.debtor.text == "bedrijf-klaar")
    #expect(file.invoices.map(\.file) == ["factuur.pdf"] && file.received.map(\.from.text) == ["klaar"])
  }

  @Test func `A copy is opened as held here, and one of a case that is here is refused`() throws {
    let store = try ImportFixture()
    var bundle = ImportFixture.forward()
    bundle.kind = .transfer
    bundle.to = nil
    bundle.sequence = nil
    bundle.lines = [Self.path: "balance: 1250.00, as-of: 2022-11-25"]
    let report = try store.importing(bundle)
    #expect(report.cases.map(\.outcome) == [.new] && report.acknowledgement == nil)
    let text = try store.text(Self.path)
    #expect(text.contains("imported:\n  from: bundle.tar.zst\n") && !text.contains("received:"))
    let again = try store.importing(bundle)
    #expect(again.cases.map(\.outcome) == [.rejected(.knownCopy, nil)])
    #expect(try !store.paths().contains { $0.hasPrefix("exchange") || $0.hasPrefix("outbox") })
  }
}
