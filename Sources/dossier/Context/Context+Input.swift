internal import DossierCore

extension Context {
  /// The whole standard input as a text, without its last line end.
  ///
  /// Throws `CommandError` if it is no UTF-8 or larger than a document may be.
  mutating func standardInputText() throws -> String {
    guard let bytes = console.readAll(maximumBytes: Store.maximumDocumentBytes),
      let text = String(validating: bytes, as: UTF8.self)
    else {
      throw CommandError(message: "the standard input is no text in UTF-8 of at most 8 MiB", status: .usage)
    }
    return String(text.hasSuffix("\n") ? text.dropLast() : text[...])
  }

  /// Warns of what could not be read or reckoned, where the rest is shown all the same.
  mutating func warn(about error: any Error, in path: String? = nil) {
    let report = ErrorReport(error)
    for finding in report.findings where !global.quiet {
      console.printError(finding.text(palette: palette(for: .error)))
    }
    guard let message = report.message else { return }
    warn(path.map { "\($0): \(message)" } ?? message, hint: report.hint)
  }
}
