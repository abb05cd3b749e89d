extension Desk {
  /// The open cases of a debtor, in order of their paths, and what could not be read.
  ///
  /// - Throws: `ActionError.load` if a folder cannot be read.
  public func openCases(of debtor: Slug) throws(ActionError) -> CaseScan<Loaded<Case>> {
    try reading { () throws(LoadError) in
      try finder.cases(naming: .debtor, debtor) { file in
        file.value.debtor == debtor && file.value.status == .open ? file : nil
      }
    }
  }
}
