internal import ArgumentParser
internal import DossierCore

struct CaseList: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List cases",
    discussion: "Columns: \(CaseColumn.allCases.map(\.rawValue).joined(separator: ", ")).")

  @Flag(help: "Closed cases too.") var all = false
  @OptionGroup var columns: CaseColumnOptions
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let isAll = all
    let scan = try desk.store.scanCases { isAll || $0.value.status == .open ? $0 : nil }
    let found = try desk.listed(of: scan.values)
    for error in scan.errors { context.warn(about: error.error) }
    for problem in found.problems { context.warn(about: problem.error, in: problem.path) }
    let listing = columns.listing(of: found.rows, in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    let total = try desk.store.casePaths().count
    if context.world.terminals.standardError { context.note("\(listing.rows.count) of \(total) cases") }
    return scan.errors.isEmpty && found.problems.isEmpty ? .done : .partlyDone
  }
}
