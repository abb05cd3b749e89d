/// A statement of a case with the names that its readers need.
public struct CaseStatement: Sendable, Equatable {
  /// The case, for the texts of its entries.
  public let file: Case
  /// Who is owed.
  public let creditor: Organisation
  /// The debtor's name.
  public let debtor: String
  /// To whom each payment went, by name; a payment to an agency that is not known is missing.
  public let payees: [Identifier: String]
  /// To which account the debtor pays, if one is known.
  public let payTo: PayTo?
  /// The money.
  public let statement: Statement
  /// The rows of its table.
  public let lines: [StatementLine]
}

extension Desk {
  /// A statement of a case as of a day, with the names that go with it.
  ///
  /// - Throws: `ActionError.ledger` or `load`.
  public func caseStatement(of file: Loaded<Case>, asOf day: CalendarDate) throws(ActionError) -> CaseStatement {
    let statement = try statement(of: file, asOf: day)
    let lines: [StatementLine]
    do throws(LedgerError) {
      lines = try statement.lines()
    } catch {
      throw .ledger(error)
    }
    let creditor = try reading { () throws(LoadError) in try store.creditor(file.value.creditor).value.organisation }
    let debtor = try reading { () throws(LoadError) in try store.debtor(file.value.debtor).value.name }
    var payees: [Identifier: String] = [:]
    for payment in file.value.payments {
      payees[payment.id] =
        payment.receivedBy == .creditor ? creditor.name : try collector(of: payment, in: file.value)
    }
    return CaseStatement(
      file: file.value, creditor: creditor, debtor: debtor, payees: payees,
      payTo: try payTo(of: file.value, creditor), statement: statement, lines: lines)
  }

  /// The account to which the debtor of a case pays.
  ///
  /// It is the case's own, else the holder's account for others' money, else the creditor's own.
  ///
  /// - Throws: `ActionError.load`.
  public func payTo(of case: Case, _ creditor: Organisation) throws(ActionError) -> PayTo? {
    if let own = `case`.payTo { return own }
    if let holder = try holdingOrganisation(of: `case`),
      let account = holder.ibans.first(where: { $0.use == .clientMoney })
    {
      return PayTo(iban: account.iban, name: holder.name)
    }
    return creditor.ibans.first { $0.use == .own }.map { PayTo(iban: $0.iban, name: creditor.name) }
  }

  private func holdingOrganisation(of case: Case) throws(ActionError) -> Organisation? {
    switch try holder(of: `case`) {
    case .here: try ownAgency()
    case .agency(let slug): try agency(slug)
    case .sender(let slug): try agency(slug)
    }
  }

  /// The name of the agency that collected a payment; nil if none is known.
  ///
  /// What another organisation wrote down was collected by it, whoever holds the case now.
  private func collector(of payment: Payment, in case: Case) throws(ActionError) -> String? {
    if let org = payment.record.org, org != store.settings.value.id { return try agency(ofStore: org)?.name }
    if let own = try ownAgency() { return own.name }
    let handover = `case`.handovers.last { $0.at.date <= payment.date } ?? `case`.handovers.last
    let slug = handover?.to ?? `case`.agency ?? store.settings.value.defaults.agency
    return try slug.flatMap { (slug) throws(ActionError) in try agency(slug)?.name ?? slug.text }
  }

  /// This store's organisation, if it is an agency.
  private func ownAgency() throws(ActionError) -> Organisation? {
    let settings = store.settings.value
    guard settings.role == .agency, let own = settings.owners.first else { return nil }
    return try agency(own)
  }

  /// The agency whose store this is; nil if it is none that is known here.
  private func agency(ofStore id: Identifier) throws(ActionError) -> Organisation? {
    try reading { () throws(LoadError) in
      for slug in try store.parties(.agency) {
        let organisation = try store.agency(slug).value.organisation
        if organisation.store == id { return organisation }
      }
      return nil
    }
  }

  private func agency(_ slug: Slug) throws(ActionError) -> Organisation? {
    try reading { () throws(LoadError) in
      guard try store.exists(StoreLayout.party(.agency, slug)) else { return nil }
      return try store.agency(slug).value.organisation
    }
  }
}
