import Testing

@testable import dossier

@Suite struct TablePiecesTests {
  static let table = Table(
    columns: [.text("Name", mayBeCut: true), .number("January"), .number("February"), .number("March")],
    rows: [["An", "1", "2", "3"], ["Total"]])

  @Test func `A table that fits stays whole`() {
    #expect(Self.table.pieces(fitting: nil) == [Self.table])
    #expect(Self.table.pieces(fitting: 40) == [Self.table])
  }

  @Test func `A table that is too wide goes on in others, each with the first column`() {
    #expect(
      Self.table.pieces(fitting: 25).map { $0.text(width: 25) } == [
        """
        Name   January
        An           1
        Total

        """,
        """
        Name   February  March
        An            2      3
        Total

        """,
      ])
    #expect(Self.table.pieces(fitting: 3).map(\.columns.count) == [2, 2, 2])
  }
}
