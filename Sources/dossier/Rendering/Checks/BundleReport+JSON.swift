internal import DossierCore

extension BundleReport {
  /// What was verified and what was found, in one line.
  var summary: String {
    let what = isBundle ? "bundle" : "bag"
    let files = "\(bag.files) \(bag.files == 1 ? "file" : "files"), \(bag.bytes) bytes"
    let signature = signature.words.map { ", \($0)" } ?? ""
    return CheckReport(findings: structure + content, cases: 0, files: 0).summary(of: "\(what), \(files)\(signature)")
  }

  /// The report for programs.
  var json: JSONValue {
    .objectOfPresent([
      "schema": .string("dossier.verify/1"), "type": .string(isBundle ? "bundle" : "bag"),
      "sound": .bool(isSound), "version": .text(bag.version), "files": .integer(bag.files),
      "bytes": .integer(Int(bag.bytes)), "algorithms": .array(bag.algorithms.map { .string($0.rawValue) }),
      "identity": .text(bag.identity?.hex), "signature": .string(signature.code),
      "signer": .text(signature.signer?.fingerprint),
      "structure": .array(structure.map(\.json)), "content": .array(content.map(\.json)),
    ])
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
