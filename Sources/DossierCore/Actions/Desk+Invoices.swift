extension Desk {
  /// Adds an invoice to a case; one without a due date is due by the terms of the case.
  ///
  /// Where another organisation holds the case and the settings say so, it is asked to add the invoice.
  ///
  /// - Returns: The id of the invoice, or of the request.
  /// - Throws: `ActionError.draft` if neither the invoice nor the terms say when it is due; and as `add`.
  public mutating func addInvoice(
    _ entry: Draft, to file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, file: Loaded<Case>) {
    if store.settings.value.afterForward == .request, try !holder(of: file.value).isHere {
      var wish = RequestDraft(.amendment)
      if case .map(let fields) = entry.value {
        for field in fields { wish.fields[field.key] = field.value.scalarText }
      }
      return try addRequest(wish, to: file)
    }
    guard let due = try due(of: entry, in: file.value) else { return try add(entry, to: .invoices, of: file) }
    let dated = try drafting { () throws(DraftError) in
      var dated = entry
      try dated.set("due", due.description)
      return dated
    }
    return try add(dated, to: .invoices, of: file)
  }

  /// When an invoice without a due date is due by the terms of the case; nil if it has one, or no date.
  ///
  /// - Throws: `ActionError.draft` if the terms do not say.
  func due(of entry: Draft, in case: Case) throws(ActionError) -> CalendarDate? {
    guard entry.text("due") == nil, let date = entry.text("date").flatMap({ CalendarDate($0) }) else { return nil }
    guard let term = try rules(of: `case`).payment else {
      throw .draft(
        .invalid(
          key: "due", message: "the terms of the case do not say when invoices are due",
          hint: "add --due, or 'payment' to the terms"))
    }
    let due = date.adding(days: term.days)
    return term.endOfMonth ? due.endOfMonth : due
  }

  /// The rules by which a case is reckoned.
  func rules(of case: Case) throws(ActionError) -> ClaimRules {
    try reading { () throws(LoadError) in
      try store.rules(of: store.termsReference(of: `case`, store.creditor(`case`.creditor).value.organisation))
    }
  }
}
