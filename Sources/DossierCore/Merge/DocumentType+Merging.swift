extension DocumentType {
  /// What is wrong with a document of this type; nil if nothing is.
  func problem(of tree: YAMLTree) -> DocumentError? {
    func problem<Content: Document>(_ type: Content.Type) -> DocumentError? {
      do throws(DocumentError) {
        _ = try Content.decode(tree, path: "", currency: .euro)
        return nil
      } catch {
        return error
      }
    }
    return switch self {
    case .store: problem(Settings.self)
    case .creditor: problem(Creditor.self)
    case .agency: problem(Agency.self)
    case .debtor: problem(Debtor.self)
    case .terms: problem(Terms.self)
    case .case: problem(Case.self)
    case .rates: problem(RateTable.self)
    case .exchange: problem(ExchangeRecord.self)
    case .rule: problem(StoreRule.self)
    case .bundle: problem(BundleRecord.self)
    }
  }
}

extension RecordSchema? {
  /// An edit whose scalars are written as they are declared; without a declaration as they were.
  func typed(_ edit: YAMLEdit) -> YAMLEdit {
    switch edit {
    case .set(let path, let value): .set(path, typed(value, at: path))
    case .append(let path, let value): .append(path, typed(value, at: path.index(0)))
    case .remove: edit
    }
  }

  private func typed(_ value: YAMLValue, at path: YAMLPath) -> YAMLValue { self?.written(value, at: path) ?? value }
}

extension RecordSchema {
  /// A value as it is written at a path; what is nothing without quotes stays so.
  fileprivate func written(_ value: YAMLValue, at path: YAMLPath) -> YAMLValue {
    switch value {
    case .scalar(let scalar):
      if !scalar.isText, YAMLLayout.nulls.contains(scalar.text) { return value }
      return isLiteral(at: path) ? .literal(scalar.text) : .text(scalar.text)
    case .list(let entries):
      return .list(entries.enumerated().map { written($0.element, at: path.index($0.offset)) })
    case .map(let entries): return .map(entries.map { YAMLEntry($0.key, written($0.value, at: path.key($0.key))) })
    }
  }
}
