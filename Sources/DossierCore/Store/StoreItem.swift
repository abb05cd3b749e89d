/// What a file of a store is, by its path alone.
public enum StoreItem: Sendable, Hashable {
  /// `dossier.yaml`.
  case settings
  /// A party.
  case party(PartyKind, Slug)
  /// Terms.
  case terms(Slug)
  /// A rate table.
  case rates(Slug)
  /// A check of the store's own.
  case rule(Slug)
  /// A case.
  case `case`
  /// A file beside a case, in the folder of this case file.
  case attachment(of: String)
  /// What a bundle held that this party sent or received.
  case exchange(peer: Slug)
  /// A track, a template, a schema, a remittance, a bank statement, or a file beside terms, rate tables or checks.
  case other(folder: String)
  /// Nothing that belongs into a store.
  case foreign

  /// Tells what a path relative to the store is.
  public init(path: String) {
    if let item = Self.underMonth(path) {
      self = item
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let slug = parts.last.flatMap { $0.hasSuffix(".yaml") ? Slug(String($0.dropLast(5))) : nil }
    switch (parts.first ?? "", parts.count) {
    case (StoreLayout.settings, 1): self = .settings
    case ("creditors", 2): self = slug.map { .party(.creditor, $0) } ?? .foreign
    case ("agencies", 2): self = slug.map { .party(.agency, $0) } ?? .foreign
    case ("debtors", 3):
      self = slug.flatMap { $0.fanOut == parts[1] ? .party(.debtor, $0) : nil } ?? .foreign
    case (StoreLayout.terms, 2): self = slug.map { .terms($0) } ?? .other(folder: StoreLayout.terms)
    case (StoreLayout.rates, 2): self = slug.map { .rates($0) } ?? .other(folder: StoreLayout.rates)
    case (StoreLayout.checks, 2): self = slug.map { .rule($0) } ?? .other(folder: StoreLayout.checks)
    case (StoreLayout.cases, 3) where StoreLayout.isMonth(parts[1]):
      self = parts[2].hasSuffix(".yaml") ? .case : .foreign
    case (StoreLayout.cases, 4) where StoreLayout.isMonth(parts[1]):
      self = .attachment(of: parts[..<3].joined(separator: "/") + ".yaml")
    case (StoreLayout.exchange, 4) where StoreLayout.isRecord(parts[3], in: parts[2]):
      self = Slug(parts[1]).map { .exchange(peer: $0) } ?? .foreign
    case (StoreLayout.exchange, _): self = .foreign
    case (let folder, 2...) where Self.otherFolders.contains(folder): self = .other(folder: folder)
    default: self = .foreign
    }
  }

  /// A case `cases/2023-04/NAME.yaml` or a file `cases/2023-04/NAME/FILE` beside one, told without taking the path
  /// apart: most files of a store are these; nil of all else.
  private static func underMonth(_ path: String) -> StoreItem? {
    let bytes = path.utf8.span
    let (folder, ending) = (caseFolder, caseEnding)
    guard bytes.count > 14, bytes[10] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: "/") else { return nil }
    for place in folder.indices where bytes[place] != folder[place] { return nil }
    for place in [6, 7, 8, 9, 11, 12] where !(48...57).contains(bytes[place]) { return nil }
    guard bytes[6] > 48, (1...12).contains(Int(bytes[11] - 48) * 10 + Int(bytes[12] - 48)) else { return nil }
    var slash: Int?
    for place in 14..<bytes.count where bytes[place] == UInt8(ascii: "/") {
      guard slash == nil else { return nil }
      slash = place
    }
    if let slash {
      return .attachment(of: String(path[..<path.utf8.index(path.startIndex, offsetBy: slash)]) + ".yaml")
    }
    guard bytes.count > 14 + ending.count else { return nil }
    for place in ending.indices where bytes[bytes.count - ending.count + place] != ending[place] { return nil }
    return .case
  }

  private static let caseFolder = Array("\(StoreLayout.cases)/".utf8)
  private static let caseEnding = Array(".yaml".utf8)

  /// Whether what lies at the path is a text that `check` reads: a document, or YAML for which there is no declaration.
  public func isText(at path: String) -> Bool {
    switch self {
    case .settings, .party, .terms, .rates, .rule, .case, .exchange: true
    case .other(let folder): path.hasSuffix(".yaml") && !Self.namedFolders.contains(folder)
    case .attachment, .foreign: false
    }
  }

  /// Folders in which each text has its name, and what has another is none.
  private static let namedFolders = [StoreLayout.outbox, StoreLayout.terms, StoreLayout.rates, StoreLayout.checks]

  private static let otherFolders: Set<String> = [
    "tracks", "templates", StoreLayout.checks, "schemas", "remittances", "bank", StoreLayout.outbox, StoreLayout.rates,
  ]
}
