import DossierCore
import Testing

@Suite struct RecordLineTests {
  private let schema = PartyKind.creditor.schema

  private func line(_ key: String, _ text: String) throws -> String {
    var draft = Draft(schema, currency: .euro)
    try draft.assign([Assignment(key: key, operation: .add, text: text)])
    let field = try #require(schema.field(key))
    return field.line(of: try #require(draft.value[key]))
  }

  @Test(arguments: [
    ("contacts", "Roos Vanvinckenroye; accounts; roos@klaardocs.be; 012/00.00.00"),
    ("contacts", "Jan Peeters; phone=012/00.00.00"), ("contacts", "Jan Peeters"),
    ("commission", "10"), ("commission", "15; judicial; of=principal,interest; direct-payments=true"),
    ("commission", "fixed=50.00"), ("commission", "tiers=1000.00, percent=10 | percent=5"),
    ("ibans", "BE68539007547034; client-money"), ("phones", "0473/44.67.24; mobile; KLANT"),
  ])
  func `A line that is shown is the line that is taken`(_ key: String, _ text: String) throws {
    #expect(try line(key, text) == text)
  }

  @Test(arguments: [
    ("contacts", "email=roos@klaardocs.be; name=Roos", "Roos; email=roos@klaardocs.be"),
    ("contacts", " Roos ;; roos@klaardocs.be ", "Roos; email=roos@klaardocs.be"),
    ("commission", "phase=judicial; percent=15", "15; judicial"),
  ])
  func `Parts may be named, left empty and set in blanks`(_ key: String, _ text: String, _ shown: String) throws {
    #expect(try line(key, text) == shown)
  }

  @Test func `Random contacts come back as they were`() throws {
    // Seed 20230425.
    var random = SeededNumbers(seed: 20_230_425)
    let texts = ["Roos", "Jan van den Berg", "a@b.be", "012/00.00.00", "éé", "1=2", "NO"]
    for _ in 0..<200 {
      let keys = ["name", "role", "email", "phone"].filter { _ in Bool.random(using: &random) }
      var contact = Draft(
        try #require(schema.kind(at: YAMLPath.root.key("contacts").index(0))?.record), currency: .euro)
      for key in ["name"] + keys { try contact.set(key, texts.randomElement(using: &random)) }
      let field = try #require(schema.field("contacts"))
      let shown = field.line(of: contact.value)
      var draft = Draft(schema, currency: .euro)
      try draft.assign([Assignment(key: "contacts", operation: .add, text: shown)])
      #expect(draft.value["contacts"] == .list([contact.value]), "\(shown)")
    }
  }

  @Test func `Too many parts are refused with the form`() {
    #expect(
      throws: ActionError.draft(
        .invalid(
          key: "iban", message: "'a; own; more' has too many parts",
          hint: "write it as 'iban; use', or name a part: use=…"))
    ) {
      var draft = Draft(schema, currency: .euro)
      try draft.assign([Assignment(key: "iban", operation: .add, text: "a; own; more")])
    }
  }

  @Test func `An address has no parts without names`() {
    #expect(
      throws: ActionError.draft(
        .invalid(key: "address", message: "it holds several keys", hint: "name them: 'street=…; number=…'"))
    ) {
      var draft = Draft(schema, currency: .euro)
      try draft.assign([Assignment(key: "address", text: "Tongeren")])
    }
  }
}

extension FieldKind {
  fileprivate var record: RecordSchema? {
    if case .record(let schema) = self { schema } else { nil }
  }
}
