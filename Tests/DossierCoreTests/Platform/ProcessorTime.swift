import Glibc

/// The time that processors spent, of which other programs, and waiting, are no part.
enum ProcessorTime {
  /// Of this thread.
  static func ofThread(_ work: () throws -> Void) rethrows -> Duration { try of(CLOCK_THREAD_CPUTIME_ID, work) }

  /// Whether eight times as many take about eight times as long: by the square it would be sixty-four times.
  ///
  /// All threads of the process count: it is to be asked in a process that does nothing else. What is disturbed takes
  /// longer, so that the best of several tells.
  static func isInProportion(_ few: () throws -> Void, _ eightTimesAsMany: () throws -> Void) rethrows -> Bool {
    var (less, more) = (Duration.seconds(Int.max), Duration.seconds(Int.max))
    for _ in 0..<5 {
      for _ in 0..<2 { less = min(less, try of(CLOCK_PROCESS_CPUTIME_ID, few)) }
      more = min(more, try of(CLOCK_PROCESS_CPUTIME_ID, eightTimesAsMany))
      if more < less * 24 { return true }
    }
    return false
  }

  private static func of(_ clock: clockid_t, _ work: () throws -> Void) rethrows -> Duration {
    let before = now(clock)
    try work()
    return now(clock) - before
  }

  private static func now(_ clock: clockid_t) -> Duration {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
