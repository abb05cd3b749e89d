import Foundation
import Testing

extension ThreeStores {
  /// The lists whose entries travel.
  static let lists = [
    "invoices", "credits", "costs", "payments", "refunds", "waivers", "holds", "promises", "plans", "settlements",
    "requests", "log", "attachments",
  ]
  /// Words that only public entries hold.
  static let told = "openbaar"

  /// What is done to entries that are there, and what the holder alone does.
  mutating func laterStep(_ place: Int, _ name: String) throws -> String? {
    switch number(12) {
    // Mostly what was put right is put right again, before or after the bundle with the first time arrives.
    case 0, 1, 2: try correction(place, name)
    case 3: "cost add \(name) --amount \(number(9) + 1).00 --kind other --date 2023-04-25"
    case 4: number(2) == 0 ? "case close \(name) --reason uncollectable" : nil
    case 5: "case reopen \(name)"
    case 6: "plan add \(name) --amount \(number(9) + 1)00.00 --start 2023-12-31"
    case 7: "settle \(name) \(number(9) + 1).00 --until 2023-12-31"
    case 8: "refund \(name) \(number(3) + 1).00 --iban BE68539007547034"
    case 9: "hold release \(name)"
    case 10: try naming(place, name)
    default: try hiding(place, name)
    }
  }

  /// Another amount or text of an entry that was recorded here.
  private mutating func correction(_ place: Int, _ name: String) throws -> String? {
    let document = try document(place, name) ?? [:]
    let list = ["invoices", "payments", "credits", "costs", "log"][number(5)]
    let live = (document[list] as? [[String: Any]] ?? []).filter {
      $0["void"] == nil && $0["kind"] as? String != "status"
    }
    guard let id = (number(2) == 0 ? live.last : live.randomElement(using: &numbers))?["id"] as? String else {
      return nil
    }
    return "entry set \(name) \(id) "
      + (list == "log" ? "text='\(Self.told) \(number(1000))'" : "amount=\(number(90) + 1).00")
  }

  /// A public entry that names a file or a task, which may be internal.
  private mutating func naming(_ place: Int, _ name: String) throws -> String? {
    let document = try document(place, name) ?? [:]
    let tasks = (document["log"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "task" }
    switch number(3) {
    case 0:
      let words = number(2) == 0 ? "'\(Self.secret)' --visibility internal" : "'\(Self.told)'"
      return "log add \(name) --kind task --on 2023-05-01 -m \(words)"
    case 1:
      guard let task = tasks.randomElement(using: &numbers)?["id"] as? String else { return nil }
      return "log add \(name) -m '\(Self.told) gedaan' --task \(task)"
    default: return "log add \(name) -m '\(Self.told) zie' --attach \(try file("zie.txt", "zie \(number(4))"))"
    }
  }

  /// A file that is not to be seen by others any more.
  private mutating func hiding(_ place: Int, _ name: String) throws -> String? {
    let files = (try document(place, name)?["attachments"] as? [[String: Any]] ?? []).filter { $0["void"] == nil }
    guard let id = files.randomElement(using: &numbers)?["id"] as? String else { return nil }
    return "entry set \(name) \(id) visibility=internal"
  }

  /// Puts what is internal into each place of a case's file that never leaves: a tag and a comment.
  mutating func mark(_ place: Int) throws {
    for name in cases {
      try need(place, "case set \(name) tags=\(Self.secret)")
      let file = root.appending(path: "\(Self.names[place])/cases/2023-04/\(name).yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data((text + "# \(Self.secret)\n").utf8).write(to: file)
    }
  }

  /// The ids of the public entries of a case in somebody's store.
  mutating func publicEntries(_ place: Int, _ name: String) throws -> Set<String> {
    guard let document = try document(place, name) else { return [] }
    var ids: Set<String> = []
    for list in Self.lists {
      for entry in document[list] as? [[String: Any]] ?? [] where entry["visibility"] as? String != "internal" {
        if let id = entry["id"] as? String { ids.insert(id) }
      }
    }
    return ids
  }

  /// Remembers what a command left: all of it is to be everywhere in the end, but what was taken away before it left.
  mutating func noteEntries(_ place: Int, _ name: String, _ before: Set<String>) throws {
    let after = try publicEntries(place, name)
    var gone = before.subtracting(after)
    for other in 0..<3 where other != place && !gone.isEmpty { gone.subtract(try publicEntries(other, name)) }
    made[name, default: []].subtract(gone)
    made[name, default: []].formUnion(after)
  }

  /// Has a store give references to the cases that come.
  func giveReferences(_ place: Int) throws {
    let file = root.appending(path: "\(Self.names[place])/dossier.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let pattern = "  scheme: ogm\n  reference: REF\(place)/{n}\n"
    let changed = text.replacingOccurrences(of: "  scheme: ogm\n", with: pattern)
    #expect(changed != text)
    try Data(changed.utf8).write(to: file)
  }
}
