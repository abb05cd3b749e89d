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

  /// Takes one value a number below a count, in order, while other threads make the next ones.
  ///
  /// Only a few values are there at a time. After an error those being made are left to end by themselves.
  static func stream<Value: Sendable, Failure: Error>(
    _ count: Int, _ make: @escaping @Sendable (Int) -> Value, take: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    var waiting: [Batch<Value>] = []
    var begun = 0
    for _ in 0..<count {
      while begun < count, waiting.count < batchesAhead {
        waiting.append(Batch(begun, make))
        begun += 1
      }
      try take(waiting.removeFirst().value())
    }
  }

  /// A value that another thread makes.
  private final class Batch<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ place: Int, _ make: @escaping @Sendable (Int) -> Value) {
      DispatchQueue.global().async { [self] in
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
