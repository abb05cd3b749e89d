/// A file that was given to be attached.
public struct GivenFile: Sendable, Equatable {
  /// Where it is: a full path.
  public let source: String
  /// Under which name it is kept.
  public let name: String

  /// Makes it; the name is the last part of the path.
  public init(source: String) {
    self.source = source
    name = FileSystem.name(of: source)
  }
}

extension Desk {
  /// Copies a file in beside a case and records it with its SHA-256.
  ///
  /// A file that the case has already, by name, content and kind, is not copied again. A name that is taken by other content
  /// becomes `stem-SHA6.ext`.
  ///
  /// - Returns: The name under which it is kept, and the case as it then is.
  /// - Throws: `ActionError.unsafeName`, `load` with the system's reason, or `wouldBreak`.
  public mutating func attach(
    _ given: GivenFile, kind: AttachmentKind?, visibility: Visibility?, to file: Loaded<Case>
  ) throws(ActionError) -> (id: Identifier, name: String, file: Loaded<Case>) {
    do throws(SafeName.Problem) {
      _ = try SafeName(given.name)
    } catch {
      throw .unsafeName(given.name, error)
    }
    let (hash, size) = try fingerprint(given.source)
    let names = [given.name, Self.otherName(given.name, hash)]
    if let same = file.value.attachments.first(where: {
      $0.sha256 == hash.hex && !$0.isVoid && names.contains($0.file) && (kind == nil || kind == $0.kind)
    }) {
      return (same.id, same.file, file)
    }
    let name = try freeName(given.name, hash, in: file)
    let draft = try attachmentDraft(name, kind, visibility, hash, size, for: file)
    let path = "\(StoreLayout.attachments(ofCaseAt: file.path))/\(name)"
    let added = try add(draft, to: .attachments, of: file)
    plan.copy(given.source, to: path, hash: hash)
    return (added.id, name, added.file)
  }

  /// The SHA-256 and the size in bytes of a file.
  func fingerprint(_ source: String) throws(ActionError) -> (ContentHash, Int64) {
    do throws(FileError) {
      var hasher = ContentHasher()
      let stamp = try FileSystem.readPieces(
        of: source, limitBytes: AttachmentSource.maximumAttachmentBytes, followingLink: true
      ) { hasher.update($0) }
      return (hasher.finish(), stamp.size)
    } catch {
      throw .load(.file(error))
    }
  }

  private func attachmentDraft(
    _ name: String, _ kind: AttachmentKind?, _ visibility: Visibility?, _ hash: ContentHash, _ size: Int64,
    for file: Loaded<Case>
  ) throws(ActionError) -> Draft {
    let empty = try draft(.attachments, for: file)
    return try drafting { () throws(DraftError) in
      var draft = empty
      try draft.set("file", name)
      try draft.set("kind", (kind ?? .other).rawValue)
      try draft.set("sha256", hash.hex)
      try draft.set("size", String(size))
      try draft.set("added", actor.now.description)
      try draft.set("visibility", visibility?.rawValue)
      return draft
    }
  }

  private func freeName(_ name: String, _ hash: ContentHash, in file: Loaded<Case>) throws(ActionError) -> String {
    let taken = Set(file.value.attachments.map { LatinFolding.fold($0.file) })
    let folder = StoreLayout.attachments(ofCaseAt: file.path)
    let isThere = try reading { () throws(LoadError) in try store.exists("\(folder)/\(name)") }
    guard taken.contains(LatinFolding.fold(name)) || isThere else { return name }
    return Self.otherName(name, hash)
  }

  /// The name under which a file is kept where other content has its own.
  private static func otherName(_ name: String, _ hash: ContentHash) -> String {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let stem = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    let ending = parts.count > 1 ? ".\(parts[parts.count - 1])" : ""
    return "\(stem)-\(hash.hex.prefix(6))\(ending)"
  }
}
