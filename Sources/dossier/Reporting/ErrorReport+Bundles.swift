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

extension ExchangeError: Reportable {
  var report: ErrorReport {
    switch self {
    case .load(let error): error.report
    case .bag(.changed(let path)):
      ErrorReport(
        BagError.changed(path).description,
        hint: "'dossier attachment verify' says which files are not what was recorded")
    case .bag(let error): error.report
    case .missingFile(_, let number):
      ErrorReport(
        description, hint: "put it back, or make the entry void: 'dossier attachment list \(number)' shows their ids")
    case .money, .tooLarge: ErrorReport(description)
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
