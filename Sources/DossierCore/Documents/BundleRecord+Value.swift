// What a bundle says of itself as it is written: decoding what is written gives the value back.

extension BundleRecord {
  /// What the bundle says of itself, as its document says it.
  public var value: YAMLValue { .map(head + [YAMLEntry("cases", .list(cases.map(\.value)))]) }

  /// What its document says before the cases.
  var head: [YAMLEntry] {
    var entries = [YAMLEntry("dossier", .literal("1"))]
    entries.add("kind", kind.rawValue)
    entries.add("from", from)
    entries.add("to", to)
    entries.add("sequence", number: sequence)
    entries.append(YAMLEntry("created", .literal(created.description)))
    if let acknowledges { entries.append(YAMLEntry("acknowledges", acknowledges.value)) }
    entries.add("since", number: since)
    entries.add("received", number: received)
    entries.append(YAMLEntry("totals", totals.value))
    if kind != .acknowledgement || !tables.isEmpty {
      entries.append(YAMLEntry("tables", .list(tables.map(\.value))))
    }
    return entries
  }
}

extension BundleTotals {
  var value: YAMLValue {
    var pairs: [YAMLEntry] = []
    pairs.add("cases", number: cases)
    pairs.add("files", number: files)
    pairs.append(YAMLEntry("entries", .list(entries.map(\.value))))
    pairs.append(YAMLEntry("sums", .list(sums.map(\.value))))
    return .map(pairs)
  }
}

extension BundledEntries {
  var value: YAMLValue {
    .map([YAMLEntry("list", .text(list.rawValue)), YAMLEntry("count", .literal(String(count)))])
  }
}

extension BundledSums {
  var value: YAMLValue {
    .map([
      YAMLEntry("currency", .text(currency.code)), YAMLEntry("invoices", .literal(invoices.description)),
      YAMLEntry("credits", .literal(credits.description)), YAMLEntry("payments", .literal(payments.description)),
    ])
  }
}

extension BundledTable {
  var value: YAMLValue {
    .map([YAMLEntry("name", .text(name.text)), YAMLEntry("hash", .text(hash))])
  }
}

extension BundledCaseLine {
  /// What the bundle says of the case.
  ///
  /// An acknowledgement has no amounts, and so names no currency.
  public var value: YAMLValue {
    var entries: [YAMLEntry] = []
    entries.add("id", id.text)
    entries.add("handover", handover?.text)
    if let handed { entries.append(YAMLEntry("handed", .literal(handed.description))) }
    if let ended { entries.append(YAMLEntry("ended", ended.value)) }
    entries.add("revision", number: revision)
    entries.add("head", head)
    if outcome == nil { entries.add("currency", currency.code) }
    if let balance { entries.append(YAMLEntry("balance", .literal(balance.description))) }
    if let asOf { entries.append(YAMLEntry("as-of", .literal(asOf.description))) }
    entries.add("omitted", omitted)
    entries.add("missing", missing)
    entries.add("outcome", outcome?.rawValue)
    entries.add("reason", reason)
    entries.add("reference", reference)
    entries.add("handler", handler)
    if !kept.isEmpty { entries.append(YAMLEntry("kept", .list(kept.map(\.value)))) }
    return .map(entries)
  }
}
