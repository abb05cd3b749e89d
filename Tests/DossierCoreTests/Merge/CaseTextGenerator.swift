import DossierCore

/// Random changes of a case's text, as people and commands make them; the same for the same seed.
struct CaseTextGenerator {
  var numbers: SeededNumbers
  private var made = 0

  static let base = """
    # A case
    dossier: 1
    id: t3kq7x9m2pd4
    number: 232/0991/37210
    references: [{of: klaar-incasso, value: KLAA/202304/7478}]
    type: collection
    status: open
    # Who
    creditor: klaardocs
    debtor: bedrijf-klaar
    handler: {name: Tom, email: tom@klaarincasso.be}
    currency: EUR
    opened: 2023-04-25T20:45:12+02:00
    limitation:
      until: 2032-10-25
      because: law
    tags: [a, b]
    invoices:                          # id, reference, date, due, amount
      - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 1250.00, file: 2022-186.pdf}
      - id: a8f3k2m9
        reference: 2023/006
        date: 2023-01-10
        due: 2023-02-10
        amount: 1500.00
    payments:
    # Cash
    - {id: m2k8v5qa, date: 2023-04-25, amount: 1500.00, received-by: agency, method: bank}
    log:
      - {id: q4n8r2tb, at: 2023-04-25T21:19:00+02:00, by: tom, side: agency, kind: letter,
         subject: DEB - Aanmaning 1, channel: post, notice: true}
      - id: r4n8r2tb
        at: 2023-04-25T21:20:00+02:00
        text: |
          Two
          lines

    """

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

  /// A text after some changes.
  mutating func changed(_ bytes: [UInt8], by side: String) throws -> [UInt8] {
    var document = try YAMLDocument(bytes)
    for _ in 0...number(8) {
      guard let edit = edit(document.value, side) else { continue }
      document = try document.applying([edit]) { Case.schema.keys(at: $0) }
    }
    return number(2) == 0 ? document.bytes : remarked(document.bytes, side)
  }

  /// A text with a comment above one of its keys.
  private mutating func remarked(_ bytes: [UInt8], _ side: String) -> [UInt8] {
    made += 1
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let places = lines.indices.filter { lines[$0].first?.isLetter ?? false }
    if let place = places.randomElement(using: &numbers) { lines.insert("# \(side) \(made)", at: place) }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private mutating func edit(_ value: YAMLValue, _ side: String) -> YAMLEdit? {
    made += 1
    let amount = YAMLValue.literal("\(number(3) + 1).00")
    switch number(12) {
    case 0, 1:
      return .append(YAMLPath.root.key("payments"), entry([("received-by", .text("agency")), ("amount", amount)]))
    case 2, 3:
      return .append(
        YAMLPath.root.key("log"),
        entry([("at", .literal("2023-04-26T10:00:0\(number(9))+02:00")), ("text", .text("\(side) \(made)"))]))
    case 4: return .append(YAMLPath.root.key("waivers"), entry([("amount", amount), ("of", .text("costs"))]))
    case 5, 6:
      guard let (list, index, _) = anyEntry(value) else { return nil }
      let void = YAMLValue.map([YAMLEntry("at", .literal("2023-05-01T10:00:00+02:00")), YAMLEntry("by", .text(side))])
      return .set(YAMLPath.root.key(list).index(index).key("void"), void)
    case 7:
      guard let (list, index, entry) = anyEntry(value), entry["amount"] != nil else { return nil }
      return .set(YAMLPath.root.key(list).index(index).key("amount"), amount)
    case 8: return anyEntry(value).map { .remove(YAMLPath.root.key($0.list).index($0.index)) }
    case 9: return .set(YAMLPath.root.key("phase"), .text(["amicable", "judicial", "enforcement"][number(3)]))
    case 10: return .set(YAMLPath.root.key("limitation").key("until"), .literal("203\(number(3))-01-01"))
    default:
      guard case .list(let tags)? = value["tags"] else { return nil }
      guard number(2) == 0, !tags.isEmpty else {
        return .append(YAMLPath.root.key("tags"), .text("\(side)\(number(3))"))
      }
      return .remove(YAMLPath.root.key("tags").index(number(tags.count)))
    }
  }

  private mutating func entry(_ pairs: [(String, YAMLValue)]) -> YAMLValue {
    let id = Identifier(length: Identifier.entryLength, using: &numbers)
    let date = pairs.contains { $0.0 == "at" } ? [] : [YAMLEntry("date", .literal("2023-05-0\(number(9) + 1)"))]
    return .map([YAMLEntry("id", .text(id.text))] + date + pairs.map { YAMLEntry($0.0, $0.1) })
  }

  private mutating func anyEntry(_ value: YAMLValue) -> (list: String, index: Int, entry: YAMLValue)? {
    let list = ["invoices", "payments", "log", "waivers"][number(4)]
    guard case .list(let entries)? = value[list], !entries.isEmpty else { return nil }
    let index = number(entries.count)
    return (list, index, entries[index])
  }
}

extension YAMLValue {
  /// The value with lists and keys in one order.
  var unordered: YAMLValue {
    switch self {
    case .scalar(let scalar): .text(scalar.text)
    case .list(let values):
      .list(values.map(\.unordered).sorted { YAMLWriter.flow($0) < YAMLWriter.flow($1) })
    case .map(let entries):
      .map(
        entries.map { YAMLEntry($0.key, $0.value.unordered) }.filter { $0.value != .list([]) }
          .sorted { $0.key < $1.key })
    }
  }

  /// The ids of the entries of the lists of a case.
  var entryIDs: Set<String> {
    guard case .map(let pairs) = self else { return [] }
    return Set(
      pairs.flatMap { pair -> [String] in
        guard case .list(let values) = pair.value else { return [] }
        return values.compactMap { $0["id"]?.scalarText }
      })
  }

  /// The entry of an id.
  func entry(_ id: String) -> YAMLValue? {
    guard case .map(let pairs) = self else { return nil }
    for pair in pairs {
      if case .list(let values) = pair.value, let entry = values.first(where: { $0["id"]?.scalarText == id }) {
        return entry
      }
    }
    return nil
  }
}
