/// An archive that is no bag: files for people, in one folder.
public enum PlainArchive {
  /// Writes files into a new archive; on an error nothing of it stays.
  ///
  /// - Parameters:
  ///   - name: The top folder.
  ///   - files: The files, by their paths in it; those on the disk with their sizes and hashes.
  ///   - path: The archive to make.
  ///   - form: Its form.
  ///   - time: When everything in it was made.
  /// - Throws: `BagError`.
  public static func write(
    _ name: String, _ files: [BagFile], to path: String, form: ArchiveForm, time: Timestamp
  ) throws(BagError) {
    do throws(ArchiveError) {
      let writer = try ArchiveWriter(path, form: form, time: time)
      for file in files.sorted(by: { $0.path.isBytewiseBefore($1.path) }) {
        guard FileSystem.isPlainRelative(file.path) else { throw .notWritten(path: file.path, code: 0) }
        var listed: BagPlan.Listed?
        if case .known(_, let size, let hash) = file.content { listed = BagPlan.Listed(hash: hash.hex, size: size) }
        try BagWriter.add(file, as: "\(name)/\(file.path)", to: writer, listed)
      }
      try writer.finish()
    } catch {
      if error != .file(.failed(.create, path: path, cause: .exists)) { _ = try? FileSystem.removeFile(path) }
      if case .changed(let source) = error { throw .changed(source) }
      throw .archive(error)
    }
  }
}
