internal import ArgumentParser

/// In which form a listing command gives its result.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl, csv, tsv
}

/// The option of commands that list.
struct ListFormatOptions: ParsableArguments {
  @Option(help: "The form of the list.")
  var format: ListFormat = .text
}

/// In which form a command that answers one question gives its result.
enum ResultFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// The option of commands that answer one question.
struct ResultFormatOptions: ParsableArguments {
  @Option(help: "The form of the answer.")
  var format: ResultFormat = .text
}
