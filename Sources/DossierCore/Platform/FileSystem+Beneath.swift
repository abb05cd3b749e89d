internal import Glibc

extension FileSystem {
  /// Tells whether a path is relative and plain: no empty part, `.` or `..`, no NUL.
  public static func isPlainRelative(_ path: String) -> Bool {
    // How long the part is so far, and whether it has points only.
    var (length, isPoints) = (0, true)
    for byte in path.utf8 {
      switch byte {
      case 0: return false
      case UInt8(ascii: "/"):
        guard isPart(length, isPoints) else { return false }
        (length, isPoints) = (0, true)
      default:
        length += 1
        isPoints = isPoints && byte == UInt8(ascii: ".")
      }
    }
    return isPart(length, isPoints)
  }

  /// Whether something of this length is a name: it is neither empty nor `.` nor `..`.
  private static func isPart(_ length: Int, _ isPoints: Bool) -> Bool { length > 0 && !(isPoints && length <= 2) }

  /// Makes sure that a directory below a root is reached without following a symbolic link.
  ///
  /// What does not exist yet is fine: it will be made. The root itself may be reached through links.
  ///
  /// - Returns: Whether the directory exists.
  /// - Throws: `FileError.notBelowRoot`, `symbolicLink`, or `failed`, also if a part is not a directory.
  public static func directoryExists(_ relative: String, below root: String) throws(FileError) -> Bool {
    do throws(FileError) {
      _ = try openDirectory(relative, below: root)
      return true
    } catch {
      if error.cause == .missing { return false }
      throw error
    }
  }

  /// Reads a whole regular file below a root without following any symbolic link on the way.
  ///
  /// - Throws: `FileError.notBelowRoot`, `symbolicLink`, `notRegularFile`, `tooLarge` or `failed`.
  public static func read(_ relative: String, below root: String, limitBytes: Int) throws(FileError) -> FileContent {
    let path = root + "/" + relative
    guard isPlainRelative(relative) else { throw .notBelowRoot(path: relative) }
    let directory = try openDirectory(parent(of: relative) ?? "", below: root)
    let file: FileDescriptor
    do throws(FileError) {
      file = try FileDescriptor(
        below: directory, name(of: relative), path: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
    } catch {
      throw error.cause == .symbolicLink ? .symbolicLink(path: path) : error
    }
    let stamp = try file.regularStamp()
    return FileContent(bytes: try file.readAll(expecting: stamp.size, limitBytes: limitBytes), stamp: stamp)
  }

  static func openDirectory(_ relative: String, below root: String) throws(FileError) -> FileDescriptor {
    var directory = try FileDescriptor(.open, root, flags: O_RDONLY | O_DIRECTORY)
    if relative.isEmpty { return directory }
    guard isPlainRelative(relative) else { throw .notBelowRoot(path: relative) }
    var path = root
    for part in relative.split(separator: "/") {
      path += "/" + part
      do throws(FileError) {
        directory = try FileDescriptor(
          below: directory, String(part), path: path, flags: O_RDONLY | O_DIRECTORY)
      } catch {
        // With O_DIRECTORY a link is reported as "not a directory".
        if error.cause == .symbolicLink { throw .symbolicLink(path: path) }
        if error.cause == .notDirectory, try status(of: path)?.kind == .symbolicLink {
          throw .symbolicLink(path: path)
        }
        throw error
      }
    }
    return directory
  }
}
