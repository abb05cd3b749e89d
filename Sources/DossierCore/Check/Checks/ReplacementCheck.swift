/// Entries that replace another: that other counts no more.
enum ReplacementCheck: Check {
  static let kind = FindingKind(
    "replaced-not-void", .error, "an entry was replaced and counts all the same",
    """
    A correction is 'void' on the old entry and a new one with 'replaces'. Without the first both count, an amount twice. \
    'dossier entry set' writes both.
    """)

  static let kinds = [kind]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    var replaced: [Identifier: Identifier] = [:]
    file.value.forEachEntry { _, id, record in
      if record.void == nil, let old = record.replaces, old != id { replaced[old] = id }
    }
    guard !replaced.isEmpty else { return [] }
    var findings: [Finding] = []
    file.value.forEachEntry { place, id, record in
      guard record.void == nil, let new = replaced[id] else { return }
      findings.append(
        file.finding(
          kind, at: place.key("id"), "'\(id)' was replaced by '\(new)', and is not void: both count",
          hint: "add 'void: {at: …, reason: …}' to it, or take 'replaces' out of '\(new)'"))
    }
    return findings
  }
}
