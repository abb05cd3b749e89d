/// The ways in which a case may be called beside its full number, in the order in which they are tried.
enum CaseName: Int, CaseIterable, Sendable {
  /// Its number in another notation.
  case number
  /// Its id.
  case id
  /// A reference that somebody gave it, or the number that it came with if another case had that here.
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
    case .reference: file.references.contains { $0.value == name } || file.cameUnder(name)
    case .beginning: name.utf8.count >= Self.leastBeginning && file.id.text.hasPrefix(name)
    }
  }
}

extension Case {
  /// The numbers that it came with while other cases had them here.
  var formerNumbers: [CaseNumber] { received.compactMap(\.number) + [imported?.number].compactMap(\.self) }

  /// Whether it came with a number, in any notation, that another case had here.
  fileprivate func cameUnder(_ name: String) -> Bool {
    let numbers = formerNumbers
    guard !numbers.isEmpty else { return false }
    let wanted = CaseNumber.normalized(name)
    return numbers.contains { $0.normalized == wanted }
  }
}

/// The files of cases that were looked for by their ids.
public struct CasesByID: Sendable, Equatable {
  /// The files by the ids; of two of one id the first, bytewise.
  public let paths: [Identifier: String]
  /// The files of cases that cannot be read, and so may be meant too; sorted.
  public let unreadable: [String]

  /// Takes what a look at files found.
  init(_ found: CaseScan<(id: Identifier, path: String)>, unreadable: [String] = []) {
    let sorted = found.values.sorted { $0.path.isBytewiseBefore($1.path) }
    paths = Dictionary(sorted.map { ($0.id, $0.path) }) { first, _ in first }
    self.unreadable = Set(found.errors.map(\.path) + unreadable).sorted { $0.isBytewiseBefore($1) }
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
