/// Which parts of a document are wrong: keys at the top, or single entries of a list there.
struct DamagedPlaces {
  private struct Place: Comparable {
    let line: Int
    let column: Int

    init(_ span: SourceSpan) { (line, column) = (span.line, span.column) }

    static func < (left: Place, right: Place) -> Bool { (left.line, left.column) < (right.line, right.column) }
  }

  private struct Section {
    let key: String
    let start: Place
    /// Where the entries of a list begin, and whether each is a mapping; empty if no entry is wrong.
    var entries: [(start: Place, isMap: Bool)] = []
    var wrongEntries: Set<Int> = []
    var isWrong = false

    /// The entry that holds a place; nil before the first one.
    func entry(at place: Place) -> Int? {
      var (lower, upper) = (0, entries.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if entries[middle].start <= place { lower = middle + 1 } else { upper = middle }
      }
      return lower == 0 ? nil : lower - 1
    }
  }

  private var sections: [Section] = []
  private let root: Place?
  /// The keys at the top that hold something wrong, or that are missing and should not be.
  private(set) var keys: Set<String> = []

  /// Nothing is wrong.
  static let none = DamagedPlaces()

  private init() { root = nil }

  /// Finds the parts in which findings of decoding stand.
  init(of findings: [Finding], in tree: YAMLTree, _ schema: RecordSchema) {
    root = Place(tree.span(tree.root))
    guard tree.kind(tree.root) == .map else { return }
    let pairs = tree.pairs(tree.root)
    sections = pairs.map { Section(key: tree.text($0.key), start: Place(tree.span($0.key))) }
    var hasUnknownKey = false
    for finding in findings {
      guard let place = finding.span.map({ Place($0) }), let index = section(at: place) else { continue }
      if finding.id == "unknown-key", place == sections[index].start { hasUnknownKey = true }
      mark(index, place, tree, pairs[index].value)
    }
    let present = Set(pairs.lazy.filter { !tree.isEmpty($0.value) }.map { tree.text($0.key) })
    // A key that is not known may be any of those that are not there.
    for field in schema.fields where (field.isRequired || hasUnknownKey) && !present.contains(field.key) {
      keys.insert(field.key)
    }
  }

  /// Whether a finding stands where something is wrong, or nowhere in particular.
  func holds(_ finding: Finding) -> Bool {
    guard let place = finding.span.map({ Place($0) }) else { return false }
    guard place != root, let index = section(at: place) else { return true }
    let section = sections[index]
    return section.isWrong || section.entry(at: place).map { section.wrongEntries.contains($0) } ?? false
  }

  /// The entries of a list that are wrong; nil if the list is.
  func wrongEntries(of key: String) -> Set<Int>? {
    guard keys.contains(key) else { return [] }
    guard let section = sections.first(where: { $0.key == key }), !section.isWrong else { return nil }
    return section.wrongEntries
  }

  private mutating func mark(_ index: Int, _ place: Place, _ tree: YAMLTree, _ value: YAMLNode) {
    keys.insert(sections[index].key)
    if tree.kind(value) == .list, sections[index].entries.isEmpty {
      sections[index].entries = tree.children(value).map { (Place(tree.span($0)), tree.kind($0) == .map) }
    }
    // What is no mapping is left out of the list, so that those behind it count otherwise.
    guard let entry = sections[index].entry(at: place), sections[index].entries[entry].isMap else {
      sections[index].isWrong = true
      return
    }
    sections[index].wrongEntries.insert(entry)
  }

  /// The key that holds a place; nil before the first one.
  private func section(at place: Place) -> Int? { sections.lastIndex { $0.start <= place } }
}
