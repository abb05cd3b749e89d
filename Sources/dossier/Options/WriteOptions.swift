internal import ArgumentParser

/// The options of commands that write.
struct WriteOptions: ParsableArguments {
  @Flag(help: "Show what would change, as a diff, and change nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Wait so long for another process that writes.", valueName: "seconds"))
  var lockTimeout = 10
}
