import DossierCore
import Testing

/// Bundles of more cases and parties than are read at once: several threads read them, batch after batch.
@Suite struct ImportManyCasesTests {
  private static let numbers = 100..<170
  private static let last = numbers.upperBound - 1

  private static func path(_ number: Int) -> String { "cases/2023-04/A-\(number).yaml" }
  private static func debtorPath(_ number: Int) -> String { "debtors/f/firma-\(number).yaml" }
  /// What its file holds, which that of another case holds too.
  private static func content(_ number: Int) -> String {
    String(repeating: "factuur \(number / 2) ", count: number / 2)
  }

  /// Hands over a case of each number, each with a debtor and a file of its own.
  private static func bundle(_ sequence: Int = 1, payment: String = "") -> TestBundle {
    var bundle = TestBundle()
    bundle.kind = sequence == 1 ? .forward : .update
    bundle.sequence = sequence
    bundle.files["creditors/klaardocs.yaml"] = ImportFixture.creditor
    for number in numbers {
      let content = content(number)
      let head = ImportFixture.head(id: "t3kq7x9m2\(number)", number: "A-\(number)", debtor: "m4x7t\(number)")
      bundle.files[path(number)] =
        head + """
          invoices:
            - id: w8f3k\(number)
              reference: 2022/\(number)
              date: 2022-10-25
              due: 2022-11-25
              amount: \(number).00
              file: f2k8v\(number)
          attachments:
            - id: f2k8v\(number)
              file: factuur.pdf
              kind: invoice
              sha256: \(ContentHash(of: Array(content.utf8)).hex)
              size: \(content.utf8.count)
          \(payment.isEmpty ? "" : "payments: [{id: p2k8v\(number), \(payment)}]")

          """
      bundle.files["cases/2023-04/A-\(number)/factuur.pdf"] = content
      bundle.files[debtorPath(number)] = "dossier: 1\nid: m4x7t\(number)\nkind: company\nname: Firma \(number)\n"
      bundle.lines[path(number)] = "handover: h8f3k\(number), revision: \(sequence)"
    }
    return bundle
  }

  private static let sound = bundle()
  private static let record = Result { try sound.record() }

  private static func files() throws -> [BagFile] { try IncomingBundle.files(of: sound, record: record.get()) }

  /// The files with a mistake in one document, which the bundle's record does not show.
  private static func files(_ path: String, _ good: String, _ bad: String) throws -> [BagFile] {
    var bundle = sound
    bundle.files[path] = try #require(bundle.files[path]).replacing(good, with: bad)
    return try IncomingBundle.files(of: bundle, record: record.get())
  }

  /// Mistakes in the last case and in the last document of all.
  private static let mistakes = [
    (path(last), "status: open", "status: ajar"), (debtorPath(last), "kind: company", "kind: planet"),
  ]

  @Test func `All are taken in their order, each with its debtor and the bytes of its file, and once`() throws {
    let store = try ImportFixture()
    let report = try store.importing(Self.sound)
    #expect(report.cases.map(\.number.text) == Self.numbers.map { "A-\($0)" })
    #expect(report.cases.map(\.outcome) == Self.numbers.map { _ in .new })
    #expect(report.parties.map(\.slug.text) == Self.numbers.map { "firma-\($0)" })
    #expect(report.parties.map(\.outcome) == Self.numbers.map { _ in .added })
    for number in Self.numbers {
      let text = try store.text(Self.path(number))
      let file = try Case.decode(YAMLTree(Array(text.utf8)), path: Self.path(number), currency: .euro)
      #expect(file.id.text == "t3kq7x9m2\(number)" && file.debtor.text == "firma-\(number)")
      #expect(file.invoices.map(\.amount.description) == ["\(number).00"])
      #expect(try store.text("cases/2023-04/A-\(number)/factuur.pdf") == Self.content(number))
      #expect(try store.text(Self.debtorPath(number)).contains("\nid: m4x7t\(number)\n"))
    }
    #expect(try Store(root: store.root).casePaths().count == Self.numbers.count)
    #expect(try ImportFixture.errors(ofStoreAt: store.root, hashes: true) == [])
    let before = try store.contents()
    let again = try store.importing(Self.sound)
    #expect(again.cases.map(\.outcome) == Self.numbers.map { _ in .unchanged })
    let answer: Set = ["outbox/klaar-incasso-klaar-000002.tar.zst", "exchange/klaar/sent/000002.yaml"]
    #expect(try store.contents().filter { !answer.contains($0.key) } == before)
  }

  @Test func `With a mistake in the last document it is refused`() throws {
    let incoming = try IncomingBundle()
    for (path, good, bad) in Self.mistakes {
      try incoming.write(Self.files(path, good, bad))
      #expect(try !incoming.isTaken(), "\(path)")
    }
    try incoming.write(Self.files())
    #expect(try incoming.isTaken())
  }

  @Test func `With a contradiction in the last case nothing of the others is taken`() throws {
    let incoming = try IncomingBundle()
    try incoming.write(Self.files())
    #expect(try incoming.isTaken())
    var update = Self.bundle(2, payment: "date: 2023-05-01, amount: 5.00, received-by: creditor")
    let sound = update
    update.files[Self.path(Self.last)] = try #require(update.files[Self.path(Self.last)])
      .replacing("amount: \(Self.last).00", with: "amount: 1.00")
    try incoming.write(IncomingBundle.files(of: update))
    #expect(try !incoming.isTaken())
    try incoming.write(IncomingBundle.files(of: sound))
    #expect(try incoming.isTaken())
    for number in Self.numbers {
      #expect(try incoming.store.text(Self.path(number)).contains("id: p2k8v\(number)\n"))
    }
  }

  @Test func `Of a folder the same is found as of the archive that it was packed in`() throws {
    let incoming = try IncomingBundle()
    func reports() throws -> [BundleReport] {
      let scratch = try ScratchDirectory()
      #expect(try runProgram(["tar", "-C", scratch.path, "-xf", incoming.path]) == 0)
      let staging = try Staging(incoming.path, in: scratch.path, name: BundleFixture.name())
      return try [BundleCheck.verify(staging.bag), BundleCheck.verify(BagFiles(folder: scratch.full("bundle")))]
    }
    for (path, good, bad) in Self.mistakes {
      try incoming.write(Self.files(path, good, bad))
      let reports = try reports()
      #expect(reports[0] == reports[1])
      #expect(reports[1].content.contains { $0.path == "data/\(path)" }, "\(reports[1].content)")
    }
    try incoming.write(Self.files())
    let reports = try reports()
    #expect(reports[0] == reports[1] && reports[1].structure + reports[1].content == [])
  }
}
