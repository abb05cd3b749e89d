internal import DossierCore

extension Listing {
  /// Requests, one row each: `dossier.requests/1`.
  init(requests: [ListedRequest], namesCases: Bool, in language: Language) {
    let (words, format) = (Words(language: language), EntryFormat(language: language))
    self.init(
      schema: "dossier.requests/1",
      columns: [
        Column(key: "case", title: words[.caseWord], isShown: namesCases), Column(key: "id", title: "id"),
        Column(key: "date", title: words[.date], yields: 2), Column(key: "kind", title: words[.about], yields: 3),
        Column(key: "side", title: words[.askedBy], yields: 1),
        Column(key: "by", title: "", isShown: false),
        Column(key: "to", title: words[.askedOf], isShownIfFilled: true),
        Column(
          key: "text", title: words[.inWords], mayBeCut: true, isShownIfFilled: true, yields: 4, yieldsLast: true),
        Column(
          key: "changes", title: words[.asks], mayBeCut: true, isShownIfFilled: true, yields: 2, yieldsLast: true),
        Column(
          key: "answer-by", title: words[.answerBy].withCapital, isShownIfFilled: true, yields: 3, yieldsLast: true),
        Column(key: "here", title: words[.waitsFor]), Column(key: "waits-for", title: "", isShown: false),
        Column(key: "answer", title: words[.answer], isShownIfFilled: true),
        Column(key: "answered", title: "", isShown: false),
        Column(key: "answered-by", title: "", isShown: false),
        Column(key: "answer-text", title: "", mayBeCut: true, isShownIfFilled: true, yields: 1, yieldsLast: true),
        Column(key: "void", title: "", isShownIfFilled: true),
      ])
    rows = requests.map { listed in
      let request = listed.request
      let answer = request.answer.map { answer in
        // To what asks for words alone there is no yes.
        let word = answer.verdict == .accepted && request.asksForWords ? "answered" : answer.verdict.rawValue
        return "\(word) \(DateFormat(language: language).text(answer.at.date))"
      }
      return [
        Cell(listed.number.text), Cell(request.id.text, shown: format.text(request.id.text, request)),
        format.date(request.at.date), Cell(request.kind.rawValue),
        Cell(request.side?.rawValue, shown: request.side?.rawValue ?? request.record.by), Cell(request.record.by),
        Cell(listed.asked), Cell(request.text), Cell(listed.changes.text), format.date(request.answerBy),
        Cell(flag: listed.waitsHere, shown: listed.waitsText(words)), Cell(listed.waiting?.rawValue),
        Cell(request.answer?.verdict.rawValue, shown: answer), Cell(request.answer?.at.description),
        Cell(request.answer?.by), Cell(request.answer?.text), format.void(request),
      ]
    }
  }
}

extension [RequestedChange] {
  /// What an acceptance does, in one line; nil if nothing.
  var text: String? { isEmpty ? nil : map { "\($0.key): \($0.line)" }.joined(separator: " | ") }
}

extension ListedRequest {
  /// Whether it waits for an answer from here, from others, or for none that will come.
  func waitsText(_ words: Words) -> String {
    switch waiting {
    case .here: words[.waitsHere]
    case .others: words[.waitsElsewhere]
    case .nobody: words[.waitsForNobody]
    case nil: ""
    }
  }
}
