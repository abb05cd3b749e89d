import DossierCore

@testable import dossier

/// What dossier(1) says beyond the list of commands and the common options.
enum RootPage {
  static func describe(in page: inout MdocText) {
    page.text(
      """
      Keeps collection cases as YAML files in a directory, the store, that people read and change by hand too. \
      A command changes the lines that it is about and nothing else. Results go to the standard output, everything \
      else to the standard error stream.
      """)
    page.line(".Pp")
    page.text(
      """
      A case is named by its number, its id or the beginning of it, a reference, or the path of its file. Amounts are \
      written with a point (1250.00), days as 2023-04-25. The common options may stand before and after the command.
      """)
  }

  static func appendix(in page: inout MdocText) {
    page.section("ENVIRONMENT")
    page.line(".Bl -tag -width Ds")
    for (name, words) in variables {
      page.line(".It Ev \(name)")
      page.text(words)
    }
    page.line(".El")
    page.section("FILES")
    page.line(".Bl -tag -width Ds")
    for (path, words) in files {
      page.line(".It Pa \(path)")
      page.text(words)
    }
    page.line(".El")
    page.section("EXIT STATUS")
    page.line(".Bl -tag -width Ds")
    for status in ExitStatus.allCases {
      page.line(".It \(status.rawValue)")
      page.text(status.meaning.prefix(1).uppercased() + status.meaning.dropFirst() + ".")
    }
    page.line(".El")
    page.section("SEE ALSO")
    let pages = DocumentType.allCases.map { ReferencePage.name(of: $0) } + ["dossier-json"]
    for name in pages.sorted() { page.line(".Xr \(name) 5 ,") }
    page.line(".Xr dossier-checks 7 ,")
    page.line(".Xr dossier-queries 7")
  }

  /// The variables that are read, in alphabetical order.
  static let variables: [(String, String)] = [
    ("COLUMNS", "The width of tables on a terminal."),
    (
      "DOSSIER_AGE_IDENTITY",
      "The file of the age identity or SSH key that encrypted bundles are for, where --identity is not given."
    ),
    ("DOSSIER_AUTHOR", "Who acts, for the 'by' of entries. If absent, the name of the user."),
    ("DOSSIER_NOW", "Act as if at this moment, such as 2023-04-25T20:45:12+02:00."),
    (
      "DOSSIER_SEED",
      "Draw ids and numbers from this text, the arguments and DOSSIER_NOW, so that a run can be replayed."
    ),
    ("DOSSIER_SIGNING_KEY", "The SSH key that bundles are signed with, where --sign is not given."),
    ("DOSSIER_STORE", "The store, where -C is not given. If absent, it is sought from the current directory upwards."),
    ("DOSSIER_TODAY", "Act as if on this day, where --today is not given."),
    ("EDITOR", "The editor of 'dossier case edit', where VISUAL is not set. If absent, vi."),
    ("HOME", "What ~ stands for after -C, where a shell completes names."),
    ("LANG", "The locale, where LC_ALL and LC_CTYPE are not set: charts are drawn with # unless it has UTF-8."),
    ("LC_ALL", "The locale before all others, as LANG."),
    ("LC_CTYPE", "The locale, where LC_ALL is not set, as LANG."),
    ("LOGNAME", "The name of the user, where USER is not set."),
    ("NO_COLOR", "If set, nothing is coloured, unless --color says always."),
    ("PATH", "Where 'dossier doctor' looks for other programs, and where git is found."),
    ("SAP_SHELL", "The shell that asks for names, as its script from 'dossier completion' sets it."),
    ("TERM", "If it is 'dumb', nothing is coloured, unless --color says always."),
    (
      "TMPDIR",
      "Where 'dossier case edit' puts the copy that is edited, and 'dossier verify' and 'dossier import --dry-run' "
        + "what they keep for a while. If absent, /tmp."
    ),
    ("TZ", "The time zone where no store says one."),
    ("USER", "The name of the user."),
    ("VISUAL", "The editor of 'dossier case edit'."),
  ]

  private static let files: [(String, String)] =
    DocumentType.allCases.map { type in
      let words = type.words
      return (type.files, words.prefix(1).uppercased() + words.dropFirst() + ".")
    } + [
      ("cases/YYYY-MM/NUMBER/", "The files beside a case."),
      (
        LocalSettings.path,
        "Answers that belong to one clone of the store: with 'exchanges: true' it is the one that forwards, sends and "
          + "imports bundles. Asked for once, where git knows another repository."
      ),
      (
        ".dossier/",
        "What makes writing safe: the lock, and the journal of a change on its way. It is no part of the record."
      ),
      (".dossier/lock", "The process that writes, if any."),
    ]
}
