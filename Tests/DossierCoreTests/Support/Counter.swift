import Synchronization

/// A count that closures on any thread raise.
final class Counter: Sendable {
  private let held = Mutex(0)

  var count: Int { held.withLock { $0 } }

  /// Counts one more, and returns how many there are now.
  @discardableResult
  func next() -> Int {
    held.withLock { count in
      count += 1
      return count
    }
  }
}
