import Testing

extension TranscriptShell {
  /// A shell in which these lines were run, each without an error.
  init(after lines: [String]) throws {
    self = try TranscriptShell()
    for line in lines { #expect(try run(line).status == 0, "\(line)") }
  }
}
