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
    let files = files
    let listed = files.items.map { item in
      ListedFile(item, in: item.path.hasPrefix("data/") ? payloadLists : tagLists)
    }
    Parallel.stream(listed.count, inBatchesOf: Self.filesHashedAtOnce) { batch in
      listed[batch].map { file in
        Result { () throws(FileError) in try files.digests(of: file.item, Set(file.lines.map(\.manifest.algorithm))) }
      }
    } take: { (batch: [Result<[ChecksumAlgorithm: String], FileError>]) in
      for digests in batch {
        compare(listed[compared], digests)
        compared += 1
      }
    }
  }

  private static let filesHashedAtOnce = 64

  /// A file with the lines of the manifests that list it.
  private struct ListedFile {
    let item: BagFiles.Item
    let lines: [(manifest: BagManifest, line: BagManifest.Line)]
    /// The manifests that should list it and do not.
    let missing: [String]

    init(_ item: BagFiles.Item, in manifests: [BagManifest]) {
      self.item = item
      let name = BytewiseName(item.path)
      lines = manifests.compactMap { manifest in manifest.lines[name].map { (manifest, $0) } }
      missing = lines.count == manifests.count ? [] : manifests.filter { $0.lines[name] == nil }.map(\.name)
    }
  }

  private mutating func compare(_ file: ListedFile, _ digests: Result<[ChecksumAlgorithm: String], FileError>) {
    let path = file.item.path
    if path.hasPrefix("data/"), !file.missing.isEmpty, isCurrent || file.lines.isEmpty {
      add(.unlisted, .error, path, "the file is not in \(file.missing.joined(separator: ", "))")
    }
    guard !file.lines.isEmpty else { return }
    switch digests {
    case .failure(let error): add(.kind, .error, path, "\(error)")
    case .success(let digests):
      for (manifest, line) in file.lines where line.digest != digests[manifest.algorithm] {
        add(
          .hash, .error, manifest.name, line: line.number,
          "'\(path)' is not the file that was listed: its \(manifest.algorithm.rawValue) differs")
      }
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
