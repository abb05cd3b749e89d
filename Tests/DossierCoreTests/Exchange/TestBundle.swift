import DossierCore

/// A bundle in the making: what its record counts is counted here.
struct TestBundle {
  var kind = BundleKind.forward
  var from = "h7k2q9xw"
  var to: String? = "b4c9d2e8"
  var sequence: Int? = 1
  var created = "2023-04-24T10:00:00+02:00"
  var acknowledges: String?
  var since: Int?
  /// The texts of documents and other files by their paths below `data/`.
  var files: [String: String] = [:]
  /// The lines of its cases in flow style without their ids' braces, by the paths of the cases.
  var lines: [String: String] = [:]
  /// The lines of an acknowledgement.
  var answers: [String] = []

  /// What it says of itself.
  func record() throws -> String {
    var counts: [EntryList: Int] = [:]
    var sums: [String: (Money, Money, Money)] = [:]
    var said = answers
    for (path, text) in files.sorted(by: { $0.key < $1.key }) where lines[path] != nil {
      let file = try Case.decode(YAMLTree(Array(text.utf8)), path: path, currency: .euro)
      for list in EntryList.allCases { counts[list, default: 0] += file.entries(of: list).count }
      let zero = Money.zero(file.currency)
      let before = sums[file.currency.code] ?? (zero, zero, zero)
      sums[file.currency.code] = (
        try file.invoices.reduce(before.0) { try $0.adding($1.amount) },
        try file.credits.reduce(before.1) { try $0.adding($1.amount) },
        try file.payments.reduce(before.2) { try $0.adding($1.amount) }
      )
      said.append("id: \(file.id), \(lines[path] ?? "")")
    }
    let entries = counts.filter { $0.value > 0 }.map { "{list: \($0.key.rawValue), count: \($0.value)}" }.sorted()
    let totals = sums.map { "{currency: \($0), invoices: \($1.0), credits: \($1.1), payments: \($1.2)}" }
    return """
      dossier: 1
      kind: \(kind.rawValue)
      from: \(from)
      \(to.map { "to: \($0)" } ?? "# to nobody")
      \(sequence.map { "sequence: \($0)" } ?? "# no number")
      created: \(created)
      \(acknowledges.map { "acknowledges: \($0)" } ?? "# answers nothing")
      \(since.map { "since: \($0)" } ?? "# says nothing of earlier ones")
      totals:
        cases: \(lines.count)
        files: \(files.count)
        entries: [\(entries.joined(separator: ", "))]
        sums: [\(totals.joined(separator: ", "))]
      cases: [\(said.map { "{\($0)}" }.joined(separator: ", "))]

      """
  }

  /// Writes it as an archive.
  @discardableResult
  func write(to path: String) throws -> BagPlan {
    var bag = try [BagFile("bundle.yaml", .bytes(Array(record().utf8)))]
    for (path, text) in files { bag.append(BagFile("data/\(path)", .bytes(Array(text.utf8)))) }
    let plan = try BagPlan("bundle", bag, info: [])
    try BagWriter.write(plan, to: path, time: BundleFixture.requireTime())
    return plan
  }
}
