extension String {
  /// The text broken at blanks into lines of at most so many columns, for a terminal; as it is without a width.
  ///
  /// Lines after the first begin with the indent; the first does if that stands before it already. A word that is longer
  /// than a line stays whole, and lines that are there stay apart, also if they are empty.
  func wrapped(to width: Int?, indent: Int = 0, isIndented: Bool = false) -> String {
    guard let width, width > indent else { return self }
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = lines.isEmpty && !isIndented ? 0 : indent
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
