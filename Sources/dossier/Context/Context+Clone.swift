internal import DossierCore

extension Context {
  /// Sees that this clone of the store is the one that exchanges bundles, where there may be others; asks once.
  ///
  /// Two clones that both sent would give one number to two bundles.
  ///
  /// Throws `Refusal.otherClone`, or `unknownClone` if there is nobody to ask.
  mutating func requireExchange(of store: Store) throws {
    guard try hasOtherClones(store) else { return }
    switch try store.localSettings().exchanges {
    case true?: return
    case false?: throw Refusal.otherClone
    case nil:
      guard world.terminals.standardInput, world.terminals.standardError else { throw Refusal.unknownClone }
      console.printError("Bundles are sent and taken by one clone of a store alone. Is it this one? [y/N]")
      let isThis = ["y", "yes", "j", "ja", "o", "oui"].contains(console.readLine()?.lowercased() ?? "")
      try FileSystem.makeDirectories("\(store.root)/.dossier", mode: StoreMaker.privateMode)
      try replace(
        "\(store.root)/\(LocalSettings.path)", with: Array("dossier: 1\nexchanges: \(isThis)\n".utf8),
        shownAs: LocalSettings.path)
      guard isThis else { throw Refusal.otherClone }
    }
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
