/// Cases that are handed over together.
public struct ForwardedCases: Sendable {
  /// How many are handed over.
  public internal(set) var count = 0
  /// Why others are not.
  public internal(set) var skipped: [ActionError] = []
  /// The cases that could not be read.
  public internal(set) var unreadable: [CaseScanError] = []
  /// Those who take some of them and exchange bundles.
  public var takers: [Slug] { outgoing.keys.sorted() }
  /// What goes to each of them.
  var outgoing: [Slug: OutgoingCases] = [:]
  var planner: BundlePlanner?
}

extension Desk {
  /// Hands cases over: notes the hand-over, the day of the first one, and logs it.
  ///
  /// Those that are not ready are left.
  /// Cases are read, changed and written for those who take them one after the other, so that little of each is kept.
  ///
  /// - Parameters:
  ///   - paths: The files of the cases.
  ///   - name: The agency; nil for the case's, else the store's.
  ///   - limits: How much one bundle may hold.
  ///   - show: Is given each case that can be handed over, ready or not: what is looked at, and what is owed on the day
  ///     of the hand-over with what falls due by it.
  /// - Returns: What is handed over, and what is not.
  /// - Throws: `ActionError.exchange` or `load` if a case cannot be written for the one who takes it.
  public mutating func forward(
    _ paths: [String], to name: String?, limits: BundleLimits = .standard,
    show: (ForwardPreview, Statement) -> Void
  ) throws(ActionError) -> ForwardedCases {
    var run = ForwardRun(name: name, bases: ClaimBasisCache(store))
    let store = store
    try store.stream(paths, as: Case.self, { $0 }) { (batch) throws(ActionError) in
      var forwarded: [Slug: [Loaded<Case>]] = [:]
      for file in batch.values {
        do throws(ActionError) {
          let (changed, taker) = try handOver(file, &run, show)
          run.cases.count += 1
          if let taker { forwarded[taker, default: []].append(changed) }
        } catch {
          run.cases.skipped.append(error)
        }
      }
      run.cases.unreadable += batch.errors
      guard !forwarded.isEmpty else { return }
      if run.cases.planner == nil { run.cases.planner = try planner(limits) }
      try Self.exchanging { () throws(ExchangeError) in
        for (taker, files) in forwarded.sorted(by: { $0.key < $1.key }) { try run.cases.write(files, for: taker) }
      }
    }
    return run.cases
  }

  /// What is known while cases are handed over.
  private struct ForwardRun {
    let name: String?
    var cases = ForwardedCases()
    var takers = Takers()
    var bases: ClaimBasisCache

    init(name: String?, bases: ClaimBasisCache) {
      self.name = name
      self.bases = bases
    }
  }

  /// Plans the hand-over of one case; the case as it will be, and who takes it if bundles go there.
  private mutating func handOver(
    _ file: Loaded<Case>, _ run: inout ForwardRun, _ show: (ForwardPreview, Statement) -> Void
  ) throws(ActionError) -> (file: Loaded<Case>, taker: Slug?) {
    let preview = try forwardPreview(of: file, to: run.name, &run.takers)
    // What is not handed over takes no ids.
    let numbers = random
    do throws(ActionError) {
      let forwarded = try handedOver(file, preview)
      show(preview, try statement(of: forwarded, asOf: actor.today, by: &run.bases))
      guard preview.missing.isEmpty else {
        throw ActionError.refused(.notReady(number: preview.number, missing: preview.missing))
      }
      plan.write(file.path, forwarded.document.bytes, over: file.document.bytes)
      return (forwarded, preview.isExchanging ? preview.agency : nil)
    } catch {
      random = numbers
      throw error
    }
  }
}

extension ForwardedCases {
  /// Writes cases for one who takes them.
  ///
  /// - Throws: `ExchangeError`, also if a file is missing.
  fileprivate mutating func write(_ files: [Loaded<Case>], for taker: Slug) throws(ExchangeError) {
    guard let planner else { return }
    var cases: OutgoingCases
    if let begun = outgoing.removeValue(forKey: taker) { cases = begun } else { cases = try planner.cases(for: taker) }
    let writer = cases.writer
    for result in Parallel.map(files.count, { writer.result(files[$0]) }) {
      if let result { try cases.take(result) }
    }
    if let first = cases.leftOut.first { throw first }
    outgoing[taker] = cases
  }
}
