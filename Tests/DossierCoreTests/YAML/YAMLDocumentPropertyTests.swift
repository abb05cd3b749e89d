import DossierCore
import Testing

/// Random edits of random documents; a failure names its seed, which makes the document anew.
@Suite struct YAMLDocumentPropertyTests {
  private static let order: @Sendable (YAMLPath) -> [String] = { _ in YAMLGenerator.keys }

  private func paths(_ value: YAMLValue, _ path: YAMLPath = .root) -> [(YAMLPath, YAMLValue)] {
    switch value {
    case .scalar: [(path, value)]
    case .list(let values): [(path, value)] + values.enumerated().flatMap { paths($0.element, path.index($0.offset)) }
    case .map(let entries): [(path, value)] + entries.flatMap { paths($0.value, path.key($0.key)) }
    }
  }

  private func edit(_ value: YAMLValue, _ generator: inout YAMLGenerator) -> YAMLEdit {
    let all = paths(value)
    let (path, old) = generator.pick(all)
    switch old {
    case .list where generator.chance(2): return .append(path, generator.value(depth: 2))
    case .map where generator.chance(2):
      return .set(path.key(generator.pick(YAMLGenerator.keys)), generator.value(depth: 2))
    case _ where path == .root: return .set(path.key("new"), generator.value(depth: 1))
    case _ where generator.chance(2): return .remove(path)
    default: return .set(path, generator.chance(2) ? generator.scalar() : generator.value(depth: 2))
    }
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  private func comments(_ lines: [String]) -> Set<String> {
    Set(lines.compactMap { line in line.firstRange(of: /# c\d+\./).map { String(line[$0]) } })
  }

  /// What an edit may not have touched; nil if all is well.
  private func harm(_ before: [UInt8], _ after: [UInt8], _ edit: YAMLEdit, _ old: YAMLTree) -> String? {
    let (was, is_) = (lines(before), lines(after))
    let difference = is_.difference(from: was)
    let removed = difference.removals.compactMap { change -> Int? in
      if case .remove(let offset, _, _) = change { offset } else { nil }
    }
    let node = old.node(at: edit.path)
    let lost = comments(was).subtracting(comments(is_))
    let adds = if case .append = edit { true } else { node == nil }
    switch edit {
    case _ where adds:
      if removed.count > 2 { return "\(removed.count) lines changed by an addition" }
      if !lost.isEmpty { return "an addition lost \(lost)" }
    case .set(_, let value):
      if case .scalar = value, let node, case .scalar = old.kind(node), !lost.isEmpty { return "lost \(lost)" }
    case .append: break
    case .remove:
      if difference.insertions.count > 2 { return "\(difference.insertions.count) lines added by a removal" }
    }
    if let first = removed.min(), let last = removed.max(), case .set(_, .scalar) = edit, let node,
      old.kind(node) == .scalar, last - first > 6
    {
      return "lines \(first) to \(last) changed"
    }
    return nil
  }

  @Test(arguments: 0..<40)
  func `An edit means what was intended and touches nothing else`(_ batch: UInt64) throws {
    for seed in batch * 200..<(batch + 1) * 200 {
      var generator = YAMLGenerator(seed: seed)
      let bytes = generator.document()
      let text = String(decoding: bytes, as: UTF8.self)
      var document: YAMLDocument
      do { document = try YAMLDocument(bytes) } catch {
        Issue.record("seed \(seed): \(error) at \(error.span)\n\(text)")
        continue
      }
      for _ in 0..<3 {
        let edit = edit(document.value, &generator)
        do {
          let intended = try document.value.applying(edit)
          let changed = try document.applying([edit], order: Self.order)
          #expect(changed.value.means(intended))
          if let harm = harm(document.bytes, changed.bytes, edit, document.tree) {
            Issue.record(
              "seed \(seed): \(harm)\n\(edit)\n\(String(decoding: document.bytes, as: UTF8.self))\n=>\n\(String(decoding: changed.bytes, as: UTF8.self))"
            )
          }
          document = changed
        } catch {
          Issue.record("seed \(seed): \(error)\n\(edit)\n\(String(decoding: document.bytes, as: UTF8.self))")
        }
      }
    }
  }
}
