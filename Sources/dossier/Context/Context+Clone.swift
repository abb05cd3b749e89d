internal import DossierCore

extension Context {
  /// Sees that this clone of the store is the one that exchanges bundles, where there may be others; asks once.
  ///
  /// Two clones that both sent would give one number to two bundles.
  ///
  /// Throws `Refusal.otherClone`, or `unknownClone` if there is nobody to ask.
  mutating func requireExchange(of store: Store) throws {
    // Who said yes needs no look at git.
    let said = Result { try store.localSettings().exchanges }
    if case .success(true?) = said { return }
    guard try hasOtherClones(store) else { return }
    switch try said.get() {
    case true?: return
    case false?: throw Refusal.otherClone(store: store.root)
    case nil:
      // The question is for when it is done.
      if isDryRun, world.terminals.standardInput, world.terminals.standardError { return }
      guard let isThis = askWhetherThisExchanges() else { throw Refusal.unknownClone(store: store.root) }
      try FileSystem.makeDirectories("\(store.root)/\(StoreLayout.local)", mode: StoreMaker.privateMode)
      try replace(
        "\(store.root)/\(LocalSettings.path)", with: Array("dossier: 1\nexchanges: \(isThis)\n".utf8),
        shownAs: LocalSettings.path)
      guard isThis else { throw Refusal.otherClone(store: store.root) }
    }
  }

  /// What somebody at the terminal answers; nil if nobody says yes or no.
  private mutating func askWhetherThisExchanges() -> Bool? {
    guard world.terminals.standardInput, world.terminals.standardError else { return nil }
    console.printError("Bundles are sent and taken by one clone of a store alone. Is it this one? [y/n]")
    return switch console.readLine()?.lowercased() {
    case "y", "yes", "j", "ja", "o", "oui": true
    case "n", "no", "nee", "nein", "non": false
    default: nil
    }
  }

  /// That nobody said whether this clone is the one that exchanges bundles, where that matters.
  func exchangeHealth(_ root: String) -> [HealthLine] {
    guard let store = try? Store(root: root), (try? store.peers().peers.isEmpty) == false,
      (try? store.localSettings().exchanges == nil) == true, (try? hasOtherClones(store)) == true
    else { return [] }
    return [
      HealthLine(
        part: "store", name: "exchange", state: .warning, message: "not said which clone exchanges bundles",
        hint: Refusal.unknownClone(store: root).report.hint)
    ]
  }

  /// Whether the store lies in a repository that is pushed somewhere, or came from there.
  private func hasOtherClones(_ store: Store) throws -> Bool {
    do throws(GitError) {
      return try repository(of: store.root).hasRemotes()
    } catch {
      switch error {
      case .noRepository, .noProgram: return false
      default: throw error
      }
    }
  }
}
