import Foundation
import Testing

extension ThreeStores {
  /// Somebody does something; what the rules refuse changes nothing.
  mutating func step() throws {
    if number(3) == 0 { return try carry() }
    let place = number(3)
    let name = cases[number(cases.count)]
    let words: String? =
      switch number(31) {
      case 0, 1: "log add \(name) -m '\(Self.told) \(number(1000))'"
      case 2: "log add \(name) -m '\(Self.secret) \(place)' --visibility internal"
      case 3: "pay \(name) \(number(40) + 1).00 --received-by \(place == 0 ? "creditor" : "agency")"
      case 4: "credit add \(name) --amount \(number(5) + 1).00 --reference C\(number(100_000))"
      case 5: "hold add \(name) --reason dispute --amount \(number(9) + 1).00"
      case 6: "case set \(name) phase=\(["amicable", "judicial"][number(2)]) handler.name=H\(number(100))"
      case 7: "waive \(name) \(number(3) + 1).00 --of interest"
      case 8, 9, 10: request(name)
      case 11, 12, 13: try answer(place, name)
      case 14, 15:
        place < 2
          ? "--quiet forward \((number(2) == 0 ? [name] : cases).joined(separator: " ")) --yes --to \(Self.names[place + 1])"
          : nil
      case 16: number(3) == 0 ? "forward \(name) --take-back --yes" : nil
      case 17: number(3) == 0 ? "case return \(name)" : nil
      case 18: try removal(place, name)
      // Few names and few contents: one name is often taken by other content, and one content has often two names.
      case 19, 20: "attach \(name) \(try file(["brief.txt", "scan.txt"][number(2)], "inhoud \(number(4))"))"
      case 21: "attach \(name) --visibility internal \(try file("nota.txt", "\(Self.secret) \(number(100))"))"
      case 22...29: try laterStep(place, name)
      default: "promise \(name) \(number(9) + 1).00 --until 2023-12-31"
      }
    guard let words else { return }
    let before = words.hasPrefix("entry ") ? try publicEntries(place, name) : []
    let result = try run(place, words)
    if result.status == 0 { try noteEntries(place, name, before) }
    // Nothing but the case itself is missing where something is not found.
    let isMissing = try result.status == 2 && document(place, name) == nil
    if ![0, 4].contains(result.status), !isMissing {
      Issue.record("\(history.suffix(60).joined(separator: "\n"))\n\(result.seen.joined(separator: "\n"))")
    }
    if number(2) == 0 { try run(place, "--quiet send --all") }
  }

  /// Sees to it that at the end the creditor's cases are with the agency, and that all arrived.
  mutating func handOver() throws {
    for name in cases {
      let handovers = try document(0, name)?["handovers"] as? [[String: Any]] ?? []
      if let last = handovers.last, last["ended"] == nil { continue }
      if try document(0, name)?["status"] as? String == "closed" { try need(0, "case reopen \(name)") }
      try need(0, "--quiet forward \(name) --yes --to \(Self.names[1])")
      try settle()
    }
  }

  /// A bundle arrives: one that did not yet, or one again; some never do.
  private mutating func carry() throws {
    guard !sent.isEmpty else { return }
    try deliver(number(3) == 0 ? number(sent.count) : sent.count - 1 - number(min(4, sent.count)))
  }

  private mutating func request(_ name: String) -> String {
    let amount = number(5) + 1
    return "request add \(name) "
      + [
        "--kind waiver --amount \(amount).00 --of interest", "--kind promise --amount \(amount).00 --until 2023-12-31",
        "--kind pause --until 2023-12-31", "--kind question -m waarom", "--kind dispute --amount \(amount).00",
        "--kind dispute --side debtor --amount \(amount).00",
        "--kind amendment --reference R\(number(100_000)) --date 2023-03-01 --due 2023-03-31 --amount \(amount).00",
        "--kind amendment --set capacity=\(["business", "public"][number(2)]) --add costs amount=\(amount).00",
        "--kind amendment --set phase=\(["judicial", "enforcement"][number(2)])", "--kind recall",
        "--kind contact-change --set city=Stad\(number(100))",
      ][number(11)]
  }

  /// An answer to something that waits for one here.
  private mutating func answer(_ place: Int, _ name: String) throws -> String? {
    let rows = try json(place, "request list \(name) --here")?["rows"] as? [[String: Any]] ?? []
    guard let row = rows.randomElement(using: &numbers), let id = row["id"] as? String else { return nil }
    if number(4) == 0 { return "request decline \(name) \(id) -m nee" }
    if row["kind"] as? String == "question" { return "request answer \(name) \(id) -m daarom" }
    // The bailiff would leave the chain too often.
    return row["kind"] as? String == "recall" && number(2) == 0 ? nil : "request accept \(name) \(id)"
  }

  /// Takes something back that was recorded here.
  private mutating func removal(_ place: Int, _ name: String) throws -> String? {
    let document = try document(place, name) ?? [:]
    let list = ["log", "payments", "credits", "requests", "waivers", "attachments"][number(6)]
    let entries = (document[list] as? [[String: Any]] ?? []).filter {
      $0["void"] == nil && $0["kind"] as? String != "status"
    }
    guard let id = entries.randomElement(using: &numbers)?["id"] as? String else { return nil }
    return "entry remove \(name) \(id)"
  }
}
