extension LoadError {
  /// What a user is told about a file that could not be read: all that is wrong with it.
  public func findings(in path: String) -> [Finding] {
    switch self {
    case .yaml(let error, let path):
      return [
        Finding(
          id: error.id, path: path, span: error.span, message: error.description, hint: error.hint,
          excerpt: error.excerpt, excerptColumn: error.excerptColumn)
      ]
    case .document(let error): return error.findings
    case .file(let error): return [Self.finding(error, in: path)]
    case .notAStore, .noSuchParty, .noSuchPeer, .noSuchTerms, .noSuchRates, .builtInTermsName, .circularTerms,
      .noSuchCase, .noSuchReadableCase,
      .ambiguousCase:
      return [UnreadableCheck.unreadable.finding(in: path, description, hint: hint)]
    }
  }

  static func finding(_ error: FileError, in path: String) -> Finding {
    switch error {
    case .tooLarge(_, let limit):
      UnreadableCheck.tooLarge.finding(
        in: path, "the file has more than the \(limit) bytes that are read",
        hint: "put what is large beside the file, as an attachment")
    case .symbolicLink: UnreadableCheck.special(path, .symbolicLink)
    case .notRegularFile(_, let kind): UnreadableCheck.special(path, kind)
    case .failed(let operation, _, let cause):
      UnreadableCheck.unreadable.finding(in: path, "cannot \(operation.rawValue) the file: \(cause)")
    case .tooDeep(_, let limit):
      UnreadableCheck.unreadable.finding(in: path, "the folder lies deeper than \(limit) folders")
    case .notBelowRoot, .locked: UnreadableCheck.unreadable.finding(in: path, error.description)
    }
  }
}
