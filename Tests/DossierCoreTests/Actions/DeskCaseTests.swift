import DossierCore
import Testing

@Suite struct DeskCaseTests {
  private static func number() throws -> CaseNumber { try #require(CaseNumber("232/0991/37210")) }

  @Test func `A field is set, a list grows and shrinks, and all else stays byte for byte`() throws {
    var fixture = try DeskFixture()
    let file = try fixture.file()
    let assignments = ["phase=judicial", "tags=a", "tags=b"].compactMap { Assignment($0) }
    let changed = try fixture.desk.changeCase(file, assignments)
    #expect(changed.value.phase == .judicial)
    #expect(changed.value.tags == ["a", "b"])
    let lines = String(decoding: changed.document.bytes, as: UTF8.self).split(separator: "\n")
    let added = ["phase: judicial", "tags:", "  - a", "  - b"]
    #expect(lines.filter { !added.contains(String($0)) } == DeskFixture.text.split(separator: "\n"))
  }

  @Test(arguments: ["id=x", "number=1", "creditor=a", "debtor=a", "opened=x", "forwarded=x", "status=closed", "log="])
  func `What is for life or written by other commands is fixed`(_ text: String) throws {
    var fixture = try DeskFixture()
    let file = try fixture.file()
    let assignment = try #require(Assignment(text))
    let error = #expect(throws: ActionError.self) { try fixture.desk.changeCase(file, [assignment]) }
    guard case .refused(.fixedKey(let key, _))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(key == assignment.key)
  }

  @Test func `The head is the holder's, and what all share changes no more once the case was handed over`() throws {
    var fixture = try DeskFixture(DeskFixture.text + DeskFixture.handover)
    let file = try fixture.file()
    let agency = try #require(Slug("klaar-incasso"))
    let held = #expect(throws: ActionError.self) {
      try fixture.desk.changeCase(file, [Assignment(key: "phase", text: "judicial")])
    }
    guard case .refused(.heldElsewhere(_, agency, what: nil, asking: let head?))? = held else {
      Issue.record("\(String(describing: held))")
      return
    }
    let number = try Self.number().text
    #expect(head.arguments == ["request", "add", number, "--kind", "amendment", "--set", "phase=judicial"])
    let error = #expect(throws: ActionError.self) {
      try fixture.desk.changeCase(file, [Assignment(key: "capacity", text: "business")])
    }
    guard case .refused(.shared("capacity", asking: let request))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(request.arguments == ["request", "add", number, "--kind", "amendment", "--set", "capacity=business"])
    #expect(try fixture.desk.changeCase(file, [Assignment(key: "tags", text: "ours")]).value.tags == ["ours"])
  }

  @Test func `The imputation is fixed once there is a payment that counts`() throws {
    let payment = "payments:\n  - {id: m2k8v5qa, date: 2023-04-25, amount: 1.00, received-by: creditor}\n"
    var fixture = try DeskFixture(DeskFixture.text + payment)
    let file = try fixture.file()
    #expect(throws: ActionError.refused(.imputationFixed(number: try Self.number()))) {
      try fixture.desk.changeCase(file, [Assignment(key: "imputation", text: "proportional")])
    }
    let voided = payment.replacing("creditor}", with: "creditor, void: {at: 2023-04-25T10:00:00Z}}")
    var other = try DeskFixture(DeskFixture.text + voided)
    let changed = try other.desk.changeCase(
      try other.file(), [Assignment(key: "imputation", text: "costs,principal,interest,damages")])
    #expect(changed.value.imputation == .order([.costs, .principal, .interest, .damages]))
  }

  @Test func `A relation is noted in both cases, and replaced or taken away in both`() throws {
    let otherPath = "cases/2023-04/191-0655-80753.yaml"
    let other = DeskFixture.text.replacing("232/0991/37210", with: "191/0655/80753")
      .replacing("t3kq7x9m2pd4", with: "t3kqaaaabbbb")
    var fixture = try DeskFixture(more: [otherPath: other])
    try fixture.desk.relate(try fixture.file(), to: try fixture.desk.store.loadCase(at: otherPath), as: .replaces)
    let texts = try fixture.desk.plan.files.map { String(decoding: try $0.after?.bytes() ?? [], as: UTF8.self) }
    #expect(texts.count == 2)
    #expect(texts[0].contains("  - case: 191/0655/80753\n    as: replaces\n"))
    #expect(texts[1].contains("  - case: 232/0991/37210\n    as: replaced-by\n"))
  }

  @Test(arguments: [
    ("status: open", "status: closed\nclosed: {at: 2023-04-25T10:00:00Z, reason: paid}"),
    ("number: 232/0991/37210", "number: 232/0991/37211"), ("opened: 2023-04-20", "opened: 2023-04-19"),
  ])
  func `An editor may not do what commands refuse`(_ change: (String, String)) throws {
    var fixture = try DeskFixture()
    let file = try fixture.file()
    let error = #expect(throws: ActionError.self) {
      try fixture.desk.take(DeskFixture.text(change.0, change.1), named: "copy.yaml", over: file)
    }
    guard case .refused(.fixedKey)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fixture.desk.plan.isEmpty)
  }

  @Test func `An editor changes entries and comments of a case that is held here`() throws {
    var fixture = try DeskFixture()
    let bytes = DeskFixture.text("amount: 1250.00}", "amount: 1200.00}   # agreed by phone")
    let taken = try fixture.desk.take(bytes, named: "copy.yaml", over: try fixture.file())
    #expect(taken.value.invoices[0].amount.description == "1200.00")
    #expect(try fixture.desk.plan.files.map { try $0.after?.bytes() } == [bytes])
  }

  @Test func `An editor changes no invoice of a case that another holds`() throws {
    var fixture = try DeskFixture(DeskFixture.text + DeskFixture.handover)
    let file = try fixture.file()
    let bytes = Array((DeskFixture.text + DeskFixture.handover).replacing("1250.00", with: "1.00").utf8)
    let agency = try #require(Slug("klaar-incasso"))
    #expect(
      throws: ActionError.refused(.heldElsewhere(number: try Self.number(), by: agency, what: .invoices, asking: nil))
    ) {
      try fixture.desk.take(bytes, named: "copy.yaml", over: file)
    }
  }
}
