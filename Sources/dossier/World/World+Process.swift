internal import DossierCore
internal import Glibc

extension World {
  /// The world of this process.
  ///
  /// - Throws: `WorldError` if `DOSSIER_NOW` or `DOSSIER_TODAY` cannot be read.
  static func ofProcess() throws(WorldError) -> World {
    guard let clock = Timestamp(seconds: Int64(time(nil)), offsetMinutes: 0) else { throw .clock }
    let terminals = Terminals(
      standardInput: isatty(STDIN_FILENO) == 1, standardOutput: isatty(STDOUT_FILENO) == 1,
      standardError: isatty(STDERR_FILENO) == 1)
    return try World(
      environment: variable, directory: nil, absoluteDirectory: currentDirectory(), clock: clock,
      terminals: terminals, width: givenWidth() ?? terminalWidth() ?? 80, zoneFile: readZoneFile)
  }

  private static func variable(_ name: String) -> String? {
    guard let text = unsafe getenv(name) else { return nil }
    return unsafe String(cString: text)
  }

  private static func givenWidth() -> Int? {
    variable("COLUMNS").flatMap(Int.init).flatMap { (20...1000).contains($0) ? $0 : nil }
  }

  private static func currentDirectory() -> String {
    guard let text = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  private static func terminalWidth() -> Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return nil }
    return Int(size.ws_col)
  }

  /// The file of an IANA zone below `TZDIR` or `/usr/share/zoneinfo`; of the machine's own zone for nil.
  private static func readZoneFile(_ zone: String?) -> [UInt8]? {
    guard var name = zone else { return readFile("/etc/localtime") }
    if name.hasPrefix(":") { name.removeFirst() }
    if name.hasPrefix("/") { return readFile(name) }
    guard !name.split(separator: "/").contains("..") else { return nil }
    return readFile("/usr/share/zoneinfo/\(name)")
  }

  private static func readFile(_ path: String) -> [UInt8]? {
    let maximumZoneFileBytes = 65_536
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: maximumZoneFileBytes)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(descriptor, buffer.baseAddress, buffer.count)
    }
    return count > 0 ? Array(bytes[..<count]) : nil
  }
}
