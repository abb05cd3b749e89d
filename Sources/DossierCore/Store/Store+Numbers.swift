/// Why no number could be given.
public enum NumberingError: Error, Sendable, Equatable {
  /// The system did not let the numbers in use be read.
  case load(LoadError)
  /// The number is in use.
  case taken(CaseNumber)
  /// The text has the form of a structured communication, with wrong check digits.
  case wrongCheckDigits(String)
  /// A prefix makes a number that cannot be one.
  case notANumber(String)
}

extension NumberingError: CustomStringConvertible {
  /// What is wrong: lower case, no full stop.
  public var description: String {
    switch self {
    case .load(let error): error.description
    case .taken(let number): "the number '\(number)' is taken"
    case .wrongCheckDigits(let text): "'\(text)' has wrong check digits for a structured communication"
    case .notANumber(let text): "'\(text)' cannot be a case number"
    }
  }
}

extension Store {
  /// The number of a new case.
  ///
  /// With scheme `ogm`: two digits of the year of opening, the quarter, seven random digits, two check digits, drawn
  /// again while the number is in use. With `sequential`: the prefix and one more than the highest in use.
  ///
  /// Numbers in `taken`, without signs, count as in use.
  ///
  /// - Throws: `NumberingError`.
  public func newNumber(
    opened: CalendarDate, administration: Administration?, taken: Set<String> = [],
    using generator: inout some RandomNumberGenerator
  ) throws(NumberingError) -> CaseNumber {
    let own = administration?.numbering
    let store = settings.value.numbering
    let scheme = own?.scheme ?? (own?.prefix == nil ? store.scheme : .sequential) ?? .ogm
    switch scheme {
    case .ogm: return try newStructuredCommunication(opened: opened, taken, using: &generator)
    case .sequential: return try nextNumber(prefix: own?.prefix ?? store.prefix ?? "", taken)
    }
  }

  /// Whether a number is in use as the name of a case's file.
  ///
  /// - Throws: `NumberingError.load`.
  public func isInUse(_ number: CaseNumber) throws(NumberingError) -> Bool {
    do throws(LoadError) {
      for month in try months() where try exists("\(month)/\(number.fileStem).yaml") { return true }
      return false
    } catch {
      throw .load(error)
    }
  }

  /// Whether the name of a case's file says the same number, whatever its case and signs: `A/1`, `a-1` and `A.1`.
  ///
  /// It lists all folders of cases.
  ///
  /// - Throws: `NumberingError.load`.
  public func isTaken(_ number: CaseNumber) throws(NumberingError) -> Bool {
    do throws(LoadError) {
      return try casePaths().contains { path in
        CaseNumber.normalized(FileSystem.name(of: path).dropLast(".yaml".count)) == number.normalized
      }
    } catch {
      throw .load(error)
    }
  }

  private func newStructuredCommunication(
    opened: CalendarDate, _ taken: Set<String>, using generator: inout some RandomNumberGenerator
  ) throws(NumberingError) -> CaseNumber {
    let (year, month, _) = opened.components
    let head = Int64(year % 100 * 10 + (month - 1) / 3 + 1)
    while true {
      let base = head * 10_000_000 + Int64.random(in: 0..<10_000_000, using: &generator)
      guard let ogm = StructuredCommunication(base: base), let number = CaseNumber(ogm.description) else { continue }
      if taken.contains(number.normalized) { continue }
      if try !isInUse(number) { return number }
    }
  }

  private func nextNumber(prefix: String, _ taken: Set<String>) throws(NumberingError) -> CaseNumber {
    let stem = prefix.replacing("/", with: "-")
    var highest = 0
    let paths: [String]
    do throws(LoadError) {
      paths = try casePaths()
    } catch {
      throw .load(error)
    }
    for path in paths {
      let name = path.split(separator: "/").last.map { $0.dropLast(".yaml".count) } ?? ""
      guard name.hasPrefix(stem), let count = Int(name.dropFirst(stem.count)), count < .max else { continue }
      highest = max(highest, count)
    }
    while taken.contains(CaseNumber.normalized(prefix + padded(highest + 1, 5))) { highest += 1 }
    let text = prefix + padded(highest + 1, 5)
    guard let number = CaseNumber(text) else { throw .notANumber(text) }
    return number
  }
}
