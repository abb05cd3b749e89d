internal import ArgumentParser
internal import DossierCore

struct DebtorAdd: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a debtor",
    discussion: """
      A company has --company, a person --last-name or --initials with it. Prints the name by which cases and commands \
      call the debtor, made from its own name.
      """)

  @Option(help: ArgumentHelp("A company's name.", valueName: "name")) var company: String?
  @Option(help: ArgumentHelp("How a person is called, if not by the names below.", valueName: "name"))
  var name: String?
  @Option(help: ArgumentHelp("How to address: mr, mevrouw, none …", valueName: "text")) var salutation: String?
  @Option(help: ArgumentHelp("A person's first name.", valueName: "name")) var firstName: String?
  @Option(help: ArgumentHelp("A person's last name.", valueName: "name")) var lastName: String?
  @Option(help: ArgumentHelp("A person's initials.", valueName: "text")) var initials: String?
  @Option(help: ArgumentHelp("A person's middle names.", valueName: "text")) var middleNames: String?
  @Option(help: ArgumentHelp("A person's day of birth.", valueName: "date")) var birthDate: String?
  @OptionGroup var party: PartyOptions
  @Option(help: ArgumentHelp("For whose attention letters go.", valueName: "text")) var attention: String?
  @Option(
    help: ArgumentHelp(
      "Who acts for the debtor: 'NAME; trustee; EMAIL; PHONE', or mediator, lawyer, administrator, guardian, other.",
      valueName: "person"))
  var representedBy: String?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let persons = [name, firstName, initials, middleNames, lastName]
    if company != nil, !persons.allSatisfy({ $0 == nil }) || birthDate != nil {
      throw CommandError(
        message: "a company has no first name, last name, initials or day of birth",
        hint: "leave out --company for a person, or name the person with --contact", status: .usage)
    }
    let called = [firstName ?? initials, middleNames, lastName].compactMap(\.self).joined(separator: " ")
    guard let calledName = company ?? name ?? (lastName == nil ? nil : called) else {
      throw CommandError(
        message: "the debtor has no name", hint: "give --company, or --first-name and --last-name", status: .usage)
    }
    let own: KeyValuePairs<String, String?> = [
      "kind": (company == nil ? DebtorKind.person : .company).rawValue, "name": company ?? name,
      "salutation": salutation, "first-name": firstName, "last-name": lastName, "initials": initials,
      "middle-names": middleNames, "birth-date": birthDate, "attention": attention, "represented-by": representedBy,
    ]
    return try context.addParty(.debtor, Assignment.all(own) + party.assignments, naming: calledName, write)
  }
}
