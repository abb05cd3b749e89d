/// A telephone number of a party.
public struct Phone: Sendable, Hashable {
  /// The number as written.
  public let number: PhoneNumber
  /// What kind of line it is.
  public let kind: PhoneKind
  /// A word about it: `KLANT`.
  public let label: String?
}

/// The kinds of telephone lines.
public enum PhoneKind: String, Sendable, CaseIterable {
  /// A fixed line.
  case phone
  /// A mobile telephone.
  case mobile
  /// A fax.
  case fax
}

/// A person to speak to at a party.
public struct Contact: Sendable, Hashable {
  /// The person's name.
  public let name: String
  /// What the person does there.
  public let role: String?
  /// The e-mail address.
  public let email: String?
  /// The telephone number.
  public let phone: PhoneNumber?
}

/// A bank account of a party.
public struct BankAccount: Sendable, Hashable {
  /// The account.
  public let iban: IBAN
  /// Whose money it holds.
  public let use: AccountUse
}

/// Whose money an account holds.
public enum AccountUse: String, Sendable, CaseIterable {
  /// The party's own.
  case own
  /// That of the creditors for whom the party collects.
  case clientMoney = "client-money"
}
