extension ActionError: CustomStringConvertible {
  /// What could not be done: lower case, no full stop.
  public var description: String {
    switch self {
    case .load(let error): error.description
    case .store(let error): error.description
    case .draft(let error): error.description
    case .edit(let error, let path): "\(path): \(error)"
    case .numbering(let error): error.description
    case .ledger(let error): error.description
    case .exchange(let error): error.description
    case .wouldBreak(_, let findings): findings.sentences
    case .refused(let refusal): refusal.description
    case .unsafeName(let name, let problem): "'\(name)' cannot be the name of an attachment: \(problem)"
    case .noSuchEntry(let id, let number): "case \(number) has no entry '\(id)'"
    case .noSuchRequest(let id, let number): "case \(number) has no request '\(id)'"
    case .ambiguousEntry(let id, let all):
      "'\(id)' is \(all.count) entries: \(all.map(\.text).joined(separator: ", "))"
    }
  }
}
