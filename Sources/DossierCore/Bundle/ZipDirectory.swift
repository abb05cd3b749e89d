/// What a ZIP says of its entries, in its directory and before each, held against each other.
struct ZipDirectory {
  struct Entry {
    let name: [UInt8]
    let kind: ArchiveEntry.Kind
    let size: Int64
    let packed: Int64
    /// Where its header before its bytes begins.
    let offset: Int64
    /// Where its header in the directory begins.
    let directoryOffset: Int64
    /// Whether size and checksum follow its bytes.
    let hasTrailer: Bool
    let method: Int
    let checksum: UInt64
  }

  /// The entries by where they lie.
  let entries: [Entry]

  /// The most bytes of a directory that are read at once.
  static let maximumDirectoryBytes: UInt64 = 256 << 20

  init(_ file: borrowing RandomAccessFile, path: String, limits: ArchiveLimits) throws(ArchiveError) {
    let end = try Self.end(file, path)
    guard end.count <= UInt64(limits.maximumEntries) else {
      throw .refused(path: path, entry: "", .entries(limits.maximumEntries))
    }
    guard end.size <= Self.maximumDirectoryBytes, end.offset <= UInt64(file.size),
      end.offset + end.size == UInt64(end.place)
    else { throw .damaged(path: path, entry: nil, code: 0) }
    let bytes = try Self.read(file, Int(end.size), at: Int64(end.offset), path)
    var entries: [Entry] = []
    var place = 0
    for _ in 0..<end.count {
      let (entry, length) = try Self.entry(bytes, place, Int64(end.offset), path)
      entries.append(entry)
      place += length
    }
    guard place == bytes.count else { throw .damaged(path: path, entry: nil, code: 0) }
    entries.sort { $0.offset < $1.offset }
    var free: ClosedRange<Int64> = 0...0
    for entry in entries { free = try Self.checkPlace(of: entry, file, path, free: free) }
    guard free.contains(Int64(end.offset)) else { throw Self.refused(path, entries.last, .zipStructure) }
    self.entries = entries
  }

  private struct End {
    var count: UInt64
    var size: UInt64
    var offset: UInt64
    /// Where what follows the directory begins.
    var place: Int64
  }

  /// The record at the end: the one whose comment reaches the end of the file, and no second one does.
  ///
  /// Its mark alone says nothing: a ZIP that lies in this one has it too.
  private static func end(_ file: borrowing RandomAccessFile, _ path: String) throws(ArchiveError) -> End {
    let start = max(0, file.size - 65_557)
    let tail = try read(file, Int(file.size - start), at: start, path)
    let places = tail.indices.dropLast(21).filter { place in
      tail.littleEndian(place, 4) == 0x0605_4b50
        && place + 22 + Int(tail.littleEndian(place + 20, 2)) == tail.count
    }
    guard places.count == 1, let place = places.first,
      tail.littleEndian(place + 4, 2) == tail.littleEndian(place + 6, 2) || tail.littleEndian(place + 4, 2) == 0xFFFF
    else { throw .damaged(path: path, entry: nil, code: 0) }
    var end = End(
      count: tail.littleEndian(place + 10, 2), size: tail.littleEndian(place + 12, 4),
      offset: tail.littleEndian(place + 16, 4), place: start + Int64(place))
    guard place >= 20, tail.littleEndian(place - 20, 4) == 0x0706_4b50 else { return end }
    // ZIP64: a record with wider numbers, found by a pointer before this one.
    let wide = Int64(clamping: tail.littleEndian(place - 12, 8))
    guard wide <= file.size - 56 else { throw .damaged(path: path, entry: nil, code: 0) }
    let record = try read(file, 56, at: wide, path)
    guard record.littleEndian(0, 4) == 0x0606_4b50 else { throw .damaged(path: path, entry: nil, code: 0) }
    end.count = record.littleEndian(32, 8)
    end.size = record.littleEndian(40, 8)
    end.offset = record.littleEndian(48, 8)
    end.place = wide
    return end
  }

  private static func entry(
    _ bytes: [UInt8], _ place: Int, _ start: Int64, _ path: String
  ) throws(ArchiveError) -> (Entry, Int) {
    let (nameLength, extraLength) = (Int(bytes.littleEndian(place + 28, 2)), Int(bytes.littleEndian(place + 30, 2)))
    let length = 46 + nameLength + extraLength + Int(bytes.littleEndian(place + 32, 2))
    guard bytes.littleEndian(place, 4) == 0x0201_4b50, place + length <= bytes.count else {
      throw .damaged(path: path, entry: nil, code: 0)
    }
    let name = Array(bytes[(place + 46)..<(place + 46 + nameLength)])
    var packed = bytes.littleEndian(place + 20, 4)
    var size = bytes.littleEndian(place + 24, 4)
    var offset = bytes.littleEndian(place + 42, 4)
    var wide = wideNumbers(bytes, place + 46 + nameLength, extraLength)
    if size == 0xFFFF_FFFF { size = wide.isEmpty ? size : wide.removeFirst() }
    if packed == 0xFFFF_FFFF { packed = wide.isEmpty ? packed : wide.removeFirst() }
    if offset == 0xFFFF_FFFF { offset = wide.isEmpty ? offset : wide.removeFirst() }
    let flags = bytes.littleEndian(place + 8, 2)
    let entry = Entry(
      name: name, kind: kind(name, system: bytes.littleEndian(place + 5, 1), bytes.littleEndian(place + 40, 2)),
      size: Int64(clamping: size), packed: Int64(clamping: packed), offset: Int64(clamping: offset),
      directoryOffset: start + Int64(place), hasTrailer: flags & 8 != 0, method: Int(bytes.littleEndian(place + 10, 2)),
      checksum: bytes.littleEndian(place + 16, 4))
    // Bits 0, 6 and 13 encrypt, bit 5 patches.
    guard flags & 0x2061 == 0, entry.method == 0 || entry.method == 8 else { throw refused(path, entry, .zipMethod) }
    return (entry, length)
  }

  /// The wide numbers of a ZIP64 field.
  private static func wideNumbers(_ bytes: [UInt8], _ start: Int, _ length: Int) -> [UInt64] {
    var place = start
    while place + 4 <= start + length {
      let size = Int(bytes.littleEndian(place + 2, 2))
      if bytes.littleEndian(place, 2) == 1, place + 4 + size <= start + length {
        return stride(from: 0, to: size / 8 * 8, by: 8).map { bytes.littleEndian(place + 4 + $0, 8) }
      }
      place += 4 + size
    }
    return []
  }

  private static func kind(_ name: [UInt8], system: UInt64, _ mode: UInt64) -> ArchiveEntry.Kind {
    let isDirectory = name.last == UInt8(ascii: "/")
    // Modes are those of Unix if a Unix made the archive, or macOS.
    guard system == 3 || system == 19 else { return isDirectory ? .directory : .file }
    switch mode & 0xF000 {
    case 0: return isDirectory ? .directory : .file
    case 0x8000: return isDirectory ? .other : .file
    case 0x4000: return isDirectory ? .directory : .other
    case 0xA000: return .symbolicLink
    case 0x1000: return .pipe
    case 0x2000, 0x6000: return .device
    default: return .other
    }
  }

  /// Reads the header before the bytes of an entry, and returns where the next one may begin.
  private static func checkPlace(
    of entry: Entry, _ file: borrowing RandomAccessFile, _ path: String, free: ClosedRange<Int64>
  ) throws(ArchiveError) -> ClosedRange<Int64> {
    guard free.contains(entry.offset), entry.offset <= file.size - 30 else { throw refused(path, entry, .zipStructure) }
    let header = try read(file, 30, at: entry.offset, path)
    let nameLength = Int(header.littleEndian(26, 2))
    guard header.littleEndian(0, 4) == 0x0403_4b50 else { throw refused(path, entry, .zipStructure) }
    guard entry.offset + 30 + Int64(nameLength) <= file.size,
      try read(file, nameLength, at: entry.offset + 30, path) == entry.name
    else { throw refused(path, entry, .zipNames) }
    let hasTrailer = header.littleEndian(6, 2) & 8 != 0
    guard header.littleEndian(8, 2) == UInt64(entry.method), hasTrailer == entry.hasTrailer,
      entry.method == 8 || entry.size == entry.packed,
      entry.kind == .file || entry.size == 0 || entry.kind != .directory
    else { throw refused(path, entry, .zipStructure) }
    if !hasTrailer {
      let (packed, size) = (header.littleEndian(18, 4), header.littleEndian(22, 4))
      guard packed == 0xFFFF_FFFF || packed == UInt64(entry.packed), size == 0xFFFF_FFFF || size == UInt64(entry.size),
        header.littleEndian(14, 4) == entry.checksum
      else { throw refused(path, entry, .zipStructure) }
    }
    let (end, overflow) = (entry.offset + 30 + Int64(nameLength) + Int64(header.littleEndian(28, 2)))
      .addingReportingOverflow(entry.packed)
    guard !overflow, end <= file.size else { throw refused(path, entry, .zipStructure) }
    // What follows the bytes has 12 bytes, 16 with its mark, and 8 more with wide numbers.
    return hasTrailer ? (end + 12)...(end + 24) : end...end
  }

  private static func read(
    _ file: borrowing RandomAccessFile, _ count: Int, at offset: Int64, _ path: String
  ) throws(ArchiveError) -> [UInt8] {
    do throws(FileError) {
      let bytes = try file.bytes(count, at: offset)
      if bytes.count == count { return bytes }
    } catch {
      throw .file(error)
    }
    throw .damaged(path: path, entry: nil, code: 0)
  }

  private static func refused(_ path: String, _ entry: Entry?, _ rule: ArchiveRule) -> ArchiveError {
    .refused(path: path, entry: String(decoding: entry?.name ?? [], as: UTF8.self), rule)
  }
}
