import DossierCore

/// dossier-checks(7): every kind of finding, from its declaration.
enum FindingsPage {
  static let name = "dossier-checks"

  static func mdoc(date: CalendarDate) -> String {
    var page = MdocText()
    page.head(name, section: 7, "what dossier check finds", date: date)
    page.section("DESCRIPTION")
    page.line(".Xr dossier-check 1")
    page.text("reports all findings, each with one of the ids below, which do not change from version to version.")
    for severity in [Severity.error, .warning, .note] {
      let kinds = StoreCheck.kinds.filter { $0.severity == severity }
      guard !kinds.isEmpty else { continue }
      page.line(".Ss \(heading(severity))")
      list(kinds, in: &page)
    }
    page.section("BAGS AND BUNDLES")
    page.line(".Xr dossier-verify 1")
    page.text("tells these of bags and bundles, and those above of what a bundle says.")
    list(BundleFindings.kinds, in: &page)
    page.section("SEE ALSO")
    page.line(".Xr dossier-check 1 ,")
    page.line(".Xr dossier-case 5")
    return page.text
  }

  private static func list(_ kinds: [FindingKind], in page: inout MdocText) {
    page.line(".Bl -tag -width Ds")
    for kind in kinds {
      page.line(".It Ic \(kind.id)")
      page.text(kind.summary.prefix(1).uppercased() + kind.summary.dropFirst() + ".")
      page.text(kind.explanation)
      guard let example = kind.example else { continue }
      page.line(".Pp")
      page.text("For example, in \(example.place):")
      page.literal(example.brokenLines)
      page.text("This is right:")
      page.literal(example.soundLines)
    }
    page.line(".El")
  }

  private static func heading(_ severity: Severity) -> String {
    switch severity {
    case .error: "Errors"
    case .warning: "Warnings"
    case .note: "Notes"
    }
  }
}
