/// Who handles a case now.
public enum Holder: Sendable, Equatable {
  /// This store.
  case here
  /// The agency that took it.
  case agency(Slug)
  /// The organisation that sent it, and has it back.
  case sender(Slug)

  /// Whether this store does.
  public var isHere: Bool { self == .here }

  /// The other organisation, if one does.
  public var party: Slug? {
    switch self {
    case .here: nil
    case .agency(let slug), .sender(let slug): slug
    }
  }
}

extension Case {
  /// Who handles the case.
  ///
  /// The taker of the last hand-over that has not ended, if that agency exchanges bundles; else, where the last
  /// reception has ended, its sender; else this store.
  public func holder(exchanging exchangesBundles: (Slug) -> Bool) -> Holder {
    if let handover = handovers.last(where: { $0.ended == nil && exchangesBundles($0.to) }) {
      return .agency(handover.to)
    }
    if let reception = received.last, reception.ended != nil { return .sender(reception.from) }
    return .here
  }

  /// The hand-over that has not ended, whether it moves custody or not.
  public var openHandover: Handover? { handovers.last { $0.ended == nil } }
}
