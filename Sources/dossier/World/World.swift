internal import DossierCore

/// What a command needs to know of the world around it: made once in `main`, passed down, made by hand in tests.
struct World: Sendable {
  /// Looks an environment variable up.
  let environment: @Sendable (String) -> String?
  /// Where relative paths begin, absolute; nil for the process's own current directory.
  let directory: String?
  /// The process's current directory, absolute.
  let absoluteDirectory: String
  /// The clock's moment when the process began, at UTC.
  let clock: Timestamp
  /// The moment that `DOSSIER_NOW` names.
  let fixedNow: Timestamp?
  /// The day that `DOSSIER_TODAY` names.
  let fixedToday: CalendarDate?
  /// Reads the bytes of a zone's TZif file by its IANA name, or of the machine's own zone for nil.
  let zoneFile: @Sendable (String?) -> [UInt8]?
  /// The terminals among the standard streams.
  let terminals: Terminals
  /// The columns that a line may have: the terminal's, or 80.
  let width: Int

  /// Which standard streams are terminals.
  struct Terminals: Sendable, Equatable {
    var standardInput = false
    var standardOutput = false
    var standardError = false
  }

  /// Makes a world by hand.
  ///
  /// - Throws: `WorldError` if `DOSSIER_NOW` or `DOSSIER_TODAY` cannot be read.
  init(
    environment: @escaping @Sendable (String) -> String?, directory: String?, absoluteDirectory: String,
    clock: Timestamp,
    terminals: Terminals = Terminals(), width: Int = 80,
    zoneFile: @escaping @Sendable (String?) -> [UInt8]? = { _ in nil }
  ) throws(WorldError) {
    self.environment = environment
    self.directory = directory
    self.absoluteDirectory = absoluteDirectory
    self.clock = clock
    self.terminals = terminals
    self.width = width
    self.zoneFile = zoneFile
    fixedNow = try Self.read("DOSSIER_NOW", environment) { Timestamp($0) }
    fixedToday = try Self.read("DOSSIER_TODAY", environment) { CalendarDate($0) }
  }

  private static func read<Value>(
    _ name: String, _ environment: (String) -> String?, _ make: (String) -> Value?
  ) throws(WorldError) -> Value? {
    guard let text = environment(name), !text.isEmpty else { return nil }
    guard let value = make(text) else { throw .variable(name: name, value: text) }
    return value
  }

  /// Who acts: `DOSSIER_AUTHOR`, else the name of the user; nil if neither is known.
  var author: String? {
    variable("DOSSIER_AUTHOR") ?? variable("USER") ?? variable("LOGNAME")
  }

  /// An environment variable that is set and not empty.
  func variable(_ name: String) -> String? {
    guard let value = environment(name), !value.isEmpty else { return nil }
    return value
  }

  /// A path that a user gave, as the system takes it.
  func path(_ text: String) -> String {
    guard let directory, !text.hasPrefix("/") else { return text }
    return text.isEmpty || text == "." ? directory : "\(directory)/\(text)"
  }

  /// A path that a user gave, from the root, without `.` and `..`.
  func absolutePath(_ text: String) -> String {
    var parts: [Substring] = []
    for part in (text.hasPrefix("/") ? text : "\(absoluteDirectory)/\(text)").split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}

/// A variable of the environment that cannot be read.
enum WorldError: Error, Sendable, Equatable {
  /// `DOSSIER_NOW` or `DOSSIER_TODAY` is no moment or day.
  case variable(name: String, value: String)
  /// The clock stands outside the years 1 to 9999.
  case clock
}
