internal import DossierCore

extension BundleReport {
  /// What was verified and what was found, in one line.
  var summary: String {
    let what = isBundle ? "bundle" : "bag"
    let files = "\(bag.files) \(bag.files == 1 ? "file" : "files"), \(bag.bytes) bytes"
    let signature = isSigned ? ", signed, the signature is not verified" : ""
    return CheckReport(findings: structure + content, cases: 0, files: 0).summary(of: "\(what), \(files)\(signature)")
  }

  /// The report for programs.
  var json: JSONValue {
    .objectOfPresent([
      "schema": .string("dossier.verify/1"), "type": .string(isBundle ? "bundle" : "bag"),
      "sound": .bool(isSound), "version": .text(bag.version), "files": .integer(bag.files),
      "bytes": .integer(Int(bag.bytes)), "algorithms": .array(bag.algorithms.map { .string($0.rawValue) }),
      "identity": .text(bag.identity?.hex), "signature": .string(isSigned ? "not-verified" : "none"),
      "structure": .array(structure.map(\.json)), "content": .array(content.map(\.json)),
    ])
  }
}
