import Foundation
import Testing

/// What entries name and what takes their places, between stores, by commands alone.
@Suite struct ExchangeNamesStoryTests {
  private static func entries(_ list: String, _ place: Int, _ world: inout ThreeStores) throws -> [[String: Any]] {
    try world.document(place)?[list] as? [[String: Any]] ?? []
  }

  @Test func `A correction of a correction is taken though the bundle with the first one is late or lost`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    var bundles: [[Int]] = []
    for amount in ["110.00", "120.00"] {
      let last = try Self.entries("invoices", 0, &world).last?["id"] as? String
      try world.need(0, "entry set A-1 \(try #require(last)) amount=\(amount)")
      bundles.append(try world.send(0))
    }
    for index in bundles.reversed().flatMap(\.self) { #expect(try world.deliver(index).status == 0) }
    for place in 0..<2 {
      let invoices = try Self.entries("invoices", place, &world)
      #expect(invoices.filter { $0["void"] == nil }.map { $0["amount"] as? String } == ["120.00"])
      #expect(invoices.count == 3)
    }
    try world.need(1, "check")
  }

  @Test func `Who paid is called here as this store calls it, also once it does not owe any more`() throws {
    var world = try ThreeStores(seed: 1, chain: 0)
    defer { world.removeDirectory() }
    try world.need(0, "debtor add --company 'Borg NV' --email borg@borg.be --vat BE0417497106")
    try world.need(1, "debtor add --company 'Borg' --email info@borg.be --vat BE0417497106")
    try world.need(1, "debtor add --company 'Klaar' --email info@klaar.be --vat BE0403101811")
    try world.need(0, "case set A-1 co-debtors=borg-nv:guarantor")
    try world.need(0, "pay A-1 10.00 --received-by creditor --by-debtor borg-nv")
    try world.need(0, "pay A-1 11.00 --received-by creditor --by-debtor bedrijf-klaar")
    try world.need(0, "case set A-1 co-debtors=")
    for index in try world.send(0, "--quiet forward A-1 --yes --to klaar-incasso") { try world.deliver(index) }
    try world.deliver(world.sent.count - 1)
    try world.need(1, "pay A-1 12.00 --received-by agency --by-debtor klaar")
    for index in try world.send(1) { #expect(try world.deliver(index).status == 0) }
    let names = try [0, 1].map { place in
      try Self.entries("payments", place, &world).map { $0["by-debtor"] as? String }
    }
    #expect(names == [["borg-nv", "bedrijf-klaar", "bedrijf-klaar"], ["borg", "klaar", "klaar"]])
  }

  @Test func `A public entry that names an internal file or task leaves without the name, and is no change later`()
    throws
  {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    let file = world.root.appending(path: "nota.txt")
    try Data("nota".utf8).write(to: file)
    try world.need(0, "log add A-1 -m Nota --attach \(file.path)")
    let attachment = try #require(Self.entries("attachments", 0, &world).last?["id"] as? String)
    try world.need(0, "entry set A-1 \(attachment) visibility=internal")
    try world.need(0, "log add A-1 --kind task -m Bellen --on 2023-05-01 --visibility internal")
    let task = try #require(Self.entries("log", 0, &world).last?["id"] as? String)
    try world.need(0, "log add A-1 -m Gebeld --task \(task)")
    for index in try world.send(0) { #expect(try world.deliver(index).status == 0) }
    try world.need(1, "log add A-1 -m Dank")
    for index in try world.send(1) { #expect(try world.deliver(index).status == 0) }
    try world.need(0, "entry set A-1 \(attachment) visibility=public")
    for index in try world.send(0) { #expect(try world.deliver(index).status == 0) }
    for place in 0..<2 { try world.need(place, "check --attachments") }
    #expect(try Self.entries("attachments", 1, &world).count == 1)
  }
}
