internal import DossierCore

/// What a command works with: the world, the console, and what the common options say.
struct Context {
  /// What surrounds the process.
  let world: World
  /// The options that every command has.
  let global: GlobalOptions
  /// Where output goes.
  var console: Console
  /// Where ids and numbers come from.
  var random: RandomSource
  /// The time zone of the store, once one is open; it decides what today is.
  var zone: String?
  /// Whether the command only shows what it would change.
  var isDryRun = false
  /// Whether cases were left out because nobody can tell whether a query means them: the work is then partly done.
  var isPartOfCases = false
  /// The store whose index is yet to be made: the files answered sooner.
  var storeToIndex: Store?
  /// The language of the store, once one is open.
  var storeLanguage: Language?
  /// The long names of the options of the command, without dashes.
  var optionNames: () -> [String] = { [] }
  /// What finds single cases, once work on a store has begun.
  var lookups: (store: Store, finder: CaseFinder)?

  init(world: World, global: GlobalOptions, console: Console, arguments: [String]) {
    self.world = world
    self.global = global
    self.console = console
    random = world.randomSource(for: arguments)
  }

  /// The moment at which the command acts, at the store's offset.
  var now: Timestamp { world.now(in: zone, today: global.today) }

  /// The day on which the command acts.
  var today: CalendarDate { now.date }

  /// The language of output: `--lang`, else the store's, else English.
  var language: Language { global.lang ?? storeLanguage ?? .english }

  /// Colours for one of the output streams.
  func palette(for stream: Console.Stream = .output) -> Palette {
    Palette(isOn: global.color.isOn(for: stream, in: world))
  }

  /// The columns that tables are fitted into; nil if the output is no terminal, which gets everything.
  var tableWidth: Int? { world.terminals.standardOutput ? world.width : nil }

  /// The columns that hints on the error stream are fitted into; nil if it is no terminal.
  var errorWidth: Int? { world.terminals.standardError ? world.width : nil }

  /// Where the search for a store begins: `-C`, else `DOSSIER_STORE`, else the current directory; absolute.
  var storeDirectory: String {
    world.absolutePath(global.directory ?? world.variable("DOSSIER_STORE") ?? ".")
  }

  /// A path that a user gave, as the system takes it.
  func path(_ text: String) -> String { world.path(text) }

  /// Where files for the time are made.
  var temporaryDirectory: String { path(world.variable("TMPDIR") ?? "/tmp") }

  /// Says something to the person at the terminal, unless `--quiet`: never a result.
  mutating func note(_ line: String) {
    guard !global.quiet else { return }
    let lines = line.split(separator: "\n", omittingEmptySubsequences: false)
    console.printError(lines.map { String($0).wrapped(to: errorWidth, indent: 2) }.joined(separator: "\n"))
  }

  /// The time that a day stands for: that of now on the day, in the store's zone; other texts are left as they are.
  func time(_ text: String) -> String {
    CalendarDate(text).map { world.now(in: zone, today: $0).description } ?? text
  }

  /// Warns, unless `--quiet`.
  mutating func warn(_ message: String, hint: String? = nil) {
    guard !global.quiet else { return }
    let palette = palette(for: .error)
    console.printError(
      "\(palette.bold("dossier:")) \(palette.severity(.warning)): "
        + message.printable.wrapped(to: errorWidth, indent: 2, after: "dossier: warning: ".count))
    if let hint { console.printError("hint: \(hint.printable)".wrapped(to: errorWidth, indent: 6)) }
  }
}
