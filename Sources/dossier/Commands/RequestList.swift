internal import ArgumentParser
internal import DossierCore

struct RequestList: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List requests that wait for an answer, of a case or of all open cases")

  @Argument(
    help: ArgumentHelp(
      "A number, an id or the beginning of one, a reference, or a path; all open cases if left out.",
      valueName: "case"), completion: .stored(.case))
  var `case`: String?
  @Option(help: ArgumentHelp("The cases that a query finds, instead.", valueName: "query")) var query: String?
  @Flag(help: "Also those that were answered, and void ones.") var all = false
  @Flag(help: "Only those that wait for an answer from here, also of closed cases.") var here = false
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func validate() throws {
    if `case` != nil, query != nil { throw ValidationError("name a case or give a query, not both") }
    if all, here { throw ValidationError("what was answered waits no more: give --all or --here") }
  }

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    var found = FoundCases(files: [], isComplete: true)
    if let name = `case` {
      found = FoundCases(files: [try context.file(named: name, desk)], isComplete: true)
    } else {
      // Few of many cases have any that wait.
      let stated = try query.map { try context.statedQuery($0, desk) }
      let asked = try stated ?? (all ? .everything : context.query("has:request", desk))
      // What waits for an answer from here waits on a closed case too.
      found = try context.find(here && stated == nil ? asked : asked.openUnlessNamed, desk)
    }
    var rows: [ListedRequest] = []
    for file in found.files {
      rows += try desk.requests(of: file).filter { listed in
        if all { return true }
        return here ? listed.waitsHere : listed.request.answer == nil && !listed.request.isVoid
      }
    }
    let listing = Listing(requests: rows, namesCases: `case` == nil, in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    return found.isComplete ? .done : .partlyDone
  }
}
