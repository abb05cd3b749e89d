internal import DossierCore

extension CheckReport {
  /// The findings as commands of a GitHub workflow, one a line, which makes annotations of them.
  ///
  /// Paths begin with the folder, which is empty or ends with `/`; columns are in Unicode scalars, and the last one is
  /// the first behind the place.
  func gitHub(in folder: String) -> String {
    findings.map { "\($0.gitHub(in: folder))\n" }.joined()
  }
}

extension Finding {
  fileprivate func gitHub(in folder: String) -> String {
    var properties = [("file", path(in: folder))]
    if let span {
      properties += [
        ("line", String(span.line)), ("endLine", String(span.line)), ("col", String(span.column)),
        ("endColumn", String(span.column + span.length)),
      ]
    }
    properties.append(("title", id))
    let written = properties.map { "\($0)=\(Self.escaped(property: $1))" }.joined(separator: ",")
    return "::\(severity.gitHub) \(written)::\(Self.escaped(data: message, hint))"
  }

  /// A value before the second `::`; a path keeps every character that can be told to the runner, line ends too.
  private static func escaped(property: String) -> String {
    var escaped = ""
    for scalar in property.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      case "\t": escaped += "\t"
      default: escaped += scalar.printable
      }
    }
    return escaped.withoutBuildCommands
  }

  /// What stands behind the second `::`; the line end between message and hint is the only one.
  private static func escaped(data message: String, _ hint: String?) -> String {
    ([message] + (hint.map { ["hint: \($0)"] } ?? [])).map { line in
      line.printable.unicodeScalars.map { $0 == "%" ? "%25" : String($0) }.joined()
    }.joined(separator: "%0A")
  }
}

extension Severity {
  fileprivate var gitHub: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
