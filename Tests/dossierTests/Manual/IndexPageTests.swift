import DossierCore
import Foundation
import Testing

/// What dossier-index(5) shows can be asked.
@Suite struct IndexPageTests {
  @Test func `The statements of the page are answered by any program that knows SQLite`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "cases/2023-04"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func put(_ name: String, _ text: String) throws {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try put(
      "dossier.yaml", "dossier: 1\nid: h7k2q9xw\nrole: creditor\nowners: [klaardocs]\ncountry: BE\ncurrency: EUR\n")
    try put("creditors/klaardocs.yaml", "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\n")
    try put("debtors/j/jan.yaml", "dossier: 1\nid: m4x7t2za\nkind: company\nname: Jan\n")
    try put(
      "cases/2023-04/A1.yaml",
      """
      dossier: 1
      id: t3kq7x9m2pd4
      number: A1
      status: open
      creditor: klaardocs
      debtor: jan
      currency: EUR
      opened: 2023-04-03T10:00:00+02:00
      terms: {interest: none}
      invoices:
        - {id: nv2k7q3m, reference: R1, date: 2023-01-01, due: 2023-02-01, amount: 100.00}
        - {id: nv2k7q3n, reference: R2, date: 2023-01-01, due: 2023-01-31, amount: 50.00}
      log:
        - {id: q4n8r2tb, at: 2023-04-25T21:19:00+02:00, kind: letter, subject: First}
        - {id: q4n8r2tc, at: 2023-04-26T21:19:00+02:00, kind: call, subject: Second}

      """)
    let store = try Store(root: folder.path)
    _ = try IndexedCatalog(store, asOf: try #require(CalendarDate("2023-05-01")), program: "")
    var answers: [String] = []
    for (_, statement) in IndexPage.examples {
      answers.append(try Self.ask(statement.joined(separator: "\n"), folder.appending(path: IndexStatus.path).path))
    }
    #expect(
      answers == [
        "klaardocs|EUR|1|150.0\n", "A1|Jan|R2|2023-01-31|5000\nA1|Jan|R1|2023-02-01|10000\n",
        "A1|2023-04-26T21:19:00+02:00|call|Second\n",
      ])
  }

  private static func ask(_ statement: String, _ path: String) throws -> String {
    let script = """
      import sqlite3, sys
      base = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
      for row in base.execute(sys.argv[2]):
          print("|".join(map(str, row)))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, path, statement]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
