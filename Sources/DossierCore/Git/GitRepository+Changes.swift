/// A path of a store and what became of it between two versions.
public struct GitChange: Sendable, Hashable {
  /// The path, relative to the store.
  public let path: String
  /// Whether the earlier version has it.
  public let wasThere: Bool
  /// Whether the later version has it.
  public let isThere: Bool
}

extension GitRepository {
  /// What changed in the store between a commit and the files, or between two commits; files that git was never told of
  /// are among the first.
  ///
  /// - Throws: `GitError`.
  public func changes(since commit: String, until other: String? = nil) throws(GitError) -> [GitChange] {
    let commits = [commit] + (other.map { [$0] } ?? [])
    var changes = try statuses(["diff"] + commits)
    if other == nil {
      let known = Set(changes.map(\.path))
      for path in try untracked() where !known.contains(path) && !Self.isLocal(path) {
        changes.append(GitChange(path: path, wasThere: false, isThere: true))
      }
    }
    return changes
  }

  /// Whether a path is derived or local, also where git is not told to pass over it.
  private static func isLocal(_ path: String) -> Bool { path.hasPrefix("\(StoreLayout.local)/") }

  /// The files that git was never told of and is not told to pass over.
  private func untracked() throws(GitError) -> [String] {
    Self.texts(try run(["ls-files", "--others", "--exclude-standard", "-z", "--", "."]))
  }

  /// The answer of a kind of `git diff` that names paths.
  private func statuses(_ command: [String]) throws(GitError) -> [GitChange] {
    let texts = Self.texts(
      try run(command + ["--name-status", "-z", "--no-renames", "--no-ext-diff", "--relative", "--", "."]))
    return stride(from: 0, to: texts.count - 1, by: 2).map { place in
      GitChange(path: texts[place + 1], wasThere: texts[place] != "A", isThere: texts[place] != "D")
    }
  }

  /// What is staged, and where the files differ from that.
  struct Staged: Equatable {
    /// The paths that the index has otherwise than the last commit.
    var changes: [GitChange] = []
    /// The paths that the files have otherwise than the index.
    var others: [GitChange] = []
  }

  /// Looks at the index.
  ///
  /// - Throws: `GitError`, `unmerged` if paths of the store are not merged to an end.
  func staged() throws(GitError) -> Staged {
    let answer = try run([
      "status", "--porcelain=v2", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=all", "--", ".",
    ])
    var staged = Staged()
    var unmerged: [String] = []
    for text in Self.texts(answer) {
      // By bytes: a name may begin with a mark that composes with what stands before it.
      let bytes = text.utf8
      let kind = text.unicodeScalars.first
      // The path is what follows the last of the fields, of which each kind has its number.
      let fields = bytes.split(separator: UInt8(ascii: " "), maxSplits: kind == "1" ? 8 : kind == "u" ? 10 : 1)
      guard let last = fields.last, last.starts(with: prefix.utf8) else { continue }
      let path = String(decoding: last.dropFirst(prefix.utf8.count), as: UTF8.self)
      guard !Self.isLocal(path) else { continue }
      switch kind {
      case "?": staged.others.append(GitChange(path: path, wasThere: false, isThere: true))
      case "u": unmerged.append(path)
      case "1":
        let states = String(decoding: fields[1], as: UTF8.self).map(String.init)
        guard states.count == 2 else { continue }
        if states[0] != "." {
          staged.changes.append(GitChange(path: path, wasThere: states[0] != "A", isThere: states[0] != "D"))
        }
        if states[1] != "." {
          // What was only announced ('git add -N') is not in the index yet.
          staged.others.append(
            GitChange(path: path, wasThere: states[1] != "A", isThere: states[1] != "D"))
        }
      default: continue
      }
    }
    guard unmerged.isEmpty else { throw .unmerged(unmerged.sorted { $0.isBytewiseBefore($1) }) }
    return staged
  }

  /// The changes as checks take them, with the numbers and ids that cases had in a commit; nil where there is none yet.
  ///
  /// - Throws: `GitError`.
  func changedFiles(_ changes: [GitChange], before commit: String?) throws(GitError) -> ChangedFiles {
    let cases = changes.filter { $0.wasThere && StoreItem(path: $0.path) == .case }.map(\.path)
    var numbers: Set<String> = []
    var ids: Set<Identifier> = []
    if let commit {
      // A line names each, so that a path with a line break in it cannot be asked for.
      let asked = cases.filter { !$0.contains("\n") }
      let size = 64
      for start in stride(from: 0, to: asked.count, by: size) {
        let part = asked[start..<min(asked.count, start + size)]
        let lines = part.map { "\(commit):\(prefix)\($0)\n" }.joined()
        let answer = try run(["cat-file", "--batch"], input: Array(lines.utf8))
        for content in Self.objects(answer) {
          if let file = try? Loaded<Case>(content, path: "", currency: .euro) {
            numbers.insert(file.value.number.normalized)
            ids.insert(file.value.id)
          } else {
            ids.formUnion(Self.identifiers(in: content))
          }
        }
      }
    }
    return ChangedFiles(paths: Set(changes.map(\.path)), formerNumbers: numbers, formerIDs: ids)
  }

  /// The words of a text that cannot be read which look like ids of cases.
  private static func identifiers(in content: [UInt8]) -> [Identifier] {
    content.split { !(48...57).contains($0) && !(97...122).contains($0) }.compactMap { word in
      word.count == Identifier.caseLength ? Identifier(String(decoding: word, as: UTF8.self)) : nil
    }
  }

  /// The contents in an answer of `git cat-file --batch`: a line that ends in the length, then the content.
  private static func objects(_ answer: [UInt8]) -> [[UInt8]] {
    var objects: [[UInt8]] = []
    var place = 0
    while place < answer.count, let end = answer[place...].firstIndex(of: 10) {
      let words = String(decoding: answer[place..<end], as: UTF8.self).split(separator: " ")
      place = end + 1
      guard words.count == 3, let length = Int(words[2]), length >= 0, length < answer.count - place else { continue }
      objects.append(Array(answer[place..<place + length]))
      place += length + 1
    }
    return objects
  }
}
