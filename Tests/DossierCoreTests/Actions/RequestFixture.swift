import DossierCore
import Testing

/// A creditor's and an agency's desk with the same case, which the agency holds.
struct RequestFixture {
  static let creditorID = "h7k2q9xw"
  static let agencyID = "b4c9d2e8"

  static let parties = [
    "creditors/klaardocs.yaml": "dossier: 1\nid: k3v8m2qa\nname: KlaarDocs\nstore: h7k2q9xw\nexchange: bundles\n",
    "agencies/klaar-incasso.yaml":
      "dossier: 1\nid: c3v8m2qa\nname: Klaar Incasso\nstore: b4c9d2e8\nexchange: bundles\n",
    "agencies/deurwaarder.yaml": "dossier: 1\nid: d3v8m2qa\nname: Deurwaarder\nstore: d4c9d2e8\nexchange: bundles\n",
  ]

  static let reception = """
    forwarded: 2023-04-21
    received:
      - {from: klaardocs, handover: aaaa2222, at: 2023-04-21T09:00:00+02:00}

    """

  var creditor: DeskFixture
  var agency: DeskFixture

  init(creditor text: String = "", agency other: String = "") throws {
    creditor = try DeskFixture(DeskFixture.text + DeskFixture.handover + text, more: Self.parties)
    let settings = SettingsText.of("klaar-incasso", role: "agency", id: "b4c9d2e8")
    agency = try DeskFixture(
      DeskFixture.text + Self.reception + other, more: Self.parties.merging(["dossier.yaml": settings]) { $1 })
  }

  /// The text of a request of an organisation.
  static func request(_ kind: String, of org: String = creditorID, _ more: String = "") -> String {
    "  - {id: aaaa3333, at: 2023-04-24T09:00:00+02:00, kind: \(kind), org: \(org)\(more.isEmpty ? "" : ", \(more)")}\n"
  }
}
