internal import Synchronization

/// Terms that were read, by their texts: many cases have the same written in them.
///
/// Several threads may use it.
public final class KnownTerms: Sendable {
  private struct Text: Hashable {
    let bytes: [UInt8]
    /// The currency of the case around them, by which amounts are read where the terms name none.
    let currency: Currency
  }

  private let known = Mutex<[Text: Terms]>([:])

  /// The most that are remembered.
  private static let limit = 256

  /// Begins with none.
  public init() {}

  /// Those that were read of a text without any finding.
  func terms(_ bytes: ArraySlice<UInt8>, _ currency: Currency) -> Terms? {
    let text = Text(bytes: Array(bytes), currency: currency)
    return known.withLock { $0[text] }
  }

  /// Remembers those that were read of a text without any finding.
  func note(_ terms: Terms, _ bytes: ArraySlice<UInt8>, _ currency: Currency) {
    let text = Text(bytes: Array(bytes), currency: currency)
    known.withLock { known in
      if known.count < Self.limit { known[text] = terms }
    }
  }
}
