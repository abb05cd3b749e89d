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
    hold(value.imported?.at, .root.key("imported").key("at"))
    hold(value.closed?.at, .root.key("closed").key("at"))
    for (index, item) in value.handovers.enumerated() {
      let place = YAMLPath.root.key("handovers").index(index)
      hold(item.at, place.key("at"))
      hold(item.accepted?.at, place.key("accepted").key("at"))
      hold(item.ended?.at, place.key("ended").key("at"))
    }
    for (index, item) in value.received.enumerated() {
      let place = YAMLPath.root.key("received").index(index)
      hold(item.at, place.key("at"))
      hold(item.ended?.at, place.key("ended").key("at"))
    }
    value.forEachEntry { place, _, record in
      hold(record.recorded, place.key("recorded"))
      hold(record.void?.at, place.key("void").key("at"))
    }
    let tomorrow = context.options.now.date.adding(days: 1)
    func hold(_ day: CalendarDate?, _ place: @autoclosure () -> YAMLPath, _ hint: String) {
      guard let day, day > tomorrow else { return }
      findings.append(
        file.finding(future, at: place(), "'\(day)' is in the future", hint: "\(hint) yet: correct the day"))
    }
    for (index, item) in value.log.live {
      hold(item.at, .entry(.log, index).key("at"))
      hold(item.delivered, .entry(.log, index).key("delivered"), "it has not arrived")
    }
    for (index, item) in value.payments.live {
      hold(item.date, .entry(.payments, index).key("date"), "it was not paid")
    }
    for (index, item) in value.refunds.live {
      hold(item.date, .entry(.refunds, index).key("date"), "it was not paid back")
    }
    for (index, item) in value.promises.live {
      hold(item.date, .entry(.promises, index).key("date"), "it was not promised")
    }
    for (index, item) in value.plans.live {
      hold(item.agreed, .entry(.plans, index).key("agreed"), "it was not agreed")
    }
    for (index, item) in value.settlements.live {
      hold(item.date, .entry(.settlements, index).key("date"), "it was not agreed")
    }
    for (index, item) in value.holds.live { hold(item.released?.at, .entry(.holds, index).key("released").key("at")) }
    for (index, item) in value.requests.live {
      hold(item.at, .entry(.requests, index).key("at"))
      hold(item.answer?.at, .entry(.requests, index).key("answer").key("at"))
    }
    for (index, item) in value.attachments.live { hold(item.added, .entry(.attachments, index).key("added")) }
    return findings
  }
}
