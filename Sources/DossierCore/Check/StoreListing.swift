/// The names of a store's files, by what they are.
struct StoreListing: Sendable {
  /// The case files, sorted.
  private(set) var cases: [String] = []
  /// The parties' files by kind.
  private(set) var parties: [PartyKind: [Slug]] = [:]
  /// The terms.
  private(set) var terms: [Slug] = []
  /// The rate tables.
  private(set) var rates: [Slug] = []
  /// The store's own checks.
  private(set) var rules: [Slug] = []
  /// The records of exchange.
  private(set) var exchange: [String] = []
  /// YAML files that no declaration is known for.
  private(set) var otherYAML: [String] = []
  /// The files beside each case, by the case's file.
  private(set) var attachments: [String: [String]] = [:]
  /// Files and folders that have no place in the layout.
  private(set) var foreign: [String] = []
  /// Links, pipes, devices and the like.
  private(set) var special: [(path: String, kind: FileKind)] = []
  /// Names that are not UTF-8.
  private(set) var unreadableNames: [String] = []
  /// Paths that are the same but for case or Unicode form: each with the one before it.
  private(set) var collisions: [(path: String, other: String)] = []
  /// What the system did not let be looked at.
  private(set) var errors: [FileError] = []
  /// How many files there are.
  private(set) var count = 0

  /// The folders of a store that are looked into.
  static let folders: Set<String> = [
    "creditors", "agencies", "debtors", StoreLayout.terms, StoreLayout.cases, StoreLayout.exchange, "tracks",
    "templates", StoreLayout.checks, "schemas", "remittances", "bank", StoreLayout.outbox, StoreLayout.rates,
  ]

  /// Lists a store, with what is laid over it.
  ///
  /// - Throws: `FileError` if its directory cannot be read.
  init(of store: Store) throws(FileError) {
    func entered(_ path: String) -> Bool { path.contains("/") ? true : Self.folders.contains(path) }
    var tree = try FileSystem.tree(store.root, stamps: false, enter: entered)
    if let overlay = store.overlay { tree = try overlay.laid(over: tree, enter: entered) }
    errors = tree.errors
    var seen: [String: String] = [:]
    // Names in small letters are alike only to one that is written otherwise: mostly there is none.
    let unusual = Set((tree.directories + tree.files.map(\.path)).filter { !Self.isSmall($0) }.map { $0.lowercased() })
    func note(_ path: String) {
      guard !unusual.isEmpty else { return }
      let key = Self.isSmall(path) ? path : path.lowercased()
      guard unusual.contains(key) else { return }
      if let other = seen.updateValue(path, forKey: key) { collisions.append((path, other)) }
    }
    for path in tree.directories { note(path) }
    for file in tree.files where !Self.isNobodysBusiness(file.path) {
      count += 1
      note(file.path)
      if !file.isReadableName {
        unreadableNames.append(file.path)
      } else if file.kind == .directory {
        foreign.append(file.path + "/")
      } else if file.kind != .regular {
        special.append((file.path, file.kind))
      } else {
        sort(file.path)
      }
    }
  }

  /// Root dotfiles and `*.md`.
  private static func isNobodysBusiness(_ path: String) -> Bool {
    !path.contains("/") && (path.hasPrefix(".") || path.hasSuffix(".md"))
  }

  /// Whether a path has neither capitals nor letters beyond ASCII.
  ///
  /// Strings are equal if they are canonically equivalent, so that of the others small letters are all that is left to make.
  private static func isSmall(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private mutating func sort(_ path: String) {
    let item = StoreItem(path: path)
    switch item {
    case .settings: break
    case .party(let kind, let slug): parties[kind, default: []].append(slug)
    case .terms(let slug): terms.append(slug)
    case .rates(let slug): rates.append(slug)
    case .rule(let name): rules.append(name)
    case .case: cases.append(path)
    case .attachment(let owner): attachments[owner, default: []].append(FileSystem.name(of: path))
    case .exchange: exchange.append(path)
    case .other(let folder):
      let named = [StoreLayout.terms, StoreLayout.rates, StoreLayout.checks]
      if path.hasSuffix(".yaml") && named.contains(folder)
        || path.hasSuffix(".yml") && (named + [StoreLayout.tracks]).contains(folder)
      {
        foreign.append(path)
      } else if item.isText(at: path) {
        otherYAML.append(path)
      }
    case .foreign: foreign.append(path)
    }
  }
}
