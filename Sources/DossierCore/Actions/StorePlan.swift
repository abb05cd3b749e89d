/// What `init` is asked for.
public struct StoreWishes: Sendable {
  /// Which side of collection the organisation is on.
  public let role: StoreRole
  /// The organisation's name.
  public let name: String
  /// Where it is.
  public let country: Country
  /// The currency of its cases.
  public let currency: Currency
  /// The language of output and letters.
  public let language: Language
  /// The IANA time zone; nil for the country's usual one.
  public let timezone: String?
  /// How cases are numbered; nil for structured communications in Belgium, counting up elsewhere.
  public let scheme: NumberScheme?
  /// Whether the JSON Schemas are put into the store.
  public let withSchemas: Bool

  /// Makes the wishes.
  public init(
    role: StoreRole, name: String, country: Country, currency: Currency, language: Language, timezone: String?,
    scheme: NumberScheme?, withSchemas: Bool
  ) {
    self.role = role
    self.name = name
    self.country = country
    self.currency = currency
    self.language = language
    self.timezone = timezone
    self.scheme = scheme
    self.withSchemas = withSchemas
  }
}

/// A new store: its settings, the organisation's own party file, and what git needs to know.
public enum StorePlan {
  /// The files of a new store.
  ///
  /// - Parameters:
  ///   - wishes: What was asked for.
  ///   - schemas: The text of each JSON Schema by its file name, for stores that hold them.
  ///   - random: Where ids come from.
  /// - Returns: The files, and the slug of the organisation.
  /// - Throws: `ActionError.draft` if the name or another text is not what its field takes.
  public static func files(
    for wishes: StoreWishes, schemas: [(name: String, text: String)],
    using random: inout some RandomNumberGenerator
  ) throws(ActionError) -> (plan: FilePlan, owner: Slug) {
    let owner = Slug(naming: wishes.name)
    let kind = wishes.role.partyKind
    var plan = FilePlan()
    let settings = try settings(wishes, owner, Identifier(length: Identifier.entryLength, using: &random))
    plan.write(
      StoreLayout.settings, bytes(settings, schema: wishes.withSchemas ? "store" : nil, at: StoreLayout.settings),
      over: nil)
    let party = try party(kind, wishes, Identifier(length: Identifier.entryLength, using: &random))
    let partyPath = StoreLayout.party(kind, owner)
    plan.write(
      partyPath, bytes(party, schema: wishes.withSchemas ? kind.rawValue : nil, at: partyPath), over: nil)
    plan.write(".gitignore", Array(GitFiles.ignore.utf8), over: nil)
    plan.write(".gitattributes", Array(GitFiles.attributes.utf8), over: nil)
    if wishes.withSchemas {
      for schema in schemas { plan.write("\(StoreLayout.schemas)/\(schema.name)", Array(schema.text.utf8), over: nil) }
    }
    return (plan, owner)
  }

  private static func settings(
    _ wishes: StoreWishes, _ owner: Slug, _ id: Identifier
  ) throws(ActionError) -> YAMLValue {
    do throws(DraftError) {
      var draft = Draft(Settings.schema, currency: wishes.currency)
      draft.set("dossier", value: .literal("1"))
      try draft.set("id", id.text)
      try draft.set("role", wishes.role.rawValue)
      try draft.set("owners", list: [owner.text])
      try draft.set("country", wishes.country.code)
      try draft.set("timezone", wishes.timezone)
      try draft.set("language", wishes.language.code)
      try draft.set("currency", wishes.currency.code)
      var numbering = try draft.inner("numbering")
      let scheme = wishes.scheme ?? (wishes.country.code == "BE" ? .ogm : .sequential)
      try numbering.set("scheme", scheme.rawValue)
      draft.set("numbering", numbering)
      return draft.value
    } catch {
      throw .draft(error)
    }
  }

  private static func party(
    _ kind: PartyKind, _ wishes: StoreWishes, _ id: Identifier
  ) throws(ActionError) -> YAMLValue {
    do throws(DraftError) {
      var draft = Draft(kind.schema, currency: wishes.currency)
      draft.set("dossier", value: .literal("1"))
      try draft.set("id", id.text)
      try draft.set("name", wishes.name)
      try draft.set("language", wishes.language.code)
      var address = try draft.inner("address")
      try address.set("country", wishes.country.code)
      draft.set("address", address)
      return draft.value
    } catch {
      throw .draft(error)
    }
  }

  private static func bytes(_ value: YAMLValue, schema: String?, at path: String) -> [UInt8] {
    var bytes = schema.map { Array(StoreLayout.modeline($0, at: path).utf8) } ?? []
    YAMLWriter.append(value, to: &bytes)
    return bytes
  }
}
