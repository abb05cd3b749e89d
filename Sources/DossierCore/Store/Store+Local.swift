extension Store {
  /// What was answered for this clone of the store; nothing if there is no file.
  ///
  /// - Throws: `LoadError`.
  public func localSettings() throws(LoadError) -> LocalSettings {
    let bytes: [UInt8]
    do throws(FileError) {
      guard try FileSystem.status(of: "\(root)/\(LocalSettings.path)") != nil else {
        return LocalSettings(exchanges: nil)
      }
      bytes = try FileSystem.read("\(root)/\(LocalSettings.path)", limitBytes: Store.maximumDocumentBytes).bytes
    } catch {
      throw .file(error)
    }
    return try Loaded<LocalSettings>(bytes, path: LocalSettings.path, currency: .euro).value
  }
}
