/// A bundle that was read and verified, as an import takes it.
public struct OpenedBundle: Sendable {
  /// What was found when it was verified.
  let report: BundleReport
  /// Whether it came encrypted.
  public let isEncrypted: Bool
  /// What it says of itself.
  public let record: BundleRecord
  /// How it is known: the SHA-256 of its tag manifest.
  public let identity: ContentHash
  /// The files of its bag.
  let bag: BagFiles
  /// The paths of its cases below `data/`, sorted.
  public let cases: [String]
  /// Where each case is below `data/`.
  let casePaths: [Identifier: String]
  /// The paths of its parties below `data/`, sorted, with their kinds.
  let parties: [(kind: PartyKind, path: String)]
  /// The other files below `data/`, with what they hold.
  let files: [String: StagedFile]

  /// Takes what is found about an archive.
  ///
  /// - Throws: `ImportError.unsound` or `wrong` with what was found, or `notABundle`.
  public init(_ archive: borrowing IncomingArchive) throws(ImportError) {
    let bag = archive.staging.bag
    try self.init(BundleCheck.verify(bag), bag, isEncrypted: archive.isEncrypted)
  }

  /// Takes what `BundleCheck` found about a bag.
  ///
  /// - Throws: `ImportError.unsound` or `wrong` with what was found, or `notABundle`.
  public init(_ report: BundleReport, _ bag: BagFiles, isEncrypted: Bool = false) throws(ImportError) {
    guard report.isBundle || bag.item("bagit.txt") != nil else { throw .notABundle(isBag: false) }
    guard report.isSound else { throw .unsound(report.structure) }
    guard report.isBundle else { throw .notABundle(isBag: true) }
    guard !report.content.contains(where: { $0.severity == .error }), let record = report.record,
      let identity = report.bag.identity
    else { throw .wrong(report.content) }
    self.report = report
    self.isEncrypted = isEncrypted
    self.record = record
    self.identity = identity
    self.bag = bag
    casePaths = report.cases.mapValues { String($0.dropFirst("data/".count)) }
    var (cases, parties, files) = ([String](), [(kind: PartyKind, path: String)](), [String: StagedFile]())
    for item in bag.items where item.path.hasPrefix("data/") {
      let path = String(item.path.dropFirst("data/".count))
      switch StoreItem(path: path) {
      case .case: cases.append(path)
      case .party(let kind, _): parties.append((kind, path))
      case .settings, .terms, .rates, .rule, .exchange, .attachment, .other, .foreign:
        guard let staged = bag.staged(item) else { continue }
        files[path] = staged
      }
    }
    self.cases = cases
    self.parties = parties
    self.files = files
  }

  /// A file that goes along with a case of it, by the name that its entry says; nil if it is not in the bundle.
  func attachment(_ name: String, of file: Loaded<Case>) -> StagedFile? {
    let folder = StoreLayout.attachments(ofCaseAt: file.path)
    // Others may write the name as it is.
    return files["\(folder)/\(name)"] ?? files["\(folder)/\(PayloadNames(file.value)[name])"]
  }

  /// The size of a document of it, in bytes.
  func size(of path: String) -> Int64 { bag.item("data/\(path)")?.size ?? 0 }

  /// Reads a document of it.
  ///
  /// - Throws: `ImportError.load`; it was read before, so that nothing but the disk can be in the way.
  func load<Value: Document>(
    _ type: Value.Type, at path: String, terms: KnownTerms? = nil
  ) throws(ImportError) -> Loaded<Value> {
    do throws(LoadError) {
      return try bag.load(type, at: "data/\(path)", as: path, terms: terms)
    } catch {
      throw .load(error)
    }
  }
}
