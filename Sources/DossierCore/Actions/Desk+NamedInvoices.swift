extension Desk {
  /// Refuses to take away an invoice, or its number, while other entries name it: they would lose what they are about.
  ///
  /// - Throws: `ActionError.refused` with `invoiceNamed`.
  func requireUnnamed(_ invoice: Invoice, in case: Case) throws(ActionError) {
    let names = [invoice.reference, invoice.id.text]
    let naming: [(any Entry, String?)] =
      `case`.credits.map { ($0, $0.invoice) } + `case`.costs.map { ($0, $0.invoice) }
      + `case`.payments.map { ($0, $0.invoice) } + `case`.holds.map { ($0, $0.invoice) }
    for (entry, name) in naming where !entry.isVoid {
      if let name, names.contains(name) { throw .refused(.invoiceNamed(invoice.reference, by: entry.id)) }
    }
    for entry in `case`.log where !entry.isVoid && entry.invoices.contains(where: names.contains) {
      throw .refused(.invoiceNamed(invoice.reference, by: entry.id))
    }
  }
}
