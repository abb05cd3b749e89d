/// How a node is written.
enum YAMLStyle: UInt8 {
  case plain, singleQuoted, doubleQuoted, literal, folded
  case blockList, flowList, blockMap, flowMap

  var isScalar: Bool { rawValue <= Self.folded.rawValue }
  var isBlockScalar: Bool { self == .literal || self == .folded }
  var isMap: Bool { self == .blockMap || self == .flowMap }
  var isFlow: Bool { self == .flowList || self == .flowMap }
}

/// One node in the arena of a tree.
struct YAMLCell: Equatable {
  /// Where it begins in the text, in bytes.
  var start: UInt32
  /// Where it ends: for a block list or mapping the end of its last descendant.
  var end: UInt32
  /// Its line, from 0.
  var line: UInt32
  /// The next node in the same list or mapping; -1 for none.
  var next: Int32 = -1
  /// The first node inside, -1 for none; for a scalar where its text begins.
  var first: Int32
  /// The number of entries or pairs; for a scalar the length of its text in bytes.
  var count: UInt32
  /// How it is written.
  var style: YAMLStyle
  /// Whether a scalar's text differs from its bytes and lies in the tree's own buffer.
  var isDecoded = false
}
