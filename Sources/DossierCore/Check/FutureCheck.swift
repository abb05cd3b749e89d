/// Times that lie in the future: a clock or a time zone was wrong, or a year was mistyped.
enum FutureCheck: Check {
  static let future = FindingKind(
    "time-in-future", .warning, "something is said to have happened in the future",
    "Times are when something happened or was written down. A day of grace allows for clocks and time zones.")

  static let kinds = [future]

  /// Clocks and time zones may differ so much.
  static let graceSeconds: Int64 = 24 * 3600

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    let latest = context.options.now.seconds + graceSeconds
    var findings: [Finding] = []
    func hold(_ time: Timestamp?, _ place: @autoclosure () -> YAMLPath) {
      guard let time, time.seconds > latest else { return }
      findings.append(
        file.finding(
          future, at: place(), "'\(time)' is in the future", hint: "correct the time, or the clock of this machine"))
    }
    hold(value.opened, .root.key("opened"))
    hold(value.closed?.at, .root.key("closed").key("at"))
    for (index, item) in value.handovers.enumerated() {
      let place = YAMLPath.root.key("handovers").index(index)
      hold(item.at, place.key("at"))
      hold(item.accepted?.at, place.key("accepted").key("at"))
      hold(item.ended?.at, place.key("ended").key("at"))
    }
    for (index, item) in value.received.enumerated() {
      hold(item.at, .root.key("received").index(index).key("at"))
    }
    value.forEachEntry { place, _, record in
      hold(record.recorded, place.key("recorded"))
      hold(record.void?.at, place.key("void").key("at"))
    }
    let tomorrow = context.options.now.date.adding(days: 1)
    for (index, item) in value.log.live {
      hold(item.at, .entry(.log, index).key("at"))
      guard let delivered = item.delivered, delivered > tomorrow else { continue }
      findings.append(
        file.finding(
          future, at: .entry(.log, index).key("delivered"), "'\(delivered)' is in the future",
          hint: "it has not arrived yet: correct the day"))
    }
    for (index, item) in value.requests.live {
      hold(item.at, .entry(.requests, index).key("at"))
      hold(item.answer?.at, .entry(.requests, index).key("answer").key("at"))
    }
    for (index, item) in value.attachments.live { hold(item.added, .entry(.attachments, index).key("added")) }
    return findings
  }
}
