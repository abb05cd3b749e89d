extension String {
  /// The text broken at blanks into lines of at most so many columns, for a terminal; as it is without a width.
  ///
  /// Lines after the first begin with the indent; before the first so many columns are taken already. A word that is
  /// longer than a line stays whole, and so does a command of dossier, which people paste; lines that are there stay
  /// apart, also if they are empty.
  func wrapped(to width: Int?, indent: Int = 0, after taken: Int = 0) -> String {
    guard let width, width > indent else { return self }
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = lines.isEmpty ? taken : indent
      for word in Self.unbroken(paragraph) {
        let columns = word.displayWidth
        if !line.isEmpty, used + 1 + columns > width {
          lines.append(line)
          (line, used) = (word, indent + columns)
        } else {
          used += columns + (line.isEmpty ? 0 : 1)
          line += line.isEmpty ? word : " " + word
        }
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n" + margin)
  }

  /// The words of a line; a command is one: in quotes to the closing one, behind a colon to the end or a semicolon.
  private static func unbroken(_ line: Substring) -> [String] {
    var words: [String] = []
    var end: ((Substring) -> Bool)?
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      guard end != nil, !words.isEmpty else {
        if word.hasSuffix("'dossier") {
          end = { $0.drop { $0 == "'" }.contains("'") || $0.hasSuffix("'") }
        } else if word == "dossier", words.last?.hasSuffix(":") == true {
          end = { $0.hasSuffix(";") }
        }
        words.append(String(word))
        continue
      }
      words[words.count - 1] += " " + word
      if end?(word) == true { end = nil }
    }
    return words
  }
}
