internal import Glibc

/// Runs another program on the same terminal, such as git or an editor.
public enum ChildProcess {
  /// How a program ended.
  public enum Ending: Sendable, Equatable {
    /// By itself, with this status.
    case status(Int32)
    /// By this signal.
    case signal(Int32)
  }

  /// Runs a program found on the PATH and waits for it; it has this process's streams, directory and environment.
  ///
  /// - Throws: `FileError.failed` if the program cannot be started.
  public static func run(_ program: String, _ arguments: [String]) throws(FileError) -> Ending {
    try wait(for: spawn([program] + arguments), program)
  }

  /// Waits for a child's end.
  static func wait(for child: pid_t, _ program: String) throws(FileError) -> Ending {
    var state: Int32 = 0
    while unsafe waitpid(child, &state, 0) < 0 {
      guard errno == EINTR else { throw FileError.failed(.run, path: program, cause: FileErrorCause(code: errno)) }
    }
    let signal = state & 0x7F
    return signal == 0 ? .status((state >> 8) & 0xFF) : .signal(signal)
  }
}
