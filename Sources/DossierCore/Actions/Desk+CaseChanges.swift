extension Desk {
  /// Changes fields of a case; `reference` is the reference that the store's owner gave it.
  ///
  /// - Throws: `ActionError.refused` with `fixedKey`, `heldElsewhere` or `imputationFixed`; `draft` for a key that does
  ///   not exist or a text that it does not take; `load` for a party or terms that do not exist.
  public mutating func changeCase(
    _ file: Loaded<Case>, _ assignments: [Assignment]
  ) throws(ActionError) -> Loaded<Case> {
    var own: [YAMLEdit] = []
    var others: [Assignment] = []
    for assignment in assignments {
      if assignment.key == "reference" {
        own += reference(assignment.text, of: file.value)
        continue
      }
      others.append(assignment)
      guard let key = AssignedField.topKey(assignment.key, in: Case.schema) else {
        throw .draft(.unknownKey(assignment.key, in: Case.documentName))
      }
      try permitChange(ofKey: key, in: file, among: assignments)
      try requireNamed(by: assignment, key: key)
    }
    return try change(file, try edits(for: others, in: file, currency: file.value.currency) + own)
  }

  /// Gives the case the owner's reference, or takes it away.
  private func reference(_ text: String, of case: Case) -> [YAMLEdit] {
    guard let owner = store.settings.value.owners.first else { return [] }
    let list = YAMLPath.root.key("references")
    let place = `case`.references.firstIndex { $0.of == owner }
    switch (place, text.isEmpty) {
    case (nil, true): return []
    case (let place?, true): return [.remove(list.index(place))]
    case (let place?, false): return [.set(list.index(place).key("value"), .text(text))]
    case (nil, false):
      return [.append(list, .map([YAMLEntry("of", .text(owner.text)), YAMLEntry("value", .text(text))]))]
    }
  }

  /// Notes that two cases have to do with each other, in both.
  ///
  /// A relation that they had is replaced; `nil` takes it away.
  ///
  /// - Throws: `ActionError.draft` if it is the same case.
  public mutating func relate(
    _ file: Loaded<Case>, to other: Loaded<Case>, as relation: CaseRelation?
  ) throws(ActionError) {
    guard file.path != other.path else {
      throw .draft(
        .invalid(key: "other", message: "case \(file.value.number) cannot be related to itself", hint: nil))
    }
    _ = try change(file, relating(file.value, to: other.value.number, as: relation))
    _ = try change(other, relating(other.value, to: file.value.number, as: relation?.inverse))
  }

  private func relating(_ case: Case, to number: CaseNumber, as relation: CaseRelation?) -> [YAMLEdit] {
    let list = YAMLPath.root.key("related")
    let place = `case`.related.firstIndex { $0.number.normalized == number.normalized }
    switch (place, relation) {
    case (nil, nil): return []
    case (let place?, nil): return [.remove(list.index(place))]
    case (let place?, let relation?): return [.set(list.index(place).key("as"), .text(relation.rawValue))]
    case (nil, let relation?):
      let entry = YAMLValue.map([
        YAMLEntry("case", .text(number.text)), YAMLEntry("as", .text(relation.rawValue)),
      ])
      return [.append(list, entry)]
    }
  }

  /// Refuses names of parties, terms and administrations that the store does not have.
  func requireNamed(by assignment: Assignment, key: String) throws(ActionError) {
    guard assignment.operation != .remove, !assignment.text.isEmpty else { return }
    let text = assignment.text
    switch key {
    case "agency": _ = try reading { () throws(LoadError) in try store.agency(try store.slug(.agency, text)) }
    case "terms":
      guard let slug = Slug(text) else { return }
      _ = try reading { () throws(LoadError) in try store.terms(slug) }
    case "administration": _ = try administration(named: text)
    case "co-debtors":
      let name = String(text.prefix { $0 != ":" && $0 != ";" })
      _ = try reading { () throws(LoadError) in try store.debtor(try store.slug(.debtor, name)) }
    default: break
    }
  }
}

extension CaseRelation {
  /// What the other case is to this one.
  public var inverse: CaseRelation {
    switch self {
    case .replaces: .replacedBy
    case .replacedBy: .replaces
    case .splitFrom, .seeAlso: .seeAlso
    }
  }
}
