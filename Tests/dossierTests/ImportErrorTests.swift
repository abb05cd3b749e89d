import DossierCore
import Testing

@testable import dossier

/// What a person is told of a bundle of which nothing is taken.
@Suite struct ImportErrorTests {
  private static let finding = Finding(id: "bag-hash", path: "data/a.txt", message: "it has other content")

  @Test func `A damaged bundle is told with what was found, that nothing was taken, and the way out`() {
    let report = ImportError.unsound([Self.finding]).report
    #expect(report.status == .untrusted)
    #expect(
      report.text() == """
        \(Self.finding.text(width: nil, palette: .plain))
        dossier: error: nothing of the bundle was taken: it is not as its sender made it
        hint: ask its sender for it again; 'dossier verify' says the same of it without a store
        """)
  }

  @Test func `A bundle that says what is wrong is told the same way`() {
    let report = ImportError.wrong([Self.finding]).report
    #expect(report.status == .findings)
    #expect(report.message == "nothing of the bundle was taken: what it says is wrong")
    #expect(report.hint == "tell its sender what was found" && report.findings == [Self.finding])
  }
}
