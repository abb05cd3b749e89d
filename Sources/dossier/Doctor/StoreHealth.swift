internal import DossierCore

/// How a store is, but for what its documents say, which `check` tells.
struct StoreHealth {
  let root: String
  /// The store; nil if its settings cannot be read.
  let store: Store?
  private(set) var lines: [HealthLine] = []

  init(root: String, _ context: Context) {
    self.root = root
    let loaded = Result { try Store(root: root) }
    store = try? loaded.get()
    switch loaded {
    case .success(let store):
      let settings = store.settings.value
      add("store", "settings", "\(root), of \(settings.owners.map(\.text).joined(separator: ", "))")
      if let zone = settings.timezone, !context.world.knows(zone: zone) {
        add("store", "time zone", .problem, "there is no '\(zone)'", "give a name of IANA in dossier.yaml")
      }
    case .failure(let error):
      add("store", "settings", .problem, "\(StoreLayout.settings): \(error)", "'dossier check' says where")
    }
    addWriting()
    addPermissions()
    addAccess()
    if let store {
      addIndex(store, context)
      addFiles(store)
    }
  }

  private mutating func add(
    _ part: String, _ name: String, _ state: HealthLine.State, _ message: String, _ hint: String? = nil
  ) {
    lines.append(HealthLine(part: part, name: name, state: state, message: message, hint: hint))
  }

  private mutating func add(_ part: String, _ name: String, _ message: String) { add(part, name, .ok, message) }

  private mutating func addWriting() {
    switch Recovery.forReader(root: root) {
    case .done(let report) where report.outcome == .nothing: add("store", "journal", "nothing is pending")
    case .done(let report): add("store", "journal", "a change that was pending is \(report.outcome)")
    case .writerAtWork: add("store", "journal", "a change is being written")
    case .notPossible(let error):
      add(
        "store", "journal", .problem, "a change is pending that cannot be finished: \(error)",
        "run a command as somebody who may write there")
    }
    do throws(FileError) {
      _ = try DirectoryLock(root, timeoutMilliseconds: 0)
      add("store", "lock", "free")
    } catch {
      guard case .locked = error else { return add("store", "lock", .problem, "\(error)") }
      let holder = StoreLock.holder(root: root).map { "process \($0)" } ?? "another process"
      add("store", "lock", .warning, "held by \(holder)", "wait for it; a lock ends with its process")
    }
  }

  private mutating func addPermissions() {
    guard let status = try? FileSystem.status(of: root) else { return }
    let mode = status.stamp.mode & 0o777
    let text = "0" + String(mode, radix: 8)
    if mode & 0o007 != 0 {
      add(
        "store", "permissions", .warning, "\(text): everybody on this machine may look into it",
        "'dossier doctor --fix' takes that away; files hold personal data")
    } else {
      add("store", "permissions", text + (mode & 0o070 == 0 ? "" : ": shared with a group"))
    }
    let own = status.owner == FileSystem.user
    add(
      "store", "owner", own ? .ok : .warning, own ? "you" : "user \(status.owner), and you are \(FileSystem.user)",
      own ? nil : "work as the owner, or give the store to yourself with 'chown -R'")
  }

  /// What may not be read and written; beyond some lines the rest is counted.
  private mutating func addAccess() {
    let faults = StoreAccess(in: root).faults
    for fault in faults.prefix(Self.mostFaultsTold) {
      let path = fault.path.isEmpty ? root : "\(root)/\(fault.path)"
      add(
        "store", "permissions", .problem, "you may not read and write '\(path)'",
        "chmod \(fault.mode) \(path.shellWord)")
    }
    if faults.count > Self.mostFaultsTold {
      let rest = (faults.count - Self.mostFaultsTold).counted("more file or folder", "more files and folders")
      add("store", "permissions", .problem, "nor \(rest)", "chmod -R u+rwX \(root.shellWord)")
    }
  }

  private static let mostFaultsTold = 10

  private mutating func addIndex(_ store: Store, _ context: Context) {
    do throws(CatalogError) {
      guard let status = try IndexStatus.of(store, asOf: context.today, program: Version.number) else {
        return add("index", "state", "there is none; the next list or search makes it")
      }
      let behind = status.new + status.changed + status.gone
      let state =
        !status.isCurrent
        ? "made in another form; the next list or search makes it anew"
        : behind == 0
          ? "up to date"
          : "\(behind.counted("file")) behind; the next list or search reads \(behind == 1 ? "it" : "them")"
      add("index", "state", "\(state), \((status.bytes + 1023) / 1024) KiB")
      if !status.unreadable.isEmpty {
        add("index", "unreadable", .warning, status.unreadable.count.counted("file"), "'dossier check' says why")
      }
    } catch {
      let hint = error.isDamaged ? "'dossier index rebuild' makes it anew" : error.hint
      add("index", "state", .problem, "\(error)", hint ?? "see who may read and write it")
    }
  }

  private mutating func addFiles(_ store: Store) {
    guard let stray = try? StrayFiles(in: store) else { return }
    func told(_ paths: [String]) -> String { "'\(paths[0])'" + (paths.count > 1 ? " and \(paths.count - 1) more" : "") }
    if !stray.temporary.isEmpty {
      add("files", "temporary", .warning, told(stray.temporary), "'dossier doctor --fix' removes them")
    }
    if !stray.foreign.isEmpty {
      add(
        "files", "foreign", .warning, told(stray.foreign), "they have no place in a store: 'dossier check' names all")
    }
    if !stray.special.isEmpty {
      add("files", "special", .problem, told(stray.special), "links and the like are not read: put files there")
    }
    if !stray.colliding.isEmpty {
      add("files", "names", .problem, told(stray.colliding), "they differ only by case or Unicode form: rename them")
    }
    if stray == StrayFiles.none { add("files", "names", "all have their place") }
  }
}
