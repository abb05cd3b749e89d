/// Reads the entries of a tar: ustar, pax and GNU's long names, with names as raw bytes.
///
/// libarchive unpacks the stream; headers are read here, since it gives names in the locale's encoding and form.
struct TarReader: ~Copyable {
  private let source: UnpackedFile
  private let path: String
  private let budget: (bytes: Int64, rule: ArchiveRule)
  private var unpacked: Int64 = 0
  private var buffer: [UInt8] = []
  private var place = 0
  /// What is left of the entry, and the bytes that fill up its last block.
  private var rest: Int64 = 0
  private var padding: Int64 = 0
  private var current = ""

  /// The most bytes of an extended header.
  static let maximumExtensionBytes: Int64 = 1 << 20

  init(_ path: String, form: ArchiveForm, budget: (bytes: Int64, rule: ArchiveRule)) throws(ArchiveError) {
    source = try UnpackedFile(path, form: form)
    self.path = path
    self.budget = budget
  }

  mutating func next() throws(ArchiveError) -> ArchiveEntry? {
    while rest > 0 { _ = try read() }
    while padding > 0 { padding -= Int64(try piece(Int(padding)).count) }
    var long = TarExtension()
    while true {
      let header = TarHeader(bytes: try block())
      if header.isEmpty {
        try finish()
        return nil
      }
      guard TarHeader.isIntact(header.bytes), let stated = header.size else { throw damaged }
      switch header.type {
      case UInt8(ascii: "x"), UInt8(ascii: "g"):
        let isGlobal = header.type == UInt8(ascii: "g")
        guard let more = TarExtension(try content(of: header, stated), isGlobal: isGlobal) else { throw damaged }
        if more.isRefused { throw refused(header, .tarHeader) }
        if !isGlobal {
          long.name = more.name ?? long.name
          long.size = more.size ?? long.size
        }
      case UInt8(ascii: "L"):
        var name = try content(of: header, stated)
        if name.last == 0 { name.removeLast() }
        long.name = name
      case UInt8(ascii: "K"): _ = try content(of: header, stated)
      default: return try entry(header, name: long.name ?? header.name, size: long.size ?? stated)
      }
    }
  }

  /// The next bytes of the entry; none at its end.
  mutating func read() throws(ArchiveError) -> ArraySlice<UInt8> {
    guard rest > 0 else { return [] }
    let piece = try piece(Int(min(rest, Int64(UnpackedFile.pieceBytes))))
    rest -= Int64(piece.count)
    return piece
  }

  private mutating func entry(_ header: TarHeader, name: [UInt8], size: Int64) throws(ArchiveError) -> ArchiveEntry {
    current = String(decoding: name, as: UTF8.self)
    var kind: ArchiveEntry.Kind =
      switch header.type {
      case 0, UInt8(ascii: "0"): .file
      case UInt8(ascii: "1"): .hardLink
      case UInt8(ascii: "2"): .symbolicLink
      case UInt8(ascii: "3"), UInt8(ascii: "4"): .device
      case UInt8(ascii: "5"): .directory
      case UInt8(ascii: "6"): .pipe
      default: .other
      }
    if kind == .file, name.last == UInt8(ascii: "/") { kind = .directory }
    guard kind == .file || size == 0 || kind == .other || kind == .hardLink else { throw refused(header, .tarHeader) }
    rest = size
    padding = (512 - size % 512) % 512
    return ArchiveEntry(name: name, kind: kind, size: size)
  }

  /// After the end there are zeros only: at least one block more, and no second archive.
  private mutating func finish() throws(ArchiveError) {
    guard TarHeader(bytes: try block()).isEmpty else { throw damaged }
    while true {
      guard buffer[place...].allSatisfy({ $0 == 0 }) else { throw damaged }
      guard try fill() else { return }
    }
  }

  private mutating func content(of header: TarHeader, _ size: Int64) throws(ArchiveError) -> [UInt8] {
    guard size <= Self.maximumExtensionBytes else { throw refused(header, .tarHeader) }
    return Array(try bytes(Int((size + 511) / 512 * 512))[..<Int(size)])
  }

  private mutating func block() throws(ArchiveError) -> [UInt8] { try bytes(TarHeader.blockBytes) }

  private mutating func bytes(_ count: Int) throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += try piece(count - bytes.count) }
    return bytes
  }

  /// At least one byte and at most so many.
  private mutating func piece(_ count: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
    if place == buffer.count, !(try fill()) { throw damaged }
    let end = min(buffer.count, place + count)
    defer { place = end }
    return buffer[place..<end]
  }

  private mutating func fill() throws(ArchiveError) -> Bool {
    buffer = try source.read()
    place = 0
    unpacked += Int64(buffer.count)
    guard unpacked <= budget.bytes else { throw .refused(path: path, entry: current, budget.rule) }
    return !buffer.isEmpty
  }

  private var damaged: ArchiveError { .damaged(path: path, entry: current.isEmpty ? nil : current, code: 0) }

  private func refused(_ header: TarHeader, _ rule: ArchiveRule) -> ArchiveError {
    .refused(path: path, entry: String(decoding: header.name, as: UTF8.self), rule)
  }
}
