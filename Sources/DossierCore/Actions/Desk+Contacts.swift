extension Desk {
  /// Who is in a case: debtor, co-debtors, creditor, and the agency once the case is handed over.
  ///
  /// In an agency's store the agency itself is in every case. The case's handler stands with who handles it.
  ///
  /// - Throws: `ActionError.load` if a party is missing or cannot be read.
  public func contacts(of case: Case) throws(ActionError) -> [ContactEntry] {
    let parties = try reading { () throws(LoadError) in
      var entries = ContactEntry.entries(of: try store.debtor(`case`.debtor).value, `case`.debtor)
      for coDebtor in `case`.coDebtors {
        entries += ContactEntry.entries(of: try store.debtor(coDebtor.debtor).value, coDebtor.debtor, as: .coDebtor)
      }
      entries += ContactEntry.entries(of: try store.creditor(`case`.creditor).value, `case`.creditor, as: .creditor)
      let owner = store.settings.value.role == .agency ? store.settings.value.owners.first : nil
      for slug in [owner, `case`.openHandover?.to].compactMap(\.self) {
        entries += ContactEntry.entries(of: try store.agency(slug).value, slug, as: .agency)
      }
      return entries
    }
    guard let handler = `case`.handler, !parties.contains(where: { $0.person == handler.name }) else { return parties }
    let holder = try holder(of: `case`).party ?? store.settings.value.owners.first
    guard let place = parties.lastIndex(where: { $0.slug == holder && [.creditor, .agency].contains($0.role) }) else {
      return parties
    }
    var entries = parties
    entries.insert(
      ContactEntry(
        role: parties[place].role, slug: parties[place].slug, name: parties[place].name, person: handler.name,
        phones: handler.phone.map { [Phone(number: $0, kind: .phone, label: nil)] } ?? [],
        emails: handler.email.map { [$0] } ?? []), at: place + 1)
    return entries
  }

  /// The lines of one party of the store.
  ///
  /// - Throws: `ActionError.load` if it is missing or cannot be read.
  public func contacts(of kind: PartyKind, _ slug: Slug) throws(ActionError) -> [ContactEntry] {
    try reading { () throws(LoadError) in
      switch kind {
      case .creditor: ContactEntry.entries(of: try store.creditor(slug).value, slug, as: .creditor)
      case .agency: ContactEntry.entries(of: try store.agency(slug).value, slug, as: .agency)
      case .debtor: ContactEntry.entries(of: try store.debtor(slug).value, slug)
      }
    }
  }
}
