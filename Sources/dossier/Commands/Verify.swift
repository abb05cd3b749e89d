internal import ArgumentParser
internal import DossierCore

struct Verify: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify a bundle, or any bag, without a store",
    discussion: """
      Everything is looked at: structure, names, hashes, and of a bundle its documents and totals. An archive (tar, also \
      packed by gzip, xz or Zstandard, or ZIP) is unpacked into a directory of its own below TMPDIR, which is removed \
      again; bags (BagIt 1.0, and 0.93 to 0.97) may be folders too. Exit status 0 when all is well, 1 when documents or \
      totals are wrong, 6 when structure, names or hashes are, or the archive is unsafe. A signature is named and not \
      verified.
      """)

  @Argument(help: "An archive or a folder.", completion: .file()) var file: String
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let path = context.path(file)
    let report = try report(path, &context)
    switch result.format {
    case .text: context.write(report)
    case .json:
      context.console.print(report.json.indented)
      context.note(report.summary)
    }
    if !report.isSound { return .untrusted }
    return report.content.contains { $0.severity == .error } ? .findings : .done
  }

  private func report(_ path: String, _ context: inout Context) throws -> BundleReport {
    if try FileSystem.status(of: path)?.kind == .directory { return try BundleCheck.verify(path) }
    let name = TemporaryName(processID: FileSystem.processID()) { context.random.next() }
    let parent = context.path(context.world.variable("TMPDIR") ?? "/tmp")
    let staging = try Staging(path, in: parent, name: name)
    return try BundleCheck.verify(staging.root)
  }
}

extension Context {
  /// Findings, and a line that says what was verified.
  fileprivate mutating func write(_ report: BundleReport) {
    let findings = report.structure + report.content
    for finding in findings { console.print(finding.text(palette: palette())) }
    if findings.isEmpty { console.print(report.summary) } else { note(report.summary) }
  }
}
