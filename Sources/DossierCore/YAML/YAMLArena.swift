/// The cells of a tree while it is read, and the keys of its mappings, of which none may stand twice.
struct YAMLArena {
  /// The nodes, parents before children.
  private(set) var cells: [YAMLCell] = []
  /// The texts of scalars that differ from their bytes.
  var decoded: [UInt8] = []
  let bytes: [UInt8]
  /// The keys that stand twice in a mapping, if reading goes on behind them; nil if it ends at the first.
  private(set) var repeatedKeys: [YAMLError]?
  private var frames: [Frame] = []
  private var marks: YAMLLineMarks?

  /// A list or mapping whose end has not come yet.
  private struct Frame {
    let node: Int32
    let isMap: Bool
    var last: Int32 = -1
    var children: UInt32 = 0
    /// One bit for each key seen, to compare only those that could be equal.
    var seen: UInt64 = 0
  }

  private static let incrementalKeys = 64

  init(_ bytes: [UInt8], passesRepeatedKeys: Bool = false) {
    self.bytes = bytes
    repeatedKeys = passesRepeatedKeys ? [] : nil
    cells.reserveCapacity(bytes.count / 10 + 8)
    frames.reserveCapacity(8)
  }

  /// Whether the next node is a key.
  var expectsKey: Bool { frames.last.map { $0.isMap && $0.children & 1 == 0 } ?? false }

  /// How many lists and mappings are open.
  var depth: Int { frames.count }

  // MARK: Nodes

  /// Adds a list or mapping, to which the next nodes belong until it is closed.
  mutating func open(_ style: YAMLStyle, start: Int, line: Int) throws(YAMLError) {
    guard frames.count < YAMLTree.maximumDepth else {
      throw YAMLError(.tooDeep(maximumDepth: YAMLTree.maximumDepth), in: bytes, at: start)
    }
    if expectsKey { throw YAMLError(.keyNotScalar, in: bytes, at: start) }
    let node = Int32(cells.count)
    try link(
      YAMLCell(
        start: UInt32(start), end: UInt32(start), line: UInt32(truncatingIfNeeded: line), first: -1, count: 0,
        style: style))
    frames.append(Frame(node: node, isMap: style.isMap))
  }

  /// Closes the last list or mapping that is open; the end counts where it has a bracket.
  mutating func close(end: Int = 0) throws(YAMLError) {
    guard let frame = frames.popLast() else { return }
    let node = Int(frame.node)
    cells[node].count = frame.isMap ? frame.children / 2 : frame.children
    let opening = bytes[Int(cells[node].start)]
    if cells[node].style.isFlow, opening == UInt8(ascii: "[") || opening == UInt8(ascii: "{") {
      cells[node].end = UInt32(end)
    } else if frame.last >= 0 {
      cells[node].end = cells[Int(frame.last)].end
    }
    if frame.isMap, frame.children / 2 > Self.incrementalKeys { try refuseDuplicates(in: cells[node].first) }
  }

  /// Adds a node to what is open.
  @inline(__always)
  mutating func link(_ cell: YAMLCell) throws(YAMLError) {
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
        if isSameText(cells[Int(other)], cell) {
          try refuse(cell, after: cells[Int(other)])
          break
        }
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
  private mutating func refuseDuplicates(in first: Int32) throws(YAMLError) {
    var seen: [ArraySlice<UInt8>: Int32] = [:]
    var node = first
    while node >= 0 {
      let cell = cells[Int(node)]
      let key = text(cell)
      if let other = seen[key] { try refuse(cell, after: cells[Int(other)]) } else { seen[key] = node }
      node = cells[Int(cell.next)].next
    }
  }

  private mutating func refuse(_ cell: YAMLCell, after first: YAMLCell) throws(YAMLError) {
    let lines = marks ?? YAMLLineMarks(bytes)
    marks = lines
    let error = YAMLError(
      .duplicateKey(key: String(decoding: text(cell), as: UTF8.self), firstLine: Int(first.line) + 1),
      in: YAMLSource(bytes: bytes, marks: lines), at: Int(cell.start), length: Int(cell.end - cell.start),
      line: Int(cell.line) + 1)
    guard repeatedKeys != nil else { throw error }
    repeatedKeys?.append(error)
  }
}
