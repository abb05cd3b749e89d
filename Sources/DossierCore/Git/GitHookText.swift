/// What a hook holds.
struct GitHookText {
  let text: String
  private let hasNUL: Bool

  /// Reads a hook.
  ///
  /// - Throws: `FileError`.
  init(at path: String) throws(FileError) {
    let bytes = try FileSystem.read(path, limitBytes: 1 << 20, followingLink: true).bytes
    text = String(decoding: bytes, as: UTF8.self)
    hasNUL = bytes.contains(0)
  }

  var lines: [Substring] { text.split(separator: "\n") }

  /// Whether it checks what is staged, in its own way.
  var checksStaged: Bool {
    lines.contains { line in
      line.first { !$0.isWhitespace } != "#" && line.contains("dossier") && line.contains("check --staged")
    }
  }

  /// Whether a line of a shell can be added: a shell runs it, and so does git what names nobody.
  var isShellScript: Bool {
    guard !hasNUL else { return false }
    guard text.hasPrefix("#!"), let first = lines.first else { return true }
    let words = first.dropFirst(2).split { $0 == " " || $0 == "\t" || $0 == "\r" }
    var names = words.map { $0.split(separator: "/").last ?? $0 }[...]
    if names.first == "env" { names = names.dropFirst().drop { $0.hasPrefix("-") || $0.contains("=") } }
    return names.first.map { Self.shells.contains(String($0)) } ?? true
  }

  private static let shells: Set<String> = ["sh", "ash", "bash", "dash", "ksh", "mksh", "zsh"]
}
