internal import ArgumentParser
internal import DossierCore

struct ExchangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exchange", abstract: "Say how the exchange of bundles stands", subcommands: [ExchangeStatus.self])
}

struct ExchangeStatus: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what was sent to each peer, what it acknowledged, what is missing and what waits",
    discussion: """
      All of it follows from the records below exchange/. With a peer, the cases are listed of which something was not \
      yet sent to it.
      """)

  @Argument(
    help: ArgumentHelp("Only this agency or creditor, case by case.", valueName: "peer"), completion: .stored(.agency))
  var peer: String?
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let (peers, unknown) = try peer.map { ([try asked($0, desk)], []) } ?? desk.store.peers()
    let (statuses, others) = try desk.store.exchangeStatus(with: peers)
    let unreadable = unknown + others
    context.warn(ofUnreadable: unreadable)
    let listing =
      peer == nil
      ? Listing(exchange: statuses, in: context.language)
      : Listing(waiting: statuses.flatMap(\.waiting), in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    if peer != nil, let status = statuses.first, status.waiting.isEmpty {
      context.note("nothing waits for '\(status.peer.slug)'")
    }
    if statuses.isEmpty, unreadable.isEmpty {
      context.note("no party exchanges bundles: 'dossier agency set NAME exchange=bundles' says that one does")
    }
    return unreadable.isEmpty ? .done : .partlyDone
  }

  /// A peer by its name; never this store's own organisation.
  private func asked(_ name: String, _ desk: Desk) throws -> Peer {
    let peer = try desk.store.peer(Slug(name) ?? Slug(naming: name))
    guard !desk.store.settings.value.owners.contains(peer.slug) else {
      throw CommandError(
        message: "'\(peer.slug)' is this store's own organisation: it exchanges nothing with itself",
        hint: "'dossier exchange status' shows how things stand with each peer", status: .refused)
    }
    return peer
  }
}
