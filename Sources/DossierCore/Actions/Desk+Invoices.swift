extension Desk {
  /// Adds an invoice to a case; one without a due date is due by the terms of the case.
  ///
  /// - Throws: `ActionError.draft` if neither the invoice nor the terms say when it is due; and as `add`.
  public mutating func addInvoice(
    _ entry: Draft, to file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, file: Loaded<Case>) {
    guard entry.text("due") == nil, let date = entry.text("date").flatMap({ CalendarDate($0) }) else {
      return try add(entry, to: .invoices, of: file)
    }
    guard let term = try rules(of: file.value).payment else {
      throw .draft(
        .invalid(
          key: "due", message: "the terms of the case do not say when invoices are due",
          hint: "add --due, or 'payment' to the terms"))
    }
    let due = date.adding(days: term.days)
    let dated = try drafting { () throws(DraftError) in
      var dated = entry
      try dated.set("due", (term.endOfMonth ? due.endOfMonth : due).description)
      return dated
    }
    return try add(dated, to: .invoices, of: file)
  }

  /// The rules by which a case is reckoned.
  func rules(of case: Case) throws(ActionError) -> ClaimRules {
    try reading { () throws(LoadError) in
      try store.rules(of: store.termsReference(of: `case`, store.creditor(`case`.creditor).value.organisation))
    }
  }
}
