/// Requests that nobody reads, and answers that were due.
enum RequestCheck: Check {
  static let toNobody = FindingKind(
    "request-to-nobody", .warning, "a request waits for the other side, and there is no other side",
    """
    The case was neither handed over nor received, so nobody gets the request. Forward the case, or make the change \
    yourself and take the request away. Agencies always have another side, the creditor: there nothing is said.
    """)
  static let unanswered = FindingKind(
    "request-unanswered", .note, "the day by which a request was to be answered has passed",
    "'answer-by' is the last day. Answer it, or ask the other side again. Only open cases are looked at.")

  static let kinds = [toNobody, unanswered]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    guard value.status == .open, !value.requests.isEmpty else { return [] }
    let isAlone =
      context.store.settings.value.role == .creditor && value.handovers.isEmpty && value.received.isEmpty
    let today = context.options.now.date
    var findings: [Finding] = []
    for (index, request) in value.requests.live where request.answer == nil {
      if isAlone, request.side != .debtor {
        findings.append(
          file.finding(
            toNobody, at: .entry(.requests, index).key("kind"),
            "the case was neither handed over nor received: nobody answers this '\(request.kind.rawValue)'",
            hint: "forward the case, or take the request away with 'dossier entry remove'"))
      }
      guard let last = request.answerBy, last < today else { continue }
      findings.append(
        file.finding(
          unanswered, at: .entry(.requests, index).key("answer-by"),
          "the request was to be answered by \(last), and has no answer",
          hint: "add 'answer', or ask the other side again"))
    }
    return findings
  }
}
