/// One manifest of a bag: which files it lists with which hash.
struct BagManifest {
  struct Line: Sendable {
    /// The name of the manifest.
    let manifest: String
    let algorithm: ChecksumAlgorithm
    let number: Int
    let digest: String
  }

  let name: String
  let algorithm: ChecksumAlgorithm
  let isOfTags: Bool
  private(set) var lines: [BytewiseName: Line] = [:]
  /// The paths in the order in which they are listed.
  private(set) var paths: [String] = []

  /// Reads the lines; what is wrong is told by the closure: rule, severity, line, words.
  init(
    _ name: String, _ algorithm: ChecksumAlgorithm, isOfTags: Bool, _ text: TagText, isCurrent: Bool,
    _ report: (BagRule, Severity, Int, String) -> Void
  ) {
    self.name = name
    self.algorithm = algorithm
    self.isOfTags = isOfTags
    for (number, line) in text.lines where !line.isEmpty {
      let digest = line.utf8.prefix { $0 != 32 && $0 != 9 }
      let blanks = line.utf8[digest.endIndex...].prefix { $0 == 32 || $0 == 9 }
      let written = String(digest) ?? ""
      let hex = digest.contains { (65...90).contains($0) } ? written.lowercased() : written
      var rest = String(line.utf8[blanks.endIndex...]) ?? ""
      guard hex.utf8.count == algorithm.digits,
        hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
        !blanks.isEmpty, !rest.isEmpty
      else {
        report(.manifest, .error, number, "the line is not a \(algorithm.rawValue) hash, a blank and a path")
        continue
      }
      if rest.utf8.first == UInt8(ascii: "*") {
        report(.unusualPath, .warning, number, "the path begins with '*', as md5sum and its like write it")
        rest.removeFirst()
      }
      if rest.utf8.starts(with: "./".utf8) {
        report(.unusualPath, .warning, number, "the path begins with './'")
        rest.removeFirst(2)
      }
      let path = TagText.path(rest, decodesPercent: isCurrent)
      if let problem = Self.problem(path, isOfTags: isOfTags) {
        report(.path, .error, number, "'\(path)' \(problem)")
        continue
      }
      add(path, Line(manifest: name, algorithm: algorithm, number: number, digest: hex), isCurrent: isCurrent, report)
    }
  }

  private mutating func add(
    _ path: String, _ line: Line, isCurrent: Bool, _ report: (BagRule, Severity, Int, String) -> Void
  ) {
    guard let before = lines.updateValue(line, forKey: BytewiseName(path)) else {
      paths.append(path)
      return
    }
    lines[BytewiseName(path)] = before
    guard before.digest == line.digest else {
      report(.listedTwice, .error, line.number, "'\(path)' is listed in line \(before.number) with another hash")
      return
    }
    report(
      .listedTwice, isCurrent ? .error : .warning, line.number, "'\(path)' is listed in line \(before.number) too")
  }

  /// By what hashes a file of this name would list others, in small letters; nil if it is no manifest.
  static func algorithmWord(ofFile path: String) -> String? {
    guard path.hasSuffix(".txt"), !path.contains("/"), path.hasPrefix("manifest-") || path.hasPrefix("tagmanifest-")
    else { return nil }
    return path.dropLast(4).drop { $0 != "-" }.dropFirst().lowercased()
  }

  /// The known ways of hashing that the manifests among files use.
  static func algorithms(namedIn paths: [String]) -> Set<ChecksumAlgorithm> {
    Set(paths.compactMap { algorithmWord(ofFile: $0).flatMap { ChecksumAlgorithm(rawValue: $0) } })
  }

  /// Why a path of a list is not one of the bag; nil if it is.
  static func problem(_ path: String, isOfTags: Bool?) -> String? {
    let bytes = path.utf8
    if bytes.first == UInt8(ascii: "/") { return "begins at the root" }
    if bytes.first == UInt8(ascii: "~") { return "names a home directory" }
    if bytes.contains(UInt8(ascii: "\\")) { return "holds a backslash" }
    if let first = bytes.first, (65...90).contains(first & 0xDF), bytes.dropFirst().first == UInt8(ascii: ":") {
      return "begins with a drive letter"
    }
    guard FileSystem.isPlainRelative(path) else { return "is not a plain path inside the bag" }
    switch isOfTags {
    case true where path.hasPrefix("data/"): return "is payload, which a tag manifest does not list"
    case true where path.hasPrefix("tagmanifest-"): return "is a tag manifest, which none lists"
    case false where !path.hasPrefix("data/"), nil where !path.hasPrefix("data/"): return "is not below 'data/'"
    default: return nil
    }
  }
}
