/// Where in the order of a commit a file belongs: what is referred to is written first and removed last.
public enum ChangeStage: Int, Sendable, Comparable, CaseIterable {
  /// Files that lie beside a case or wait in the outbox.
  case attachments
  /// Parties, terms, tracks, templates and the store's own file.
  case parties
  /// Cases.
  case cases
  /// What refers to cases: remittances, statements read, records of exchange.
  case records

  /// Derives the stage from a path relative to the store.
  public init(path: String) {
    let bytes = path.utf8
    let folder = bytes.prefix { $0 != UInt8(ascii: "/") }
    self =
      switch String(path[..<folder.endIndex]) {
      case "cases": bytes.count { $0 == UInt8(ascii: "/") } <= 2 ? .cases : .attachments
      case "outbox": .attachments
      case "remittances", "bank", "exchange": .records
      default: .parties
      }
  }

  /// Orders what is written first before what is written later.
  public static func < (left: ChangeStage, right: ChangeStage) -> Bool { left.rawValue < right.rawValue }
}

/// Where the content of a file to add comes from.
public enum AttachmentSource: Sendable, Equatable {
  /// These bytes.
  case bytes(SpooledBytes)
  /// A copy of this file; refused if its SHA-256 is not the announced one.
  case copy(of: String, expecting: ContentHash?)
  /// A file that an `AttachmentWriter` has staged; it is moved, not copied.
  case staged(StagedFile)

  /// The most bytes of one attachment: 4 GiB.
  public static let maximumAttachmentBytes: Int64 = 4 << 30
}

/// One change of one file.
public struct Change: Sendable, Equatable {
  /// What is done to the file.
  public enum Action: Sendable, Equatable {
    /// Makes a file where there is none.
    case create(AttachmentSource)
    /// Replaces the content that was read.
    case replace(with: SpooledBytes, expecting: ContentHash)
    /// Removes the file with this content.
    case remove(expecting: ContentHash)
  }

  /// The path relative to the store.
  public let path: String
  /// Where in the order it belongs.
  public let stage: ChangeStage
  /// What is done.
  public let action: Action
}

/// The changes of one command, made together or not at all.
public struct ChangeSet: Sendable, Equatable {
  /// The changes in the order in which they were asked for.
  public private(set) var changes: [Change] = []
  /// Directories to remove afterwards if they are empty, relative to the store.
  public private(set) var emptyDirectories: [String] = []

  /// Makes a set without changes.
  public init() {}

  /// Whether nothing is to be changed.
  public var isEmpty: Bool { changes.isEmpty && emptyDirectories.isEmpty }

  /// Writes a document: over the content that was read, or where nothing may be if nothing was read.
  public mutating func write(_ path: String, _ bytes: [UInt8], expecting read: [UInt8]?) {
    write(path, SpooledBytes(bytes), over: read.map { ContentHash(of: $0) })
  }

  /// Writes a document: over the content of this hash, or where nothing may be if there is none.
  mutating func write(_ path: String, _ bytes: SpooledBytes, over read: ContentHash?) {
    add(path, read.map { .replace(with: bytes, expecting: $0) } ?? .create(.bytes(bytes)))
  }

  /// Adds a file where there is none.
  public mutating func addFile(_ path: String, from source: AttachmentSource) { add(path, .create(source)) }

  /// Removes a file that has this content.
  public mutating func remove(_ path: String, expecting content: ContentHash) {
    add(path, .remove(expecting: content))
  }

  /// Removes a document with the content that was read.
  public mutating func remove(_ path: String, expecting read: [UInt8]) {
    remove(path, expecting: ContentHash(of: read))
  }

  /// Removes a directory after everything else if it is empty then.
  public mutating func removeDirectoryIfEmpty(_ path: String) { emptyDirectories.append(path) }

  /// The changes in the order in which references hold at every step: additions by stage, then removals in reverse.
  public var ordered: [Change] {
    var additions = [[Change]](repeating: [], count: ChangeStage.allCases.count)
    var removals = additions
    for change in changes {
      if change.isRemoval {
        removals[change.stage.rawValue].append(change)
      } else {
        additions[change.stage.rawValue].append(change)
      }
    }
    return (additions + removals.reversed()).flatMap(\.self)
  }

  private mutating func add(_ path: String, _ action: Change.Action) {
    changes.append(Change(path: path, stage: ChangeStage(path: path), action: action))
  }
}

extension Change {
  /// Whether its content lies in a file already, which is moved.
  var isMoved: Bool {
    if case .create(.staged) = action { return true }
    return false
  }

  var isRemoval: Bool {
    if case .remove = action { return true }
    return false
  }
}
