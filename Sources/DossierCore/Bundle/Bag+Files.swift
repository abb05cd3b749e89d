extension Bag {
  /// Holds all lists against all files, both ways.
  mutating func compare() {
    for manifest in manifests {
      let missing = manifest.paths.filter { !has($0) }
      guard !missing.isEmpty else { continue }
      var twins: [Twin: String] = [:]
      for path in manifest.paths where has(path) {
        if let line = manifest.lines[BytewiseName(path)] { twins[Twin(path, line.digest)] = path }
      }
      for path in missing { miss(path, in: manifest, twins) }
    }
    let (payloadLists, tagLists) = (manifests.filter { !$0.isOfTags }, manifests.filter(\.isOfTags))
    var toHash: [ListedFile] = []
    for item in files.items {
      let lists = item.path.hasPrefix("data/") ? payloadLists : tagLists
      let file = ListedFile(item, in: lists)
      if !file.isListedByAll { noteUnlisted(file, in: lists) }
      if file.lines.allSatisfy({ item.digests[$0.algorithm] != nil }) {
        compare(file, item.digests)
      } else {
        toHash.append(file)
      }
    }
    hash(toHash)
  }

  /// Holds files whose hashes are not known against the lists.
  private mutating func hash(_ listed: [ListedFile]) {
    let files = files
    Parallel.stream(listed.count, inBatchesOf: Self.filesHashedAtOnce) { batch in
      listed[batch].map { file in
        let digests = Result { () throws(FileError) in
          try files.digests(of: file.item, Set(file.lines.map(\.algorithm)))
        }
        return (file, digests)
      }
    } take: { (batch: [(ListedFile, Result<Checksums, FileError>)]) in
      for (file, digests) in batch {
        switch digests {
        case .success(let digests): compare(file, digests)
        case .failure(let error): add(.kind, .error, file.item.path, "\(error)")
        }
      }
    }
  }

  private static let filesHashedAtOnce = 64

  /// A file with the lines of the manifests that list it.
  private struct ListedFile {
    let item: BagFiles.Item
    let lines: [BagManifest.Line]
    /// Whether no manifest lacks it that should list it.
    let isListedByAll: Bool

    init(_ item: BagFiles.Item, in manifests: [BagManifest]) {
      self.item = item
      let name = BytewiseName(item.path)
      lines = manifests.compactMap { $0.lines[name] }
      isListedByAll = lines.count == manifests.count
    }
  }

  private mutating func noteUnlisted(_ file: ListedFile, in manifests: [BagManifest]) {
    let path = file.item.path
    guard path.hasPrefix("data/"), isCurrent || file.lines.isEmpty else { return }
    let names = manifests.filter { $0.lines[BytewiseName(path)] == nil }.map(\.name)
    add(.unlisted, .error, path, "the file is not in \(names.joined(separator: ", "))")
  }

  private mutating func compare(_ file: ListedFile, _ digests: Checksums) {
    for line in file.lines where line.digest != digests[line.algorithm] {
      add(
        .hash, .error, line.manifest, line: line.number,
        "'\(file.item.path)' is not the file that was listed: its \(line.algorithm.rawValue) differs")
    }
  }

  /// A listed file is not there: an error, but where a system that made the bag explains it.
  private mutating func miss(_ path: String, in manifest: BagManifest, _ twins: [Twin: String]) {
    guard let line = manifest.lines[BytewiseName(path)] else { return }
    if let twin = twins[Twin(path, line.digest)] {
      excused = true
      return add(
        .listedTwice, .warning, manifest.name, line: line.number,
        "'\(path)' is '\(twin)' where case or Unicode forms do not count, and is not there itself")
    }
    if Self.systemFiles.contains(FileSystem.name(of: path)) {
      excused = true
      return add(
        .missing, .warning, manifest.name, line: line.number, "'\(path)', a file of the system, is not there")
    }
    let isFetched = toFetch.contains(BytewiseName(path))
    add(
      isFetched ? .fetch : .missing, .error, manifest.name, line: line.number,
      isFetched ? "'\(path)' is yet to be fetched, and nothing is" : "'\(path)' is not there")
  }

  /// A file by its content, and by its name where case and Unicode forms do not count.
  private struct Twin: Hashable {
    let name: String
    let digest: String

    init(_ path: String, _ digest: String) {
      name = ArchiveJudge.folded(path)
      self.digest = digest
    }
  }

  /// What systems leave in folders by themselves, and other tools leave out again.
  private static let systemFiles: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]
}
