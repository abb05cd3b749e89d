internal import DossierCore

extension FilePlan {
  /// What `--dry-run` shows: a unified diff of every document, and the files that are copied in or removed.
  ///
  /// It is shown piece by piece: of thousands of cases it is long.
  func showDiff(_ show: (String) -> Void) throws(FileError) {
    for file in files where file.before != file.after {
      let (before, after) = (try file.before?.bytes(), try file.after?.bytes())
      show(
        UnifiedDiff.text(
          from: before.map { UnifiedDiff.lines($0) } ?? [], to: after.map { UnifiedDiff.lines($0) } ?? [],
          fromName: file.before == nil ? "/dev/null" : "a/\(file.path)",
          toName: file.after == nil ? "/dev/null" : "b/\(file.path)"))
    }
    var text = ""
    for copy in copies { text += "copy \(copy.source) to \(copy.path)\n" }
    for move in moves { text += "add \(move.path)\n" }
    for bundle in bundles {
      switch bundle.destination {
      case .store(let path), .file(let path): text += "write \(path)\n"
      }
    }
    for removal in removals { text += "remove \(removal.path)\n" }
    show(text)
  }
}
