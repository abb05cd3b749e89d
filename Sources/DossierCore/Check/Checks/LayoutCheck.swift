/// Files that have no place in the layout, and names that other systems cannot tell apart.
enum LayoutCheck: Check {
  static let foreign = FindingKind(
    "foreign-file", .warning, "a file has no place in the store's layout",
    "No command reads it. Dotfiles and *.md at the root of the store are nobody's business; anything else belongs into "
      + "one of the store's folders, beside a case, or elsewhere. It is an error where the file looks like a document: "
      + "what it says would be missed.")
  static let collision = FindingKind(
    "colliding-names", .error, "two names differ only by case or Unicode form",
    "Systems that ignore case, or that compose accents, keep only one of the two: a clone of the store loses a file.")

  static let kinds = [foreign, collision]

  static func findings(inListing listing: StoreListing, _ context: CheckContext) -> [Finding] {
    listing.foreign.map { path in
      let isFolder = path.hasSuffix("/")
      let isDocument = isLikeDocument(path)
      return Finding(
        id: foreign.id, severity: isDocument ? .error : foreign.severity,
        path: isFolder ? String(path.dropLast()) : path,
        message: isDocument
          ? "this document is not read: it has no place in a store"
          : "this \(isFolder ? "folder" : "file") has no place in a store",
        hint: hint(path))
    }
      + listing.collisions.map { pair in
        collision.finding(
          in: pair.path, "this name and '\(pair.other)' differ only by case or Unicode form", hint: "rename one of them"
        )
      }
  }

  /// Whether somebody may take a file for a document.
  private static func isLikeDocument(_ path: String) -> Bool {
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { return false }
    return path.split(separator: "/").count > 1
      && [
        "creditors", "agencies", "debtors", StoreLayout.cases, StoreLayout.terms, StoreLayout.rates, StoreLayout.checks,
        StoreLayout.tracks,
      ].contains { path.hasPrefix($0 + "/") }
  }

  private static func hint(_ path: String) -> String {
    let parts = path.split(separator: "/")
    if path.hasSuffix(".yml"),
      StoreItem(path: path.dropLast("yml".count) + "yaml").isText(at: path.dropLast("yml".count) + "yaml")
    {
      return "documents end in '.yaml': rename it"
    }
    switch parts.first {
    case "creditors", "agencies", "terms", "rates", "checks", "tracks":
      return "its name must be SLUG.yaml: lowercase letters, digits and '-'"
    case "debtors":
      return "debtors lie in the folder of their first character: debtors/b/bedrijf-klaar.yaml"
    case "cases": return "cases are cases/YYYY-MM/NUMBER.yaml, their files lie in cases/YYYY-MM/NUMBER/"
    case "exchange": return "records are exchange/PEER/sent/NNNNNN.yaml and exchange/PEER/received/NNNNNN.yaml"
    default: return "move it out of the store, or remove it"
    }
  }
}
