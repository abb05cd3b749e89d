internal import ArgumentParser
internal import DossierCore

struct HoldRelease: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Let a case that was on hold go on",
    discussion: "From that day on it holds no more; the day before is the last.")

  @OptionGroup var `case`: CaseArgument
  @Argument(
    help: ArgumentHelp(
      "The hold's id, or the beginning of it; the one that is in force if left out.", valueName: "hold"))
  var hold: String?
  @Option(
    help: ArgumentHelp("The day; today if left out.", valueName: "date"), transform: CalendarDate.init(argument:))
  var on: CalendarDate?
  @OptionGroup var write: WriteOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    _ = try context.writing(write) { desk, context in
      let (named, day) = (try context.file(`case`, desk), on ?? context.today)
      _ = try hold.map { try desk.release($0, of: named, on: day) } ?? desk.releaseHold(of: named, on: day)
    }
    return .done
  }
}
