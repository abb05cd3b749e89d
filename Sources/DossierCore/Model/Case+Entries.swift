extension Case {
  /// The ids of the entries of a list, in order.
  public func identifiers(of list: EntryList) -> [Identifier] { entries(of: list).map(\.id) }

  /// The entries of a list, in order.
  public func entries(of list: EntryList) -> [any Entry] {
    switch list {
    case .invoices: invoices
    case .credits: credits
    case .costs: costs
    case .payments: payments
    case .refunds: refunds
    case .waivers: waivers
    case .holds: holds
    case .promises: promises
    case .plans: plans
    case .settlements: settlements
    case .requests: requests
    case .attachments: attachments
    case .log: log
    }
  }
}

extension Case {
  /// All entries, list by list.
  public var allEntries: [any Entry] { EntryList.allCases.flatMap { entries(of: $0) } }
}
