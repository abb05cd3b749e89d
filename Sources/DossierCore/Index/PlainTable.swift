internal import GRDB

/// A table whose rows are made of values of one type: each column with what is written into it.
struct PlainTable<Source>: Sendable {
  let table: IndexTable
  private let values: [@Sendable (Source) -> DatabaseValue]

  /// Declares a table whose rows are known by what they belong to and by their places in it.
  ///
  /// The first columns are the owner and the places, which the rows are given beside their source.
  init(_ name: String, _ words: String, of owner: [IndexColumn], _ columns: [PlainColumn<Source>]) {
    table = IndexTable(
      name: name, words: words, columns: owner + columns.map(\.column), key: .columns(owner.count))
    values = columns.map(\.value)
  }

  /// What is written into a row after its owner: the places, then the columns.
  func row(_ source: Source, _ places: [Int]) -> StatementArguments {
    // Made into arguments here, on the thread that read the case, so that the writer adds the owner alone.
    var row: [(any DatabaseValueConvertible)?] = []
    row.reserveCapacity(places.count + values.count)
    for place in places { row.append(place) }
    for value in values { row.append(value(source)) }
    return StatementArguments(row)
  }
}

/// A column with what is written into it.
struct PlainColumn<Source>: Sendable {
  let column: IndexColumn
  let value: @Sendable (Source) -> DatabaseValue

  private init(
    _ name: String, _ kind: IndexColumn.Kind, _ isRequired: Bool, _ words: String,
    _ value: @escaping @Sendable (Source) -> DatabaseValue
  ) {
    column = IndexColumn(name: name, kind: kind, isRequired: isRequired, words: words)
    self.value = value
  }

  static func text(
    _ name: String, _ words: String, isRequired: Bool = false, _ value: @escaping @Sendable (Source) -> String?
  ) -> PlainColumn {
    PlainColumn(name, .text, isRequired, words) { value($0)?.databaseValue ?? .null }
  }

  static func day(
    _ name: String, _ words: String, isRequired: Bool = false,
    _ value: @escaping @Sendable (Source) -> CalendarDate?
  ) -> PlainColumn {
    PlainColumn(name, .day, isRequired, words) { value($0)?.dayNumber.databaseValue ?? .null }
  }

  static func time(
    _ name: String, _ words: String, isRequired: Bool = false, _ value: @escaping @Sendable (Source) -> Timestamp?
  ) -> PlainColumn {
    PlainColumn(name, .time, isRequired, words) { value($0)?.description.databaseValue ?? .null }
  }

  static func amount(
    _ name: String, _ words: String, isRequired: Bool = false, _ value: @escaping @Sendable (Source) -> Int64?
  ) -> PlainColumn {
    PlainColumn(name, .amount, isRequired, words) { value($0)?.databaseValue ?? .null }
  }

  static func number(
    _ name: String, _ words: String, isRequired: Bool = false, _ value: @escaping @Sendable (Source) -> Int?
  ) -> PlainColumn {
    PlainColumn(name, .number, isRequired, words) { value($0)?.databaseValue ?? .null }
  }

  static func flag(
    _ name: String, _ words: String, isRequired: Bool = false, _ value: @escaping @Sendable (Source) -> Bool?
  ) -> PlainColumn {
    PlainColumn(name, .flag, isRequired, words) { value($0)?.databaseValue ?? .null }
  }

  static func bytes(
    _ name: String, _ words: String, _ value: @escaping @Sendable (Source) -> [UInt8]?
  ) -> PlainColumn {
    PlainColumn(name, .bytes, false, words) { value($0).map { PackedMeters.data($0).databaseValue } ?? .null }
  }
}

/// An item of a case with what follows from it as of the day.
struct Judged<Item: Sendable, Fact: Sendable>: Sendable {
  let item: Item
  let fact: Fact
}
