import DossierCore
import Testing

/// A store with a case, and a desk at which somebody works on it at a fixed time.
struct DeskFixture {
  static let casePath = "cases/2023-04/232-0991-37210.yaml"
  static let attachments = "cases/2023-04/232-0991-37210"
  static let seed: UInt64 = 7

  static let files = [
    "dossier.yaml": SettingsText.of("klaardocs"),
    "creditors/klaardocs.yaml": "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\n",
    "agencies/klaar-incasso.yaml": "dossier: 1\nid: c3v8m2qa\nname: Klaar Incasso\nexchange: bundles\n",
    "debtors/b/bedrijf-klaar.yaml": "dossier: 1\nid: m4x7t2za\nkind: company\nname: Bedrijf Klaar\n",
    "terms/fees.yaml": "dossier: 1\nname: Fees\ncosts: {reminder: [0.00, 7.50, 12.50]}\n",
  ]

  static let text =
    CaseText.head + """
      currency: EUR
      terms: fees
      opened: 2023-04-20T09:00:00+02:00
      invoices:
        - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 1250.00}
        - {id: w8f3k5xa, reference: 2023/006, date: 2023-01-10, due: 2023-02-10, amount: 1500.00}

      """

  /// The lines that hand the case over.
  static let handover = """
    forwarded: 2023-04-21
    handovers:
      - {id: aaaa2222, to: klaar-incasso, at: 2023-04-21T09:00:00+02:00}

    """

  let scratch: ScratchDirectory
  var desk: Desk

  init(_ text: String = Self.text, more: [String: String] = [:]) throws {
    scratch = try ScratchDirectory()
    for (path, text) in Self.files.merging(more, uniquingKeysWith: { $1 }) { try scratch.put(path, text) }
    try scratch.put(Self.casePath, text)
    let now = try #require(Timestamp("2023-04-25T20:45:12+02:00"))
    desk = Desk(
      store: try Store(root: scratch.path), actor: Actor(name: "roos", now: now, today: now.date),
      random: SeededNumbers(seed: Self.seed))
  }

  /// The case as the file has it.
  func file() throws -> Loaded<Case> { try desk.store.loadCase(at: Self.casePath) }

  /// The text of the case with one part replaced by another.
  static func text(_ old: String, _ new: String) -> [UInt8] { Array(text.replacing(old, with: new).utf8) }
}
