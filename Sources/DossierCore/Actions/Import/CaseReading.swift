/// Reads the cases of a bundle: what follows of each by itself, whatever becomes of the others, on any thread.
struct CaseReading: Sendable {
  private let bundle: OpenedBundle
  private let store: Store
  private let lines: [Identifier: BundledCaseLine]
  private let places: CasePlaces
  private let slugs: [String: Slug]
  private let parties: ImportedParties
  private let sender: Slug?
  private let memories: [Identifier: CaseMemory]
  private let merging: CaseMerging?
  private let hasSchema: Bool
  /// The terms of cases.
  private let terms = KnownTerms()

  /// Begins once the parties of the bundle have names here, and its cases were looked for.
  init(_ run: ImportRun) throws(ImportError) {
    bundle = run.bundle
    store = run.desk.store
    lines = Dictionary(run.record.cases.map { ($0.id, $0) }) { first, _ in first }
    places = run.places
    slugs = run.slugs
    var parties = run.parties
    try parties.readAll()
    self.parties = parties
    sender = run.sender?.slug
    memories = run.memories
    merging = CaseMerging(run)
    let store = store
    hasSchema = try run.reading { () throws(LoadError) in try store.exists(StoreLayout.schema(Case.documentName)) }
  }

  /// Reads one; nil if the bundle does not list it.
  ///
  /// - Throws: `ImportError` if it cannot be read, or this store's copy cannot.
  func read(_ path: String) throws(ImportError) -> ReadCase? {
    let file = try bundle.load(Case.self, at: path, terms: terms)
    guard let line = lines[file.value.id] else { return nil }
    let (place, store) = (places.path(of: line.id), store)
    let ours = try place.map { (place) throws(ImportError) in
      try ImportRun.reading { () throws(LoadError) in try store.loadCase(at: place) }
    }
    let incoming = try incoming(file, line, ours)
    let merged = merging?.merge(ours?.document.value, incoming.document, line, memories[line.id] ?? CaseMemory())
    var written: Loaded<Case>?
    if case .new(let value) = merged?.outcome { written = opened(value) }
    return ReadCase(file, line, ours: ours, incoming, merged: merged, opened: written)
  }

  /// A new case as it is written if its number is free.
  private func opened(_ value: YAMLValue) -> Loaded<Case>? {
    guard let path = NewCasePlace(value)?.path else { return nil }
    return try? Loaded(
      new: Case.schema.canonical(value), at: path, hasSchema: hasSchema, currency: store.settings.value.currency,
      terms: terms)
  }

  /// A case of the bundle in this store's words.
  private func incoming(
    _ file: Loaded<Case>, _ line: BundledCaseLine, _ ours: Loaded<Case>?
  ) throws(ImportError) -> IncomingCase {
    var found: [String: String] = [:]
    for attachment in file.value.attachments where attachment.sha256 == nil {
      found[attachment.file] = bundle.attachment(attachment.file, of: file)?.hash.hex
    }
    let document = file.document.value
    let debtors = CaseNames.debtors(in: document)
    return IncomingCase(
      document, ours: ours?.document.value, strays: try strays(file, ours), found: found,
      reference: sender.flatMap { sender in line.reference.map { (of: sender, value: $0) } },
      owners: store.settings.value.owners
    ) { id in
      slugs[id]
        ?? Identifier(id).flatMap {
          parties.knownSlug(of: $0, debtors.contains(id) ? [.debtor] : [.creditor, .agency])
        }
    }
  }

  /// Files beside this store's copy that no entry of it names and whose names the bundle wants.
  private func strays(_ file: Loaded<Case>, _ ours: Loaded<Case>?) throws(ImportError) -> [AttachmentNaming.Present] {
    guard let ours else { return [] }
    let wanted = Set(file.value.attachments.map { LatinFolding.fold($0.file) })
    let named = Set(ours.value.attachments.map(\.file))
    let (store, folder) = (store, StoreLayout.attachments(ofCaseAt: ours.path))
    guard !wanted.isEmpty else { return [] }
    return try ImportRun.reading { () throws(LoadError) in
      try store.list(folder).filter { wanted.contains(LatinFolding.fold($0.name)) && !named.contains($0.name) }.map {
        AttachmentNaming.Present(
          name: $0.name, hash: (try? ContentHash(ofFile: store.fullPath("\(folder)/\($0.name)")))?.hex)
      }
    }
  }
}
