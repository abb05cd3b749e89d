internal import ArgumentParser
internal import DossierCore

/// The fields that creditors and agencies have beside those of all parties.
struct OrganisationOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The organisation's name.", valueName: "name")) var positionalName: String?
  @Option(help: ArgumentHelp("The same as an option.", valueName: "name")) var name: String?
  @Option(help: ArgumentHelp("sme or large, as Book XIX asks.", valueName: "size")) var size: String?
  @Flag(inversion: .prefixedNo, help: "Whether it may recover VAT on collection costs.") var vatDeductible: Bool?
  @Option(help: ArgumentHelp("The terms of its claims.", valueName: "terms"), completion: .stored(.terms)) var terms:
    String?
  @Option(
    help: ArgumentHelp(
      "How payments to it are spread: costs,interest,damages,principal in the order wanted, proportional, or a law's rule.",
      valueName: "rule"))
  var imputation: String?
  @Option(help: ArgumentHelp("What an agency takes: 'PERCENT; PHASE', 'fixed=50.00' …", valueName: "rule"))
  var commission: [String] = []
  @Option(help: ArgumentHelp("What an agency keeps: interest, damages, costs or principal.", valueName: "part"))
  var keeps: [String] = []
  @Option(help: ArgumentHelp("Where it wants to be told what happened.", valueName: "address")) var notifyEmail: String?
  @Option(
    help: ArgumentHelp("Of what: receipt, first-payment, last-payment or remittance.", valueName: "event"))
  var notifyOn: [String] = []
  @Option(help: ArgumentHelp("The id of its own store.", valueName: "id")) var store: String?
  @Option(help: ArgumentHelp("bundles if it runs dossier too, else none.", valueName: "mode")) var exchange: String?
  @Option(help: ArgumentHelp("An SSH key that may sign in its name.", valueName: "key")) var key: [String] = []
  @Option(help: ArgumentHelp("An age recipient to encrypt to.", valueName: "recipient")) var age: [String] = []
  @Flag(inversion: .prefixedNo, help: "Whether its bundles must be signed.") var requireSignature: Bool?
  @Flag(inversion: .prefixedNo, help: "Whether bundles to it must be encrypted.") var requireEncryption: Bool?

  /// The name, given in one of two ways.
  /// - Throws: `CommandError`, which is wrong usage, if it is given in none or both.
  func givenName() throws(CommandError) -> String {
    switch (positionalName, name) {
    case (let name?, nil), (nil, let name?): return name
    case (nil, nil): throw CommandError(message: "the name is missing", hint: "give it as 'NAME'", status: .usage)
    case (_?, _?):
      throw CommandError(message: "the name is given twice", hint: "leave out --name", status: .usage)
    }
  }

  var assignments: [Assignment] {
    Assignment.all([
      "size": size, "vat-deductible": vatDeductible.map(\.description), "terms": terms, "imputation": imputation,
      "notify-email": notifyEmail, "store": store, "exchange": exchange,
      "require-signature": requireSignature.map(\.description),
      "require-encryption": requireEncryption.map(\.description),
    ])
      + Assignment.all([
        "commission": commission, "keeps": keeps, "notify-on": notifyOn, "key": key, "age": age,
      ])
  }
}
