internal import DossierCore

extension BundleReport {
  /// What was verified and what was found, in one line.
  var summary: String {
    let what = isBundle ? "bundle" + (record.map { ": \($0.words)" } ?? "") : "bag"
    let files = "\(bag.files.counted("file")), \(bag.bytes) bytes"
    let signature = signature.words.map { ", \($0)" } ?? (isBundle ? ", not signed" : "")
    return CheckReport(findings: structure + content, cases: 0, files: 0).summary(
      of: "\(what), \(files)\(signature)\(isEncrypted ? ", encrypted" : "")")
  }

  /// The report for programs.
  var json: JSONValue {
    .objectOfPresent([
      "schema": .string("dossier.verify/1"), "type": .string(isBundle ? "bundle" : "bag"),
      "sound": .bool(isSound), "version": .text(bag.version), "files": .integer(bag.files),
      "bytes": .integer(Int(bag.bytes)), "algorithms": .array(bag.algorithms.map { .string($0.rawValue) }),
      "identity": .text(bag.identity?.hex), "signature": .string(signature.code),
      "signer": .text(signature.signer?.fingerprint), "encrypted": .bool(isEncrypted),
      "kind": .text(record?.kind.rawValue), "from": .text(record?.from), "to": .text(record?.to),
      "sequence": record?.sequence.map { .integer($0) } ?? .null,
      "cases": record.map { .integer($0.cases.count) } ?? .null,
      "structure": .array(structure.map(\.json)), "content": .array(content.map(\.json)),
    ])
  }
}

extension BundleRecord {
  /// What a bundle is: `forward 17 from h7k2q9xw to BE0400378485, 2 cases`.
  fileprivate var words: String {
    let number = sequence.map { " \($0)" } ?? ""
    let recipient = to.map { " to \($0.printable)" } ?? ""
    return "\(kind.rawValue)\(number) from \(from)\(recipient), \(cases.count.counted("case"))"
  }
}

extension SignatureStatus {
  /// What people are told of it; nil where nothing is said.
  var words: String? {
    switch self {
    case .none: nil
    case .notChecked: "signed, the signature is not checked"
    case .by(let key): "signed by \(key.fingerprint)" + (key.comment.isEmpty ? "" : " (\(key.comment.printable))")
    case .byOthers: "signed, but not by them"
    }
  }

  /// The word for programs.
  var code: String {
    switch self {
    case .none: "none"
    case .notChecked: "not-checked"
    case .by: "valid"
    case .byOthers: "invalid"
    }
  }

  /// Who signed it.
  var signer: SSHPublicKey? {
    if case .by(let key) = self { return key }
    return nil
  }
}
