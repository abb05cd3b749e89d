// What stands in where a text was wrong: never seen outside, since a document with findings is not handed out.

extension Timestamp {
  static let epoch = Timestamp(uncheckedUTC: 0)
}

extension Identifier {
  static let unknown = Identifier(unchecked: "unknown0")
}

extension Slug {
  static let unknown = Slug(naming: "unknown")
}

extension CaseNumber {
  static let unknown = CaseNumber(unchecked: "unknown")
}

extension Country {
  static let unknown = Country(unchecked: "ZZ")
}
