/// A command's work on a store: what it read, who does it, and what it will write.
///
/// Actions are extensions of this type, one file each. They change `plan` and return what the command prints; nothing
/// is written before the command commits the plan under the store's lock.
public struct Desk {
  /// The store.
  public let store: Store
  /// Who does it, and when.
  public let actor: Actor
  /// Where single cases are found.
  public let finder: CaseFinder
  /// What will be written.
  public internal(set) var plan = FilePlan()
  /// What the command says beside its result, such as a second creditor with the same VAT number.
  public internal(set) var warnings: [Finding] = []

  var random: any RandomNumberGenerator

  /// Begins work on a store; without a finder, cases are found by reading all of them.
  public init(store: Store, actor: Actor, random: any RandomNumberGenerator, finder: CaseFinder? = nil) {
    self.store = store
    self.actor = actor
    self.finder = finder ?? CaseFinder(store)
    self.random = random
  }

  /// A new id for anything but a case.
  mutating func newIdentifier() -> Identifier { Identifier(length: Identifier.entryLength, using: &random) }

  /// The currency of the store.
  var currency: Currency { store.settings.value.currency }

  /// Reads something, its error told as this desk's.
  func reading<Value>(_ read: () throws(LoadError) -> Value) throws(ActionError) -> Value {
    do throws(LoadError) {
      return try read()
    } catch {
      throw .load(error)
    }
  }

  /// Fills a draft, its error told as this desk's.
  func drafting<Value>(_ fill: () throws(DraftError) -> Value) throws(ActionError) -> Value {
    do throws(DraftError) {
      return try fill()
    } catch {
      throw .draft(error)
    }
  }

  /// Plans a new document of canonical text, which must decode; it names its JSON Schema where the store has that.
  mutating func create<Value: Document>(
    _ type: Value.Type, at path: String, _ value: YAMLValue
  ) throws(ActionError) -> Loaded<Value> {
    let hasSchema = try reading { () throws(LoadError) in try store.exists(StoreLayout.schema(Value.documentName)) }
    let loaded: Loaded<Value> = try decoding(at: path) { () throws(LoadError) in
      try Loaded(new: value, at: path, hasSchema: hasSchema, currency: currency)
    }
    create(loaded)
    return loaded
  }

  /// Plans a new document whose text is made.
  mutating func create<Value: Document>(_ new: Loaded<Value>) { plan.write(new.path, new.document.bytes, over: nil) }

  /// Applies edits to a document, which must decode afterwards, and plans the result.
  mutating func change<Value: Document>(
    _ loaded: Loaded<Value>, _ edits: [YAMLEdit]
  ) throws(ActionError) -> Loaded<Value> {
    let schema = Value.schema
    let document: YAMLDocument
    do throws(YAMLEditError) {
      document = try loaded.document.applying(edits) { schema.keys(at: $0) }
    } catch {
      throw .edit(error, path: loaded.path)
    }
    let changed: Loaded<Value> = try decoding(at: loaded.path) { () throws(LoadError) in
      try Loaded(document.bytes, path: loaded.path, currency: currency)
    }
    plan.write(loaded.path, document.bytes, over: loaded.document.bytes)
    return changed
  }

  /// Makes a document, which must decode: if what it says is wrong, the change would break it.
  private func decoding<Value: Document>(
    at path: String, _ make: () throws(LoadError) -> Loaded<Value>
  ) throws(ActionError) -> Loaded<Value> {
    do throws(LoadError) {
      return try make()
    } catch {
      guard case .document(let document) = error else { throw .load(error) }
      throw .wouldBreak(path: path, document.findings)
    }
  }
}
