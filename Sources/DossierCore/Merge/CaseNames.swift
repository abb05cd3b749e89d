/// How a store calls what bundles name by ids: parties by slugs, files by names.
public struct CaseNames: Sendable, Equatable {
  private let outward: [Kind: [String: String]]
  private let inward: [Kind: [String: String]]

  private enum Kind: Hashable {
    case creditor
    case debtor
    case organisation
    case file
  }

  /// Makes the names of a case of a store.
  ///
  /// - Parameters:
  ///   - parties: The ids of parties by their slugs.
  ///   - files: The ids of attachments by their files' names.
  public init(parties: [String: String], files: [String: String]) {
    self.init(creditors: parties, debtors: parties, organisations: parties, files: files)
  }

  /// Makes the names of a case of a store whose creditors, debtors and others may have the same slugs.
  ///
  /// - Parameters:
  ///   - creditors: The ids of creditors by their slugs.
  ///   - debtors: The ids of debtors by their slugs.
  ///   - organisations: The ids of those that give references by their slugs.
  ///   - files: The ids of attachments by their files' names.
  public init(
    creditors: [String: String], debtors: [String: String], organisations: [String: String], files: [String: String]
  ) {
    outward = [.creditor: creditors, .debtor: debtors, .organisation: organisations, .file: files]
    inward = outward.mapValues { names in
      // Of two names of one id the first in order is used: the same one each time.
      Dictionary(names.sorted { $0.key.isBytewiseBefore($1.key) }.map { ($0.value, $0.key) }) { first, _ in first }
    }
  }

  /// Makes the names of what comes in, where several ids may stand for one name.
  ///
  /// - Parameters:
  ///   - partyIDs: The slugs of parties by their ids.
  ///   - fileIDs: The names of files by the ids of their attachments.
  public init(partyIDs: [String: String], fileIDs: [String: String]) {
    outward = [:]
    inward = [.creditor: partyIDs, .debtor: partyIDs, .organisation: partyIDs, .file: fileIDs]
  }

  /// What a store says of a case, as bundles say it; a name without an id stays.
  public func outward(_ document: YAMLValue) -> YAMLValue {
    Self.renamed(document) { kind, name in outward[kind]?[name] ?? name }
  }

  /// What bundles call an organisation.
  func outward(organisation name: String) -> String { outward[.organisation]?[name] ?? name }

  /// What a bundle says of a case, as the store says it; an id without a name stays.
  public func inward(_ document: YAMLValue) -> YAMLValue {
    Self.renamed(document) { kind, id in inward[kind]?[id] ?? id }
  }

  /// Where names of parties and files stand in a case; a star is any entry of a list.
  private static let places: [(path: [String], kind: Kind)] = [
    (["creditor"], .creditor), (["debtor"], .debtor), (["co-debtors", "*", "debtor"], .debtor),
    (["references", "*", "of"], .organisation),
    (["payments", "*", "by-debtor"], .debtor),
    (["requests", "*", "payload", "add", "payments", "*", "by-debtor"], .debtor),
    (["invoices", "*", "file"], .file), (["credits", "*", "file"], .file),
    (["log", "*", "files", "*"], .file), (["requests", "*", "payload", "add", "invoices", "*", "file"], .file),
    (["requests", "*", "payload", "add", "credits", "*", "file"], .file),
    (["requests", "*", "payload", "set", "co-debtors", "*", "debtor"], .debtor),
  ]

  /// The names of debtors in a document, wherever it has them.
  static func debtors(in document: YAMLValue) -> Set<String> { names(.debtor, in: document) }

  /// The names of debtors that entries of a document have.
  static func debtorsOfEntries(in document: YAMLValue) -> Set<String> {
    names(.debtor, in: document) { EntryList(rawValue: $0) != nil }
  }

  /// The names of creditors and agencies in a document, wherever it has them.
  static func organisations(in document: YAMLValue) -> Set<String> {
    names(.creditor, in: document).union(names(.organisation, in: document))
  }

  private static func names(
    _ kind: Kind, in document: YAMLValue, below isMeant: (String) -> Bool = { _ in true }
  ) -> Set<String> {
    var names: Set<String> = []
    for place in places where place.kind == kind && isMeant(place.path[0]) {
      document.collect(place.path[...], &names)
    }
    return names
  }

  private static func renamed(_ document: YAMLValue, _ name: (Kind, String) -> String) -> YAMLValue {
    places.reduce(document) { value, place in
      value.replacing(place.path[...]) { text in
        let other = name(place.kind, text)
        return other.utf8.elementsEqual(text.utf8) ? nil : .text(other)
      } ?? value
    }
  }
}

extension YAMLValue {
  /// Takes the scalars at a path; a star is any entry of a list.
  fileprivate func collect(_ path: ArraySlice<String>, _ texts: inout Set<String>) {
    switch (self, path.first) {
    case (.scalar(let scalar), nil): texts.insert(scalar.text)
    case (.list(let values), "*"?): for value in values { value.collect(path.dropFirst(), &texts) }
    case (.map, let key?): self[key]?.collect(path.dropFirst(), &texts)
    default: break
    }
  }

  /// The value with the scalars at a path made anew, nil if none is; a star is any entry of a list.
  ///
  /// Most of a case has no names: what has none is not written anew.
  fileprivate func replacing(_ path: ArraySlice<String>, _ change: (String) -> YAMLValue?) -> YAMLValue? {
    switch (self, path.first) {
    case (.scalar(let scalar), nil): return change(scalar.text)
    case (.list(var values), "*"?):
      var isChanged = false
      for place in values.indices {
        guard let changed = values[place].replacing(path.dropFirst(), change) else { continue }
        values[place] = changed
        isChanged = true
      }
      return isChanged ? .list(values) : nil
    case (.map(var entries), let key?):
      guard let place = entries.firstIndex(where: { $0.key == key }),
        let changed = entries[place].value.replacing(path.dropFirst(), change)
      else { return nil }
      entries[place].value = changed
      return .map(entries)
    default: return nil
    }
  }
}
