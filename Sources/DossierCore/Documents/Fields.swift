/// The fields of a mapping, as a declaration asks for them.
///
/// One `init(from: inout Fields)` a type is its whole declaration. Over a tree, each call finds its key, reads the
/// value and notes what is wrong; without a tree, each call notes what is declared. Either way a value comes back, so
/// that a declaration is straight code: what was wrong is in `findings`, and a document with errors is not handed out.
struct Fields {
  let tree: YAMLTree
  /// Whether a declaration is being recorded: then there is nothing to read.
  let isRecording: Bool
  private let path: String
  /// Terms that were read before.
  let knownTerms: KnownTerms?
  private var here: YAMLNode
  private var keys: [Key] = []
  private var firstKey = 0
  /// The place after the key that was found last: the next one mostly stands there.
  private var nextKey = 0
  /// How many keys before that place nobody asked for yet.
  private var skipped = 0
  /// The bits of the marks of all keys: most keys that are absent show so by it.
  private var bits: UInt64 = 0
  private(set) var missing = 0
  private var recorded: [FieldSchema] = []

  /// The currency of amounts from here on.
  var currency: Currency
  /// What was wrong so far.
  private(set) var findings: [Finding] = []

  /// How many keys lie open at once in most documents.
  private static let usualKeys = 64

  private struct Key {
    let node: YAMLNode
    let value: YAMLNode
    let mark: YAMLKeyMark
    var isKnown = false
  }

  /// Over a mapping of a tree; `path` is the file's name in findings.
  init(_ tree: YAMLTree, path: String, currency: Currency, terms: KnownTerms? = nil) {
    self.tree = tree
    knownTerms = terms
    isRecording = false
    self.path = path
    self.currency = currency
    here = tree.root
    keys.reserveCapacity(Self.usualKeys)
  }

  /// Without a tree: to record a declaration.
  private init() {
    tree = .nothing
    knownTerms = nil
    isRecording = true
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
  /// The text of a key, without taking the key as declared; nil if it is absent or no scalar.
  func peek(_ key: StaticString) -> String? {
    guard let place = place(of: key), tree.kind(keys[place].value) == .scalar else { return nil }
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
    guard !isRecording else { return }
    let span = tree.span(node)
    let excerpt = tree.excerpt(of: node, at: span)
    findings.append(
      Finding(
        id: id, path: path, span: span, message: message, hint: hint, excerpt: excerpt.text,
        excerptColumn: excerpt.column))
  }

  /// The text of a scalar, or nil with a finding.
  mutating func scalar(_ node: YAMLNode, _ key: StaticString, isRequired: Bool = false) -> String? {
    guard tree.kind(node) == .scalar else {
      report(
        node, "wrong-type", "'\(key)' is not a single value",
        hint: onlyScalar(of: node).map { "write \($0)" } ?? "write one value behind the colon")
      return nil
    }
    guard !tree.isNull(node) else {
      let isEmpty = tree.isEmpty(node)
      let wayOut = isRequired ? "write what it is" : "leave it out"
      report(
        node, "null-value",
        isEmpty ? "an entry of '\(key)' is empty" : "'\(tree.text(node))' means nothing to other readers of YAML",
        hint: isEmpty ? "remove it, or write '' for an empty text" : "\(wayOut), or put it in quotes if it is a text")
      return nil
    }
    return tree.text(node)
  }

  /// What a list holds, as it is written, if that is one scalar.
  func onlyScalar(of node: YAMLNode) -> String? {
    guard tree.kind(node) == .list, tree.childCount(node) == 1, let child = tree.firstChild(node),
      tree.kind(child) == .scalar, !tree.isNull(child)
    else { return nil }
    let text = tree.text(child)
    guard !text.contains(where: \.isNewline) else { return nil }
    return YAMLQuoting.inline(YAMLScalar(text: text, isText: !tree.isPlain(child)), inFlow: false)
  }

  /// The value of a scalar, or nil with a finding.
  mutating func read<Value: ScalarField>(
    _ node: YAMLNode, _ key: StaticString, isRequired: Bool = false
  ) -> Value? {
    if tree.kind(node) == .scalar, !tree.isNull(node), let value = tree.withText(node, { Value.read(utf8: $0) }) {
      return value
    }
    guard let text = scalar(node, key, isRequired: isRequired) else { return nil }
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
    let nextKey: Int
    let skipped: Int
    let bits: UInt64
    let missing: Int
    let currency: Currency
  }

  mutating func enter(_ node: YAMLNode) -> Outer {
    let outer = Outer(
      here: here, firstKey: firstKey, nextKey: nextKey, skipped: skipped, bits: bits, missing: missing,
      currency: currency)
    here = node
    firstKey = keys.count
    nextKey = firstKey
    skipped = 0
    bits = 0
    missing = tree.childCount(node)
    var key = tree.firstChild(node)
    while let current = key, let value = tree.next(current) {
      let mark = tree.withText(current) { YAMLKeyMark($0) }
      bits |= mark.bit
      keys.append(Key(node: current, value: value, mark: mark))
      key = tree.next(value)
    }
    return outer
  }

  mutating func leave(to outer: Outer) {
    keys.removeLast(keys.count - firstKey)
    here = outer.here
    firstKey = outer.firstKey
    nextKey = outer.nextKey
    skipped = outer.skipped
    bits = outer.bits
    missing = outer.missing
    currency = outer.currency
  }

  /// Reports the keys that the declaration does not know.
  mutating func reportUnknown(_ schema: RecordSchema) {
    let known = schema.fields.map(\.key)
    // Whoever must look through so many looks at their page.
    let page = known.count > 20 ? DocumentType(rawValue: schema.name) : nil
    let all =
      page.map { "keys: see dossier-\($0.rawValue)(5)" } ?? "keys of \(schema.name): \(known.joined(separator: ", "))"
    // One that is there already would be there twice.
    let present = Set(keys[firstKey...].map { tree.text($0.node) })
    let absent = known.filter { !present.contains($0) }
    for key in keys[firstKey...] where !key.isKnown {
      let name = tree.text(key.node)
      let near = Suggestion.nearest(to: name, among: known)
      let hint =
        near.map { present.contains($0) ? "'\($0)' is there too: take one of the two out" : "did you mean '\($0)'?" }
        ?? Suggestion.hint(for: name, among: absent) ?? all
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
    if tree.kind(node) == .scalar, let amount = tree.withText(node, { Money(utf8: $0, currency: currency) }),
      !isSigned(node), canBeZero || !amount.isZero
    {
      return amount
    }
    guard let text = scalar(node, key) else { return nil }
    do throws(AmountProblem) {
      let amount = try Money(text, currency: currency)
      guard isSigned(node) || amount.isZero && !canBeZero else { return amount }
      report(
        node, "invalid-amount", isSigned(node) ? "amount '\(text)' is below zero" : "the amount is zero",
        hint: "amounts are written above zero; their list says which way they go")
    } catch {
      var hint = error.hint
      if !canBeZero, case .comma(let meant?) = error, (try? Money(meant, currency: currency))?.isZero ?? false {
        hint = "an amount here is above zero"
      }
      report(node, "invalid-amount", "'\(text)' is not an amount\(error.because)", hint: hint)
    }
    return nil
  }

  /// Whether a scalar begins with a sign, as `-0` does too.
  private func isSigned(_ node: YAMLNode) -> Bool {
    tree.withText(node) { $0.count > 0 && $0[0] == UInt8(ascii: "-") }
  }

  private func place(of key: StaticString) -> Int? {
    for place in firstKey..<keys.count where tree.isText(keys[place].node, key) { return place }
    return nil
  }

  /// The value of a key that has one, now declared.
  mutating func find(_ key: StaticString) -> YAMLNode? {
    guard missing > 0 else { return nil }
    let mark = YAMLKeyMark(key)
    guard bits & mark.bit != 0 else { return nil }
    let place: Int
    if let found = unknown(key, mark, in: nextKey..<keys.count) {
      skipped += found - nextKey
      nextKey = found + 1
      place = found
    } else if skipped > 0, let found = unknown(key, mark, in: firstKey..<nextKey) {
      skipped -= 1
      place = found
    } else {
      return nil
    }
    keys[place].isKnown = true
    missing -= 1
    let value = keys[place].value
    return tree.isEmpty(value) ? nil : value
  }

  /// The place of a key that nobody asked for yet.
  @inline(__always)
  private func unknown(_ key: StaticString, _ mark: YAMLKeyMark, in places: Range<Int>) -> Int? {
    for place in places where keys[place].mark == mark && !keys[place].isKnown {
      if mark.isWhole || tree.isText(keys[place].node, key) { return place }
    }
    return nil
  }
}
