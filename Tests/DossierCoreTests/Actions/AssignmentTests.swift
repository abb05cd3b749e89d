import DossierCore
import Testing

@Suite struct AssignmentTests {
  private func party(_ assignments: [Assignment]) throws -> YAMLValue {
    var draft = Draft(PartyKind.creditor.schema, currency: .euro)
    try draft.assign(assignments)
    return draft.value
  }

  private func terms(_ assignments: [Assignment]) throws -> YAMLValue {
    var draft = Draft(Terms.schema, currency: .euro)
    try draft.assign(assignments)
    return draft.value
  }

  private func map(_ entries: KeyValuePairs<String, YAMLValue>) -> YAMLValue {
    .map(entries.map { YAMLEntry($0.key, $0.value) })
  }

  @Test(arguments: [
    ("key=value", Assignment(key: "key", text: "value")), ("key=", Assignment(key: "key", text: "")),
    ("key+=a=b", Assignment(key: "key", operation: .add, text: "a=b")),
    ("key-=value", Assignment(key: "key", operation: .remove, text: "value")),
    ("a.b-c=d", Assignment(key: "a.b-c", text: "d")),
  ])
  func `An argument is a key, what is done, and a value`(_ argument: String, _ assignment: Assignment) {
    #expect(Assignment(argument) == assignment)
  }

  @Test(arguments: ["", "key", "=value", "+=value"])
  func `An argument without a key or a sign is none`(_ argument: String) { #expect(Assignment(argument) == nil) }

  @Test func `Parts of an address need not name it, and stand in the order of the declaration`() throws {
    let value = try party([
      Assignment(key: "city", text: "Tongeren"), Assignment(key: "address.street", text: "Stationslaan"),
      Assignment(key: "number", text: "13/2"),
    ])
    let address = map(["street": .text("Stationslaan"), "number": .text("13/2"), "city": .text("Tongeren")])
    #expect(value == map(["address": address]))
  }

  @Test func `A telephone number is of the kind that names it, and setting one kind keeps the others`() throws {
    let value = try party([
      Assignment(key: "mobile", operation: .add, text: "0475/00.00.00; KLANT"),
      Assignment(key: "phone", operation: .add, text: "012/00.00.00"),
      Assignment(key: "mobile", text: "0476/11.11.11"),
      Assignment(key: "fax", text: "012/00.00.01"), Assignment(key: "fax", text: ""),
    ])
    #expect(
      value
        == map([
          "phones": .list([
            map(["number": .text("0475/00.00.00"), "kind": .text("mobile"), "label": .text("KLANT")]),
            map(["number": .text("012/00.00.00"), "kind": .text("phone")]),
            map(["number": .text("0476/11.11.11"), "kind": .text("mobile")]),
          ])
        ]))
  }

  @Test func `The first value that is set replaces a list, and the next ones join it`() throws {
    var draft = Draft(PartyKind.creditor.schema, currency: .euro)
    try draft.assign([Assignment(key: "emails", text: "old@klaar.be")])
    try draft.assign([Assignment(key: "email", text: "a@klaar.be"), Assignment(key: "email", text: "b@klaar.be")])
    #expect(draft.value == map(["emails": .list([.text("a@klaar.be"), .text("b@klaar.be")])]))
  }

  @Test func `Words of a list may stand in one text, amounts may not`() throws {
    let keeps = try party([Assignment(key: "keeps", text: "interest,damages")])
    #expect(keeps == map(["keeps": .list([.text("interest"), .text("damages")])]))
    let reminders = [Assignment(key: "reminder", text: "0.00"), Assignment(key: "reminder", text: "7.50")]
    #expect(
      try terms(reminders) == map(["costs": map(["reminder": .list([.literal("0.00"), .literal("7.50")])])]))
    #expect(throws: ActionError.self) { try terms([Assignment(key: "reminder", text: "7,50")]) }
  }

  @Test func `An imputation is an order of four or a word`() throws {
    let order = ["costs", "interest", "damages", "principal"]
    let given = try terms([Assignment(key: "imputation", text: order.joined(separator: ", "))])
    #expect(given == map(["imputation": .list(order.map { .text($0) })]))
    #expect(
      try terms([Assignment(key: "imputation", text: "proportional")]) == map(["imputation": .text("proportional")]))
  }

  @Test(arguments: [
    ("rate", "interest", "rate", "10.5"), ("damages-amount", "damages", "amount", "150.00"),
    ("recovery-fee", "costs", "recovery-fee", "40.00"), ("payment-days", "payment", "days", "30"),
    ("payment-day", "interest", "payment-day", "counts"), ("notice-paper-starts", "notice", "paper-starts", "next-day"),
    ("end-of-month", "payment", "end-of-month", "true"), ("interest.starts", "interest", "starts", "by-size"),
  ])
  func `A part is found by its own name or its mapping's before it`(
    _ name: String, _ mapping: String, _ key: String, _ text: String
  ) throws {
    #expect(try terms([Assignment(key: name, text: text)]) == map([mapping: map([key: .text(text)])]))
  }

  @Test func `A rule that was none becomes a mapping when a part of it is set`() throws {
    let value = try terms([Assignment(key: "damages", text: "none"), Assignment(key: "damages-amount", text: "75.00")])
    #expect(value == map(["damages": map(["amount": .literal("75.00")])]))
  }

  @Test func `A mapping goes with its last part`() throws {
    #expect(try party([Assignment(key: "city", text: "Tongeren"), Assignment(key: "city", text: "")]) == map([:]))
  }

  @Test func `What is not there cannot be taken out, and a single value has no entries`() {
    #expect(
      throws: ActionError.draft(.invalid(key: "email", message: "'a@b.be' is not there to be taken out", hint: nil))
    ) { try party([Assignment(key: "email", operation: .remove, text: "a@b.be")]) }
    #expect(
      throws: ActionError.draft(
        .invalid(key: "city", message: "it holds one value and is no list", hint: "write city=VALUE"))
    ) { try party([Assignment(key: "city", operation: .add, text: "Tongeren")]) }
  }

  @Test func `A key that does not exist is named with one that is like it`() {
    #expect(
      throws: ActionError.draft(
        .invalid(key: "ctiy", message: "creditor has no such key", hint: "did you mean 'city'?"))
    ) { try party([Assignment(key: "ctiy", text: "Tongeren")]) }
  }

  @Test func `An id is for life`() {
    #expect(throws: ActionError.refused(.fixedKey("id", why: "it is for life"))) {
      try party([Assignment(key: "id", text: "h7k2q9xw")])
    }
  }
}
