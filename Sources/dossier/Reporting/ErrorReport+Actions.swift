internal import DossierCore

extension ActionError: Reportable {
  var report: ErrorReport {
    switch self {
    case .load(let error): error.report
    case .store(let error): error.report
    case .draft(let error): error.report
    case .edit:
      ErrorReport(description, hint: "make the change in an editor, then run 'dossier check'")
    case .numbering(let error): error.report
    case .ledger(let error): error.report
    case .exchange(let error): error.report
    case .wouldBreak(_, let findings): ErrorReport(findings, status: .usage)
    case .refused(let refusal): refusal.report
    case .unsafeName: ErrorReport(description, hint: "rename the file", status: .usage)
    case .noSuchEntry:
      ErrorReport(description, hint: "'dossier case show', 'dossier log' and the lists of each kind show ids")
    case .noSuchRequest(_, let number):
      ErrorReport(description, hint: "'dossier request list \(number) --all' shows its requests")
    case .ambiguousEntry: ErrorReport(description, hint: "give the full id", status: .usage)
    }
  }
}

extension StoreError: Reportable {
  var report: ErrorReport {
    switch self {
    case .file(.failed(.open, _, .notDirectory)):
      ErrorReport(description, hint: "move it away; the next command makes what belongs there")
    case .file(let error): error.report
    case .locked:
      ErrorReport(description, hint: "wait for it, or give it longer with --lock-timeout", status: .locked)
    case .changedMeanwhile: ErrorReport(description, hint: "run the command again")
    case .isStore: ErrorReport(description, hint: "give another directory", status: .refused)
    case .alreadyExists, .duplicateChange, .notInStore, .contentDiffers, .journalNotUnderstood, .recoveryFailed,
      .stopped:
      ErrorReport(description)
    }
  }
}

extension DraftError: Reportable {
  var report: ErrorReport {
    switch self {
    case .unknownKey(let key, let document):
      ErrorReport(
        description, hint: Suggestion.hint(for: key, among: Self.keys(of: document)), status: .usage)
    case .invalid(_, _, let hint): ErrorReport(description, hint: hint, status: .usage)
    }
  }

  /// The keys of a document, or of an entry of a case, by the name of its declaration.
  private static func keys(of name: String) -> [String] {
    let documents = [Case.schema, Creditor.schema, Agency.schema, Debtor.schema, Terms.schema]
    let entries = Case.schema.fields.flatMap { field in
      field.kind.alternatives.compactMap { kind in
        if case .list(.record(let schema)) = kind { schema } else { nil }
      }
    }
    return (documents + entries).first { $0.name == name }?.fields.map(\.key) ?? []
  }
}

extension NumberingError: Reportable {
  var report: ErrorReport {
    switch self {
    case .load(let error): error.report
    case .taken: ErrorReport(description, hint: "leave out --number to draw one", status: .refused)
    case .wrongCheckDigits:
      ErrorReport(description, hint: "the last two digits are the first ten modulo 97, 97 for 0", status: .usage)
    case .notANumber: ErrorReport(description, hint: "correct 'numbering' in dossier.yaml", status: .usage)
    }
  }
}
