/// What a YAML text means, without positions, comments or style.
public enum YAMLValue: Sendable, Hashable {
  /// A scalar: its text, and how it is to be written.
  case scalar(YAMLScalar)
  /// A sequence.
  case list([YAMLValue])
  /// A mapping, in order; keys are unique.
  case map([YAMLEntry])

  /// A scalar that readers must take as text; it is quoted where a YAML 1.1 or 1.2 reader would see something else.
  public static func text(_ text: String) -> YAMLValue { .scalar(YAMLScalar(text: text, isText: true)) }

  /// A scalar written as it stands: an amount, a date, a time, an integer, `true` or `false`.
  public static func literal(_ text: String) -> YAMLValue { .scalar(YAMLScalar(text: text, isText: false)) }

  /// The value of a key of a mapping; nil if there is none or this is no mapping.
  public subscript(key: String) -> YAMLValue? {
    guard case .map(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text of a scalar; nil if this is a list or a mapping.
  public var scalarText: String? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar.text
  }

  var isScalar: Bool {
    if case .scalar = self { true } else { false }
  }

  /// A mapping with one more key.
  func adding(_ key: String, _ value: YAMLValue) -> YAMLValue {
    guard case .map(let entries) = self else { return self }
    return .map(entries + [YAMLEntry(key, value)])
  }

  /// A mapping with a key of this value, which goes last.
  func with(_ key: String, _ value: YAMLValue) -> YAMLValue {
    guard case .map(let entries) = self else { return self }
    return .map(entries.filter { $0.key != key } + [YAMLEntry(key, value)])
  }
}

/// One key of a mapping with its value.
public struct YAMLEntry: Sendable, Hashable {
  /// The key.
  public let key: String
  /// What the key holds.
  public var value: YAMLValue

  /// Makes an entry.
  public init(_ key: String, _ value: YAMLValue) {
    self.key = key
    self.value = value
  }
}

/// The text of a scalar and whether it must read as text.
///
/// Two scalars are equal if their texts are: what a text is taken for is the field's business, never the file's.
public struct YAMLScalar: Sendable, Hashable {
  /// The text, unescaped and unfolded.
  public let text: String
  /// Whether a writer must make every reader take it as text.
  public let isText: Bool

  /// Makes a scalar.
  public init(text: String, isText: Bool) {
    self.text = text
    self.isText = isText
  }

  /// Compares the texts alone, byte for byte: a composed and a decomposed accent differ.
  public static func == (left: YAMLScalar, right: YAMLScalar) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the text alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
