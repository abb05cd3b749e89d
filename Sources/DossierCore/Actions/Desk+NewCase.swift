extension Desk {
  /// An empty case, for its fields.
  public func caseDraft(currency: Currency? = nil) -> Draft { Draft(Case.schema, currency: currency ?? self.currency) }

  /// Opens a case.
  ///
  /// What the draft leaves out comes from the creditor and the store's defaults: terms (written into the case where the
  /// creditor has its own), imputation (where the creditor's differs from the terms'), track, agency, currency; the
  /// number is drawn by the store's scheme unless the draft has one.
  ///
  /// - Throws: `ActionError.load` with `noSuchParty` or `noSuchTerms`; `numbering` with `taken`.
  public mutating func newCase(_ draft: Draft) throws(ActionError) -> Loaded<Case> {
    var draft = draft
    let settings = store.settings.value
    let creditor = try creditor(named: draft.text("creditor"))
    let organisation = try reading { () throws(LoadError) in try store.creditor(creditor).value.organisation }
    let debtor = try debtor(named: draft.text("debtor"))
    try requireParties(of: draft)
    let administration = try administration(named: draft.text("administration"))
    let opened = try opening(draft)
    let number = try number(draft, opened: opened.date, administration)
    let id = Identifier(length: Identifier.caseLength, using: &random)
    let terms = draft.text("terms") ?? (organisation.terms ?? settings.defaults.terms)?.text
    let rules = try reading { () throws(LoadError) in
      try store.rules(of: terms.flatMap { Slug($0) }.map { .named($0) })
    }
    do throws(DraftError) {
      draft.set("dossier", value: .literal("1"))
      try draft.set("id", id.text)
      try draft.set("number", number.text)
      try draft.set("status", CaseStatus.open.rawValue)
      try draft.set("creditor", creditor.text)
      try draft.set("debtor", debtor.text)
      try draft.set("opened", opened.description)
      try draft.setIfMissing("type", CaseType.collection.rawValue)
      try draft.setIfMissing("currency", settings.currency.code)
      try draft.setIfMissing("terms", terms)
      try draft.setIfMissing("track", settings.defaults.track?.text)
      try draft.setIfMissing("agency", settings.defaults.agency?.text)
    } catch {
      throw .draft(error)
    }
    if draft.value["imputation"] == nil, let own = organisation.imputation, own != rules.imputation {
      draft.set("imputation", value: own.yaml)
    }
    return try create(Case.self, at: StoreLayout.newCase(number, opened: opened.date), draft.value)
  }

  private func creditor(named text: String?) throws(ActionError) -> Slug {
    let owners = store.settings.value.owners
    if let text { return try reading { () throws(LoadError) in try store.slug(.creditor, text) } }
    guard store.settings.value.role == .creditor, owners.count == 1 else {
      throw .draft(
        .invalid(key: "creditor", message: "the case needs a creditor", hint: "add --creditor NAME"))
    }
    return owners[0]
  }

  private func debtor(named text: String?) throws(ActionError) -> Slug {
    guard let text else {
      throw .draft(.invalid(key: "debtor", message: "the case needs a debtor", hint: "add --debtor NAME"))
    }
    return try reading { () throws(LoadError) in try store.slug(.debtor, text) }
  }

  /// Refuses co-debtors and an agency that the store does not have.
  private func requireParties(of draft: Draft) throws(ActionError) {
    if case .list(let coDebtors)? = draft.value["co-debtors"] {
      for coDebtor in coDebtors { _ = try self.debtor(named: coDebtor["debtor"]?.scalarText) }
    }
    if let agency = draft.text("agency") {
      _ = try reading { () throws(LoadError) in try store.slug(.agency, agency) }
    }
  }

  /// The administration of a name, if one is given.
  func administration(named text: String?) throws(ActionError) -> Administration? {
    guard let text else { return nil }
    let all = store.settings.value.administrations
    guard let administration = all[text] else {
      let hint = Suggestion.hint(for: text, among: all.keys.sorted()) ?? "'dossier.yaml' lists administrations"
      throw .draft(.invalid(key: "administration", message: "there is no administration '\(text)'", hint: hint))
    }
    return administration
  }

  private func opening(_ draft: Draft) throws(ActionError) -> Timestamp {
    guard let text = draft.text("opened") else { return actor.now }
    return Timestamp(text) ?? actor.now
  }

  private mutating func number(
    _ draft: Draft, opened: CalendarDate, _ administration: Administration?
  ) throws(ActionError) -> CaseNumber {
    do throws(NumberingError) {
      guard let text = draft.text("number"), let given = CaseNumber(text) else {
        var generator = RandomNumbers(base: random)
        defer { random = generator.base }
        return try store.newNumber(opened: opened, administration: administration, using: &generator)
      }
      if StructuredCommunication.hasForm(text), StructuredCommunication(text) == nil {
        throw .wrongCheckDigits(text)
      }
      let number = StructuredCommunication(text).flatMap { CaseNumber($0.description) } ?? given
      if try store.isTaken(number) { throw .taken(number) }
      return number
    } catch {
      throw .numbering(error)
    }
  }
}

extension Desk {
  /// A number that no case has, and none of those that are taken besides.
  mutating func drawNumber(opened: CalendarDate, besides taken: Set<String>) throws(ActionError) -> CaseNumber {
    var generator = RandomNumbers(base: random)
    defer { random = generator.base }
    do throws(NumberingError) {
      return try store.newNumber(opened: opened, administration: nil, taken: taken, using: &generator)
    } catch {
      throw .numbering(error)
    }
  }
}

/// A generator of unknown type, lent to generic functions.
private struct RandomNumbers: RandomNumberGenerator {
  var base: any RandomNumberGenerator

  mutating func next() -> UInt64 { base.next() }
}

extension Draft {
  fileprivate mutating func setIfMissing(_ key: String, _ text: String?) throws(DraftError) {
    if value[key] == nil { try set(key, text) }
  }
}

extension Imputation {
  /// The rule as documents have it.
  var yaml: YAMLValue {
    switch self {
    case .order(let order): .list(order.map { .text($0.rawValue) })
    case .proportional: .text("proportional")
    case .preset(let preset): .text(preset.rawValue)
    }
  }
}
