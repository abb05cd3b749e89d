import DossierCore
import Testing

@Suite struct ChangedFilesCheckTests {
  static let second = "cases/2023-04/191-0655-80753.yaml"
  static let secondText = GitFixture.other("191/0655/80753", id: "t3kq7x9m2pd5")

  @Test(arguments: ["", "data/store"])
  func `Nothing is told of files that did not change`(_ folder: String) throws {
    let fixture = try GitFixture(in: folder, [Self.second: Self.secondText.replacing("bedrijf-klaar", with: "nobody")])
    #expect(try fixture.whole() == ["\(Self.second):7 unknown-debtor"])
    #expect(try fixture.since("HEAD") == [])
    #expect(try fixture.staged() == [])
    try fixture.put(Self.second, Self.secondText.replacing("bedrijf-klaar", with: "somebody"))
    #expect(try fixture.since("HEAD") == ["\(Self.second):7 unknown-debtor"])
    #expect(try fixture.staged() == [])
  }

  @Test func `A new file that git was never told of is looked at, one that it passes over is not`() throws {
    let fixture = try GitFixture()
    try fixture.put(".gitignore", ".dossier/\nignored.yaml\n")
    try fixture.put("strange.txt", "x")
    try fixture.put("ignored.yaml", "x")
    #expect(try fixture.since("HEAD") == ["strange.txt foreign-file"])
  }

  /// Changes of which the finding is elsewhere than in the file that changed: texts, nil where a file goes.
  private static let changesElsewhere: [[String: String?]] = [
    ["checks/none.yaml": "dossier: 1\nwhen: status:open\nrequire: balance>99999999\nmessage: too small\n"],
    ["terms/klaardocs-2022.pdf": nil],
    ["agencies/klaar-incasso.yaml": nil],
    [CheckFixture.path: nil],
    ["cases/2023-04/232-0991-37210/2022-186.PDF": "invoice"],
    ["creditors/KlaarDocs.yaml": CheckFixture.creditor],
    ["debtors/B/x.yaml": CheckFixture.debtor],
    ["\u{301}x.yaml": "x"],
  ]

  @Test(arguments: changesElsewhere.indices, ["", "data/store"])
  func `What a change brings about elsewhere is told`(_ place: Int, _ folder: String) throws {
    let fixture = try GitFixture(in: folder, [Self.second: Self.secondText])
    let before = Set(try fixture.whole())
    for (path, text) in Self.changesElsewhere[place] {
      if let text { try fixture.put(path, text) } else { try fixture.remove(path) }
    }
    let brought = Set(try fixture.whole()).subtracting(before)
    try #require(!brought.isEmpty)
    #expect(brought.subtracting(try fixture.since("HEAD")) == [])
    try fixture.git("add", "-A")
    #expect(brought.subtracting(try fixture.staged()) == [])
  }

  @Test func `A case that cannot be read is there for those that name it`() throws {
    let damaged = Self.secondText + "track: &x amicable\n"
    let fixture = try GitFixture([Self.second: damaged])
    let related = "related: [{case: 191/0655/80753, as: replaces}]\n"
    try fixture.put(CheckFixture.path, CheckFixture.text + related)
    #expect(try fixture.since("HEAD").filter { $0.hasSuffix("unknown-case") } == [])
  }

  @Test func `A debtor that is gone is told where cases name it`() throws {
    let fixture = try GitFixture([Self.second: Self.secondText])
    try fixture.remove("debtors/b/bedrijf-klaar.yaml")
    let found = try fixture.since("HEAD").filter { $0.hasSuffix("unknown-debtor") }
    #expect(found == ["\(Self.second):7 unknown-debtor", "\(CheckFixture.path):8 unknown-debtor"])
    #expect(try fixture.staged() == [])
    try fixture.git("add", "-A")
    #expect(try fixture.staged().filter { $0.hasSuffix("unknown-debtor") } == found)
  }

  @Test func `Terms that are gone are told where creditors, settings and cases name them`() throws {
    let fixture = try GitFixture([Self.second: Self.secondText + "terms: klaardocs-2022\n"])
    try fixture.remove("terms/klaardocs-2022.yaml")
    let found = try fixture.since("HEAD").filter { $0.hasSuffix("unknown-terms") }
    #expect(found == (try fixture.whole().filter { $0.hasSuffix("unknown-terms") }))
    #expect(Set(found.map { $0.prefix { $0 != ":" } }).isSuperset(of: ["creditors/klaardocs.yaml", "dossier.yaml"]))
    #expect(found.contains { $0.hasPrefix(Self.second) })
  }

  @Test func `A case that takes the number, id or invoice of another is told at both`() throws {
    let fixture = try GitFixture([Self.second: Self.secondText])
    let invoice = """
      invoices:
        - {id: w8f3k2m0, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 1250.00}

      """
    let copy = GitFixture.other("+++232/0991/37210+++".filter { $0 != "+" }, id: "t3kq7x9m2pd4") + invoice
    try fixture.put(Self.second, copy)
    let ids = ["duplicate-case-number", "duplicate-case-id", "duplicate-invoice"]
    let found = try fixture.since("HEAD").filter { line in ids.contains { line.hasSuffix($0) } }
    #expect(found == (try fixture.whole().filter { line in ids.contains { line.hasSuffix($0) } }))
    #expect(found.count == 6)
  }

  @Test func `A case that others name is told there when it is gone, or has another number`() throws {
    let related = CheckFixture.text + "related: [{case: 191/0655/80753, as: replaces}]\n"
    let fixture = try GitFixture([Self.second: Self.secondText, CheckFixture.path: related])
    #expect(try fixture.whole().filter { $0.hasSuffix("unknown-case") } == [])
    try fixture.put(Self.second, Self.secondText.replacing("191/0655/80753", with: "212/0853/90625"))
    let found = try fixture.since("HEAD").filter { $0.hasSuffix("unknown-case") }
    #expect(found == (try fixture.whole().filter { $0.hasSuffix("unknown-case") }))
    #expect(found.count == 1)
    try fixture.git("mv", Self.second, "cases/2023-04/some-other.yaml")
    try fixture.git("commit", "-q", "-a", "-m", "Second")
    try fixture.remove("cases/2023-04/some-other.yaml")
    #expect(try fixture.since("HEAD~").filter { $0.hasSuffix("unknown-case") } == found)
  }

  @Test func `Cases that a referring case names are known though they did not change`() throws {
    let third = GitFixture.other("212/0853/90625", id: "t3kq7x9m2pd6")
    let related = CheckFixture.text + "related: [{case: 212/0853/90625, as: replaces}]\n"
    let fixture = try GitFixture(["cases/2023-04/odd-name.yaml": third, CheckFixture.path: related])
    try fixture.put("debtors/b/bedrijf-klaar.yaml", CheckFixture.debtor + "# changed\n")
    #expect(try fixture.since("HEAD").filter { $0.hasSuffix("unknown-case") } == [])
  }

  @Test func `An attachment that is gone is told in its case`() throws {
    let fixture = try GitFixture()
    try fixture.remove("cases/2023-04/232-0991-37210/2022-186.pdf")
    #expect(try fixture.since("HEAD").filter { $0.hasSuffix("attachment") }.count == 1)
  }

  @Test func `A party that takes the number of another is told at both`() throws {
    let fixture = try GitFixture()
    let other = CheckFixture.debtor.replacing("m4x7t2za", with: "m4x7t2zb").replacing(
      "BE0202239951", with: "0202.239.951"
    )
    .replacing("vat:", with: "enterprise-number:")
    try fixture.put("debtors/a/ander.yaml", other.replacing("0202.239.951", with: "\"0202.239.951\""))
    let found = try fixture.since("HEAD").filter { $0.hasSuffix("duplicate-party") }
    #expect(found == (try fixture.whole().filter { $0.hasSuffix("duplicate-party") }))
    #expect(found.count == 2)
  }

  @Test func `A debtor that takes an address of another is told at both, wherever it stands in the list`() throws {
    let fixture = try GitFixture()
    let other = CheckFixture.debtor.replacing("m4x7t2za", with: "m4x7t2zb").replacing("vat: BE0202239951\n", with: "")
      .replacing("[klaar@klaar.be]", with: "[other@klaar.be, Klaar@Klaar.be]")
    try fixture.put("debtors/a/ander.yaml", other)
    #expect(
      try fixture.since("HEAD") == [
        "debtors/a/ander.yaml:6 shared-email", "debtors/b/bedrijf-klaar.yaml:7 shared-email",
      ])
    try fixture.git("add", "-A")
    try fixture.git("commit", "-q", "-m", "Second")
    try fixture.put("debtors/b/bedrijf-klaar.yaml", CheckFixture.debtor + "# changed\n")
    #expect(
      try fixture.since("HEAD") == [
        "debtors/a/ander.yaml:6 shared-email", "debtors/b/bedrijf-klaar.yaml:7 shared-email",
      ])
  }

  @Test func `A changed case with a mistake is told of at those that have its number, id or invoice too`() throws {
    let fixture = try GitFixture([Self.second: Self.secondText])
    let copy = GitFixture.other("232/0991/37210", id: "t3kq7x9m2pd4").replacing("status: open", with: "status: opne")
    try fixture.put(Self.second, copy)
    let found = try fixture.since("HEAD").filter { $0.contains("duplicate-case") }
    #expect(found == (try fixture.whole().filter { $0.contains("duplicate-case") }))
    #expect(found.count == 4)
  }

  @Test func `A record that is gone is told at the next one`() throws {
    let records = Dictionary(
      uniqueKeysWithValues: (2...3).map { number in
        (
          "exchange/klaar-incasso/sent/00000\(number).yaml",
          Optional(CheckFixture.record.replacing("sequence: 1", with: "sequence: \(number)"))
        )
      })
    let fixture = try GitFixture(records)
    try fixture.remove("exchange/klaar-incasso/sent/000002.yaml")
    #expect(try fixture.since("HEAD") == ["exchange/klaar-incasso/sent/000003.yaml exchange-gap"])
  }

  @Test func `Changed settings let everything be looked at`() throws {
    let fixture = try GitFixture([Self.second: Self.secondText.replacing("bedrijf-klaar", with: "nobody")])
    try fixture.put("dossier.yaml", CheckFixture.settings + "# changed\n")
    #expect(try fixture.since("HEAD") == ["\(Self.second):7 unknown-debtor"])
  }

  @Test func `What is staged is judged by its staged content`() throws {
    let fixture = try GitFixture([Self.second: Self.secondText])
    try fixture.put(Self.second, Self.secondText.replacing("bedrijf-klaar", with: "nobody"))
    try fixture.git("add", "-A")
    try fixture.put(Self.second, Self.secondText)
    #expect(try fixture.staged() == ["\(Self.second):7 unknown-debtor"])
    #expect(try fixture.since("HEAD") == [])
    try fixture.git("add", "-A")
    try fixture.put(Self.second, "no: case\n")
    #expect(try fixture.staged() == [])
    #expect(try fixture.scratch.localNames() == ["versions"])
    #expect(try FileSystem.list(fixture.scratch.full(".dossier/versions")) == [])
  }

  @Test func `What is staged may name only what is staged or committed`() throws {
    let fixture = try GitFixture()
    try fixture.put(Self.second, Self.secondText.replacing("bedrijf-klaar", with: "nieuw"))
    try fixture.git("add", "-A")
    try fixture.put(
      "debtors/n/nieuw.yaml",
      CheckFixture.debtor.replacing("m4x7t2za", with: "m4x7t2zc").replacing("vat: BE0202239951\n", with: "")
        .replacing("emails: [klaar@klaar.be]\n", with: ""))
    #expect(try fixture.staged() == ["\(Self.second):7 unknown-debtor"])
    try fixture.git("add", "-A")
    #expect(try fixture.staged() == [])
    try fixture.remove("debtors/n/nieuw.yaml")
    #expect(try fixture.staged() == [])
    #expect(try fixture.since("HEAD").filter { $0.hasSuffix("unknown-debtor") }.count == 1)
  }

  @Test func `The index that a hook names counts, and one of another repository does not`() throws {
    let fixture = try GitFixture(in: "store", [Self.second: Self.secondText])
    try fixture.put(Self.second, Self.secondText.replacing("bedrijf-klaar", with: "nobody"))
    try fixture.git("read-tree", "HEAD", variables: ["GIT_INDEX_FILE": ".git/second"])
    #expect(try fixture.staged(["GIT_INDEX_FILE": ".git/second"]) == [])
    try fixture.git("add", "-A", variables: ["GIT_INDEX_FILE": ".git/second"])
    #expect(try fixture.staged() == [])
    #expect(try fixture.staged(["GIT_INDEX_FILE": ".git/second"]) == ["\(Self.second):7 unknown-debtor"])
    #expect(try fixture.staged(["GIT_INDEX_FILE": ".git/second", "GIT_DIR": ".git"]).count == 1)
    let stranger = try GitFixture()
    let variables = ["GIT_INDEX_FILE": ".git/index", "GIT_DIR": ".git"]
    #expect(try fixture.staged(variables, from: stranger.scratch.path) == [])
  }

  @Test func `A linked work tree has its own files and index`() throws {
    let fixture = try GitFixture(in: "store", [Self.second: Self.secondText])
    let other = try ScratchDirectory()
    try fixture.git("worktree", "add", "-q", other.full("tree"))
    try other.put("tree/store/\(Self.second)", Self.secondText.replacing("bedrijf-klaar", with: "nobody"))
    let repository = try GitRepository(of: other.full("tree/store"), GitEnvironment(directory: "/") { _ in nil })
    #expect(repository.prefix == "store/")
    let ids = Set([try #require(Identifier("t3kq7x9m2pd5"))])
    #expect(
      try repository.changedFiles(since: "HEAD")
        == ChangedFiles(paths: [Self.second], formerNumbers: ["191065580753"], formerIDs: ids))
    #expect(try fixture.repository().changedFiles(since: "HEAD").paths == [])
  }

  @Test func `What git does not know is an error`() throws {
    let fixture = try GitFixture()
    for name in ["nothing", "--all", "", "HEAD:dossier.yaml"] {
      #expect(throws: GitError.noSuchRevision(name)) { try fixture.since(name) }
    }
    let bare = try CheckFixture([".git/config": nil])
    #expect(throws: GitError.noRepository(bare.scratch.path)) {
      try GitRepository(of: bare.scratch.path, GitEnvironment(directory: "/") { _ in nil })
    }
  }

  @Test func `A file that is not merged to an end is an error`() throws {
    let fixture = try GitFixture([Self.second: Self.secondText])
    try fixture.git("checkout", "-q", "-b", "side")
    try fixture.put(Self.second, Self.secondText.replacing("2023-04-26T10", with: "2023-04-26T11"))
    try fixture.git("commit", "-q", "-a", "-m", "Side")
    try fixture.git("checkout", "-q", "main")
    try fixture.put(Self.second, Self.secondText.replacing("2023-04-26T10", with: "2023-04-26T12"))
    try fixture.git("commit", "-q", "-a", "-m", "Main")
    try fixture.git("merge", "-q", "side", status: 1)
    #expect(throws: GitError.unmerged([Self.second])) { try fixture.staged() }
  }
}
