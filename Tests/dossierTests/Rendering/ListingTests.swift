import DossierCore
import Testing

@testable import dossier

@Suite struct ListingTests {
  private let listing = Listing(
    schema: "dossier.test/1",
    columns: [
      Listing.Column(key: "slug", title: "Slug"), Listing.Column(key: "name", title: "Name", mayBeCut: true),
      Listing.Column(key: "vat", title: "VAT", yields: 2), Listing.Column(key: "email", title: "E-mail", yields: 1),
    ],
    rows: [
      ["jan-janssens", "Jan Janssens en zonen", "BE0123456749", "jan@example.org"].map { Listing.Cell($0) }
    ])

  private func text(_ width: Int?) -> String { listing.text(as: .text, width: width, palette: .plain) }

  @Test func `Where there is room for all, no column is left out`() {
    let whole = """
      Slug          Name                   VAT           E-mail
      jan-janssens  Jan Janssens en zonen  BE0123456749  jan@example.org

      """
    #expect(text(nil) == whole)
    #expect(text(66) == whole)
  }

  @Test func `Where there is no room, columns are left out in their order before others are cut to nothing`() {
    #expect(text(65).contains("E-mail"))
    #expect(text(50) == "Slug          Name                   VAT\njan-janssens  Jan Janssens en zonen  BE0123456749\n")
    #expect(text(36) == "Slug          Name\njan-janssens  Jan Janssens en zonen\n")
    #expect(text(24) == "Slug          Name\njan-janssens  Jan Janss…\n")
  }

  @Test func `Programs get all columns`() {
    #expect(
      listing.text(as: .csv, width: 20, palette: .plain)
        == "slug,name,vat,email\r\njan-janssens,Jan Janssens en zonen,BE0123456749,jan@example.org\r\n")
  }
}
