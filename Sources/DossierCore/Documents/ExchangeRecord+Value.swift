// The documents of the exchange as they are written: decoding what is written gives the value back.

extension ExchangeRecord {
  /// The record as its document says it.
  public var value: YAMLValue { .map(head + [YAMLEntry("cases", .list(cases.map(\.value)))]) }

  /// What its document says before the cases.
  var head: [YAMLEntry] {
    var entries = [YAMLEntry("dossier", .literal("1"))]
    entries.add("bundle", bundle)
    entries.add("kind", kind.rawValue)
    entries.add("sequence", number: sequence)
    entries.append(YAMLEntry("at", .literal(at.description)))
    if let again { entries.append(YAMLEntry("again", .literal(again.description))) }
    entries.add("after", number: after)
    if let acknowledges { entries.append(YAMLEntry("acknowledges", acknowledges.value)) }
    entries.add("since", number: since)
    entries.add("received", number: received)
    return entries
  }
}

extension ExchangedCase {
  /// What the record says of the case.
  public var value: YAMLValue {
    var entries: [YAMLEntry] = []
    entries.add("id", id.text)
    entries.add("handover", handover?.text)
    entries.add("ended", ended?.rawValue)
    entries.add("revision", number: revision)
    entries.add("head", head)
    entries.add("reference", reference)
    entries.add("entries", self.entries.map(\.text))
    if !changed.isEmpty { entries.append(YAMLEntry("changed", .list(changed.map(\.value)))) }
    entries.add("attachments", attachments)
    entries.add("missing", missing)
    entries.add("outcome", outcome?.rawValue)
    entries.add("reason", reason)
    if !kept.isEmpty { entries.append(YAMLEntry("kept", .list(kept.map(\.value)))) }
    entries.add("adopted", adopted.map(\.text))
    return .map(entries)
  }
}

extension KeptEntry {
  var value: YAMLValue {
    var entries = [YAMLEntry("id", .text(id.text)), YAMLEntry("refused", .text(refused))]
    entries.add("added", added?.rawValue)
    return .map(entries)
  }
}

extension ExchangedChange {
  var value: YAMLValue {
    var entries: [YAMLEntry] = []
    entries.add("id", id.text)
    for (key, holds) in [("void", void), ("answer", answer), ("released", released)] where holds {
      entries.append(YAMLEntry(key, .literal("true")))
    }
    return .map(entries)
  }
}

extension AcknowledgedBundle {
  var value: YAMLValue {
    .map([YAMLEntry("sequence", .literal(String(sequence))), YAMLEntry("bundle", .text(bundle))])
  }
}

extension HandoverEnd {
  /// The end as it is written.
  var value: YAMLValue {
    .map(
      [YAMLEntry("at", .literal(at.description)), YAMLEntry("as", .text(outcome.rawValue))]
        + (reason.map { [YAMLEntry("reason", .text($0))] } ?? []))
  }
}

extension [YAMLEntry] {
  /// Adds a text under a key, if there is one.
  mutating func add(_ key: String, _ text: String?) {
    if let text { append(YAMLEntry(key, .text(text))) }
  }

  /// Adds a number under a key, if there is one.
  mutating func add(_ key: String, number: Int?) {
    if let number { append(YAMLEntry(key, .literal(String(number)))) }
  }

  /// Adds a list of texts under a key, if it has any.
  mutating func add(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { append(YAMLEntry(key, .list(texts.map { .text($0) }))) }
  }
}
