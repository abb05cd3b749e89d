/// Terms that are written into a case against the law that they extend.
enum WrittenTermsCheck: Check {
  static let kind = FindingKind(
    "law-changed", .warning, "terms written into a case change what the law says that they extend",
    """
    The terms of an imported case come with it, and so may caps or terms of notices that are not the law's: more would \
    be claimed than is owed. Ask who sent the case. Only open cases are looked at.
    """)

  static let kinds = [kind]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    guard file.value.status == .open, case .written(let terms)? = file.value.terms, let parent = terms.extends,
      let law = context.claims.law(of: parent)
    else { return [] }
    let changes: [(String, LegalChange?)] = [
      ("caps", TermsLawCheck.changedCap(in: terms.caps, from: law.caps)),
      ("notice", TermsLawCheck.shorterNotice(in: terms.notice, than: law.notice)),
    ]
    return changes.compactMap { mapping, change in
      change.map { change in
        file.finding(
          kind, at: change.place(in: mapping, of: YAMLPath.root.key("terms")),
          "'\(change.name(in: mapping))' is not what '\(parent)' says",
          hint: "take it out, unless the law has changed")
      }
    }
  }
}
