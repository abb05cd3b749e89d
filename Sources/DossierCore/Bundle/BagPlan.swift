/// The files of a bag with its lists: everything that decides how the bag is known, before it is written.
public struct BagPlan: Sendable, Equatable {
  /// The top folder.
  public let name: String
  /// All files but a signature.
  public private(set) var files: [BagFile]
  /// How many files the payload has.
  public private(set) var payloadFiles = 0
  /// How many bytes they have.
  public private(set) var payloadBytes: Int64 = 0
  /// What is signed.
  public private(set) var tagManifest: [UInt8] = []
  private(set) var hashes: [String: Listed] = [:]

  /// What the lists say of a file.
  struct Listed: Sendable, Equatable {
    let hash: String
    let size: Int64
  }

  /// Makes the lists; no file is read.
  ///
  /// - Parameters:
  ///   - name: The top folder.
  ///   - files: Payload below `data/`, and tag files beside.
  ///   - info: The lines of `bag-info.txt` before the totals.
  /// - Throws: `BagError`.
  public init(_ name: String, _ files: [BagFile], info: [(label: String, value: String)]) throws(BagError) {
    self.name = name
    self.files = files
    for file in files {
      let isTag = !file.path.hasPrefix("data/")
      guard BagManifest.problem(file.path, isOfTags: isTag) == nil, hashes[file.path] == nil else {
        throw .path(file.path)
      }
      hash(file)
      guard !isTag else { continue }
      payloadFiles += 1
      payloadBytes += hashes[file.path]?.size ?? 0
    }
    let lines = info.map { "\($0.label): \($0.value)\n" } + ["Payload-Oxum: \(payloadBytes).\(payloadFiles)\n"]
    try add("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    try add("bag-info.txt", lines.joined())
    try add("manifest-sha256.txt", list { $0.hasPrefix("data/") })
    let tags = list { !$0.hasPrefix("data/") }
    tagManifest = Array(tags.utf8)
    try add("tagmanifest-sha256.txt", tags)
  }

  /// How the bag is known: the SHA-256 of the tag manifest, which follows from the files alone.
  public var identity: ContentHash { ContentHash(of: tagManifest) }

  private mutating func add(_ path: String, _ text: String) throws(BagError) {
    let file = BagFile(path, .bytes(Array(text.utf8)))
    guard hashes[path] == nil else { throw .path(path) }
    files.append(file)
    hash(file)
  }

  private mutating func hash(_ file: BagFile) {
    switch file.content {
    case .kept(let bytes): hashes[file.path] = Listed(hash: bytes.hash.hex, size: Int64(bytes.count))
    case .known(_, let size, let hash): hashes[file.path] = Listed(hash: hash.hex, size: size)
    }
  }

  private func list(_ isListed: (String) -> Bool) -> String {
    var text = ""
    for path in hashes.keys.filter(isListed).sorted(by: { $0.isBytewiseBefore($1) }) {
      text += "\(hashes[path]?.hash ?? "")  \(TagText.written(path))\n"
    }
    return text
  }
}
