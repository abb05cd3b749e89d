internal import Synchronization

/// Sums cases up as of one day; what cases share is read once, and several threads may ask at the same time.
public struct CaseSummarizer: Sendable {
  /// The day.
  public let day: CalendarDate
  private let shared: SharedBases
  private let exchanging: Set<Slug>

  /// Begins with a store; agencies that cannot be read count as not exchanging bundles.
  ///
  /// - Throws: `LoadError.file` if the folder of agencies cannot be listed.
  public init(_ store: Store, asOf day: CalendarDate) throws(LoadError) {
    self.day = day
    shared = SharedBases(store)
    var exchanging: Set<Slug> = []
    for slug in try store.parties(.agency) where (try? store.agency(slug))?.value.organisation.exchange == .bundles {
      exchanging.insert(slug)
    }
    self.exchanging = exchanging
  }

  /// A case in short.
  public func summarize(_ file: Loaded<Case>) -> SummarizedCase {
    let value = file.value
    var reckoned: ClaimFigures?
    var statement: Statement?
    var problem: SummaryProblem?
    switch shared.basis(of: value) {
    case .success(let basis):
      let claim = Claim(value, creditor: basis.creditor)
      do throws(LedgerError) {
        reckoned = try Ledger.figures(of: claim, rules: basis.rules, asOf: day, rates: basis.rates)
        // What became of settlements only a whole statement says.
        if !value.settlements.isEmpty {
          statement = try Ledger.statement(of: claim, rules: basis.rules, asOf: day, rates: basis.rates)
        }
      } catch {
        problem = .ledger(error)
      }
    case .failure(let error): problem = .load(error)
    }
    let agreements = Agreements(of: value, asOf: day, statement: statement)
    let figures = CaseFigures(
      value, path: file.path, holder: value.holder(on: day) { exchanging.contains($0) }, reckoned, agreements,
      asOf: day)
    let through = value.nextEvent(after: day).adding(days: -1)
    return SummarizedCase(
      figures: figures, course: reckoned?.course, through: min(through, reckoned?.course.through ?? through),
      problem: problem)
  }
}

/// The bases of cases behind a lock: what could not be read is not tried again.
private final class SharedBases: Sendable {
  private struct Known {
    var bases: ClaimBasisCache
    var failures: [Slug: LoadError] = [:]
  }

  private let known: Mutex<Known>

  init(_ store: Store) { known = Mutex(Known(bases: ClaimBasisCache(store))) }

  func basis(of case: Case) -> Result<ClaimBasis, LoadError> {
    known.withLock { known in
      if let error = known.failures[`case`.creditor] { return .failure(error) }
      do throws(LoadError) {
        return .success(try known.bases.basis(of: `case`))
      } catch {
        if case .noSuchParty = error { known.failures[`case`.creditor] = error }
        return .failure(error)
      }
    }
  }
}
