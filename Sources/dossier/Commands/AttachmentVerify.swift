internal import ArgumentParser
internal import DossierCore

struct AttachmentVerify: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read the files beside cases again and compare their SHA-256",
    discussion: "Ends with 1 if a file is missing or its content is not what was attached.")

  @OptionGroup var cases: CasesArgument
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    var count = 0
    var findings: [Finding] = []
    for file in try context.files(cases, desk) {
      count += file.value.attachments.count { !$0.isVoid }
      findings += try desk.attachmentFindings(of: file)
    }
    guard findings.isEmpty else {
      for finding in findings { context.console.print(finding.text(palette: context.palette())) }
      return findings.contains { $0.severity == .error } ? .findings : .done
    }
    context.console.print("\(count.counted("attachment")), no problems")
    return .done
  }
}
