internal import ArgumentParser
internal import DossierCore

/// The options that every command has; they may also stand before the command.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customShort("C", allowingJoined: true),
    help: ArgumentHelp("Work in the store at or above DIR.", valueName: "dir"),
    completion: .directory)
  var directory: String?

  @Option(
    help: ArgumentHelp("Act as if on this day, such as 2023-04-25.", valueName: "date"),
    transform: CalendarDate.init(argument:))
  var today: CalendarDate?

  @Option(help: ArgumentHelp("Colour the output.", valueName: "when"))
  var color: ColorChoice = .auto

  @Option(
    help: ArgumentHelp("Write amounts and dates as in this language: en, nl, fr, de.", valueName: "language"),
    completion: .list(["en", "nl", "fr", "de"]), transform: Language.init(argument:))
  var lang: Language?

  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false
}

/// When the output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether a stream of this world gets colours: `auto` means on a terminal, unless `NO_COLOR` is set.
  func isOn(for stream: Console.Stream, in world: World) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      guard world.variable("NO_COLOR") == nil, world.variable("TERM") != "dumb" else { return false }
      return stream == .output ? world.terminals.standardOutput : world.terminals.standardError
    }
  }
}
