/// Files that have no place in the layout, and names that other systems cannot tell apart.
enum LayoutCheck: Check {
  static let foreign = FindingKind(
    "foreign-file", .warning, "a file has no place in the store's layout",
    "No command reads it. Dotfiles and *.md at the root of the store are nobody's business; anything else belongs into "
      + "one of the store's folders, beside a case, or elsewhere.")
  static let collision = FindingKind(
    "colliding-names", .error, "two names differ only by case or Unicode form",
    "Systems that ignore case, or that compose accents, keep only one of the two: a clone of the store loses a file.")

  static let kinds = [foreign, collision]

  static func findings(inListing listing: StoreListing, _ context: CheckContext) -> [Finding] {
    listing.foreign.map { path in
      let isFolder = path.hasSuffix("/")
      return foreign.finding(
        in: isFolder ? String(path.dropLast()) : path, "this \(isFolder ? "folder" : "file") has no place in a store",
        hint: hint(path))
    }
      + listing.collisions.map { pair in
        collision.finding(
          in: pair.path, "this name and '\(pair.other)' differ only by case or Unicode form", hint: "rename one of them"
        )
      }
  }

  private static func hint(_ path: String) -> String {
    let parts = path.split(separator: "/")
    switch parts.first {
    case "creditors", "agencies", "terms": return "its name must be SLUG.yaml: lowercase letters, digits and '-'"
    case "debtors":
      return "debtors lie in the folder of their first character: debtors/b/bedrijf-klaar.yaml"
    case "cases": return "cases are cases/YYYY-MM/NUMBER.yaml, their files lie in cases/YYYY-MM/NUMBER/"
    case "exchange": return "records are exchange/PEER/sent/NNNNNN.yaml and exchange/PEER/received/NNNNNN.yaml"
    default: return "move it out of the store, or remove it"
    }
  }
}
