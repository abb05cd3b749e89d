/// An exact share, such as an interest rate a year or a percentage of a sum.
///
/// Held in millionths of the whole: 10.5 % is 105,000. Files write percent with at most four digits after the point.
public struct Rate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The share in millionths.
  public let millionths: Int64

  /// Nothing.
  public static let zero = Rate(millionths: 0)

  /// Makes a rate of millionths.
  public init(millionths: Int64) { self.millionths = millionths }

  /// Reads percent as files have it: `10.5`; nil if the text is no number or has more than four digits after the point.
  public init?(percent text: String) {
    guard case .value(let value) = DecimalText.read(text, digits: 4), let millionths = Int64(exactly: value) else {
      return nil
    }
    self.init(millionths: millionths)
  }

  /// The percentage without needless zeros: `10.5`, `8`.
  public var description: String {
    var text = DecimalText.write(Int128(millionths), digits: 4)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// Orders by size.
  public static func < (left: Rate, right: Rate) -> Bool { left.millionths < right.millionths }

  /// Adds two rates, as a margin to a base; nil on overflow.
  public func adding(_ other: Rate) -> Rate? {
    let (sum, overflow) = millionths.addingReportingOverflow(other.millionths)
    return overflow ? nil : Rate(millionths: sum)
  }
}
