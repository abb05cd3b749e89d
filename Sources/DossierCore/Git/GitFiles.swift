/// What git is told about a store by files in it.
public enum GitFiles {
  /// What is not kept under version control.
  public static let ignore = "\(StoreLayout.local)/\n\(StoreLayout.outbox)/\n"

  /// Documents merge by their meaning; files beside cases are never touched by git.
  public static let attributes = """
    terms/* binary
    *.yaml diff merge=dossier text=auto
    cases/*/*/* binary

    """

  /// A file with lines added at its end.
  static func adding(_ lines: String, to text: [UInt8]) -> [UInt8] {
    let isWhole = text.isEmpty || text.last == 10
    return text + (isWhole ? [] : [10]) + Array(lines.utf8)
  }
}
