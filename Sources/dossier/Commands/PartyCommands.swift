internal import ArgumentParser
internal import DossierCore

struct CreditorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "creditor", abstract: "Keep those who are owed",
    subcommands: [
      CreditorAdd.self, PartyList<Creditor>.self, PartyShow<Creditor>.self, PartySet<Creditor>.self,
      PartyRemove<Creditor>.self,
    ])
}

struct AgencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agency", abstract: "Keep those who collect",
    subcommands: [
      AgencyAdd.self, PartyList<Agency>.self, PartyShow<Agency>.self, PartySet<Agency>.self, PartyRemove<Agency>.self,
    ])
}

struct DebtorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debtor", abstract: "Keep those who owe",
    subcommands: [
      DebtorAdd.self, PartyList<Debtor>.self, PartyShow<Debtor>.self, PartySet<Debtor>.self, PartyRemove<Debtor>.self,
    ])
}

extension Context {
  /// Adds a party with the fields that options gave it, and prints its slug.
  mutating func addParty(
    _ kind: PartyKind, _ fields: [Assignment], naming name: String, _ write: WriteOptions
  ) throws -> ExitStatus {
    let slug = try writing(write) { desk, _ in
      var draft = desk.draft(kind)
      try draft.assign(fields)
      if let terms = draft.text("terms").flatMap({ Slug($0) }) { _ = try desk.store.terms(terms) }
      return try desk.addParty(kind, draft, name: name)
    }
    if let slug { console.print(slug.text) }
    return .done
  }
}
