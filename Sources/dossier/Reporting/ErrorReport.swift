internal import DossierCore

/// What a person is told of an error, and the status that goes with it.
struct ErrorReport: Sendable, Equatable {
  /// What is wrong with files, in order; printed before the message.
  var findings: [Finding] = []
  /// What could not be done: lower case, no full stop; nil if the findings say it.
  var message: String?
  /// The way out.
  var hint: String?
  var status: ExitStatus

  init(_ message: String, hint: String? = nil, status: ExitStatus = .failed) {
    self.message = message
    self.hint = hint
    self.status = status
  }

  init(_ findings: [Finding], _ message: String? = nil, hint: String? = nil, status: ExitStatus = .failed) {
    self.findings = findings
    self.message = message
    self.hint = hint
    self.status = status
  }

  /// What any error says; one that is not `Reportable` says its description and fails.
  init(_ error: any Error) {
    self = (error as? any Reportable)?.report ?? ErrorReport(String(describing: error))
  }

  /// The text for the error stream, without its last line end; on a terminal fitted into its width.
  func text(width: Int? = nil, palette: Palette = .plain) -> String {
    var lines = findings.map { $0.text(width: width, palette: palette) }
    if let message {
      lines.append(
        "\(palette.bold("dossier:")) \(palette.severity(.error)): "
          + message.printable.wrapped(to: width, indent: 2, after: "dossier: error: ".count))
    }
    if let hint { lines.append("hint: \(hint.printable)".wrapped(to: width, indent: 6)) }
    return lines.joined(separator: "\n")
  }
}

extension ErrorReport {
  /// What is told instead of a result, as a document of the shape that the result would have.
  ///
  /// - Parameters:
  ///   - schema: The shape.
  ///   - said: The member that says that there is no result.
  /// - Returns: The document.
  func json(_ schema: String, _ said: String) -> JSONValue {
    .objectOfPresent([
      "schema": .string(schema), said: .bool(false), "error": .text(message), "hint": .text(hint),
      "findings": findings.isEmpty ? .null : .array(findings.map(\.json)),
    ])
  }
}

extension Context {
  /// Does some work whose result is a JSON document; what ends it early is one as well, and its status stays.
  mutating func answering(
    _ format: ResultFormat, _ schema: String, not said: String, _ work: (inout Context) throws -> ExitStatus
  ) throws -> ExitStatus {
    do {
      return try work(&self)
    } catch {
      if format == .json { console.print(ErrorReport(error).json(schema, said).indented) }
      throw error
    }
  }
}

/// An error that knows what a person is told of it.
protocol Reportable: Error {
  var report: ErrorReport { get }
}

/// An error that a command makes up itself, where the core has none.
struct CommandError: Error, Equatable, Reportable {
  let message: String
  var hint: String?
  var status = ExitStatus.failed

  var report: ErrorReport { ErrorReport(message, hint: hint, status: status) }
}
