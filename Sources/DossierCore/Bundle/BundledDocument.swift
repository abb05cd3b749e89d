/// What one document of a bundle says, as far as the whole bundle asks for it.
struct BundledDocument: Sendable {
  /// Where it is, relative to the bag.
  let path: String
  /// What is wrong with what it says.
  private(set) var content: [Finding] = []
  /// What is wrong with the names in it.
  private(set) var structure: [Finding] = []
  /// What a case comes to; nil if it is none, or cannot be read.
  private(set) var figures: Figures?

  /// What a case comes to.
  struct Figures: Sendable {
    let id: Identifier
    let counts: [EntryList: Int]
    let sums: BundledSums
  }

  /// Takes a file below `data/` by what was read of it; what is no document says nothing.
  init(_ path: String, _ bytes: Result<[UInt8], FileError>, _ terms: KnownTerms) {
    self.path = path
    switch StoreItem(path: String(path.dropFirst(5))) {
    case .party(.creditor, _): _ = load(Creditor.self, bytes, terms)
    case .party(.agency, _): _ = load(Agency.self, bytes, terms)
    case .party(.debtor, _): _ = load(Debtor.self, bytes, terms)
    case .case: if let file = load(Case.self, bytes, terms) { note(file) }
    case .settings, .terms, .rates, .rule, .exchange, .attachment, .other, .foreign: break
    }
  }

  private mutating func load<Value: Document>(
    _ type: Value.Type, _ bytes: Result<[UInt8], FileError>, _ terms: KnownTerms
  ) -> Value? {
    do throws(LoadError) {
      return try BagFiles.load(type, bytes, at: path, terms).value
    } catch {
      content += error.findings(in: path)
      return nil
    }
  }

  private mutating func note(_ file: Case) {
    for attachment in file.attachments where (try? SafeName(attachment.file)) == nil {
      structure.append(
        Finding(
          id: "bundle-unsafe-name", path: path, message: "'\(attachment.file)' is no name of a file beside a case"))
    }
    var counts: [EntryList: Int] = [:]
    for list in EntryList.allCases {
      let count = file.entries(of: list).count
      if count > 0 { counts[list] = count }
    }
    var sums = BundledSums.none(file.currency)
    do throws(MoneyError) {
      sums = try BundledSums(of: file)
    } catch {
      content.append(Finding(id: "bundle-totals", path: path, message: "\(error)"))
    }
    figures = Figures(id: file.id, counts: counts, sums: sums)
  }
}

extension BagFiles {
  /// Reads a document of a bundle, which goes by its path, or by its name if it has one.
  ///
  /// - Throws: `LoadError`.
  func load<Value: Document>(
    _ type: Value.Type, at path: String, as name: String? = nil, terms: KnownTerms? = nil
  ) throws(LoadError) -> Loaded<Value> {
    try Self.load(type, bytes(ofDocument: path), at: name ?? path, terms)
  }

  /// What can be read of a document.
  func bytes(ofDocument path: String) -> Result<[UInt8], FileError> {
    Result { () throws(FileError) in try bytes(of: path, limitBytes: Store.maximumDocumentBytes) }
  }

  fileprivate static func load<Value: Document>(
    _ type: Value.Type, _ bytes: Result<[UInt8], FileError>, at path: String, _ terms: KnownTerms?
  ) throws(LoadError) -> Loaded<Value> {
    switch bytes {
    case .success(let bytes): try Loaded(bytes, path: path, currency: .euro, terms: terms)
    case .failure(let error): throw .file(error)
    }
  }
}
