/// A value of a document that two versions have otherwise.
public struct ComparedField: Sendable, Equatable {
  /// The keys that lead to it, such as `address.street`.
  public let name: String
  /// What it was; nil if it was not there.
  public let before: YAMLValue?
  /// What it is; nil if it is not there.
  public let after: YAMLValue?
}

/// An entry of a list with ids that two versions have otherwise.
public struct ComparedEntry: Sendable, Equatable {
  /// What became of it.
  public enum Kind: String, Sendable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It is said never to have been made.
    case voided
    /// Something in it is other than it was.
    case changed
  }

  /// The key of its list.
  public let list: String
  /// Its id.
  public let id: String
  /// What became of it.
  public let kind: Kind
  /// The entry as it is, or as it was if it is gone.
  public let entry: YAMLValue
  /// What is other in it, if it was there before and is there now.
  public let fields: [ComparedField]
}

/// What is other in one document than in another.
struct ValueComparison {
  private(set) var fields: [ComparedField] = []
  private(set) var entries: [ComparedEntry] = []

  init(from before: YAMLValue, to after: YAMLValue) { compare(before, after, "") }

  private mutating func compare(_ before: YAMLValue?, _ after: YAMLValue?, _ name: String) {
    guard before != after else { return }
    let (old, new) = (Self.pairs(before), Self.pairs(after))
    if !name.isEmpty, let ids = Self.ids(before, after) {
      compare(ids.before, ids.after, list: name)
    } else if old != nil || new != nil, before == nil || old != nil, after == nil || new != nil {
      let keys = (new ?? []).map(\.key)
      for key in keys + (old ?? []).map(\.key).filter({ !keys.contains($0) }) {
        compare(before?[key], after?[key], name.isEmpty ? key : "\(name).\(key)")
      }
    } else {
      fields.append(ComparedField(name: name, before: before, after: after))
    }
  }

  private mutating func compare(
    _ before: [(id: String, entry: YAMLValue)], _ after: [(id: String, entry: YAMLValue)], list: String
  ) {
    let old = Dictionary(before.map { ($0.id, $0.entry) }) { first, _ in first }
    let new = Set(after.map(\.id))
    for (id, entry) in before where !new.contains(id) {
      entries.append(ComparedEntry(list: list, id: id, kind: .removed, entry: entry, fields: []))
    }
    for (id, entry) in after {
      guard let earlier = old[id] else {
        entries.append(ComparedEntry(list: list, id: id, kind: .added, entry: entry, fields: []))
        continue
      }
      let inner = ValueComparison(from: earlier, to: entry)
      let changed =
        inner.fields
        + inner.entries.map { nested in
          let isGone = nested.kind == .removed
          return ComparedField(
            name: nested.list, before: isGone ? nested.entry : nil, after: isGone ? nil : nested.entry)
        }
      guard !changed.isEmpty else { continue }
      let isVoided = earlier["void"] == nil && entry["void"] != nil
      entries.append(
        ComparedEntry(list: list, id: id, kind: isVoided ? .voided : .changed, entry: entry, fields: changed))
    }
  }

  private static func pairs(_ value: YAMLValue?) -> [YAMLEntry]? {
    if case .map(let entries)? = value { entries } else { nil }
  }

  /// The entries of two lists by their ids; nil if one is no list, or an entry has no id.
  private static func ids(
    _ before: YAMLValue?, _ after: YAMLValue?
  ) -> (before: [(id: String, entry: YAMLValue)], after: [(id: String, entry: YAMLValue)])? {
    func ids(_ value: YAMLValue?) -> [(id: String, entry: YAMLValue)]? {
      guard let value else { return [] }
      guard case .list(let items) = value else { return nil }
      var found: [(id: String, entry: YAMLValue)] = []
      for item in items {
        guard let id = item["id"]?.scalarText else { return nil }
        found.append((id, item))
      }
      return found
    }
    guard let old = ids(before), let new = ids(after), !old.isEmpty || !new.isEmpty else { return nil }
    return (old, new)
  }
}
