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
    case .seal(let error): error.report
    case .path, .changed: ErrorReport(description)
    }
  }
}

extension IncomingError: Reportable {
  var report: ErrorReport {
    switch self {
    case .archive(let error): error.report
    case .seal(let error): error.report
    }
  }
}

extension SealError: Reportable {
  var report: ErrorReport {
    switch self {
    case .file(let error): error.report
    case .notDecrypted:
      ErrorReport(
        description, hint: "it is for somebody else, or was changed on its way: ask its sender", status: .untrusted)
    case .noRecipients: ErrorReport(description, hint: hint, status: .refused)
    case .noProgram, .notSigned, .notEncrypted, .noIdentity: ErrorReport(description, hint: hint)
    }
  }
}
