/// What a first pass gathers about parties and terms.
struct StoreFacts: Sendable {
  /// The parties that have a file, readable or not.
  let parties: [PartyKind: Set<Slug>]
  /// The terms that have a file, readable or not, and those that come with the program.
  let terms: Set<Slug>
  /// The tracks that have a file.
  let tracks: Set<Slug>
  /// What terms extend, by their names.
  let extended: [Slug: Slug]
}

/// What a first pass gathers about cases.
struct CaseFacts: Sendable {
  /// What is kept of one case; nil and nothing for what could not be read of it.
  struct Item: Sendable {
    let path: String
    let id: Identifier?
    let number: String?
    let creditor: Slug?
    let invoices: [String]
    let related: [String]

    /// Takes it out of a case, but for what is wrong there.
    init(_ file: Loaded<Case>, _ damage: DamagedPlaces = .none) {
      let value = file.value
      path = file.path
      func sound<Field>(_ key: String, _ field: Field) -> Field? { damage.keys.contains(key) ? nil : field }
      id = sound("id", value.id)
      number = sound("number", value.number.normalized)
      creditor = sound("creditor", value.creditor)
      let wrong = damage.wrongEntries(of: "invoices")
      invoices =
        wrong.map { wrong in value.invoices.live.filter { !wrong.contains($0.place) }.map(\.entry.reference) } ?? []
      related = sound("related", value.related.map(\.number.normalized)) ?? []
    }
  }

  /// An invoice's number is its creditor's.
  private struct InvoiceKey: Hashable {
    let creditor: Slug
    let reference: String
  }

  /// The files of the numbers that several cases have.
  private(set) var sharedNumbers: [String: [String]] = [:]
  /// The files of the ids that several cases have.
  private(set) var sharedIDs: [Identifier: [String]] = [:]
  private var sharedInvoices: [InvoiceKey: [String]] = [:]
  private let numbers: Set<String>
  private let ids: Set<Identifier>
  /// The files that the second pass reads again, sorted.
  let suspects: [String]

  /// Gathers the facts about all cases that could be read; of the others the names of their files alone.
  init(_ items: [Item], unreadable: [String] = []) {
    var numbers: [String: Int] = [:]
    var ids: [Identifier: Int] = [:]
    var invoices: [InvoiceKey: Int] = [:]
    var suspects: Set<String> = []
    func share<Key: Hashable>(_ key: Key, _ place: Int, _ first: inout [Key: Int], _ shared: inout [Key: [String]]) {
      guard let other = first[key] else {
        first[key] = place
        return
      }
      shared[key, default: [items[other].path]].append(items[place].path)
      suspects.insert(items[other].path)
      suspects.insert(items[place].path)
    }
    for (place, item) in items.enumerated() {
      if let number = item.number { share(number, place, &numbers, &sharedNumbers) }
      if let id = item.id { share(id, place, &ids, &sharedIDs) }
      guard let creditor = item.creditor else { continue }
      for reference in item.invoices {
        share(InvoiceKey(creditor: creditor, reference: reference), place, &invoices, &sharedInvoices)
      }
    }
    let known = Set(numbers.keys).union(
      unreadable.lazy.map { CaseNumber.normalized(StoreLayout.slug(ofFile: $0)) })
    self.numbers = known
    self.ids = Set(ids.keys)
    for item in items where !item.related.allSatisfy({ known.contains($0) }) { suspects.insert(item.path) }
    self.suspects = suspects.sorted { $0.isBytewiseBefore($1) }
  }

  /// Whether a case has a number, given in any notation.
  func hasCase(_ number: CaseNumber) -> Bool { numbers.contains(number.normalized) }

  /// Whether a case has an id.
  func hasCase(id: Identifier) -> Bool { ids.contains(id) }

  /// The files in which a creditor's invoice of this number stands, if there are several; one that has it twice is named
  /// twice.
  func files(of creditor: Slug, invoice reference: String) -> [String] {
    sharedInvoices[InvoiceKey(creditor: creditor, reference: reference)] ?? []
  }
}
