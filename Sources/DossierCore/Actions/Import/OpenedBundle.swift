/// A bundle that was unpacked and verified, as an import reads it.
public struct OpenedBundle: Sendable {
  /// The folder into which it was unpacked: a full path.
  public let root: String
  /// What was found when it was verified.
  let report: BundleReport
  /// Whether it came encrypted.
  public let isEncrypted: Bool
  /// What it says of itself.
  public let record: BundleRecord
  /// How it is known: the SHA-256 of its tag manifest.
  public let identity: ContentHash
  /// The paths of its cases below `data/`, sorted.
  public let cases: [String]
  /// The paths of its parties below `data/`, sorted, with their kinds.
  let parties: [(kind: PartyKind, path: String)]
  /// The other files below `data/`, with what they hold.
  let files: [String: StagedFile]

  /// Takes what `BundleCheck` found about a folder.
  ///
  /// - Throws: `ImportError.unsound` or `wrong` with what was found, `notABundle`, or `file`.
  public init(_ report: BundleReport, at root: String, isEncrypted: Bool = false) throws(ImportError) {
    guard report.isSound else { throw .unsound(report.structure) }
    guard report.isBundle else { throw .notABundle }
    guard !report.content.contains(where: { $0.severity == .error }), let record = report.record,
      let identity = report.bag.identity
    else { throw .wrong(report.content) }
    self.root = root
    self.report = report
    self.isEncrypted = isEncrypted
    self.record = record
    self.identity = identity
    var (cases, parties, files) = ([String](), [(kind: PartyKind, path: String)](), [String: StagedFile]())
    do throws(FileError) {
      let hashes = try Self.hashes(in: root)
      for file in try FileSystem.tree(root, below: "data", stamps: true).files {
        let path = String(file.path.dropFirst("data/".count))
        switch StoreItem(path: path) {
        case .case: cases.append(path)
        case .party(let kind, _): parties.append((kind, path))
        case .settings, .terms, .rates, .rule, .exchange, .attachment, .other, .foreign:
          guard let hash = hashes[Array(file.path.utf8)], let size = file.stamp?.size else { continue }
          files[path] = StagedFile(path: "\(root)/\(file.path)", hash: hash, size: size)
        }
      }
    } catch {
      throw .file(error)
    }
    self.cases = cases.sorted { $0.isBytewiseBefore($1) }
    self.parties = parties.sorted { $0.path.isBytewiseBefore($1.path) }
    self.files = files
  }

  /// What the manifest says of each file, which was held against its content.
  private static func hashes(in root: String) throws(FileError) -> [[UInt8]: ContentHash] {
    let name = "manifest-sha256.txt"
    let bytes = try FileSystem.read(name, below: root, limitBytes: Bag.maximumTagBytes).bytes
    guard let text = TagText(bytes) else { return [:] }
    let manifest = BagManifest(name, .sha256, isOfTags: false, text, isCurrent: true) { _, _, _, _ in }
    return manifest.lines.compactMapValues { ContentHash(hex: $0.digest) }
  }

  /// Reads a document of it.
  ///
  /// - Throws: `ImportError.load`; it was read before, so that nothing but the disk can be in the way.
  func load<Value: Document>(_ type: Value.Type, at path: String) throws(ImportError) -> Loaded<Value> {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read("data/\(path)", below: root, limitBytes: Store.maximumDocumentBytes).bytes
    } catch {
      throw .file(error)
    }
    do throws(LoadError) { return try Loaded(bytes, path: path, currency: .euro) } catch { throw .load(error) }
  }
}
