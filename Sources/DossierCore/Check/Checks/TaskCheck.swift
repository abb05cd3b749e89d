/// Tasks that nobody will be reminded of.
enum TaskCheck: Check {
  static let kind = FindingKind(
    "task-without-day", .note, "a task has no day",
    "A task is a log entry with 'on', the day on which it is to be done. Only open cases are looked at.")

  static let kinds = [kind]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    guard file.value.status == .open else { return [] }
    let done = Set(file.value.log.live.compactMap(\.entry.task))
    return file.value.log.live.compactMap { index, entry in
      guard entry.kind == .task, entry.on == nil, !done.contains(entry.id) else { return nil }
      return file.finding(
        kind, at: .entry(.log, index).key("kind"), "the task has no day", hint: "add its day: 'on: …'"
      )
    }
  }
}
