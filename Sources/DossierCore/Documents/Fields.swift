/// The fields of a mapping, as a declaration asks for them.
///
/// One `init(from: inout Fields)` a type is its whole declaration. Over a tree, each call finds its key, reads the
/// value and notes what is wrong; without a tree, each call notes what is declared. Either way a value comes back, so
/// that a declaration is straight code: what was wrong is in `findings`, and a document with errors is not handed out.
struct Fields {
  let tree: YAMLTree?
  private let path: String
  private var here: YAMLNode
  private var keys: [Key] = []
  private var firstKey = 0
  private(set) var missing = 0
  private var recorded: [FieldSchema] = []

  /// The currency of amounts from here on.
  var currency: Currency
  /// What was wrong so far.
  private(set) var findings: [Finding] = []

  private struct Key {
    let node: YAMLNode
    let value: YAMLNode
    var isKnown = false
  }

  /// Over a mapping of a tree; `path` is the file's name in findings.
  init(_ tree: YAMLTree, path: String, currency: Currency) {
    self.tree = tree
    self.path = path
    self.currency = currency
    here = tree.root
  }

  /// Without a tree: to record a declaration.
  private init() {
    tree = nil
    path = ""
    currency = .euro
    here = YAMLNode(index: 0)
  }

  /// The declaration of a type.
  static func schema<Value: Record>(of type: Value.Type) -> RecordSchema {
    var fields = Fields()
    _ = Value(from: &fields)
    return RecordSchema(name: Value.name, fields: fields.recorded)
  }
}

/// A type that a mapping of a document holds.
protocol Record: Sendable {
  /// What it is, in a word.
  static var name: String { get }
  /// Reads the mapping, or records what is declared.
  init(from fields: inout Fields)
}

// MARK: - What a declaration may ask

extension Fields {
  /// Whether a declaration is being recorded.
  var isRecording: Bool { tree == nil }

  /// The text of a key, without taking the key as declared; nil if it is absent or no scalar.
  func peek(_ key: StaticString) -> String? {
    guard let tree, let place = place(of: key), tree.kind(keys[place].value) == .scalar else { return nil }
    return tree.text(keys[place].value)
  }

  /// Whether the mapping has a key.
  func has(_ key: StaticString) -> Bool { place(of: key) != nil }

  /// Notes that something is wrong at a key, or at the mapping if the key is absent.
  mutating func problem(
    _ id: String, at key: StaticString, _ message: @autoclosure () -> String, hint: String? = nil
  ) {
    guard !isRecording else { return }
    report(place(of: key).map { keys[$0].value } ?? here, id, message(), hint: hint)
  }

  /// Notes something at a node.
  mutating func report(_ node: YAMLNode, _ id: String, _ message: String, hint: String? = nil) {
    guard let tree else { return }
    let span = tree.span(node)
    findings.append(
      Finding(id: id, path: path, span: span, message: message, hint: hint, excerpt: tree.line(span.line)))
  }

  /// The text of a scalar, or nil with a finding.
  mutating func scalar(_ node: YAMLNode, _ key: StaticString) -> String? {
    guard let tree else { return nil }
    guard tree.kind(node) == .scalar else {
      report(node, "wrong-type", "'\(key)' is not a single value")
      return nil
    }
    return tree.text(node)
  }

  /// The value of a scalar, or nil with a finding.
  mutating func read<Value: ScalarField>(_ node: YAMLNode, _ key: StaticString) -> Value? {
    guard let text = scalar(node, key) else { return nil }
    do throws(ScalarProblem) {
      return try Value.read(text)
    } catch {
      report(node, error.id, error.message, hint: error.hint)
      return nil
    }
  }
}

// MARK: - Finding keys

extension Fields {
  struct Outer {
    let here: YAMLNode
    let firstKey: Int
    let missing: Int
    let currency: Currency
  }

  mutating func enter(_ node: YAMLNode) -> Outer {
    let outer = Outer(here: here, firstKey: firstKey, missing: missing, currency: currency)
    here = node
    firstKey = keys.count
    guard let tree else { return outer }
    missing = tree.childCount(node)
    var key = tree.firstChild(node)
    while let current = key, let value = tree.next(current) {
      keys.append(Key(node: current, value: value))
      key = tree.next(value)
    }
    return outer
  }

  mutating func leave(to outer: Outer) {
    keys.removeSubrange(firstKey...)
    here = outer.here
    firstKey = outer.firstKey
    missing = outer.missing
    currency = outer.currency
  }

  /// Reports the keys that the declaration does not know.
  mutating func reportUnknown(_ schema: RecordSchema) {
    let known = schema.fields.map(\.key)
    for key in keys[firstKey...] where !key.isKnown {
      guard let tree else { return }
      let name = tree.text(key.node)
      let hint =
        Suggestion.hint(for: name, among: known)
        ?? "keys of \(schema.name): \(known.joined(separator: ", "))"
      report(key.node, "unknown-key", "unknown key '\(name)' in \(schema.name)", hint: hint)
    }
  }

  mutating func miss(_ key: StaticString, hint: String? = nil) {
    report(here, "missing-key", "'\(key)' is missing", hint: hint ?? "add '\(key): …'")
  }

  mutating func note(
    _ key: StaticString, _ words: String, _ kind: @autoclosure () -> FieldKind, isRequired: Bool = false,
    _ scope: Scope?, standard: String? = nil
  ) {
    guard isRecording else { return }
    recorded.append(
      FieldSchema(
        key: "\(key)", words: words, kind: kind(), isRequired: isRequired, scope: scope, standard: standard))
  }

  mutating func readAmount(_ node: YAMLNode, _ key: StaticString, _ canBeZero: Bool) -> Money? {
    guard let text = scalar(node, key) else { return nil }
    do throws(AmountProblem) {
      let amount = try Money(text, currency: currency)
      guard amount.isNegative || amount.isZero && !canBeZero else { return amount }
      report(
        node, "invalid-amount", amount.isZero ? "the amount is zero" : "amount '\(text)' is below zero",
        hint: "amounts are written above zero; their list says which way they go")
    } catch {
      report(node, "invalid-amount", "'\(text)' is not an amount\(error.because)", hint: error.hint)
    }
    return nil
  }

  private func place(of key: StaticString) -> Int? {
    guard let tree else { return nil }
    for place in firstKey..<keys.count where tree.isText(keys[place].node, key) { return place }
    return nil
  }

  /// The value of a key that has one, now declared.
  mutating func find(_ key: StaticString) -> YAMLNode? {
    guard missing > 0, let tree else { return nil }
    for place in firstKey..<keys.count where !keys[place].isKnown && tree.isText(keys[place].node, key) {
      keys[place].isKnown = true
      missing -= 1
      let value = keys[place].value
      return tree.isEmpty(value) ? nil : value
    }
    return nil
  }
}
