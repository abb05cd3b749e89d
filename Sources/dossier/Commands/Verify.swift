internal import ArgumentParser
internal import DossierCore

struct Verify: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify a bundle, or any bag, without a store",
    discussion: """
      Everything is looked at: structure, names, hashes, and of a bundle its documents and totals. An archive (tar, also \
      packed by gzip, xz or Zstandard, or ZIP; also encrypted with age) is read once and not unpacked, a bag with other \
      hashes than SHA-256 twice; what it says waits in a file without a name below TMPDIR. Bags (BagIt 1.0, and 0.93 to \
      0.97) may be folders too. With --signers the bundle \
      must be signed with one of these keys; without, a signature is named and not checked. Exit status 0 when all is \
      well, 1 when documents or totals are wrong, 6 when structure, names, hashes or the signature are, or the archive \
      is unsafe. In JSON "sound" means the form alone, which is what exit status 6 is about: it is true beside exit \
      status 1, where "content" says what is wrong.
      """)

  @Argument(help: "An archive or a folder.", completion: .file()) var file: String
  @OptionGroup var keys: SealReadingOptions
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    try context.answering(result.format, "dossier.verify/1", not: "sound", verify)
  }

  private func verify(_ context: inout Context) throws -> ExitStatus {
    let path = try context.archivePath(file)
    let signers = try keys.signers(context)
    let report = try report(path, signers, &context)
    switch result.format {
    case .text: context.write(report)
    case .json:
      context.console.print(report.json.indented)
      context.note(report.summary)
    }
    if !report.isSound { return .untrusted }
    return report.content.contains { $0.severity == .error } ? .findings : .done
  }

  private func report(_ path: String, _ signers: [SSHPublicKey], _ context: inout Context) throws -> BundleReport {
    let name = TemporaryName(processID: FileSystem.processID()) { context.random.next() }
    let parent = context.temporaryDirectory
    let (files, isEncrypted): (BagFiles, Bool)
    if try FileSystem.status(of: path)?.kind == .directory {
      (files, isEncrypted) = (try BagFiles(folder: path), false)
    } else {
      let archive = try IncomingArchive(
        path, in: parent, name: name, identity: keys.identityFile(context), keepsPayload: false)
      (files, isEncrypted) = (archive.staging.bag, archive.isEncrypted)
    }
    let report = BundleCheck.verify(files, isEncrypted: isEncrypted)
    let status = try BundleSignature.status(of: files, report, signers: signers, in: parent, name: name)
    return report.signed(status, isAsked: !signers.isEmpty)
  }
}

extension Context {
  /// Findings, and a line that says what was verified.
  fileprivate mutating func write(_ report: BundleReport) {
    let findings = report.structure + report.content
    for finding in findings { console.print(finding.text(palette: palette())) }
    if findings.isEmpty {
      console.print(report.summary.wrapped(to: tableWidth, indent: 2))
    } else {
      note(report.summary)
    }
  }
}
