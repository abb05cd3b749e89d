import DossierCore
import Testing

/// A store around an example of a finding: sound but for what the example says.
struct ExampleStore {
  /// The texts of the documents that an example may be a part of, with their paths.
  private static let documents: [String: (path: String, text: String)] = [
    "case": (
      CheckFixture.path,
      CaseText.head + """
        currency: EUR
        terms: klaardocs-2022
        opened: 2023-04-25T20:45:12+02:00
        invoices:
          - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 1250.00}

        """
    ),
    "other-case": (
      "cases/2023-04/191-0655-80753.yaml",
      """
      dossier: 1
      id: z3kq7x9m2pd4
      number: 191/0655/80753
      status: open
      creditor: klaardocs
      debtor: bedrijf-klaar
      currency: EUR
      terms: klaardocs-2022
      opened: 2023-04-25T20:45:12+02:00
      invoices:
        - {id: a8f3k2m9, reference: 2023/006, date: 2023-01-10, due: 2023-02-10, amount: 1500.00}

      """
    ),
    "creditor": ("creditors/klaardocs.yaml", CheckFixture.creditor),
    "agency": ("agencies/klaar-incasso.yaml", CheckFixture.agency),
    "debtor": ("debtors/b/bedrijf-klaar.yaml", CheckFixture.debtor),
    "other-debtor": (
      "debtors/a/ander-bedrijf.yaml", "dossier: 1\nid: n4x7t2za\nkind: company\nname: Ander Bedrijf\n"
    ),
    "terms": ("terms/klaardocs-2022.yaml", CheckFixture.terms),
    "store": ("dossier.yaml", CheckFixture.settings),
    "record": (
      "exchange/klaar-incasso/received/000017.yaml",
      CheckFixture.record.replacing("w8f3k2m9, m2k8v5qa", with: "w8f3k2m9").replacing(
        "sequence: 1", with: "sequence: 17")
    ),
  ]

  /// Those that are in the store whatever the example says.
  private static let always = ["case", "creditor", "agency", "debtor", "terms", "store", "record"]

  /// The file that the example is a part of.
  let path: String
  /// The files of the store by their paths; the example's with its marks.
  let files: [String: String]

  /// Puts a text where the example says, with the other texts of it.
  init(_ example: FindingExample, text: String) throws {
    var files = ["tracks/amicable.yaml": "dossier: 1\n", "terms/klaardocs-2022.pdf": "%PDF"]
    for name in Self.always {
      let document = try #require(Self.documents[name])
      files[document.path] = document.text
    }
    func put(_ name: String, _ text: String) -> String {
      guard let document = Self.documents[name] else {
        files[name] = text
        return name
      }
      files[document.path] = Self.merge(text, into: document.text)
      return document.path
    }
    for (name, text) in example.beside { _ = put(name, text) }
    path = put(example.document, text)
    self.files = files
  }

  /// Where the marks stand, from 1.
  var marks: [SourceSpan] {
    let lines = (files[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      var spans: [SourceSpan] = []
      var column = 0
      var start: Int?
      for scalar in line.unicodeScalars {
        switch scalar {
        case "«": start = column + 1
        case "»":
          if let first = start { spans.append(SourceSpan(line: index + 1, column: first, length: column + 1 - first)) }
        default: column += 1
        }
      }
      return spans
    }
  }

  /// What is found in the store.
  func findings() throws -> [Finding] {
    let scratch = try ScratchDirectory()
    for (path, text) in files { try scratch.put(path, text.filter { $0 != "«" && $0 != "»" }) }
    return try StoreCheck.report(root: scratch.path, CheckFixture.options(hashes: true)).findings
  }

  /// The top-level keys of a part take the place of those of the whole; others follow.
  private static func merge(_ part: String, into whole: String) -> String {
    var keys: [(key: String, text: String)] = chunks(whole)
    for chunk in chunks(part) {
      if let place = keys.firstIndex(where: { $0.key == chunk.key }) {
        keys[place].text = chunk.text
      } else {
        keys.append(chunk)
      }
    }
    return keys.map(\.text).joined()
  }

  private static func chunks(_ text: String) -> [(key: String, text: String)] {
    var chunks: [(key: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let name = line.filter { $0 != "«" && $0 != "»" }.prefix { $0 != ":" }
      let isKey =
        !name.isEmpty && line.contains(":") && name.allSatisfy { $0 == "-" || $0.isLowercase } && name.first != "-"
      if isKey || chunks.isEmpty { chunks.append((String(name), "")) }
      chunks[chunks.count - 1].text += line + "\n"
    }
    return chunks
  }
}
