internal import DossierCore

extension ImportReport {
  /// The report for programs.
  var json: JSONValue {
    .objectOfPresent([
      "schema": .string("dossier.import/1"), "kind": .string(kind.rawValue), "from": .text(sender?.text),
      "sequence": sequence.map { .integer($0) } ?? .null, "bundle": .string(identity.hex), "again": .bool(isAgain),
      "signature": .string(signature.code), "signer": .text(signature.signer?.fingerprint),
      "encrypted": .bool(isEncrypted),
      "dry-run": .bool(isDryRun), "applied": .bool(!isRefused && !isDryRun), "cases": .array(cases.map(\.json)),
      "parties": .array(parties.map(\.json)),
      "acknowledgement": .text(isDryRun ? nil : acknowledgement),
      "warnings": .array((warnings + [unanswered?.words].compactMap(\.self)).map { .string($0) }),
    ])
  }
}

extension ImportedCase {
  fileprivate var json: JSONValue {
    var added: JSONValue = .null
    var (changed, answered, hasHead, custody) = (JSONValue.null, JSONValue.null, JSONValue.null, JSONValue.null)
    var (conflicts, code, reason) = (JSONValue.null, JSONValue.null, JSONValue.null)
    switch outcome {
    case .new, .unchanged: break
    case .updated(let summary):
      added = .object(
        EntryList.allCases.compactMap { list in
          summary.added[list].map { JSONValue.Member(key: list.rawValue, value: .integer($0)) }
        })
      changed = .integer(summary.changed)
      if !summary.answered.isEmpty { answered = .array(summary.answered.map(\.json)) }
      hasHead = .bool(summary.hasHead)
      custody = .objectOfPresent(["handover": .bool(summary.hasHandover), "end": .bool(summary.hasEnd)])
    case .conflict(let open): conflicts = .array(open.map(\.json))
    case .rejected(let rejection, let more):
      code = .integer(rejection.rawValue)
      reason = .string(more ?? rejection.description)
    case .acknowledged(.rejected, let text?):
      let refusal = BundledRefusal(text)
      code = refusal.code.map { .integer($0) } ?? .null
      reason = .string(refusal.reason)
    case .acknowledged(_, let text): reason = .text(text)
    }
    return .objectOfPresent([
      "id": .string(id.text), "number": .string(number.text), "number-there": .text(numberThere?.text),
      "outcome": .string(outcome.word.rawValue),
      "added": added, "changed": changed, "answered": answered, "head": hasHead, "custody": custody,
      "files": files == 0 ? .null : .integer(files),
      "conflicts": conflicts, "code": code,
      "reason": reason, "reference": .text(reference), "debtor": .text(debtor),
      "balance": balance.map { .string($0.description) } ?? .null, "currency": .text(balance?.currency.code),
      "winner": .text(winner?.rawValue), "resolved": resolved.isEmpty ? .null : .array(resolved.map(\.json)),
      "kept": kept.isEmpty ? .null : .array(kept.map(\.json)),
      "missing": missing.isEmpty ? .null : .array(missing.map(\.json)),
    ])
  }
}

extension MissingFile {
  fileprivate var json: JSONValue { .objectOfPresent(["file": .text(name), "sha256": .string(hash)]) }
}

extension AnsweredRequest {
  fileprivate var json: JSONValue {
    .objectOfPresent([
      "id": .string(id.text), "kind": .string(kind.rawValue), "text": .text(text), "changes": .text(changes.text),
      "answer": .string(verdict.rawValue), "answer-text": .text(answer),
    ])
  }
}

extension EntryConflict {
  fileprivate var json: JSONValue {
    .objectOfPresent([
      "list": .string(list.rawValue), "id": .string(id), "key": .text(key), "here": .text(otherList?.rawValue),
      "reason": .text(refusal?.rawValue),
      "differences": .array(
        differences.map {
          .objectOfPresent(["key": .string($0.key), "ours": .text($0.ours), "theirs": .text($0.theirs)])
        }),
    ])
  }
}

extension ImportedParty {
  fileprivate var json: JSONValue {
    var candidates = JSONValue.null
    if case .doubtful(let slugs) = outcome { candidates = .array(slugs.map { .string($0.text) }) }
    return .objectOfPresent([
      "kind": .string(kind.rawValue), "id": .string(id.text), "name": .string(name), "slug": .string(slug.text),
      "outcome": .string(outcome.word), "candidates": candidates,
    ])
  }
}

extension ImportedParty.Outcome {
  /// The word for it.
  var word: String {
    switch self {
    case .added: "added"
    case .matched: "matched"
    case .doubtful: "doubtful"
    }
  }
}
