import DossierCore
import Foundation

/// The tables of an index as any other program reads them: through the SQLite that Python brings along.
struct IndexTables {
  /// A value of a row.
  enum Value: Decodable, Hashable {
    case none
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  /// What each statement gives, in one process.
  static func rows(_ statements: [String], of store: String) throws -> [[[Value]]] {
    let script = """
      import json, sqlite3, sys
      base = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
      print(json.dumps([base.execute(statement).fetchall() for statement in sys.argv[2:]]))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, "\(store)/\(IndexStatus.path)"] + statements
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    do {
      return try JSONDecoder().decode([[[Value]]].self, from: bytes)
    } catch {
      throw Failure(said: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// What went wrong, in Python's words.
  struct Failure: Error {
    let said: String
  }
}

extension IndexTables.Value {
  init(_ text: String?) { self = text.map { .text($0) } ?? .none }
  init(_ day: CalendarDate?) { self = day.map { .number(Int($0.dayNumber)) } ?? .none }
  init(_ money: Money?) { self = money.map { .number(Int($0.minorUnits)) } ?? .none }
  init(_ number: Int?) { self = number.map { .number($0) } ?? .none }
  init(_ flag: Bool) { self = .number(flag ? 1 : 0) }
}
