/// One file of a bag that is written.
public struct BagFile: Sendable, Equatable {
  /// Where its bytes come from.
  public enum Content: Sendable, Equatable {
    /// They are here.
    case bytes([UInt8])
    /// They are those of a file, which does not change meanwhile.
    case file(String)
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

/// What was written: how a bag is known and how much is in it.
public struct WrittenBag: Sendable, Equatable {
  /// The SHA-256 of the tag manifest, which follows from the files alone.
  public let identity: ContentHash
  /// How many files the payload has.
  public let files: Int
  /// How many bytes they have.
  public let bytes: Int64
}

/// A bag that could not be written.
public enum BagError: Error, Sendable, Equatable {
  /// Its archive could not be written, or a file not read.
  case archive(ArchiveError)
  /// It could not be signed or encrypted.
  case seal(SealError)
  /// A path is none of a bag, or is there twice.
  case path(String)
  /// A file was changed while the bag was written.
  case changed(String)
}

extension BagError: CustomStringConvertible {
  /// One sentence, lower case, without a full stop.
  public var description: String {
    switch self {
    case .archive(let error): error.description
    case .seal(let error): error.description
    case .path(let path): "'\(path)' cannot be the path of a file in a bag, or is there twice"
    case .changed(let path): "'\(path)' was changed while it was read"
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
  ///   - name: The top folder.
  ///   - files: Payload below `data/`, and tag files beside.
  ///   - info: The lines of `bag-info.txt` before the totals.
  ///   - path: The archive to make.
  ///   - form: Its form.
  ///   - time: When everything in it was made.
  ///   - key: The file of the key that signs the tag manifest; nil for none.
  /// - Returns: How the bag is known.
  /// - Throws: `BagError`.
  public static func write(
    _ name: String, _ files: [BagFile], info: [(label: String, value: String)], to path: String,
    form: ArchiveForm = .tarZstd, time: Timestamp, signedWith key: String? = nil
  ) throws(BagError) -> WrittenBag {
    let bag = try Contents(files, info: info)
    var all = bag.files
    if let key {
      do throws(SealError) {
        all.append(BagFile(BundleCheck.signature, .bytes(try BundleSignature.sign(bag.tagManifest, with: key))))
      } catch {
        throw .seal(error)
      }
    }
    all.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    do throws(BagError) {
      try write(all, below: name, hashes: bag.hashes, to: path, form: form, time: time)
    } catch {
      if error != .archive(.file(.failed(.create, path: path, cause: .exists))) { _ = try? FileSystem.removeFile(path) }
      throw error
    }
    return WrittenBag(identity: ContentHash(of: bag.tagManifest), files: bag.payloadFiles, bytes: bag.payloadBytes)
  }

  /// The files of a bag with its lists.
  private struct Contents {
    var files: [BagFile]
    var hashes: [String: (hash: String, size: Int64)] = [:]
    var payloadFiles = 0
    var payloadBytes: Int64 = 0
    var tagManifest: [UInt8] = []

    init(_ given: [BagFile], info: [(label: String, value: String)]) throws(BagError) {
      files = given
      for file in given {
        let isTag = !file.path.hasPrefix("data/")
        guard BagManifest.problem(file.path, isOfTags: isTag) == nil, hashes[file.path] == nil else {
          throw .path(file.path)
        }
        try hash(file)
        guard !isTag else { continue }
        payloadFiles += 1
        payloadBytes += hashes[file.path]?.size ?? 0
      }
      let lines = info.map { "\($0.label): \($0.value)\n" } + ["Payload-Oxum: \(payloadBytes).\(payloadFiles)\n"]
      try add("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
      try add("bag-info.txt", lines.joined())
      try add("manifest-sha256.txt", list { $0.hasPrefix("data/") })
      let tags = list { !$0.hasPrefix("data/") }
      tagManifest = Array(tags.utf8)
      try add("tagmanifest-sha256.txt", tags)
    }

    private mutating func add(_ path: String, _ text: String) throws(BagError) {
      let file = BagFile(path, .bytes(Array(text.utf8)))
      guard hashes[path] == nil else { throw .path(path) }
      files.append(file)
      try hash(file)
    }

    private mutating func hash(_ file: BagFile) throws(BagError) {
      var hasher = ContentHasher()
      switch file.content {
      case .bytes(let bytes):
        hasher.update(bytes)
        hashes[file.path] = (hasher.finish().hex, Int64(bytes.count))
      case .file(let path):
        do throws(FileError) {
          let stamp = try FileSystem.readPieces(of: path) { hasher.update($0) }
          hashes[file.path] = (hasher.finish().hex, stamp.size)
        } catch {
          throw .archive(.file(error))
        }
      }
    }

    private func list(_ isListed: (String) -> Bool) -> String {
      hashes.keys.filter(isListed).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { "\(hashes[$0]?.hash ?? "")  \(TagText.written($0))\n" }.joined()
    }
  }

  private static func write(
    _ files: [BagFile], below name: String, hashes: [String: (hash: String, size: Int64)], to path: String,
    form: ArchiveForm, time: Timestamp
  ) throws(BagError) {
    do throws(ArchiveError) {
      let writer = try ArchiveWriter(path, form: form, time: time)
      for file in files {
        let entry = "\(name)/\(file.path)"
        switch file.content {
        case .bytes(let bytes):
          var isGiven = false
          try writer.add(entry, size: Int64(bytes.count)) { () throws(FileError) in
            defer { isGiven = true }
            return isGiven ? [] : bytes
          }
        case .file(let source):
          let known = hashes[file.path]
          guard try copy(source, to: writer, as: entry, size: known?.size ?? 0) == known?.hash else {
            throw .file(.failed(.read, path: source, cause: .inputOutput))
          }
        }
      }
      try writer.finish()
    } catch {
      if case .file(.failed(.read, let source, .inputOutput)) = error { throw .changed(source) }
      throw .archive(error)
    }
  }

  private static func copy(
    _ source: String, to writer: borrowing ArchiveWriter, as entry: String, size: Int64
  ) throws(ArchiveError) -> String {
    var hasher = ContentHasher()
    var place: Int64 = 0
    let file = try ArchiveError.wrapping { () throws(FileError) in try RandomAccessFile(source) }
    do throws(ArchiveError) {
      try writer.add(entry, size: size) { () throws(FileError) in
        let piece = try file.bytes(UnpackedFile.pieceBytes, at: place)
        place += Int64(piece.count)
        hasher.update(piece)
        return piece
      }
    } catch {
      // A file that has grown or shrunk since it was hashed.
      if case .notWritten = error, place != size { throw .file(.failed(.read, path: source, cause: .inputOutput)) }
      throw error
    }
    return hasher.finish().hex
  }
}
