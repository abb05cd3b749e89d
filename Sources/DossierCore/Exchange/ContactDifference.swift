/// What this store knows otherwise of a party than the organisation that told of it.
struct ContactDifference {
  /// The fields as they are here, for the payload of a request; none if all that is here is there.
  let fields: [YAMLEntry]

  /// Compares two documents of one party; what is written in other ways is the same.
  init(ours: YAMLValue, theirs: YAMLValue, kind: PartyKind) {
    fields = Self.keys.compactMap { key in
      guard let own = ours[key], let field = kind.schema.field(key) else { return nil }
      guard let form = Self.normal(field.kind.form(of: own), key) else { return nil }
      let other = Self.normal(field.kind.form(of: theirs[key]), key)
      return other.map { form.means($0) } ?? false ? nil : YAMLEntry(key, own)
    }
  }

  /// What a request can change of a party.
  private static let keys = [
    "name", "first-name", "last-name", "initials", "middle-names", "birth-date", "legal-form", "vat",
    "enterprise-number", "address", "emails", "phones", "attention", "contacts", "represented-by",
  ]

  /// Phone numbers by their digits, e-mail addresses in small letters; lists have no order.
  private static func normal(_ value: YAMLValue?, _ key: String) -> YAMLValue? {
    guard let value else { return nil }
    switch value {
    case .scalar(let scalar):
      switch key {
      case "number", "phone": return .text(String(scalar.text.filter { $0.isNumber || $0.isLetter || $0 == "+" }))
      case "vat", "enterprise-number": return .text(EnterpriseNumber(scalar.text).comparable)
      case "emails", "email": return .text(scalar.text.lowercased())
      default: return value
      }
    case .list(let values):
      return .list(
        values.compactMap { normal($0, key) }.sorted { YAMLWriter.flow($0).isBytewiseBefore(YAMLWriter.flow($1)) })
    case .map(let entries):
      return .map(
        entries.compactMap { entry in
          // The number of a house is no telephone number.
          normal(entry.value, key == "address" ? key : entry.key).map { YAMLEntry(entry.key, $0) }
        })
    }
  }
}

extension Identifier {
  /// An id of an entry that follows from texts: the same ones give the same id.
  init(derivedFrom texts: [String]) {
    let hash = ContentHash(ofText: texts.joined(separator: "\n"))
    let numbers = hash.hex.utf8.map { Int($0 >= 97 ? $0 - 87 : $0 - 48) }
    var text = String(Self.alphabet[10 + (numbers[0] * 16 + numbers[1]) % 22])
    for place in 1..<Self.entryLength {
      text.append(Self.alphabet[(numbers[2 * place] * 16 + numbers[2 * place + 1]) % 32])
    }
    self.init(unchecked: text)
  }
}
