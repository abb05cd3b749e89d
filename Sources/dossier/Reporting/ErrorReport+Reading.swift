internal import DossierCore

extension WorldError: Reportable {
  var report: ErrorReport {
    switch self {
    case .variable(let name, let value):
      let example = name == "DOSSIER_NOW" ? "2023-04-25T20:45:12+02:00" : "2023-04-25"
      return ErrorReport("\(name) is '\(value)'", hint: "write it as \(example)", status: .usage)
    case .clock:
      return ErrorReport("the clock stands outside the years 1 to 9999")
    }
  }
}

extension YAMLError {
  /// The error as a finding in a file.
  func finding(path: String) -> Finding {
    Finding(
      id: id, path: path, span: span, message: description, hint: hint, excerpt: excerpt, excerptColumn: excerptColumn)
  }
}

extension DocumentError: Reportable {
  var report: ErrorReport { ErrorReport(findings) }
}

extension Finding: Reportable {
  var report: ErrorReport { ErrorReport([self]) }
}

extension FileError: Reportable {
  var report: ErrorReport {
    if case .locked = self { return ErrorReport(description, status: .locked) }
    return ErrorReport(description)
  }
}

extension LoadError: Reportable {
  var report: ErrorReport {
    switch self {
    case .file(let error): error.report
    case .yaml(let error, let path): ErrorReport([error.finding(path: path)])
    case .document(let error): error.report
    case .ambiguousCase: ErrorReport(description, hint: hint, status: .usage)
    case .notAStore, .noSuchParty, .noSuchPeer, .noSuchTerms, .noSuchRates, .builtInTermsName, .circularTerms,
      .noSuchCase, .noSuchReadableCase:
      ErrorReport(description, hint: hint)
    }
  }
}
