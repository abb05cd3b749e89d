/// A postal address; every part is text as written.
public struct Address: Sendable, Hashable {
  /// The street.
  public let street: String?
  /// The house number with box or suffix: `13/2`.
  public let number: String?
  /// The postcode, leading zeros and letters kept.
  public let postcode: String?
  /// The town.
  public let city: String?
  /// The country by its two letters (ISO 3166-1).
  public let country: Country?

  /// The address on one line: `Stationslaan 13/2, 3700 Tongeren, BE`.
  public var oneLine: String {
    let parts = [[street, number], [postcode, city], [country?.code]]
    return parts.map { $0.compactMap(\.self).joined(separator: " ") }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
