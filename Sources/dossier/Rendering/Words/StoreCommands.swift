internal import DossierCore

/// How the commands of a hint begin so that they mean a store.
struct StoreCommands {
  /// The store's root, where a command without it would mean another one, or none.
  let place: String?

  /// The program itself.
  var dossier: String { begin("dossier") }
  /// Git, in the store.
  var git: String { begin("git") }

  private func begin(_ program: String) -> String { place.map { "\(program) -C \($0.shellWord)" } ?? program }
}

extension Context {
  /// How commands that mean a store begin where this one was given.
  func commands(in root: String) -> StoreCommands {
    let here = world.absoluteDirectory
    let isAround = here == root || here.hasPrefix(root == "/" ? root : root + "/")
    return StoreCommands(place: isAround ? nil : root)
  }
}
