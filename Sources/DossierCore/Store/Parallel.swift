internal import Dispatch
internal import Synchronization

/// Work on several threads, whose results do not depend on it.
enum Parallel {
  /// How many batches are made ahead of the one that is taken.
  private static let batchesAhead = 4

  /// One value a number below a count, in order.
  static func map<Value: Sendable>(_ count: Int, _ make: @escaping @Sendable (Int) -> Value) -> [Value] {
    guard count > 1 else { return (0..<count).map(make) }
    let made = Mutex<[Int: Value]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let value = make(place)
      made.withLock { $0[place] = value }
    }
    let all = made.withLock { $0 }
    return (0..<count).compactMap { all[$0] }
  }

  /// One value a batch of numbers below a count, in order; when this returns, all are made.
  static func map<Value: Sendable>(
    _ count: Int, inBatchesOf size: Int, _ make: @escaping @Sendable (Range<Int>) -> Value
  ) -> [Value] {
    map(batches(count, size)) { make(range($0, count, size)) }
  }

  /// Takes one value a batch of numbers below a count, in order, while other threads make the next ones.
  ///
  /// Only a few values are there at a time. After an error those being made are left to end by themselves. Of a single
  /// batch everything happens on this thread: to start another takes longer.
  static func stream<Value: Sendable, Failure: Error>(
    _ count: Int, inBatchesOf size: Int, _ make: @escaping @Sendable (Range<Int>) -> Value,
    take: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    let batches = batches(count, size)
    if batches == 1 { return try take(make(0..<count)) }
    try stream(batches, { make(range($0, count, size)) }, take: take)
  }

  private static func batches(_ count: Int, _ size: Int) -> Int { (count + size - 1) / size }

  private static func range(_ batch: Int, _ count: Int, _ size: Int) -> Range<Int> {
    batch * size..<min((batch + 1) * size, count)
  }

  private static func stream<Value: Sendable, Failure: Error>(
    _ count: Int, _ make: @escaping @Sendable (Int) -> Value, take: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    var waiting: [Batch<Value>] = []
    var taken: Batch<Value>?
    var begun = 0
    for _ in 0..<count {
      while begun < count, waiting.count < batchesAhead {
        waiting.append(Batch(begun, forgetting: taken, make))
        begun += 1
      }
      let batch = waiting.removeFirst()
      try take(batch.value())
      taken = batch
    }
  }

  /// Makes values on this thread while another takes them, in order; only a few wait at a time.
  ///
  /// What one of them throws ends both. When this returns nothing is being taken.
  static func relay<Value: Sendable, Failure: Error>(
    take: @escaping @Sendable (Value) throws(Failure) -> Void,
    from make: ((Value) throws(Failure) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    let taker = Taker(take)
    do throws(Failure) {
      try make { (value) throws(Failure) in try taker.hand(value) }
    } catch {
      taker.finish()
      throw error
    }
    taker.finish()
    try taker.requireSuccess()
  }

  /// Does something that nobody waits for.
  static func begin(_ work: @escaping @Sendable () -> Void) { DispatchQueue.global().async(execute: work) }

  /// Another thread that takes values in order.
  private final class Taker<Value: Sendable, Failure: Error>: Sendable {
    private let take: @Sendable (Value) throws(Failure) -> Void
    private let queue = DispatchQueue(label: "dossier.taker")
    private let room = DispatchSemaphore(value: batchesAhead)
    private let failure = Mutex<Failure?>(nil)
    /// What was taken, for the thread that made it to let go of.
    private let taken = Mutex<[Handed<Value>]>([])

    init(_ take: @escaping @Sendable (Value) throws(Failure) -> Void) { self.take = take }

    func hand(_ value: Value) throws(Failure) {
      room.wait()
      for handed in taken.withLock({ Self.all(of: &$0) }) { handed.forget() }
      let handed = Handed(value)
      queue.async { [self] in
        defer { room.signal() }
        guard failure.withLock({ $0 == nil }), let value = handed.value else { return }
        do throws(Failure) { try take(value) } catch { failure.withLock { $0 = error } }
        taken.withLock { $0.append(handed) }
      }
      try requireSuccess()
    }

    private static func all(of list: inout [Handed<Value>]) -> [Handed<Value>] {
      defer { list = [] }
      return list
    }

    func finish() { queue.sync {} }

    func requireSuccess() throws(Failure) {
      if let failure = failure.withLock({ $0 }) { throw failure }
    }
  }

  /// A value for another thread.
  ///
  /// To free what another thread made takes long, and stands in its way at every step: each frees what it made.
  private final class Handed<Value: Sendable>: Sendable {
    private let held: Mutex<Value?>

    init(_ value: Value) { held = Mutex(value) }

    var value: Value? { held.withLock { $0 } }

    func forget() { held.withLock { $0 = nil } }
  }

  /// A value that another thread makes.
  private final class Batch<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    /// Begins, once the value of another batch was let go of, as `Handed` says.
    init(_ place: Int, forgetting taken: Batch?, _ make: @escaping @Sendable (Int) -> Value) {
      DispatchQueue.global().async { [self] in
        taken?.made.withLock { $0 = nil }
        let value = make(place)
        made.withLock { $0 = value }
        isDone.signal()
      }
    }

    func value() -> Value {
      while true {
        if let value = made.withLock({ $0 }) { return value }
        isDone.wait()
      }
    }
  }
}
