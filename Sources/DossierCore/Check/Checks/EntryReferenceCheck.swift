/// What entries of a case name inside the case: invoices, payments, tasks, replaced entries, files.
enum EntryReferenceCheck: Check {
  static let invoice = FindingKind(
    "unknown-invoice", .error, "an entry names an invoice that the case does not have",
    "Invoices are named by their number or their id. What names no invoice of the case is spread as if it named none.")
  static let entry = FindingKind(
    "unknown-entry", .error, "an entry names another that the case does not have",
    "'returned' names a payment, 'task' a task of the log, 'replaces' an entry of the same list, each by its id.")
  static let file = FindingKind(
    "unknown-file", .error, "an entry names a file that no attachment of the case is",
    "Files are attached with 'dossier attach', which records their size and hash; entries name them by their names.")
  static let administration = FindingKind(
    "unknown-administration", .error, "a case belongs to an administration that the settings do not know",
    "Administrations are listed in dossier.yaml.")

  static let kinds = [invoice, entry, file, administration]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    invoices(in: file) + entries(in: file) + files(in: file) + administration(in: file, context)
  }

  private static func invoices(in file: Loaded<Case>) -> [Finding] {
    let value = file.value
    let known = Set(value.invoices.flatMap { [$0.reference, $0.id.text] })
    var findings: [Finding] = []
    func hold(_ name: String?, _ place: YAMLPath) {
      guard let name, !known.contains(name) else { return }
      // Where very much is wrong, looking for near names takes longer than it helps.
      let isFew = findings.count < 200 && value.invoices.count <= 1000
      findings.append(
        file.finding(
          invoice, at: place, "the case has no invoice '\(name)'",
          hint: isFew ? Suggestion.hint(for: name, among: value.invoices.map(\.reference)) : nil))
    }
    for (index, item) in value.credits.live { hold(item.invoice, .entry(.credits, index).key("invoice")) }
    for (index, item) in value.costs.live { hold(item.invoice, .entry(.costs, index).key("invoice")) }
    for (index, item) in value.payments.live { hold(item.invoice, .entry(.payments, index).key("invoice")) }
    for (index, item) in value.holds.live { hold(item.invoice, .entry(.holds, index).key("invoice")) }
    for (index, item) in value.log.live {
      for (number, name) in item.invoices.enumerated() {
        hold(name, .entry(.log, index).key("invoices").index(number))
      }
    }
    return findings
  }

  private static func entries(in file: Loaded<Case>) -> [Finding] {
    let value = file.value
    var findings: [Finding] = []
    func miss(_ id: Identifier, _ what: String, _ place: YAMLPath) {
      findings.append(file.finding(entry, at: place, "the case has no \(what) '\(id)'"))
    }
    let payments = Set(value.payments.map(\.id))
    for (index, payment) in value.payments.live {
      guard let id = payment.returned, id == payment.id || !payments.contains(id) else { continue }
      miss(id, "payment", .entry(.payments, index).key("returned"))
    }
    let tasks = Set(value.log.lazy.filter { $0.kind == .task }.map(\.id))
    for (index, item) in value.log.live {
      guard let id = item.task, !tasks.contains(id) else { continue }
      miss(id, "task", .entry(.log, index).key("task"))
    }
    var replacing: [(place: YAMLPath, id: Identifier)] = []
    var ids: Set<Identifier> = []
    value.forEachEntry { place, id, record in
      ids.insert(id)
      if let replaced = record.replaces { replacing.append((place, replaced)) }
    }
    for (place, id) in replacing where !ids.contains(id) { miss(id, "entry", place.key("replaces")) }
    return findings
  }

  private static func files(in file: Loaded<Case>) -> [Finding] {
    let value = file.value
    let attached = Set(value.attachments.map(\.file))
    var findings: [Finding] = []
    func hold(_ name: String?, _ place: YAMLPath) {
      guard let name, !attached.contains(name) else { return }
      findings.append(
        file.finding(
          Self.file, at: place, "no attachment of the case is called '\(name)'",
          hint: Suggestion.hint(for: name, among: attached.sorted())
            ?? "attach it with 'dossier attach', or take the name out"))
    }
    for (index, item) in value.invoices.live { hold(item.file, .entry(.invoices, index).key("file")) }
    for (index, item) in value.credits.live { hold(item.file, .entry(.credits, index).key("file")) }
    for (index, item) in value.log.live {
      for (number, name) in item.files.enumerated() { hold(name, .entry(.log, index).key("files").index(number)) }
    }
    return findings
  }

  private static func administration(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let known = context.store.settings.value.administrations
    guard let name = file.value.administration, known[name] == nil else { return [] }
    return [
      file.finding(
        administration, at: .root.key("administration"), "there is no administration '\(name)'",
        hint: Suggestion.hint(for: name, among: known.keys.sorted()) ?? "add it to 'administrations' in dossier.yaml")
    ]
  }
}
