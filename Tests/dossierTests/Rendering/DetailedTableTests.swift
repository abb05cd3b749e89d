import Testing

@testable import dossier

@Suite struct DetailedTableTests {
  private let table = DetailedTable(
    columns: [.text(""), .text("", mayBeCut: true)],
    rows: [
      DetailedTable.Row(
        cells: ["A-1", "conflict: costs[c2k8v5qa]"], details: ["costs[c2k8v5qa]: amount 10.00, by roos"]),
      DetailedTable.Row(cells: ["A-2", "new"], details: []),
    ])

  @Test func `Where there is room, lines below a row stand under its last column`() {
    #expect(
      table.text(width: nil)
        == "A-1  conflict: costs[c2k8v5qa]\n       costs[c2k8v5qa]: amount 10.00, by roos\nA-2  new\n")
    #expect(table.text(width: 45) == table.text(width: nil))
  }

  @Test func `On a narrow terminal they are broken, and nothing of them is cut`() {
    #expect(
      table.text(width: 32)
        == "A-1  conflict: costs[c2k8v5qa]\n  costs[c2k8v5qa]: amount 10.00,\n    by roos\nA-2  new\n")
  }

  @Test func `An outcome that is cut is said whole below its row`() {
    #expect(
      table.text(width: 24)
        == "A-1  conflict: costs[c2…\n  conflict:\n    costs[c2k8v5qa]\n  costs[c2k8v5qa]:\n    amount 10.00, by\n    roos\nA-2  new\n"
    )
  }
}
