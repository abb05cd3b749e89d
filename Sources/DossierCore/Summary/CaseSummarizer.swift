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
    let (reckoned, problem) = reckon(value) { claim, basis throws(LedgerError) in
      // What became of settlements only a whole statement says.
      value.settlements.isEmpty
        ? nil : try Ledger.statement(of: claim, rules: basis.rules, asOf: day, rates: basis.rates)
    }
    let agreements = Agreements(of: value, asOf: day, statement: reckoned?.statement)
    let figures = CaseFigures(
      value, path: file.path, holder: value.holder(on: day) { exchanging.contains($0) }, reckoned?.figures, agreements,
      asOf: day)
    let (last, course) = (value.nextEvent(after: day).adding(days: -1), reckoned?.figures.course)
    return SummarizedCase(
      figures: figures, course: course,
      through: figures.mayBeginToWait(course) ? day : min(last, course?.through ?? last), problem: problem)
  }

  /// What is owed on a case, and nothing else.
  public func amounts(_ file: Loaded<Case>) -> (amounts: CaseAmounts?, problem: SummaryProblem?) {
    let (reckoned, problem) = reckon(file.value) { _, _ throws(LedgerError) in nil }
    return (reckoned.map { CaseAmounts(totals: $0.figures.totals, open: $0.figures.open) }, problem)
  }

  private func reckon(
    _ file: Case, _ state: (Claim, ClaimBasis) throws(LedgerError) -> Statement?
  ) -> (reckoned: (figures: ClaimFigures, statement: Statement?)?, problem: SummaryProblem?) {
    switch shared.basis(of: file) {
    case .success(let basis):
      let claim = Claim(file, creditor: basis.creditor)
      do throws(LedgerError) {
        let figures = try Ledger.figures(of: claim, rules: basis.rules, asOf: day, rates: basis.rates)
        return ((figures, try state(claim, basis)), nil)
      } catch {
        return (nil, .ledger(error))
      }
    case .failure(let error): return (nil, .load(error))
    }
  }
}

extension CaseFigures {
  /// Whether interest alone may make something be owed, so that what was broken waits again.
  fileprivate func mayBeginToWait(_ course: BalanceCourse?) -> Bool {
    guard let course, !course.meters.isEmpty, let balance = summary.amounts?.balance, balance.minorUnits <= 0 else {
      return false
    }
    return promises.contains { $0.outcome == .broken } || plans.contains { $0.outcome == .broken }
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
