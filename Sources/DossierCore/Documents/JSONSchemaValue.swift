/// What a JSON Schema is written of; keys keep their order.
enum JSONSchemaValue: Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONSchemaValue])
  case object([(key: String, value: JSONSchemaValue)])

  static func == (left: JSONSchemaValue, right: JSONSchemaValue) -> Bool { left.text == right.text }

  /// A list of texts.
  static func strings(_ texts: [String]) -> JSONSchemaValue { .array(texts.map { .string($0) }) }

  /// The JSON text, two blanks a level, short lists on one line; without a line end at the end.
  var text: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text
  }

  private var isScalar: Bool {
    switch self {
    case .null, .bool, .integer, .string: true
    case .array, .object: false
    }
  }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values) where values.allSatisfy(\.isScalar):
      text += "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .array(let values):
      Self.block("[", "]", values, to: &text, indentation) { $0.write(to: &$1, indentation: indentation + 2) }
    case .object(let members):
      Self.block("{", "}", members, to: &text, indentation) { member, text in
        Self.quote(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indentation: indentation + 2)
      }
    }
  }

  private static func block<Element>(
    _ opening: String, _ closing: String, _ elements: [Element], to text: inout String, _ indentation: Int,
    _ write: (Element, inout String) -> Void
  ) {
    guard !elements.isEmpty else {
      text += opening + closing
      return
    }
    text += opening
    for (place, element) in elements.enumerated() {
      text += (place > 0 ? "," : "") + "\n" + String(repeating: " ", count: indentation + 2)
      write(element, &text)
    }
    text += "\n" + String(repeating: " ", count: indentation) + closing
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
