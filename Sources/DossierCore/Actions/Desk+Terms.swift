extension Desk {
  /// Empty terms, for their fields.
  public func termsDraft(currency: Currency? = nil) -> Draft {
    Draft(Terms.schema, currency: currency ?? self.currency)
  }

  /// Adds a terms file and copies the general conditions in beside it; its slug is made from `name`.
  ///
  /// - Returns: The slug.
  /// - Throws: `ActionError.refused` with `termsExist` or `builtInTerms`; `load` if what it extends or a file cannot be read;
  ///   `unsafeName`; `wouldBreak`.
  public mutating func addTerms(
    _ draft: Draft, name: String, files: [GivenFile] = []
  ) throws(ActionError) -> Slug {
    let slug = Slug(naming: name)
    let path = StoreLayout.terms(slug)
    guard !Terms.isBuiltIn(slug) else { throw .refused(.builtInTerms(name: slug)) }
    if try reading({ () throws(LoadError) in try store.exists(path) }) { throw .refused(.termsExist(name: slug)) }
    var draft = draft
    draft.set("dossier", value: .literal("1"))
    if Slug(name) == nil, draft.text("name") == nil { draft.set("name", value: .text(name)) }
    for file in files { try copy(file) }
    draft.set("files", value: files.isEmpty ? nil : .list(files.map { .text($0.name) }))
    try requireChain(of: create(Terms.self, at: path, draft.value), slug)
    return slug
  }

  /// Changes fields of terms that no forwarded case is reckoned by.
  ///
  /// - Throws: `ActionError.refused` with `termsInUse` or `builtInTerms`; `load`, also if a case cannot be read, for it may be one;
  ///   `wouldBreak`.
  public mutating func changeTerms(_ slug: Slug, _ assignments: [Assignment]) throws(ActionError) {
    guard !Terms.isBuiltIn(slug) else { throw .refused(.builtInTerms(name: slug)) }
    let loaded = try reading { () throws(LoadError) in try store.terms(slug) }
    let edits = try edits(
      for: assignments, in: loaded, currency: assignedCurrency(assignments) ?? loaded.value.currency ?? currency)
    guard !edits.isEmpty else { return }
    if let number = try forwardedCase(reckonedBy: slug) { throw .refused(.termsInUse(name: slug, by: number)) }
    try requireChain(of: change(loaded, edits), slug)
  }

  /// Copies a file in beside the terms, unless it is there already.
  private mutating func copy(_ file: GivenFile) throws(ActionError) {
    do throws(SafeName.Problem) {
      _ = try SafeName(file.name)
    } catch {
      throw .unsafeName(file.name, error)
    }
    let path = "\(StoreLayout.terms)/\(file.name)"
    if case .terms = StoreItem(path: path) {
      throw .draft(
        .invalid(
          key: "file", message: "'\(file.name)' would be read as terms",
          hint: "give the file a name that does not end in .yaml"))
    }
    let (hash, _) = try fingerprint(file.source)
    guard try reading({ () throws(LoadError) in try store.exists(path) }) else {
      return plan.copy(file.source, to: path, hash: hash)
    }
    guard try fingerprint(store.fullPath(path)).0 == hash else { throw .refused(.fileExists(path: path)) }
  }

  private func assignedCurrency(_ assignments: [Assignment]) -> Currency? {
    assignments.last { $0.key == "currency" }.flatMap { Currency($0.text) }
  }

  /// Refuses terms that extend what is not there, or themselves.
  private func requireChain(of loaded: Loaded<Terms>, _ slug: Slug) throws(ActionError) {
    _ = try reading { () throws(LoadError) in try store.chain(of: loaded.value, named: slug) }
  }

  /// A forwarded case whose balance these terms decide, by themselves or because others extend them.
  private func forwardedCase(reckonedBy slug: Slug) throws(ActionError) -> CaseNumber? {
    let store = store
    let (users, creditors) = try reading { () throws(LoadError) in
      var users: Set<Slug> = [slug]
      for name in try store.termsNames() {
        let chain = try? store.namedChain(of: name)
        if chain?.contains(where: { $0.slug == slug }) == true { users.insert(name) }
      }
      var creditors: [Slug: Organisation] = [:]
      for name in try store.parties(.creditor) { creditors[name] = try? store.creditor(name).value.organisation }
      return (users, creditors)
    }
    let scan = try reading { () throws(LoadError) in
      try store.scanCases { file -> CaseNumber? in
        guard file.value.forwarded != nil else { return nil }
        let name: Slug? =
          switch store.termsReference(of: file.value, creditors[file.value.creditor]) {
          case .named(let name)?: name
          case .written(let terms)?: terms.extends
          case nil: nil
          }
        return name.map(users.contains) == true ? file.value.number : nil
      }
    }
    if let number = scan.values.first { return number }
    if let unreadable = scan.errors.first { throw .load(unreadable.error) }
    return nil
  }
}
