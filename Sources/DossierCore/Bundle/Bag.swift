/// A bag, and whether it is complete and unchanged (BagIt 1.0, and 0.93 to 0.97).
///
/// Everything that is wrong is found, not the first. Files are hashed in bounded memory, unless it is known what they
/// hash to; no link is followed and nothing is fetched.
public struct Bag {
  let files: BagFiles
  private var report = BagReport()
  private(set) var isCurrent = true
  private(set) var manifests: [BagManifest] = []
  /// Whether a file is missing for a reason that the totals have too.
  var excused = false
  private(set) var toFetch: Set<BytewiseName> = []

  /// The most bytes of a tag file.
  public static let maximumTagBytes = 64 << 20
  /// The most lines of a tag file.
  public static let maximumTagLines = ArchiveLimits.standard.maximumEntries
  /// The versions that are read.
  public static let versions = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"]

  /// Looks at everything in a bag.
  public static func verify(_ files: BagFiles) -> BagReport {
    var bag = Bag(files: files)
    bag.list()
    bag.readDeclaration()
    bag.readManifests()
    bag.readFetch()
    bag.compare()
    bag.readInfo()
    bag.report.findings.sort(by: Finding.isOrderedBefore)
    return bag.report
  }

  private init(files: BagFiles) { self.files = files }

  mutating func add(
    _ rule: BagRule, _ severity: Severity = .error, _ path: String, line: Int? = nil, _ message: String
  ) {
    report.findings.append(
      Finding(
        id: rule.rawValue, severity: severity, path: path, span: line.map { SourceSpan(line: $0, column: 1) },
        message: message))
  }

  // MARK: - The folder

  private mutating func list() {
    for stranger in files.strangers { add(.kind, .error, stranger.path, stranger.message) }
    for item in files.items where item.path.hasPrefix("data/") {
      report.files += 1
      report.bytes += item.size
    }
    if !files.hasPayloadFolder { add(.declaration, .error, "data", "there is no folder 'data'") }
  }

  func has(_ path: String) -> Bool { files.contains(path) }

  /// The lines of a tag file; nil with a finding if it cannot be read.
  private mutating func text(_ path: String) -> TagText? {
    do throws(FileError) {
      let bytes = try files.bytes(of: path, limitBytes: Self.maximumTagBytes)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { add(.encoding, .error, path, "it begins with a byte order mark") }
      // They are counted before they are kept.
      let lines = max(bytes.count { $0 == 10 }, bytes.count { $0 == 13 })
      guard lines <= Self.maximumTagLines else {
        add(.kind, .error, path, "it has more than \(Self.maximumTagLines) lines")
        return nil
      }
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
    for path in files.items.map(\.path) {
      guard let word = BagManifest.algorithmWord(ofFile: path) else { continue }
      let isOfTags = path.hasPrefix("tagmanifest-")
      guard let algorithm = ChecksumAlgorithm(rawValue: word) else {
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
    if let item = files.item("tagmanifest-sha256.txt") {
      report.identity = (try? files.digests(of: item, [.sha256]))?.content
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
        toFetch.insert(BytewiseName(path))
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

extension String {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    let start = utf8.drop { $0 == 32 || $0 == 9 }
    guard let last = start.lastIndex(where: { $0 != 32 && $0 != 9 }) else { return "" }
    return String(self[start.startIndex...last])
  }
}
