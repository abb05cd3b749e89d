/// Makes the directory of a new store.
public enum StoreMaker {
  /// The permissions of a store directory: its owner's alone, since the files hold personal data.
  public static let privateMode: UInt32 = 0o700

  /// Makes the directory where there is none and restricts it, unless it is to be shared.
  ///
  /// - Throws: `StoreError.isStore` if the directory is a store already or lies in one, or `file`.
  public static func prepare(_ root: String, isShared: Bool) throws(StoreError) {
    if let store = try? Store.find(from: root) { throw .isStore(directory: root, root: store) }
    do throws(FileError) {
      _ = try FileSystem.makeDirectories(root)
      if !isShared { try FileSystem.setMode(privateMode, of: root) }
    } catch {
      throw .file(error)
    }
  }
}
