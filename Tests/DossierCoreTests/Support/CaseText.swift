/// The text of the case with which most tests begin.
enum CaseText {
  /// What it has first.
  static let head = """
    dossier: 1
    id: t3kq7x9m2pd4
    number: 232/0991/37210
    status: open
    creditor: klaardocs
    debtor: bedrijf-klaar

    """
}
