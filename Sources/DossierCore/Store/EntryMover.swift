/// Puts single changes in place and takes them back, from whatever state a crash has left them in.
///
/// While a change is under way, nothing is destroyed: what was in place waits under the temporary name.
struct EntryMover {
  let root: String
  let support: RenameSupport

  enum Outcome: Equatable {
    case done
    /// Somebody else has changed or made the file: it is as they left it.
    case foreign
  }

  enum Found: Equatable {
    case nothing
    case content(ContentHash)
    case special
  }

  /// Puts a change in place; a change that already is stays so.
  func apply(_ entry: Journal.Entry) throws(FileError) -> Outcome {
    let (path, temporary) = (full(entry.path), full(entry.temporaryPath))
    switch entry.action {
    case .create: return try applyCreation(path, temporary)
    case .replace(let old, let new): return try applyReplacement(path, temporary, old: old, new: new)
    case .remove(let old): return try applyRemoval(path, temporary, old: old)
    }
  }

  /// Takes a change back; one that was not made stays so.
  ///
  /// What somebody else wrote since is kept.
  func revert(_ entry: Journal.Entry) throws(FileError) -> Outcome {
    let (path, temporary) = (full(entry.path), full(entry.temporaryPath))
    switch entry.action {
    case .create(let new): return try revertCreation(path, temporary, new: new)
    case .replace(_, let new): return try revertReplacement(path, temporary, new: new)
    case .remove: return try moveBack(temporary, path)
    }
  }

  /// Brings the only change of a commit, whose writer died, to one of its two ends.
  func settle(_ entry: Journal.Entry) throws(FileError) -> Outcome {
    let (path, temporary) = (full(entry.path), full(entry.temporaryPath))
    switch entry.action {
    case .create:
      return .done
    case .remove(let old):
      if case .content(old) = try found(temporary) { return .done }
      return try moveBack(temporary, path)
    case .replace(let old, let new):
      // Swapped, but not yet compared: what came out is neither, so it is somebody's edit and goes back.
      let waiting = try found(temporary)
      if waiting == .nothing || waiting == .content(old) || waiting == .content(new) { return .done }
      guard try found(path) == .content(new) else { return .done }
      _ = try swapBack(temporary, path, new: new)
      return .foreign
    }
  }

  /// Removes every temporary file of a change.
  func clean(_ entry: Journal.Entry) throws(FileError) {
    let temporary = full(entry.temporaryPath)
    for path in [temporary, temporary + Self.asideSuffix, temporary + Self.partSuffix] {
      try FileSystem.removeFile(path)
    }
  }

  /// Tells what is at a path, without following a link.
  func found(_ path: String) throws(FileError) -> Found {
    guard let status = try FileSystem.status(of: path) else { return .nothing }
    guard status.kind == .regular else { return .special }
    do throws(FileError) {
      return .content(try ContentHash(ofFile: path))
    } catch {
      if error.cause == .missing { return .nothing }
      throw error
    }
  }

  /// What the name of the old content ends with where two names cannot be swapped.
  static let asideSuffix = "-old"
  /// What the name of an only temporary file ends with until it is complete.
  static let partSuffix = "-part"

  func full(_ path: String) -> String { root + "/" + path }
}

extension EntryMover {
  private func applyCreation(_ path: String, _ temporary: String) throws(FileError) -> Outcome {
    do throws(FileError) {
      try FileSystem.renameWithoutReplacing(temporary, to: path, support: support)
    } catch {
      guard error.cause == .exists || error.cause == .missing else { throw error }
      guard let waiting = try FileSystem.status(of: temporary) else { return .done }
      guard error.cause == .exists else { throw error }
      // Both names on one file: a crash between linking and unlinking.
      guard let there = try FileSystem.status(of: path), there.isSameFile(as: waiting) else { return .foreign }
      try FileSystem.removeFile(temporary)
    }
    return .done
  }

  private func applyReplacement(
    _ path: String, _ temporary: String, old: ContentHash, new: ContentHash
  ) throws(FileError) -> Outcome {
    switch try found(temporary) {
    case .nothing, .content(old): return .done
    case .content(new): break
    case .content, .special:
      // Swapped, but not yet compared.
      if try found(path) == .content(new) { _ = try swapBack(temporary, path, new: new) }
      return .foreign
    }
    do throws(FileError) {
      guard try FileSystem.exchange(temporary, with: path, support: support) else {
        return try replacePortably(path, temporary, old: old)
      }
    } catch {
      if error.cause == .missing { return .foreign }
      throw error
    }
    if try found(temporary) == .content(old) { return .done }
    _ = try swapBack(temporary, path, new: new)
    return .foreign
  }

  /// Keeps the old content under a second name, then renames over it.
  private func replacePortably(_ path: String, _ temporary: String, old: ContentHash) throws(FileError) -> Outcome {
    let aside = temporary + Self.asideSuffix
    try FileSystem.removeFile(aside)
    guard let status = try FileSystem.status(of: path), status.kind == .regular else { return .foreign }
    do throws(FileError) {
      try FileSystem.link(path, as: aside)
    } catch {
      guard error.cause == .notPermitted || error.cause == .unsupported else { throw error }
      try FileSystem.copy(path, to: aside, ownership: FileOwnership(replacing: status), syncing: true)
    }
    guard try found(aside) == .content(old) else { return .foreign }
    try FileSystem.rename(temporary, to: path)
    return .done
  }

  private func applyRemoval(_ path: String, _ temporary: String, old: ContentHash) throws(FileError) -> Outcome {
    if try FileSystem.status(of: temporary) == nil {
      guard let there = try FileSystem.status(of: path) else { return .done }
      guard there.kind == .regular else { return .foreign }
      try FileSystem.rename(path, to: temporary)
    }
    if try found(temporary) == .content(old) { return .done }
    _ = try moveBack(temporary, path)
    return .foreign
  }

  private func revertCreation(_ path: String, _ temporary: String, new: ContentHash?) throws(FileError) -> Outcome {
    guard let waiting = try FileSystem.status(of: temporary) else {
      switch try found(path) {
      case .nothing: return .done
      case .content(let there) where there == new: try FileSystem.rename(path, to: temporary)
      case .content, .special: return .foreign
      }
      return .done
    }
    // Both names on one file: a crash between linking and unlinking.
    if let there = try FileSystem.status(of: path), there.isSameFile(as: waiting) {
      try FileSystem.removeFile(path)
    }
    return .done
  }

  private func revertReplacement(_ path: String, _ temporary: String, new: ContentHash) throws(FileError) -> Outcome {
    let waiting = try found(temporary)
    if waiting == .content(new) { return .done }
    guard waiting == .nothing else {
      // The old content, or an edit that came out of the swap.
      guard try found(path) == .content(new) else { return .foreign }
      return try swapBack(temporary, path, new: new)
    }
    let aside = temporary + Self.asideSuffix
    guard try FileSystem.status(of: aside) != nil else { return .done }
    guard try found(path) == .content(new) else { return .foreign }
    try FileSystem.rename(aside, to: path)
    return .done
  }

  /// Takes our content out again; if it was edited in that very moment, the latest edit stays in place.
  private func swapBack(_ temporary: String, _ path: String, new: ContentHash) throws(FileError) -> Outcome {
    guard try FileSystem.exchange(temporary, with: path) else {
      try FileSystem.rename(temporary, to: path)
      return .done
    }
    if try found(temporary) == .content(new) { return .done }
    _ = try FileSystem.exchange(temporary, with: path)
    return .foreign
  }

  private func moveBack(_ temporary: String, _ path: String) throws(FileError) -> Outcome {
    guard try FileSystem.status(of: temporary) != nil else { return .done }
    do throws(FileError) {
      try FileSystem.renameWithoutReplacing(temporary, to: path, support: support)
    } catch {
      guard error.cause == .exists else { throw error }
      return .foreign
    }
    return .done
  }
}
