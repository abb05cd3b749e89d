/// A rule that entries of an archive keep, or the archive is refused.
public enum ArchiveRule: Error, Sendable, Hashable {
  /// Names are UTF-8.
  case notUTF8
  /// Names are not empty, nor is a part of them.
  case emptyPart
  /// Names do not begin at the root.
  case absolute
  /// Names do not climb.
  case parentFolder
  /// No part of a name is a single point.
  case pointPart
  /// Names hold no backslash, which Windows takes for a separator.
  case backslash
  /// Names do not begin with a drive letter.
  case driveLetter
  /// Names hold no control characters, nor any that hide or turn text.
  case invisibleCharacter(UInt32)
  /// No part of a name begins or ends with a blank or ends with a point, which Windows drops.
  case edge
  /// No part of a name is one of a device on Windows.
  case deviceName
  /// Names have at most so many bytes.
  case nameBytes(Int)
  /// Parts of names have at most so many bytes.
  case partBytes(Int)
  /// All names together have at most so many bytes.
  case totalNameBytes(Int)
  /// Names have at most so many parts.
  case depth(Int)
  /// Entries are regular files and directories.
  case kind(ArchiveEntry.Kind)
  /// No name occurs twice.
  case duplicate
  /// No two names differ by case or by the form of their letters in Unicode alone.
  case collision(with: String)
  /// No file is the directory of another entry.
  case fileAsDirectory
  /// All entries lie in one top folder.
  case topFolder(String)
  /// There are at most so many entries.
  case entries(Int)
  /// There are at most so many bytes unpacked.
  case bytes(Int64)
  /// At most so many bytes are unpacked for one packed.
  case expansion(Int64)
  /// An entry has as many bytes as its header says.
  case size
  /// The two names that a ZIP has of an entry agree.
  case zipNames
  /// All that a ZIP says twice of an entry agrees, and entries do not overlap or leave gaps.
  case zipStructure
  /// Entries of a ZIP are stored or deflated and not encrypted.
  case zipMethod
  /// A tar is made of plain headers: no global ones that rename, no sparse files.
  case tarHeader
}

extension ArchiveRule: CustomStringConvertible {
  /// What is wrong, following the entry's name: lower case, no full stop.
  public var description: String {
    switch self {
    case .notUTF8: "the name is not UTF-8"
    case .emptyPart: "the name, or a part of it, is empty"
    case .absolute: "the name begins at the root"
    case .parentFolder: "the name climbs out of its folder with '..'"
    case .pointPart: "a part of the name is '.'"
    case .backslash: "the name holds a backslash"
    case .driveLetter: "the name begins with a drive letter"
    case .invisibleCharacter(let scalar):
      "the name holds the invisible character U+" + String(scalar, radix: 16, uppercase: true)
    case .edge: "a part of the name begins or ends with a blank, or ends with a point"
    case .deviceName: "a part of the name is that of a device on Windows"
    case .nameBytes(let limit): "the name has more than \(limit) bytes"
    case .partBytes(let limit): "a part of the name has more than \(limit) bytes"
    case .totalNameBytes(let limit): "the names of all entries and their folders have more than \(limit) bytes"
    case .depth(let limit): "the name has more than \(limit) parts"
    case .kind(let kind): "it is a \(kind.rawValue), and only files and directories are taken"
    case .duplicate: "the name occurs twice"
    case .collision(let other): "the name is that of '\(other)' where case or Unicode forms do not count"
    case .fileAsDirectory: "one name is a file and the folder of another"
    case .topFolder(let name): "it lies outside of the one top folder '\(name)'"
    case .entries(let limit): "there are more than \(limit) entries"
    case .bytes(let limit): "unpacked there are more than \(limit) bytes"
    case .expansion(let ratio): "unpacked there are more than \(ratio) bytes for each packed one"
    case .size: "it has not as many bytes as its header says"
    case .zipNames: "the two names that the archive has of it differ"
    case .zipStructure: "what the archive says of it does not fit what is there"
    case .zipMethod: "it is encrypted or packed in a way that is not taken"
    case .tarHeader: "its header is of a kind that is not taken"
    }
  }
}

/// An archive that cannot be read or is not taken.
public enum ArchiveError: Error, Sendable, Equatable {
  /// A file could not be read or written.
  case file(FileError)
  /// The file is no archive of a form that is read.
  case unknownForm(path: String)
  /// The archive ends too early, or its bytes are not what they should be; the code is libarchive's, 0 if it is ours.
  case damaged(path: String, entry: String?, code: Int32)
  /// An entry breaks a rule.
  case refused(path: String, entry: String, ArchiveRule)
  /// A file that goes into an archive is not the one that was listed, or was changed meanwhile.
  case changed(path: String)
  /// The library that packs and unpacks is not installed.
  case noLibrary
  /// An archive could not be written; the code is libarchive's.
  case notWritten(path: String, code: Int32)

  /// Does something with files, whose errors are then those of an archive.
  static func wrapping<Result: ~Copyable>(
    _ body: () throws(FileError) -> Result
  ) throws(ArchiveError) -> Result {
    do throws(FileError) { return try body() } catch { throw .file(error) }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// One sentence, lower case, without a full stop.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .unknownForm(let path): "'\(path)' is no archive: neither tar, also packed by gzip, xz or Zstandard, nor ZIP"
    case .damaged(let path, let entry, _):
      "'\(path)' is damaged or cut off" + (entry.map { " at '\($0)'" } ?? "")
    case .refused(let path, let entry, let rule): "'\(path)' is refused: entry '\(entry)': \(rule)"
    case .changed(let path): "'\(path)' was changed since it was recorded or while it was read"
    case .noLibrary: "there is no libarchive.so.13, which packs and unpacks archives"
    case .notWritten(let path, _): "'\(path)' cannot be written as an archive"
    }
  }
}
