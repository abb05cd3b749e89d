internal import DossierCore

extension Listing {
  /// The files beside a case; void ones struck out.
  init(attachments case: Case, in language: Language) {
    let format = EntryFormat(language: language)
    self.init(
      schema: "dossier.attachments/1",
      columns: [
        Column(key: "id", title: "Id"), Column(key: "file", title: "File", mayBeCut: true, least: 20),
        Column(key: "kind", title: "Kind"),
        Column(key: "size", title: "Size", isNumber: true, yields: 2, yieldsLast: true),
        Column(key: "added", title: "Added", yields: 1, yieldsLast: true),
        Column(key: "visibility", title: "Visibility"),
        Column(key: "sha256", title: "SHA-256", isShown: false), Column(key: "void", title: ""),
      ])
    rows = `case`.attachments.map { attachment in
      [
        Cell(attachment.id.text), Cell(attachment.file, shown: format.text(attachment.file, attachment)),
        Cell(attachment.kind.rawValue), Cell(attachment.size.map { String($0) }), format.moment(attachment.added),
        Cell(attachment.visibility.rawValue), Cell(attachment.sha256), format.void(attachment),
      ]
    }
  }
}

extension EntryFormat {
  /// A moment.
  func moment(_ moment: Timestamp?) -> Listing.Cell {
    Listing.Cell(moment?.description, shown: moment.map { DateFormat(language: language).text($0) })
  }
}
