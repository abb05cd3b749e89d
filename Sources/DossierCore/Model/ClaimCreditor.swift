/// What the law asks about who is owed.
public struct ClaimCreditor: Sendable, Equatable {
  /// Small or large (Book XIX of the Code of Economic Law); reckoned as large if it is not known.
  public let size: OrganisationSize?
  /// Whether it may recover VAT on costs of collection (NL).
  public let deductsVAT: Bool

  /// Makes it; what is left out is not known.
  public init(size: OrganisationSize? = nil, deductsVAT: Bool = true) {
    self.size = size
    self.deductsVAT = deductsVAT
  }

  /// Takes it out of a creditor's file.
  public init(_ creditor: Organisation) {
    self.init(size: creditor.size, deductsVAT: creditor.vatDeductible)
  }
}
