internal import DossierCore

extension Context {
  /// The locale and the time zones.
  func environmentHealth() -> [HealthLine] {
    let locale = world.variable("LC_ALL") ?? world.variable("LC_CTYPE") ?? world.variable("LANG") ?? "C"
    let zones = world.has(zone: "UTC")
    return [
      HealthLine(
        part: "environment", name: "locale", state: world.writesUnicode ? .ok : .warning, message: locale,
        hint: world.writesUnicode ? nil : "choose one of UTF-8, such as LANG=C.UTF-8: texts are written so all the same"
      ),
      HealthLine(
        part: "environment", name: "time zones", state: zones ? .ok : .problem,
        message: zones ? "there" : "this machine has none; days are reckoned in UTC",
        hint: zones ? nil : "install the package tzdata"),
    ]
  }

  /// The program and its libraries.
  func versionHealth() -> [HealthLine] {
    let versions = [
      ("dossier", Version.number), ("sqlite", IndexLibrary.version ?? "not known"), ("libyaml", YAMLLibrary.version),
    ]
    let archives = ArchiveLibrary.version
    return versions.map { HealthLine(part: "versions", name: $0.0, state: .ok, message: $0.1) } + [
      HealthLine(
        part: "versions", name: "libarchive", state: archives == nil ? .warning : .ok,
        message: archives ?? "not found: bundles and exports need libarchive.so.13",
        hint: archives == nil ? "install it, on Debian with 'apt-get install libarchive13'" : nil)
    ]
  }

  /// Other programs that are of use.
  func toolHealth() -> [HealthLine] {
    [
      tool("git", ["--version"], .warning, "'check --since', 'diff' and versions of a store need it", nil),
      tool("ssh-keygen", nil, .ok, "only signatures of bundles need it", .sshKeygen),
      tool("age", ["--version"], .ok, "only bundles that are encrypted need it", .age),
    ]
  }

  private func tool(
    _ name: String, _ question: [String]?, _ state: HealthLine.State, _ use: String, _ seal: SealTool?
  ) -> HealthLine {
    let folders = (world.variable("PATH") ?? "").split(separator: ":").map(String.init)
    let place = folders.map { "\($0)/\(name)" }.first { path in
      let status = try? FileSystem.status(of: path)
      return status?.kind == .symbolicLink || status?.kind == .regular && (status?.stamp.mode ?? 0) & 0o111 != 0
    }
    guard let place else {
      return HealthLine(
        part: "tools", name: name, state: state, message: "not found: \(use)",
        hint: seal?.wayOut ?? "install it, or put it on the PATH")
    }
    var version = ""
    if let question, let answer = try? ChildProcess.capture(place, question, limitBytes: 4096) {
      let line = String(decoding: answer.output.prefix { $0 != 10 }, as: UTF8.self)
      version = line.hasPrefix("git version ") ? String(line.dropFirst(12)) + ", " : line.isEmpty ? "" : line + ", "
    }
    return HealthLine(part: "tools", name: name, state: .ok, message: version + place)
  }

  /// The room that is left where the store lies, or the current directory without one.
  func diskHealth(_ path: String) -> HealthLine {
    guard let free = try? FileSystem.freeBytes(at: path) else {
      return HealthLine(part: "disk", name: "room", state: .warning, message: "the file system does not say")
    }
    let mebibytes = free >> 20
    let state: HealthLine.State = mebibytes < 16 ? .problem : mebibytes < 256 ? .warning : .ok
    let text = mebibytes < 10_240 ? "\(mebibytes) MiB are left" : "\(mebibytes >> 10) GiB are left"
    return HealthLine(
      part: "disk", name: "room", state: state, message: text, hint: state == .ok ? nil : "make room on the disk")
  }
}
