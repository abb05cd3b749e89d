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
      yet sent to it, and those that it has otherwise: with entries that it keeps though it was told what is \
      here, with entries of its that were not taken here, and with contradictions that nobody decided. \
      Acknowledgements are numbered with the other bundles, and are never acknowledged themselves.
      """)

  @Argument(
    help: ArgumentHelp("Only this agency or creditor, case by case.", valueName: "peer"), completion: .stored(.agency))
  var peer: String?
  @OptionGroup var list: ListFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let desk = try context.readingDesk()
    let (peers, unknown) = try peer.map { ([try desk.formerPeer($0)], []) } ?? desk.store.peers()
    let (statuses, others) = try desk.store.exchangeStatus(with: peers)
    let unreadable = unknown + others
    context.noteUnreadable(unreadable)
    let listing =
      peer == nil
      ? Listing(exchange: statuses, in: context.language)
      : Listing(waiting: statuses.flatMap(\.dispatches), in: context.language)
    context.console.write(listing.text(as: list.format, width: context.tableWidth, palette: context.palette()))
    if peer != nil, let status = statuses.first, unreadable.isEmpty { context.tell(status) }
    for status in statuses { context.warn(ofContradictions: status.contradicted, with: status.peer.slug) }
    if statuses.isEmpty, unreadable.isEmpty {
      let other = desk.store.settings.value.role.otherKind
      context.note(
        "no party exchanges bundles: 'dossier \(other.rawValue) set NAME exchange=bundles' says that one does")
    }
    return .done
  }
}

extension Context {
  /// Says of a peer what the list of cases does not show: that nothing waits, and which bundles did not arrive as far as
  /// is known here.
  fileprivate mutating func tell(_ status: PeerStatus) {
    let slug = status.peer.slug
    if status.dispatches.isEmpty { note("nothing waits for '\(slug)'") }
    if !status.unacknowledged.isEmpty {
      let (bundles, are) = status.unacknowledged.count == 1 ? ("bundle", "is") : ("bundles", "are")
      note(
        "\(bundles) \(status.unacknowledged.map(String.init).joined(separator: ", ")) \(are) not acknowledged yet; "
          + "'dossier send \(slug)' sends again what was in \(status.unacknowledged.count == 1 ? "it" : "them")")
    }
    if !status.missing.isEmpty {
      let numbers = status.missing.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
      let isOne = status.missing.count == 1 && status.missing[0].count == 1
      let (bundles, them, they) = isOne ? ("bundle", "it", "it matters") : ("bundles", "them", "they matter")
      note(
        "\(bundles) \(numbers.joined(separator: ", ")) of '\(slug)' did not come; ask for \(them), or for a later one, "
          + "which says whether \(they) still")
    }
  }
}
