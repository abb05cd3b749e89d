internal import DossierCore

extension Words {
  /// What lists of exchange, and a case's page of its hand-overs, say.
  enum ExchangeWord: String, CaseIterable, Sendable {
    case peer, name, sent, sentOn, acknowledged, unacknowledged, received, missing, waiting, contradicted, undecided,
      handover
    case givenTo, takenFrom, acceptedOn
  }

  /// The word.
  subscript(exchange word: ExchangeWord) -> String { Self.translations(word).text(in: language) }

  private static func translations(_ word: ExchangeWord) -> Translations {
    switch word {
    case .peer: Translations("Peer", "Partij", "Partenaire", "Partner")
    case .name: Translations("Name", "Naam", "Nom", "Name")
    case .sent: Translations("Sent", "Verzonden", "Envoyé", "Gesendet")
    case .sentOn: Translations("On", "Op", "Le", "Am")
    case .acknowledged: Translations("Acknowledged", "Bevestigd", "Confirmé", "Bestätigt")
    case .unacknowledged: Translations("Not acknowledged", "Niet bevestigd", "Non confirmés", "Nicht bestätigt")
    case .received: Translations("Received", "Ontvangen", "Reçu", "Empfangen")
    case .missing: Translations("Missing", "Ontbreekt", "Manquants", "Fehlend")
    case .waiting: Translations("Waiting", "Wacht", "En attente", "Wartend")
    case .contradicted: Translations("Contradicted", "Tegengesproken", "Contredit", "Widersprochen")
    case .undecided: Translations("Not decided", "Niet beslist", "Non décidé", "Nicht entschieden")
    case .handover: Translations("Hand-over", "Overdracht", "Transmission", "Übergabe")
    case .givenTo: Translations("to", "aan", "à", "an")
    case .takenFrom: Translations("from", "van", "de", "von")
    case .acceptedOn: Translations("accepted", "aanvaard", "accepté le", "angenommen")
    }
  }
}

extension [CaseDispatch] {
  /// What waits, counted: `case 232/0991/37210: 1 payment, 2 log entries`.
  var words: String {
    let cases = count == 1 ? "case \(self[0].number)" : count.counted("case")
    return parts.isEmpty ? cases : "\(cases): \(parts.joined(separator: ", "))"
  }

  /// What waits, counted, without the cases.
  var parts: [String] {
    var parts = ExchangedParts(cases: count)
    for item in self {
      parts.handovers += item.isHandover ? 1 : 0
      parts.ends += item.hasEnd ? 1 : 0
      parts.entries.merge(item.entries, uniquingKeysWith: +)
      parts.changed += item.additions
      parts.files += item.files
      parts.references += item.hasReference ? 1 : 0
      parts.states += item.hasHead && !item.isHandover ? 1 : 0
    }
    return parts.words()
  }
}

extension CaseDispatch {
  /// The names of what is kept otherwise.
  var contradictedNames: String { contradicted.map(\.name).joined(separator: ", ") }

  /// What waits, counted by kind.
  var json: JSONValue {
    let flags: [(String, Bool)] = [
      ("handovers", isHandover), ("ends", hasEnd), ("references", hasReference), ("heads", hasHead && !isHandover),
    ]
    let counts =
      flags.map { ($0.0, $0.1 ? 1 : 0) } + EntryList.allCases.map { ($0.rawValue, entries[$0] ?? 0) }
      + [("changes", additions), ("files", files)]
    return .object(counts.filter { $0.1 > 0 }.map { JSONValue.Member(key: $0.0, value: .integer($0.1)) })
  }
}

extension BundleKind {
  /// What a bundle of the kind is called wherever it is sent or taken.
  var title: String {
    switch self {
    case .forward, .update: "bundle"
    case .acknowledgement: "acknowledgement"
    case .transfer: "copy"
    }
  }
}

extension PlannedBundle {
  /// What it is called: `bundle 17`, `acknowledgement 18`, `copy`.
  var title: String { kind.title + (sequence.map { " \($0)" } ?? "") }

  /// Which bundles before it hold some of the same and are not answered; nil if none.
  var repetition: String? {
    guard !repeats.isEmpty else { return nil }
    let numbers = repeats.map(String.init).joined(separator: ", ")
    return repeats.count == 1
      ? "again: bundle \(numbers) is not acknowledged yet" : "again: bundles \(numbers) are not acknowledged yet"
  }

  /// Which numbers it leaves out, since their records are lost; nil if none.
  var leap: String? {
    guard let skips, let peer else { return nil }
    let folder = StoreLayout.sent(to: peer)
    return skips.count == 1
      ? "number \(skips.lowerBound) was given before, and \(folder)/ has no record of it"
      : "numbers \(skips.lowerBound) to \(skips.upperBound) were given before, and \(folder)/ has no records of them"
  }

  /// What it holds, in one line.
  var summary: String {
    let files = bag.files.count { if case .known = $0.content { true } else { false } }
    let what = dispatches.isEmpty ? cases.counted("case") : dispatches.words
    return title + (peer.map { " to '\($0)'" } ?? "") + ": \(what)" + (files > 0 ? ", \(files.counted("file"))" : "")
      + (seal.signingKey == nil ? "" : ", signed") + (seal.isEncrypted ? ", encrypted" : "")
  }
}
