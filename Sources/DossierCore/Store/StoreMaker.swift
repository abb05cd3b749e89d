/// Makes the directory of a new store.
public enum StoreMaker {
  /// The permissions of a store directory: its owner's alone, since the files hold personal data.
  public static let privateMode: UInt32 = 0o700

  /// Makes the directory where there is none and restricts it, unless it is to be shared.
  ///
  /// - Throws: `StoreError.alreadyExists` if the directory is a store already, or `file`.
  public static func prepare(_ root: String, isShared: Bool) throws(StoreError) {
    let isStore: Bool
    do throws(FileError) {
      isStore = try FileSystem.status(of: "\(root)/\(StoreLayout.settings)") != nil
      if !isStore {
        _ = try FileSystem.makeDirectories(root)
        if !isShared { try FileSystem.setMode(privateMode, of: root) }
      }
    } catch {
      throw .file(error)
    }
    if isStore { throw .alreadyExists(path: StoreLayout.settings) }
  }
}
