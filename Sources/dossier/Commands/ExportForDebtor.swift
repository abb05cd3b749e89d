internal import DossierCore

extension Export {
  /// Writes an archive of one case for its debtor: the statement, as text and as a page, and the invoices.
  func exportForDebtor(_ name: String, to path: String, _ context: inout Context) throws -> ExitStatus {
    guard !name.isEmpty else {
      throw CommandError(
        message: "no case is named", hint: "give a number, an id, a reference or a path", status: .usage)
    }
    let desk = try context.readingDesk()
    let file = try context.file(named: name, desk)
    let statement = try desk.caseStatement(of: file, asOf: context.today)
    let text = statement.text(StatementOptions(isForDebtor: true), in: context.language, palette: .plain)
    let page = statement.debtorPage(in: context.language)
    if statement.payTo == nil { try context.warnWithoutAccount(statement.file, desk) }
    let files =
      [
        BagFile("statement.txt", .bytes(Array(text.utf8))), BagFile("statement.html", .bytes(Array(page.text.utf8))),
      ] + (try desk.debtorFiles(of: file))
    if write.dryRun {
      for file in files.map(\.path).sorted() { context.console.print(file) }
      return .done
    }
    try PlainArchive.write(
      file.value.number.fileStem, files, to: path, form: .zip, time: context.now)
    context.note("case \(file.value.number) for its debtor: \(files.count.counted("file"))")
    context.console.print(output)
    return .done
  }
}

extension Export {
  /// Refuses a name of another form than a debtor can open.
  static func requireZIP(_ output: String) throws(CommandError) {
    guard ArchiveForm(bundleNamed: output) == .zip else {
      throw CommandError(
        message: "what a debtor gets is a ZIP", hint: "give a name that ends with .zip", status: .usage)
    }
  }
}

extension Context {
  /// Warns that a statement for a debtor does not tell him where to pay.
  ///
  /// A debtor pays to who handles his case.
  mutating func warnWithoutAccount(_ file: Case, _ desk: Desk) throws {
    let settings = desk.store.settings.value
    let agency: Slug? =
      switch try desk.holder(of: file) {
      case .here: settings.role == .agency ? settings.owners.first : nil
      case .agency(let slug), .sender(let slug): slug == file.creditor ? nil : slug
      }
    let account =
      agency.map { "agency set \($0) 'iban+=…; client-money'" } ?? "creditor set \(file.creditor) iban+=…"
    warn(
      "case \(file.number): no account is known to which the debtor pays",
      hint: "put one into the case (pay-to), or: dossier \(account)")
  }
}
