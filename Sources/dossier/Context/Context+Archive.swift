internal import DossierCore

extension Context {
  /// The path of an archive that a user gave.
  ///
  /// Archives are read again where that is needed, and moved to and fro in: what comes by a pipe is to be kept first.
  func archivePath(_ text: String) throws(CommandError) -> String {
    guard text != "-" else {
      throw CommandError(
        message: "a bundle is read from a file, not from the standard input",
        hint: "keep it first, '… > bundle.tar.zst', and name that; a file called '-' is './-'", status: .usage)
    }
    return path(text)
  }
}
