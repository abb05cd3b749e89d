extension World {
  /// Whether the locale's characters are those of Unicode: by the first that is set of `LC_ALL`, `LC_CTYPE` and `LANG`,
  /// as POSIX says; where none is, they are ASCII.
  var writesUnicode: Bool {
    let locale = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? "C"
    let charset = locale.lowercased().split(separator: ".", maxSplits: 1).last ?? ""
    return charset.hasPrefix("utf-8") || charset.hasPrefix("utf8")
  }
}
