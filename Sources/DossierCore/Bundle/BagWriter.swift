/// One file of a bag that is written.
public struct BagFile: Sendable, Equatable {
  /// Where its bytes come from.
  public enum Content: Sendable, Equatable {
    /// They were kept.
    case kept(SpooledBytes)
    /// They are those of a file whose size and hash are known: it is read once, and compared.
    case known(String, size: Int64, hash: ContentHash)

    /// They are these.
    public static func bytes(_ bytes: [UInt8]) -> Content { .kept(SpooledBytes(bytes)) }
  }

  /// The path inside the bag; payload begins with `data/`.
  public let path: String
  /// Its bytes.
  public let content: Content

  /// Makes a file.
  public init(_ path: String, _ content: Content) {
    self.path = path
    self.content = content
  }
}

/// A bag that could not be written.
public enum BagError: Error, Sendable, Equatable {
  /// Its archive could not be written, or a file not read.
  case archive(ArchiveError)
  /// It could not be signed or encrypted.
  case seal(SealError)
  /// A path is none of a bag, or is there twice.
  case path(String)
  /// A file was changed while the bag was written, or is not the one that is known by its hash.
  case changed(String)
}

extension BagError: CustomStringConvertible {
  /// One sentence, lower case, without a full stop.
  public var description: String {
    switch self {
    case .archive(let error): error.description
    case .seal(let error): error.description
    case .path(let path): "'\(path)' cannot be the path of a file in a bag, or is there twice"
    case .changed(let path): "'\(path)' was changed since it was recorded or while it was read"
    }
  }
}

/// Writes bags of BagIt 1.0 as archives: the same files give the same bytes.
public enum BagWriter {
  /// Writes a bag into a new archive; on an error nothing of it stays.
  ///
  /// Entries are sorted by their bytes. The tag manifest is made with SHA-256; its signature, if there is a key, is put
  /// beside it.
  ///
  /// - Parameters:
  ///   - plan: The bag.
  ///   - path: The archive to make.
  ///   - form: Its form.
  ///   - time: When everything in it was made.
  ///   - key: The file of the key that signs the tag manifest; nil for none.
  /// - Throws: `BagError`.
  public static func write(
    _ plan: BagPlan, to path: String, form: ArchiveForm = .tarZstd, time: Timestamp,
    signedWith key: String? = nil
  ) throws(BagError) {
    var all = plan.files
    if let key {
      do throws(SealError) {
        all.append(BagFile(BundleCheck.signature, .bytes(try BundleSignature.sign(plan.tagManifest, with: key))))
      } catch {
        throw .seal(error)
      }
    }
    all.sort { $0.path.isBytewiseBefore($1.path) }
    do throws(BagError) {
      try write(all, plan, to: path, form: form, time: time)
    } catch {
      if error != .archive(.file(.failed(.create, path: path, cause: .exists))) { _ = try? FileSystem.removeFile(path) }
      throw error
    }
  }

  private static func write(
    _ files: [BagFile], _ plan: BagPlan, to path: String, form: ArchiveForm, time: Timestamp
  ) throws(BagError) {
    do throws(ArchiveError) {
      let writer = try ArchiveWriter(path, form: form, time: time)
      // A bag has its payload folder, also where nothing is in it.
      if plan.payloadFiles == 0 { try writer.addDirectory("\(plan.name)/data") }
      for file in files {
        let entry = "\(plan.name)/\(file.path)"
        try add(file, as: entry, to: writer, plan.hashes[file.path])
      }
      try writer.finish()
    } catch {
      if case .changed(let source) = error { throw .changed(source) }
      throw .archive(error)
    }
  }

  /// Adds a file to an archive; one that is not as it was listed is an error.
  static func add(
    _ file: BagFile, as entry: String, to writer: borrowing ArchiveWriter, _ listed: BagPlan.Listed?
  ) throws(ArchiveError) {
    switch file.content {
    case .kept(let bytes):
      var isGiven = false
      try writer.add(entry, size: Int64(bytes.count)) { () throws(FileError) in
        defer { isGiven = true }
        return isGiven ? [] : try bytes.bytes()
      }
    case .known(let source, _, _):
      guard try copy(source, to: writer, as: entry, size: listed?.size ?? 0) == listed?.hash else {
        throw .changed(path: source)
      }
    }
  }

  /// How much of a file is read at once.
  private static let pieceBytes = 256 * 1024

  private static func copy(
    _ source: String, to writer: borrowing ArchiveWriter, as entry: String, size: Int64
  ) throws(ArchiveError) -> String {
    var hasher = ContentHasher()
    var place: Int64 = 0
    let file = try ArchiveError.wrapping { () throws(FileError) in try RandomAccessFile(source) }
    do throws(ArchiveError) {
      try writer.add(entry, size: size) { () throws(FileError) in
        guard place < file.size else { return [] }
        let piece = try file.bytes(Int(min(Int64(pieceBytes), file.size - place)), at: place)
        place += Int64(piece.count)
        hasher.update(piece)
        return piece
      }
    } catch {
      // A file that has grown or shrunk since it was hashed.
      if case .notWritten = error, place != size { throw .changed(path: source) }
      throw error
    }
    return hasher.finish().hex
  }
}
