internal import ArgumentParser
internal import DossierCore

/// What the script of a shell asks when somebody completes a name: of which kind it is, and how it begins.
///
/// The shell waits, and has no place for messages: what cannot be read counts as nothing.
struct CompletionRequest: Equatable {
  let kind: StoredName
  /// What stands there already.
  let beginning: String
  /// What `-C` says.
  private let directory: String?

  /// The first argument by which the scripts of ArgumentParser ask.
  static let mark = "---completion"
  /// How many names are offered at most.
  static let mostNames = 100

  /// Reads `---completion SUBCOMMAND… -- ARGUMENT INDEX CURSOR WORD…`; nil if it asks for no name of a store.
  init?(_ arguments: [String]) {
    guard arguments.first == Self.mark, let end = arguments.firstIndex(of: "--"), arguments.count > end + 3,
      let index = Int(arguments[end + 2]), let kind = Self.answerOfParser(arguments).flatMap(StoredName.init)
    else { return nil }
    self.kind = kind
    let words = Array(arguments[(end + 4)...])
    let before = words.prefix(max(0, index))
    let place = before.lastIndex { $0 == "-C" }
    directory =
      place.flatMap { $0 + 1 < before.count ? before[$0 + 1] : nil }
      ?? before.last { $0.hasPrefix("-C") && $0.count > 2 }.map { String($0.dropFirst(2)) }
    let word = words.indices.contains(index) ? words[index] : ""
    // fish gives '--debtor=jan' as one word.
    beginning = word.hasPrefix("--") ? word.split(separator: "=", maxSplits: 1).dropFirst().joined() : word
  }

  /// What the parser says: the kind of the name.
  ///
  /// What it adds for a shell is left out, since it is for the shell whose script was asked for last in this process.
  private static func answerOfParser(_ arguments: [String]) -> String? {
    do {
      _ = try Dossier.parseAsRoot(arguments)
      return nil
    } catch {
      guard Dossier.exitCode(for: error) == .success else { return nil }
      return Dossier.fullMessage(for: error).split(separator: "\n").first.map(String.init)
    }
  }

  /// The answer for the shell: a name a line.
  func answer(in world: World) -> String {
    let names = ((try? names(in: world)) ?? []).filter(\.isPlainWord)
    // The scripts say which shell they are of; zsh's takes the last line away again.
    let rest = world.variable("SAP_SHELL") == "zsh" ? [" "] : []
    return (names + rest).map { $0 + "\n" }.joined()
  }

  /// The names that begin so, as many as a shell can show.
  private func names(in world: World) throws -> [String] {
    var place = directory ?? world.variable("DOSSIER_STORE") ?? "."
    if place.hasPrefix("~/"), let home = world.variable("HOME") { place = home + place.dropFirst() }
    let store = try Store(root: Store.find(from: world.absolutePath(place)))
    if kind == .case { return store.numbers(beginning: beginning, atMost: Self.mostNames) }
    let names: [String] =
      switch kind {
      case .creditor: try store.parties(.creditor).map(\.text)
      case .debtor: try store.parties(.debtor).map(\.text)
      case .agency: try store.parties(.agency).map(\.text)
      case .terms: try (Terms.builtInNames + store.termsNames()).map(\.text).sorted()
      case .query: store.settings.value.queries.keys.sorted()
      case .case: []
      }
    return Array(names.filter { $0.hasPrefix(beginning) }.prefix(Self.mostNames))
  }
}

extension String {
  /// Whether a shell takes it as it is: bash would run what stands between `$(` and `)` in a word that it completes.
  fileprivate var isPlainWord: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"):
          true
        default: "/-._+".utf8.contains(byte)
        }
      }
  }
}

extension Store {
  /// The numbers of cases that begin so, the latest months first: those whose files are named after them.
  ///
  /// Numbers may be begun with or without `/` and the like.
  fileprivate func numbers(beginning: String, atMost count: Int) -> [String] {
    let wanted = CaseNumber.normalized(beginning)
    var paths: [String] = []
    let months = ((try? list(StoreLayout.cases)) ?? []).map(\.name).filter(StoreLayout.isMonth).sorted(by: >)
    for month in months where paths.count < count {
      let folder = "\(StoreLayout.cases)/\(month)"
      let files = ((try? list(folder)) ?? []).filter { $0.kind == .regular && $0.name.hasSuffix(".yaml") }
      let names = files.map(\.name).filter { CaseNumber.normalized($0.dropLast(".yaml".count)).hasPrefix(wanted) }
      paths += names.sorted().map { "\(folder)/\($0)" }
    }
    return scan(Array(paths.prefix(count)), as: Case.self) { file -> String? in
      let number = file.value.number
      if number.text.hasPrefix(beginning) { return number.text }
      return number.normalized.hasPrefix(beginning) ? number.normalized : nil
    }.values
  }
}
