import DossierCore

/// What differs between two values, place by place.
enum ValueChange {
  /// Another scalar, or something of another kind, stands at the place.
  case replaced(YAMLPath)
  /// A key or an entry came.
  case added(YAMLPath)
  /// A key or an entry went.
  case removed(YAMLPath)

  var path: YAMLPath {
    switch self {
    case .replaced(let path), .added(let path), .removed(let path): path
    }
  }

  static func changes(from old: YAMLValue, to new: YAMLValue, at path: YAMLPath = .root) -> [ValueChange] {
    if old.means(new) { return [] }
    switch (old, new) {
    case (.map(let before), .map(let after)) where !before.isEmpty && !after.isEmpty:
      let kept = before.flatMap { entry in
        new[entry.key].map { changes(from: entry.value, to: $0, at: path.key(entry.key)) }
          ?? [.removed(path.key(entry.key))]
      }
      return kept + after.filter { old[$0.key] == nil }.map { .added(path.key($0.key)) }
    case (.list(let before), .list(let after)) where !before.isEmpty && !after.isEmpty:
      return changes(from: before, to: after, at: path)
    default: return [.replaced(path)]
    }
  }

  private static func changes(from before: [YAMLValue], to after: [YAMLValue], at path: YAMLPath) -> [ValueChange] {
    if before.count <= after.count {
      let inner = before.indices.flatMap { changes(from: before[$0], to: after[$0], at: path.index($0)) }
      return inner + after.indices.dropFirst(before.count).map { .added(path.index($0)) }
    }
    var kept = 0
    var gone: [ValueChange] = []
    for (index, value) in before.enumerated() {
      if kept < after.count, value.means(after[kept]) { kept += 1 } else { gone.append(.removed(path.index(index))) }
    }
    return kept == after.count ? gone : [.replaced(path)]
  }
}

/// Holds an edit of a rough text to the lines that it may touch.
struct LineCheck {
  let text: RoughText
  let changes: [ValueChange]

  init(_ text: RoughText, from old: YAMLValue, to new: YAMLValue) {
    self.text = text
    changes = ValueChange.changes(from: old, to: new)
  }

  /// What is wrong with the text after the edit.
  func harm(_ after: [UInt8]) -> [String] {
    let was = Self.lines(text.bytes)
    let now = Self.lines(after)
    var problems: [String] = []
    var removed: [Int] = []
    for change in now.difference(from: was) {
      if case .remove(let offset, _, _) = change { removed.append(offset) }
    }
    let free = Set(text.lines.indices.filter(mayChange).map { was[$0] })
    for index in removed where !free.contains(was[index]) && !isOnlyEnded(index, was, now) {
      problems.append("line \(index + 1) changed: \(was[index])")
    }
    problems += commentProblems(String(decoding: after, as: UTF8.self))
    let isEnded = after.last == UInt8(ascii: "\n")
    if isEnded != text.endsLastLine, !changes.isEmpty { problems.append("the last line end is another") }
    if text.lineEnd == "\r\n", now.dropLast().contains(where: { !$0.hasSuffix("\r") }) {
      problems.append("a line ends in LF alone")
    }
    if text.lineEnd == "\n", after.contains(UInt8(ascii: "\r")) { problems.append("a line ends in CR LF") }
    return problems
  }

  /// Whether a line is about something that changes.
  private func mayChange(_ index: Int) -> Bool {
    changes.contains { change in mayChange(index, by: change) }
  }

  private func mayChange(_ index: Int, by change: ValueChange) -> Bool {
    let owner = text.lines[index].owner
    let path = change.path
    let parent = YAMLPath(Array(path.steps.dropLast()))
    if let flow = text.flows.first(where: { path.isWithin($0) }), owner.isWithin(flow) { return true }
    switch change {
    case .replaced: return owner.isWithin(path)
    case .added: return sharesDash(index, with: parent)
    case .removed: return owner.isWithin(path) || sharesDash(index, with: parent) || follows(index, path)
    }
  }

  /// Whether a line is the first of an entry of a list, whose first key stands on the line of the dash.
  private func sharesDash(_ index: Int, with map: YAMLPath) -> Bool {
    guard case .index? = map.steps.last else { return false }
    return text.lines.firstIndex { $0.owner.isWithin(map) && !$0.text.trimmedIsComment } == index
  }

  /// Whether a line comes after the first key of an entry that goes: it moves up to the dash.
  private func follows(_ index: Int, _ path: YAMLPath) -> Bool {
    let parent = YAMLPath(Array(path.steps.dropLast()))
    guard case .index? = parent.steps.last else { return false }
    guard let last = text.lines.lastIndex(where: { $0.owner.isWithin(path) }) else { return false }
    return index > last && text.lines[index].owner.isWithin(parent)
      && text.lines[last + 1..<index].allSatisfy { $0.text.trimmedIsComment || $0.text.allSatisfy { $0 == " " } }
  }

  /// Whether a line was the last one without an end and has got one, or the other way round.
  private func isOnlyEnded(_ index: Int, _ was: [String], _ now: [String]) -> Bool {
    guard !text.endsLastLine else { return false }
    if let last = now.last, was[index] == last + "\r" { return true }
    guard index == was.count - 1 else { return false }
    return now.contains(was[index] + "\r") || now.contains(was[index])
      || now.contains { $0.hasSuffix("|-") || $0.hasSuffix(">-") || $0.hasSuffix("|-\r") || $0.hasSuffix(">-\r") }
  }

  private func commentProblems(_ after: String) -> [String] {
    text.comments.compactMap { comment in
      let isThere = after.contains(comment.text)
      let goes = changes.contains { change in
        switch change {
        case .removed(let path): comment.owner.isWithin(path)
        case .replaced(let path): comment.owner != path && comment.owner.isWithin(path)
        case .added: false
        }
      }
      if !isThere, !goes { return "comment '\(comment.text)' is lost" }
      let mustGo = changes.contains { change in
        if case .removed(let path) = change, case .index? = path.steps.last {
          return comment.isInside && comment.owner.isWithin(path) && !text.flows.contains { path.isWithin($0) }
        }
        return false
      }
      return isThere && mustGo ? "comment '\(comment.text)' of what went is there" : nil
    }
  }

  /// The lines between line feeds.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension YAMLPath {
  /// Whether it is another path or lies below it.
  func isWithin(_ other: YAMLPath) -> Bool { steps.starts(with: other.steps) }
}

extension String {
  fileprivate var trimmedIsComment: Bool { drop { $0 == " " }.first == "#" }
}
