/// Reads an archive that may be hostile, entry after entry, in bounded memory; writes nothing.
public struct ArchiveReader: ~Copyable {
  /// Its form, told by its bytes.
  public let form: ArchiveForm
  /// Where it lies.
  public let path: String

  private enum Source: ~Copyable {
    case tar(TarReader)
    case zip(ZipReader)

    mutating func next() throws(ArchiveError) -> ArchiveEntry? {
      switch consume self {
      case .tar(var reader):
        do throws(ArchiveError) {
          let entry = try reader.next()
          self = .tar(reader)
          return entry
        } catch {
          self = .tar(reader)
          throw error
        }
      case .zip(var reader):
        do throws(ArchiveError) {
          let entry = try reader.next()
          self = .zip(reader)
          return entry
        } catch {
          self = .zip(reader)
          throw error
        }
      }
    }

    mutating func read() throws(ArchiveError) -> ArraySlice<UInt8> {
      switch consume self {
      case .tar(var reader):
        do throws(ArchiveError) {
          let bytes = try reader.read()
          self = .tar(reader)
          return bytes
        } catch {
          self = .tar(reader)
          throw error
        }
      case .zip(var reader):
        do throws(ArchiveError) {
          let bytes = try reader.read()
          self = .zip(reader)
          return bytes
        } catch {
          self = .zip(reader)
          throw error
        }
      }
    }
  }

  private var source: Source
  private var entry: ArchiveEntry?
  private var done: Int64 = 0

  /// Opens an archive, following a link to it.
  ///
  /// - Throws: `ArchiveError`, also if the file is none.
  public init(_ path: String, limits: ArchiveLimits = .standard) throws(ArchiveError) {
    let size: Int64
    let bytes: [UInt8]
    do throws(FileError) {
      let file = try RandomAccessFile(path)
      size = file.size
      bytes = try file.bytes(ArchiveForm.markBytes, at: 0)
    } catch {
      throw .file(error)
    }
    guard let form = ArchiveForm(firstBytes: bytes) else { throw .unknownForm(path: path) }
    let source: Source =
      form == .zip
      ? .zip(try ZipReader(path, limits: limits))
      : .tar(try TarReader(path, form: form, budget: limits.budget(packedBytes: size)))
    self.form = form
    self.path = path
    self.source = source
  }

  /// The next entry; nil at the end, when everything that follows was looked at too.
  ///
  /// - Throws: `ArchiveError.damaged`, `refused` or `file`.
  public mutating func next() throws(ArchiveError) -> ArchiveEntry? {
    // What nobody asked for is unpacked too, so that it is checked.
    while entry != nil, !(try read().isEmpty) {}
    done = 0
    entry = try source.next()
    return entry
  }

  /// The next bytes of the entry, at most 256 KiB; none at its end, when their number is that of the header.
  ///
  /// - Throws: `ArchiveError.damaged`, `refused` or `file`.
  public mutating func read() throws(ArchiveError) -> ArraySlice<UInt8> {
    guard let current = entry, current.kind == .file else { return [] }
    let bytes = try source.read()
    done += Int64(bytes.count)
    if bytes.isEmpty ? done != current.size : done > current.size {
      throw .refused(path: path, entry: current.shownName, .size)
    }
    if bytes.isEmpty { entry = nil }
    return bytes
  }

  static func open(_ path: String) throws(ArchiveError) -> FileDescriptor {
    do throws(FileError) {
      return try FileSystem.openRegular(path, followingLink: true)
    } catch {
      throw .file(error)
    }
  }
}
