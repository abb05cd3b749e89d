/// The tables whose rows belong to cases.
enum CaseTable: Int, CaseIterable, Sendable {
  case invoices, credits, costs, payments, refunds, waivers, holds, promises, plans, installments, settlements
  case requests, attachments, log, logFiles, logInvoices, logPaymentMethods
  case handovers, receptions, references, coDebtors, related, tags
  case closings, waiting, states

  /// Its declaration.
  var table: IndexTable {
    switch self {
    case .invoices: CaseTables.invoices.table
    case .credits: CaseTables.credits.table
    case .costs: CaseTables.costs.table
    case .payments: CaseTables.payments.table
    case .refunds: CaseTables.refunds.table
    case .waivers: CaseTables.waivers.table
    case .holds: CaseTables.holds.table
    case .promises: CaseTables.promises.table
    case .plans: CaseTables.plans.table
    case .installments: CaseTables.installments.table
    case .settlements: CaseTables.settlements.table
    case .requests: CaseTables.requests.table
    case .attachments: CaseTables.attachments.table
    case .log: CaseTables.log.table
    case .logFiles: CaseTables.logFiles.table
    case .logInvoices: CaseTables.logInvoices.table
    case .logPaymentMethods: CaseTables.logPaymentMethods.table
    case .handovers: CaseTables.handovers.table
    case .receptions: CaseTables.receptions.table
    case .references: CaseTables.references.table
    case .coDebtors: CaseTables.coDebtors.table
    case .related: CaseTables.related.table
    case .tags: CaseTables.tags.table
    case .closings: CaseTables.closings.table
    case .waiting: CaseTables.waiting.table
    case .states: CaseTables.states.table
    }
  }

  /// Whether its rows say something that depends on the day, so that they are written anew when a case is reckoned anew.
  var isOfDay: Bool {
    switch self {
    case .invoices, .credits, .costs, .payments, .refunds, .waivers, .holds, .promises, .plans, .requests, .handovers,
      .closings, .waiting, .states:
      true
    case .installments, .settlements, .attachments, .log, .logFiles, .logInvoices, .logPaymentMethods, .receptions,
      .references, .coDebtors, .related, .tags:
      false
    }
  }

  /// The table of a list of entries.
  init(_ list: EntryList) {
    self =
      switch list {
      case .invoices: .invoices
      case .credits: .credits
      case .costs: .costs
      case .payments: .payments
      case .refunds: .refunds
      case .waivers: .waivers
      case .holds: .holds
      case .promises: .promises
      case .plans: .plans
      case .settlements: .settlements
      case .requests: .requests
      case .attachments: .attachments
      case .log: .log
      }
  }
}
