internal import ArgumentParser
internal import DossierCore

/// The request that a command answers.
struct RequestArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The request's id, or its beginning: four characters or more.", valueName: "id"))
  var id: String
}

extension Context {
  /// Answers the request that somebody names, with a file or none; where who asked is not sent the file, that is said.
  mutating func answer(
    _ name: CaseArgument, _ request: RequestArgument, _ write: WriteOptions, with file: String? = nil,
    _ answer: (inout Desk, Loaded<Case>) throws -> Void
  ) throws -> ExitStatus {
    _ = try writing(write) { desk, context in
      var loaded = try context.file(name, desk)
      let asker = try desk.formerTaker(asking: request.id, in: loaded)
      if let file {
        let given = GivenFile(source: context.world.absolutePath(file))
        loaded = try desk.attach(given, kind: nil, visibility: nil, to: loaded).file
      }
      try answer(&desk, loaded)
      if let asker, let file {
        let number = loaded.value.number
        context.note(
          "'\(asker)' is sent the answer without '\(file)': its hand-over of case \(number) has ended")
      }
    }
    return .done
  }
}
