/// Claims that have lapsed, or are about to.
enum LimitationCheck: Check {
  static let passed = FindingKind(
    "limitation-passed", .warning, "the claim of an open case has lapsed",
    """
    'limitation.until' is the last day on which the claim can be brought to court. If the term was interrupted, log what \
    did so with 'interrupts: true' and set the new day; else close the case as 'time-barred'. Only open cases are \
    looked at.
    """)
  static let near = FindingKind(
    "limitation-near", .note, "the claim of an open case lapses soon",
    "There are \(nearDays) days or less left to interrupt the term. Only open cases are looked at.")

  static let kinds = [passed, near]

  private static let nearDays = 60

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    guard file.value.status == .open, let until = file.value.limitation?.until else { return [] }
    let today = context.options.now.date
    let place = YAMLPath.root.key("limitation").key("until")
    if until < today {
      return [
        file.finding(
          passed, at: place, "the claim lapsed after \(until)",
          hint: "correct the day, or close the case: 'dossier case close \(file.value.number) --reason time-barred'")
      ]
    }
    guard until <= today.adding(days: nearDays) else { return [] }
    return [
      file.finding(near, at: place, "the claim lapses after \(until)", hint: "interrupt the term, and set the new day")
    ]
  }
}
