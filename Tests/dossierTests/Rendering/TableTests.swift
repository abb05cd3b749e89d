import Testing

@testable import dossier

@Suite struct TableTests {
  let columns: [Table.Column] = [.text("Name", mayBeCut: true), .number("Amount")]

  @Test func `Texts stand left, numbers right, without blanks at the end`() {
    let table = Table(columns: [.number("Amount"), .text("Name")], rows: [["5.00", "Klaar"], ["1250.00"]])
    #expect(table.text() == " Amount  Name\n   5.00  Klaar\n1250.00\n")
  }

  @Test func `No rows give no text`() {
    #expect(Table(columns: columns).text() == "")
  }

  @Test func `Wide characters and marks are counted as a terminal draws them`() {
    let table = Table(columns: columns, rows: [["東京", "1"], ["e\u{301}a", "2"], ["abcd", "3"]])
    #expect(table.text() == "Name  Amount\n東京       1\ne\u{301}a         2\nabcd       3\n")
  }

  @Test func `On a terminal the widest column that may be cut is cut, others never`() {
    let table = Table(columns: columns, rows: [["Vanvinckenroye en zonen", "1250.00"]])
    #expect(table.text(width: 20) == "Name          Amount\nVanvincken…  1250.00\n")
    #expect(table.text(width: 4) == "Name       Amount\nVanvinc…  1250.00\n")
    #expect(table.text(width: nil).contains("zonen"))
  }

  @Test func `On a terminal that is too small, columns without content go before anything is cut`() {
    let columns: [Table.Column] = [
      .text("Number"), .text("Reference", mayBeCut: true), .text("Debtor", mayBeCut: true),
    ]
    let table = Table(columns: columns, rows: [["232", "", "Bedrijf Klaar"]])
    #expect(table.text(width: 32) == "Number  Reference  Debtor\n232                Bedrijf Klaar\n")
    #expect(table.text(width: 24) == "Number  Debtor\n232     Bedrijf Klaar\n")
    #expect(table.fits(32))
    #expect(!table.fits(31))
  }

  @Test func `Columns that yield go before one is cut to less than must stay of it`() {
    let table = Table(
      columns: [.text("Peer", mayBeCut: true, least: 10), .number("Sent", yields: 2), .number("Received", yields: 1)],
      rows: [["klaardocs-antwerpen", "12", "7"]])
    #expect(table.text(width: 28) == "Peer          Sent  Received\nklaardocs-a…    12         7\n")
    #expect(table.text(width: 18) == "Peer          Sent\nklaardocs-a…    12\n")
    #expect(table.text(width: 14) == "Peer\nklaardocs-ant…\n")
    #expect(table.canYield(to: 10))
    #expect(!table.canYield(to: 9))
  }

  @Test func `Cells cannot steer the terminal`() {
    let table = Table(columns: [.text("")], rows: [["a\u{1B}[31m\nb\u{202E}c"]])
    #expect(table.text() == "a\\u{1b}[31m b\\u{202e}c\n")
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("📄", 2), ("❤\u{FE0F}", 2), ("a\u{200B}b", 2),
  ])
  func `A text's width is what a terminal gives it`(_ text: String, _ width: Int) {
    #expect(text.displayWidth == width)
  }
}
