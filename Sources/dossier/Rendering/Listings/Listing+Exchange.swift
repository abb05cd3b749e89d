internal import DossierCore

extension Listing {
  /// How the exchange with each peer stands.
  init(exchange statuses: [PeerStatus], in language: Language) {
    let (words, dates) = (Words(language: language), DateFormat(language: language))
    self.init(
      schema: "dossier.exchange/1", of: statuses,
      [
        Field(Column(key: "peer", title: words[exchange: .peer], mayBeCut: true, least: 32)) {
          Cell($0.peer.slug.text)
        },
        Field(Column(key: "name", title: words[exchange: .name], mayBeCut: true, yields: 1)) {
          Cell($0.peer.organisation.name)
        },
        Field(Column(key: "sent", title: words[exchange: .sent], isNumber: true, yields: 2, yieldsLast: true)) {
          Cell(count: $0.sent?.sequence)
        },
        Field(Column(key: "sent-at", title: words[exchange: .sentOn], yields: 2)) {
          Cell($0.sent?.at.description, shown: $0.sent.map { dates.text($0.at.date) })
        },
        Field(
          Column(
            key: "acknowledged", title: words[exchange: .acknowledged], isNumber: true, yields: 3, yieldsLast: true)
        ) {
          Cell(count: $0.acknowledged?.sequence)
        },
        Field(Column(key: "unacknowledged", title: words[exchange: .unacknowledged])) {
          Self.numbers($0.unacknowledged)
        },
        Field(Column(key: "received", title: words[exchange: .received], isNumber: true, yields: 1, yieldsLast: true)) {
          Cell(count: $0.received?.sequence)
        },
        Field(Column(key: "missing", title: words[exchange: .missing], isShownIfFilled: true)) {
          Self.missing($0.missing)
        },
        Field(Column(key: "waiting", title: words[exchange: .waiting], isNumber: true)) {
          Cell(count: $0.waiting.count)
        },
        Field(
          Column(key: "contradicted", title: words[exchange: .contradicted], isNumber: true, isShownIfFilled: true)
        ) {
          Cell(count: $0.contradicted.count, shown: $0.contradicted.isEmpty ? "" : nil)
        },
      ])
  }

  /// The cases of which something was not yet sent to a peer, or is kept otherwise there.
  init(waiting dispatches: [CaseDispatch], in language: Language) {
    let words = Words(language: language)
    self.init(
      schema: "dossier.exchange-waiting/1", of: dispatches,
      [
        Field(Column(key: "number", title: words[.number])) { Cell($0.number.text) },
        Field(Column(key: "id", title: "Id", isShown: false)) { Cell($0.id.text) },
        Field(Column(key: "handover", title: words[exchange: .handover], isShown: false)) {
          Cell($0.relation.handover.text)
        },
        Field(Column(key: "waiting", title: words[exchange: .waiting], mayBeCut: true)) {
          Cell(tree: $0.json, shown: [$0].parts.joined(separator: ", "))
        },
        Field(
          Column(
            key: "contradicted", title: words[exchange: .contradicted], mayBeCut: true, isShownIfFilled: true)
        ) {
          Cell(tree: .array($0.contradicted.map { .string($0.name) }), shown: $0.contradictedNames)
        },
        Field(
          Column(key: "undecided", title: words[exchange: .undecided], isNumber: true, isShownIfFilled: true)
        ) {
          Cell(count: $0.undecided)
        },
      ])
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
