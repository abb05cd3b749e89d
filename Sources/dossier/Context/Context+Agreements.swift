internal import DossierCore

extension Context {
  /// Lists the entries of a kind, of the cases that are named, with what became of them.
  mutating func list(
    _ list: EntryList, _ options: AgreementOptions, _ form: ListFormatOptions,
    _ listing: ([ListedAgreements], AgreementList) -> Listing
  ) throws -> ExitStatus {
    let desk = try readingDesk()
    var files: [Loaded<Case>]
    var isComplete = true
    if let name = options.case {
      files = [try file(named: name, desk)]
    } else {
      let query = try options.query.map { text in try statedQuery(text, desk, asOf: options.asOf) } ?? Query.everything
      let found = try find(query.openUnlessNamed, desk, asOf: options.asOf)
      (files, isComplete) = (found.files, found.isComplete)
    }
    let day = options.asOf ?? today
    let (cases, problems) = desk.agreements(list, of: files, asOf: day)
    for problem in problems { warn(about: problem.error, in: problem.path) }
    let format = AgreementList(language: language, asOf: day, namesCases: options.case == nil)
    console.write(listing(cases, format).text(as: form.format, width: tableWidth, palette: palette()))
    return isComplete && problems.isEmpty ? .done : .partlyDone
  }
}
