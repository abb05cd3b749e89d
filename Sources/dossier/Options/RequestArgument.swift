internal import ArgumentParser
internal import DossierCore

/// The request that a command answers.
struct RequestArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The request's id, or its beginning: four characters or more.", valueName: "id"))
  var id: String
}

extension Context {
  /// Answers the request that somebody names.
  mutating func answer(
    _ name: CaseArgument, _ write: WriteOptions,
    _ answer: (inout Desk, inout Context, Loaded<Case>) throws -> Void
  ) throws -> ExitStatus {
    _ = try writing(write) { desk, context in
      try answer(&desk, &context, try context.file(name, desk))
    }
    return .done
  }

  /// Says that who asked will not learn the answer from a bundle.
  mutating func noteUntold(_ request: String, of file: Loaded<Case>, _ desk: Desk) throws {
    guard let asker = try desk.untoldAsker(of: request, in: file) else { return }
    note("'\(asker)' asked, and is not sent the answer: its hand-over of case \(file.value.number) has ended")
  }
}
