import DossierCore
import Foundation
import Testing

/// The example store with one thing changed, twenty thousand times: nothing crashes, what is found points into the file,
/// and whatever the schema refuses, dossier refuses.
@Suite struct MutationTests {
  private static let seed: UInt64 = 2023
  private static let rounds = 20_000

  @Test func `A document with one change is sound to others if it is to us`() throws {
    let documents = try SampleDocument.klaar()
    var mutator = DocumentMutator(seed: Self.seed, documents)
    var sound: [SchemaJudge.Document] = []
    var known: Set<[UInt8]> = Set(documents.map(\.bytes))
    var broken = 0
    for round in 0..<Self.rounds {
      let document = documents[round % documents.count]
      let bytes = mutator.changed(document.bytes)
      guard known.insert(bytes).inserted else { continue }
      let findings = JudgedDocuments.findings(document.type, bytes)
      broken += findings.isEmpty ? 0 : 1
      for finding in findings where !finding.isInside(bytes) {
        Issue.record("\(finding) in round \(round): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
      if findings.isEmpty { sound.append(SchemaJudge.Document(document.type, bytes)) }
    }
    #expect(sound.count > Self.rounds / 10 && broken > Self.rounds / 10, "\(sound.count) sound, \(broken) broken")
    guard SchemaJudge.isThere else {
      #expect(ProcessInfo.processInfo.environment["CI"] == nil, "PyYAML with libyaml and jsonschema are missing")
      return
    }
    let objections = try SchemaJudge.objections(to: sound)
    let shown = objections.sorted { $0.key < $1.key }.prefix(8).map { "\($0.value) in \(sound[$0.key].text)" }
    #expect(shown == [], "\(objections.count) of \(sound.count)")
  }

  @Test func `A store with a changed document is checked, and the document's errors are among the findings`() throws {
    let scratch = try ScratchDirectory()
    let documents = try SampleDocument.klaar()
    try ExampleKlaar.copy(to: scratch)
    let options = CheckOptions(now: try #require(Timestamp("2023-05-01T12:00:00+02:00")))
    #expect(try StoreCheck.report(root: scratch.path, options).findings.filter { $0.severity == .error } == [])
    var mutator = DocumentMutator(seed: Self.seed + 1, documents)
    for round in 0..<400 {
      let document = documents[round % documents.count]
      let bytes = mutator.changed(document.bytes)
      try Data(bytes).write(to: URL(fileURLWithPath: scratch.full(document.path)))
      let report = try StoreCheck.report(root: scratch.path, options)
      let own = JudgedDocuments.findings(document.type, bytes)
      let missing = own.filter { finding in
        !report.findings.contains { $0.path == document.path && $0.id == finding.id && $0.span == finding.span }
      }
      #expect(missing == [], "round \(round)")
      for finding in report.findings where finding.path == document.path && !finding.isInside(bytes) {
        Issue.record("\(finding) in round \(round)")
      }
      try Data(document.bytes).write(to: URL(fileURLWithPath: scratch.full(document.path)))
    }
  }
}
