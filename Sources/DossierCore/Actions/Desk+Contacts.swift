extension Desk {
  /// Who is in a case: debtor, co-debtors, creditor, and the agency once the case is handed over.
  ///
  /// In an agency's store the agency itself is in every case. The case's handler stands with who handles it.
  ///
  /// - Throws: `ActionError.load` if a party is missing or cannot be read.
  public func contacts(of case: Case) throws(ActionError) -> [ContactEntry] {
    try reading { () throws(LoadError) in
      var entries = ContactEntry.entries(of: try store.debtor(`case`.debtor).value, `case`.debtor)
      for coDebtor in `case`.coDebtors {
        entries += ContactEntry.entries(of: try store.debtor(coDebtor.debtor).value, coDebtor.debtor, as: .coDebtor)
      }
      entries += ContactEntry.entries(of: try store.creditor(`case`.creditor).value, `case`.creditor, as: .creditor)
      let owner = store.settings.value.role == .agency ? store.settings.value.owners.first : nil
      for slug in [owner, `case`.openHandover?.to].compactMap(\.self) {
        entries += ContactEntry.entries(of: try store.agency(slug).value, slug, as: .agency)
      }
      if let handler = `case`.handler, let last = entries.last, !entries.contains(where: { $0.person == handler.name })
      {
        entries.append(
          ContactEntry(
            role: last.role, slug: last.slug, name: last.name, person: handler.name,
            phones: handler.phone.map { [Phone(number: $0, kind: .phone, label: nil)] } ?? [],
            emails: handler.email.map { [$0] } ?? []))
      }
      return entries
    }
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
