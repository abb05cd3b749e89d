/// Where output goes and lines come from.
///
/// Commands never print: they write here. In memory it keeps what was written, for tests.
struct Console {
  /// One of the two output streams.
  enum Stream: Equatable, Sendable {
    case output
    case error
  }

  /// Something written to one stream in memory.
  struct Piece: Equatable, Sendable {
    let stream: Stream
    var text: String
  }

  /// What was written, in order; empty on a process's console.
  private(set) var pieces: [Piece] = []
  /// Why the output could not be written; the rest of it is dropped.
  private(set) var failure: ConsoleFailure?

  /// The streams of the process, if it is a process's console.
  var streams: ProcessStreams? { descriptors }

  private var descriptors: ProcessStreams?
  private var buffer: [UInt8] = []
  private var input: [UInt8]
  private var inputPlace = 0

  private static let flushBytes = 65_536

  /// A console in memory.
  init(input: String = "") {
    self.input = Array(input.utf8)
  }

  /// The console of a process.
  init(_ streams: ProcessStreams) {
    descriptors = streams
    input = []
  }

  /// Whether nobody reads the output any more, so that further work for it is vain.
  var isClosed: Bool { failure != nil }

  /// Writes a text to the output as it is.
  mutating func write(_ text: String) {
    guard !text.isEmpty, failure == nil else { return }
    guard descriptors != nil else { return keep(text, .output) }
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.flushBytes { flush() }
  }

  /// Writes a line to the output.
  mutating func print(_ line: String = "") {
    write(line)
    write("\n")
  }

  /// Writes a line to the error stream, after all output so far.
  mutating func printError(_ line: String) {
    guard let descriptors else { return keep(line + "\n", .error) }
    flush()
    _ = descriptors.writeError(Array((line + "\n").utf8))
  }

  /// Brings to the system what was held back.
  mutating func flush() {
    guard let descriptors, !buffer.isEmpty else { return }
    if failure == nil { failure = descriptors.writeOutput(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// The next line of the input without its end; nil at its end.
  mutating func readLine() -> String? {
    while true {
      if let end = input[inputPlace...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { inputPlace = end + 1 }
        return Self.text(input[inputPlace..<end])
      }
      guard fill() else { break }
    }
    guard inputPlace < input.count else { return nil }
    defer { inputPlace = input.count }
    return Self.text(input[inputPlace...])
  }

  /// The rest of the input, at most so many bytes; nil if there are more.
  mutating func readAll(maximumBytes: Int) -> [UInt8]? {
    while input.count - inputPlace <= maximumBytes, fill() {}
    guard input.count - inputPlace <= maximumBytes else { return nil }
    defer { inputPlace = input.count }
    return Array(input[inputPlace...])
  }

  private mutating func fill() -> Bool {
    guard let more = descriptors?.readInput(), !more.isEmpty else { return false }
    if inputPlace > 0 {
      input.removeFirst(inputPlace)
      inputPlace = 0
    }
    input.append(contentsOf: more)
    return true
  }

  private mutating func keep(_ text: String, _ stream: Stream) {
    if pieces.last?.stream == stream {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(stream: stream, text: text))
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}

/// Why the output could not be written.
enum ConsoleFailure: Equatable, Sendable {
  /// The reader of the pipe has gone: no fault.
  case closedPipe
  /// The system refused; its words.
  case failed(String)
}

extension Console {
  /// All that was written to one stream in memory.
  func text(of stream: Stream) -> String {
    pieces.filter { $0.stream == stream }.map(\.text).joined()
  }
}
