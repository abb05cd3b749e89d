/// What two versions of a store have otherwise, in the terms of its documents.
public struct StoreComparison: Sendable, Equatable {
  /// The documents that are other, by path.
  public private(set) var changes: [DocumentChange] = []
  /// The files that cannot be read in one of the versions, by path.
  public private(set) var unreadable: [UnreadableVersion] = []

  /// Compares documents at some paths; balances are as of a day in both versions, each by its own terms and rates.
  ///
  /// - Throws: `LoadError.file` if the folder of agencies cannot be listed.
  public init(of paths: [String], from before: Store, to after: Store, asOf day: CalendarDate) throws(LoadError) {
    let old = try CaseSummarizer(before, asOf: day)
    let new = try CaseSummarizer(after, asOf: day)
    for path in Set(paths).sorted(by: { $0.isBytewiseBefore($1) }) where path.hasSuffix(".yaml") {
      switch (read(path, before, old, isBefore: true), read(path, after, new, isBefore: false)) {
      case (.unreadable, _), (_, .unreadable), (.missing, .missing): continue
      case (.missing, .document(let value, let version)):
        add(path, .added, from: .map([]), to: value, nil, version)
      case (.document(let value, let version), .missing):
        add(path, .removed, from: value, to: .map([]), version, nil)
      case (.document(let value, let version), .document(let other, let later)):
        add(path, .changed, from: value, to: other, version, later)
      }
    }
  }

  private enum Content {
    case missing
    case unreadable
    case document(YAMLValue, DocumentChange.CaseVersion?)
  }

  private mutating func add(
    _ path: String, _ kind: DocumentChange.Kind, from before: YAMLValue, to after: YAMLValue,
    _ old: DocumentChange.CaseVersion?, _ new: DocumentChange.CaseVersion?
  ) {
    let compared = ValueComparison(from: before, to: after)
    guard kind != .changed || !compared.fields.isEmpty || !compared.entries.isEmpty else { return }
    changes.append(
      DocumentChange(
        path: path, kind: kind, before: old, after: new, fields: compared.fields, entries: compared.entries))
  }

  private mutating func read(
    _ path: String, _ store: Store, _ summarizer: CaseSummarizer, isBefore: Bool
  ) -> Content {
    do throws(LoadError) {
      guard try store.exists(path) else { return .missing }
      guard StoreItem(path: path) == .case else {
        let tree = try store.document(at: path).tree
        return .document(tree.value(tree.root), nil)
      }
      let file = try store.loadCase(at: path)
      let value = file.value
      let version = DocumentChange.CaseVersion(
        number: value.number, id: value.id, references: value.references.map(\.value),
        currency: value.currency, balance: summarizer.amounts(file).amounts?.balance)
      return .document(file.document.tree.value(file.document.tree.root), version)
    } catch {
      unreadable.append(UnreadableVersion(path: path, isBefore: isBefore, error: error))
      return .unreadable
    }
  }
}

extension StoreComparison {
  /// Whether something was told of what somebody names: a file, a folder, or a case by number, id or reference.
  public func holds(_ name: String) -> Bool {
    changes.contains { $0.isCalled(name) } || unreadable.contains { $0.lies(at: name) }
  }

  /// Keeps the documents, and the files that cannot be read, that somebody names.
  public mutating func keep(_ names: [String]) {
    changes.removeAll { change in !names.contains { change.isCalled($0) } }
    unreadable.removeAll { version in !names.contains { version.lies(at: $0) } }
  }
}

extension UnreadableVersion {
  fileprivate func lies(at name: String) -> Bool { name.isEmpty || path == name || path.hasPrefix(name + "/") }
}
