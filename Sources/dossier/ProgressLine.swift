/// How far long work has come, in one line at the foot of a terminal; nowhere else.
struct ProgressLine {
  /// Work on fewer things is over before anybody could read of it.
  private static let leastWorthTelling = 5000

  private let streams: ProcessStreams?
  private let clearing = "\r\u{1B}[K"

  init(_ context: Context) {
    streams = context.world.terminals.standardError && !context.global.quiet ? context.console.streams : nil
  }

  /// Says how many of how many things are done.
  func show(_ what: String, _ done: Int, of total: Int) {
    guard let streams, total >= Self.leastWorthTelling else { return }
    _ = streams.writeError(Array("\(clearing)\(what): \(done) of \(total)".utf8))
  }

  /// Removes the line.
  func clear() {
    if let streams { _ = streams.writeError(Array(clearing.utf8)) }
  }
}
