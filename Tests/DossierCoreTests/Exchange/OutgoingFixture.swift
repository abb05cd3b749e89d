import DossierCore
import Foundation
import Testing

/// A store with cases that are to be sent, and what is found in the bundles.
enum OutgoingFixture {
  static let peerText = """
    dossier: 1
    id: c3v8m2qa
    name: Klaar Incasso
    vat: BE0400378485
    exchange: bundles
    commission: [{percent: 10}]
    keys: ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJxs5o/AytxPVTXbgyxw5bP3yWwXzI6X7EkPGL1CRH6C secret"]

    """
  static let creditor = """
    dossier: 1
    id: k3v8m2qa
    name: KlaarDocs
    vat: BE0403170701
    terms: fees
    keeps: [interest]
    notify: {email: secret@klaardocs.be, on: [receipt]}
    known-as: [s3cr3ts3]

    """
  static let more = """
    customer-number: SECRET-1
    tags: [secret-tag]
    track: secret-track
    references: [{of: klaardocs, value: K-1}]
    attachments:
      - {id: f8f3k2m9, file: 2022-186.pdf, kind: invoice, sha256: \(ContentHash(of: Array("invoice".utf8)).hex), size: 7}
      - {id: f8f3k3m9, file: secret.pdf, kind: other, sha256: \(ContentHash(of: Array("SECRET".utf8)).hex), size: 6, visibility: internal}
    log:
      - {id: q4n8r2tb, at: 2023-04-21T09:00:00+02:00, kind: message, visibility: internal, text: SECRET words}  # SECRET remark
      - {id: q4n8r3tb, at: 2023-04-21T09:00:00+02:00, kind: message, text: for both}

    """

  /// A store with a case for the agency and one of another creditor.
  static func store(_ more: [String: String] = [:]) throws -> DeskFixture {
    let other = DeskFixture.text.replacing("t3kq7x9m2pd4", with: "z3kq7x9m2pd4").replacing(
      "232/0991/37210", with: "A-2"
    )
    .replacing("creditor: klaardocs", with: "creditor: other-secret")
    var files = [
      "agencies/klaar-incasso.yaml": peerText, "creditors/klaardocs.yaml": creditor,
      "creditors/other-secret.yaml": "dossier: 1\nid: k4v8m2qa\nname: Other Secret\n",
      "cases/2023-04/A-2.yaml": other, "\(DeskFixture.attachments)/2022-186.pdf": "invoice",
      "\(DeskFixture.attachments)/secret.pdf": "SECRET",
    ]
    files.merge(more) { $1 }
    let text = DeskFixture.text.replacing("reference: 2022/186,", with: "reference: 2022/186, file: 2022-186.pdf,")
    return try DeskFixture(text + DeskFixture.handover + Self.more, more: files)
  }

  /// Plans and writes what waits for the agency, in a store of its own.
  static func send(_ fixture: inout DeskFixture, to output: String? = nil) throws -> [PlannedBundle] {
    let peer = try fixture.desk.peer("klaar-incasso")
    let sent = try fixture.desk.send(to: [peer], cases: fixture.desk.store.casePaths(), output: output)
    #expect(sent.unreadable == [])
    var numbers = SeededNumbers(seed: 3)
    try StoreWriter(root: fixture.scratch.path).commit(fixture.desk.plan) { numbers.next() }
    return sent.sent.flatMap(\.bundles)
  }

  static func unpacked(_ scratch: ScratchDirectory, _ path: String) throws -> [String: String] {
    try BundleFixture.contents(scratch.full(path)).mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
