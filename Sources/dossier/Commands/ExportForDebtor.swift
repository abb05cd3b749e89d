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
    let page = HTMLPage(
      title: text.split(separator: "\n").first { $0.contains(file.value.number.text) }.map(String.init)
        ?? file.value.number.text, language: context.language, sections: [.element("pre", text)])
    let files =
      [
        BagFile("statement.txt", .bytes(Array(text.utf8))), BagFile("statement.html", .bytes(Array(page.text.utf8))),
      ] + (try desk.debtorFiles(of: file))
    if write.dryRun {
      for file in files.map(\.path).sorted() { context.console.print(file) }
      return .done
    }
    try PlainArchive.write(
      file.value.number.fileStem, files, to: path, form: ArchiveForm(bundleNamed: path) ?? .zip, time: context.now)
    return .done
  }
}
