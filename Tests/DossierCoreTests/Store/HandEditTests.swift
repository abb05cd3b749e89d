import DossierCore
import Testing

@Suite struct HandEditTests {
  enum Edit: CaseIterable {
    case inPlace, byRename, removed
  }

  private func edit(_ edit: Edit, _ path: String, in scratch: ScratchDirectory) throws {
    switch edit {
    case .inPlace: try scratch.put(path, "by hand\n")
    case .byRename:
      try scratch.put("editor~", "by hand\n")
      try FileSystem.rename(scratch.full("editor~"), to: scratch.full(path))
    case .removed: try FileSystem.removeFile(scratch.full(path))
    }
  }

  @Test(arguments: Edit.allCases, RenameSupport.allCases)
  func `An edit in the very moment of the change is kept and everything else is as before`(
    edit: Edit, support: RenameSupport
  ) throws {
    // The second last to be put in place, so that others have to be taken back.
    let path = "cases/2023-04/1.yaml"
    let fixture = try StoreFixture.mixed()
    let scratch = fixture.scratch
    var expected = try scratch.snapshot()
    expected[path] = edit == .removed ? nil : "by hand\n"
    #expect(throws: StoreError.changedMeanwhile(path: path)) {
      try fixture.commit(support: support) { step in
        if step == .apply(path: path) { try? self.edit(edit, path, in: scratch) }
        return .proceed
      }
    }
    #expect(try fixture.scratch.snapshot() == expected)
    #expect(try fixture.scratch.localNames() == [])
  }

  @Test(arguments: Edit.allCases, RenameSupport.allCases)
  func `An edit in the very moment of the only change is kept`(edit: Edit, support: RenameSupport) throws {
    var fixture = try StoreFixture()
    let path = "cases/2023-04/1.yaml"
    fixture.replace(path, "number: 1\n", by: "x\n")
    let scratch = fixture.scratch
    var expected = try scratch.snapshot()
    expected[path] = edit == .removed ? nil : "by hand\n"
    #expect(throws: StoreError.changedMeanwhile(path: path)) {
      try fixture.commit(support: support) { step in
        if step == .apply(path: path) { try? self.edit(edit, path, in: scratch) }
        return .proceed
      }
    }
    #expect(try fixture.scratch.snapshot() == expected)
    #expect(try fixture.scratch.localNames() == [])
  }

  @Test func `A file made in the very moment is kept`() throws {
    let fixture = try StoreFixture.mixed()
    let scratch = fixture.scratch
    var expected = try scratch.snapshot()
    expected["cases/2023-05/"] = ""
    expected["cases/2023-05/3.yaml"] = "by hand\n"
    #expect(throws: StoreError.alreadyExists(path: "cases/2023-05/3.yaml")) {
      try fixture.commit { step in
        if step == .apply(path: "cases/2023-05/3.yaml") {
          try? self.edit(.inPlace, "cases/2023-05/3.yaml", in: scratch)
        }
        return .proceed
      }
    }
    #expect(try fixture.scratch.snapshot() == expected)
  }

  @Test(arguments: RenameSupport.allCases)
  func `An edit after the crash and before the recovery is kept, wherever it stopped`(support: RenameSupport) throws {
    let path = "cases/2023-04/1.yaml"
    for number in 0..<1000 {
      let fixture = try StoreFixture.mixed()
      var before = try fixture.scratch.snapshot()
      before[path] = "by hand\n"
      var after = StoreFixture.mixedResult
      after[path] = "by hand\n"
      let crash = OneStep(number, .crash)
      try? fixture.commit(support: support, probe: crash.answer)
      guard crash.wasReached else { break }
      try edit(.inPlace, path, in: fixture.scratch)
      let report = try fixture.recover(support: support)
      let found = try fixture.scratch.snapshot()
      #expect(found == before || found == after, "crash before step \(number): \(report)")
      #expect(try fixture.scratch.localNames() == [])
    }
  }

  @Test(arguments: [false, true])
  func `An edit that was swapped out by a writer that died before comparing comes back`(isMany: Bool) throws {
    var fixture = try StoreFixture()
    fixture.replace("dossier.yaml", "dossier: 1\n", by: "x\n")
    if isMany { fixture.replace("creditors/k.yaml", "name: K\n", by: "y\n") }
    var expected = try fixture.scratch.snapshot()
    expected["dossier.yaml"] = "by hand\n"
    try? fixture.commit { $0 == .apply(path: "dossier.yaml") ? .crash : .proceed }
    let name = try #require(
      try FileSystem.list(fixture.scratch.path).map(\.name).first(where: TemporaryName.isTemporary))
    try fixture.scratch.put("dossier.yaml", "by hand\n")
    #expect(try FileSystem.exchange(fixture.scratch.full(name), with: fixture.scratch.full("dossier.yaml")))
    #expect(try fixture.recover().kept == ["dossier.yaml"])
    #expect(try fixture.scratch.snapshot() == expected)
  }
}
