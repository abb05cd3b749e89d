internal import CLibYAML

/// Turns libyaml's events into the cells of a tree.
struct YAMLTreeBuilder {
  /// The nodes, parents before children.
  private(set) var cells: [YAMLCell] = []
  /// The texts of scalars that differ from their bytes.
  private(set) var decoded: [UInt8] = []
  private let bytes: [UInt8]
  private let scan: YAMLScan
  private var frames: [Frame] = []
  private var cursor: Cursor

  /// A list or mapping whose end has not come yet.
  private struct Frame {
    let node: Int32
    let isMap: Bool
    var last: Int32 = -1
    var children: UInt32 = 0
    /// One bit for each key seen, to compare only those that could be equal.
    var seen: UInt64 = 0
  }

  /// Where a scalar index lies in the bytes.
  private struct Cursor {
    var index = 0
    var byte: Int
  }

  private static let incrementalKeys = 64

  /// Prepares for a text that has been scanned.
  init(_ bytes: [UInt8], _ scan: YAMLScan) {
    self.bytes = bytes
    self.scan = scan
    cursor = Cursor(byte: scan.start)
    cells.reserveCapacity(bytes.count / 10 + 8)
    frames.reserveCapacity(8)
  }

  /// Reads all events.
  mutating func build() throws(YAMLError) {
    let bytes = bytes
    try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(YAMLError) in
      let input = unsafe UnsafeBufferPointer(rebasing: buffer[scan.start...])
      guard var parser = unsafe YAMLParser(input) else { throw YAMLError(.outOfMemory, in: [], at: 0) }
      try unsafe read(&parser, buffer)
    }
    guard let root = cells.first, root.style != .plain || root.count > 0 else {
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
        try close(end: unsafe Int(event.pointee.end_mark.index))
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
      cell.first = Int32(decoded.count)
      unsafe decoded.append(contentsOf: UnsafeBufferPointer(start: data.value, count: length))
    }
    try link(cell)
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
    guard frames.count < YAMLTree.maximumDepth else {
      throw error(.tooDeep(maximumDepth: YAMLTree.maximumDepth), at: mark)
    }
    if let frame = frames.last, frame.isMap, frame.children & 1 == 0 { throw error(.keyNotScalar, at: mark) }
    let start = UInt32(byte(Int(mark.index)))
    let node = Int32(cells.count)
    try link(
      YAMLCell(
        start: start, end: start, line: UInt32(truncatingIfNeeded: mark.line), first: -1, count: 0, style: style))
    frames.append(Frame(node: node, isMap: style.isMap))
  }

  private mutating func close(end: Int) throws(YAMLError) {
    guard let frame = frames.popLast() else { return }
    let node = Int(frame.node)
    cells[node].count = frame.isMap ? frame.children / 2 : frame.children
    let opening = bytes[Int(cells[node].start)]
    if cells[node].style.isFlow, opening == UInt8(ascii: "[") || opening == UInt8(ascii: "{") {
      cells[node].end = UInt32(byte(end))
    } else if frame.last >= 0 {
      cells[node].end = cells[Int(frame.last)].end
    }
    if frame.isMap, frame.children / 2 > Self.incrementalKeys { try refuseDuplicates(in: cells[node].first) }
  }

  @inline(__always)
  private mutating func link(_ cell: YAMLCell) throws(YAMLError) {
    let node = Int32(cells.count)
    cells.append(cell)
    guard !frames.isEmpty else { return }
    let top = frames.count - 1
    if frames[top].last < 0 {
      cells[Int(frames[top].node)].first = node
    } else {
      cells[Int(frames[top].last)].next = node
    }
    frames[top].last = node
    if frames[top].isMap, frames[top].children & 1 == 0 { try checkKey(node, cell, top) }
    frames[top].children += 1
  }

  // MARK: Keys

  @inline(__always)
  private mutating func checkKey(_ node: Int32, _ cell: YAMLCell, _ top: Int) throws(YAMLError) {
    let length = Int(cell.count)
    if cell.style == .plain, length == 2, textByte(cell, 0) == UInt8(ascii: "<"), textByte(cell, 1) == UInt8(ascii: "<")
    {
      throw YAMLError(.mergeKey, in: bytes, at: Int(cell.start), length: 2)
    }
    guard frames[top].children / 2 < Self.incrementalKeys else { return }
    var hash = UInt32(truncatingIfNeeded: length)
    if length > 0 {
      hash = hash &* 31 &+ UInt32(textByte(cell, 0)) &+ UInt32(textByte(cell, length - 1)) &* 7
    }
    let bit: UInt64 = 1 << UInt64(hash & 63)
    if frames[top].seen & bit != 0 {
      var other = cells[Int(frames[top].node)].first
      while other >= 0, other != node {
        if isSameText(cells[Int(other)], cell) { throw duplicate(cell, of: cells[Int(other)]) }
        other = cells[Int(cells[Int(other)].next)].next
      }
    }
    frames[top].seen |= bit
  }

  @inline(__always)
  private func textByte(_ cell: YAMLCell, _ offset: Int) -> UInt8 {
    cell.isDecoded ? decoded[Int(cell.first) + offset] : bytes[Int(cell.first) + offset]
  }

  private func text(_ cell: YAMLCell) -> ArraySlice<UInt8> {
    let range = Int(cell.first)..<Int(cell.first) + Int(cell.count)
    return cell.isDecoded ? decoded[range] : bytes[range]
  }

  private func isSameText(_ left: YAMLCell, _ right: YAMLCell) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<Int(left.count) where textByte(left, offset) != textByte(right, offset) { return false }
    return true
  }

  /// Looks for equal keys in a mapping that is too long to compare each key with all before.
  private func refuseDuplicates(in first: Int32) throws(YAMLError) {
    var seen: [ArraySlice<UInt8>: Int32] = [:]
    var node = first
    while node >= 0 {
      let cell = cells[Int(node)]
      if let other = seen.updateValue(node, forKey: text(cell)) {
        throw duplicate(cell, of: cells[Int(other)])
      }
      node = cells[Int(cell.next)].next
    }
  }

  private func duplicate(_ cell: YAMLCell, of first: YAMLCell) -> YAMLError {
    YAMLError(
      .duplicateKey(key: String(decoding: text(cell), as: UTF8.self), firstLine: Int(first.line) + 1), in: bytes,
      at: Int(cell.start),
      length: Int(cell.end - cell.start))
  }

  /// Looks for a `?` outside of scalars and comments.
  private func refuseComplexKeys() throws(YAMLError) {
    var index = scan.start
    var scalars = cells.lazy.filter { $0.style.isScalar && $0.end > $0.start }.makeIterator()
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
