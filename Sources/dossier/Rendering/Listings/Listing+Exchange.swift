internal import DossierCore

extension Listing {
  /// How the exchange with each peer stands.
  init(exchange statuses: [PeerStatus], in language: Language) {
    self.init(
      schema: "dossier.exchange/1",
      columns: [
        Column(key: "peer", title: "Peer"), Column(key: "name", title: "Name", mayBeCut: true, yields: 1),
        Column(key: "sent", title: "Sent", isNumber: true), Column(key: "sent-at", title: "On", yields: 2),
        Column(key: "acknowledged", title: "Acknowledged", isNumber: true),
        Column(key: "unacknowledged", title: "Not acknowledged"),
        Column(key: "received", title: "Received", isNumber: true),
        Column(key: "missing", title: "Missing", isShownIfFilled: true),
        Column(key: "waiting", title: "Waiting", isNumber: true),
      ])
    let dates = DateFormat(language: language)
    rows = statuses.map { status in
      [
        Cell(status.peer.slug.text), Cell(status.peer.organisation.name), Cell(count: status.sent?.sequence),
        Cell(status.sent?.at.description, shown: status.sent.map { dates.text($0.at.date) }),
        Cell(count: status.acknowledged?.sequence), Self.numbers(status.unacknowledged),
        Cell(count: status.received?.sequence), Self.missing(status.missing), Cell(count: status.waiting.count),
      ]
    }
  }

  /// The cases of which something was not yet sent to a peer.
  init(waiting dispatches: [CaseDispatch]) {
    self.init(
      schema: "dossier.exchange-waiting/1",
      columns: [
        Column(key: "number", title: "Number"), Column(key: "id", title: "Id", isShown: false),
        Column(key: "handover", title: "Hand-over", isShown: false), Column(key: "waiting", title: "Waiting"),
      ])
    rows = dispatches.map { dispatch in
      [
        Cell(dispatch.number.text), Cell(dispatch.id.text), Cell(dispatch.relation.handover.text),
        Cell(tree: dispatch.json, shown: [dispatch].parts.joined(separator: ", ")),
      ]
    }
  }

  /// Numbers of bundles; a run of them by its ends: `3-5 9`.
  private static func numbers(_ numbers: [Int]) -> Cell {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return Cell(tree: .array(numbers.map { .integer($0) }), shown: text(of: runs))
  }

  /// Numbers that are missing, which may be many: as JSON the ends of each run.
  private static func missing(_ runs: [ClosedRange<Int>]) -> Cell {
    let ends = runs.map { run -> JSONValue in ["from": .integer(run.lowerBound), "to": .integer(run.upperBound)] }
    return Cell(tree: .array(ends), shown: text(of: runs))
  }

  private static func text(of runs: [ClosedRange<Int>]) -> String {
    runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
  }
}
