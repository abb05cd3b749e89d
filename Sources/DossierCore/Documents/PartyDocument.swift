/// What the documents of all parties have in common.
public protocol PartyDocument: Document {
  /// Creditor, agency or debtor.
  static var kind: PartyKind { get }
  /// The id for life.
  var id: Identifier { get }
  /// The name for people.
  var displayName: String { get }
  /// The VAT number.
  var vat: EnterpriseNumber? { get }
  /// The number in the national register.
  var enterpriseNumber: EnterpriseNumber? { get }
  /// Where it is.
  var address: Address? { get }
  /// E-mail addresses.
  var emails: [String] { get }
  /// Telephone numbers.
  var phones: [Phone] { get }
  /// Whom to speak to.
  var contacts: [Contact] { get }
  /// Bank accounts.
  var ibans: [BankAccount] { get }
}

extension Debtor: PartyDocument {
  /// A debtor.
  public static var kind: PartyKind { .debtor }
  /// The name for people.
  public var displayName: String { name }
}

extension Creditor: PartyDocument {
  /// A creditor.
  public static var kind: PartyKind { .creditor }
}

extension Agency: PartyDocument {
  /// An agency.
  public static var kind: PartyKind { .agency }
}

/// A document that is an organisation's.
public protocol OrganisationDocument: PartyDocument {
  /// What creditors and agencies share.
  var organisation: Organisation { get }
}

extension Creditor: OrganisationDocument {}
extension Agency: OrganisationDocument {}

extension OrganisationDocument {
  /// The id for life.
  public var id: Identifier { organisation.id }
  /// The name for people.
  public var displayName: String { organisation.name }
  /// The VAT number.
  public var vat: EnterpriseNumber? { organisation.vat }
  /// The number in the national register.
  public var enterpriseNumber: EnterpriseNumber? { organisation.enterpriseNumber }
  /// Where it is.
  public var address: Address? { organisation.address }
  /// E-mail addresses.
  public var emails: [String] { organisation.emails }
  /// Telephone numbers.
  public var phones: [Phone] { organisation.phones }
  /// Whom to speak to.
  public var contacts: [Contact] { organisation.contacts }
  /// Bank accounts.
  public var ibans: [BankAccount] { organisation.ibans }
}
