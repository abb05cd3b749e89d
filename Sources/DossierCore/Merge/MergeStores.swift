/// The stores on both ends of a bundle, by their ids; nil where it does not matter.
public struct MergeStores: Sendable, Equatable {
  /// The one that takes it.
  let own: Identifier?
  /// The one that sent it.
  let sender: Identifier?
  /// Whether the sender is a creditor's store, which asks nobody but those to whom it gives cases.
  let isFromCreditor: Bool

  /// Makes them.
  public init(own: Identifier? = nil, sender: Identifier? = nil, isFromCreditor: Bool = false) {
    self.own = own
    self.sender = sender
    self.isFromCreditor = isFromCreditor
  }
}
