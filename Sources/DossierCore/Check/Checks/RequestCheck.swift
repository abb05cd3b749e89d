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

  static let notApplied = FindingKind(
    "request-not-applied", .error, "a request was accepted, and the case does not say what it asks for",
    """
    The other organisation has what was accepted, so the two stores differ. Put the entry or the value back as the \
    request has it; an entry that should not count is made void with 'dossier entry remove'.
    """)

  static let kinds = [toNobody, unanswered, notApplied]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    guard !value.requests.isEmpty else { return [] }
    return waiting(in: file, context) + undone(in: file)
  }

  /// Requests of open cases that nobody has answered.
  private static func waiting(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    let value = file.value
    guard value.status == .open else { return [] }
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

  /// Accepted requests whose entries or fields the case does not have.
  private static func undone(in file: Loaded<Case>) -> [Finding] {
    let value = file.value
    guard value.requests.contains(where: { $0.answer?.verdict == .accepted }) else { return [] }
    var findings: [Finding] = []
    func miss(_ index: Int, _ what: String) {
      findings.append(
        file.finding(
          notApplied, at: .entry(.requests, index).key("answer"), "the request was accepted, and \(what)",
          hint: "put it back as the request has it"))
    }
    var known: Set<Identifier> = []
    value.forEachEntry { _, id, _ in known.insert(id) }
    // Of a field that was set by several requests the one that was accepted last holds.
    let document = file.document.value
    let fields = AcceptedRequests(document["requests"]?.entries ?? []).fields
    var told: Set<String> = []
    for (index, request) in value.requests.enumerated() where request.answer?.verdict == .accepted {
      for entry in request.payload?.entries ?? [] where !known.contains(entry.id) {
        miss(index, "the case has no entry '\(entry.id)' among its \(entry.list.words)")
      }
      for field in fields where request.payload?.fields.contains(field.key) == true {
        guard let kind = Case.schema.field(field.key), told.insert(field.key).inserted,
          !kind.kind.isSame(document[field.key], field.value, standard: kind.standard)
        else { continue }
        miss(index, "'\(field.key)' of the case is another")
      }
    }
    return findings
  }
}
