internal import DossierCore

extension ArchiveError: Reportable {
  var report: ErrorReport {
    switch self {
    case .file(let error): error.report
    case .unknownForm, .damaged: ErrorReport(description, status: .untrusted)
    case .refused:
      ErrorReport(description, hint: "nothing of it was kept; ask its sender for another", status: .untrusted)
    case .notWritten: ErrorReport(description)
    }
  }
}

extension BagError: Reportable {
  var report: ErrorReport {
    switch self {
    case .archive(let error): error.report
    case .path, .changed: ErrorReport(description)
    }
  }
}
