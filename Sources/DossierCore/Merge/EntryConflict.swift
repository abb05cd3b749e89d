/// An entry that two organisations have in different ways.
public struct EntryConflict: Sendable, Equatable {
  /// A field of it that is other here than there.
  public struct Difference: Sendable, Equatable {
    /// The key of the field.
    public let key: String
    /// What is here, in one line; nil for nothing.
    public let ours: String?
    /// What the bundle has, in one line; nil for nothing.
    public let theirs: String?
  }

  /// Why something is not the sender's to say (SPEC 5).
  public enum Overreach: String, Sendable {
    /// It was recorded by this store, so that nobody else makes it void, nor releases it who does not hold the case.
    case recordedHere = "recorded here"
    /// It says that this store recorded it, and this store has it not.
    case notRecordedHere = "recorded here, as it says, and not here"
    /// The sender answered its own request.
    case ownAnswer = "answered by whoever asked"
    /// Only the holder records such an entry.
    case holders = "the holder's to record, who is here"
  }

  /// The list in which the bundle has it.
  public let list: EntryList
  /// Its id.
  public let id: String
  /// What was added to it on both sides, if that is all that differs: `void` or `answer`.
  public let key: String?
  /// The list in which it is here, if that is another one.
  public let otherList: EntryList?
  /// Why it is not the sender's to say, if nothing else is the matter.
  public let refusal: Overreach?
  /// The fields that differ, in the order of their declaration; all that it says of what is not the sender's to say.
  public let differences: [Difference]
  /// What the bundle says, in canonical form: the entry, or what was added to it; and what is here in its place.
  let word: String

  /// Compares two forms of an entry.
  init(_ list: EntryList, _ ours: YAMLValue, _ theirs: YAMLValue, key: String? = nil) {
    self.list = list
    id = theirs.id
    self.key = key
    // Ours was kept as it is: what a person makes of it later is held against theirs anew.
    word = Self.word(list, theirs, key) + " for " + Self.word(list, ours, key)
    (otherList, refusal) = (nil, nil)
    let kind = EntryJoin.kind(of: list)
    let keys = key.map { [$0] } ?? Self.keys(of: kind, ours, theirs)
    differences = keys.compactMap { key in
      // The names of a file may differ; what it holds may not.
      guard list != .attachments || key != "file" else { return nil }
      let field = kind.field(key)
      switch (field.form(of: ours[key]), field.form(of: theirs[key])) {
      case (nil, nil): return nil
      case (let form?, let other?) where form.means(other): return nil
      case _: break
      }
      return Difference(key: key, ours: ours[key].map(Self.words), theirs: theirs[key].map(Self.words))
    }
  }

  /// Names an entry that is in another list here.
  init(_ list: EntryList, _ entry: YAMLValue, in otherList: EntryList) {
    (self.list, id, key, self.otherList, refusal, differences) = (list, entry.id, nil, otherList, nil, [])
    word = Self.word(list, entry, nil)
  }

  /// Names what is not the sender's to say: an entry, or what was added to it.
  init(_ list: EntryList, _ entry: YAMLValue, key: String? = nil, _ refusal: Overreach) {
    (self.list, id, self.key, otherList, self.refusal) = (list, entry.id, key, nil, refusal)
    word = Self.word(list, entry, key)
    let keys = key.map { [$0] } ?? Self.keys(of: EntryJoin.kind(of: list), EntryJoin.written(entry, list), .map([]))
    differences = keys.map { Difference(key: $0, ours: nil, theirs: entry[$0].map(Self.words)) }
  }

  /// What was added to it, if that is what differs.
  var added: EntryAdditionKind? { key.flatMap { EntryAdditionKind(rawValue: $0) } }

  /// Whether both have the entry, in different ways.
  var isOfContent: Bool { key == nil && refusal == nil }

  /// The conflict as it is remembered once ours was kept.
  ///
  /// - Parameter hash: Makes the SHA-256 of a text.
  /// - Returns: What was refused; nil for an id that is none.
  public func kept(_ hash: (String) -> String) -> KeptEntry? {
    Identifier(id).map { KeptEntry(id: $0, refused: hash(word), added: added) }
  }

  /// What is said of an entry, whatever the style in which it is written.
  static func word(_ list: EntryList, _ entry: YAMLValue, _ key: String? = nil) -> String {
    let kind = EntryJoin.kind(of: list)
    let (said, value) = key.map { (kind.field($0).kind, entry[$0]) } ?? (kind, EntryJoin.written(entry, list))
    let form = said.form(of: value).map { form in said.schema.map { $0.canonical(form) } ?? form }
    return "\(list.rawValue)\(key.map { ".\($0)" } ?? ""): \(form.map { YAMLWriter.flow($0) } ?? "nothing")"
  }

  private static func keys(of kind: FieldKind, _ ours: YAMLValue, _ theirs: YAMLValue) -> [String] {
    let declared = kind.schema?.fields.map(\.key) ?? []
    guard case .map(let mine) = ours, case .map(let others) = theirs else { return declared }
    let present = (mine + others).map(\.key)
    return declared.filter(present.contains) + Set(present).subtracting(declared).sorted()
  }

  private static func words(_ value: YAMLValue) -> String { value.scalarText ?? YAMLWriter.flow(value) }
}

extension EntryConflict: CustomStringConvertible {
  /// Its name, `payments[m2k8v5qa].void`, and why it is not taken if that is not by what differs.
  public var description: String { name + (refusal.map { " (\($0.rawValue))" } ?? "") }

  /// Its name: `payments[m2k8v5qa].void`.
  public var name: String {
    "\(list.rawValue)[\(id)]" + (key.map { ".\($0)" } ?? "") + (otherList.map { " (in \($0.rawValue) here)" } ?? "")
  }
}
