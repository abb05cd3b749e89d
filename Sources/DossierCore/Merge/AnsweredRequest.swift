/// A request to which a bundle brought the answer.
public struct AnsweredRequest: Sendable, Equatable {
  /// The id of its entry.
  public let id: Identifier
  /// What it is about.
  public let kind: RequestKind
  /// What was asked in words.
  public let text: String?
  /// What an acceptance does.
  public let changes: [RequestedChange]
  /// Whether it is answered in words, since it changes nothing.
  public let asksForWords: Bool
  /// Yes or no.
  public let verdict: Answer.Verdict
  /// What was answered in words.
  public let answer: String?

  /// Reads it of an entry and its answer; nil if that is none.
  init?(_ request: YAMLValue, _ answer: YAMLValue) {
    guard let id = Identifier(request.id),
      let kind = request["kind"]?.scalarText.flatMap({ RequestKind(rawValue: $0) }),
      let verdict = answer["as"]?.scalarText.flatMap({ Answer.Verdict(rawValue: $0) })
    else { return nil }
    self.id = id
    self.kind = kind
    self.verdict = verdict
    asksForWords = kind.asksForWords(changing: request["payload"] != nil)
    (text, self.answer) = (request["text"]?.scalarText, answer["text"]?.scalarText)
    changes = RequestedChange.all(of: request)
  }
}
