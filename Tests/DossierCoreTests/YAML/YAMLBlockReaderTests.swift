import DossierCore
import Foundation
import Testing

/// What is read without libyaml is what libyaml reads: the same nodes at the same bytes, or nothing at all.
@Suite struct YAMLBlockReaderTests {
  /// Whether the text was read directly; an issue is recorded where libyaml reads it otherwise.
  @discardableResult
  private func compare(_ bytes: [UInt8], _ comment: @autoclosure () -> String = "") -> Bool {
    guard YAMLTree.isReadDirectly(bytes) else { return false }
    let tree = try? YAMLTree(bytes)
    let other = try? YAMLTree(byLibrary: bytes)
    guard let tree, let other, tree.isSame(as: other) else {
      Issue.record("\(comment()) \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      return true
    }
    return true
  }

  @Test func `Documents as dossier writes them are read directly`() {
    let text = """
      # yaml-language-server: $schema=schemas/case.json
      dossier: 1
      id: t3m20xhs
      number: 241/0988/41464
      empty:
      references:
        - of: klaar   # theirs
          value: "CL-1"
      tags:
      - a
      - 'b'
      log:
        - id: x1
          text: |
            first: line

              - more
            last
          subject: "say: # no"
        - id: x2
          text: |-
            é

      # the end
      last: -5.00

      """
    #expect(compare(Array(text.utf8)))
  }

  @Test func `What is not certain is left to libyaml`() {
    let others = [
      "", "a: 1", "a: b: c\n", "a: [1]\n", "a: {b: 1}\n", "a:\tb\n", "a: b\n  c\n", "a: 'it''s'\n", "a: \"\\n\"\n",
      "--- \na: 1\n",
      "a: &x 1\n", "a: *x\n", "a: !t 1\n", "? a\n: b\n", "a: >\n  x\n", "a: |2\n   x\n", "a: |+\n  x\n\n", "a: |\n",
      "a: |\n\tx\n", "a: |\n  x\n\ty: 1\n", "a: 1\na: 2\n", "<<: 1\n", " a: 1\n", "- - a\n", "-\n  a\n", "a: - b\n",
      "x\n", "a : 1\n",
      "a: 1\r\n", "a: \"x\n  y\"\n", "a: \"x\"y\n", "a: \"x\"#y\n", "a:\n    b: 1\n  c: 2\n", "a: 1\n b: 2\n",
      "- a\nb: 1\n", "a: 1\n- b\n",
      "...\n", "a: 1\n...\nb: 2\n", "%YAML 1.2\n", "\"a\": 1\n", "@a: 1\n", "a: |\n  x\n y\n",
    ]
    for text in others { #expect(!YAMLTree.isReadDirectly(Array(text.utf8)), "\(text.debugDescription)") }
  }

  @Test func `Random fragments of YAML mean the same`() {
    let fragments = [
      "a", "b", "c", "key", ": ", ":", " ", "  ", "    ", "\n", "\n", "\n", "- ", "-", "'", "\"", "| ", "|", "|-", "|+",
      ">", "#",
      " #", "\t", "é", "日本", "---", "...", "?", "? ", "[", "]", "{", "}", ",", "&x", "*x", "!t", "%", "@", "`", "\\",
      "''", "\r\n",
      "<<", "a: 1\n", "b:\n", "- x\n", "  c: 'd'\n", "  - e: \"f\"\n", "    g: h\n", "  text: |\n", "      line\n",
      "# note\n",
    ]
    var numbers = SeededNumbers(seed: 2026)
    var direct = 0
    for round in 0..<60_000 {
      let parts = (0..<Int.random(in: 1...14, using: &numbers)).map { _ in
        fragments[Int.random(in: 0..<fragments.count, using: &numbers)]
      }
      if compare(Array((parts.joined() + "\n").utf8), "round \(round)") { direct += 1 }
    }
    #expect(direct > 500, "too few to tell anything")
  }

  @Test func `Documents in the odd ways of people mean the same`() {
    for seed in 0..<4000 {
      var generator = YAMLGenerator(seed: UInt64(seed))
      compare(generator.document(), "seed \(seed)")
    }
  }

  @Test func `Changed documents of the sample store mean the same`() throws {
    let folder = SourceTree.root.appending(path: "examples/klaar")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let files = try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      [UInt8](try Data(contentsOf: folder.appending(path: $0)))
    }
    var numbers = SeededNumbers(seed: 11)
    let odd = Array(" \n:#-'\"|>&*!?[]{},\t\r%@\\~é".utf8)
    var direct = 0
    for bytes in files {
      #expect(compare(bytes))
      for round in 0..<1500 {
        var changed = bytes
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
          let place = Int.random(in: 0..<changed.count, using: &numbers)
          switch Int.random(in: 0..<4, using: &numbers) {
          case 0: changed[place] = odd[Int.random(in: 0..<odd.count, using: &numbers)]
          case 1: changed.insert(odd[Int.random(in: 0..<odd.count, using: &numbers)], at: place)
          case 2: changed.remove(at: place)
          default: changed.removeSubrange(place..<min(changed.count, place + Int.random(in: 1...40, using: &numbers)))
          }
          if changed.isEmpty { changed = [10] }
        }
        if compare(changed, "round \(round)") { direct += 1 }
      }
    }
    #expect(direct > 500, "too few to tell anything")
  }

  @Test(.enabled(if: YAMLSamples.areThere, "set DOSSIER_SAMPLES")) func `Files of others mean the same`() throws {
    for folder in ["yaml/hostile", "yaml/norway"] {
      for name in try YAMLSamples.names(in: folder) where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        compare(try YAMLSamples.bytes("\(folder)/\(name)"), name)
      }
    }
  }
}
