/// An archive unpacked into a fresh directory of this process, which is removed when the value goes.
///
/// Every entry is judged before anything of it is written. Modes, owners and times of the archive are not taken over:
/// directories have 0700, files 0600.
public struct Staging: ~Copyable {
  private let directory: FreshDirectory
  /// The directory that holds the top folder of the archive.
  public var path: String { directory.path }
  /// The top folder: the one name in the directory.
  public let topFolder: String
  /// How many files were unpacked.
  public let files: Int
  /// How many bytes they have.
  public let bytes: Int64

  /// The full path of the top folder.
  public var root: String { "\(path)/\(topFolder)" }

  /// Unpacks an archive below a directory for temporary files.
  ///
  /// - Throws: `ArchiveError`; then nothing stays behind.
  public init(
    _ archive: String, in parent: String, name: TemporaryName, limits: ArchiveLimits = .standard
  ) throws(ArchiveError) {
    var reader = try ArchiveReader(archive, limits: limits)
    var judge = ArchiveJudge(limits: limits)
    var (top, files, bytes) = (String?.none, 0, Int64(0))
    let directory = try ArchiveError.wrapping { () throws(FileError) in try FreshDirectory(name.name(0), in: parent) }
    var made: Set<String> = []
    while let entry = try reader.next() {
      let place: ArchiveJudge.Place
      do throws(ArchiveRule) {
        place = try judge.judge(entry)
      } catch {
        throw .refused(path: archive, entry: entry.shownName, error)
      }
      top = top ?? place.path.split(separator: "/").first.map(String.init)
      do throws(FileError) {
        try Self.makeDirectories(
          place.isDirectory ? place.path : FileSystem.parent(of: place.path) ?? "", in: directory, &made)
      } catch {
        throw .file(error)
      }
      guard !place.isDirectory else { continue }
      bytes += try Self.write(&reader, to: place.path, in: directory)
      files += 1
    }
    guard let top else { throw .damaged(path: archive, entry: nil, code: 0) }
    self.directory = directory
    topFolder = top
    self.files = files
    self.bytes = bytes
  }

  private static func write(
    _ reader: inout ArchiveReader, to path: String, in directory: borrowing FreshDirectory
  ) throws(ArchiveError) -> Int64 {
    let file = try ArchiveError.wrapping { () throws(FileError) in try directory.makeFile(path) }
    var count: Int64 = 0
    while true {
      let piece = try reader.read()
      if piece.isEmpty { return count }
      count += Int64(piece.count)
      do throws(FileError) { try file.write(piece) } catch { throw .file(error) }
    }
  }

  private static func makeDirectories(
    _ path: String, in directory: borrowing FreshDirectory, _ made: inout Set<String>
  ) throws(FileError) {
    guard !path.isEmpty, !made.contains(path) else { return }
    try makeDirectories(FileSystem.parent(of: path) ?? "", in: directory, &made)
    try directory.makeDirectory(path)
    made.insert(path)
  }
}
