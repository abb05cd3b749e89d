internal import DossierCore

/// Log entries for people: when, what, who, and below it what it says.
struct Timeline {
  private let entries: [LogEntry]
  private let language: Language

  init(_ entries: [LogEntry], in language: Language) {
    self.entries = entries
    self.language = language
  }

  /// The entries in the given order, each line ended; what they say is broken at a terminal's width.
  func text(width: Int?, palette: Palette) -> String {
    let dates = DateFormat(language: language)
    let kindWidth = entries.map { $0.kind.rawValue.displayWidth }.max() ?? 0
    return entries.map { entry in
      let kind = entry.kind.rawValue
      let padding = String(repeating: " ", count: kindWidth - kind.displayWidth)
      let head = [dates.text(entry.at), palette.cyan(kind) + padding, who(entry), palette.dim(entry.id.text)]
      let lines =
        [head.filter { !$0.isEmpty }.joined(separator: "  ")] + body(entry, width, palette).map { "    " + $0 }
      return lines.map { $0 + "\n" }.joined()
    }.joined()
  }

  private func who(_ entry: LogEntry) -> String {
    switch (entry.record.by?.printable, entry.side?.rawValue) {
    case (let by?, let side?): "\(by) (\(side))"
    case (let by?, nil): by
    case (nil, let side?): side
    case (nil, nil): ""
    }
  }

  private func body(_ entry: LogEntry, _ width: Int?, _ palette: Palette) -> [String] {
    func broken(_ text: String) -> [String] {
      text.wrapped(to: width.map { $0 - 4 }).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let format = EntryFormat(language: language)
    var lines: [String] = []
    if let subject = entry.subject { lines += broken(subject.printable).map { palette.bold(format.text($0, entry)) } }
    for line in (entry.text ?? "").split(separator: "\n", omittingEmptySubsequences: false) where entry.text != nil {
      lines += broken(String(line).printable).map { format.text($0, entry) }
    }
    let facts = facts(entry)
    if !facts.isEmpty { lines += broken(facts.joined(separator: " · ")).map { palette.dim($0) } }
    return lines
  }

  private func facts(_ entry: LogEntry) -> [String] {
    let dates = DateFormat(language: language)
    let words = Words(language: language)
    func day(_ word: Words.LogWord, _ date: CalendarDate?) -> String? {
      date.map { "\(words[log: word]) \(dates.text($0))" }
    }
    var facts: [String?] = [
      entry.record.void.map { void in "\(words[.void]): \(void.reason?.printable ?? words[log: .noReason])" },
      entry.visibility == .internal ? words[log: .inward] : nil, entry.type?.printable,
      entry.to.map { "\(words[log: .sentTo]) \($0.printable)" },
      entry.channel.map { "\(words[log: .by]) \($0.rawValue)" }, entry.notice ? words[log: .notice] : nil,
      day(.deadline, entry.deadline), day(.delivered, entry.delivered),
      entry.step.map { step in
        "\(words[log: .step]) \(step.printable)" + (entry.outcome.map { " \($0.rawValue)" } ?? "")
      },
      day(.onDay, entry.on), day(.until, entry.until),
      entry.task.map { "\(words[log: .done]) \($0)" }, entry.interrupts ? words[log: .interrupts] : nil,
    ]
    if !entry.invoices.isEmpty {
      facts.append("\(words[log: .invoices]) \(entry.invoices.joined(separator: ", ").printable)")
    }
    if let from = entry.fromStatus, let to = entry.toStatus { facts.append("\(from.printable) → \(to.printable)") }
    facts += entry.files.map { "\(words[log: .file]) \($0.printable)" }
    return facts.compactMap(\.self)
  }
}

extension Case {
  /// The log as it happened, newest last; entries of one moment in the file's order.
  var timeline: [LogEntry] {
    log.enumerated().sorted { ($0.element.at.seconds, $0.offset) < ($1.element.at.seconds, $1.offset) }.map(\.element)
  }
}
