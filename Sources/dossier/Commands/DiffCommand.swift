internal import ArgumentParser
internal import DossierCore

struct DiffCommand: DossierCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed since a commit of git, in the terms of cases",
    discussion: """
      The files are compared with a commit, or one commit with another: payments added, invoices changed, entries \
      voided, fields set, and what is owed before and after. Both balances are as of today, each by the terms and rates \
      of its own version. Words after the commits name what to tell of: paths, or cases by number, id or reference.
      """)

  @Argument(help: ArgumentHelp("The earlier commit.", valueName: "rev")) var revision: String
  @Argument(
    help: ArgumentHelp(
      "The later commit, if not the files as they are; then paths and cases, all if none is named.",
      valueName: "rev|path|case"),
    completion: .file())
  var names: [String] = []
  @OptionGroup var result: ResultFormatOptions
  @OptionGroup(title: "Common options") var global: GlobalOptions

  func run(_ context: inout Context) throws -> ExitStatus {
    let store = try context.openStore()
    let repository = try context.repository(of: store.root)
    let from = try earlierCommit(repository)
    let to = try names.first.flatMap { try laterCommit($0, repository, context) }
    let wanted = names.dropFirst(to == nil ? 0 : 1).map { context.storePath($0, store.root) }
    let changes = try repository.changes(since: from, until: to)
    let before = try repository.version(of: from)
    let old = try version(before, revision, store)
    var comparison: StoreComparison
    if let to {
      let after = try repository.version(of: to)
      let new = try version(after, names[0], store)
      comparison = try StoreComparison(of: changes.map(\.path), from: old, to: new, asOf: context.today)
    } else {
      comparison = try StoreComparison(of: changes.map(\.path), from: old, to: store, asOf: context.today)
    }
    if !wanted.isEmpty { try choose(wanted, of: &comparison, store) }
    let sheet = ComparisonSheet(
      comparison: comparison, from: from, to: to, day: context.today, language: context.language)
    switch result.format {
    case .text: context.console.write(sheet.text(palette: context.palette()))
    case .json: context.console.print(sheet.json.indented)
    }
    for version in comparison.unreadable {
      context.warn(about: version.error)
      context.warn("'\(version.path)' cannot be read \(version.isBefore ? "as it was" : "as it is")")
    }
    return comparison.unreadable.isEmpty ? .done : .partlyDone
  }

  /// The store as a commit has it.
  private func version(_ version: borrowing GitVersion, _ name: String, _ store: Store) throws -> Store {
    do throws(LoadError) {
      return try Store(root: store.root, overlay: version.overlay)
    } catch {
      throw CommandError(
        message: "'\(name)' holds no store here: its \(StoreLayout.settings) is not there, or cannot be read",
        hint: "name a commit that has the store; 'git log -- \(StoreLayout.settings)' lists some")
    }
  }

  /// The earlier commit; two in one word, as git takes them, are refused.
  private func earlierCommit(_ repository: GitRepository) throws -> String {
    do throws(GitError) {
      return try repository.commit(revision)
    } catch {
      guard case .noSuchRevision = error, let dots = revision.firstRange(of: "..") else { throw error }
      let words = [revision[..<dots.lowerBound], revision[dots.upperBound...].drop { $0 == "." }]
      throw CommandError(
        message: "'\(revision)' is a range, and two commits are wanted",
        hint: "write two words: \(words.map { $0.isEmpty ? "HEAD" : String($0) }.joined(separator: " "))",
        status: .usage)
    }
  }

  /// The later commit, if the first word after the earlier one names a commit and nothing that lies there.
  private func laterCommit(_ name: String, _ repository: GitRepository, _ context: Context) throws -> String? {
    guard try FileSystem.status(of: context.world.absolutePath(name)) == nil else { return nil }
    do throws(GitError) {
      return try repository.commit(name)
    } catch {
      guard case .noSuchRevision = error else { throw error }
      return nil
    }
  }

  /// Keeps what somebody named; what did not change must at least be there.
  private func choose(_ wanted: [String], of comparison: inout StoreComparison, _ store: Store) throws {
    var paths = wanted
    for name in wanted where !comparison.holds(name) && !name.isEmpty {
      guard try !store.exists(name) else { continue }
      paths.append(try CaseFinder(store).path(called: name))
    }
    comparison.keep(paths)
  }
}
