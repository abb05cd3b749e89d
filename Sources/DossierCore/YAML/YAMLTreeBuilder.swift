internal import CLibYAML

/// Turns libyaml's events into the cells of a tree.
struct YAMLTreeBuilder {
  /// What was read.
  private(set) var arena: YAMLArena
  private let bytes: [UInt8]
  private let scan: YAMLScan
  private var cursor: Cursor

  /// Where a scalar index lies in the bytes.
  private struct Cursor {
    var index = 0
    var byte: Int
  }

  /// Prepares for a text that has been scanned.
  init(_ bytes: [UInt8], _ scan: YAMLScan, passesRepeatedKeys: Bool = false) {
    self.bytes = bytes
    self.scan = scan
    cursor = Cursor(byte: scan.start)
    arena = YAMLArena(bytes, passesRepeatedKeys: passesRepeatedKeys)
  }

  /// Reads all events.
  mutating func build() throws(YAMLError) {
    let bytes = bytes
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(YAMLError) in
      let input = unsafe UnsafeBufferPointer(rebasing: buffer[scan.start...])
      guard var parser = unsafe YAMLParser(input) else { throw YAMLError(.outOfMemory, in: [], at: 0) }
      try unsafe read(&parser, buffer)
    }
    guard let root = arena.cells.first, root.style != .plain || root.count > 0 else {
      throw YAMLError(.empty, in: bytes, at: 0)
    }
    if scan.mayHoldComplexKey { try refuseComplexKeys() }
  }

  private mutating func read(
    _ parser: inout YAMLParser, _ source: UnsafeBufferPointer<UInt8>
  ) throws(YAMLError) {
    var documents = 0
    while true {
      guard parser.advance() else {
        let failure = parser.failure
        throw YAMLError(failure.reason, in: bytes, at: byte(failure.index))
      }
      let event = unsafe parser.event
      switch unsafe event.pointee.type {
      case YAML_SCALAR_EVENT: try unsafe addScalar(event, source)
      case YAML_MAPPING_START_EVENT:
        let data = unsafe event.pointee.data.mapping_start
        let style: YAMLStyle = unsafe data.style == YAML_FLOW_MAPPING_STYLE ? .flowMap : .blockMap
        try unsafe open(event, style, isTagged: data.tag != nil, isAnchored: data.anchor != nil)
      case YAML_SEQUENCE_START_EVENT:
        let data = unsafe event.pointee.data.sequence_start
        let style: YAMLStyle = unsafe data.style == YAML_FLOW_SEQUENCE_STYLE ? .flowList : .blockList
        try unsafe open(event, style, isTagged: data.tag != nil, isAnchored: data.anchor != nil)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
        let end = byte(Int(unsafe event.pointee.end_mark.index))
        try arena.close(end: end)
      case YAML_ALIAS_EVENT: throw error(.alias, at: unsafe event.pointee.start_mark)
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        guard documents == 1 else { throw error(.secondDocument, at: unsafe event.pointee.start_mark) }
        let data = unsafe event.pointee.data.document_start
        guard unsafe data.version_directive == nil, unsafe data.tag_directives.start == data.tag_directives.end else {
          throw error(.directive, at: unsafe event.pointee.start_mark)
        }
      case YAML_STREAM_END_EVENT: return
      default: break
      }
    }
  }

  // MARK: Nodes

  @inline(__always)
  private mutating func addScalar(
    _ event: UnsafeMutablePointer<yaml_event_t>, _ source: UnsafeBufferPointer<UInt8>
  ) throws(YAMLError) {
    let data = unsafe event.pointee.data.scalar
    let mark = unsafe event.pointee.start_mark
    let start = byte(Int(mark.index))
    let end = byte(Int(unsafe event.pointee.end_mark.index))
    if unsafe data.anchor != nil { throw error(.anchor, at: mark) }
    // A lone `!` leaves no tag in the event, but it does begin the range; no scalar of any style begins so.
    if unsafe data.tag != nil || (start < end && source[start] == UInt8(ascii: "!")) {
      throw error(.tag, at: mark)
    }
    let length = unsafe data.length
    let style: YAMLStyle =
      switch unsafe data.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let quote = style == .plain ? 0 : 1
    var cell = YAMLCell(
      start: UInt32(start), end: UInt32(end), line: UInt32(truncatingIfNeeded: mark.line), first: Int32(start + quote),
      count: UInt32(length), style: style)
    // On one line nothing is folded, and what `''` stands for is shorter; only `"` has escapes of the same length.
    let isVerbatim =
      unsafe style.rawValue <= YAMLStyle.singleQuoted.rawValue && mark.line == event.pointee.end_mark.line
    let isSame =
      unsafe length == end - start - 2 * quote
      && (isVerbatim || Self.isEqual(data.value, source, start + quote, length))
    if !isSame {
      cell.isDecoded = true
      cell.first = Int32(arena.decoded.count)
      unsafe arena.decoded.append(contentsOf: UnsafeBufferPointer(start: data.value, count: length))
    }
    try arena.link(cell)
  }

  @inline(__always)
  private static func isEqual(
    _ value: UnsafePointer<UInt8>, _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int
  ) -> Bool {
    guard let base = source.baseAddress else { return length == 0 }
    let left = unsafe UnsafeRawPointer(value)
    let right = unsafe UnsafeRawPointer(base + start)
    var offset = 0
    while offset + 8 <= length {
      let isSame =
        unsafe left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      guard isSame else { return false }
      offset += 8
    }
    while offset < length {
      guard unsafe value[offset] == source[start + offset] else { return false }
      offset += 1
    }
    return true
  }

  private mutating func open(
    _ event: UnsafeMutablePointer<yaml_event_t>, _ style: YAMLStyle, isTagged: Bool, isAnchored: Bool
  ) throws(YAMLError) {
    let mark = unsafe event.pointee.start_mark
    guard !isAnchored else { throw error(.anchor, at: mark) }
    guard !isTagged else { throw error(.tag, at: mark) }
    let start = byte(Int(mark.index))
    try arena.open(style, start: start, line: Int(mark.line))
  }

  /// Looks for a `?` outside of scalars and comments.
  private func refuseComplexKeys() throws(YAMLError) {
    var index = scan.start
    var scalars = arena.cells.lazy.filter { $0.style.isScalar && $0.end > $0.start }.makeIterator()
    var scalar = scalars.next()
    while index < bytes.count {
      if let current = scalar, index >= Int(current.start) {
        index = max(index, Int(current.end))
        scalar = scalars.next()
      } else if bytes[index] == UInt8(ascii: "#") {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      } else if bytes[index] == UInt8(ascii: "?") {
        throw YAMLError(.complexKey, in: bytes, at: index)
      } else {
        index += 1
      }
    }
  }

  // MARK: Places

  private mutating func error(_ reason: YAMLError.Reason, at mark: yaml_mark_t) -> YAMLError {
    YAMLError(reason, in: bytes, at: byte(Int(mark.index)))
  }

  /// The byte at which the scalar with this index begins; the index counts after the byte order mark.
  @inline(__always)
  private mutating func byte(_ index: Int) -> Int {
    if scan.isASCII { return min(index + scan.start, bytes.count) }
    while cursor.index < index, cursor.byte < bytes.count {
      if cursor.index + 8 <= index, isASCII(cursor.byte) {
        cursor.index += 8
        cursor.byte += 8
        continue
      }
      cursor.byte += 1
      while cursor.byte < bytes.count, bytes[cursor.byte] & 0xC0 == 0x80 { cursor.byte += 1 }
      cursor.index += 1
    }
    while cursor.index > index, cursor.byte > scan.start {
      cursor.byte -= 1
      while cursor.byte > scan.start, bytes[cursor.byte] & 0xC0 == 0x80 { cursor.byte -= 1 }
      cursor.index -= 1
    }
    return cursor.byte
  }

  /// Whether eight bytes from there are ASCII.
  @inline(__always)
  private func isASCII(_ offset: Int) -> Bool {
    guard offset + 8 <= bytes.count else { return false }
    return unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080
      == 0
  }
}
