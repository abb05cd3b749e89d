import DossierCore
import Foundation
import Testing

/// Changed documents through everything that reads: both readers of YAML, all types of documents, the canonical form.
///
/// `DOSSIER_FUZZ_MINUTES` makes it run so long, from `DOSSIER_FUZZ_SEED` on; `Scripts/fuzz` sets them.
@Suite struct FuzzTests {
  private static let fragments = [
    "", "a", ": ", ":\n", "- ", "-\n", "  ", "\n", "\n\n", "\t", "'", "\"", "|\n", "|-\n", "|+\n", ">\n", "|2\n", "#",
    " #",
    "é", "日本", "😀", "---\n", "...\n", "? ", "[", "]", "{", "}", ", ", "&x ", "*x", "!t ", "%", "@", "\\", "''", "\r\n",
    "\r",
    "<<: ", "\u{FEFF}", "\u{85}", "\u{2028}", "dossier: 1\n", "id: ", "  - {id: ", "terms: {", "\\x41", "\\u00e9", "~",
    "null",
  ]

  private static let variables = ProcessInfo.processInfo.environment

  private static func documents() throws -> [SampleDocument] {
    try SampleDocument.klaar()
      + DocumentType.allCases.map { type in
        let required = type.schema.fields.map { "\($0.key): \(JudgedDocuments.sample($0.kind))\n" }.joined()
        return SampleDocument(path: "", type: type, bytes: Array(required.utf8))
      }
  }

  @Test func `Whatever is read, nothing crashes and both readers of YAML agree`() throws {
    let minutes = Self.variables["DOSSIER_FUZZ_MINUTES"].flatMap { Double($0) }
    let seed = Self.variables["DOSSIER_FUZZ_SEED"].flatMap { UInt64($0) } ?? 7
    let documents = try Self.documents()
    var mutator = DocumentMutator(seed: seed, documents)
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds((minutes ?? 0) * 60))
    var rounds = 0
    var direct = 0
    var trees = 0
    while minutes == nil ? rounds < 1500 : clock.now < end {
      rounds += 1
      var bytes = documents[Int.random(in: 0..<documents.count, using: &mutator.numbers)].bytes
      for _ in 0..<Int.random(in: 1...5, using: &mutator.numbers) {
        bytes = Bool.random(using: &mutator.numbers) ? mutator.changed(bytes) : Self.spliced(bytes, &mutator.numbers)
      }
      let (isTree, isDirect) = Self.read(bytes, "seed \(seed), round \(rounds)")
      trees += isTree ? 1 : 0
      direct += isDirect ? 1 : 0
    }
    if minutes != nil { print("fuzz: seed \(seed), \(rounds) rounds, \(trees) of them YAML, \(direct) read directly") }
    #expect(trees > rounds / 20 && direct > rounds / 50, "too few to tell anything: \(trees), \(direct) of \(rounds)")
  }

  /// Some bytes taken out, doubled or put in.
  private static func spliced(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    let start = Int.random(in: 0...bytes.count, using: &numbers)
    let end = min(bytes.count, start + Int.random(in: 0...60, using: &numbers))
    let put: [UInt8] =
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: []
      case 1: Array((fragments.randomElement(using: &numbers) ?? "").utf8)
      default: Array(bytes[start..<end]) + Array(bytes[start..<end])
      }
    let keeps = Bool.random(using: &numbers)
    return Array(bytes[..<start]) + put + Array(bytes[(keeps ? start : end)...])
  }

  private static func read(_ bytes: [UInt8], _ comment: @autoclosure () -> String) -> (isTree: Bool, isDirect: Bool) {
    func fail(_ words: String) {
      Issue.record("\(words) in \(comment()): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
    let isDirect = YAMLTree.isReadDirectly(bytes)
    let tree = try? YAMLTree(bytes)
    if isDirect {
      if let other = try? YAMLTree(byLibrary: bytes), let tree, tree.isSame(as: other) {
      } else {
        fail("readers differ")
      }
    }
    let document = try? YAMLDocument(bytes)
    for type in DocumentType.allCases {
      let findings = JudgedDocuments.findings(type, bytes)
      for finding in findings where !finding.isInside(bytes) { fail("\(finding)") }
      guard let document else { continue }
      let schema = type.schema
      guard
        let canonical = try? YAMLText.canonical(
          document, order: { schema.keys(at: $0) }, isLiteral: { schema.isLiteral(at: $0) })
      else { continue }
      if !JudgedDocuments.findings(type, canonical.bytes).map(\.id).sorted()
        .elementsEqual(findings.map(\.id).sorted())
      {
        fail("the canonical form of \(type) means something else")
      }
    }
    return (tree != nil, isDirect)
  }
}
