internal import DossierCore

extension Context {
  /// Says what of the cases that were changed was not yet sent to those with whom they are shared, and what sends it.
  ///
  /// The change is made: what cannot be read now is left to the next command.
  mutating func noteUnsent(in plan: FilePlan, of store: Store) {
    guard !global.quiet else { return }
    let changed = plan.files.lazy.filter { $0.before != $0.after && DocumentType(path: $0.path) == .case }
    let currency = store.settings.value.currency
    let files = changed.prefix(Self.mostCasesLookedAt).compactMap { file in
      (try? file.after?.bytes()).flatMap { try? Loaded<Case>($0, path: file.path, currency: currency) }
    }
    for (peer, dispatches) in (try? store.unsent(of: Array(files))) ?? [] {
      // Without an address nothing can be sent; that and the way out is said when a case is forwarded.
      let canBeSent = (try? store.peer(peer))?.address != nil
      note("not yet sent to '\(peer)': \(dispatches.words)" + (canBeSent ? "; 'dossier send \(peer)' sends it" : ""))
    }
  }

  /// Of more cases it would take longer to tell than to send.
  private static var mostCasesLookedAt: Int { 50 }

  /// Warns where something is otherwise at a peer, with the way out.
  mutating func warn(ofContradictions dispatches: [CaseDispatch], with peer: Slug) {
    for wayOut in ContradictedEntry.WayOut.allCases {
      let counts = dispatches.map { ($0.number, $0.contradicted.count { $0.wayOut == wayOut }) }.filter { $0.1 > 0 }
      guard let first = counts.first else { continue }
      let whose = counts.count == 1 ? "case \(first.0)" : counts.count.counted("case")
      let count = counts.reduce(0) { $0 + $1.1 }
      warn(of: "\(count.counted("entry", "entries")) of \(whose)", isOne: count == 1, at: peer, wayOut)
    }
    for item in dispatches {
      guard let bundle = item.undecided else { continue }
      warn(
        "case \(item.number) of bundle \(bundle) of '\(peer)' was not taken: it contradicts what is here",
        hint: "'dossier import BUNDLE --resolve \(item.number)=ours|theirs' decides, with that bundle")
    }
  }

  private mutating func warn(of entries: String, isOne: Bool, at peer: Slug, _ wayOut: ContradictedEntry.WayOut) {
    let resolve = "'dossier import BUNDLE --resolve CASE=theirs'"
    let kept = "'\(peer)' keeps \(entries) otherwise than here"
    let last = "with the last bundle of '\(peer)' that holds the case,"
    let them = isOne ? "it" : "them"
    switch wayOut {
    case .either:
      warn(
        "\(kept), and was told what is here",
        hint: "\(resolve) on one of the two sides, with the last bundle of the other, ends that")
    case .here: warn(kept, hint: "\(resolve) here, \(last) ends that")
    case .there:
      warn(
        "\(kept), and was told what is here",
        hint: "\(resolve) at '\(peer)', with the last bundle from here that holds the case, ends that")
    case .absent:
      warn(
        "'\(peer)' has \(entries) that \(isOne ? "was" : "were") not taken here",
        hint:
          "'dossier import BUNDLE --dry-run', \(last) says what and why; \(resolve) takes \(them), or '\(peer)' makes \(them) void"
      )
    }
  }

  /// A full path for a bundle whose name tells its form, where nothing is yet.
  func bundlePath(_ name: String, mayBeEncrypted: Bool = false) throws -> String {
    guard ArchiveForm(bundleNamed: name) != nil, mayBeEncrypted || !name.hasSuffix(BundleSeal.suffix) else {
      throw CommandError(
        message: "'\(name)' does not tell in which form to write",
        hint: "give a name that ends with .tar.zst or .zip" + (mayBeEncrypted ? ", and .age behind it to encrypt" : ""),
        status: .usage)
    }
    let path = world.absolutePath(name)
    if try FileSystem.status(of: path) != nil {
      throw CommandError(message: "'\(name)' exists already", hint: "give another name, or remove it")
    }
    if let folder = FileSystem.parent(of: path), try FileSystem.status(of: folder)?.kind != .directory {
      throw CommandError(message: "there is no folder for '\(name)'", hint: "make it first, or give another name")
    }
    return path
  }

  /// Refuses to write several bundles to one file.
  func requireOne(_ bundles: [PlannedBundle], in output: String?) throws {
    if output != nil, bundles.count > 1 { throw Self.tooManyBundles(bundles.count) }
  }

  /// Refuses cases that are more than one bundle may hold before any work is done, where one file is to take them.
  func requireRoom(for cases: Int, in output: String?) throws {
    let most = BundleLimits.standard.cases
    if output != nil, cases > most { throw Self.tooManyBundles((cases + most - 1) / most) }
  }

  private static func tooManyBundles(_ count: Int) -> CommandError {
    CommandError(
      message: "this takes \(count) bundles, and one file is named",
      hint: "leave out --output, or say which cases with --query", status: .usage)
  }

  /// Says what bundles hold, and once they are written prints where they are.
  mutating func tell(_ bundles: [PlannedBundle]) {
    for bundle in bundles {
      note(bundle.summary)
      if let repetition = bundle.repetition { note(repetition) }
      if let leap = bundle.leap { note(leap) }
    }
  }

  /// Prints where bundles were written, one a line; a file that was named as it was named.
  mutating func printPaths(of bundles: [PlannedBundle], named name: String?) {
    for bundle in bundles {
      switch bundle.destination {
      case .store(let path): console.print(path)
      case .file(let path): console.print(name ?? path)
      }
    }
  }
}
