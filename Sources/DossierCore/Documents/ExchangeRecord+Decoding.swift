extension ExchangeRecord: DeclaredDocument {
  static var name: String { "exchange" }

  init(from fields: inout Fields) {
    bundle = fields.hash("bundle", "the bundle: the SHA-256 of its tag manifest", isRequired: true) ?? ""
    kind = fields.required("kind", "what the bundle was for")
    sequence =
      fields.integer("sequence", "its number among the sender's bundles", in: 1...999_999_999, isRequired: true) ?? 0
    at = fields.required("at", "when it was sent or received")
    again = fields.optional("again", "when it was imported once more, and more of it was taken")
    after = fields.integer(
      "after", "the last number that had been sent to its sender when it was taken", in: 0...999_999_999)
    acknowledges = fields.acknowledges(in: kind)
    since = fields.since(sequence)
    received = fields.received()
    cases = fields.list("cases", "what it said of each case")
  }
}

extension ExchangedCase: Record {
  static let name = "exchanged case"

  init(from fields: inout Fields) {
    id = fields.caseIdentifier("id", "the case", nil)
    handover = fields.optional("handover", "the hand-over under which it was exchanged")
    ended = fields.optional("ended", "how that hand-over ended, if it had")
    revision = fields.integer("revision", "the revision of the head", in: 1...999_999_999)
    head = fields.hash("head", "the SHA-256 of the head")
    reference = fields.optional("reference", "the sender's own reference of the case")
    entries = fields.scalars("entries", "the entries that were in it")
    changed = fields.list("changed", "which entries were void, answered or released in it")
    attachments = fields.hashes("attachments", "the SHA-256 of each file that was in it")
    missing = fields.hashes("missing", "the SHA-256 of each file that it named and that was not at its recipient's")
    outcome = fields.optional("outcome", "what the recipient made of it")
    reason = fields.optional("reason", "why the recipient did not take it")
    kept = fields.list(
      "kept",
      "what it said of entries, or was said to it, that was not taken, because a person kept what was there; of what was "
        + "sent, the entries that the peer has otherwise, as it was told them")
    adopted = fields.scalars(
      "adopted", "the entries of which its word was taken instead of what was here, because a person decided so")
  }
}

extension KeptEntry: Record {
  static let name = "kept entry"

  init(from fields: inout Fields) {
    self.init(
      id: fields.required("id", "the entry"),
      refused: fields.hash("refused", "the SHA-256 of what was refused of it, and of what is here", isRequired: true)
        ?? "",
      added: fields.optional("added", "what was added to the entry, if that was refused"))
  }
}

extension ExchangedChange: Record {
  static let name = "change"

  init(from fields: inout Fields) {
    id = fields.required("id", "the entry")
    void = fields.value("void", "that it was made void", default: false, written: "false")
    answer = fields.value("answer", "that the request was answered", default: false, written: "false")
    released = fields.value("released", "that the hold was released", default: false, written: "false")
    if ![void, answer, released].contains(true) {
      fields.problem("missing-key", at: "id", "nothing of the entry is changed", hint: "add 'void: true'")
    }
  }
}

extension AcknowledgedBundle: Record {
  static let name = "acknowledged bundle"

  init(from fields: inout Fields) {
    sequence =
      fields.integer("sequence", "its number among those of its sender", in: 1...999_999_999, isRequired: true) ?? 0
    bundle = fields.hash("bundle", "the SHA-256 of its tag manifest", isRequired: true) ?? ""
  }
}

extension BundleKind: WordField {}
extension EntryAdditionKind: WordField {}
extension ExchangeOutcome: WordField {}

extension Fields {
  /// What an acknowledgement answers: it names a bundle, and nothing else does.
  mutating func acknowledges(in kind: BundleKind) -> AcknowledgedBundle? {
    let bundle: AcknowledgedBundle? = record("acknowledges", "the bundle that an acknowledgement answers")
    switch (kind, bundle) {
    case (.acknowledgement, nil) where !isRecording && findings.isEmpty: miss("acknowledges")
    case (.forward, _?), (.update, _?), (.transfer, _?):
      problem(
        "needless-acknowledges", at: "acknowledges", "only an acknowledgement answers a bundle", hint: "remove it")
    default: break
    }
    return bundle
  }

  /// The oldest number that still matters beside a bundle of a number; what is above that says no more than it does.
  mutating func since(_ sequence: Int?) -> Int? {
    let since = integer(
      "since",
      "the oldest number of the sender that still matters: what was in lower ones has arrived, or is in this bundle",
      in: 1...999_999_999)
    return since.map { min($0, sequence ?? $0) }
  }

  /// The highest number of the other side's bundles that the sender has.
  mutating func received() -> Int? {
    integer(
      "received", "the highest number of the recipient's own bundles that came to the sender", in: 1...999_999_999)
  }

  private static let hashPattern = "^[0-9a-f]{64}$"
  private static let hashForm = "64 hexadecimal digits in small letters"

  /// A SHA-256.
  mutating func hash(_ key: StaticString, _ words: String, isRequired: Bool = false) -> String? {
    pattern(key, words, matching: Self.hashPattern, form: Self.hashForm, isRequired: isRequired, Self.readHash)
  }

  /// A list of SHA-256.
  mutating func hashes(_ key: StaticString, _ words: String) -> [String] {
    note(key, words, .list(.scalar(.pattern(Self.hashPattern, Self.hashForm))), nil)
    guard let list = find(key) else { return [] }
    return entries(of: list, key) { fields, node in
      guard let text = fields.scalar(node, key) else { return nil }
      if let hash = Self.readHash(text) { return hash }
      fields.report(node, "invalid-\(key)", "'\(text)' is not \(Self.hashForm)")
      return nil
    }
  }

  private static func readHash(_ text: String) -> String? {
    let isHash = text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    return isHash ? text : nil
  }
}
