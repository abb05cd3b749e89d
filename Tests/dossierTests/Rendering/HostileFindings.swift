import DossierCore

/// Findings in files whose names, values and lines were written to do harm; the same for the same seed.
struct HostileFindings {
  private var state: UInt64

  private static let pieces = [
    "::", "error", "::error file=a,line=1::", "##[", "##[add-mask]", "]", "##vso[task.setvariable]", "##teamcity[", "#",
    "[", "%", "%0A", "%0D%0A", "%25", "\n", "\r", "\r\n", ",", "=", ":", " ", "\t", "é", "e\u{301}", "漢", "👩‍👩‍👧",
    "\u{1B}[2J", "\u{0}", "\u{85}", "\u{2028}", "\u{202E}", "\u{600}", "\u{600}#", "\u{301}", "\u{FFFE}", "\u{FFFF}",
    "\u{FEFF}", "<", "&amp;", "]]>", "<!--", "\"", "'", "\\", "{0}", "{", "[x](http://example.com)", "stop-commands",
    "x",
  ]

  init(seed: UInt64) { state = seed }

  mutating func findings(_ count: Int) -> [Finding] {
    (0..<count).map { place in
      let excerpt = text().filter { !$0.isNewline }
      let columns = excerpt.unicodeScalars.count
      let column = 1 + number(below: columns + 1)
      let span = SourceSpan(line: 1 + number(below: 99), column: column, length: 1 + number(below: columns + 1))
      return Finding(
        id: ["invalid-date", "foreign-file", "no-kind-of-ours"][number(below: 3)],
        severity: Severity.allCases[number(below: 3)], path: text() + "\(place)", span: place % 4 == 0 ? nil : span,
        message: text() + "m", hint: place % 3 == 0 ? nil : text(), excerpt: place % 4 == 0 ? nil : excerpt)
    }
  }

  private mutating func text() -> String {
    (0..<number(below: 9)).map { _ in Self.pieces[number(below: Self.pieces.count)] }.joined()
  }

  /// SplitMix64.
  private mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(bound))
  }
}
