import Dispatch
import DossierCore
import Synchronization

/// The store generator, what peers read of a store, and measurements inside one process.
@main
struct Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("generate", 4):
      try StoreGenerator(seed: 1, cases: Int(arguments[3]) ?? 0).write(into: arguments[2])
    case ("exchange", 5):
      try CreditorStore(seed: 1, cases: Int(arguments[4]) ?? 0).write(creditor: arguments[2], agency: arguments[3])
    case ("bookings", 4): try StorePeers.writeBookings(of: arguments[2], to: arguments[3])
    case ("mails", 4): try StorePeers.writeMails(of: arguments[2], to: arguments[3])
    case ("compare", 3): try compare(store: arguments[2])
    case ("journal", 4): try StatementBench(cases: Int(arguments[3]) ?? 0).write(journal: arguments[2])
    case ("statements", 4):
      print(try StatementBench(cases: Int(arguments[2]) ?? 0).seconds(threads: Int(arguments[3]) ?? 1))
    default: print(usage)
    }
  }

  private static let usage = """
    usage: bench generate DIR CASES          a store, made of a fixed seed
           bench exchange DIR DIR2 CASES     a creditor's store with attachments, and an agency's without cases
           bench bookings STORE FILE         its bookings as a journal of ledger's; prints how many
           bench mails STORE DIR             its logs as mails, one a case
           bench compare STORE               decoding against libyaml's raw events
           bench journal FILE CASES          bookings of three a case
           bench statements CASES THREADS    the seconds that statements of the same take
    """

  /// Reads every case into memory, then times raw events, the tree and the types on the same bytes, by turns.
  static func compare(store root: String) throws {
    let store = try Store(root: root)
    let texts = try store.casePaths().map { path in
      (path, try FileSystem.read("\(root)/\(path)", limitBytes: Store.maximumDocumentBytes).bytes)
    }
    let bytes = texts.reduce(0) { $0 + $1.1.count }
    print("\(texts.count) case files, \(bytes / max(1, texts.count)) bytes each, 5 rounds by turns, 1 and 2 threads")
    for threads in [1, 2] {
      var events: [Double] = []
      var trees: [Double] = []
      var types: [Double] = []
      for _ in 0..<5 {
        events.append(time(threads, texts) { RawEvents.count($0.1) != nil })
        trees.append(time(threads, texts) { (try? YAMLTree($0.1)) != nil })
        types.append(time(threads, texts) { (try? Loaded<Case>($0.1, path: $0.0, currency: .euro)) != nil })
      }
      row("libyaml's raw events, \(threads) thread(s)", events, events)
      row("tree with places, \(threads) thread(s)", trees, events)
      row("decoded into types, \(threads) thread(s)", types, events)
    }
  }

  private static func row(_ name: String, _ times: [Double], _ base: [Double]) {
    let ratio = zip(times, base).map { $0 / $1 }.sorted()[times.count / 2]
    let middle = times.sorted()[times.count / 2]
    let padding = String(repeating: " ", count: max(1, 40 - name.count))
    print("\(name)\(padding)\(rounded(middle)) s   \(rounded(ratio)) ×")
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  private static func time(
    _ threads: Int, _ texts: [(String, [UInt8])], _ work: @Sendable ((String, [UInt8])) -> Bool
  ) -> Double {
    let failed = Atomic<Int>(0)
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        for place in stride(from: thread, to: texts.count, by: threads) where !work(texts[place]) {
          failed.add(1, ordering: .relaxed)
        }
      }
    }
    precondition(failed.load(ordering: .relaxed) == 0, "a case could not be read")
    return Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds)
  }
}
