import DossierCore
import Foundation
import Testing

@Suite struct CaseScanTests {
  @Test func `A link in the place of a case is told, and hides no case`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("dossier.yaml", "dossier: 1\nid: h7k2q9xw\nrole: creditor\ncountry: BE\n")
    try scratch.put(
      "cases/2023-04/A-1.yaml",
      """
      dossier: 1
      id: t3kq7x9m2pd4
      number: A-1
      status: open
      creditor: k
      debtor: d
      opened: 2023-04-25T20:45:12+02:00

      """)
    let link = "cases/2023-04/B-1.yaml"
    try FileManager.default.createSymbolicLink(atPath: scratch.full(link), withDestinationPath: "A-1.yaml")
    let store = try Store(root: scratch.path)
    let scan = try store.scanCases { $0.value.number.text }
    #expect(scan.values == ["A-1"])
    #expect(scan.errors.map(\.path) == [link])
    #expect(scan.errors.map(\.error) == [.file(.symbolicLink(path: store.fullPath(link)))])
  }
}
