/// The account that debtors are asked to pay to, against the accounts that are known.
enum PayToCheck: Check {
  static let kind = FindingKind(
    "pay-to-of-nobody", .note, "debtors are asked to pay to an account that no party of the case has",
    """
    The account of 'pay-to' is none of the creditor's, nor of an organisation that the case was handed over to or came \
    from, nor of the store's owners. Who changes it gets the money: see that it is right, and add it to the 'ibans' of \
    whose it is. Only open cases are looked at, and only where accounts are known.
    """)

  static let kinds = [kind]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    guard value.status == .open, let account = value.payTo?.iban, account.isValid else { return [] }
    let parties =
      [value.creditor] + value.handovers.map(\.to) + value.received.map(\.from) + context.store.settings.value.owners
    let known = parties.compactMap { context.accounts[$0] }
    guard !known.isEmpty, !known.contains(where: { $0.contains(account.normalized) }) else { return [] }
    return [
      file.finding(
        kind, at: .root.key("pay-to").key("iban"), "no party of the case has the account '\(account)'",
        hint: "see that it is right, and add it to 'ibans' of whose it is")
    ]
  }
}
