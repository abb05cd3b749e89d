import DossierCore
import Testing

/// A check of what changed tells all that a change brought about, and nothing that a check of everything does not tell.
@Suite struct ChangedFilesPropertyTests {
  private static let numbers = ["191/0655/80753", "212/0853/90625", "191/0652/86622", "232/0991/21446"]
  private static let parties = ["creditors/klaardocs.yaml", "creditors/tweede.yaml", "agencies/klaar-incasso.yaml"]
  private static let debtors = ["debtors/b/bedrijf-klaar.yaml", "debtors/j/jan.yaml"]

  private static func path(_ place: Int) -> String { "cases/2023-04/\(numbers[place].replacing("/", with: "-")).yaml" }

  /// A case whose every reference is drawn.
  private static func text(_ place: Int, _ random: inout SeededNumbers) -> String {
    func one(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    let number = one([numbers[place], numbers[place], numbers[place], one(numbers)])
    var text = GitFixture.other(number, id: "t3kq7x9m2pd\(one(["a", "b", "c", "d", "\(place)"]))")
      .replacing("bedrijf-klaar", with: one(["bedrijf-klaar", "jan", "\"jan\"", "niemand"]))
      .replacing("creditor: klaardocs", with: "creditor: \(one(["klaardocs", "tweede", "'tweede' # second"]))")
    text += one([
      "", "", "terms: klaardocs-2022\n", "terms: kort\n", "terms: {extends: kort}\n", "terms:\n  extends: kort\n",
    ])
    text += one(["", "agency: klaar-incasso\n", "track: amicable\n"])
    let related = one(numbers)
    text += one([
      "", "related: [{case: \(related), as: replaces}]\n",
      "related:\n  - case: \"+++\(related)+++\"\n    as: replaces\n",
      "related: [{case: \"\\u0031\(related.dropFirst())\", as: replaces}]\n",
    ]).replacing("+", with: "")
    text += "invoices:\n  - {id: w8f3k2m\(place), reference: \(one(["2022/186", "2022/187", "'2022/188'"])), "
    text += "date: 2022-10-25, due: 2022-11-25, amount: 1250.00}\n"
    text += one(["", "", "pay-to: {iban: BE68539007547034}\n"])
    // One that cannot be read, or not in each of its parts.
    return text
      + one(["", "", "", "", "", "capacity: nobody\n", "tags: &x [a]\n", "contract-date: 2022-02-30\n", "opne"])
  }

  /// A record of a bundle that held some of the cases.
  private static func record(_ sequence: Int, _ random: inout SeededNumbers) -> String {
    let ids = (0..<Int(random.next() % 3)).map { _ in "t3kq7x9m2pd\(["a", "b", "c", "2"][Int(random.next() % 4)])" }
    let cases = Set(ids).sorted().map { "  - {id: \($0), entries: [w8f3k2m\(random.next() % 4)]}\n" }.joined()
    let head = CheckFixture.record.replacing("sequence: 1", with: "sequence: \(sequence)").split(separator: "cases:")[
      0]
    return head + (cases.isEmpty ? "cases: []\n" : "cases:\n\(cases)")
  }

  private static func party(_ path: String, _ random: inout SeededNumbers) -> String {
    func one(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    let vat = one(["vat: BE0202239951\n", "enterprise-number: \"0202.239.951\"\n", "vat: BE 0403.170.701\n", ""])
    let id = one(["k3v8m2qa", "k3v8m2qb", "k3v8m2qc"])
    let terms = path.hasPrefix("creditors/") ? one(["", "terms: kort\n", "terms: klaardocs-2022\n"]) : ""
    let kind = path.hasPrefix("debtors/") ? "kind: company\n" : ""
    let mail = one([
      "", "emails: [a.b@c.be, D@e.be]\n", "emails:\n  - \"d@e.be\"\n  - x@c.be\n", "emails:\n- É@e.be\n",
      "emails: [é@e.be, A.B@C.be]\n",
    ])
    let account = one(["", "ibans: [{iban: BE68539007547034}]\n", "ibans: [{iban: BE71096123456769}]\n"])
    let damage = one(["", "", "", "", "website: [a]\n", "&x\n", "language: nederlands\n"])
    return "dossier: 1\nid: \(id)\n\(kind)name: Naam\n\(vat)\(terms)\(mail)\(account)\(damage)"
  }

  /// Changes one file, or takes it away.
  private static func change(_ fixture: GitFixture, _ random: inout SeededNumbers) throws {
    let place = Int(random.next() % 4)
    let isGone = random.next() % 4 == 0
    let (path, text): (String, String)
    func one(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    switch random.next() % 11 {
    case 0, 1: (path, text) = (Self.path(place), Self.text(place, &random))
    case 2:
      path = (parties + debtors)[Int(random.next() % 5)]
      text = party(path, &random)
    case 3:
      path = random.next() % 2 == 0 ? "terms/kort.yaml" : "terms/klaardocs-2022.yaml"
      let parents = ["", "extends: be-b2b\n", "extends: \(path.contains("kort") ? "klaardocs-2022" : "kort")\n"]
      text = "dossier: 1\nname: Kort\n\(parents[Int(random.next() % 3)])interest: {rate: 10.5}\n"
    case 4: (path, text) = ("tracks/amicable.yaml", one(["dossier: 1\n# \(random.next())\n", "dossier: &x 1\n"]))
    case 5:
      path = "checks/\(one(["large", "named"])).yaml"
      text = "dossier: 1\nrequire: \(one(["balance<1000", "has:handler", "balanse:1", "debtor:jan"]))\nmessage: x\n"
    case 6:
      path = "rates/\(one(["huis", "be-civil"])).yaml"
      text = "dossier: 1\nrows:\n  - {from: 2020-01-01, rate: \(one(["7.5", "8", "7,5"])), status: verified}\n"
    case 7:
      path = "dossier.yaml"
      text = CheckFixture.settings.replacing(
        "agency: klaar-incasso", with: one(["track: amicable", "agency: niemand"]))
    case 8:
      let sequence = 1 + Int(random.next() % 3)
      path = "exchange/\(one(["klaar-incasso", "klaar-incasso", "tweede"]))/sent/00000\(sequence).yaml"
      text = record(sequence, &random)
    case 9:
      path = Self.path(place).replacing(".yaml", with: "/\(one(["a.pdf", "b.pdf", "A.pdf"]))")
      text = one(["x", "xy"])
    default:
      path = one(["templates/x.md", "terms/klaardocs-2022.pdf", "notes.txt", "bank/2023/x.yaml", "tracks/Wrong.yml"])
      text = one(["x", "a: &x\n"])
    }
    // A store is one by its settings.
    if path == "dossier.yaml" { return try fixture.put(path, text) }
    let isThere = try FileSystem.status(of: "\(fixture.root)/\(path)") != nil
    if isGone {
      if isThere { try fixture.remove(path) }
    } else {
      try fixture.put(path, text)
    }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `What a change brings about is told, and nothing else`(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var files: [String: String?] = ["terms/kort.yaml": "dossier: 1\nname: Kort\ninterest: {rate: 8}\n"]
    for sequence in 2...3 {
      files["exchange/klaar-incasso/sent/00000\(sequence).yaml"] = Self.record(sequence, &random)
    }
    for place in 0..<4 { files[Self.path(place)] = Self.text(place, &random) }
    for path in ["creditors/tweede.yaml", "debtors/j/jan.yaml"] { files[path] = Self.party(path, &random) }
    let fixture = try GitFixture(in: seed % 2 == 0 ? "" : "store", files)
    for round in 0..<3 {
      let before = Set(try fixture.whole())
      for _ in 0...random.next() % 2 { try Self.change(fixture, &random) }
      let after = Set(try fixture.whole())
      let told = Set(try fixture.since("HEAD"))
      #expect(told.subtracting(after) == [], "seed \(seed), round \(round)")
      #expect(after.subtracting(before).subtracting(told) == [], "seed \(seed), round \(round)")
      try fixture.git("add", "-A")
      #expect(Set(try fixture.staged()) == told, "seed \(seed), round \(round)")
      try fixture.git("commit", "-q", "--allow-empty", "-m", "Round")
    }
  }
}
