import Dispatch
import DossierCore
import Synchronization

/// Writes a store of any size: the same files for the same seed and size.
///
/// Every file is a function of its place alone, so that files are made on all cores and nothing grows with the store.
struct StoreGenerator: Sendable {
  /// The first and the last day on which cases were opened; the last is the day that the store is looked at.
  static let firstDay = "2020-07-01"
  static let today = "2026-06-30"

  let seed: UInt64
  let cases: Int
  let debtors: Int
  let start: CalendarDate
  let end: CalendarDate

  init(seed: UInt64, cases: Int) throws {
    guard let start = CalendarDate(Self.firstDay), let end = CalendarDate(Self.today) else { throw BenchError() }
    self.seed = seed
    self.cases = cases
    debtors = max(1, cases / 2)
    self.start = start
    self.end = end
  }

  /// Writes all files below a folder; durability does not matter here.
  func write(into root: String) throws {
    for file in frame() { try Self.write(file, root) }
    for letter in Set((0..<min(debtors, 20_000)).map { GeneratedDebtor(place: $0).slug.prefix(1) }) {
      _ = try FileSystem.makeDirectories("\(root)/debtors/\(letter)")
    }
    for month in Set(Set((0..<cases).lazy.map(opening)).map { $0.description.prefix(7) }) {
      _ = try FileSystem.makeDirectories("\(root)/cases/\(month)")
    }
    try Self.inPieces(of: debtors) { try Self.write(GeneratedDebtor(place: $0).file(seed: seed), root) }
    try Self.inPieces(of: cases) { try Self.write(GeneratedCase(place: $0, of: self).file(), root) }
  }

  /// The day on which a case was opened: they follow each other evenly.
  func opening(_ place: Int) -> CalendarDate {
    start.adding(days: start.days(to: end) * place / max(1, cases))
  }

  /// Writes a file; folders of cases and debtors are there already unless it is said that they are not.
  static func write(_ file: (path: String, text: String), _ root: String, isNewFolder: Bool = false) throws {
    let path = "\(root)/\(file.path)"
    if let folder = FileSystem.parent(of: path), isNewFolder || !isFannedOut(file.path) {
      _ = try FileSystem.makeDirectories(folder)
    }
    try FileSystem.create(path, bytes: Array(file.text.utf8), ownership: FileOwnership(mode: 0o600), syncing: false)
  }

  private static func isFannedOut(_ path: String) -> Bool { path.hasPrefix("cases/") || path.hasPrefix("debtors/") }

  /// Does work for each place below a count, on all cores.
  static func inPieces(of count: Int, _ work: @Sendable (Int) throws -> Void) throws {
    let failure = Mutex<(any Error)?>(nil)
    let pieces = min(64, max(1, count))
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      do {
        for place in count * piece / pieces..<count * (piece + 1) / pieces { try work(place) }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// The files beside debtors and cases: settings, agencies, creditors, terms.
  func frame() -> [(path: String, text: String)] {
    let settings = """
      dossier: 1
      id: h7k2q9xw
      role: agency
      owners: [klaar-incasso]
      country: BE
      timezone: Europe/Brussels
      language: nl
      currency: EUR
      numbering: {scheme: ogm, reference: "KLAA/{yyyy}{mm}/{n}"}
      queries: {late: "balance>1000 age>90"}

      """
    let agencies = GeneratedCase.agencies.enumerated().map { place, name in
      (
        "agencies/\(SlugText.make(name)).yaml",
        """
        dossier: 1
        id: \(PartyID.text(950_000_000 + place))
        name: \(name)
        vat: \(CheckedNumbers.vat("BE", place: 1_100_000 + place))
        emails:
          - post@\(SlugText.make(name)).example
        exchange: none

        """
      )
    }
    return [("dossier.yaml", settings)] + agencies + GeneratedCreditor.terms
      + GeneratedCreditor.all.map { $0.file(seed: seed) }
  }
}

/// The benchmark's own data is wrong.
struct BenchError: Error {}
