internal import ArgumentParser

/// The options of commands that write.
struct WriteOptions: ParsableArguments {
  @Flag(help: "Show what would change, as a diff, and change nothing.")
  var dryRun = false

  @OptionGroup var lock: LockOptions

  /// The seconds to wait for another process that writes.
  var lockTimeout: Int { lock.lockTimeout }
}

/// How long a command that writes waits.
struct LockOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Wait so long for another process that writes.", valueName: "seconds"))
  var lockTimeout = 10
}
