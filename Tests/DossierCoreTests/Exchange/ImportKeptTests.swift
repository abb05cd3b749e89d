import DossierCore
import Testing

/// What an import remembers of a person who kept what is here.
@Suite struct ImportKeptTests {
  private static let path = ImportFixture.casePath

  /// The ids of the entries about which a bundle contradicts.
  private static func conflicts(_ report: ImportReport) -> [String] {
    report.cases.flatMap { file -> [String] in
      if case .conflict(let conflicts) = file.outcome { conflicts.map(\.id) } else { [] }
    }
  }

  @Test func `Where ours was kept it stays, until the other side says something else or theirs is taken`() throws {
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward())
    func update(_ sequence: Int, _ amount: String, _ payments: [String] = []) -> TestBundle {
      ImportFixture.update(
        sequence,
        ImportFixture.text.replacing("1250.00", with: amount) + (payments.isEmpty ? "" : "payments:\n")
          + payments.map { "  - {id: \($0), date: 2023-05-01, amount: 5.00, received-by: creditor}\n" }.joined())
    }
    func decide(_ winner: ConflictWinner) -> (inout ImportWishes) -> Void {
      { $0.resolutions["232/0991/37210"] = winner }
    }
    let kept = try store.importing(update(2, "1260.00"), decide(.ours))
    #expect(kept.cases.map(\.outcome) == [.unchanged] && kept.cases.flatMap(\.kept) == [])
    // The same bundle, and a later one, which brings what it has else; both say what stays.
    let again = try store.importing(update(2, "1260.00"))
    #expect(again.cases.map(\.outcome) == [.unchanged])
    #expect(again.cases.flatMap(\.kept).map(\.description) == ["invoices[w8f3k2m9]"])
    let later = try store.importing(update(3, "1260.00", ["p3k8v5qa"]))
    #expect(!later.isRefused && later.cases.flatMap(\.kept).map(\.description) == ["invoices[w8f3k2m9]"])
    #expect(try store.text(Self.path).contains("amount: 1250.00"))
    #expect(try store.text(Self.path).contains("p3k8v5qa"))
    // What the sender was not told yet waits.
    let loaded = try Store(root: store.root).loadCase(at: Self.path)
    #expect(try Store(root: store.root).unsent(of: [loaded]).flatMap(\.dispatches).map(\.entries) == [[.invoices: 1]])
    // A third form is judged anew, and the decision about the second still holds.
    let third = update(4, "1270.00", ["p3k8v5qa"])
    #expect(try store.importing(third).isRefused)
    try store.importing(third, decide(.ours))
    for bundle in [update(5, "1260.00", ["p3k8v5qa"]), update(6, "1270.00", ["p3k8v5qa"])] {
      #expect(try store.importing(bundle).cases.map(\.outcome) == [.unchanged])
    }
    // Whoever kept ours takes theirs after all.
    try store.importing(update(6, "1270.00", ["p3k8v5qa"]), decide(.theirs))
    #expect(try store.text(Self.path).contains("amount: 1270.00"))
    // Then the sender is known to have what is here.
    let taken = try Store(root: store.root).loadCase(at: Self.path)
    #expect(try Store(root: store.root).unsent(of: [taken]).flatMap(\.dispatches).allSatisfy(\.entries.isEmpty))
    #expect(try store.importing(update(7, "1270.00", ["p3k8v5qa"])).cases.flatMap(\.kept) == [])
  }

  @Test func `An entry that is not its sender's to record stays out, and nothing misses it`() throws {
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward())
    let cost = "costs:\n  - {id: k2k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: h7k2q9xw}\n"
    func update(_ sequence: Int, _ more: String = "") -> TestBundle {
      ImportFixture.update(sequence, ImportFixture.text + cost + more)
    }
    #expect(try store.importing(update(2)).isRefused)
    try store.importing(update(2)) { $0.resolutions["232/0991/37210"] = .ours }
    let later = try store.importing(
      update(3, "log:\n  - {id: q4n8r4tb, at: 2023-04-24T10:00:00+02:00, text: x, org: h7k2q9xw}\n"))
    #expect(!later.isRefused && later.cases.flatMap(\.kept).map(\.id) == ["k2k8v5qa"])
    let text = try store.text(Self.path)
    #expect(!text.contains("k2k8v5qa") && text.contains("q4n8r4tb"))
    #expect(try ImportFixture.errors(ofStoreAt: store.root, at: "2023-05-01T10:00:00+02:00") == [])
    let loaded = try Store(root: store.root).loadCase(at: Self.path)
    #expect(try Store(root: store.root).unsent(of: [loaded]).flatMap(\.dispatches).allSatisfy(\.entries.isEmpty))
  }

  @Test func `The file of an attachment that is not its sender's to record is not kept either`() throws {
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward())
    let folder = "cases/2023-04/232-0991-37210"
    let own = "file: ours.pdf, kind: other, sha256: \(ImportFixture.hash), size: 7, org: b4c9d2e8"
    let theirs = "file: theirs.pdf, kind: other, sha256: \(ImportFixture.hash), size: 7"
    var bundle = ImportFixture.update(
      2, ImportFixture.text + "  - {id: q2k8v5qa, \(own)}\n  - {id: q3k8v5qa, \(theirs)}\n")
    bundle.files["\(folder)/ours.pdf"] = "factuur"
    bundle.files["\(folder)/theirs.pdf"] = "factuur"
    let refused = try store.importing(bundle)
    #expect(refused.isRefused && Self.conflicts(refused) == ["q2k8v5qa"])
    try store.importing(bundle) { $0.resolutions["232/0991/37210"] = .ours }
    let text = try store.text(Self.path)
    #expect(!text.contains("q2k8v5qa") && text.contains("q3k8v5qa"))
    #expect(try FileSystem.list(store.root + "/" + folder).map(\.name) == ["factuur.pdf", "theirs.pdf"])
    #expect(try ImportFixture.errors(ofStoreAt: store.root, at: "2023-05-01T10:00:00+02:00") == [])
  }

  @Test func `What was kept in a bundle that came before is remembered as well`() throws {
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward())
    let text = try store.text(Self.path)
    try store.scratch.put("store/\(Self.path)", text.replacing("1250.00", with: "1240.00"))
    #expect(try store.importing(ImportFixture.forward()).isRefused)
    try store.importing(ImportFixture.forward()) { $0.resolutions["232/0991/37210"] = .ours }
    #expect(try store.importing(ImportFixture.forward()).cases.map(\.outcome) == [.unchanged])
    #expect(try store.text(Self.path).contains("amount: 1240.00"))
  }

  @Test func `Theirs is taken also of what contradicts because theirs was taken`() throws {
    let store = try ImportFixture()
    func payments(_ receiver: String) -> String {
      "payments:\n  - {id: p2k8v5qa, date: 2023-04-20, amount: 40.00, received-by: \(receiver), org: h7k2q9xw}\n"
    }
    try store.importing(ImportFixture.forward(ImportFixture.text + payments("creditor")))
    // What the creditor received it may take back, and what the agency received it may not.
    let back =
      "  - {id: p3k8v5qa, date: 2023-05-01, amount: 10.00, received-by: creditor, returned: p2k8v5qa, org: h7k2q9xw}\n"
    let bundle = ImportFixture.update(2, ImportFixture.text + payments("agency") + back)
    #expect(Self.conflicts(try store.importing(bundle)) == ["p2k8v5qa"])
    let taken = try store.importing(bundle) { $0.resolutions["232/0991/37210"] = .theirs }
    #expect(!taken.isRefused && taken.cases.flatMap(\.resolved).map(\.id) == ["p2k8v5qa", "p3k8v5qa"])
    #expect(taken.cases.map(\.winner) == [.theirs])
    let text = try store.text(Self.path)
    #expect(text.contains("received-by: agency") && text.contains("returned: p2k8v5qa"))
    #expect(try store.importing(bundle).cases.map(\.outcome) == [.unchanged])
    #expect(try ImportFixture.errors(ofStoreAt: store.root, at: "2023-05-01T10:00:00+02:00") == [])
  }

  @Test func `Theirs takes the place of what both have, and of nothing that was added here`() throws {
    let store = try ImportFixture()
    try store.importing(ImportFixture.forward())
    let void = "amount: 1250.00, void: {at: 2023-05-01T09:00:00+02:00, reason: wrong}"
    let text = try store.text(Self.path)
    let amount = "    amount: 1250.00\n"
    #expect(text.contains(amount))
    let own = amount + "    void:\n      at: 2023-05-01T09:00:00+02:00\n      reason: wrong\n"
    try store.scratch.put("store/\(Self.path)", text.replacing(amount, with: own))
    let other = ImportFixture.update(2, ImportFixture.text.replacing("1250.00", with: "1260.00"))
    try store.importing(other) { $0.resolutions["232/0991/37210"] = .theirs }
    let taken = try store.text(Self.path)
    #expect(taken.contains("amount: 1260.00") && taken.contains("reason: wrong"))
    // The sender is yet to hear of it, and of nothing else.
    let loaded = try Store(root: store.root).loadCase(at: Self.path)
    let waiting = try Store(root: store.root).unsent(of: [loaded]).flatMap(\.dispatches)
    #expect(waiting.map(\.additions) == [1] && waiting.allSatisfy(\.entries.isEmpty))
    // Both are void, each by its own word: that is no contradiction.
    let both = ImportFixture.update(
      3, ImportFixture.text.replacing("amount: 1250.00", with: void.replacing("1250", with: "1260")))
    #expect(try !store.importing(both).isRefused)
  }
}
