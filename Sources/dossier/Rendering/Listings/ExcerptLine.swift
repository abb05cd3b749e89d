internal import DossierCore

/// The line below a case that says where it was found.
struct ExcerptLine: Sendable, Equatable {
  /// The field in which it was found; nil if words alone look in it.
  let field: QueryField?
  /// The piece that was found, with what stands around it.
  let text: String
  /// What was looked for, as folded words one behind the other, each list once.
  private let wanted: [[String]]

  private static let indent = "  "

  /// An excerpt, whose field may hold numbers that are written otherwise in the file than they are compared.
  init(_ excerpt: SearchExcerpt, written: String? = nil, wanted: [[String]] = []) {
    self.init(field: excerpt.field, text: written ?? excerpt.text, wanted: wanted)
  }

  init(field: QueryField?, text: String, wanted: [[String]] = []) {
    self.field = field
    self.text = text
    self.wanted = wanted
  }

  /// The line for people; on a terminal cut to its width, so that what was found stays in sight.
  func line(width: Int?) -> String {
    let lead = Self.indent + (field.map { "\($0.rawValue): " } ?? "")
    guard let width else { return lead + text.printable }
    return lead + Self.cut(text.printable, around: wanted, width: max(1, width - lead.displayWidth))
  }

  /// A text in at most so many columns, with `…` where something was left out, and what was found in the middle.
  private static func cut(_ text: String, around wanted: [[String]], width: Int) -> String {
    guard text.displayWidth > width else { return text }
    let letters = Array(text)
    let found = place(of: wanted, in: letters) ?? 0..<0
    var lower = found.lowerBound
    var upper = found.lowerBound
    var used = 0
    func takes(_ letter: Int, from first: Int, to last: Int) -> Bool {
      used + letters[letter].displayWidth + (first > 0 ? 1 : 0) + (last < letters.count ? 1 : 0) <= width
    }
    // First what was found, then a letter on either side as long as there is room.
    while upper < found.upperBound, takes(upper, from: lower, to: upper + 1) {
      used += letters[upper].displayWidth
      upper += 1
    }
    var grows = true
    while grows {
      grows = false
      if upper < letters.count, takes(upper, from: lower, to: upper + 1) {
        used += letters[upper].displayWidth
        upper += 1
        grows = true
      }
      if lower > 0, takes(lower - 1, from: lower - 1, to: upper) {
        lower -= 1
        used += letters[lower].displayWidth
        grows = true
      }
    }
    return (lower > 0 ? "…" : "") + String(letters[lower..<upper]) + (upper < letters.count ? "…" : "")
  }

  /// Where the first of the wanted words stand one behind the other; a last word may be the beginning of one.
  private static func place(of wanted: [[String]], in letters: [Character]) -> Range<Int>? {
    var words: [(range: Range<Int>, folded: String)] = []
    for run in letters.indices.split(whereSeparator: { !letters[$0].isLetter && !letters[$0].isNumber }) {
      words.append((run.startIndex..<run.endIndex, LatinFolding.fold(String(letters[run]))))
    }
    for phrase in wanted where !phrase.isEmpty && phrase.count <= words.count {
      for first in 0...(words.count - phrase.count) {
        let isHere = phrase.indices.allSatisfy { place in
          place == phrase.count - 1
            ? words[first + place].folded.hasPrefix(phrase[place]) : words[first + place].folded == phrase[place]
        }
        if isHere { return words[first].range.lowerBound..<words[first + phrase.count - 1].range.upperBound }
      }
    }
    return nil
  }
}
