internal import DossierCore

extension Listing {
  /// Log entries for programs; people get a `Timeline`.
  init(log entries: [LogEntry], in language: Language) {
    let keys = [
      "id", "at", "kind", "side", "by", "visibility", "type", "subject", "to", "text", "files", "deadline", "step",
      "outcome", "task", "on", "until", "notice", "channel", "delivered", "invoices", "from-status", "to-status",
      "void",
    ]
    self.init(schema: "dossier.log/1", columns: keys.map { Column(key: $0, title: $0) })
    let format = EntryFormat(language: language)
    rows = entries.map { entry in
      [
        Cell(entry.id.text), Cell(entry.at.description), Cell(entry.kind.rawValue), Cell(entry.side?.rawValue),
        Cell(entry.record.by), Cell(entry.visibility.rawValue), Cell(entry.type), Cell(entry.subject), Cell(entry.to),
        Cell(entry.text), Cell(entry.files.joined(separator: ", ").nilIfEmpty), Cell(entry.deadline?.description),
        Cell(entry.step), Cell(entry.outcome?.rawValue), Cell(entry.task?.text), Cell(entry.on?.description),
        Cell(entry.until?.description), Cell(entry.notice ? "true" : nil), Cell(entry.channel?.rawValue),
        Cell(entry.delivered?.description), Cell(entry.invoices.joined(separator: ", ").nilIfEmpty),
        Cell(entry.fromStatus), Cell(entry.toStatus), format.void(entry),
      ]
    }
  }
}
