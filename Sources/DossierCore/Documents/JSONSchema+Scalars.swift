extension ScalarKind {
  /// What a JSON Schema says of a scalar, as a reader of YAML 1.2 sees it.
  func jsonSchema(isOptional: Bool) -> JSONSchema.Members {
    switch self {
    case .text: return [("type", JSONSchema.types(["string", "number", "boolean"], isOptional))]
    case .amount: return Self.decimal("^[0-9]+(\\.[0-9]{1,4})?$", isOptional)
    case .percent: return Self.decimal("^[0-9]+(\\.[0-9]{1,4})?$", isOptional)
    case .signedPercent: return Self.decimal("^-?[0-9]+(\\.[0-9]{1,4})?$", isOptional, isSigned: true)
    case .integer(let range): return Self.integer(range, isOptional)
    case .boolean:
      let values: [JSONValue] = [.bool(true), .bool(false), .string("true"), .string("false")]
      return [("enum", .array(values + (isOptional ? [.null] : [])))]
    case .date:
      return Self.text("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", isOptional, format: "date")
    case .timestamp:
      return Self.text(
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)"
          + "(\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$",
        isOptional)
    case .identifier:
      // Those that name a case are long, all others short; the keys themselves say which.
      return Self.text(
        "^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{7}([0-9a-hjkmnp-tv-z]{4})?$", isOptional)
    case .caseIdentifier: return Self.text("^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{11}$", isOptional)
    case .slug:
      return Self.text(
        "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", isOptional, as: ["string", "number", "boolean"],
        longest: Slug.maximumLength)
    case .number:
      return Self.text(
        "^[A-Za-z0-9]([A-Za-z0-9/._-]*[A-Za-z0-9])?$", isOptional, as: ["string", "number", "boolean"],
        longest: CaseNumber.maximumLength)
    case .word(let words):
      return [("enum", .array(words.map { .string($0) } + (isOptional ? [.null] : [])))]
    case .pattern(let pattern, _):
      let whole = pattern.hasPrefix("^") ? pattern : "^(\(pattern))$"
      return Self.text(whole, isOptional, as: ["string", "number", "boolean"])
    }
  }

  private static func decimal(_ pattern: String, _ isOptional: Bool, isSigned: Bool = false) -> JSONSchema.Members {
    [("type", JSONSchema.types(["number", "string"], isOptional))]
      + (isSigned ? [] : [("minimum", .integer(0))]) + [("pattern", .string(pattern))]
  }

  private static func integer(_ range: ClosedRange<Int>, _ isOptional: Bool) -> JSONSchema.Members {
    var members: JSONSchema.Members = [
      ("type", JSONSchema.types(["integer", "string"], isOptional)), ("minimum", .integer(range.lowerBound)),
    ]
    // Beyond 2^53 readers of JSON round.
    if range.upperBound < 1 << 53 { members.append(("maximum", .integer(range.upperBound))) }
    members.append(("pattern", .string("^-?[0-9]+$")))
    return members
  }

  private static func text(
    _ pattern: String, _ isOptional: Bool, as types: [String] = ["string"], format: String? = nil, longest: Int? = nil
  ) -> JSONSchema.Members {
    var members: JSONSchema.Members = [("type", JSONSchema.types(types, isOptional)), ("pattern", .string(pattern))]
    if let format { members.append(("format", .string(format))) }
    if let longest { members.append(("maxLength", .integer(longest))) }
    return members
  }
}
