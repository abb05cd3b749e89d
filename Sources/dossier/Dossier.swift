internal import ArgumentParser
internal import Glibc

/// The command line: the list of subcommands, and the way from arguments to a status.
@main
struct Dossier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Keep debt-collection cases as plain files",
    usage: "dossier [-C <dir>] [<options>] <command>",
    version: Version.line,
    subcommands: [],
    groupedSubcommands: [
      CommandGroup(
        name: "Store", subcommands: [Init.self, Check.self, Doctor.self, Fmt.self, IndexCommand.self, Schema.self]),
      CommandGroup(
        name: "Parties",
        subcommands: [
          CreditorCommand.self, AgencyCommand.self, DebtorCommand.self, ContactCommand.self, TermsCommand.self,
          RatesCommand.self,
        ]),
      CommandGroup(
        name: "Cases",
        subcommands: [
          CaseCommand.self, Search.self, QueryCommand.self, LogCommand.self, EntryCommand.self, Attach.self,
          AttachmentCommand.self,
        ]),
      CommandGroup(
        name: "Claims and payments",
        subcommands: [
          InvoiceCommand.self, CreditCommand.self, CostCommand.self, Pay.self, PaymentCommand.self,
          RefundCommand.self, WaiveCommand.self, StatementCommand.self, Interest.self,
        ]),
      CommandGroup(
        name: "Agreements", subcommands: [HoldCommand.self, PromiseCommand.self, PlanCommand.self, SettleCommand.self]),
      CommandGroup(
        name: "Exchange",
        subcommands: [
          Forward.self, RequestCommand.self, Send.self, Import.self, ExchangeCommand.self, Verify.self, Export.self,
        ]),
      CommandGroup(name: "Reports", subcommands: [DashboardCommand.self, ReportCommand.self]),
      CommandGroup(name: "Git", subcommands: [DiffCommand.self, MergeFile.self]),
      CommandGroup(name: "Other", subcommands: [Completion.self, VersionCommand.self]),
    ])

  @OptionGroup(title: "Common options") var global: GlobalOptions

  /// Runs the process's arguments; the only place that ends the process.
  static func main() {
    var console = Console(ProcessStreams())
    let status: ExitStatus
    do throws(WorldError) {
      status = run(Array(CommandLine.arguments.dropFirst()), world: try .ofProcess(), console: &console)
    } catch {
      console.printError(error.report.text())
      status = error.report.status
    }
    Glibc.exit(status.rawValue)
  }

  /// Runs one command: the only place that turns errors into text and status.
  static func run(_ arguments: [String], world: World, console: inout Console) -> ExitStatus {
    var status = parseAndRun(arguments, world: world, console: &console)
    console.flush()
    if case .failed(let cause) = console.failure {
      console.printError("dossier: error: cannot write to the standard output: \(cause)")
      status = .failed
    }
    return status
  }

  private static func parseAndRun(_ arguments: [String], world: World, console: inout Console) -> ExitStatus {
    if arguments == ["--version"] {
      // Scripts ask this before anything else: it needs no parser of all commands.
      console.print(Version.line)
      return .done
    }
    if arguments.first == CompletionRequest.mark {
      console.write(CompletionRequest(arguments)?.answer(in: world) ?? "")
      return .done
    }
    do {
      if let unknown = UnknownCommand.find(in: arguments) { throw unknown }
      var command = try parseAsRoot(arguments)
      if let work = command as? any DossierCommand {
        return run(work, arguments, world: world, console: &console)
      }
      if !command.isAnsweredByHelp { throw MissingSubcommand(of: type(of: command)) }
      try command.run()
      return .done
    } catch {
      return answer(error, arguments, world: world, console: &console)
    }
  }

  private static func run(
    _ command: any DossierCommand, _ arguments: [String], world: World, console: inout Console
  ) -> ExitStatus {
    var context = Context(world: world, global: command.global, console: console, arguments: arguments)
    context.optionNames = { type(of: command).optionNames }
    defer { console = context.console }
    do {
      let status = try command.run(&context)
      context.finishLookups()
      context.finishIndex()
      return status == .done && context.isPartOfCases ? .partlyDone : status
    } catch {
      context.finishLookups()
      let report = ErrorReport(error)
      context.console.printError(report.text(width: context.errorWidth, palette: context.palette(for: .error)))
      return report.status
    }
  }

  /// Prints what the parser says instead of a command: help and versions to the output, the rest to the error stream.
  private static func answer(
    _ error: any Error, _ arguments: [String], world: World, console: inout Console
  ) -> ExitStatus {
    if let error = error as? any Reportable {
      console.printError(error.report.text())
      return error.report.status
    }
    let columns = world.terminals.standardOutput ? min(world.width, 100) : 80
    if exitCode(for: error) == .success {
      let text = HelpText.set(fullMessage(for: error, columns: columns))
      console.write(text.hasSuffix("\n") ? text : text + "\n")
      return .done
    }
    let text = fullMessage(for: error, columns: columns)
    console.printError(
      NegativeAmount.find(in: arguments, missing: text)?.report.text() ?? UsageText.reworded(text))
    return .usage
  }
}

extension ParsableCommand {
  /// Whether running it prints help as it should: it is the root, or the parser's own `help`.
  fileprivate var isAnsweredByHelp: Bool { self is Dossier || Self.configuration.subcommands.isEmpty }
}
