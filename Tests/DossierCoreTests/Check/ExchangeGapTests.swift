import DossierCore
import Testing

/// Gaps among the numbers of bundles, and what fills them.
@Suite struct ExchangeGapTests {
  /// The messages of the finding in a store with these records in a folder, each with what it says of earlier ones.
  private static func gaps(_ records: [(number: Int, since: Int?)], in folder: String) throws -> [String] {
    let scratch = try ScratchDirectory()
    for (path, text) in ImportFixture.files { try scratch.put(path, text) }
    for (number, since) in records {
      try scratch.put(
        "exchange/klaar/\(folder)/00000\(number).yaml",
        """
        dossier: 1
        bundle: \(PeerHistoryTests.hash(number))
        kind: update
        sequence: \(number)
        at: 2023-04-25T21:00:00+02:00
        \(since.map { "since: \($0)" } ?? "# nothing said")
        cases: [{id: t3kq7x9m2pd4, outcome: rejected}]

        """)
    }
    let now = try #require(Timestamp("2023-05-01T10:00:00+02:00"))
    let report = try StoreCheck.report(root: scratch.path, CheckOptions(now: now, only: ["exchange-gap"]))
    return report.findings.map(\.message)
  }

  @Test func `A number that did not come is told until a later bundle stands for it`() throws {
    let (both, last) = ("records 2 to 3 are missing before this one", "record 3 is missing before this one")
    for (since, told) in [(nil, [both]), (1, [both]), (2, [both]), (3, [last]), (4, []), (5, [])] as [(Int?, [String])]
    {
      #expect(try Self.gaps([(1, nil), (4, nil), (5, since)], in: "received") == told, "\(String(describing: since))")
    }
    // What was sent leaves no gap: a record that is not there was removed.
    #expect(try Self.gaps([(1, nil), (4, 4)], in: "sent") == [both])
  }
}
