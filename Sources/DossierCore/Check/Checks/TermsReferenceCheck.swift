/// Terms that documents name, and what terms themselves extend.
enum TermsReferenceCheck: Check {
  static let unknown = FindingKind(
    "unknown-terms", .error, "terms are named that nobody has",
    "The name is that of a file under terms/, without '.yaml', or of terms that come with dossier. Without its terms a claim cannot be reckoned."
  )
  static let circular = FindingKind(
    "circular-terms", .error, "terms extend each other in a circle",
    "What 'extends' names must not lead back to the terms themselves.")
  static let file = FindingKind(
    "missing-terms-file", .error, "the general conditions that terms name are not there",
    "'files' names the conditions themselves; they lie beside the terms, under terms/.")

  static let builtIn = FindingKind(
    "built-in-terms-name", .error, "a file has the name of terms that come with dossier",
    "Two stores must mean the same by that name, so the file is not read, and what names it cannot be reckoned.")

  static let kinds = [unknown, circular, file, builtIn]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let place = YAMLPath.root.key("terms")
    switch file.value.terms {
    case .named(let slug)?: return missing(slug, in: file, at: place, context)
    case .written(let terms)?:
      return terms.extends.map { missing($0, in: file, at: place.key("extends"), context) } ?? []
    case nil: return []
    }
  }

  static func findings<Party: OrganisationDocument>(
    inOrganisation file: Loaded<Party>, _ context: CheckContext
  ) -> [Finding] {
    file.value.organisation.terms.map { missing($0, in: file, at: .root.key("terms"), context) } ?? []
  }

  static func findings(inSettings file: Loaded<Settings>, _ context: CheckContext) -> [Finding] {
    file.value.defaults.terms.map { missing($0, in: file, at: .root.key("defaults").key("terms"), context) } ?? []
  }

  static func findings(inTerms file: Loaded<Terms>, named name: Slug, _ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    if Terms.isBuiltIn(name) {
      let error = LoadError.builtInTermsName(name)
      findings.append(builtIn.finding(in: file.path, error.description, hint: error.hint))
    }
    if let parent = file.value.extends {
      findings += missing(parent, in: file, at: .root.key("extends"), context)
      findings += circle(from: name, in: file, context)
    }
    for (index, name) in file.value.files.enumerated() {
      let isThere = (try? SafeName(name)) != nil && (try? context.store.exists("terms/\(name)")) == true
      guard !isThere else { continue }
      findings.append(
        file.finding(
          Self.file, at: .root.key("files").index(index), "there is no file 'terms/\(name)'",
          hint: "put the conditions there, or take the name out"))
    }
    return findings
  }

  private static func circle(from name: Slug, in file: Loaded<Terms>, _ context: CheckContext) -> [Finding] {
    var names = [name]
    while let next = context.facts.extended[names[names.count - 1]] {
      guard next != name else {
        let chain = (names + [name]).map(\.text).joined(separator: " → ")
        return [
          file.finding(
            circular, at: .root.key("extends"), "terms extend each other in a circle: \(chain)",
            hint: "remove 'extends' from one of them")
        ]
      }
      guard !names.contains(next) else { return [] }
      names.append(next)
    }
    return []
  }

  private static func missing<Content>(
    _ slug: Slug, in file: Loaded<Content>, at place: YAMLPath, _ context: CheckContext
  ) -> [Finding] {
    guard !context.facts.terms.contains(slug) else { return [] }
    return [
      file.finding(
        unknown, at: place, "there are no terms '\(slug)'",
        hint: Suggestion.hint(for: slug.text, among: context.facts.terms.sorted().map(\.text))
          ?? "'dossier terms list' lists them")
    ]
  }
}
