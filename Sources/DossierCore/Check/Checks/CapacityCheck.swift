/// Terms against the capacity of the debtor.
enum CapacityCheck: Check {
  static let kind = FindingKind(
    "debtor-of-other-capacity", .warning, "a case is reckoned by terms for another kind of debtors",
    """
    Terms for debtors in business ask of consumers what the law does not allow, and the other way round they ask too \
    little. A person counts as a consumer unless the case has 'capacity: business'. Only open cases are looked at.
    """)

  static let kinds = [kind]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    guard file.value.status == .open, let forWhom = context.claims.rules(of: file.value)?.capacity else { return [] }
    let capacity = context.claims.capacity(of: file.value)
    guard (forWhom == .consumer) != (capacity == .consumer) else { return [] }
    let place = file.value.terms != nil ? "terms" : file.value.capacity != nil ? "capacity" : "debtor"
    let law = lawForConsumers(in: context.store.settings.value.country)
    let hint =
      capacity == .consumer
      ? "make terms with 'dossier terms add NAME\(law)', or write 'capacity: business'"
      : "name terms for debtors in business, or write 'capacity: consumer'"
    return [
      file.finding(
        kind, at: .root.key(place),
        "the terms are for \(forWhom.debtors), '\(file.value.debtor)' is reckoned among \(capacity.debtors)", hint: hint
      )
    ]
  }

  /// The option that names the law for consumers of a country, if it comes with the program.
  private static func lawForConsumers(in country: Country) -> String {
    let name = "\(country.code.lowercased())-consumer"
    return Slug(name).map(Terms.isBuiltIn) == true ? " --extends \(name)" : ""
  }
}

extension Capacity {
  /// Those who act so, for sentences.
  fileprivate var debtors: String {
    switch self {
    case .consumer: "consumers"
    case .business: "debtors in business"
    case .public: "public authorities"
    }
  }
}
