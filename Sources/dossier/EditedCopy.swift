internal import DossierCore

/// A copy of a document outside the store, for an editor.
struct EditedCopy {
  /// Where it lies.
  let path: String
  /// What it holds now.
  private(set) var bytes: [UInt8]
  private let original: [UInt8]

  /// Somebody else changed the document meanwhile.
  struct Overtaken: Error, Reportable {
    let path: String

    var report: ErrorReport {
      ErrorReport("'\(path)' was changed by somebody else while you edited it", status: .conflict)
    }
  }

  /// Makes the copy in the directory for temporary files, for this user alone.
  init(of original: [UInt8], named name: String, _ context: inout Context) throws {
    let directory = context.temporaryDirectory
    bytes = original
    self.original = original
    path = try Self.freePath { "\(directory)/dossier-\(String(context.random.next(), radix: 36))-\(name)" }
    try FileSystem.create(path, bytes: original, ownership: FileOwnership(mode: 0o600), syncing: false)
  }

  private static func freePath(_ candidate: () -> String) throws(FileError) -> String {
    var path = candidate()
    while try FileSystem.status(of: path) != nil { path = candidate() }
    return path
  }

  /// Whether the editor left something else than it got.
  var isChanged: Bool { bytes != original }

  /// Runs the editor and reads what it left.
  mutating func edit(_ context: Context) throws {
    let editor = context.world.variable("VISUAL") ?? context.world.variable("EDITOR") ?? "vi"
    let ending: ChildProcess.Ending
    do throws(FileError) {
      ending = try ChildProcess.run("/bin/sh", ["-c", "\(editor) \"$@\"", editor, path])
    } catch {
      remove()
      throw error
    }
    guard ending == .status(0) else {
      remove()
      throw CommandError(
        message: "the editor '\(editor)' ended with \(ending.words); nothing was changed",
        hint: "name another with VISUAL or EDITOR")
    }
    bytes = try FileSystem.read(path, limitBytes: Store.maximumDocumentBytes, followingLink: true).bytes
  }

  /// Removes the copy.
  func remove() { _ = try? FileSystem.removeFile(path) }

  /// An error that says where the copy lies.
  func kept(because error: any Error) -> Kept { Kept(error: error, path: path) }

  /// Why a copy was not taken back.
  struct Kept: Error, Reportable {
    let error: any Error
    let path: String

    var report: ErrorReport {
      var report = ErrorReport(error)
      if report.message == nil {
        report.message = "the case is as it was"
        report.status = .findings
      }
      let place = "your copy is '\(path)'"
      report.hint = report.hint.map { "\($0); \(place)" } ?? place
      return report
    }
  }
}

extension ChildProcess.Ending {
  /// How a program ended, for sentences.
  fileprivate var words: String {
    switch self {
    case .status(let status): "status \(status)"
    case .signal(let signal): "signal \(signal)"
    }
  }
}
