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
    try stream((0..<batches(count, size)).map { range($0, count, size) }, make, take: take)
  }

  /// Takes one value a batch, in order, while other threads make the next ones, as above.
  static func stream<Value: Sendable, Failure: Error>(
    _ batches: [Range<Int>], _ make: @escaping @Sendable (Range<Int>) -> Value,
    take: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    if batches.count == 1 { return try take(make(batches[0])) }
    try stream(batches.count, { make(batches[$0]) }, take: take)
  }

  /// Batches of so many things at most, and of so many bytes unless one alone has more.
  static func batches(ofSizes sizes: [Int64], atMost count: Int, bytes: Int64) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var (start, sum) = (0, Int64(0))
    for (place, size) in sizes.enumerated() {
      if place > start, place - start == count || sum + size > bytes {
        batches.append(start..<place)
        (start, sum) = (place, 0)
      }
      sum += size
    }
    return start < sizes.count ? batches + [start..<sizes.count] : batches
  }

  private static func batches(_ count: Int, _ size: Int) -> Int { (count + size - 1) / size }

  private static func range(_ batch: Int, _ count: Int, _ size: Int) -> Range<Int> {
    batch * size..<min((batch + 1) * size, count)
  }

  private static func stream<Value: Sendable, Failure: Error>(
    _ count: Int, _ make: @escaping @Sendable (Int) -> Value, take: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    var waiting: [Begun<Value>] = []
    var taken: Begun<Value>?
    var begun = 0
    for _ in 0..<count {
      while begun < count, waiting.count < batchesAhead {
        let place = begun
        waiting.append(Begun(forgetting: taken) { make(place) })
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

  /// Begins to make a value on another thread.
  static func begin<Value: Sendable>(_ make: @escaping @Sendable () -> Value) -> Begun<Value> { Begun(make) }

  /// Begins what mostly waits for the disk, on a thread of its own: among those that work it would take the place of one.
  static func beginWaiting<Value: Sendable>(_ make: @escaping @Sendable () -> Value) -> Begun<Value> {
    Begun(on: DispatchQueue(label: "dossier.waiting"), make)
  }

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
  final class Begun<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    /// Begins, once the value of another batch was let go of, as `Handed` says.
    fileprivate init(
      forgetting taken: Begun? = nil, on queue: DispatchQueue = .global(), _ make: @escaping @Sendable () -> Value
    ) {
      queue.async { [self] in
        taken?.made.withLock { $0 = nil }
        let value = make()
        made.withLock { $0 = value }
        isDone.signal()
      }
    }

    /// Waits until it is made.
    func value() -> Value {
      while true {
        if let value = made.withLock({ $0 }) { return value }
        isDone.wait()
      }
    }
  }
}
