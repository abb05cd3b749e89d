/// The files of a store that nobody put there on purpose.
public struct StrayFiles: Sendable, Equatable {
  /// The temporary files that dead writers left, relative to the store.
  public let temporary: [String]
  /// The files and folders that have no place in a store.
  public let foreign: [String]
  /// Links, pipes and the like, which are not read.
  public let special: [String]
  /// The paths that differ from another only by case or Unicode form.
  public let colliding: [String]

  /// None at all.
  public static let none = StrayFiles()

  private init() { (temporary, foreign, special, colliding) = ([], [], [], []) }

  /// Looks at the names of a store's files.
  ///
  /// - Throws: `LoadError.file` if the directory cannot be listed.
  public init(in store: Store) throws(LoadError) {
    do throws(FileError) {
      let listing = try StoreListing(of: store)
      let own = try FileSystem.list(store.root).map(\.name).filter(TemporaryName.isTemporary)
      let isTemporary = { TemporaryName.isTemporary(FileSystem.name(of: $0)) }
      let others =
        listing.foreign
        + listing.attachments.flatMap { owner, names in
          names.map { "\(StoreLayout.attachments(ofCaseAt: owner))/\($0)" }
        }
      temporary = (own + others.filter(isTemporary)).sorted { $0.isBytewiseBefore($1) }
      foreign = listing.foreign.filter { !isTemporary($0) }
      special = listing.special.map(\.path)
      colliding = listing.collisions.map(\.path)
    } catch {
      throw .file(error)
    }
  }
}
