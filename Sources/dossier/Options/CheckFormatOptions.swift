internal import ArgumentParser

/// In which form `check` gives what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, github, sarif, junit
}

/// The option of `check`, whose findings other programs show too.
struct CheckFormatOptions: ParsableArguments {
  @Option(help: "The form of the findings.")
  var format: CheckFormat = .text
}
