extension Desk {
  /// Plans what an import of a bundle changes: parties, attachments, cases, the record of the bundle, and an
  /// acknowledgement in the outbox.
  ///
  /// Where a case contradicts what is here and the import is not partial, nothing is planned, and the report says so.
  ///
  /// - Parameters:
  ///   - bundle: The bundle, unpacked on the file system of the store: its attachments are moved.
  ///   - wishes: What was asked for.
  ///   - workspace: A folder for what is needed for the time.
  /// - Returns: What became of each case and party.
  /// - Throws: `ImportError`; then nothing is planned.
  public mutating func importing(
    _ bundle: OpenedBundle, _ wishes: ImportWishes, workspace: String
  ) throws(ImportError) -> ImportReport {
    var run = try ImportRun(self, bundle, wishes, workspace: workspace)
    let report = try run.run()
    if !report.isRefused { self = run.desk }
    return report
  }

  /// The parties of a bundle that may be some that are here, for a person to decide.
  ///
  /// - Throws: `ImportError`.
  public func doubtfulParties(
    of bundle: OpenedBundle, _ wishes: ImportWishes
  ) throws(ImportError) -> [(party: PartyIdentity, candidates: [PartyIdentity])] {
    var parties = ImportedParties(store)
    var doubtful: [(party: PartyIdentity, candidates: [PartyIdentity])] = []
    try bundle.eachParty { read throws(ImportError) in
      let party = read.identity
      guard wishes.parties[party.id.text] == nil, case .doubtful(let slugs) = try parties.match(party) else { return }
      doubtful.append((party, try parties.identities(slugs, party.kind)))
    }
    return doubtful
  }
}
