/// How much one bundle may hold: of what is more, several are made.
public struct BundleLimits: Sendable, Equatable {
  /// The most cases.
  public let cases: Int
  /// The most bytes that the lines of its cases may have in each of its documents.
  let lineBytes: Int

  /// Its own document and the record of it stay well below what documents may have.
  public static let standard = BundleLimits(cases: 10_000, lineBytes: Store.maximumDocumentBytes - (1 << 18))

  /// Makes limits.
  public init(cases: Int, lineBytes: Int) {
    self.cases = cases
    self.lineBytes = lineBytes
  }
}
