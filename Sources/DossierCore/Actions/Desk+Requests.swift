extension Desk {
  /// Asks another organisation, or records what a debtor asks.
  ///
  /// What it asks for is held to the same rules as if it were recorded at once; nothing of it holds before an
  /// acceptance.
  ///
  /// - Throws: `ActionError.refused` with `nobodyToAsk`, `notConcerned`, `nothingToRecall`, `ownToSet`, or what refuses
  ///   the change that is asked for; `draft`, `wouldBreak`, `ledger`.
  public mutating func addRequest(
    _ wish: RequestDraft, to file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, file: Loaded<Case>) {
    let side = wish.side ?? ownSide
    if wish.kind == .recall { try requireRecallable(file) }
    let asked = side == .debtor && wish.to == nil ? nil : try addressee(of: file.value, named: wish.to)
    if let last = wish.answerBy, let day = CalendarDate(last), day < actor.today {
      throw .draft(.invalid(key: "answer-by", message: "\(day) is past", hint: nil))
    }
    let payload = try payload(of: wish, asked: asked?.other, for: file)
    guard payload != nil || wish.text != nil || wish.kind == .recall || wish.kind == .invoiceCopy else {
      let fields: String? =
        switch wish.kind {
        case .waiver: "--amount … --of …"
        case .promise: "--amount … --until …"
        case .plan: "--count … or --amount …"
        case .amendment: "--set KEY=VALUE or --add LIST KEY=VALUE"
        case .recall, .question, .pause, .dispute, .invoiceCopy, .contactChange: nil
        }
      throw .draft(
        .invalid(
          key: "message", message: "the request says nothing",
          hint: "say with \(fields.map { "\($0), or in words with " } ?? "")-m what is asked"))
    }
    let (empty, now) = (try draft(.requests, for: file), actor.now)
    let entry = try drafting { () throws(DraftError) in
      var entry = empty
      try entry.set("at", now.description)
      try entry.set("side", side.rawValue)
      try entry.set("to", asked?.place?.rawValue)
      try entry.set("kind", wish.kind.rawValue)
      try entry.set("text", wish.text)
      try entry.set("answer-by", wish.answerBy)
      entry.set("payload", value: payload)
      return entry
    }
    return try add(entry, to: .requests, of: file)
  }

  /// Refuses to ask a case back that is here, or was given back.
  private func requireRecallable(_ file: Loaded<Case>) throws(ActionError) {
    guard case .agency = try holder(of: file.value) else {
      throw .refused(.nothingToRecall(number: file.value.number))
    }
  }

  /// What a wish asks for; nil if it asks with words alone.
  private mutating func payload(
    of wish: RequestDraft, asked: Counterpart?, for file: Loaded<Case>
  ) throws(ActionError) -> YAMLValue? {
    if let name = wish.passedOn { return try payload(passedOn: name, saying: wish.text, in: file) }
    if wish.kind == .contactChange {
      try requireNoEntries(wish)
      let party = try partyChange(wish, asked: asked, for: file)
      var trial = self
      try trial.take(party, for: file)
      return .map([YAMLEntry("party", party)])
    }
    if wish.party != nil { throw Self.needless("party", wish.kind) }
    var lists: [EntryList: [YAMLValue]] = [:]
    var taken = Set(EntryList.allCases.flatMap { file.value.identifiers(of: $0) })
    func keep(_ value: YAMLValue, _ list: EntryList) { lists[list, default: []].append(value) }
    for (list, entry) in try entries(of: wish, for: file) {
      var id = newIdentifier(in: file.value)
      while !taken.insert(id).inserted { id = newIdentifier(in: file.value) }
      keep(try recorded(entry, id), list)
    }
    var parts: [YAMLEntry] = []
    if !lists.isEmpty {
      let added = EntryList.allCases.compactMap { list in lists[list].map { YAMLEntry(list.rawValue, .list($0)) } }
      parts.append(YAMLEntry("add", .map(added)))
    }
    if !wish.changes.isEmpty { parts.append(YAMLEntry("set", try caseChange(wish, for: file))) }
    guard !parts.isEmpty else { return nil }
    if ![RequestKind.amendment, .waiver, .promise, .plan, .pause, .dispute].contains(wish.kind) {
      throw Self.needless(parts[0].key, wish.kind)
    }
    let payload = YAMLValue.map(parts)
    var trial = self
    _ = try trial.applying(payload, to: file, isHolder: true)
    return payload
  }

  /// What a neighbour asked for, to be asked of the next one: its entries keep their ids, so that they are one.
  private func payload(
    passedOn name: String, saying text: String?, in file: Loaded<Case>
  ) throws(ActionError) -> YAMLValue? {
    let place = try request(name, in: file)
    let request = file.value.requests[place.index]
    if let answer = request.answer { throw .refused(.answered(request.id, answer.verdict, on: answer.at.date)) }
    try requireNotPassedOn(request, saying: text, in: file)
    return file.requestValues[place.index]["payload"].map { Case.schema.typed($0, at: place.path.key("payload")) }
  }

  /// Refuses entries where the kind of a request takes none.
  func requireNoEntries(_ wish: RequestDraft) throws(ActionError) {
    if let key = wish.fields.keys.min() { throw Self.needless(key, wish.kind) }
    if !wish.additions.isEmpty { throw Self.needless("add", wish.kind) }
  }

  private static func needless(_ key: String, _ kind: RequestKind) -> ActionError {
    .draft(
      .invalid(
        key: key, message: "a request of kind '\(kind.rawValue)' takes none",
        hint: "entries and fields of a case are asked for with --kind amendment"))
  }
}
