import DossierCore
import Testing

/// A hint that says what to write is right: whoever writes it has a document without a mistake there.
@Suite struct FollowedHintTests {
  /// Documents with a mistake each: the document and what stands in it, the mistake marked.
  private static let mistakes: [(document: String, text: String)] = [
    ("terms", "interest: {rate: «10,5%»}\n"), ("terms", "interest: {rate: «10.5 %»}\n"),
    ("terms", "interest: {rate: «10,5»}\n"), ("terms", "interest: {rate: «-8,5»}\n"),
    ("terms", "interest: {rate: «8.12345»}\n"), ("terms", "damages: {percent: «10%»}\n"),
    ("terms", "limited-to-law: «yes»\n"), ("terms", "limited-to-law: «Nee»\n"), ("terms", "limited-to-law: «maybe»\n"),
    ("case", "terms: «[klaardocs-2022]»\n"), ("case", "terms: «[klaardocs-2022, x]»\n"), ("case", "terms: «[]»\n"),
    ("case", "creditor: «[klaardocs]»\n"), ("case", "creditor: «[{a: b}]»\n"), ("case", "creditor: «null»\n"),
    ("case", "dossier: «2»\n"), ("case", "dossier: «1.0»\n"), ("case", "dossier: «0»\n"),
    ("case", "contract-date: «2022-02-30»\n"), ("case", "contract-date: «30/02/2022»\n"),
    ("case", "contract-date: «2022-25-04»\n"), ("case", "contract-date: «25.4.2022»\n"),
    ("case", "contract-date: «2022/4/5»\n"), ("case", "contract-date: «tomorrow»\n"),
    ("case", "contract-date: «2022-13-45»\n"), ("case", "opened: «2022-02-30T10:00:00+01:00»\n"),
    ("case", "capacity: «busines»\n"), ("case", "currency: «eur»\n"), ("case", "currency: «Euros»\n"),
    ("case", "exchange-rate: «0,92»\n"), ("case", "debtor: «Bedrijf Klaar»\n"),
    ("case", "debtor: «bedrijf-klar»\n"), ("case", "«curency»: EUR\n"), ("case", "«capacty»: business\n"),
    ("case", "invoices:\n  - {id: w8f3k2m9, reference: 1, date: 2022-10-25, due: 2022-11-25, amount: «1.250,00»}\n"),
    ("case", "invoices:\n  - {id: w8f3k2m9, reference: 1, date: 2022-10-25, due: 2022-11-25, amount: «0,00»}\n"),
    ("case", "invoices:\n  - {id: w8f3k2m9, reference: 1, date: 2022-10-25, due: 2022-11-25, amount: «-12,50»}\n"),
    ("store", "language: «NL»\n"), ("store", "country: «be»\n"), ("store", "country: «Belgium»\n"),
    ("store", "timezone: «Europe/Brussel»\n"), ("store", "timezone: «Mars»\n"),
    ("checks/a.yaml", "dossier: 1\nrequire: «ref»:KLAA\nmessage: x\n"),
    ("checks/a.yaml", "dossier: 1\nrequire: «xyzzy»:1\nmessage: x\n"),
    ("checks/a.yaml", "dossier: 1\nrequire: «remitted»:1\nmessage: x\n"),
  ]

  /// What a hint says to write; nil if it names nothing of the kind.
  private static func replacement(_ hint: String) -> String? {
    if let match = hint.firstMatch(of: /^did you mean '(.+)'\?$/) { return String(match.output.1) }
    if let match = hint.firstMatch(of: /^the last day of that month is (\S+)$/) { return String(match.output.1) }
    if let match = hint.firstMatch(of: /^write '([^':]+)'(?:[:;,].*)?$/) { return String(match.output.1) }
    return hint.firstMatch(of: /^write (?:it as )?([^\s;,':]+(?::[^\s;,':]+)*)$/).map { String($0.output.1) }
  }

  private static func store(_ document: String, _ text: String) throws -> ExampleStore {
    let example = try #require(FindingExample("#! in \(document)\n#! instead x\n\(text)"))
    return try ExampleStore(example, text: text)
  }

  @Test(arguments: mistakes.indices) func `Whoever follows a hint has no mistake there`(_ place: Int) throws {
    let (document, text) = Self.mistakes[place]
    let store = try Self.store(document, text)
    let mark = try #require(store.marks.first)
    let found = try store.findings().filter { $0.path == store.path && $0.span?.line == mark.line }
    let finding = try #require(found.first { $0.severity == .error }, "\(text)")
    let hint = try #require(finding.hint, "\(text): \(finding.message)")
    guard let right = Self.replacement(hint) else {
      // Words on what to do, in which nothing looks like a text to be put there.
      #expect(!hint.contains("'\(text)'"))
      return
    }
    let start = try #require(text.firstIndex(of: "«"))
    let end = try #require(text.firstIndex(of: "»"))
    let followed = text[..<start] + right + text[text.index(after: end)...]
    let left = try Self.store(document, String(followed)).findings()
      .filter { $0.path == store.path && $0.severity == .error }
    #expect(left.map { "\($0.id): \($0.message)" } == [], "\(hint)")
  }

  @Test func `Mistakes of which the right text is known are told with it`() throws {
    let told = try Self.mistakes.indices.filter { place in
      let (document, text) = Self.mistakes[place]
      let found = try Self.store(document, text).findings()
      return found.contains { $0.hint.flatMap(Self.replacement) != nil }
    }
    #expect(told.count > 25)
  }

  @Test func `The examples of findings have hints that can be followed`() throws {
    var followed = 0
    for kind in StoreCheck.kinds {
      guard let example = kind.example, let start = example.marked.firstIndex(of: "«"),
        let end = example.marked.firstIndex(of: "»")
      else { continue }
      let store = try ExampleStore(example, text: example.marked)
      let finding = try #require(try store.findings().first { $0.id == kind.id && $0.path == store.path })
      guard let right = finding.hint.flatMap(Self.replacement) else { continue }
      let text = String(example.marked[..<start] + right + example.marked[example.marked.index(after: end)...])
      let left = try ExampleStore(example, text: text).findings().filter {
        $0.path == store.path && $0.severity == .error
      }
      #expect(left.map { "\($0.id): \($0.message)" } == [], "\(kind.id): \(finding.hint ?? "")")
      followed += 1
    }
    #expect(followed > 10)
  }
}
