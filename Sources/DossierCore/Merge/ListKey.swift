/// By which key the entries of a list are known again in another version of it.
enum ListKey {
  /// The keys of mappings without an id, by what they are called in their declaration.
  private static let names = [
    Reference.name: "of", CoDebtor.name: "debtor", RelatedCase.name: "case", Reception.name: "handover",
    BankAccount.name: "iban", Phone.name: "number",
  ]

  /// The key for some versions of a list; nil if they have none that tells all their entries apart.
  static func key(for element: FieldKind?, in versions: [[YAMLValue]]) -> String? {
    let named = element?.schema.flatMap { names[$0.name] }
    for key in ["id", named].compactMap(\.self) {
      let isFit = versions.allSatisfy { values in
        var seen: Set<String> = []
        return values.allSatisfy { value in value[key]?.scalarText.map { seen.insert($0).inserted } ?? false }
      }
      if isFit { return key }
    }
    return nil
  }
}
