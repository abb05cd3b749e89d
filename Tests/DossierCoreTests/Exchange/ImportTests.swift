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

  @Test func `A number that another case has becomes a reference, and the new one never leaves`() throws {
    let other = ImportFixture.text.replacing("t3kq7x9m2pd4", with: "u3kq7x9m2pd4")
      .replacing("k3v8m2qa", with: "klaar").replacing("m4x7t2za", with: "peeters")
    let store = try ImportFixture([
      Self.path: other, "debtors/p/peeters.yaml": "dossier: 1\nid: r4x7t2za\nkind: company\nname: Peeters\n",
    ])
    let report = try store.importing(ImportFixture.forward())
    #expect(report.cases.map(\.outcome) == [.new])
    let number = try #require(report.cases.first?.number)
    #expect(number.text != "232/0991/37210")
    let path = "cases/2023-04/\(number.fileStem).yaml"
    let text = try store.text(path)
    #expect(text.contains("number: \(number)\nreferences:\n  - of: klaar\n    value: 232/0991/37210\n"))
    #expect(try store.text("cases/2023-04/\(number.fileStem)/factuur.pdf") == "factuur")
    let shared = BundledCase.document(
      of: try YAMLDocument(Array(text.utf8)).value,
      CaseNames(parties: ["klaar": "k3v8m2qa", "klaar-incasso": "c3v8m2qa"], files: [:]))
    #expect(shared["number"] == .text("232/0991/37210"))
    #expect(YAMLWriter.flow(shared["references"] ?? .list([])) == "[{of: c3v8m2qa, value: KLAA/202304/1}]")
    #expect(try store.importing(ImportFixture.forward()).cases.map(\.outcome) == [.unchanged])
  }

  @Test func `A file whose name has other content here gets a name of its own, and what names it follows`() throws {
    let store = try ImportFixture()
    var first = ImportFixture.forward()
    first.files["cases/2023-04/232-0991-37210/factuur.pdf"] = "other"
    first.files[Self.path] = ImportFixture.text.replacing(
      ImportFixture.hash, with: ContentHash(of: Array("other".utf8)).hex
    )
    .replacing("f2k8v5qa", with: "f3k8v5qa").replacing("size: 7", with: "size: 5")
    .replacing("w8f3k2m9", with: "w9f3k2m9")
    try store.importing(first)
    // What another agency recorded that had the case before.
    let second = ImportFixture.update(
      2, ImportFixture.text.replacing("file: f2k8v5qa", with: "file: f2k8v5qa, org: y7k2q9xw"))
    try store.importing(second)
    let name = "factuur-\(ImportFixture.hash.prefix(6)).pdf"
    #expect(try store.text("cases/2023-04/232-0991-37210/\(name)") == "factuur")
    #expect(try store.text("cases/2023-04/232-0991-37210/factuur.pdf") == "other")
    #expect(try store.text(Self.path).components(of: name) == 2)
    #expect(try store.importing(second).cases.map(\.outcome) == [.unchanged])
  }

  @Test func `A file that was left out and is not here is asked for`() throws {
    let store = try ImportFixture()
    var bundle = ImportFixture.forward()
    bundle.files["cases/2023-04/232-0991-37210/factuur.pdf"] = nil
    bundle.lines = [Self.path: "handover: h8f3k2m9, revision: 1, omitted: [\(ImportFixture.hash)]"]
    let report = try store.importing(bundle)
    #expect(report.cases.map(\.missing) == [[ImportFixture.hash]])
    let answer = try store.record("outbox/klaar-incasso-klaar-000001.tar.zst")
    #expect(answer.cases.map(\.missing) == [[ImportFixture.hash]])
    #expect(try store.importing(ImportFixture.update(2)).cases.map(\.missing) == [[]])
    #expect(try store.text("cases/2023-04/232-0991-37210/factuur.pdf") == "factuur")
    var wrong = ImportFixture.forward()
    wrong.sequence = 3
    wrong.files["cases/2023-04/232-0991-37210/factuur.pdf"] = "another"
    #expect(try store.importing(wrong).cases.map(\.outcome) == [.rejected(.otherFile, "factuur.pdf")])
  }

  @Test func `A contradiction takes nothing, and is decided by whoever imports`() throws {
    let bundle = ImportFixture.update(2, ImportFixture.text.replacing("1250.00", with: "1260.00"))
    for (winner, amount) in [(ConflictWinner?.none, "1250.00"), (.ours, "1250.00"), (.theirs, "1260.00")] {
      let store = try ImportFixture()
      try store.importing(ImportFixture.forward())
      let before = try store.contents()
      let report = try store.importing(bundle) { wishes in
        if let winner { wishes.resolutions["232-0991-37210"] = winner }
      }
      #expect(report.isRefused == (winner == nil))
      #expect(report.cases.map(\.winner) == [winner])
      #expect(
        report.cases.flatMap(\.resolved).flatMap(\.differences).map { [$0.key, $0.ours, $0.theirs] }
          == (winner == nil ? [] : [["amount", "1250.00", "1260.00"]]))
      #expect(try store.text(Self.path).contains("amount: \(amount)"))
      if winner == nil {
        guard case .conflict(let conflicts)? = report.cases.first?.outcome else {
          Issue.record("\(report.cases)")
          continue
        }
        #expect(conflicts.map(\.description) == ["invoices[w8f3k2m9]"])
        #expect(try store.contents() == before)
        let part = try store.importing(bundle) { $0.isPartial = true }
        #expect(!part.isRefused && part.isPartlyDone && part.acknowledgement != nil)
        #expect(try store.text(Self.path).contains("amount: 1250.00"))
      }
    }
  }

  @Test func `A case that is declined is not here, and stays declined when its bundle comes again`() throws {
    let store = try ImportFixture()
    let report = try store.importing(ImportFixture.forward()) { $0.declined["t3kq7x9m2pd4"] = "too small" }
    #expect(report.cases.map(\.outcome) == [.rejected(.declined, "too small")])
    #expect(!report.isPartlyDone)
    #expect(try !store.paths().contains(Self.path))
    let answer = try store.record("outbox/klaar-incasso-klaar-000001.tar.zst")
    #expect(answer.cases.map(\.outcome) == [.rejected])
    #expect(answer.cases.map { $0.ended?.outcome } == [.declined] && answer.cases[0].ended?.reason == "too small")
    let again = try store.importing(ImportFixture.forward())
    #expect(again.cases.map(\.outcome) == [.rejected(.declined, "too small")])
    let repeated = try store.record("outbox/klaar-incasso-klaar-000002.tar.zst")
    #expect(repeated.cases.map { $0.ended?.reason } == ["too small"])
    #expect(throws: ImportError.noSuchCase("999")) {
      try store.importing(ImportFixture.forward()) { $0.declined["999"] = "x" }
    }
  }

  @Test func `A store that does not know its own numbers says so of a bundle that names them`() throws {
    let store = try ImportFixture([
      "agencies/klaar-incasso.yaml": "dossier: 1\nid: c3v8m2qa\nname: Klaar Incasso\n"
    ])
    var bundle = ImportFixture.forward()
    bundle.to = "BE0202239951"
    let slug = try #require(Slug("klaar-incasso"))
    #expect(throws: ImportError.notForUnnumbered(to: "BE0202239951", .agency, slug)) { try store.importing(bundle) }
    bundle.to = "z4c9d2e8"
    #expect(throws: ImportError.notForHere(to: "z4c9d2e8")) { try store.importing(bundle) }
  }

  @Test func `Parties and files of a case are called here as this store calls them`() throws {
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward())
    let tree = try YAMLTree(Array(store.text(Self.path).utf8))
    let file = try Case.decode(tree, path: Self.path, currency: .euro)
    #expect(file.creditor.text == "klaar" && file.debtor.text == "bedrijf-klaar")
    #expect(file.invoices.map(\.file) == ["factuur.pdf"] && file.received.map(\.from.text) == ["klaar"])
  }

  @Test func `A bundle of many cases is taken whole, and again changes nothing`() throws {
    let store = try ImportFixture()
    var bundle = ImportFixture.forward()
    let text = try #require(bundle.files[ImportFixture.casePath])
    for place in 10..<60 {
      let path = "cases/2023-04/A-\(place).yaml"
      bundle.files[path] = text.replacing("t3kq7x9m2pd4", with: "t3kq7x9m2p\(place)").replacing(
        "232/0991/37210", with: "A-\(place)"
      ).replacing("2022/186", with: "2022/\(place)").replacing("w8f3k2m9", with: "w8f3k2\(place)").replacing(
        "f2k8v5qa", with: "f2k8v5\(place)")
      bundle.files["cases/2023-04/A-\(place)/factuur.pdf"] = "factuur"
      bundle.lines[path] = "handover: h8f3k2\(place), revision: 1"
    }
    let report = try store.importing(bundle)
    #expect(report.cases.map(\.outcome) == Array(repeating: .new, count: 51))
    #expect(try Store(root: store.root).casePaths().count == 51)
    #expect(try ImportFixture.errors(ofStoreAt: store.root, hashes: true) == [])
    let before = try store.contents()
    let again = try store.importing(bundle)
    #expect(again.cases.map(\.outcome) == Array(repeating: .unchanged, count: 51))
    let answer: Set = ["outbox/klaar-incasso-klaar-000002.tar.zst", "exchange/klaar/sent/000002.yaml"]
    #expect(try store.contents().filter { !answer.contains($0.key) } == before)
  }

  @Test func `Bundles for others, from strangers and under used numbers change nothing`() throws {
    let store = try ImportFixture()
    let before = try store.contents()
    var bundle = ImportFixture.forward()
    bundle.to = "z4c9d2e8"
    #expect(throws: ImportError.notForHere(to: "z4c9d2e8")) { try store.importing(bundle) }
    bundle.to = "BE0202239951"
    bundle.from = "b4c9d2e8"
    #expect(throws: ImportError.ownBundle) { try store.importing(bundle) }
    bundle.from = "h7k2q9xw"
    bundle.files["creditors/klaardocs.yaml"] = ImportFixture.creditor.replacing("vat: BE0403170701\n", with: "")
    #expect(throws: ImportError.unknownSender(store: "h7k2q9xw", name: "KlaarDocs")) { try store.importing(bundle) }
    #expect(try store.contents() == before)
    let report = try store.importing(bundle) { $0.trustsAnybody = true }
    #expect(report.sender?.text == "klaardocs" && report.warnings.count == 1)
    #expect(
      try store.text("creditors/klaardocs.yaml")
        == "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\nstore: h7k2q9xw\nexchange: bundles\n")
    bundle.created = "2023-04-25T10:00:00+02:00"
    let klaardocs = try #require(Slug("klaardocs"))
    let after = try store.contents()
    #expect(throws: ImportError.usedNumber(1, from: klaardocs)) { try store.importing(bundle) }
    #expect(try store.contents() == after)
  }

  @Test func `A party that may be one that is here is named, and a matched one keeps what is here`() throws {
    let own = ImportFixture.debtor.replacing("m4x7t2za", with: "q4x7t2za").replacing(
      "klaar@klaar.be", with: "Klaar@klaar.be, info@klaar.be")
    let files = ["debtors/o/ons.yaml": own]
    let ons = try #require(Slug("ons"))
    let doubtful = try ImportFixture(files).importing(ImportFixture.forward())
    #expect(doubtful.parties.map(\.outcome) == [.doubtful([ons])])
    let store = try ImportFixture(files)
    let report = try store.importing(ImportFixture.forward()) { $0.parties["m4x7t2za"] = .some(ons) }
    #expect(report.parties.map(\.outcome) == [.matched] && report.parties.map(\.slug) == [ons])
    #expect(try store.text("debtors/o/ons.yaml") == own + "known-as:\n  - m4x7t2za\n")
    let text = try store.text(Self.path)
    #expect(text.contains("debtor: ons\n") && text.contains("kind: contact-change\n"))
    #expect(
      text.contains(
        """
            payload:
              party:
                id: m4x7t2za
                set:
                  emails:
                    - Klaar@klaar.be
                    - info@klaar.be
        """.replacing("    payload", with: "    payload")))
    #expect(try store.importing(ImportFixture.forward()).cases.map(\.outcome) == [.unchanged])
    #expect(try store.text(Self.path) == text)
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

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
