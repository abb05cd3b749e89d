extension Store {
  /// The paths of all documents that commands write: settings, parties, terms, rate tables, checks, cases.
  ///
  /// - Throws: `LoadError.file` if a folder cannot be read.
  public func documentPaths() throws(LoadError) -> [String] {
    var paths = [StoreLayout.settings]
    for kind in PartyKind.allCases {
      for slug in try parties(kind) { paths.append(StoreLayout.party(kind, slug)) }
    }
    for slug in try termsNames() { paths.append(StoreLayout.terms(slug)) }
    for slug in try slugs(in: StoreLayout.rates) { paths.append(StoreLayout.rates(slug)) }
    for name in try ruleNames() { paths.append(StoreLayout.rule(name)) }
    return paths + (try casePaths())
  }

  /// The names of the store's own checks, sorted.
  ///
  /// - Throws: `LoadError.file` if the folder cannot be read.
  public func ruleNames() throws(LoadError) -> [Slug] { try slugs(in: StoreLayout.checks) }

  /// Reads the text of a document without asking what it says.
  ///
  /// - Throws: `LoadError.file` or `yaml`.
  public func document(at path: String) throws(LoadError) -> YAMLDocument {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try self.bytes(of: path)
    } catch {
      throw .file(error)
    }
    do throws(YAMLError) {
      return try YAMLDocument(bytes)
    } catch {
      throw .yaml(error, path: path)
    }
  }
}
