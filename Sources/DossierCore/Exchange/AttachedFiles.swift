/// Why a file that a case records cannot go along.
public enum FileFault: Error, Equatable {
  /// It is not there.
  case missing
  /// It has another size than what was attached.
  case changed
}

/// The files of a case that go along, and those that are left out because the recipient has them.
struct AttachedFiles: Sendable {
  /// The files of the bag.
  private(set) var files: [BagFile] = []
  /// The SHA-256 of those that go along, in the order of the case.
  private(set) var hashes: [String] = []
  /// The SHA-256 of those that are left out.
  private(set) var omitted: [String] = []

  init(of file: Loaded<Case>, in store: Store, having known: Set<String>) throws(ExchangeError) {
    let folder = StoreLayout.attachments(ofCaseAt: file.path)
    let sentFolder = StoreLayout.attachments(ofCaseAt: file.value.path(inBundlesOf: file.path))
    let names = PayloadNames(file.value)
    for attachment in Self.deciding(in: file.value) {
      let path = "\(folder)/\(attachment.file)"
      if let hash = attachment.sha256, known.contains(hash) {
        omitted.append(hash)
        continue
      }
      let size: Int64
      switch try Self.look(at: path, for: attachment, in: store) {
      case .success(let found): size = found
      case .failure(let fault):
        // What was made void may have been removed, or put right.
        if attachment.isVoid { continue }
        let number = file.value.number
        throw fault == .missing ? .missingFile(path: path, number: number) : .changedFile(path: path, number: number)
      }
      let full = store.fullPath(path)
      let known = attachment.sha256.flatMap { ContentHash(hex: $0) }
      let hash: ContentHash
      if let known { hash = known } else { hash = try Self.hash(of: full) }
      files.append(
        BagFile(
          "data/\(sentFolder)/\(names[attachment.file])", .known(full, size: size, hash: hash)))
      hashes.append(hash.hex)
    }
  }

  /// The files of a case that would have to go along and cannot.
  ///
  /// Of what was changed and kept its size this says nothing: all of it would have to be read, gigabytes perhaps, and once
  /// more while it is packed, where its hash is held against the recorded one.
  static func faults(
    of file: Loaded<Case>, in store: Store, having known: Set<String>
  ) throws(ExchangeError) -> [(file: String, fault: FileFault)] {
    let folder = StoreLayout.attachments(ofCaseAt: file.path)
    var faults: [(file: String, fault: FileFault)] = []
    for attachment in deciding(in: file.value) where !attachment.isVoid {
      if let hash = attachment.sha256, known.contains(hash) { continue }
      let found = try look(at: "\(folder)/\(attachment.file)", for: attachment, in: store)
      if case .failure(let fault) = found { faults.append((attachment.file, fault)) }
    }
    return faults
  }

  /// The entry that says what each file is that may leave the store: of several the first that is not void.
  private static func deciding(in file: Case) -> [Attachment] {
    let all = file.attachments.filter(\.isPublic)
    let deciding = Dictionary(all.map { ($0.file, $0) }) { $0.isVoid && !$1.isVoid ? $1 : $0 }
    return all.filter { deciding[$0.file]?.id == $0.id }
  }

  /// The size of a file, or why it is not what an entry says.
  private static func look(
    at path: String, for attachment: Attachment, in store: Store
  ) throws(ExchangeError) -> Result<Int64, FileFault> {
    guard let size = try size(of: path, in: store) else { return .failure(.missing) }
    return attachment.size.map { Int64($0) == size } ?? true ? .success(size) : .failure(.changed)
  }

  private static func size(of path: String, in store: Store) throws(ExchangeError) -> Int64? {
    do throws(FileError) {
      return try FileSystem.status(of: store.fullPath(path))?.stamp.size
    } catch {
      throw .load(.file(error))
    }
  }

  private static func hash(of path: String) throws(ExchangeError) -> ContentHash {
    do throws(FileError) { return try ContentHash(ofFile: path) } catch { throw .load(.file(error)) }
  }
}

extension Case {
  /// Where bundles have the case that lies at a path here: a number that only this store gave it stays here.
  func path(inBundlesOf path: String) -> String {
    guard let number = received.last(where: { $0.number != nil })?.number ?? imported?.number,
      let month = FileSystem.parent(of: path)
    else {
      return PayloadNames.plain(path)
    }
    return "\(month)/\(number.fileStem).yaml"
  }
}
