extension String {
  /// The text broken at blanks into lines of at most so many columns, for a terminal; as it is without a width.
  ///
  /// Lines after the first begin with the indent; before the first so many columns are taken already. A word that is
  /// longer than a line stays whole, and lines that are there stay apart, also if they are empty.
  func wrapped(to width: Int?, indent: Int = 0, after taken: Int = 0) -> String {
    guard let width, width > indent else { return self }
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = lines.isEmpty ? taken : indent
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        let columns = String(word).displayWidth
        if !line.isEmpty, used + 1 + columns > width {
          lines.append(line)
          (line, used) = (String(word), indent + columns)
        } else {
          used += columns + (line.isEmpty ? 0 : 1)
          line += line.isEmpty ? word : " " + word
        }
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n" + margin)
  }
}
