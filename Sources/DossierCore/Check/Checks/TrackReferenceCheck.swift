/// Tracks that documents name: each has a file.
enum TrackReferenceCheck: Check {
  static let kind = FindingKind(
    "unknown-track", .error, "a track is named that has no file",
    "The name is that of a file under tracks/, without '.yaml'. Nothing is planned for a case whose track is not there."
  )

  static let kinds = [kind]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    missing(file.value.track, in: file, at: .root.key("track"), context)
  }

  static func findings(inSettings file: Loaded<Settings>, _ context: CheckContext) -> [Finding] {
    missing(file.value.defaults.track, in: file, at: .root.key("defaults").key("track"), context)
  }

  private static func missing<Content>(
    _ slug: Slug?, in file: Loaded<Content>, at place: YAMLPath, _ context: CheckContext
  ) -> [Finding] {
    guard let slug, !context.facts.tracks.contains(slug) else { return [] }
    return [
      file.finding(
        kind, at: place, "there is no track '\(slug)'",
        hint: Suggestion.hint(for: slug.text, among: context.facts.tracks.sorted().map(\.text))
          ?? "put it into tracks/\(slug).yaml, or take the name out")
    ]
  }
}
