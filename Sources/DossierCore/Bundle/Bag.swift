/// A bag in a folder, and whether it is complete and unchanged (BagIt 1.0, and 0.93 to 0.97).
///
/// Everything that is wrong is found, not the first. Files are hashed as they are read, in bounded memory; no link is
/// followed and nothing is fetched.
public struct Bag {
  private let root: String
  private var report = BagReport()
  private var isCurrent = true
  private var manifests: [BagManifest] = []
  /// What lies in the folder: sizes by the bytes of the paths.
  private var sizes: [[UInt8]: Int64] = [:]
  private var paths: [String] = []
  private var excused = false
  private var toFetch: Set<[UInt8]> = []

  /// The most bytes of a tag file.
  public static let maximumTagBytes = 256 << 20
  /// The versions that are read.
  public static let versions = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"]

  /// Looks at everything in a bag.
  ///
  /// - Throws: `FileError.failed` if the folder cannot be read.
  public static func verify(_ root: String) throws(FileError) -> BagReport {
    var bag = Bag(root: root)
    try bag.list()
    bag.readDeclaration()
    bag.readManifests()
    bag.readFetch()
    bag.compare()
    bag.readInfo()
    bag.report.findings.sort(by: Finding.isOrderedBefore)
    bag.report.paths = bag.paths
    return bag.report
  }

  private init(root: String) { self.root = root }

  private mutating func add(
    _ rule: BagRule, _ severity: Severity = .error, _ path: String, line: Int? = nil, _ message: String
  ) {
    report.findings.append(
      Finding(
        id: rule.rawValue, severity: severity, path: path, span: line.map { SourceSpan(line: $0, column: 1) },
        message: message))
  }

  // MARK: - The folder

  private mutating func list() throws(FileError) {
    let tree = try FileSystem.tree(root, stamps: true)
    for error in tree.errors {
      add(
        .kind, .error, error.path.hasPrefix("\(root)/") ? String(error.path.dropFirst(root.count + 1)) : ".", "\(error)"
      )
    }
    for file in tree.files {
      guard file.kind == .regular, file.isReadableName, let stamp = file.stamp else {
        add(.kind, .error, file.path, file.isReadableName ? "it is a \(file.kind.rawValue)" : "its name is not UTF-8")
        continue
      }
      sizes[Array(file.path.utf8)] = stamp.size
      paths.append(file.path)
      if file.path.hasPrefix("data/") {
        report.files += 1
        report.bytes += stamp.size
      }
    }
    if !tree.directories.contains("data") { add(.declaration, .error, "data", "there is no folder 'data'") }
  }

  private func has(_ path: String) -> Bool { sizes[Array(path.utf8)] != nil }

  /// The lines of a tag file; nil with a finding if it cannot be read.
  private mutating func text(_ path: String) -> TagText? {
    do throws(FileError) {
      let bytes = try FileSystem.read(path, below: root, limitBytes: Self.maximumTagBytes).bytes
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { add(.encoding, .error, path, "it begins with a byte order mark") }
      if let text = TagText(bytes) { return text }
      add(.encoding, .error, path, "it is not UTF-8")
    } catch {
      add(.kind, .error, path, "\(error)")
    }
    return nil
  }

  // MARK: - Tag files

  private mutating func readDeclaration() {
    let name = "bagit.txt"
    guard has(name) else { return add(.declaration, .error, name, "the file is missing") }
    guard let text = text(name) else { return }
    let keys = ["BagIt-Version", "Tag-File-Character-Encoding"]
    guard text.lines.count == 2 else {
      return add(.declaration, .error, name, "it has not two lines, '\(keys[0]): 1.0' and '\(keys[1]): UTF-8'")
    }
    let values = zip(keys, text.lines).map { key, line in
      line.text.hasPrefix("\(key):") ? String(line.text.dropFirst(key.count + 1)).trimmed : nil
    }
    for (place, value) in values.enumerated() where value == nil {
      add(.declaration, .error, name, line: place + 1, "the line is not '\(keys[place]): …'")
    }
    if let version = values[0] {
      report.version = version
      isCurrent = version == "1.0"
      if !Self.versions.contains(version) {
        add(.version, .error, name, line: 1, "version '\(version)' is none of \(Self.versions.joined(separator: ", "))")
      }
    }
    if let encoding = values[1], encoding.uppercased() != "UTF-8" {
      add(.encoding, .error, name, line: 2, "tag files in '\(encoding)' are not read, only those in UTF-8")
    }
  }

  private mutating func readManifests() {
    for path in paths where path.hasSuffix(".txt") && !path.contains("/") {
      let isOfTags = path.hasPrefix("tagmanifest-")
      guard isOfTags || path.hasPrefix("manifest-") else { continue }
      let word = path.dropLast(4).drop { $0 != "-" }.dropFirst()
      guard let algorithm = ChecksumAlgorithm(rawValue: word.lowercased()) else {
        add(
          .algorithm, isOfTags ? .warning : .error, path,
          "hashes of the kind '\(word)' are not known, only \(ChecksumAlgorithm.allCases.map(\.rawValue).joined(separator: ", "))"
        )
        continue
      }
      guard let text = text(path) else { continue }
      var found: [(BagRule, Severity, Int, String)] = []
      manifests.append(
        BagManifest(path, algorithm, isOfTags: isOfTags, text, isCurrent: isCurrent) { found.append(($0, $1, $2, $3)) })
      for (rule, severity, line, message) in found { add(rule, severity, path, line: line, message) }
    }
    report.algorithms = ChecksumAlgorithm.allCases.filter { kind in
      manifests.contains { $0.algorithm == kind && !$0.isOfTags }
    }
    if !manifests.contains(where: { !$0.isOfTags }) {
      add(.manifest, .error, "manifest-sha256.txt", "there is no manifest that can be read")
    }
    if has("tagmanifest-sha256.txt") {
      report.identity = try? ContentHash(ofFile: "\(root)/tagmanifest-sha256.txt")
      report.identified = Set(manifests.first { $0.isOfTags && $0.algorithm == .sha256 }?.lines.keys ?? [:].keys)
    }
  }

  private mutating func readFetch() {
    let name = "fetch.txt"
    guard has(name), let text = text(name) else { return }
    for (number, line) in text.lines where !line.isEmpty {
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      guard parts.count == 3, parts[1] == "-" || Int64(parts[1]) != nil else {
        add(.fetch, .error, name, line: number, "the line is not an address, a length or '-', and a path")
        continue
      }
      let path = TagText.path(parts[2].hasPrefix("./") ? parts[2].dropFirst(2) : parts[2], decodesPercent: isCurrent)
      if let problem = BagManifest.problem(path, isOfTags: nil) {
        add(.path, .error, name, line: number, "'\(path)' \(problem)")
      } else {
        toFetch.insert(Array(path.utf8))
      }
    }
  }

  private mutating func readInfo() {
    let name = "bag-info.txt"
    guard has(name), let text = text(name) else { return }
    var stated: String?
    var hasField = false
    for (number, line) in text.lines where !line.isEmpty {
      if line.utf8.first == 32 || line.utf8.first == 9 {
        if !hasField { add(.info, .error, name, line: number, "the line continues nothing") }
        continue
      }
      hasField = true
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else {
        add(.info, isCurrent ? .error : .warning, name, line: number, "the line is not 'LABEL: VALUE'")
        continue
      }
      guard line[..<colon].lowercased() == "payload-oxum" else { continue }
      let value = String(line[line.index(after: colon)...]).trimmed
      if let stated, isCurrent || stated != value {
        add(.oxum, .error, name, line: number, "'Payload-Oxum' is there twice")
      }
      stated = value
      let numbers = value.split(separator: ".", omittingEmptySubsequences: false).map { Int64($0) }
      guard numbers.count == 2, let bytes = numbers[0], let files = numbers[1] else {
        add(.oxum, .error, name, line: number, "'\(value)' is not BYTES.FILES")
        continue
      }
      if bytes != report.bytes || files != report.files {
        add(
          .oxum, excused && bytes == report.bytes ? .warning : .error, name, line: number,
          "'\(value)' says \(bytes) bytes in \(files) files, there are \(report.bytes) in \(report.files)")
      }
    }
  }
}

// MARK: - Lists and files

extension Bag {
  /// Holds all lists against all files, both ways.
  private mutating func compare() {
    let present = Set(sizes.keys)
    for place in manifests.indices {
      for path in manifests[place].paths where !present.contains(Array(path.utf8)) { miss(path, in: place) }
    }
    for path in paths { compare(path) }
  }

  private mutating func compare(_ path: String) {
    let key = Array(path.utf8)
    let isPayload = path.hasPrefix("data/")
    let lists = manifests.filter { $0.isOfTags != isPayload }
    let listing = lists.filter { $0.lines[key] != nil }
    if isPayload {
      let missing = lists.filter { $0.lines[key] == nil }.map(\.name)
      if listing.isEmpty && !lists.isEmpty || isCurrent && !missing.isEmpty {
        add(.unlisted, .error, path, "the file is not in \(missing.joined(separator: ", "))")
      }
    }
    guard !listing.isEmpty else { return }
    var hasher = ChecksumHasher(Set(listing.map(\.algorithm)))
    do throws(FileError) {
      _ = try FileSystem.readPieces(of: "\(root)/\(path)") { hasher.update($0) }
    } catch {
      return add(.kind, .error, path, "\(error)")
    }
    let digests = hasher.finish()
    for manifest in listing {
      guard let line = manifest.lines[key], line.digest != digests[manifest.algorithm] else { continue }
      add(
        .hash, .error, manifest.name, line: line.number,
        "'\(path)' is not the file that was listed: its \(manifest.algorithm.rawValue) differs")
    }
  }

  /// A listed file is not there: an error, but where a system that made the bag explains it.
  private mutating func miss(_ path: String, in place: Int) {
    let others = manifests[place].twins[ArchiveJudge.folded(path)] ?? []
    let manifest = manifests[place]
    guard let line = manifest.lines[Array(path.utf8)] else { return }
    let twin = others.first { other in
      !other.utf8.elementsEqual(path.utf8) && has(other)
        && manifest.lines[Array(other.utf8)]?.digest == line.digest
    }
    if let twin {
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
    let isFetched = toFetch.contains(Array(path.utf8))
    add(
      isFetched ? .fetch : .missing, .error, manifest.name, line: line.number,
      isFetched ? "'\(path)' is yet to be fetched, and nothing is" : "'\(path)' is not there")
  }

  /// What systems leave in folders by themselves, and other tools leave out again.
  private static let systemFiles: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]
}

extension String {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    let start = utf8.drop { $0 == 32 || $0 == 9 }
    guard let last = start.lastIndex(where: { $0 != 32 && $0 != 9 }) else { return "" }
    return String(self[start.startIndex...last])
  }
}
