/// Cases that are handed over together.
public struct ForwardedCases: Sendable {
  /// How many are handed over.
  public internal(set) var count = 0
  /// Why others are not.
  public internal(set) var skipped: [ActionError] = []
  /// The cases that could not be read.
  public internal(set) var unreadable: [CaseScanError] = []
  /// Those who take some of them and exchange bundles.
  public var takers: [Slug] { outgoing.filter { $0.value.count > 0 }.keys.sorted() }
  /// What goes to each of those who exchange bundles; nothing yet to some.
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
  /// - Returns: What is handed over, and what is not; also what cannot be written for the one who takes it.
  /// - Throws: `ActionError.load` if what all cases share, or what was exchanged with a taker, cannot be read.
  public mutating func forward(
    _ paths: [String], to name: String?, limits: BundleLimits = .standard,
    show: (ForwardPreview, Statement) -> Void
  ) throws(ActionError) -> ForwardedCases {
    var run = ForwardRun(name: name, bases: ClaimBasisCache(store))
    let store = store
    try store.stream(paths, as: Case.self, { $0 }) { (batch) throws(ActionError) in
      var handed: [HandedFile] = []
      for file in batch.values {
        let preview: ForwardPreview
        do throws(ActionError) {
          preview = try forwardPreview(of: file, to: run.name, &run.takers)
        } catch {
          run.cases.skipped.append(error)
          continue
        }
        if preview.isExchanging { try begin(preview.agency, &run, limits) }
        do throws(ActionError) {
          handed.append(try handOver(file, preview, &run, show))
        } catch {
          run.cases.skipped.append(error)
        }
      }
      run.cases.unreadable += batch.errors
      let unwritten = run.cases.write(handed)
      for item in handed {
        if let error = unwritten[item.file.path] {
          run.cases.skipped.append(.exchange(error))
          continue
        }
        run.cases.count += 1
        plan.write(item.file.path, item.changed.document.bytes, over: item.file.document.bytes)
      }
    }
    return run.cases
  }

  /// A case that is handed over: as it was, as it will be, and who takes it if bundles go there.
  fileprivate struct HandedFile {
    let file: Loaded<Case>
    let changed: Loaded<Case>
    let taker: Slug?
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

  /// Begins with bundles for an agency, unless that is done.
  private func begin(_ taker: Slug, _ run: inout ForwardRun, _ limits: BundleLimits) throws(ActionError) {
    guard run.cases.outgoing[taker] == nil else { return }
    let planner: BundlePlanner
    if let known = run.cases.planner { planner = known } else { planner = try self.planner(limits) }
    run.cases.planner = planner
    run.cases.outgoing[taker] = try Self.exchanging { () throws(ExchangeError) in try planner.cases(for: taker) }
  }

  /// Hands one case over, which is not planned yet.
  private mutating func handOver(
    _ file: Loaded<Case>, _ looked: ForwardPreview, _ run: inout ForwardRun,
    _ show: (ForwardPreview, Statement) -> Void
  ) throws(ActionError) -> HandedFile {
    var preview = looked
    if preview.isExchanging, let writer = run.cases.outgoing[preview.agency]?.writer {
      preview.lack(try Self.exchanging { () throws(ExchangeError) in try writer.faults(of: file) })
    }
    // What is not handed over takes no ids.
    let numbers = random
    do throws(ActionError) {
      let forwarded = try handedOver(file, preview)
      show(preview, try statement(of: forwarded, asOf: actor.today, by: &run.bases))
      guard preview.missing.isEmpty else {
        throw ActionError.refused(.notReady(number: preview.number, missing: preview.missing))
      }
      return HandedFile(file: file, changed: forwarded, taker: preview.isExchanging ? preview.agency : nil)
    } catch {
      random = numbers
      throw error
    }
  }
}

extension ForwardedCases {
  /// Writes cases for those who take them.
  ///
  /// - Returns: Why some cannot be written, by their paths.
  fileprivate mutating func write(_ handed: [Desk.HandedFile]) -> [String: ExchangeError] {
    var unwritten: [String: ExchangeError] = [:]
    for taker in Set(handed.compactMap(\.taker)).sorted() {
      let files = handed.filter { $0.taker == taker }.map(\.changed)
      guard var cases = outgoing.removeValue(forKey: taker) else { continue }
      let writer = cases.writer
      for (file, result) in zip(files, Parallel.map(files.count) { writer.result(files[$0]) }) {
        guard let result else { continue }
        if case .failure(let error) = result { unwritten[file.path] = error } else { cases.take(result) }
      }
      outgoing[taker] = cases
    }
    return unwritten
  }
}
