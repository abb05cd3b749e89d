internal import Glibc

/// The three standard streams of the process.
struct ProcessStreams: Sendable {
  /// Takes the streams over: a closed pipe then is an answer of the system instead of a signal that kills.
  init() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes all bytes to the standard output; nil if it went well.
  func writeOutput(_ bytes: [UInt8]) -> ConsoleFailure? { write(bytes, to: STDOUT_FILENO) }

  /// Writes all bytes to the standard error stream; nil if it went well.
  func writeError(_ bytes: [UInt8]) -> ConsoleFailure? { write(bytes, to: STDERR_FILENO) }

  /// The next bytes of the standard input; empty at its end.
  func readInput() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      return Array(bytes[..<max(0, count)])
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> ConsoleFailure? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count < 0 else {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EPIPE: return .closedPipe
      case let code: return .failed(unsafe String(cString: strerror(code)))
      }
    }
    return nil
  }
}
