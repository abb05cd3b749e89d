/// What a bag turned out to be: its form, and what its documents say if it is a bundle.
public struct BundleReport: Sendable, Equatable {
  /// What the bag is.
  public let bag: BagReport
  /// What it says of itself; nil if it is a plain bag, or that cannot be read.
  public let record: BundleRecord?
  /// Whether it is a bundle: it has a `bundle.yaml`.
  public let isBundle: Bool
  /// Whether it came encrypted.
  public let isEncrypted: Bool
  /// What is known of its signature.
  public private(set) var signature: SignatureStatus
  /// What is wrong with its form: structure, names, hashes, signature.
  public private(set) var structure: [Finding]
  /// What is wrong with what it says: documents and totals.
  public let content: [Finding]
  /// Where its cases are, relative to the bag.
  let cases: [Identifier: String]

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
  private let files: BagFiles
  private var structure: [Finding] = []
  private var content: [Finding] = []
  private var counted: [EntryList: Int] = [:]
  private var sums: [Currency: BundledSums] = [:]
  private var cases: [Identifier: String] = [:]

  /// The files that a bundle has beside `data/`.
  static let tagFiles: Set<String> = [
    "bag-info.txt", "bagit.txt", "bundle.yaml", "manifest-sha256.txt", "tagmanifest-sha256.txt", signature,
  ]
  /// The name of the signature.
  public static let signature = "tagmanifest-sha256.txt.sig"

  /// Verifies a bag, which may have come encrypted: whatever is wrong is found, not the first.
  public static func verify(_ files: BagFiles, isEncrypted: Bool = false) -> BundleReport {
    // What the documents say takes as long as the lists: both are looked at at once.
    let listed = Parallel.begin { Bag.verify(files) }
    var check = BundleCheck(files: files)
    let isBundle = files.item("bundle.yaml") != nil
    var record: BundleRecord?
    if isBundle {
      record = check.readRecord()
      check.readDocuments()
      check.checkNames()
    }
    let bag = listed.value()
    if isBundle { check.checkTags(bag) }
    if let record { check.compare(record, files: bag.files) }
    return BundleReport(
      bag: bag, record: record, isBundle: isBundle, isEncrypted: isEncrypted,
      signature: files.item(signature) == nil ? .none : .notChecked,
      structure: (bag.findings + check.structure).sorted(by: Finding.isOrderedBefore),
      content: check.content.sorted(by: Finding.isOrderedBefore), cases: check.cases)
  }

  private init(files: BagFiles) { self.files = files }

  private mutating func checkNames() {
    for path in files.items.lazy.map(\.path) {
      if path.hasPrefix("data/") {
        if !Self.isCarried(String(path.dropFirst(5))) {
          refuse("bundle-foreign-file", path, "a bundle has no such file")
        }
      } else if !Self.tagFiles.contains(path) {
        refuse("bundle-foreign-file", path, "a bundle has no such file beside 'data'")
      }
    }
  }

  private mutating func checkTags(_ bag: BagReport) {
    if let version = bag.version, version != "1.0" {
      refuse("bundle-version", "bagit.txt", "a bundle is a bag of version 1.0, not '\(version)'")
    }
    for path in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] where files.item(path) == nil {
      refuse("bundle-no-manifest", path, "the file is missing")
    }
    for path in Self.tagFiles.sorted() where files.contains(path) && !bag.identified.contains(BytewiseName(path)) {
      guard path != Self.signature, path != "tagmanifest-sha256.txt" else { continue }
      refuse("bundle-unlisted-file", path, "'tagmanifest-sha256.txt' does not name the file")
    }
  }

  /// Whether a file of the payload is of those that bundles carry, by its path in a store.
  private static func isCarried(_ path: String) -> Bool {
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

  private mutating func readRecord() -> BundleRecord? {
    do throws(LoadError) {
      return try files.load(BundleRecord.self, at: "bundle.yaml").value
    } catch {
      content += error.findings(in: "bundle.yaml")
      return nil
    }
  }

  private mutating func readDocuments() {
    let (files, paths) = (files, files.items.map(\.path).filter(BagFiles.isDocument))
    guard paths.contains(where: { files.document($0) == nil }) else {
      for path in paths {
        if let document = files.document(path) { add(document) }
      }
      return
    }
    let terms = KnownTerms()
    Parallel.stream(paths.count, inBatchesOf: Self.documentsReadAtOnce) { batch in
      paths[batch].map { path in
        files.document(path) ?? BundledDocument(path, files.bytes(ofDocument: path), terms)
      }
    } take: { (documents: [BundledDocument]) in
      for document in documents { add(document) }
    }
  }

  private static let documentsReadAtOnce = 64

  private mutating func add(_ document: BundledDocument) {
    structure += document.structure
    content += document.content
    guard let figures = document.figures else { return }
    if cases[figures.id] != nil {
      content.append(
        Finding(
          id: "bundle-case-twice", path: document.path, message: "case '\(figures.id)' is there twice"))
    } else {
      cases[figures.id] = document.path
    }
    counted.merge(figures.counts, uniquingKeysWith: +)
    let currency = figures.sums.currency
    do throws(MoneyError) {
      sums[currency] = try (sums[currency] ?? .none(currency)).adding(figures.sums)
    } catch {
      content.append(Finding(id: "bundle-totals", path: document.path, message: "\(error)"))
    }
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
      let (left, right) = (said[currency] ?? .none(currency), sums[currency] ?? .none(currency))
      differ("\(currency.code) of invoices", left.invoices, right.invoices)
      differ("\(currency.code) of credits", left.credits, right.credits)
      differ("\(currency.code) of payments", left.payments, right.payments)
    }
    let listed = Set(record.cases.map(\.id))
    // An acknowledgement carries no documents: its lines answer for cases that the other side has.
    if record.kind != .acknowledgement {
      for item in record.cases where cases[item.id] == nil {
        total("case '\(item.id)' is listed, and is not there")
      }
    }
    for id in Set(cases.keys).subtracting(listed).sorted(by: { $0.text < $1.text }) {
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
