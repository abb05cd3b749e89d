internal import CLinux
internal import Glibc

extension ChildProcess {
  /// What a program left.
  public struct Captured: Sendable, Equatable {
    /// How it ended.
    public let ending: Ending
    /// What it wrote to its standard output.
    public let output: [UInt8]
    /// The first part of what it wrote to its error stream, as text.
    public let errors: String
  }

  /// The most bytes of its error stream that are kept.
  private static let maximumErrorBytes = 64 * 1024

  /// Runs a program found on the PATH to its end, without a shell or a terminal, and keeps what it writes.
  ///
  /// - Parameters:
  ///   - program: Its name or path.
  ///   - arguments: What it is given, word for word.
  ///   - input: Its standard input.
  ///   - environment: Variables that it gets beside those of this process; nil takes one away.
  ///   - limitBytes: The most bytes of output; a program that writes more is ended.
  /// - Returns: How it ended, and what it wrote.
  /// - Throws: `FileError.failed` if it cannot be started, `tooLarge` beyond the limit.
  public static func capture(
    _ program: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:],
    limitBytes: Int
  ) throws(FileError) -> Captured {
    let outputEnds = try pipe(of: program)
    let output = FileDescriptor(outputEnds[0], path: program)
    let outputEnd = FileDescriptor(outputEnds[1], path: program)
    let errorEnds = try pipe(of: program)
    let errors = FileDescriptor(errorEnds[0], path: program)
    let errorEnd = FileDescriptor(errorEnds[1], path: program)
    let source = try inputFile(input, program)
    let child = try spawn(
      [program] + arguments, changing: environment,
      streams: [source.number, outputEnd.number, errorEnd.number])
    _ = consume outputEnd
    _ = consume errorEnd
    var kept = Kept(limitBytes: limitBytes)
    do throws(FileError) {
      try kept.readAll(output.number, errors.number, of: program)
    } catch {
      _ = kill(child, SIGKILL)
      _ = try wait(for: child, program)
      throw error
    }
    let ending = try wait(for: child, program)
    return Captured(ending: ending, output: kept.output, errors: String(decoding: kept.errors, as: UTF8.self))
  }

  /// Runs a program found on the PATH that turns one file into another, without a shell; only its errors are kept.
  ///
  /// - Returns: How it ended, and the first part of what it wrote to its error stream.
  /// - Throws: `FileError.failed` if it cannot be started.
  static func filter(
    _ program: String, _ arguments: [String], from source: borrowing FileDescriptor,
    to target: borrowing FileDescriptor
  ) throws(FileError) -> (ending: Ending, errors: String) {
    let errorEnds = try pipe(of: program)
    let errors = FileDescriptor(errorEnds[0], path: program)
    let errorEnd = FileDescriptor(errorEnds[1], path: program)
    let child = try spawn(
      [program] + arguments, streams: [source.number, target.number, errorEnd.number])
    _ = consume errorEnd
    var kept = Kept(limitBytes: 0)
    do throws(FileError) {
      try kept.readAll(nil, errors.number, of: program)
    } catch {
      _ = kill(child, SIGKILL)
      _ = try wait(for: child, program)
      throw error
    }
    return (try wait(for: child, program), String(decoding: kept.errors, as: UTF8.self))
  }

  /// Both streams of a program, read as they come, so that neither is ever full.
  private struct Kept {
    let limitBytes: Int
    var output: [UInt8] = []
    var errors: [UInt8] = []

    mutating func readAll(
      _ first: Int32?, _ second: Int32, of program: String
    ) throws(FileError) {
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      var open = [first, second].compactMap(\.self)
      while !open.isEmpty {
        var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        _ = try retrying(.read, program) { unsafe Int(poll(&waiting, nfds_t(waiting.count), -1)) }
        for ready in waiting where ready.revents != 0 {
          let got = try retrying(.read, program) { unsafe Glibc.read(ready.fd, &buffer, buffer.count) }
          if got == 0 { open.removeAll { $0 == ready.fd } }
          if ready.fd == second {
            errors += buffer[..<min(got, max(0, ChildProcess.maximumErrorBytes - errors.count))]
          } else {
            guard output.count + got <= limitBytes else { throw .tooLarge(path: program, limitBytes: limitBytes) }
            output += buffer[..<got]
          }
        }
      }
    }
  }

  private static func pipe(of program: String) throws(FileError) -> [Int32] {
    var ends: [Int32] = [-1, -1]
    _ = try retrying(.run, program) { unsafe Int(pipe2(&ends, O_CLOEXEC)) }
    return ends
  }

  /// A file in memory that holds the input, from its beginning.
  private static func inputFile(_ bytes: [UInt8], _ program: String) throws(FileError) -> FileDescriptor {
    let file = FileDescriptor(
      Int32(try retrying(.run, program) { unsafe Int(memfd_create("input", 1)) }), path: program)
    try file.writeAll(bytes)
    _ = try retrying(.run, program) { Int(lseek(file.number, 0, SEEK_SET)) }
    return file
  }
}
