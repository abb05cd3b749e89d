extension ImportRun {
  /// Holds signature and encryption against what this store asks of its sender's bundles.
  mutating func requireTrust() throws(ImportError) {
    let policy =
      try sender.map { (sender) throws(ImportError) in BundlePolicy(of: try organisation(sender.kind, sender.slug)) }
      ?? .unknownSender
    let status: SignatureStatus
    do throws(SealError) {
      status = try BundleSignature.status(
        of: bundle.bag, bundle.report, signers: policy.signers, in: workspace,
        name: TemporaryName(processID: FileSystem.processID()) { 0 })
    } catch {
      throw .seal(error)
    }
    if let sender, let breach = policy.breach(receiving: status, isEncrypted: bundle.isEncrypted) {
      throw .policy(breach, of: sender.slug, record.kind)
    }
    report.signature = status
    report.isEncrypted = bundle.isEncrypted
    if status == .notChecked {
      report.warnings.append(
        "the signature of the bundle is not checked: no keys of its sender are known here"
          + (sender.map { "; 'dossier \($0.kind.rawValue) set \($0.slug) key+=…' gives it one" } ?? ""))
    }
  }
}
