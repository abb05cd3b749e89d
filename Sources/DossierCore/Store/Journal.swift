/// What a writer is about to do, as text that a reader can tell from a torn one.
///
/// The first line names format, version and kind; each further line is one entry, its fields parted by tabs; the last
/// holds the SHA-256 of all lines before it.
struct Journal: Equatable {
  enum Kind: String {
    /// A note of one change, which needs no journal: it is made by one call.
    case one
    /// A note of temporary files: they are garbage.
    case many
    /// A committed change.
    case commit
  }

  struct Entry: Equatable {
    enum Action: Equatable {
      /// The hash is not known before an attachment was copied.
      case create(new: ContentHash?)
      case replace(old: ContentHash, new: ContentHash)
      case remove(old: ContentHash)
    }

    /// The path relative to the store.
    let path: String
    /// The name of its temporary file, in the same directory.
    let temporaryName: String
    let action: Action

    var temporaryPath: String {
      guard let directory = FileSystem.parent(of: path) else { return temporaryName }
      return directory + "/" + temporaryName
    }
  }

  let kind: Kind
  let entries: [Entry]
  /// Directories to remove if they are empty, outermost first, relative to the store.
  let directories: [String]

  /// The most bytes of a journal: about four hundred thousand entries.
  static let maximumBytes = 128 << 20
  private static let format = "dossier-journal"
  private static let version = "1"

  enum Damage: Error, Equatable {
    /// It ends early, or its checksum is wrong: it was never committed.
    case torn
    /// It is whole, but of another version or names what it may not.
    case foreign
  }

  init(kind: Kind, entries: [Entry], directories: [String]) {
    self.kind = kind
    self.entries = entries
    self.directories = directories
  }

  /// The text as bytes.
  var bytes: [UInt8] {
    var text = "\(Self.format)\t\(Self.version)\t\(kind.rawValue)\n"
    for entry in entries {
      let names = "\(Self.escaped(entry.path))\t\(entry.temporaryName)"
      switch entry.action {
      case .create(nil): text += "create\t\(names)\n"
      case .create(let new?): text += "create\t\(names)\t\(new)\n"
      case .replace(let old, let new): text += "replace\t\(names)\t\(old)\t\(new)\n"
      case .remove(let old): text += "remove\t\(names)\t\(old)\n"
      }
    }
    for directory in directories { text += "prune\t\(Self.escaped(directory))\n" }
    let body = Array(text.utf8)
    return body + Array("sha256\t\(ContentHash(of: body))\n".utf8)
  }

  init(bytes: [UInt8]) throws(Damage) {
    let tailBytes = "sha256\t".utf8.count + 64 + 1
    guard bytes.count > tailBytes else { throw .torn }
    let body = Array(bytes.dropLast(tailBytes))
    guard bytes.suffix(tailBytes).elementsEqual("sha256\t\(ContentHash(of: body))\n".utf8) else { throw .torn }
    let lines = body.split(separator: UInt8(ascii: "\n")).map {
      $0.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    guard let head = lines.first, head.count == 3, head[0] == Self.format, head[1] == Self.version,
      let kind = Kind(rawValue: head[2])
    else { throw .foreign }
    var entries: [Entry] = []
    var directories: [String] = []
    for fields in lines.dropFirst() {
      if fields.count == 2, fields[0] == "prune" {
        directories.append(try Self.path(fields[1]))
      } else {
        entries.append(try Self.entry(fields))
      }
    }
    self.init(kind: kind, entries: entries, directories: directories)
  }

  private static func entry(_ fields: [String]) throws(Damage) -> Entry {
    guard fields.count >= 3, TemporaryName.isTemporary(fields[2]), !fields[2].utf8.contains(UInt8(ascii: "/")) else {
      throw .foreign
    }
    let hashes = fields.dropFirst(3).compactMap { ContentHash(hex: $0) }
    guard hashes.count == fields.count - 3 else { throw .foreign }
    let action: Entry.Action =
      switch (fields[0], hashes.count) {
      case ("create", 0): .create(new: nil)
      case ("create", 1): .create(new: hashes[0])
      case ("replace", 2): .replace(old: hashes[0], new: hashes[1])
      case ("remove", 1): .remove(old: hashes[0])
      default: throw .foreign
      }
    return Entry(path: try path(fields[1]), temporaryName: fields[2], action: action)
  }

  private static func path(_ field: String) throws(Damage) -> String {
    var text = ""
    var rest = field.unicodeScalars.makeIterator()
    while let scalar = rest.next() {
      guard scalar == "\\" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      switch rest.next() {
      case "t": text.unicodeScalars.append("\t")
      case "n": text.unicodeScalars.append("\n")
      case "\\": text.unicodeScalars.append("\\")
      default: throw .foreign
      }
    }
    guard FileSystem.isPlainRelative(text) else { throw .foreign }
    return text
  }

  private static func escaped(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == UInt8(ascii: "\\") }) else { return path }
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
