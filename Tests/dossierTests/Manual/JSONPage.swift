import Foundation

/// dossier-json(5) as the keys that its sections name, and the keys of the JSON that transcripts show.
struct JSONPage {
  /// The lines below each `.Ss dossier.NAME/N`.
  private let sections: [String: [String]]
  /// The schemas below `.Sh LISTS`.
  private let lists: Set<String>

  /// The members that are files or parts of them, whose keys other pages describe.
  static let ofFiles: Set<String> = ["document", "entry", "rules"]
  /// The members whose keys are rules of terms, such as `interest.rate`.
  static let byRule: Set<String> = ["laws", "sources"]

  init(_ page: String) {
    var sections: [String: [String]] = [:]
    var lists: Set<String> = []
    var name: String?
    var part = ""
    for line in page.split(separator: "\n").map(String.init) {
      if line.hasPrefix(".Ss ") || line.hasPrefix(".Sh ") {
        name = line.hasPrefix(".Ss ") ? String(line.dropFirst(4)) : nil
        if let name, part == ".Sh LISTS" { lists.insert(name) }
        if name == nil { part = line }
      } else if let name {
        sections[name, default: []].append(line)
      }
    }
    self.sections = sections
    self.lists = lists
  }

  /// Whether a schema is one of a list.
  func isList(_ schema: String) -> Bool { lists.contains(schema) }

  /// The keys that a section names.
  func ownKeys(_ schema: String) -> Set<String> { Self.keys(sections[schema] ?? []) }

  /// The keys that a section names, with those of the sections that it refers to.
  func keys(_ schema: String) -> Set<String> {
    let named = (sections[schema] ?? []).filter { $0.hasPrefix(".Sx ") }.map { $0.split(separator: " ")[1] }
    return named.reduce(ownKeys(schema)) { $0.union(ownKeys(String($1))) }.union(["schema"])
  }

  /// The keys that the lines of a page name.
  static func keys(_ lines: [String]) -> Set<String> {
    var keys: Set<String> = []
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let names = line.hasPrefix(".It Ic ") ? words.dropFirst(2) : line.hasPrefix(".Ic ") ? words.dropFirst() : []
      keys.formUnion(names)
    }
    return keys
  }

  /// The keys in the JSON of a command's output by schema; an object within that names a schema counts by its own.
  static func keys(inOutput text: String) -> [String: Set<String>] {
    var keys: [String: Set<String>] = [:]
    let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
    if let object = value as? [String: Any], object["schema"] is String { gather(object, schema: "", into: &keys) }
    return keys
  }

  private static func gather(
    _ value: Any, schema: String, into keys: inout [String: Set<String>], byRule: Bool = false
  ) {
    if let list = value as? [Any] {
      for element in list { gather(element, schema: schema, into: &keys) }
    } else if let object = value as? [String: Any] {
      let schema = object["schema"] as? String ?? schema
      for (key, inner) in object {
        if !byRule { keys[schema, default: []].insert(key) }
        guard !ofFiles.contains(key) else { continue }
        gather(inner, schema: schema, into: &keys, byRule: Self.byRule.contains(key))
      }
    }
  }
}
