/// Someone who owes money.
public struct Debtor: Sendable, Equatable {
  /// The id for life, 8 characters.
  public let id: Identifier
  /// A company or a person.
  public let kind: DebtorKind
  /// The company's name, or a person's display name.
  public let companyName: String?
  /// How to address: `none`, `mr`, `mevrouw` …; free text.
  public let salutation: String?
  /// A person's first name.
  public let firstName: String?
  /// A person's last name.
  public let lastName: String?
  /// A person's initials.
  public let initials: String?
  /// A person's middle names.
  public let middleNames: String?
  /// A person's day of birth.
  public let birthDate: CalendarDate?
  /// A company's legal form.
  public let legalForm: String?
  /// The language in which the debtor is written to.
  public let language: Language?
  /// The VAT number.
  public let vat: EnterpriseNumber?
  /// The number in the national register.
  public let enterpriseNumber: EnterpriseNumber?
  /// Where the debtor lives or has its seat.
  public let address: Address?
  /// E-mail addresses, the first is the usual one.
  public let emails: [String]
  /// Telephone numbers.
  public let phones: [Phone]
  /// For whose attention letters go.
  public let attention: String?
  /// Persons to speak to.
  public let contacts: [Contact]
  /// Bank accounts.
  public let ibans: [BankAccount]
  /// Who acts for the debtor; letters go there only.
  public let representedBy: Representative?
  /// Ids in other stores.
  public let knownAs: [Identifier]

  /// The name as lists show it: the company's, or first, middle and last name.
  public var name: String {
    if let companyName { return companyName }
    let parts = [firstName ?? initials, middleNames, lastName].compactMap(\.self)
    return parts.isEmpty ? id.text : parts.joined(separator: " ")
  }
}

/// Whether a debtor is a company or a person.
public enum DebtorKind: String, Sendable, CaseIterable {
  /// A company.
  case company
  /// A natural person, who may be a trader: a case's capacity decides.
  case person
}

/// Who acts for a debtor.
public struct Representative: Sendable, Equatable {
  /// The name.
  public let name: String
  /// In which role.
  public let role: RepresentativeRole
  /// The e-mail address.
  public let email: String?
  /// The telephone number.
  public let phone: PhoneNumber?
  /// The postal address.
  public let address: Address?
}

/// The roles of those who act for a debtor.
public enum RepresentativeRole: String, Sendable, CaseIterable {
  /// A trustee in bankruptcy.
  case trustee
  /// A mediator of debts.
  case mediator
  /// A lawyer.
  case lawyer
  /// An administrator of someone's property.
  case administrator
  /// A guardian.
  case guardian
  /// Another.
  case other
}
