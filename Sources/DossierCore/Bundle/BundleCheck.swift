/// What a bag in a folder turned out to be: its form, and what its documents say if it is a bundle.
public struct BundleReport: Sendable, Equatable {
  /// What the bag is.
  public let bag: BagReport
  /// What it says of itself; nil if it is a plain bag, or that cannot be read.
  public let record: BundleRecord?
  /// Whether it is a bundle: it has a `bundle.yaml`.
  public let isBundle: Bool
  /// What is known of its signature.
  public private(set) var signature: SignatureStatus
  /// What is wrong with its form: structure, names, hashes, signature.
  public private(set) var structure: [Finding]
  /// What is wrong with what it says: documents and totals.
  public let content: [Finding]

  /// Whether its form is sound.
  public var isSound: Bool { !structure.contains { $0.severity == .error } }
  /// Whether a signature is in it, by whomever.
  public var isSigned: Bool { signature != .none }

  /// The same with what its signature turned out to be; that it is missing is wrong if keys were given.
  public func signed(_ signature: SignatureStatus, isAsked: Bool) -> BundleReport {
    var report = self
    report.signature = signature
    let message: String? =
      switch signature {
      case .none: isAsked ? "there is no signature" : nil
      case .byOthers: "it is no signature of this bundle by any of the keys that may sign"
      case .notChecked, .by: nil
      }
    if let message {
      report.structure.append(Finding(id: "bundle-signature", path: BundleCheck.signature, message: message))
    }
    return report
  }
}

/// Looks at a bag or a bundle without a store.
public struct BundleCheck {
  private let root: String
  private var structure: [Finding] = []
  private var content: [Finding] = []
  private var counted: [EntryList: Int] = [:]
  private var sums: [Currency: BundledSums] = [:]
  private var cases: Set<Identifier> = []

  /// The files that a bundle has beside `data/`.
  static let tagFiles: Set<String> = [
    "bag-info.txt", "bagit.txt", "bundle.yaml", "manifest-sha256.txt", "tagmanifest-sha256.txt", signature,
  ]
  /// The name of the signature.
  public static let signature = "tagmanifest-sha256.txt.sig"

  /// Verifies a folder: whatever is wrong is found, not the first.
  ///
  /// - Throws: `FileError.failed` if the folder cannot be read.
  public static func verify(_ root: String) throws(FileError) -> BundleReport {
    let bag = try Bag.verify(root)
    let paths = bag.paths
    var check = BundleCheck(root: root)
    let isBundle = paths.contains("bundle.yaml")
    var record: BundleRecord?
    if isBundle {
      check.checkNames(paths, bag)
      record = check.load(BundleRecord.self, "bundle.yaml")
      for path in paths where path.hasPrefix("data/") { check.read(path) }
      if let record { check.compare(record, files: bag.files) }
    }
    return BundleReport(
      bag: bag, record: record, isBundle: isBundle, signature: paths.contains(signature) ? .notChecked : .none,
      structure: (bag.findings + check.structure).sorted(by: Finding.isOrderedBefore),
      content: check.content.sorted(by: Finding.isOrderedBefore))
  }

  private init(root: String) { self.root = root }

  private mutating func checkNames(_ paths: [String], _ bag: BagReport) {
    if let version = bag.version, version != "1.0" {
      refuse("bundle-version", "bagit.txt", "a bundle is a bag of version 1.0, not '\(version)'")
    }
    for path in paths {
      if path.hasPrefix("data/") {
        if !Self.isTaken(String(path.dropFirst(5))) {
          refuse("bundle-foreign-file", path, "a bundle has no such file")
        }
      } else if !Self.tagFiles.contains(path) {
        refuse("bundle-foreign-file", path, "a bundle has no such file beside 'data'")
      }
    }
    for path in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] where !paths.contains(path) {
      refuse("bundle-no-manifest", path, "the file is missing")
    }
    for path in paths where Self.tagFiles.contains(path) && !bag.identified.contains(Array(path.utf8)) {
      guard path != Self.signature, path != "tagmanifest-sha256.txt" else { continue }
      refuse("bundle-unlisted-file", path, "'tagmanifest-sha256.txt' does not name the file")
    }
  }

  /// Whether a file of the payload is of those that bundles carry, by its path in a store.
  private static func isTaken(_ path: String) -> Bool {
    switch StoreItem(path: path) {
    case .case, .party: true
    case .attachment: (try? SafeName(FileSystem.name(of: path))) != nil
    case .other(let folder): folder == "remittances" && path.hasSuffix(".yaml")
    case .settings, .terms, .rates, .rule, .exchange, .foreign: false
    }
  }

  private mutating func refuse(_ id: String, _ path: String, _ message: String) {
    structure.append(Finding(id: id, path: path, message: message))
  }

  // MARK: - Documents

  private mutating func load<Value: Document>(_ type: Value.Type, _ path: String) -> Value? {
    do throws(LoadError) {
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileSystem.read(path, below: root, limitBytes: Store.maximumDocumentBytes).bytes
      } catch {
        throw .file(error)
      }
      return try Loaded<Value>(bytes, path: path, currency: .euro).value
    } catch {
      content += error.findings(in: path)
      return nil
    }
  }

  private mutating func read(_ path: String) {
    switch StoreItem(path: String(path.dropFirst(5))) {
    case .party(.creditor, _): _ = load(Creditor.self, path)
    case .party(.agency, _): _ = load(Agency.self, path)
    case .party(.debtor, _): _ = load(Debtor.self, path)
    case .case:
      guard let file = load(Case.self, path) else { return }
      if !cases.insert(file.id).inserted {
        content.append(Finding(id: "bundle-case-twice", path: path, message: "case '\(file.id)' is there twice"))
      }
      for attachment in file.attachments where (try? SafeName(attachment.file)) == nil {
        refuse("bundle-unsafe-name", path, "'\(attachment.file)' is no name of a file beside a case")
      }
      for list in EntryList.allCases where !file.entries(of: list).isEmpty {
        counted[list, default: 0] += file.entries(of: list).count
      }
      add(file, path)
    case .settings, .terms, .rates, .rule, .exchange, .attachment, .other, .foreign: break
    }
  }

  private mutating func add(_ file: Case, _ path: String) {
    let zero = Money.zero(file.currency)
    let before =
      sums[file.currency] ?? BundledSums(currency: file.currency, invoices: zero, credits: zero, payments: zero)
    do throws(MoneyError) {
      sums[file.currency] = BundledSums(
        currency: file.currency, invoices: try Self.sum(before.invoices, file.invoices.map(\.amount)),
        credits: try Self.sum(before.credits, file.credits.map(\.amount)),
        payments: try Self.sum(before.payments, file.payments.map(\.amount)))
    } catch {
      content.append(Finding(id: "bundle-totals", path: path, message: "\(error)"))
    }
  }

  private static func sum(_ start: Money, _ amounts: [Money]) throws(MoneyError) -> Money {
    var sum = start
    for amount in amounts { sum = try sum.adding(amount) }
    return sum
  }

  // MARK: - Totals

  /// Holds what the bundle says of itself against what is in it.
  private mutating func compare(_ record: BundleRecord, files: Int) {
    differ("cases", record.totals.cases, cases.count)
    differ("files", record.totals.files, files)
    let stated = Dictionary(record.totals.entries.map { ($0.list, $0.count) }, uniquingKeysWith: +)
    for list in EntryList.allCases { differ("entries in '\(list.rawValue)'", stated[list] ?? 0, counted[list] ?? 0) }
    for (place, sum) in record.totals.sums.enumerated()
    where record.totals.sums[..<place].contains(where: { $0.currency == sum.currency }) {
      total("the sums of \(sum.currency.code) are stated twice")
    }
    let said = Dictionary(record.totals.sums.map { ($0.currency, $0) }) { first, _ in first }
    for currency in Set(said.keys).union(sums.keys).sorted(by: { $0.code < $1.code }) {
      let zero = Money.zero(currency)
      let none = BundledSums(currency: currency, invoices: zero, credits: zero, payments: zero)
      let (left, right) = (said[currency] ?? none, sums[currency] ?? none)
      differ("\(currency.code) of invoices", left.invoices, right.invoices)
      differ("\(currency.code) of credits", left.credits, right.credits)
      differ("\(currency.code) of payments", left.payments, right.payments)
    }
    let listed = Set(record.cases.map(\.id))
    // An acknowledgement carries no documents: its lines answer for cases that the other side has.
    if record.kind != .acknowledgement {
      for item in record.cases where !cases.contains(item.id) {
        total("case '\(item.id)' is listed, and is not there")
      }
    }
    for id in cases.subtracting(listed).sorted(by: { $0.text < $1.text }) {
      total("case '\(id)' is there, and is not listed")
    }
  }

  private mutating func differ<Value: Equatable>(_ what: String, _ stated: Value, _ found: Value) {
    if stated != found { total("\(what): '\(stated)' is stated, '\(found)' is there") }
  }

  private mutating func total(_ message: String) {
    content.append(Finding(id: "bundle-totals", path: "bundle.yaml", message: message))
  }
}
