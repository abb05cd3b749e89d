internal import CLinux
internal import Glibc

extension ChildProcess {
  /// Starts a program found on the PATH.
  ///
  /// Its first streams are those that are given, the others this process's; so is its environment, but for the changes.
  static func spawn(
    _ words: [String], changing changes: [String: String?] = [:], streams: [Int32] = []
  ) throws(FileError) -> pid_t {
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var variables = unsafe environment(changes)
    unsafe variables.append(nil)
    defer { unsafe variables.forEach { unsafe free($0) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (target, number) in streams.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, number, Int32(target))
    }
    // This process marks its own files as not to be inherited; whoever started it may have left others open.
    if !streams.isEmpty { unsafe posix_spawn_file_actions_addclosefrom_np(&actions, 3) }
    // A closed pipe is ignored here, and must not be there.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child = pid_t()
    let code = unsafe posix_spawnp(&child, words[0], &actions, &attributes, arguments, variables)
    guard code == 0 else { throw FileError.failed(.run, path: words[0], cause: FileErrorCause(code: code)) }
    return child
  }

  /// A copy of this process's environment with some variables changed, byte for byte; the caller frees each line.
  private static func environment(_ changes: [String: String?]) -> [UnsafeMutablePointer<CChar>?] {
    var lines: [UnsafeMutablePointer<CChar>?] = unsafe []
    var next = unsafe environ
    while let line = unsafe next.pointee {
      let name = unsafe String(cString: line).prefix { $0 != "=" }
      if changes[String(name)] == nil { unsafe lines.append(unsafe strdup(line)) }
      unsafe next += 1
    }
    for (name, value) in changes { if let value { unsafe lines.append(unsafe strdup("\(name)=\(value)")) } }
    return unsafe lines
  }
}
