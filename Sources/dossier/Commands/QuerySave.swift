internal import ArgumentParser
internal import DossierCore

struct QuerySave: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Save a query in dossier.yaml, to be used as '@name'",
    discussion: "It may use other saved queries, but not lead back to itself. A query of the same name is replaced.")

  @Argument(
    help: ArgumentHelp("Small letters, digits and '-'.", valueName: "name"), completion: .stored(.query),
    transform: Slug.init(argument:))
  var name: Slug
  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The query.", valueName: "query"))
  var query: [String]
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let text = try QueryWords.text(of: query, options: context.optionNames)
    _ = try context.writing(write) { desk, context in
      do throws(QueryError) {
        _ = try Query(text, in: context.queryContext(desk), savedAs: name.text)
      } catch {
        throw QueryProblem(query: text, error: error)
      }
      try desk.saveQuery(text, as: name)
    }
    return .done
  }
}
