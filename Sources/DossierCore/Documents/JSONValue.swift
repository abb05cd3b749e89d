/// A JSON text in the making: keys keep their order, amounts are strings, so no figure is ever rounded.
public enum JSONValue: Sendable, Equatable {
  /// The word `null`.
  case null
  /// One of the words `true` and `false`.
  case bool(Bool)
  /// A count; never an amount.
  case integer(Int)
  /// A text, not escaped.
  case string(String)
  /// Values in their order.
  case array([JSONValue])
  /// Members in their order.
  case object([Member])

  /// A key and its value.
  public struct Member: Sendable, Equatable {
    /// The key, not escaped.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// Makes it.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The text of something that writes itself as files have it: an amount, a date, an id; null for nil.
  public static func text(_ value: (some CustomStringConvertible)?) -> JSONValue {
    value.map { .string($0.description) } ?? .null
  }

  /// A list of texts.
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// An object of those members whose value is not null.
  public static func objectOfPresent(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.filter { $0.value != .null }.map { Member(key: $0.key, value: $0.value) })
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
  /// Makes an object.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }

  /// Makes an array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Makes a text.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Makes a count.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// Makes one of the words `true` and `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Makes the word `null`.
  public init(nilLiteral: ()) { self = .null }
}
