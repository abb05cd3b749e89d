/// The ways in which a case may be called beside its full number, in the order in which they are tried.
enum CaseName: Int, CaseIterable, Sendable {
  /// Its number in another notation.
  case number
  /// Its id.
  case id
  /// A reference that somebody gave it.
  case reference
  /// The beginning of its id, at least four bytes.
  case beginning

  /// The fewest bytes of an id that name a case.
  static let leastBeginning = 4

  /// Whether a case is called so in this way.
  func isName(_ name: String, of file: Case) -> Bool {
    switch self {
    case .number: file.number.normalized == CaseNumber.normalized(name)
    case .id: file.id.text == name
    case .reference: file.references.contains { $0.value == name }
    case .beginning: name.utf8.count >= Self.leastBeginning && file.id.text.hasPrefix(name)
    }
  }
}

/// The files of cases that were looked for.
public struct CasePaths: Sendable, Equatable {
  /// The files of the cases, sorted.
  public let paths: [String]
  /// The files of cases that cannot be read, and so may be meant too; sorted.
  public let unreadable: [String]

  /// Makes an answer.
  public init(paths: [String], unreadable: [String]) {
    self.paths = paths
    self.unreadable = unreadable
  }
}
