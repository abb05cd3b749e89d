internal import ArgumentParser
internal import DossierCore

/// The request that a command answers.
struct RequestArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The request's id, or its beginning: four characters or more.", valueName: "id"))
  var id: String
}

extension Context {
  /// Answers the request that somebody names, and says where who asked will not learn it.
  mutating func answer(
    _ name: CaseArgument, _ request: RequestArgument, _ write: WriteOptions,
    _ answer: (inout Desk, inout Context, Loaded<Case>) throws -> Void
  ) throws -> ExitStatus {
    _ = try writing(write) { desk, context in
      let file = try context.file(name, desk)
      let asker = try desk.untoldAsker(of: request.id, in: file)
      try answer(&desk, &context, file)
      if let asker {
        let number = file.value.number
        context.note("'\(asker)' asked, and is not sent the answer: its hand-over of case \(number) has ended")
      }
    }
    return .done
  }
}
