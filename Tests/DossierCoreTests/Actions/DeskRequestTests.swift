import DossierCore
import Testing

@Suite struct DeskRequestTests {
  /// A kind with what it is told, and the payload that it makes, in short: lists with amounts, and fields.
  @Test(arguments: [
    (RequestKind.waiver, ["amount": "5.00", "of": "principal"], "waivers"),
    (.promise, ["amount": "5.00", "until": "2023-05-25"], "promises"),
    (.pause, ["until": "2023-05-25"], "holds"), (.dispute, ["invoice": "2022/186"], "holds"),
    (.amendment, ["reference": "12", "date": "2023-01-01", "due": "2023-02-01", "amount": "5.00"], "invoices"),
  ])
  func `Each kind asks for the entry of its name, which says who asks and has its id`(
    _ kind: RequestKind, _ fields: [String: String], _ list: String
  ) throws {
    var fixture = try RequestFixture()
    var wish = RequestDraft(kind)
    wish.fields = fields
    let (id, file) = try fixture.creditor.desk.addRequest(wish, to: try fixture.creditor.file())
    let request = try #require(file.value.requests.first { $0.id == id })
    #expect(request.payload?.entries.map(\.list.rawValue) == [list])
    #expect(request.side == .creditor && request.to == nil && request.record.org?.text == RequestFixture.creditorID)
    let added = try #require(request.payload?.entries.first)
    // The agency has the request by a bundle, and says yes.
    let text = String(decoding: file.document.bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "requests:"))
    fixture = try RequestFixture(agency: String(text[start.lowerBound...]))
    let accepted = try fixture.agency.desk.acceptRequest(id.text, of: try fixture.agency.file(), text: nil)
    let entry = try #require(accepted.value.entries(of: added.list).first { $0.id == added.id })
    #expect(entry.record.org?.text == RequestFixture.creditorID && entry.record.by == "roos")
    #expect(accepted.value.requests[0].answer?.verdict == .accepted)
  }

  @Test func `Nothing of a request holds before it is accepted, and nothing of a declined one ever`() throws {
    let request =
      "requests:\n"
      + RequestFixture.request("amendment", of: RequestFixture.creditorID, "payload: {set: {capacity: consumer}}")
    var fixture = try RequestFixture(agency: request)
    let file = try fixture.agency.file()
    #expect(file.value.capacity == nil)
    #expect(try fixture.agency.desk.declineRequest("aaaa3333", of: file, text: "no").value.capacity == nil)
    #expect(try fixture.agency.desk.acceptRequest("aaaa3333", of: file, text: nil).value.capacity == .consumer)
  }

  @Test func `Of a field the last acceptance holds, whatever comes first here`() throws {
    let other =
      "  - {id: bbbb3333, at: 2023-04-23T09:00:00+02:00, kind: amendment, org: \(RequestFixture.creditorID), "
      + "payload: {set: {capacity: business}}, answer: {at: 2023-04-26T09:00:00+02:00, as: accepted}}\n"
    let requests =
      "requests:\n"
      + RequestFixture.request("amendment", of: RequestFixture.creditorID, "payload: {set: {capacity: consumer}}")
    var fixture = try RequestFixture(agency: "capacity: business\n" + requests + other)
    let accepted = try fixture.agency.desk.acceptRequest("aaaa3333", of: try fixture.agency.file(), text: nil)
    #expect(accepted.value.capacity == .business)
  }

  @Test func `Only the other organisation answers, once, and a debtor's request the holder`() throws {
    let own = "requests:\n" + RequestFixture.request("question", of: RequestFixture.creditorID, "side: creditor")
    var fixture = try RequestFixture(creditor: own, agency: own)
    let id = try #require(Identifier("aaaa3333"))
    let agency = try #require(Slug("klaar-incasso"))
    #expect(throws: ActionError.refused(.askedOf(agency, request: id))) {
      try fixture.creditor.desk.declineRequest("aaaa3333", of: try fixture.creditor.file(), text: nil)
    }
    let answered = try fixture.agency.desk.answerRequest("aaaa3333", of: try fixture.agency.file(), text: "so")
    #expect(answered.value.requests[0].answer?.text == "so")
    let day = fixture.agency.desk.actor.today
    #expect(throws: ActionError.refused(.answered(id, .accepted, on: day))) {
      try fixture.agency.desk.declineRequest("aaaa3333", of: answered, text: nil)
    }
    let debtors = "requests:\n" + RequestFixture.request("question", of: RequestFixture.agencyID, "side: debtor")
    fixture = try RequestFixture(creditor: debtors, agency: debtors)
    #expect(throws: ActionError.self) {
      try fixture.creditor.desk.answerRequest("aaaa3333", of: try fixture.creditor.file(), text: "so")
    }
    _ = try fixture.agency.desk.answerRequest("aaaa3333", of: try fixture.agency.file(), text: "so")
  }

  @Test func `A recall that is accepted gives the case back, withdrawn; one given back by itself answers it`() throws {
    let recall = "requests:\n" + RequestFixture.request("recall", of: RequestFixture.creditorID, "side: creditor")
    var fixture = try RequestFixture(agency: recall)
    let file = try fixture.agency.file()
    let accepted = try fixture.agency.desk.acceptRequest("aaaa3333", of: file, text: "gladly")
    #expect(accepted.value.closed?.reason == .withdrawn)
    #expect(accepted.value.received[0].ended?.outcome == .returned)
    #expect(accepted.value.requests[0].answer?.verdict == .accepted)
    let returned = try fixture.agency.desk.giveBack(file, because: nil)
    #expect(returned.value.closed?.reason == .returned)
    #expect(returned.value.requests[0].answer?.verdict == .accepted)
  }

  @Test func `Who takes a case back does not ask for it any more`() throws {
    var fixture = try RequestFixture()
    let (_, asked) = try fixture.creditor.desk.addRequest(RequestDraft(.recall), to: try fixture.creditor.file())
    let taken = try fixture.creditor.desk.takeBack(asked, because: nil)
    #expect(taken.value.requests.map(\.isVoid) == [true])
    let number = taken.value.number
    #expect(throws: ActionError.refused(.nothingToRecall(number: number))) {
      // Once it is back, there is nothing to ask back.
      try fixture.creditor.desk.addRequest(RequestDraft(.recall), to: taken)
    }
  }

  @Test func `What another organisation recorded is theirs to void, sent or not`() throws {
    let entries =
      "credits:\n  - {id: cccc3333, reference: C1, date: 2023-04-24, amount: 1.00, org: \(RequestFixture.creditorID)}\n"
    var fixture = try RequestFixture(agency: entries)
    let file = try fixture.agency.file()
    let error = #expect(throws: ActionError.self) {
      try fixture.agency.desk.remove(try file.entry("cccc3333"), of: file, because: nil)
    }
    guard case .refused(.recordedElsewhere(_, let request))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(request.kind == .question)
  }

  @Test func `A change of contact data is taken over by the party's file`() throws {
    let change = RequestFixture.request(
      "contact-change", of: RequestFixture.creditorID,
      "payload: {party: {id: m4x7t2za, set: {emails: [a@b.be], address: {city: Gent}}}}")
    var fixture = try RequestFixture(agency: "requests:\n" + change)
    _ = try fixture.agency.desk.acceptRequest("aaaa3333", of: try fixture.agency.file(), text: nil)
    let file = try #require(fixture.agency.desk.plan.files.first { $0.path == "debtors/b/bedrijf-klaar.yaml" })
    let text = String(decoding: try #require(try file.after?.bytes()), as: UTF8.self)
    #expect(
      text
        == "dossier: 1\nid: m4x7t2za\nkind: company\nname: Bedrijf Klaar\naddress:\n  city: Gent\nemails:\n  - a@b.be\n"
    )
  }

  @Test func `Between two others the holder's word is asked for with the same entries`() throws {
    let handover = "handovers:\n  - {id: dddd2222, to: deurwaarder, at: 2023-04-22T09:00:00+02:00}\n"
    let payload =
      "payload: {add: {promises: [{id: pppp3333, date: 2023-04-24, until: 2023-05-24, amount: 5.00, org: \(RequestFixture.creditorID)}]}}"
    let asked = RequestFixture.request("promise", of: RequestFixture.creditorID, "side: creditor, \(payload)")
    var fixture = try RequestFixture(agency: handover + "requests:\n" + asked)
    let file = try fixture.agency.file()
    let error = #expect(throws: ActionError.self) {
      try fixture.agency.desk.acceptRequest("aaaa3333", of: file, text: nil)
    }
    guard case .refused(.heldElsewhere(_, let holder, what: nil, asking: let request?))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(holder.text == "deurwaarder" && request.options == ["--pass-on", "aaaa3333"])
    var wish = RequestDraft(.promise)
    wish.passedOn = "aaaa3333"
    let (id, passed) = try fixture.agency.desk.addRequest(wish, to: file)
    let own = try #require(passed.value.requests.first { $0.id == id })
    #expect(own.to == .taker && own.payload == file.value.requests[0].payload)
    // It waits for the answer to that: neither is it passed on again nor is there a hint to do so.
    let waiting = ActionError.refused(
      .passedOn(try #require(Identifier("aaaa3333")), as: id, to: Slug("deurwaarder"), number: file.value.number))
    #expect(throws: waiting) { try fixture.agency.desk.acceptRequest("aaaa3333", of: passed, text: nil) }
    #expect(throws: waiting) { try fixture.agency.desk.addRequest(wish, to: passed) }
    _ = try fixture.agency.desk.declineRequest("aaaa3333", of: passed, text: nil)
  }
}
