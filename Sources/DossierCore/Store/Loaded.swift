/// A document of a store with the text it came from, so that findings can point into it and edits keep it.
public struct Loaded<Value: Document>: Sendable {
  /// The file, relative to the store.
  public let path: String
  /// The text with the places of its parts.
  public let document: YAMLDocument
  /// What it says.
  public let value: Value
  /// The entries of the long lists at the top: following them one by one to each would take their number squared.
  private let longLists: [YAMLNode: [YAMLNode]]

  /// Joins what a text says with the text.
  init(path: String, document: YAMLDocument, value: Value) {
    self.path = path
    self.document = document
    self.value = value
    longLists = Self.longLists(in: document.tree)
  }

  /// Reads a text.
  ///
  /// - Throws: `LoadError.yaml` or `LoadError.document`.
  public init(
    _ bytes: [UInt8], path: String, currency: Currency, terms: KnownTerms? = nil
  ) throws(LoadError) {
    do throws(YAMLError) {
      document = try YAMLDocument(bytes)
    } catch {
      throw .yaml(error, path: path)
    }
    do throws(DocumentError) {
      value = try Value.decode(document.tree, path: path, currency: currency, terms: terms)
    } catch {
      throw .document(error)
    }
    self.path = path
    longLists = Self.longLists(in: document.tree)
  }

  /// Writes a new document in canonical style and reads it again.
  ///
  /// - Parameters:
  ///   - value: What it says.
  ///   - path: Where it will lie in the store.
  ///   - hasSchema: Whether the store has JSON Schemas, of which a first line then tells editors.
  ///   - currency: The currency of the store.
  ///   - terms: Terms that were read before.
  /// - Throws: `LoadError.yaml` or `LoadError.document`.
  init(
    new value: YAMLValue, at path: String, hasSchema: Bool, currency: Currency, terms: KnownTerms? = nil
  ) throws(LoadError) {
    var bytes = hasSchema ? Array(StoreLayout.modeline(Value.documentName, at: path).utf8) : []
    YAMLWriter.append(value, to: &bytes)
    try self.init(bytes, path: path, currency: currency, terms: terms)
  }

  private static func longLists(in tree: YAMLTree) -> [YAMLNode: [YAMLNode]] {
    guard tree.kind(tree.root) == .map else { return [:] }
    var lists: [YAMLNode: [YAMLNode]] = [:]
    var key = tree.firstChild(tree.root)
    while let current = key, let value = tree.next(current) {
      if tree.kind(value) == .list, tree.childCount(value) > 64 { lists[value] = tree.children(value) }
      key = tree.next(value)
    }
    return lists
  }

  /// The node at a path.
  private func node(at place: YAMLPath) -> YAMLNode? {
    let tree = document.tree
    guard !longLists.isEmpty, place.steps.count > 1, case .index(let index) = place.steps[1],
      let list = tree.node(at: YAMLPath([place.steps[0]])), let entries = longLists[list]
    else { return tree.node(at: place) }
    guard entries.indices.contains(index) else { return nil }
    return tree.node(at: YAMLPath(Array(place.steps.dropFirst(2))), from: entries[index])
  }

  /// A finding at the value of a path, or at the nearest thing above it.
  public func finding(
    _ id: String, _ severity: Severity = .error, at place: YAMLPath, _ message: String, hint: String? = nil
  ) -> Finding {
    let tree = document.tree
    var steps = place.steps
    var node = node(at: place)
    while node == nil, !steps.isEmpty {
      steps.removeLast()
      node = self.node(at: YAMLPath(steps))
    }
    let found = node ?? tree.root
    let span = tree.span(found)
    let excerpt = tree.excerpt(of: found, at: span)
    return Finding(
      id: id, severity: severity, path: path, span: span, message: message, hint: hint, excerpt: excerpt.text,
      excerptColumn: excerpt.column)
  }
}

/// Why something of a store could not be read.
public enum LoadError: Error, Sendable, Equatable {
  /// The system did not let it be read.
  case file(FileError)
  /// It is no YAML that is taken.
  case yaml(YAMLError, path: String)
  /// It is no document of its type.
  case document(DocumentError)
  /// There is no store at or above this directory.
  case notAStore(String)
  /// There is no such party; the nearest name, if one is near.
  case noSuchParty(PartyKind, String, nearest: String?)
  /// There is neither an agency nor a creditor of this name; the nearest name, if one is near.
  case noSuchPeer(String, nearest: String?)
  /// There are no such terms; the nearest name, if one is near.
  case noSuchTerms(String, nearest: String?)
  /// There is no such rate table; the nearest name, if one is near.
  case noSuchRates(String, nearest: String?)
  /// A file of the store has the name of terms that come with the program.
  case builtInTermsName(Slug)
  /// Terms extend each other in a circle.
  case circularTerms([String])
  /// There is no such case.
  case noSuchCase(String)
  /// No case that can be read goes by this name, and these files cannot be read.
  case noSuchReadableCase(String, unreadable: [String])
  /// Several cases go by this name; their numbers.
  case ambiguousCase(String, [String])
}

extension LoadError: CustomStringConvertible {
  /// The sentence for people.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .yaml(let error, let path): "\(path): \(error.description)"
    case .document(let error): error.findings.first?.message ?? "the document is wrong"
    case .notAStore(let directory): "there is no store at or above '\(directory)'"
    case .noSuchParty(let kind, let name, _): "there is no \(kind.rawValue) '\(name)'"
    case .noSuchPeer(let name, _): "there is no agency and no creditor '\(name)'"
    case .noSuchTerms(let name, _): "there are no terms '\(name)'"
    case .noSuchRates(let name, _): "there is no rate table '\(name)'"
    case .builtInTermsName(let name): "'\(StoreLayout.terms(name))' has the name of terms that come with dossier"
    case .circularTerms(let names): "terms extend each other in a circle: \(names.joined(separator: " → "))"
    case .noSuchCase(let name): "there is no case '\(name)'"
    case .noSuchReadableCase(let name, let paths):
      "there is no case '\(name)' among those that can be read; "
        + (paths.count == 1 ? "'\(paths[0])' cannot" : "\(paths.count) files cannot, '\(paths[0])' is the first")
    case .ambiguousCase(let name, let numbers):
      "'\(name)' is \(numbers.count) cases: \(numbers.joined(separator: ", "))"
    }
  }

  /// The way out, if there is one to name.
  public var hint: String? {
    switch self {
    case .file, .yaml, .document: nil
    case .notAStore: "make one with 'dossier init', or name one with -C or DOSSIER_STORE"
    case .noSuchParty(let kind, _, let nearest):
      nearest.map { "did you mean '\($0)'?" } ?? "'dossier \(kind.rawValue) list' shows them"
    case .noSuchPeer(_, let nearest):
      nearest.map { "did you mean '\($0)'?" }
        ?? "'dossier exchange status' lists those with whom bundles are exchanged"
    case .noSuchTerms(_, let nearest): nearest.map { "did you mean '\($0)'?" } ?? "'dossier terms list' shows them"
    case .noSuchRates(_, let nearest): nearest.map { "did you mean '\($0)'?" } ?? "'dossier rates list' shows them"
    case .builtInTermsName(let name):
      "give the file another name, and let its 'extends' name '\(name)' if it is to rest on those"
    case .circularTerms: "remove 'extends' from one of them"
    case .noSuchCase(let name)
    where StructuredCommunication.hasForm(name) && StructuredCommunication(name) == nil:
      "its check digits are wrong: a digit is mistyped"
    case .noSuchCase: "give a number, an id, a reference or a path; 'dossier search' finds cases by other words"
    case .noSuchReadableCase: "'dossier check' says what is wrong with them"
    case .ambiguousCase: "give the full number or id"
    }
  }
}
