internal import DossierCore

extension Context {
  /// Gathers what can be read of each of many files; what cannot is named, and the list goes on.
  ///
  /// - Returns: What was gathered, and the status: partly done if something was skipped.
  mutating func gather<Name, Result>(
    _ names: [Name], _ read: (Name) throws -> [Result]
  ) -> (results: [Result], status: ExitStatus) {
    var results: [Result] = []
    var status = ExitStatus.done
    for name in names {
      do {
        results += try read(name)
      } catch {
        console.printError(ErrorReport(error).text(palette: palette(for: .error)))
        status = .partlyDone
      }
    }
    return (results, status)
  }
}
