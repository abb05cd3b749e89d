internal import DossierCore

extension FilePlan {
  /// What `--dry-run` shows: a unified diff of every document, and the files that are copied in or removed.
  func diffText() -> String {
    var text = ""
    for file in files where file.before != file.after {
      text += UnifiedDiff.text(
        from: file.before.map { UnifiedDiff.lines($0) } ?? [], to: file.after.map { UnifiedDiff.lines($0) } ?? [],
        fromName: file.before == nil ? "/dev/null" : "a/\(file.path)",
        toName: file.after == nil ? "/dev/null" : "b/\(file.path)")
    }
    for copy in copies { text += "copy \(copy.source) to \(copy.path)\n" }
    for move in moves { text += "add \(move.path)\n" }
    for bundle in bundles {
      switch bundle.destination {
      case .store(let path), .file(let path): text += "write \(path)\n"
      }
    }
    for removal in removals { text += "remove \(removal.path)\n" }
    return text
  }
}
