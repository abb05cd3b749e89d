internal import DossierCore

/// What two versions of a store have otherwise, for people and programs.
struct ComparisonSheet {
  let comparison: StoreComparison
  /// The earlier commit.
  let from: String
  /// The later one; nil for the files as they are.
  let to: String?
  /// The day of the balances.
  let day: CalendarDate
  let language: Language

  /// For people: a line a document, below it what is other in it.
  func text(palette: Palette) -> String {
    comparison.changes.map { change in
      let lines = [head(change, palette)] + body(change, palette).map { "  " + $0 }
      return lines.map { $0 + "\n" }.joined()
    }
    .joined()
  }

  private func head(_ change: DocumentChange, _ palette: Palette) -> String {
    var line = palette.bold(change.after?.number.text ?? change.before?.number.text ?? change.path.printable)
    if change.before != nil || change.after != nil { line += " " + palette.dim("(\(change.path.printable))") }
    var facts = change.kind == .changed ? [] : [change.kind.rawValue]
    if let balance = balance(change) { facts.append(balance) }
    return facts.isEmpty ? line : "\(line): \(facts.joined(separator: ", "))"
  }

  private func balance(_ change: DocumentChange) -> String? {
    func text(_ version: DocumentChange.CaseVersion) -> String {
      version.balance.map { AmountFormat(language: language).text($0) } ?? "not known"
    }
    switch (change.before, change.after) {
    case (nil, nil): return nil
    case (let version?, nil), (nil, let version?): return "balance \(text(version))"
    case (let old?, let new?): return text(old) == text(new) ? nil : "balance \(text(old)) → \(text(new))"
    }
  }

  private func body(_ change: DocumentChange, _ palette: Palette) -> [String] {
    let currency = (change.after ?? change.before)?.currency
    var lines: [String] = []
    if change.kind == .changed { lines += change.fields.map(line) }
    guard change.kind != .removed else { return [] }
    for entry in change.entries {
      let words = ComparedEntryWords(change: entry, currency: currency, language: language)
      lines.append(words.text(palette: palette))
      if entry.kind == .changed { lines += entry.fields.map { "  " + line($0) } }
    }
    return lines
  }

  private func line(_ field: ComparedField) -> String {
    switch (field.before, field.after) {
    case (let old?, let new?): "\(field.name): \(old.inOneLine) → \(new.inOneLine)"
    case (nil, let new?): "\(field.name): \(new.inOneLine) (new)"
    case (let old?, nil): "\(field.name): \(old.inOneLine) (gone)"
    case (nil, nil): field.name
    }
  }

  /// `dossier.diff/1`.
  var json: JSONValue {
    .objectOfPresent([
      "schema": "dossier.diff/1", "from": .string(from), "to": .text(to), "as-of": .text(day),
      "changes": .array(comparison.changes.map(\.json)),
      "unreadable": .array(
        comparison.unreadable.map { version in
          [
            "path": .string(version.path), "version": version.isBefore ? "before" : "after",
            "message": .string(version.error.description),
          ]
        }),
    ])
  }
}

extension DocumentChange {
  fileprivate var json: JSONValue {
    let version = after ?? before
    return .objectOfPresent([
      "path": .string(path), "change": .string(kind.rawValue), "case": .text(version?.number), "id": .text(version?.id),
      "currency": .text(version?.currency.code), "balance-before": .text(before?.balance),
      "balance-after": .text(after?.balance), "fields": .array(fields.map(\.json)),
      "entries": .array(
        entries.map { change in
          [
            "list": .string(change.list), "id": .string(change.id), "change": .string(change.kind.rawValue),
            "fields": .array(change.fields.map(\.json)),
            "entry": change.entry.json(as: Case.schema.kind(at: YAMLPath.root.key(change.list).index(0))),
          ]
        }),
    ])
  }
}

extension ComparedField {
  fileprivate var json: JSONValue {
    .objectOfPresent([
      "field": .string(name), "before": before.map { .string($0.inOneLine) } ?? .null,
      "after": after.map { .string($0.inOneLine) } ?? .null,
    ])
  }
}

extension YAMLValue {
  /// The value in one line: scalars as they stand, lists in brackets, mappings in braces.
  var inOneLine: String {
    switch self {
    case .scalar(let scalar): scalar.text.printable
    case .list(let items): "[\(items.map(\.inOneLine).joined(separator: ", "))]"
    case .map(let entries): "{\(entries.map { "\($0.key): \($0.value.inOneLine)" }.joined(separator: ", "))}"
    }
  }
}
