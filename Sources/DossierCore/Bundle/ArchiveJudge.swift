/// Judges the entries of an archive, one after the other, before anything of them is written.
public struct ArchiveJudge: Sendable {
  /// An entry that keeps the rules, as a plain relative path.
  public struct Place: Sendable, Equatable {
    /// The path, relative to where the archive is unpacked.
    public let path: String
    /// Whether it is a directory; else it is a file.
    public let isDirectory: Bool
  }

  private let limits: ArchiveLimits
  private var count = 0
  private var nameBytes = 0
  private var topFolder: String?
  /// What each name is where case and Unicode form do not count: the name as it was written first, and what it is.
  private var known: [String: Known] = [:]
  /// Parts of names that keep the rules, and folders that were noted: most names begin as others do.
  private var judgedParts: Set<BytewiseName> = []
  private var folders: Set<BytewiseName> = []

  private struct Known {
    let path: String
    var isFile: Bool
    /// Whether an entry has this name, not only names below it.
    var isListed: Bool
  }

  /// Begins with an archive.
  public init(limits: ArchiveLimits = .standard) { self.limits = limits }

  /// Judges the next entry.
  ///
  /// - Throws: The rule that it breaks.
  public mutating func judge(_ entry: ArchiveEntry) throws(ArchiveRule) -> Place {
    count += 1
    guard count <= limits.maximumEntries else { throw .entries(limits.maximumEntries) }
    guard entry.kind == .file || entry.kind == .directory else { throw .kind(entry.kind) }
    let parts = try parts(of: entry)
    let top = topFolder ?? parts[0]
    topFolder = top
    let isDirectory = entry.kind == .directory
    guard parts[0].utf8.elementsEqual(top.utf8), isDirectory || parts.count > 1 else { throw .topFolder(top) }
    var path = ""
    for (place, part) in parts.enumerated() {
      path += (place == 0 ? "" : "/") + part
      if place == parts.count - 1 {
        try note(path, isFile: !isDirectory, isListed: true)
      } else if !folders.contains(BytewiseName(path)) {
        try note(path, isFile: false, isListed: false)
        folders.insert(BytewiseName(path))
      }
    }
    return Place(path: path, isDirectory: isDirectory)
  }

  /// The parts of a name, without `./` before it and `/` after that of a directory.
  private mutating func parts(of entry: ArchiveEntry) throws(ArchiveRule) -> [String] {
    var name = entry.name[...]
    guard name.count <= limits.maximumNameBytes else { throw .nameBytes(limits.maximumNameBytes) }
    guard let text = String(validating: name, as: UTF8.self) else { throw .notUTF8 }
    if let scalar = text.unicodeScalars.first(where: SafeName.isInvisible) { throw .invisibleCharacter(scalar.value) }
    guard name.first != UInt8(ascii: "/") else { throw .absolute }
    guard !name.contains(UInt8(ascii: "\\")) else { throw .backslash }
    if name.count > 1, name[name.startIndex + 1] == UInt8(ascii: ":"), Self.isLetter(name[name.startIndex]) {
      throw .driveLetter
    }
    if name.starts(with: "./".utf8) { name = name.dropFirst(2) }
    if entry.kind == .directory, name.last == UInt8(ascii: "/") { name = name.dropLast() }
    let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count <= limits.maximumDepth else { throw .depth(limits.maximumDepth) }
    for part in parts where !judgedParts.contains(BytewiseName(part)) {
      try judge(part)
      judgedParts.insert(BytewiseName(part))
    }
    return parts
  }

  private func judge(_ part: String) throws(ArchiveRule) {
    guard let first = part.unicodeScalars.first, let last = part.unicodeScalars.last else { throw .emptyPart }
    guard !part.utf8.elementsEqual("..".utf8) else { throw .parentFolder }
    guard !part.utf8.elementsEqual(".".utf8) else { throw .pointPart }
    guard part.utf8.count <= limits.maximumPartBytes else { throw .partBytes(limits.maximumPartBytes) }
    guard !first.properties.isWhitespace, !last.properties.isWhitespace, last != "." else { throw .edge }
    guard !SafeName.isDevice(part) else { throw .deviceName }
  }

  private mutating func note(_ path: String, isFile: Bool, isListed: Bool) throws(ArchiveRule) {
    let folded = Self.folded(path)
    guard let before = known[folded] else {
      nameBytes += path.utf8.count
      guard nameBytes <= limits.maximumTotalNameBytes else { throw .totalNameBytes(limits.maximumTotalNameBytes) }
      known[folded] = Known(path: path, isFile: isFile, isListed: isListed)
      return
    }
    guard before.path.utf8.elementsEqual(path.utf8) else { throw .collision(with: before.path) }
    guard before.isFile == isFile else { throw .fileAsDirectory }
    guard !(before.isListed && isListed) else { throw .duplicate }
    if isListed { known[folded]?.isListed = true }
  }

  /// A name without the difference of capital letters; texts of Swift are equal whatever their Unicode form.
  static func folded(_ name: String) -> String { name.uppercased().lowercased() }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
}
