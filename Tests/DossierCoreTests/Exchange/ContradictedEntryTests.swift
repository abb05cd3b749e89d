import DossierCore
import Testing

/// What is told and sent of an entry that each of two stores keeps as it is; the peer's form is refused here at ten.
@Suite struct ContradictedEntryTests {
  private static let entry = "w8f3k2m9"

  /// What the peer says of the case, of which something was refused; `words` tells what it was.
  private static func refused(_ sequence: Int, _ words: Int, at hour: Int) throws -> ExchangeRecord {
    try came(sequence, "entries: [w8f3k5xa], \(kept(words))", at: hour)
  }

  private static func kept(_ words: Int) -> String {
    "kept: [{id: \(entry), refused: \(PeerHistoryTests.hash(words))}]"
  }

  private static func came(
    _ sequence: Int, _ line: String, at hour: Int, again: Int? = nil, after: Int? = nil, outcome: String = "updated"
  ) throws -> ExchangeRecord {
    try PeerHistoryTests.record(
      sequence, .update, ["\(line), outcome: \(outcome)"], of: 1, hour: hour, again: again,
      after: after)
  }

  private static func answer(
    _ sequence: Int, of answered: Int, _ more: String = "", at hour: Int
  ) throws -> ExchangeRecord {
    let line = "outcome: updated" + (more.isEmpty ? "" : ", \(more)")
    return try PeerHistoryTests.record(sequence, .acknowledgement, [line], of: 1, answering: answered, hour: hour)
  }

  private static func sent(_ sequence: Int, at hour: Int) throws -> ExchangeRecord {
    try PeerHistoryTests.record(sequence, .update, ["entries: [\(entry), w8f3k5xa]"], hour: hour)
  }

  /// What waits, and what is told as contradicted.
  private struct Standing: Equatable {
    var waiting = 0
    var contradicted: [String] = []
  }

  private static func standing(
    _ sent: [ExchangeRecord], _ received: [ExchangeRecord], isVoid: Bool = false
  ) throws -> Standing {
    let void = "amount: 1250.00, void: {at: 2023-04-25T09:00:00Z, reason: x}"
    let entries = isVoid ? DeskFixture.text.replacing("amount: 1250.00", with: void) : DeskFixture.text
    let text = entries + "received: [{from: klaardocs, handover: aaaa2222, at: 2023-04-21T09:00:00Z}]\n"
    let found = try dispatch(text, sent, received)
    return Standing(waiting: found.entries[.invoices] ?? 0, contradicted: found.contradicted.map(\.name))
  }

  private static func dispatch(
    _ text: String, _ sent: [ExchangeRecord], _ received: [ExchangeRecord], told: Bool = false
  ) throws -> CaseDispatch {
    let loaded = try DeskFixture(text).file()
    let (file, history) = (loaded.value, PeerHistory(sent: sent, received: received))
    let link = PeerLink(
      peer: try #require(Slug("klaardocs")), other: nil, own: try #require(Identifier("aq000000")), owners: [])
    let dispatch = CaseDispatch(
      file, over: link, knowing: told ? history.told(of: file.id) : history.knowledge(of: file.id),
      told: history.told(of: file.id), head: "", document: loaded.document.value)
    return try #require(dispatch)
  }

  private static let both = Standing(contradicted: ["invoices[w8f3k2m9]"])

  @Test func `What both keep waits until ours was told, and is then told as contradicted, however often it comes`()
    throws
  {
    let (came, sent) = (try Self.refused(1, 7, at: 10), try Self.sent(1, at: 11))
    #expect(try Self.standing([], [came]) == Standing(waiting: 1))
    #expect(try Self.standing([sent], [came]) == Standing(waiting: 1))
    let answer = try Self.answer(2, of: 1, Self.kept(8), at: 12)
    #expect(try Self.standing([sent], [came, answer]) == Self.both)
    let later = [came, answer, try Self.refused(3, 7, at: 13), try Self.refused(4, 7, at: 14)]
    #expect(try Self.standing([sent], later) == Self.both)
    #expect(try Self.standing([sent], later.reversed()) == Self.both)
  }

  @Test
  func `What was refused and is not here is told at once, until the peer's last word is another or it is void there`()
    throws
  {
    let absent = Standing(contradicted: ["entry[c2k8v5qa]"])
    let words = "entries: [w8f3k2m9, w8f3k5xa], kept: [{id: c2k8v5qa, refused: \(PeerHistoryTests.hash(7))}]"
    let came = try Self.came(1, words, at: 10)
    #expect(try Self.standing([], [came]) == absent)
    let answer = try Self.answer(2, of: 1, at: 12)
    #expect(try Self.standing([Self.sent(1, at: 11)], [came, answer]) == absent)
    #expect(try Self.standing([], [came, Self.came(2, "entries: [w8f3k2m9, w8f3k5xa]", at: 11)]) == Standing())
    let void = try Self.came(2, "\(words), changed: [{id: c2k8v5qa, void: true}]", at: 11)
    #expect(try Self.standing([], [came, void]) == Standing())
  }

  @Test func `A case that contradicts is undecided until a bundle with it is taken or declined`() throws {
    let text = DeskFixture.text + "received: [{from: klaardocs, handover: aaaa2222, at: 2023-04-21T09:00:00Z}]\n"
    let came = try Self.came(1, "entries: [w8f3k2m9]", at: 10, outcome: "conflict")
    #expect(try Self.dispatch(text, [], [came]).undecided == 1)
    #expect(try Self.dispatch(text, [], [came, Self.answer(2, of: 1, at: 12)]).undecided == 1)
    for outcome in ["unchanged", "rejected"] {
      let later = try Self.came(2, "entries: [w8f3k2m9]", at: 11, outcome: outcome)
      #expect(try Self.dispatch(text, [], [came, later]).undecided == nil)
    }
  }

  @Test func `What was sent before theirs was refused counts only if the peer answers that it keeps its own`() throws {
    let (sent, came) = ([try Self.sent(1, at: 10)], try Self.refused(1, 7, at: 11))
    #expect(try Self.standing(sent, [came, Self.answer(2, of: 1, at: 12)]) == Standing(waiting: 1))
    #expect(try Self.standing(sent, [came, Self.answer(2, of: 1, Self.kept(8), at: 12)]) == Self.both)
    // What it said after that answer is told once more.
    let later = try Self.refused(2, 7, at: 12)
    #expect(
      try Self.standing(sent, [Self.answer(1, of: 1, Self.kept(8), at: 11), later])
        == Standing(waiting: 1, contradicted: Self.both.contradicted))
  }

  @Test func `No clock decides what was told`() throws {
    // All of it in one moment, or sent by a clock that goes after.
    for hour in [11, 10] {
      let received = [try Self.refused(1, 7, at: 11), try Self.answer(2, of: 1, Self.kept(8), at: 11)]
      #expect(try Self.standing([Self.sent(1, at: hour)], received) == Self.both)
    }
  }

  @Test func `What comes late changes nothing of what was said after it`() throws {
    let sent = [try Self.sent(1, at: 10), try Self.sent(2, at: 12)]
    let came = try Self.refused(2, 7, at: 11)
    let both = [came, try Self.answer(3, of: 2, Self.kept(8), at: 13)]
    #expect(try Self.standing(sent, both) == Self.both)
    // The acknowledgement of what was sent first, or a bundle from before it was changed there.
    #expect(try Self.standing(sent, both + [Self.answer(1, of: 1, at: 14)]) == Self.both)
    let agreed = "entries: [\(Self.entry), w8f3k5xa]"
    #expect(try Self.standing(sent, both + [Self.came(1, agreed, at: 14)]) == Self.both)
    // It took ours after all, and its earlier answer comes later.
    #expect(
      try Self.standing(sent, [came, Self.answer(4, of: 2, at: 13), Self.answer(3, of: 2, Self.kept(8), at: 14)])
        == Standing())
  }

  @Test func `A bundle that is imported once more for another case leaves what is kept as it stands`() throws {
    let line = "entries: [w8f3k5xa], \(Self.kept(7))"
    let received = [try Self.came(1, line, at: 10, again: 13), try Self.answer(2, of: 1, Self.kept(8), at: 12)]
    #expect(try Self.standing([Self.sent(1, at: 11)], received) == Self.both)
  }

  @Test func `What the peer says anew, or is held against something new here, goes again`() throws {
    let (sent, first) = ([try Self.sent(1, at: 11)], try Self.refused(1, 7, at: 10))
    let received = [first, try Self.answer(2, of: 1, Self.kept(8), at: 12), try Self.refused(3, 9, at: 13)]
    #expect(try Self.standing(sent, received) == Standing(waiting: 1, contradicted: Self.both.contradicted))
    let told = (sent + [try Self.sent(2, at: 14)], received + [try Self.answer(4, of: 2, Self.kept(8), at: 15)])
    #expect(try Self.standing(told.0, told.1) == Self.both)
  }

  @Test func `A contradiction ends as soon as either side takes what the other has`() throws {
    let sent = [try Self.sent(1, at: 11)]
    let both = [try Self.refused(1, 7, at: 10), try Self.answer(2, of: 1, Self.kept(8), at: 12)]
    // The peer took ours: it says so when it imports the bundle once more, or says the same as we do.
    #expect(try Self.standing(sent, both + [Self.answer(3, of: 1, at: 13)]) == Standing())
    let agreed = "entries: [\(Self.entry), w8f3k5xa]"
    #expect(try Self.standing(sent, both + [Self.came(3, agreed, at: 13)]) == Standing())
    // We took theirs: the record of its bundle, however low its number, was written anew.
    #expect(try Self.standing(sent, [Self.came(1, agreed, at: 10, again: 13, after: 1), both[1]]) == Standing())
    // What was not taken says nothing of it.
    #expect(try Self.standing(sent, both + [Self.came(3, agreed, at: 13, outcome: "rejected")]) == Self.both)
  }

  @Test func `What was changed by hand after both had decided waits until it was told`() throws {
    let text = DeskFixture.text + "received: [{from: klaardocs, handover: aaaa2222, at: 2023-04-21T09:00:00Z}]\n"
    let changed = text.replacing("1250.00", with: "1260.00")
    let came = try Self.refused(1, 7, at: 10)
    func form(_ text: String) throws -> String {
      let forms = try Self.dispatch(text, [], [came]).forms
      #expect(forms.map(\.id.text) == [Self.entry])
      return try #require(forms.first).refused
    }
    func sent(_ number: Int, _ text: String, at hour: Int) throws -> ExchangeRecord {
      let kept = "kept: [{id: \(Self.entry), refused: \(try form(text))}]"
      return try PeerHistoryTests.record(number, .update, ["entries: [\(Self.entry), w8f3k5xa], \(kept)"], hour: hour)
    }
    #expect(try form(text) != form(changed))
    let (first, second) = (try sent(1, text, at: 11), try sent(2, changed, at: 13))
    let received = [came, try Self.answer(2, of: 1, Self.kept(8), at: 12)]
    #expect(try Self.dispatch(text, [first], received).entries == [:])
    #expect(try Self.dispatch(changed, [first], received).entries == [.invoices: 1])
    #expect(try Self.dispatch(changed, [first], received, told: true).entries == [.invoices: 1])
    // Sent, and answered.
    #expect(try Self.dispatch(changed, [first, second], received).entries == [.invoices: 1])
    #expect(try Self.dispatch(changed, [first, second], received, told: true).entries == [:])
    let answered = received + [try Self.answer(3, of: 2, Self.kept(9), at: 14)]
    #expect(try Self.dispatch(changed, [first, second], answered).entries == [:])
    #expect(try Self.dispatch(changed, [first, second], answered).contradicted.map(\.name) == Self.both.contradicted)
    // Whoever takes what the other has ends it.
    let taken = answered + [try Self.answer(4, of: 2, at: 15)]
    #expect(try Self.dispatch(text, [first, second], taken).entries == [:])
    let agreed = try Self.came(5, "entries: [\(Self.entry), w8f3k5xa]", at: 16)
    #expect(try Self.dispatch(text, [first, second], answered + [agreed]).entries == [:])
  }

  @Test func `What the peer refuses of an entry that was never refused here is told too`() throws {
    let received = [try Self.answer(1, of: 1, Self.kept(8), at: 12)]
    #expect(try Self.standing([Self.sent(1, at: 11)], received) == Self.both)
  }

  @Test func `What the peer answers of a bundle from before its word was taken says nothing of what is here now`()
    throws
  {
    let agreed = "entries: [\(Self.entry), w8f3k5xa], adopted: [\(Self.entry)]"
    let (sent, taken) = ([try Self.sent(1, at: 10)], try Self.came(2, agreed, at: 12, after: 1))
    let late = try Self.answer(3, of: 1, Self.kept(8), at: 13)
    #expect(try Self.standing(sent, [taken, late]) == Standing())
    // Of one that was sent later it does.
    let both = sent + [try Self.sent(2, at: 13)]
    #expect(try Self.standing(both, [taken, late, Self.answer(4, of: 2, Self.kept(8), at: 14)]) == Self.both)
  }

  @Test func `A word that was taken and may not be the peer's last makes ours go to it again`() throws {
    let agreed = "entries: [\(Self.entry), w8f3k5xa]"
    let sent = try (1...2).map { try Self.sent($0, at: 10) }
    // The older one was taken after the newer; or the peer took what was here before.
    let older = try Self.came(1, agreed + ", adopted: [\(Self.entry)]", at: 10, again: 13, after: 2)
    let newer = try Self.came(3, agreed, at: 12, after: 1)
    let crossed = try Self.answer(3, of: 2, at: 13)
    for later in [newer, crossed] {
      #expect(try Self.standing(sent, [older, later]) == Standing(waiting: 1))
      let again = sent + [try Self.sent(3, at: 14)]
      #expect(try Self.standing(again, [older, later, Self.answer(4, of: 3, at: 15)]) == Standing())
      #expect(
        try Self.standing(again, [older, later, Self.answer(4, of: 3, Self.kept(8), at: 15)])
          == Standing(
            waiting: 0, contradicted: Self.both.contradicted))
    }
  }

  @Test func `What was added and is refused is told on both sides until it is taken, whatever else is said`() throws {
    let refused = "kept: [{id: \(Self.entry), refused: \(PeerHistoryTests.hash(8)), added: void}]"
    let both = Standing(contradicted: ["invoices[w8f3k2m9].void"])
    let agreed = "entries: [\(Self.entry), w8f3k5xa]"
    let void = ", changed: [{id: \(Self.entry), void: true}]"
    let sent = [try PeerHistoryTests.record(1, .update, [agreed + void], hour: 10)]
    let answer = try Self.answer(1, of: 1, refused, at: 11)
    let later = try Self.came(2, agreed, at: 12, after: 1)
    #expect(try Self.standing(sent, [answer, later], isVoid: true) == both)
    #expect(try Self.standing(sent, [answer, later, Self.answer(3, of: 1, at: 13)], isVoid: true) == Standing())
    #expect(try Self.standing(sent, [answer, later, Self.came(3, agreed + void, at: 13)], isVoid: true) == Standing())
    // Who refused it is told too, until it says so no more, or it is void here.
    let came = [try Self.came(1, agreed + ", " + refused, at: 12)]
    #expect(try Self.standing(sent, came + [Self.answer(2, of: 1, at: 13)]) == both)
    #expect(try Self.standing(sent, came + [Self.answer(2, of: 1, at: 13)], isVoid: true) == Standing())
    #expect(
      try Self.standing(sent, came + [Self.came(2, agreed, at: 13), Self.answer(3, of: 1, at: 13)]) == Standing())
  }

  @Test func `What is void on both sides contradicts no more`() throws {
    let void = ", changed: [{id: \(Self.entry), void: true}]"
    let sent = [try PeerHistoryTests.record(1, .update, ["entries: [\(Self.entry), w8f3k5xa]\(void)"], hour: 10)]
    let answer = try Self.answer(1, of: 1, Self.kept(8), at: 11)
    #expect(try Self.standing(sent, [answer], isVoid: true) == Standing())
  }
}
