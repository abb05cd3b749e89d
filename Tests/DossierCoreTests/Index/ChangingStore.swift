import DossierCore
import Foundation
import Testing

/// A store that changes at random under an index, by every way in which files change.
struct ChangingStore {
  let scratch: ScratchDirectory
  private(set) var random: RandomCase
  private var numbers: RandomNumbers
  private var cases: [String: String] = [:]
  private var debtors: [String: String] = [:]
  private var made = 0

  var store: Store { get throws { try Store(root: scratch.path) } }

  init(seed: UInt64, cases count: Int) throws {
    scratch = try ScratchDirectory()
    random = RandomCase(seed: seed)
    numbers = RandomNumbers(seed: seed &+ 77)
    try scratch.put("dossier.yaml", Self.settings)
    try scratch.put("creditors/creditor.yaml", "dossier: 1\nid: k3v8m2qa\nname: Café Crédit\nsize: sme\n")
    try scratch.put("creditors/other.yaml", "dossier: 1\nid: k4v8m2qa\nname: Other Creditor\nterms: usual\n")
    try scratch.put("agencies/klaar-incasso.yaml", "dossier: 1\nid: c3v8m2qa\nname: Klaar Incasso\n")
    try scratch.put("agencies/fast.yaml", "dossier: 1\nid: c4v8m2qa\nname: Fast Recovery\nexchange: bundles\n")
    try scratch.put("terms/usual.yaml", Self.terms)
    for _ in 0..<6 { try putDebtor() }
    for _ in 0..<count { try putCase() }
  }

  private static let settings = SettingsText.of("creditor") + "defaults: {terms: usual}\n"

  private static let terms = "dossier: 1\ninterest: {rate: 10.5}\ndamages: {percent: 10, due: due}\n"

  /// A day around those of the cases.
  mutating func day() -> CalendarDate { random.date().adding(days: numbers.below(200)) }

  /// Changes something; says what.
  mutating func change() throws -> String {
    let path = numbers.pick(cases.keys.sorted())
    switch numbers.below(19) {
    case 0...2:
      try putCase()
      return "a case more"
    case 3, 4: return try rewrite(path, keepingTimes: false)
    case 5, 6: return try rewrite(path, keepingTimes: true)
    case 7:
      try FileManager.default.removeItem(atPath: scratch.full(path))
      cases[path] = nil
      if cases.isEmpty { try putCase() }
      return "\(path) is gone"
    case 8:
      // As `mv` and editors that write a copy do.
      let text = try #require(cases[path])
      try scratch.put("copy", text.replacing("\"K-", with: "\"L-"))
      try FileManager.default.removeItem(atPath: scratch.full(path))
      try FileManager.default.moveItem(atPath: scratch.full("copy"), toPath: scratch.full(path))
      cases[path] = text.replacing("\"K-", with: "\"L-")
      return "\(path) was replaced"
    case 9:
      try putDebtor()
      return "a debtor more"
    case 10:
      let debtor = numbers.pick(debtors.keys.sorted())
      if numbers.chance(30) {
        try? FileManager.default.removeItem(atPath: scratch.full(debtor))
        return "\(debtor) is gone"
      }
      try scratch.put(debtor, try #require(debtors[debtor]).replacing("Klaar", with: numbers.pick(Self.words)))
      return "\(debtor) was written"
    case 11:
      try scratch.put("terms/usual.yaml", Self.terms.replacing("10.5", with: "\(8 + numbers.below(4))"))
      return "the terms were written"
    case 12:
      try scratch.put(
        "creditors/creditor.yaml",
        "dossier: 1\nid: k3v8m2qa\nname: Café Crédit\nsize: \(numbers.pick(["sme", "large"]))\n")
      return "the creditor was written"
    case 13:
      let exchange = numbers.pick(["exchange: bundles\n", "exchange: none\n", ""])
      try scratch.put("agencies/fast.yaml", "dossier: 1\nid: c4v8m2qa\nname: Fast Recovery\n\(exchange)")
      return "the agency has \(exchange.isEmpty ? "no exchange" : exchange)"
    case 14:
      let name = numbers.pick(["be-commercial", "nl-statutory"])
      let row = "{from: 202\(numbers.below(3))-01-01, rate: \(1 + numbers.below(20)), status: verified}"
      try scratch.put("rates/\(name).yaml", "dossier: 1\nrows:\n  - \(row)\n")
      return "rates of \(name) were written"
    case 15:
      let country = numbers.pick(["BE", "NL", "DE"])
      try scratch.put("dossier.yaml", Self.settings.replacing("country: BE", with: "country: \(country)"))
      return "the store is in \(country)"
    case 16: return try move(path)
    case 17: return try removeFolder(of: path)
    default:
      try scratch.put(path, "dossier: 1\nid: broken\n")
      cases[path] = "{}"
      return "\(path) cannot be read"
    }
  }

  /// Puts a case into the folder of another month.
  private mutating func move(_ path: String) throws -> String {
    let name = try #require(path.split(separator: "/").last)
    let new = "cases/202\(numbers.below(3))-1\(numbers.below(3))/\(name)"
    guard new != path else { return "nothing" }
    try FileSystem.makeDirectories(scratch.full(String(new.dropLast(name.count + 1))))
    try FileManager.default.moveItem(atPath: scratch.full(path), toPath: scratch.full(new))
    cases[new] = cases.removeValue(forKey: path)
    return "\(path) is \(new) now"
  }

  /// Removes a month with all its cases.
  private mutating func removeFolder(of path: String) throws -> String {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.removeItem(atPath: scratch.full(folder))
    cases = cases.filter { !$0.key.hasPrefix(folder + "/") }
    if cases.isEmpty { try putCase() }
    return "\(folder) is gone"
  }

  /// Writes a case in place, with the same length where that can be, and maybe with the times that it had.
  private mutating func rewrite(_ path: String, keepingTimes: Bool) throws -> String {
    var text = try #require(cases[path])
    text = text.replacing(numbers.pick(["apple", "pears"]), with: numbers.pick(["lemon", "peach"]))
    text = text.replacing("\"status\":\"open\"", with: "\"status\": \"open\"")
    let full = scratch.full(path)
    let times = try FileManager.default.attributesOfItem(atPath: full)[.modificationDate]
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: full))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
    if keepingTimes, let times { try FileManager.default.setAttributes([.modificationDate: times], ofItemAtPath: full) }
    cases[path] = text
    return "\(path) was written\(keepingTimes ? " and its time put back" : "")"
  }

  private mutating func putDebtor() throws {
    made += 1
    let (name, city) = (numbers.pick(Self.words), numbers.pick(["Gent", "Liège", "Aachen"]))
    let path = "debtors/d/debtor-\(made % 9).yaml"
    let text = """
      dossier: 1
      id: d3v8m2q\(made % 9 == 0 ? "a" : "\(made % 9)")
      kind: person
      first-name: Klaar
      last-name: \(name)
      birth-date: 198\(made % 10)-05-01
      address: {street: Rue de l'Église, number: "\(made)", postcode: "\(9000 + made)", city: \(city), country: BE}
      emails: [\(name.lowercased().filter(\.isASCII))@example.org]
      phones: [{number: 0475/00.00.0\(made % 10), kind: mobile}]

      """
    debtors[path] = text
    try scratch.put(path, text)
  }

  private mutating func putCase() throws {
    made += 1
    guard case .object(let members) = random.next(withAgreements: true) else { return }
    let sequence = 10_000 + made
    let replaced: [String: JSONValue] = [
      "id": .string("t3kq7x9\(sequence)"), "number": .string("A\(sequence)"),
      "creditor": .string(numbers.pick(["creditor", "creditor", "other"])),
      "debtor": .string("debtor-\(numbers.below(10))"), "co-debtors": [],
    ]
    var document = members.map { JSONValue.Member(key: $0.key, value: replaced[$0.key] ?? $0.value) }
    document.removeAll { $0.key == "references" || ($0.key == "terms" && numbers.chance(50)) }
    func put(_ key: String, _ percent: Int, _ value: JSONValue) {
      if numbers.chance(percent) { document.append(JSONValue.Member(key: key, value: value)) }
    }
    put("references", 50, [["of": "klaar-incasso", "value": .string("K-\(sequence)")]])
    put("customer-number", 40, .string("C \(numbers.below(20))"))
    put("tags", 30, [.string(numbers.pick(Self.words)), "spoed"])
    put("agency", 40, .string(numbers.pick(["klaar-incasso", "fast"])))
    put("track", 30, .string(numbers.pick(["amicable", "forward"])))
    put("phase", 40, .string(numbers.pick(["amicable", "judicial"])))
    put("administration", 20, "legal")
    put("capacity", 30, .string(numbers.pick(["consumer", "business"])))
    put("handler", 30, ["name": .string(numbers.pick(Self.words)), "email": "tom@example.org"])
    for place in document.indices where document[place].key == "log" {
      guard case .array(let log) = document[place].value else { continue }
      let texts: [JSONValue] = (0..<numbers.below(4)).map { entry in
        [
          "id": .string("text222\(entry + 2)"), "at": .string("\(random.date())T10:00:00+02:00"),
          "kind": .string(numbers.pick(["letter", "call", "sms", "message"])),
          "step": .string(numbers.pick(["one", "Twó"])),
          "subject": .string(numbers.pick(Self.words)),
          "text": .string((0..<numbers.below(6)).map { _ in numbers.pick(Self.words) }.joined(separator: " ")),
        ]
      }
      document[place] = JSONValue.Member(key: "log", value: .array(log + texts))
    }
    let path = "cases/202\(numbers.below(3))-0\(1 + numbers.below(9))/A\(sequence).yaml"
    cases[path] = JSONValue.object(document).compact
    try scratch.put(path, cases[path] ?? "")
  }

  static let words = [
    "apple", "Pears", "Crème", "brûlée", "Müller", "Straße", "O'Neill", "naïve", "x-ray", "Ångström", "12.50", "r9",
  ]
}
