extension Desk {
  /// Says yes to a request, and does what it asks: its entries are added as they stand, fields are set, the data of a
  /// party is taken over, a case that is asked back is given back.
  ///
  /// - Throws: `ActionError.refused` with `answered`, `askedOf`, `alreadyVoid`, `needsWords`, `heldElsewhere`, or what
  ///   refuses the change itself by now; `noSuchEntry` if there is no such request.
  public mutating func acceptRequest(
    _ name: String, of file: Loaded<Case>, text: String?
  ) throws(ActionError) -> Loaded<Case> {
    let place = try request(name, in: file)
    let request = file.value.requests[place.index]
    try requireAnswerable(request, in: file)
    if request.kind == .recall {
      if !(try holder(of: file.value).isHere) { try requireNotPassedOn(request, in: file) }
      try requireHeldHere(
        file, asking: ProposedRequest(file.value.number, .recall, ["--pass-on", request.id.text]))
      return try giveBack(file, because: text, answering: request.id)
    }
    let payload = file.requestValues[place.index]["payload"]
    if text == nil, payload == nil, [RequestKind.question, .invoiceCopy].contains(request.kind) {
      throw .refused(.needsWords(request.id, number: file.value.number))
    }
    let answered = try change(file, [.set(place.path.key("answer"), answer(.accepted, text))])
    guard let payload else { return answered }
    try requireWord(on: request, payload, in: file)
    if let party = payload["party"] { try take(party, for: file) }
    return try applying(payload, to: answered, isHolder: try holder(of: file.value).isHere)
  }

  /// Says no to a request.
  ///
  /// - Throws: `ActionError.refused` with `answered`, `askedOf`, `alreadyVoid`; `noSuchEntry`.
  public mutating func declineRequest(
    _ name: String, of file: Loaded<Case>, text: String?
  ) throws(ActionError) -> Loaded<Case> {
    let place = try request(name, in: file)
    try requireAnswerable(file.value.requests[place.index], in: file)
    return try change(file, [.set(place.path.key("answer"), answer(.declined, text))])
  }

  /// Answers with words what asks for words: a question, an invoice's copy, or any request that changes nothing.
  ///
  /// - Throws: `ActionError.refused` with `needsYesOrNo` if an acceptance would change something; and as `acceptRequest`.
  public mutating func answerRequest(
    _ name: String, of file: Loaded<Case>, text: String
  ) throws(ActionError) -> Loaded<Case> {
    let request = file.value.requests[try request(name, in: file).index]
    try requireAnswerable(request, in: file)
    guard request.asksForWords else {
      throw .refused(.needsYesOrNo(request.id, request.kind, number: file.value.number))
    }
    return try acceptRequest(name, of: file, text: text)
  }

  /// Finds a request by its id, or the beginning of one.
  func request(_ name: String, in file: Loaded<Case>) throws(ActionError) -> EntryPlace {
    let found = file.entries(named: name).filter { $0.list == .requests }
    guard let first = found.first else { throw .noSuchRequest(name, number: file.value.number) }
    guard found.count == 1 else { throw .ambiguousEntry(name, found.map(\.id)) }
    return first
  }

  /// An answer as it is written.
  func answer(_ verdict: Answer.Verdict, _ text: String?) -> YAMLValue {
    var entries = [YAMLEntry("at", .literal(actor.now.description))]
    if let name = actor.name { entries.append(YAMLEntry("by", .text(name))) }
    entries.append(YAMLEntry("as", .text(verdict.rawValue)))
    if let text { entries.append(YAMLEntry("text", .text(text))) }
    return .map(entries)
  }

  /// Refuses a yes that takes the holder's word, where a third organisation holds the case.
  ///
  /// Neither who asks nor this store holds it then. Once the holder has said yes to the same, there is nothing left to do.
  private func requireWord(
    on request: Request, _ payload: YAMLValue, in file: Loaded<Case>
  ) throws(ActionError) {
    let holder = try holder(of: file.value)
    guard payload["add"] != nil || payload["set"] != nil,
      let refusal = Refusal.held(
        file.value, by: holder,
        asking: ProposedRequest(file.value.number, request.kind, ["--pass-on", request.id.text]))
    else { return }
    if case .agency = holder {
      guard let taker = try taker(of: file.value), taker.answersItself else { return }
      let isAskedByHolder = taker.store == nil ? try sender(of: file.value) == nil : taker.store == request.record.org
      guard !isAskedByHolder else { return }
    }
    let known = Set(EntryList.allCases.flatMap { file.value.identifiers(of: $0) })
    let fields = payload["set"].map { set in
      Case.schema.fields.contains { field in
        set[field.key].map { value in file.document.value[field.key]?.means(value) != true } ?? false
      }
    }
    guard request.payload?.entries.allSatisfy({ known.contains($0.id) }) == true, fields != true else {
      try requireNotPassedOn(request, in: file)
      throw .refused(refusal)
    }
  }

  /// Refuses what was asked of the holder already and waits for its answer; a question may be asked again in other words.
  func requireNotPassedOn(
    _ request: Request, saying text: String? = nil, in file: Loaded<Case>
  ) throws(ActionError) {
    let (value, values) = (file.value, file.requestValues)
    guard let place = value.requests.firstIndex(where: { $0.id == request.id }) else { return }
    let payload = values[place]["payload"]
    let other = value.requests.indices.first { index in
      let other = value.requests[index]
      guard index != place, other.answer == nil, !other.isVoid, isOwn(other) else { return false }
      guard let payload else {
        return values[index]["payload"] == nil && other.kind == request.kind
          && (!other.asksForWords || other.text == text)
      }
      return values[index]["payload"]?.means(payload) == true
    }
    guard let other, try waiting(of: value.requests[other], in: file) != .nobody else { return }
    let asked = try asked(with: value.requests[other], in: value)
    throw .refused(.passedOn(request.id, as: value.requests[other].id, to: asked?.slug, number: value.number))
  }

  /// The case with what a payload asks for: the entries that it does not have yet, and the fields.
  ///
  /// Fields that the holder decides are set only for the holder.
  mutating func applying(
    _ payload: YAMLValue, to file: Loaded<Case>, isHolder: Bool
  ) throws(ActionError) -> Loaded<Case> {
    let known = Set(EntryList.allCases.flatMap { file.value.identifiers(of: $0) }.map(\.text))
    var added: [RequestPayload.Addition] = []
    var edits: [YAMLEdit] = []
    for list in EntryList.allCases {
      let path = YAMLPath.root.key(list.rawValue)
      for entry in payload["add"]?[list.rawValue]?.entries ?? [] where !known.contains(entry.id) {
        edits.append(.append(path, Case.schema.typed(entry, at: path.index(0))))
        if let id = Identifier(entry.id) { added.append(RequestPayload.Addition(list: list, id: id)) }
      }
    }
    if case .map(let pairs)? = payload["set"] {
      // Of fields that all stores share the last acceptance counts, as when bundles are merged.
      let last = AcceptedRequests(file.requestValues).fields
      for pair in pairs {
        let scope = Case.schema.field(pair.key)?.scope
        guard scope == .identity || isHolder else { continue }
        if pair.key == "imputation", file.value.payments.contains(where: { !$0.isVoid }) {
          throw .refused(.imputationFixed(number: file.value.number))
        }
        let value = last.first { $0.key == pair.key }?.value ?? pair.value
        // Whoever is not known here cannot owe anything here.
        for item in pair.key == "co-debtors" ? value.entries : [] {
          let name = item["debtor"]?.scalarText ?? ""
          guard let slug = Slug(name) else { continue }
          _ = try reading { () throws(LoadError) in try store.debtor(slug) }
        }
        let path = YAMLPath.root.key(pair.key)
        if file.document.value[pair.key]?.means(value) != true {
          edits.append(.set(path, Case.schema.typed(value, at: path)))
        }
      }
    }
    guard !edits.isEmpty else { return file }
    let changed = try change(file, edits)
    try requireOrder(in: changed, before: file)
    try requireTaken(added, in: changed, before: file)
    if (try? statement(of: file, asOf: actor.today)) != nil { _ = try statement(of: changed, asOf: actor.today) }
    return changed
  }
}

extension Loaded where Value == Case {
  /// What the document says of each request, in its order.
  var requestValues: [YAMLValue] { document.value["requests"]?.entries ?? [] }
}
