/// Why a text is not YAML as dossier takes it, and where.
public struct YAMLError: Error, Sendable, Equatable {
  /// What is wrong, as facts.
  public enum Reason: Sendable, Equatable {
    /// The text has more bytes than are read.
    case tooLarge(bytes: Int, maximumBytes: Int)
    /// Lists and mappings lie in each other deeper than is read.
    case tooDeep(maximumDepth: Int)
    /// Bytes that are not UTF-8.
    case notUTF8
    /// The byte order mark of UTF-16.
    case utf16
    /// A character that may not stand in a text as it is: a control character, a line separator, a non-character.
    case forbiddenCharacter(UInt32)
    /// A carriage return that no line feed follows.
    case loneCarriageReturn
    /// A byte order mark elsewhere than at the start.
    case misplacedByteOrderMark
    /// `&name`.
    case anchor
    /// `*name`.
    case alias
    /// `!name`.
    case tag
    /// A `?` before a key.
    case complexKey
    /// A list or a mapping as a key.
    case keyNotScalar
    /// `<<` as a key.
    case mergeKey
    /// A `%` line.
    case directive
    /// A second document in the same text.
    case secondDocument
    /// The same key twice in one mapping.
    case duplicateKey(key: String, firstLine: Int)
    /// No document, or nothing in it.
    case empty
    /// What libyaml says about anything else; the context is where what it was reading began.
    case syntax(problem: String, context: String?, contextLine: Int?)
    /// A line with which a version control system marks a conflict.
    case conflict
    /// No memory was left.
    case outOfMemory
  }

  /// What is wrong.
  public let reason: Reason
  /// Where it is wrong.
  public let span: SourceSpan
  /// The line there, without its end; of a very long one the part around the place.
  public let excerpt: String
  /// The column at which the excerpt begins, from 1.
  public let excerptColumn: Int
  /// The way out; nil if the message says it already.
  public let hint: String?
}

extension YAMLError {
  /// The stable name of the reason, such as `yaml-duplicate-key`.
  public var id: String {
    switch reason {
    case .tooLarge: "yaml-too-large"
    case .tooDeep: "yaml-too-deep"
    case .notUTF8, .utf16: "yaml-encoding"
    case .forbiddenCharacter, .loneCarriageReturn, .misplacedByteOrderMark: "yaml-character"
    case .anchor: "yaml-anchor"
    case .alias: "yaml-alias"
    case .tag: "yaml-tag"
    case .complexKey, .keyNotScalar: "yaml-complex-key"
    case .mergeKey: "yaml-merge-key"
    case .directive: "yaml-directive"
    case .secondDocument: "yaml-second-document"
    case .duplicateKey: "yaml-duplicate-key"
    case .empty: "yaml-empty"
    case .syntax, .conflict: "yaml-syntax"
    case .outOfMemory: "yaml-out-of-memory"
    }
  }
}

extension YAMLError: CustomStringConvertible {
  /// The reason as a sentence: lower case, no full stop.
  public var description: String {
    switch reason {
    case .tooLarge(let bytes, let maximum): "the file has \(bytes) bytes, more than the \(maximum) that are read"
    case .tooDeep(let maximum): "lists and mappings are nested more than \(maximum) deep"
    case .notUTF8: "this is not UTF-8"
    case .utf16: "the file is UTF-16"
    case .forbiddenCharacter(let scalar): "the character U+\(Self.hexadecimal(scalar)) may not stand in a file as it is"
    case .loneCarriageReturn: "a carriage return without a line feed"
    case .misplacedByteOrderMark: "a byte order mark may only stand at the start of a file"
    case .anchor: "anchors ('&') are not read"
    case .alias: "aliases ('*') are not read"
    case .tag: "tags ('!') are not read"
    case .complexKey: "keys with '?' are not read"
    case .keyNotScalar: "a list or a mapping cannot be a key"
    case .mergeKey: "merge keys ('<<') are not read"
    case .directive: "directives ('%') are not read"
    case .secondDocument: "a second document in one file"
    case .duplicateKey(let key, let line): "the key '\(key)' is already on line \(line)"
    case .empty: "the file holds no document"
    case .syntax(let problem, let context?, let line?): "\(problem) \(context) from line \(line)"
    case .syntax(let problem, let context?, nil): "\(problem) \(context)"
    case .syntax(let problem, nil, _): problem
    case .conflict: "a merge conflict is not resolved"
    case .outOfMemory: "no memory is left to read the file"
    }
  }

  private static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
