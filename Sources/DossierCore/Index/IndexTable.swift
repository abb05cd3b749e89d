/// A table of the index: its declaration, of which both the statement that makes it and the manual page are made.
public struct IndexTable: Sendable, Equatable {
  /// Its name.
  public let name: String
  /// What a row of it is: a sentence without a full stop.
  public let words: String
  /// Its columns, in order.
  public let columns: [IndexColumn]
  /// How a row is told from others.
  public let key: Key

  /// How the rows of a table are told from each other.
  public enum Key: Sendable, Equatable {
    /// By the first column, a number that is never given again.
    case number
    /// By so many columns at the beginning, in whose order the rows lie.
    case columns(Int)
    /// By nothing: rows are only looked up.
    case none
  }

  /// The statement that makes it.
  var definition: String {
    var parts = columns.map { "\($0.name) \($0.kind.type)\($0.isRequired ? " NOT NULL" : "")" }
    var ending = ""
    switch key {
    case .number: parts[0] += " PRIMARY KEY AUTOINCREMENT"
    case .columns(let count):
      parts.append("PRIMARY KEY(\(columns.prefix(count).map(\.name).joined(separator: ", ")))")
      ending = " WITHOUT ROWID"
    case .none: break
    }
    return "CREATE TABLE \(name)(\(parts.joined(separator: ", ")))\(ending)"
  }

  /// The statement that adds a row with a value for each column.
  var insertion: String {
    "INSERT INTO \(name) VALUES (\(Array(repeating: "?", count: columns.count).joined(separator: ", ")))"
  }

  /// The statement that removes the rows of what the first column names.
  var deletion: String { "DELETE FROM \(name) WHERE \(columns[0].name) = ?" }

  /// The statement that reads the rows of what the first column names, in order.
  var selection: String {
    guard case .columns(let count) = key, count > 1 else { return "SELECT * FROM \(name) WHERE \(columns[0].name) = ?" }
    let order = columns[1..<count].map(\.name).joined(separator: ", ")
    return "SELECT * FROM \(name) WHERE \(columns[0].name) = ? ORDER BY \(order)"
  }
}

/// A column of a table of the index.
public struct IndexColumn: Sendable, Equatable {
  /// Its name.
  public let name: String
  /// What its values are.
  public let kind: Kind
  /// Whether each row has one.
  public let isRequired: Bool
  /// What it says: a sentence without a full stop.
  public let words: String

  /// What the values of a column are.
  public enum Kind: Sendable, Equatable {
    /// A text as it is written in the file, or a word.
    case text
    /// A day, counted from 1970-01-01.
    case day
    /// A time with its offset, as files have it (RFC 3339).
    case time
    /// An amount in minor units of the case's currency.
    case amount
    /// A number.
    case number
    /// 1 for yes, 0 for no.
    case flag
    /// Bytes for dossier itself.
    case bytes

    /// The type that SQLite is told.
    var type: String {
      switch self {
      case .text, .time: "TEXT"
      case .day, .amount, .number, .flag: "INTEGER"
      case .bytes: "BLOB"
      }
    }
  }

  static func text(_ name: String, _ words: String) -> IndexColumn {
    IndexColumn(name: name, kind: .text, isRequired: true, words: words)
  }

  static func number(_ name: String, _ words: String) -> IndexColumn {
    IndexColumn(name: name, kind: .number, isRequired: true, words: words)
  }
}
