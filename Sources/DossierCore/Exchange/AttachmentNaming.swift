/// Under which names the files of a case that came in are kept.
struct AttachmentNaming {
  /// A file that is to be put beside the case.
  struct Arrival: Equatable {
    /// Its name in the bundle.
    let given: String
    /// Its name here.
    let name: String
    /// Its SHA-256; empty if neither the entry says it nor the bundle holds the file.
    let hash: String
  }

  /// What is known of a file that lies beside a case.
  struct Present: Equatable {
    let name: String
    let hash: String?
  }

  /// The names by the ids of the attachments.
  private(set) var names: [String: String] = [:]
  /// What is wanted beside the case: each is taken from the bundle, unless it lies there already.
  private(set) var wanted: [Arrival] = []
  /// The folded names that are taken, with the content that has them; nil for what nobody knows.
  private var taken: [String: String?] = [:]

  /// Names the attachments of a bundle's case.
  ///
  /// - Parameters:
  ///   - theirs: The entries of the bundle.
  ///   - ours: The entries of this store's copy.
  ///   - strays: Files beside the case that no entry names, with their hashes.
  ///   - found: The hashes of files in the bundle by their names, for entries that do not say theirs.
  init(_ theirs: [YAMLValue], ours: [YAMLValue], strays: [Present] = [], found: [String: String] = [:]) {
    for entry in ours {
      guard let name = entry["file"]?.scalarText else { continue }
      taken[LatinFolding.fold(name)] = .some(entry["sha256"]?.scalarText)
    }
    for stray in strays where taken[LatinFolding.fold(stray.name)] == nil {
      taken[LatinFolding.fold(stray.name)] = .some(stray.hash)
    }
    let known = Dictionary(ours.map { ($0.id, $0["file"]?.scalarText) }) { first, _ in first }
    for entry in theirs {
      guard let given = entry["file"]?.scalarText else { continue }
      let hash = entry["sha256"]?.scalarText ?? found[given] ?? ""
      let name = (known[entry.id] ?? nil) ?? free(given, hash)
      names[entry.id] = name
      if entry["void"] == nil { wanted.append(Arrival(given: given, name: name, hash: hash)) }
    }
  }

  /// The entries with the names under which their files are kept here.
  func renamed(_ entries: [YAMLValue]) -> [YAMLValue] {
    entries.map { entry in
      guard case .map(let pairs) = entry, let name = names[entry.id] else { return entry }
      return .map(pairs.map { $0.key == "file" ? YAMLEntry("file", .text(name)) : $0 })
    }
  }

  private mutating func free(_ name: String, _ hash: String) -> String {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    let ending = parts.count > 1 ? ".\(parts[parts.count - 1])" : ""
    var candidate = name
    var digits = 6
    while let other = taken[LatinFolding.fold(candidate)], other != hash, digits <= hash.utf8.count {
      candidate = "\(stem)-\(hash.prefix(digits))\(ending)"
      digits += 6
    }
    taken[LatinFolding.fold(candidate)] = .some(hash)
    return candidate
  }
}
