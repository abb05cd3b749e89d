internal import Glibc

/// What C libraries take the bytes of names for.
enum TextLocale {
  /// Does something while this thread takes bytes for UTF-8, whatever the locale of the process is.
  static func withUTF8<Result: ~Copyable, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure)
    -> Result
  {
    let wanted = unsafe newlocale(Int32(1) << LC_CTYPE, "C.UTF-8", nil)
    guard let wanted = unsafe wanted else { return try body() }
    let before = unsafe uselocale(wanted)
    defer {
      _ = unsafe uselocale(before)
      unsafe freelocale(wanted)
    }
    return try body()
  }
}
