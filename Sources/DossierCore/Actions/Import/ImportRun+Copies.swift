extension ImportRun {
  /// Takes a copy of a case, which nobody hands over: one that is unknown is opened as held here.
  mutating func takeCopy(_ item: ReadCase) throws(ImportError) {
    guard item.ours == nil else { return finish(item, .rejected(.knownCopy, nil)) }
    if let reason = wish(wishes.declined, of: item) {
      return finish(item, .rejected(.declined, reason))
    }
    let incoming = item.incoming
    if let rejected = rejection(of: item, incoming) { return finish(item, rejected) }
    let shared = BundledCase.document(of: incoming.document, CaseNames(parties: [:], files: [:]))
    guard case .map(let pairs) = shared else { return }
    let imported = YAMLValue.map([
      YAMLEntry("from", .text(wishes.fileName)), YAMLEntry("at", .literal(desk.actor.now.description)),
    ])
    let opened = try open(.map(pairs + [YAMLEntry("imported", imported)]), from: sender?.slug)
    try keep(item, opened, incoming, .new)
  }
}
