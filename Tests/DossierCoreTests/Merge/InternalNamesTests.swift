import DossierCore
import Testing

/// Public entries that name what is internal: what is told of them, and what comes back.
@Suite struct InternalNamesTests {
  private static func text(_ visibility: String = "internal") -> String {
    MergeFixture.head + MergeFixture.given + """
      invoices:
        - {id: w8f3k2m9, reference: 1, date: 2022-10-25, due: 2022-11-25, amount: 1250.00, file: w.pdf}
      requests:
        - id: r2k8v5qa
          at: 2023-05-01T10:00:00+02:00
          kind: amendment
          payload: {add: {credits: [{id: c2k8v5qa, reference: C1, date: 2023-05-01, amount: 5.00, file: w.pdf}]}}
      attachments:
        - {id: f2k8v5qa, file: w.pdf, kind: other, visibility: \(visibility)}
        - {id: f3k8v5qa, file: v.pdf, kind: other}
      log:
        - {id: l1k8v5qa, at: 2023-04-25T21:19:00+02:00, kind: task, visibility: \(visibility)}
        - {id: l2k8v5qa, at: 2023-04-25T21:19:00+02:00, task: l1k8v5qa, files: [w.pdf, v.pdf]}
        - {id: l3k8v5qa, at: 2023-04-25T21:19:00+02:00, files: [w.pdf]}

      """
  }
  private static let names = CaseNames(parties: [:], files: ["w.pdf": "f2k8v5qa", "v.pdf": "f3k8v5qa"])

  private static func value(_ text: String) throws -> YAMLValue { try MergeFixture.value(text) }

  private static func merge(_ ours: YAMLValue, _ told: YAMLValue) throws -> CaseMerge.Outcome {
    CaseMerge(ours: ours, theirs: try MergeFixture.bundled(YAMLWriter.text(told)), memory: CaseMemory()).outcome
  }

  @Test func `What leaves names nothing that stays`() throws {
    let outward = BundledCase.document(of: try Self.value(Self.text()), Self.names)
    let expected = try Self.value(
      MergeFixture.head + """
        invoices:
          - {id: w8f3k2m9, reference: 1, date: 2022-10-25, due: 2022-11-25, amount: 1250.00}
        requests:
          - id: r2k8v5qa
            at: 2023-05-01T10:00:00+02:00
            kind: amendment
            payload: {add: {credits: [{id: c2k8v5qa, reference: C1, date: 2023-05-01, amount: 5.00}]}}
        attachments:
          - {id: f3k8v5qa, file: v.pdf, kind: other}
        log:
          - {id: l2k8v5qa, at: 2023-04-25T21:19:00+02:00, files: [f3k8v5qa]}
          - {id: l3k8v5qa, at: 2023-04-25T21:19:00+02:00}

        """)
    #expect(outward == expected)
    // All of it leaves where nothing is internal.
    let all = YAMLWriter.text(BundledCase.document(of: try Self.value(Self.text("public")), Self.names))
    #expect(all.contains("task: l1k8v5qa") && all.split(separator: "f2k8v5qa").count == 6)
  }

  @Test func `What comes back without those names is no change, also once they are public`() throws {
    let told = BundledCase.document(of: try Self.value(Self.text()), CaseNames(parties: [:], files: [:]))
    for visibility in ["internal", "public"] {
      // A request is told as it stands; its payload names nothing that was internal when it was sent.
      let ours = Self.text(visibility).replacing(", file: w.pdf}]}}", with: "}]}}")
      #expect(try Self.merge(Self.value(ours), told) == .unchanged, "\(visibility)")
    }
    #expect(try Self.merge(Self.value(Self.text()), told) == .unchanged)
  }

  @Test func `Another file or task than ours is a change all the same`() throws {
    let told = BundledCase.document(of: try Self.value(Self.text("public")), CaseNames(parties: [:], files: [:]))
    for (old, new, name) in [
      ("file: w.pdf}\nrequests", "file: v.pdf}\nrequests", "invoices[w8f3k2m9]"),
      ("task: l1k8v5qa", "task: l3k8v5qa", "log[l2k8v5qa]"), ("files: [w.pdf]", "files: [v.pdf]", "log[l3k8v5qa]"),
    ] {
      let ours = try Self.value(Self.text("public").replacing(old, with: new))
      #expect(try Self.merge(ours, told).contradictions == [name])
    }
  }
}
