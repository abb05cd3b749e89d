import Foundation
import Testing

/// What once went wrong between stores, by commands alone.
@Suite struct ExchangeStoryTests {
  @Test func `A hand-over that was taken back is over in whatever order its bundles come`() throws {
    var world = try ThreeStores(seed: 1, chain: 0)
    defer { world.removeDirectory() }
    try world.need(0, "case new --debtor bedrijf-klaar --number A-2 --terms be-b2b")
    try world.need(0, "invoice add A-2 --reference 2 --date 2023-01-01 --due 2023-02-01 --amount 10.00")
    for index in try world.send(0, "--quiet forward A-2 --yes --to klaar-incasso") { try world.deliver(index) }
    try world.deliver(world.sent.count - 1)
    let forward = try world.send(0, "--quiet forward A-1 --yes --to klaar-incasso")
    try world.need(0, "forward A-1 --take-back --yes")
    let end = try world.send(0)
    for index in end + forward {
      let count = world.sent.count
      try world.deliver(index)
      for answer in count..<world.sent.count { try world.deliver(answer) }
    }
    #expect(try world.document(1) == nil)
    #expect(try world.send(0) == [])
    for place in 0..<2 { #expect(try world.run(place, "check --strict").status == 0) }
  }

  @Test func `Two cases of one number and month leave a store together`() throws {
    var world = try ThreeStores(seed: 1, chain: 0)
    defer { world.removeDirectory() }
    try world.need(1, "debtor add --company 'Ander Bedrijf' --email ander@ander.be --vat BE0417497106")
    try world.need(1, "case new --creditor klaardocs --debtor ander-bedrijf --number A-1 --terms be-b2b")
    for index in try world.send(0, "--quiet forward A-1 --yes --to klaar-incasso") { try world.deliver(index) }
    try world.need(1, "export status:open -o \(world.root.path)/both.tar.zst")
    try world.need(2, "import \(world.root.path)/both.tar.zst")
    let rows = try world.json(2, "case list")?["rows"] as? [[String: Any]]
    #expect(Set((rows ?? []).compactMap { $0["debtor"] as? String }) == ["Bedrijf Klaar", "Ander Bedrijf"])
    #expect(Set((rows ?? []).compactMap { $0["number"] as? String }).count == 2)
    #expect(try world.run(2, "check --strict").status == 0)
  }

  @Test func `A debtor whom a request adds goes along with it`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.need(0, "debtor add --company 'Borg NV' --email borg@borg.be --vat BE0417497106")
    try world.need(0, "request add A-1 --kind amendment --set co-debtors=borg-nv:guarantor")
    for index in try world.send(0) { try world.deliver(index) }
    let rows = try world.json(1, "request list A-1 --here")?["rows"] as? [[String: Any]]
    let id = try #require(rows?.first?["id"] as? String)
    try world.need(1, "request accept A-1 \(id)")
    try world.need(1, "check")
    for index in try world.send(1) { try world.deliver(index) }
    for place in 0..<2 {
      let owed = try world.document(place)?["co-debtors"] as? [[String: Any]]
      #expect(owed?.map { $0["debtor"] as? String } == ["borg-nv"])
      let debtor = try world.json(place, "debtor show borg-nv")
      #expect(debtor?["name"] as? String == "Borg NV")
      #expect(try world.run(place, "check --strict").status == 0)
    }
  }

  @Test func `A hand-over that is not taken is told, with what ends it`() throws {
    var world = try ThreeStores(seed: 1, chain: 0)
    defer { world.removeDirectory() }
    try world.need(0, "export A-1 -o \(world.root.path)/copy.tar.zst")
    try world.need(1, "import \(world.root.path)/copy.tar.zst")
    for index in try world.send(0, "--quiet forward A-1 --yes --to klaar-incasso") { try world.deliver(index) }
    let told = try world.deliver(world.sent.count - 1).seen.joined(separator: "\n")
    #expect(told.contains("'dossier forward A-1 --take-back'"))
    try world.need(0, "forward A-1 --take-back --yes")
    try world.settle()
    #expect(try world.send(0) == [])
  }

  @Test func `A case whose file is gone is left out, and the others are sent`() throws {
    var world = try ThreeStores(seed: 1, chain: 0)
    defer { world.removeDirectory() }
    try Data("brief".utf8).write(to: world.root.appending(path: "brief.txt"))
    try world.need(0, "case new --debtor bedrijf-klaar --number A-2 --terms be-b2b")
    try world.need(0, "invoice add A-2 --reference 2 --date 2023-01-01 --due 2023-02-01 --amount 10.00")
    for number in ["A-1", "A-2"] {
      for index in try world.send(0, "--quiet forward \(number) --yes --to klaar-incasso") { try world.deliver(index) }
      try world.deliver(world.sent.count - 1)
      try world.need(0, "log add \(number) -m Brief")
    }
    try world.need(0, "attach A-1 \(world.root.path)/brief.txt")
    let folder = world.root.appending(path: "klaardocs/cases/2023-04/A-1")
    try FileManager.default.removeItem(at: folder)
    let count = world.sent.count
    let result = try world.run(0, "send klaar-incasso")
    #expect(result.status == 3 && world.sent.count == count + 1)
    #expect(result.seen.joined(separator: "\n").contains("A-1"))
    try world.deliver(count)
    for (number, texts) in [("A-1", []), ("A-2", ["Brief"])] {
      let log = try world.document(1, number)?["log"] as? [[String: Any]]
      #expect(log?.compactMap { $0["text"] as? String }.filter { $0 == "Brief" } == texts, "\(number)")
    }
  }

  @Test func `Both reckon by what the bundle says of the creditor, where one said nothing`() throws {
    var world = try ThreeStores(seed: 1, chain: 0)
    defer { world.removeDirectory() }
    try world.need(0, "creditor set klaardocs size=sme vat-deductible=false")
    for index in try world.send(0, "--quiet forward A-1 --yes --to klaar-incasso") { try world.deliver(index) }
    let file = world.root.appending(path: "klaar-incasso/creditors/klaardocs.yaml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.contains("size: sme") && lines.contains("vat-deductible: false"))
    let totals = try (0..<2).map { try world.json($0, "statement A-1")?["totals"] as? [String: String] }
    #expect(totals[0] != nil && totals[0] == totals[1])
  }

  @Test func `A case that is closed there while it is taken back here is in order`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(1, "case close A-1 --reason uncollectable")
    try world.need(0, "forward A-1 --take-back --yes")
    try world.settle()
    for place in 0..<2 {
      let checked = try world.run(place, "check --strict")
      #expect(checked.status == 0, "\(ThreeStores.names[place]): \(checked.seen.joined(separator: "\n"))")
    }
    #expect(try world.document(0)?["status"] as? String == "open")
    #expect(try world.document(1)?["status"] as? String == "closed")
  }

  @Test func `One content under two names is a file each at everybody`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(0, "attach A-1 \(world.file("brief.txt", "inhoud"))")
    try world.settle()
    // The agency has the content under another name, so that its bundle leaves it out.
    try world.need(1, "attach A-1 \(world.file("scan.txt", "inhoud"))")
    try world.settle()
    for place in 0..<2 {
      let document = try world.document(place)
      let files = try #require(document?["attachments"] as? [[String: Any]])
      #expect(Set(files.compactMap { $0["file"] as? String }) == ["brief.txt", "scan.txt"])
      #expect(try world.run(place, "check --attachments").status == 0)
    }
    #expect(try world.send(0) + world.send(1) == [])
  }

  @Test func `A file has the same name at everybody, also one that bundles cannot write`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    let names = ["100% zeker.txt", "100_ zeker.txt", "%41.txt"]
    for name in names { try world.need(0, "attach A-1 '\(world.file(name, "inhoud van \(name)"))'") }
    try world.settle()
    let folder = world.root.appending(path: "klaar-incasso/cases/2023-04/A-1")
    for name in names {
      #expect(try String(contentsOf: folder.appending(path: name), encoding: .utf8) == "inhoud van \(name)")
    }
    for place in 0..<2 { #expect(try world.run(place, "check --attachments --strict").status == 0) }
    #expect(try world.send(0) + world.send(1) == [])
  }

  @Test func `A file that the other side lost goes along as soon as that is known`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(0, "attach A-1 \(world.file("brief.txt", "inhoud"))")
    try world.settle()
    let lost = world.root.appending(path: "klaar-incasso/cases/2023-04/A-1/brief.txt")
    try FileManager.default.removeItem(at: lost)
    try world.need(0, "log add A-1 -m Gebeld")
    for index in try world.send(0) { try world.deliver(index) }
    // The agency says that it misses it.
    try world.deliver(world.sent.count - 1)
    let again = try world.send(0)
    #expect(again.count == 1)
    for index in again { try world.deliver(index) }
    #expect(try Data(contentsOf: lost) == Data("inhoud".utf8))
    try world.deliver(world.sent.count - 1)
    #expect(try world.send(0) == [])
    #expect(try world.run(1, "check --attachments --strict").status == 0)
  }

  @Test func `A file that is taken back is void at everybody, and needs not be there`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(0, "attach A-1 \(world.file("brief.txt", "inhoud"))")
    let document = try world.document(0)
    let files = try #require(document?["attachments"] as? [[String: Any]])
    let id = try #require(files.first?["id"] as? String)
    let sent = try world.send(0)
    try world.need(0, "entry remove A-1 \(id) --reason 'verkeerde zaak'")
    let later = try world.send(0)
    for index in later { try world.deliver(index) }
    let folder = world.root.appending(path: "klaar-incasso/cases/2023-04/A-1")
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "brief.txt").path))
    #expect(try world.run(1, "check --attachments --strict").status == 0)
    for index in sent { try world.deliver(index) }
    try world.settle()
    for place in 0..<2 {
      let document = try world.document(place)
      let files = try #require(document?["attachments"] as? [[String: Any]])
      #expect(files.compactMap { ($0["void"] as? [String: Any])?["reason"] as? String } == ["verkeerde zaak"])
      #expect(try world.run(place, "check --attachments --strict").status == 0)
    }
  }

  @Test func `A case that is handed over again is one hand-over, though the word of its end was lost`() throws {
    var world = try ThreeStores(seed: 1, chain: 1)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(0, "forward A-1 --take-back --yes")
    let lost = try world.send(0)
    for index in try world.send(0, "--quiet forward A-1 --yes --to klaar-incasso") { try world.deliver(index) }
    func open(_ document: [String: Any]?) -> [Bool]? {
      (document?["received"] as? [[String: Any]])?.map { $0["ended"] == nil }
    }
    #expect(open(try world.document(1)) == [false, true])
    #expect(try world.document(1)?["status"] as? String == "open")
    // Its day is known once the word comes after all.
    for index in lost { try world.deliver(index) }
    #expect(open(try world.document(1)) == [false, true])
    var ends: [String?] = []
    for (place, list) in ["handovers", "received"].enumerated() {
      let first = (try world.document(place)?[list] as? [[String: Any]])?.first
      ends.append((first?["ended"] as? [String: Any])?["at"] as? String)
    }
    #expect(ends[0] != nil && ends[0] == ends[1])
    try world.settle()
    #expect(try world.run(1, "check --strict").status == 0)
  }

  @Test func `Giving a case back answers who asked for it here, and not what was asked of the other`() throws {
    var world = try ThreeStores(seed: 1, chain: 2)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(0, "request add A-1 --kind recall")
    try world.settle()
    // The bailiff knows that the creditor asked the agency, and gives the case back while the agency says no.
    let asked = try world.json(1, "request list A-1 --here")?["rows"] as? [[String: Any]]
    let id = try #require(asked?.first?["id"] as? String)
    try world.need(1, "request decline A-1 \(id) -m nee")
    try world.need(2, "case return A-1")
    try world.settle()
    for place in 0..<3 {
      let requests = try world.document(place)?["requests"] as? [[String: Any]]
      #expect(requests?.compactMap { ($0["answer"] as? [String: Any])?["as"] as? String } == ["declined"])
      let checked = try world.run(place, "check --strict")
      #expect(checked.status == 0, "\(ThreeStores.names[place]): \(checked.seen.joined(separator: "\n"))")
    }
  }
}
