/// What cannot be read, or should not be in a store at all.
enum UnreadableCheck: Check {
  static let unreadable = FindingKind(
    "unreadable", .error, "a file or folder could not be read",
    "The system did not let it be read. Whatever it says is not checked, and the rest of the store is.")
  static let tooLarge = FindingKind(
    "file-too-large", .error, "a document is larger than is read",
    "Documents are texts for people. Put large content into files beside the case.")
  static let special = FindingKind(
    "special-file", .error, "a link, pipe or device lies in the store",
    "Links are not followed inside a store: they lead elsewhere on another machine, and out of a bundle.")
  static let name = FindingKind(
    "unreadable-name", .error, "the name of a file is not UTF-8",
    "Such a file cannot be named in a document, and other systems cannot hold it.")

  static let kinds = [unreadable, tooLarge, special, name]

  static func findings(inListing listing: StoreListing, _ context: CheckContext) -> [Finding] {
    let root = context.store.root + "/"
    var findings = listing.errors.map { error in
      let path = error.path.hasPrefix(root) ? String(error.path.dropFirst(root.count)) : error.path
      return LoadError.finding(error, in: path)
    }
    findings += listing.special.map { special($0.path, $0.kind) }
    findings += listing.unreadableNames.map { path in
      name.finding(in: path, "the name of this file is not UTF-8", hint: "give it another name")
    }
    return findings
  }

  static func special(_ path: String, _ kind: FileKind) -> Finding {
    special.finding(in: path, "this is a \(kind.rawValue)", hint: "put the file itself there")
  }
}
