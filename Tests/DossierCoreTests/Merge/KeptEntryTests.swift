import DossierCore
import Testing

/// What a merge makes of words that a person refused for good; our store is `b4c9d2e8`, the sender's `h7k2q9xw`.
@Suite struct KeptEntryTests {
  /// Our invoice, or the same one as others have it.
  private static func invoice(_ amount: String, _ more: String = "") -> String {
    "invoices:\n  - {id: w8f3k2m9, reference: 1, date: 2022-10-25, due: 2022-11-25, amount: \(amount), org: h7k2q9xw\(more)}\n"
  }

  private static func log(_ id: String) -> String {
    "log:\n  - {id: \(id), at: 2023-05-01T10:00:00+02:00, text: x, org: h7k2q9xw}\n"
  }

  private static func bundled(_ text: String, _ sequence: Int) throws -> BundledCase {
    try MergeFixture.bundled(MergeFixture.head + text, sequence: sequence)
  }

  private static func merge(_ ours: YAMLValue, _ theirs: BundledCase, _ memory: CaseMemory) -> CaseMerge {
    CaseMerge(ours: ours, theirs: theirs, memory: memory, stores: MergeFixture.stores())
  }

  private static func value(_ text: String) throws -> YAMLValue {
    try MergeFixture.value(MergeFixture.head + MergeFixture.got + text)
  }

  /// What somebody remembers who kept ours against these.
  private static func memory(keeping ours: String, against theirs: [String]) throws -> CaseMemory {
    var memory = CaseMemory()
    for text in theirs {
      guard case .conflict(let conflicts) = merge(try value(ours), try bundled(text, 1), memory).outcome else {
        Issue.record("\(text)")
        continue
      }
      memory.keepOurs(conflicts.compactMap { $0.kept { $0 } })
    }
    return memory
  }

  @Test func `What is made of ours later is held against theirs anew`() throws {
    let memory = try Self.memory(keeping: Self.invoice("12.00"), against: [Self.invoice("10.00")])
    func outcome(_ ours: String) throws -> [String]? {
      Self.merge(try Self.value(Self.invoice(ours)), try Self.bundled(Self.invoice("10.00"), 2), memory).outcome
        .contradictions
    }
    #expect(try outcome("12.00") == nil)
    #expect(try outcome("10.00") == nil)
    #expect(try outcome("99.00") == ["invoices[w8f3k2m9]"])
  }

  @Test func `Whatever contradicts ours stays refused, and what is other again contradicts again`() throws {
    let cost = "costs:\n  - {id: k2k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: h7k2q9xw}\n"
    let own = "costs:\n  - {id: k3k8v5qa, date: 2023-05-01, amount: 5.00, description: x, org: b4c9d2e8}\n"
    let credit = "credits:\n  - {id: c8f3k2m9, reference: C1, date: 2023-05-01, amount: 6.00, org: h7k2q9xw}\n"
    let void = own.replacing("b4c9d2e8}", with: "b4c9d2e8, void: {at: 2023-05-02T10:00:00+02:00}}")
    func answered(_ verdict: String, _ day: Int) -> String {
      """
      requests:
        - id: r2k8v5qa
          at: 2023-05-01T10:00:00+02:00
          kind: pause
          answer: {at: 2023-05-0\(day)T10:00:00+02:00, as: \(verdict)}

      """
    }
    let words: [(ours: String, theirs: String, other: String, name: String)] = [
      (Self.invoice("5.00"), Self.invoice("6.00"), Self.invoice("7.00"), "invoices[w8f3k2m9]"),
      ("", cost, cost.replacing("5.00", with: "6.00"), "costs[k2k8v5qa] (the holder's to record, who is here)"),
      (
        "", own, own.replacing("5.00", with: "6.00"),
        "costs[k3k8v5qa] (recorded here, as it says, and not here)"
      ),
      (own, void, void.replacing("05-02", with: "05-03"), "costs[k3k8v5qa].void (recorded here)"),
      (answered("accepted", 2), answered("declined", 2), answered("declined", 3), "requests[r2k8v5qa].answer"),
      (Self.log("c8f3k2m9"), credit, credit.replacing("6.00", with: "7.00"), "credits[c8f3k2m9] (in log here)"),
    ]
    for (ours, theirs, other, name) in words {
      let mine = try Self.value(ours)
      #expect(try Self.merge(mine, Self.bundled(theirs, 1), CaseMemory()).outcome.contradictions == [name])
      let memory = try Self.memory(keeping: ours, against: [theirs])
      for sequence in [1, 2] {
        let merge = Self.merge(mine, try Self.bundled(theirs, sequence), memory)
        #expect(merge.outcome == .unchanged && merge.kept.map(\.description) == [name], "\(name)")
      }
      #expect(try Self.merge(mine, Self.bundled(other, 2), memory).outcome.contradictions == [name], "\(name)")
      var forgotten = memory
      forgotten.forgetKept()
      #expect(try Self.merge(mine, Self.bundled(theirs, 1), forgotten).outcome.contradictions == [name], "\(name)")
    }
  }

  @Test func `What whoever recorded an entry adds to it later is taken, though ours was kept`() throws {
    let memory = try Self.memory(keeping: Self.invoice("5.00"), against: [Self.invoice("6.00")])
    let void = Self.invoice("6.00", ", void: {at: 2023-05-02T10:00:00+02:00}")
    let merge = Self.merge(try Self.value(Self.invoice("5.00")), try Self.bundled(void, 2), memory)
    guard case .updated(let edits, let summary) = merge.outcome else {
      Issue.record("\(merge.outcome)")
      return
    }
    #expect(edits.map(\.path) == [YAMLPath.root.key("invoices").index(0).key("void")] && summary.changed == 1)
  }

  @Test func `Refused words make no difference to the order in which bundles come, or how often`() throws {
    let ours = Self.invoice("5.00")
    let versions = ["6.00", "7.00"].map { Self.invoice($0) }
    let void = Self.invoice("7.00", ", void: {at: 2023-05-02T10:00:00+02:00}")
    let bundles = try [
      Self.bundled(versions[0] + Self.log("l1k8v5qa"), 2), Self.bundled(versions[1] + Self.log("l2k8v5qa"), 3),
      Self.bundled(void + Self.log("l3k8v5qa"), 4), Self.bundled(ours + Self.log("l4k8v5qa"), 5),
    ]
    var copies: [YAMLValue] = []
    for seed in 0..<20 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      var memory = try Self.memory(keeping: ours, against: versions)
      var document = try YAMLDocument(Array((MergeFixture.head + MergeFixture.got + ours).utf8))
      for bundle in (bundles + bundles + bundles).shuffled(using: &numbers) {
        let merge = Self.merge(document.value, bundle, memory)
        switch merge.outcome {
        case .updated(let edits, _): document = try document.applying(edits) { Case.schema.keys(at: $0) }
        case .unchanged: break
        case .new, .conflict, .rejected: Issue.record("seed \(seed): \(merge.outcome)")
        }
        memory.note(bundle)
      }
      copies.append(document.value.unordered)
    }
    #expect(copies.allSatisfy { $0 == copies[0] })
    #expect(copies[0].entryIDs == ["w8f3k2m9", "l1k8v5qa", "l2k8v5qa", "l3k8v5qa", "l4k8v5qa"])
    #expect(copies[0]["invoices"].map { YAMLWriter.flow($0) }?.contains("void") == true)
  }
}
