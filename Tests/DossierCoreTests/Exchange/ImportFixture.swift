import DossierCore
import Testing

/// An agency's store, into which bundles are imported.
struct ImportFixture {
  static let casePath = "cases/2023-04/232-0991-37210.yaml"
  static let files = [
    "dossier.yaml": """
    dossier: 1
    id: b4c9d2e8
    role: agency
    owners: [klaar-incasso]
    country: BE
    currency: EUR
    numbering: {scheme: ogm, reference: "KLAA/{yyyy}{mm}/{n}"}

    """,
    "agencies/klaar-incasso.yaml":
      "dossier: 1\nid: c3v8m2qa\nname: Klaar Incasso\nvat: BE0202239951\n",
    "creditors/klaar.yaml": """
    dossier: 1
    # Our oldest client.
    id: n3v8m2qa
    name: Klaar Documenten
    vat: BE0403170701

    """,
  ]

  /// What a case begins with, before its entries.
  static func head(
    id: String = "t3kq7x9m2pd4", number: String = "232/0991/37210", creditor: String = "k3v8m2qa",
    debtor: String = "m4x7t2za"
  ) -> String {
    """
    dossier: 1
    id: \(id)
    number: \(number)
    status: open
    creditor: \(creditor)
    debtor: \(debtor)
    currency: EUR
    terms:
      name: Terms
      interest: {rate: 10.5}
    opened: 2023-04-20T09:00:00+02:00
    forwarded: 2023-04-24

    """
  }

  static let text =
    head() + """
      invoices:
        - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 1250.00, file: f2k8v5qa}
      attachments:
        - {id: f2k8v5qa, file: factuur.pdf, kind: invoice, sha256: \(hash), size: 7}

      """
  static let hash = ContentHash(of: Array("factuur".utf8)).hex
  static let creditor = "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\nvat: BE0403170701\nstore: h7k2q9xw\n"
  static let debtor = """
    dossier: 1
    id: m4x7t2za
    kind: company
    name: Bedrijf Klaar
    address: {street: Kerkstraat, number: "1", postcode: "3500", city: Hasselt, country: BE}
    emails: [klaar@klaar.be]

    """

  let scratch: ScratchDirectory
  var root: String { scratch.full("store") }

  init(_ more: [String: String] = [:]) throws {
    scratch = try ScratchDirectory()
    for (path, text) in Self.files.merging(more, uniquingKeysWith: { $1 }) { try scratch.put("store/\(path)", text) }
  }

  /// A bundle that hands the case over.
  static func forward(_ text: String = text) -> TestBundle {
    var bundle = TestBundle()
    bundle.files = [
      casePath: text, "creditors/klaardocs.yaml": creditor, "debtors/b/bedrijf-klaar.yaml": debtor,
      "cases/2023-04/232-0991-37210/factuur.pdf": "factuur",
    ]
    bundle.lines = [casePath: "handover: h8f3k2m9, revision: 1"]
    return bundle
  }

  /// A later bundle with what its sender has of the case then.
  static func update(_ sequence: Int, _ text: String = text) -> TestBundle {
    var bundle = forward(text)
    bundle.kind = .update
    bundle.sequence = sequence
    return bundle
  }

  /// Imports a bundle and commits what it planned.
  @discardableResult
  func importing(
    _ bundle: TestBundle, at now: String = "2023-04-25T20:45:12+02:00",
    _ change: (inout ImportWishes) -> Void = { _ in }
  ) throws -> ImportReport {
    let path = scratch.full("bundle.tar.zst")
    _ = try? FileSystem.removeFile(path)
    try bundle.write(to: path)
    return try importing(path, at: now, change)
  }

  /// Imports an archive and commits what it planned.
  func importing(
    _ path: String, at now: String = "2023-04-25T20:45:12+02:00", _ change: (inout ImportWishes) -> Void = { _ in }
  ) throws -> ImportReport {
    try Self.importing(path, intoStoreAt: root, at: now, passing: {}, change)
  }

  /// Imports an archive into a store; before each part of it, and each step of writing, it says so.
  @discardableResult
  static func importing(
    _ path: String, intoStoreAt root: String, at now: String = "2023-04-25T20:45:12+02:00",
    passing: @escaping @Sendable () -> Void = {}, _ change: (inout ImportWishes) -> Void = { _ in }
  ) throws -> ImportReport {
    passing()
    let workspace = try ImportWorkspace(inStore: root, name: BundleFixture.name())
    passing()
    let staging = try Staging(path, in: workspace.path, name: BundleFixture.name())
    passing()
    let bundle = try OpenedBundle(BundleCheck.verify(staging.bag), staging.bag)
    let writer = try StoreWriter(root: root) { _ in
      passing()
      return .proceed
    }
    let time = try #require(Timestamp(now))
    var desk = Desk(
      store: try Store(root: root), actor: Actor(name: "tom", now: time, today: time.date),
      random: SeededNumbers(seed: 7))
    var wishes = ImportWishes()
    wishes.fileName = FileSystem.name(of: path)
    change(&wishes)
    let report = try desk.importing(bundle, wishes, workspace: workspace.path)
    passing()
    if !desk.plan.isEmpty { try writer.commit(desk.plan) { UInt64.random(in: 0...UInt64.max) } }
    passing()
    _ = staging.topFolder
    return report
  }

  /// What a store holds but what is local: files with their content and mode, folders with a slash.
  static func contents(ofStoreAt root: String) throws -> [String: String] {
    let tree = try FileSystem.tree(root, stamps: false) { $0 != ".dossier" }
    var contents: [String: String] = [:]
    for directory in tree.directories { contents[directory + "/"] = "" }
    for file in tree.files where file.path != ".dossier" {
      let full = "\(root)/\(file.path)"
      let mode = try FileSystem.status(of: full)?.stamp.mode ?? 0
      contents[file.path] = "\(mode) \(try ContentHash(ofFile: full).hex)"
    }
    return contents
  }

  /// What the store holds but what is local.
  func contents() throws -> [String: String] { try Self.contents(ofStoreAt: root) }

  /// The errors that a check of a store finds, on the day of the imports unless another is given.
  static func errors(
    ofStoreAt root: String, at now: String = "2023-04-25T20:45:12+02:00", hashes: Bool = false
  ) throws -> [String] {
    let options = CheckOptions(now: try #require(Timestamp(now)), hashesAttachments: hashes)
    return try StoreCheck.report(root: root, options).findings.filter { $0.severity == .error }.map(\.message)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try FileSystem.read("\(root)/\(path)", limitBytes: 1 << 20).bytes, as: UTF8.self)
  }

  func paths() throws -> [String] {
    try FileSystem.tree(root, stamps: false).files.map(\.path).filter { $0 != ".dossier/lock" }.sorted()
  }

  /// What an archive in the outbox says of itself.
  func record(_ path: String) throws -> BundleRecord {
    let staging = try Staging("\(root)/\(path)", in: scratch.path, name: BundleFixture.name())
    let report = BundleCheck.verify(staging.bag)
    #expect(report.structure + report.content == [])
    return try #require(report.record)
  }
}
