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

  /// The lines, from 0, that an edit may touch: those of what it changes, with the lines of comments and dashes above.
  private func reach(_ edit: YAMLEdit, _ tree: YAMLTree, _ lines: [String]) -> Range<Int> {
    let isNew = tree.node(at: edit.path) == nil
    let subject = isNew ? YAMLPath(Array(edit.path.steps.dropLast())) : edit.path
    let all = paths(tree.value(tree.root))
    guard let place = all.firstIndex(where: { $0.0 == subject }), let node = tree.node(at: subject) else {
      return lines.indices
    }
    let after = place + paths(all[place].1).count
    func line(_ path: YAMLPath) -> Int {
      (tree.keyNode(at: path) ?? tree.node(at: path)).map { tree.span($0).line - 1 } ?? lines.count
    }
    var first = min(line(subject), tree.span(node).line - 1)
    func isLead(_ line: String) -> Bool {
      let rest = line.drop { $0 == " " }
      return rest.hasPrefix("#") || rest.allSatisfy { "- \r".contains($0) } || rest.hasPrefix("-  #")
    }
    while first > 0, isLead(lines[first - 1]) { first -= 1 }
    var last = after < all.count ? line(all[after].0) : lines.count - 1
    while last + 1 < lines.count, isLead(lines[last]) { last += 1 }
    return max(0, first - 1)..<min(last + 1, lines.count)
  }

  /// The lines, from 0, that hold nothing and stand in no block scalar, where they are part of a value.
  private func blankLines(_ tree: YAMLTree, _ lines: [String]) -> Set<Int> {
    var blank = Set(
      lines.indices.filter { lines[$0].unicodeScalars.allSatisfy { " \r\u{FEFF}".unicodeScalars.contains($0) } })
    for case (let path, .scalar(let scalar)) in paths(tree.value(tree.root)) {
      guard let span = tree.node(at: path).map(tree.span),
        let mark = tree.line(span.line).unicodeScalars.dropFirst(span.column - 1).first, "|>".contains(Character(mark))
      else { continue }
      var body = scalar.text.split(separator: "\n", omittingEmptySubsequences: false)
      while body.last == "" { body.removeLast() }
      blank.subtract(span.line..<span.line + body.count)
    }
    return blank
  }

  /// The line, from 0, of the dash that stands above its entry: the blank lines between them go with the entry.
  private func headLine(_ path: YAMLPath, _ tree: YAMLTree, _ lines: [String]) -> Int? {
    guard case .index? = path.steps.last, let start = tree.node(at: path).map(tree.span) else { return nil }
    guard tree.line(start.line).unicodeScalars.prefix(start.column - 1).allSatisfy({ $0 == " " }) else { return nil }
    let above = lines[..<(start.line - 1)].lastIndex { line in
      let rest = line.drop { $0 == " " }
      return !rest.hasPrefix("#") && !rest.allSatisfy(\.isWhitespace)
    }
    return above.flatMap { lines[$0].drop { $0 == " " }.hasPrefix("-") ? $0 : nil }
  }

  /// What an edit may not have touched; nil if all is well.
  private func harm(_ old: YAMLTree, _ new: YAMLTree, _ edit: YAMLEdit) -> String? {
    let (was, is_) = (lines(old.bytes), lines(new.bytes))
    let difference = is_.difference(from: was)
    let removed = difference.removals.compactMap { change -> Int? in
      if case .remove(let offset, _, _) = change { offset } else { nil }
    }
    let reach = reach(edit, old, was)
    if let line = removed.first(where: { !reach.contains($0) && !was[reach].contains(was[$0]) }) {
      return "line \(line) changed, outside of \(reach)"
    }
    let blank = blankLines(old, was)
    var filled = removed.filter { !blank.contains($0) }
    if case .remove(let path) = edit, !filled.isEmpty, let head = headLine(path, old, was) { filled.append(head) }
    if let first = filled.min(), let last = filled.max(), !was.contains(where: { $0.contains("|+") }) {
      let gone = blank.count - blankLines(new, is_).count
      if gone > blank.count(where: (first...last).contains) { return "\(gone) blank lines lost" }
    }
    let node = old.node(at: edit.path)
    let lost = comments(was).subtracting(comments(is_))
    let adds = if case .append = edit { true } else { node == nil }
    switch edit {
    case _ where adds:
      if removed.count > 2 { return "\(removed.count) lines changed by an addition" }
      if !lost.isEmpty { return "an addition lost \(lost)" }
    case .set:
      if let node, old.childCount(node) == 0, !lost.isEmpty { return "lost \(lost)" }
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

  @Test(arguments: 0..<20)
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
          if let harm = harm(document.tree, changed.tree, edit) {
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
