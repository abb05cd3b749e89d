/// A node of a tree: an index that means nothing in another tree.
public struct YAMLNode: Sendable, Hashable {
  let index: Int32
}

/// What a node is.
public enum YAMLKind: Sendable {
  /// A text.
  case scalar
  /// A sequence.
  case list
  /// A mapping.
  case map
}

/// A text in YAML as a tree of nodes that know where they stand.
///
/// The nodes lie in one array; texts are slices of the file, or of a second buffer where escapes and folding make them
/// differ from it.
public struct YAMLTree: Sendable {
  /// The most bytes that are read.
  public static let maximumBytes = 8 * 1024 * 1024
  /// How deep lists and mappings may lie in each other.
  public static let maximumDepth = 32

  /// The file as it is, with its byte order mark.
  public let bytes: [UInt8]
  let cells: [YAMLCell]
  let decoded: [UInt8]
  private let marks: YAMLLineMarks

  /// Reads a text.
  ///
  /// - Throws: `YAMLError` for the first thing that is wrong or not taken: see its reasons.
  public init(_ bytes: [UInt8]) throws(YAMLError) {
    let scan = try YAMLScan(bytes)
    if let arena = YAMLBlockReader.arena(bytes) { self.init(arena) } else { try self.init(byLibrary: bytes, scan) }
  }

  /// Reads a text in which keys may stand twice, to tell them all; of two equal keys the first is the one that is read.
  ///
  /// - Throws: `YAMLError` for the first thing that is wrong otherwise; what stood twice before it is told all the same.
  init(_ bytes: [UInt8], repeatedKeys: inout [YAMLError]) throws(YAMLError) {
    let scan = try YAMLScan(bytes)
    if let arena = YAMLBlockReader.arena(bytes) {
      self.init(arena)
    } else {
      var builder = YAMLTreeBuilder(bytes, scan, passesRepeatedKeys: true)
      defer { repeatedKeys = builder.arena.repeatedKeys ?? [] }
      try Self.build(&builder)
      self.init(builder.arena)
    }
  }

  /// Reads a text with libyaml, whatever it holds: what `init` gives is the same.
  ///
  /// - Throws: `YAMLError`.
  package init(byLibrary bytes: [UInt8]) throws(YAMLError) {
    try self.init(byLibrary: bytes, try YAMLScan(bytes))
  }

  private init(byLibrary bytes: [UInt8], _ scan: YAMLScan) throws(YAMLError) {
    var builder = YAMLTreeBuilder(bytes, scan)
    try Self.build(&builder)
    self.init(builder.arena)
  }

  private static func build(_ builder: inout YAMLTreeBuilder) throws(YAMLError) {
    do throws(YAMLError) {
      try builder.build()
    } catch {
      let bytes = builder.arena.bytes
      guard case .syntax = error.reason, let mark = FoundConflictMarks.first(in: bytes) else { throw error }
      throw YAMLError(.conflict, in: bytes, at: mark.lowerBound, length: mark.count)
    }
  }

  private init(_ arena: YAMLArena) {
    bytes = arena.bytes
    cells = arena.cells
    decoded = arena.decoded
    marks = YAMLLineMarks(bytes)
  }

  /// The lines and columns of the text.
  var source: YAMLSource { YAMLSource(bytes: bytes, marks: marks) }

  /// Whether a text is read without libyaml.
  package static func isReadDirectly(_ bytes: [UInt8]) -> Bool {
    (try? YAMLScan(bytes)) != nil && YAMLBlockReader.arena(bytes) != nil
  }

  /// Whether another tree has the same nodes at the same places.
  package func isSame(as other: YAMLTree) -> Bool {
    bytes == other.bytes && cells == other.cells && decoded == other.decoded
  }

  /// A tree of one empty mapping, where no text is to be read.
  static let nothing = YAMLTree()

  private init() {
    bytes = []
    cells = [YAMLCell(start: 0, end: 0, line: 0, first: -1, count: 0, style: .blockMap)]
    decoded = []
    marks = .none
  }

  /// The node of the whole document.
  public var root: YAMLNode { YAMLNode(index: 0) }

  // Those that decoding calls for every node are inlined: a call would retain and release all three arrays.

  @inline(__always)
  func cell(_ node: YAMLNode) -> YAMLCell { cells[Int(node.index)] }

  /// What a node is.
  @inline(__always)
  public func kind(_ node: YAMLNode) -> YAMLKind {
    let style = cell(node).style
    return style.isScalar ? .scalar : style.isMap ? .map : .list
  }

  /// The first entry of a list, or the first key of a mapping: there keys and values follow each other.
  @inline(__always)
  public func firstChild(_ node: YAMLNode) -> YAMLNode? {
    let cell = cell(node)
    return cell.style.isScalar || cell.first < 0 ? nil : YAMLNode(index: cell.first)
  }

  /// The node after this one in the same list or mapping.
  @inline(__always)
  public func next(_ node: YAMLNode) -> YAMLNode? {
    let next = cell(node).next
    return next < 0 ? nil : YAMLNode(index: next)
  }

  /// The number of entries of a list or of pairs of a mapping; 0 for a scalar.
  @inline(__always)
  public func childCount(_ node: YAMLNode) -> Int {
    let cell = cell(node)
    return cell.style.isScalar ? 0 : Int(cell.count)
  }

  /// The text of a scalar, unescaped and unfolded; empty for others.
  @inline(__always)
  public func text(_ node: YAMLNode) -> String { withText(node) { String(utf8: $0) } }

  /// Whether a scalar's text is this one, byte for byte.
  public func isText(_ node: YAMLNode, _ text: StaticString) -> Bool {
    guard kind(node) == .scalar, text.hasPointerRepresentation else { return false }
    return withText(node) { source in
      guard source.count == text.utf8CodeUnitCount else { return false }
      for offset in source.indices where unsafe source[offset] != text.utf8Start[offset] { return false }
      return true
    }
  }

  /// Lends the UTF-8 of a scalar's text; no bytes for others.
  @inline(__always)
  public func withText<Result, Failure: Error>(
    _ node: YAMLNode, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let cell = cell(node)
    guard cell.style.isScalar else { return try body(bytes.span.extracting(first: 0)) }
    let source = cell.isDecoded ? decoded.span : bytes.span
    return try body(source.extracting(Int(cell.first)..<Int(cell.first) + Int(cell.count)))
  }

  /// Whether a node is a scalar without quotes.
  @inline(__always)
  public func isPlain(_ node: YAMLNode) -> Bool { cell(node).style == .plain }

  /// Whether other readers of YAML take a node for nothing: `~`, `null`, or nothing written.
  @inline(__always)
  func isNull(_ node: YAMLNode) -> Bool {
    let cell = cell(node)
    guard cell.style == .plain, cell.count <= 1 || cell.count == 4 else { return false }
    return cell.count == 0 || isText(node, "~") || isText(node, "null") || isText(node, "Null") || isText(node, "NULL")
  }

  /// Whether nothing is written: `key:` without a value.
  @inline(__always)
  public func isEmpty(_ node: YAMLNode) -> Bool {
    let cell = cell(node)
    return cell.style == .plain && cell.count == 0
  }
}
