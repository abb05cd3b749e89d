/// The same content attached to a case more than once.
enum AttachedTwiceCheck: Check {
  static let kind = FindingKind(
    "attached-twice", .warning, "two attachments of a case have the same content",
    "Their SHA-256 is the same. Both would be sent and stored; take one of them away.")

  static let kinds = [kind]

  static func findings(in file: Loaded<Case>, _ context: CheckContext) -> [Finding] {
    var first: [String: String] = [:]
    var findings: [Finding] = []
    for (index, attachment) in file.value.attachments.live {
      guard let hash = attachment.sha256 else { continue }
      guard let other = first[hash] else {
        first[hash] = attachment.file
        continue
      }
      findings.append(
        file.finding(
          kind, at: .entry(.attachments, index).key("file"), "this is the same content as that of '\(other)'",
          hint: "take one of them away: 'dossier entry remove \(file.value.number) \(attachment.id)'"))
    }
    return findings
  }
}
