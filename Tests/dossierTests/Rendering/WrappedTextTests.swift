import DossierCore
import Testing

@testable import dossier

@Suite struct WrappedTextTests {
  @Test func `A text is broken at words, and lines after the first are indented`() {
    let text = "hint: one two three four averyverylongword five"
    #expect(text.wrapped(to: nil, indent: 6) == text)
    #expect(
      text.wrapped(to: 16, indent: 6) == "hint: one two\n      three four\n      averyverylongword\n      five")
    #expect("one two\n\nthree".wrapped(to: 5) == "one\ntwo\n\nthree")
    #expect("日本 日本".wrapped(to: 8) == "日本\n日本")
    #expect("one two".wrapped(to: 8, indent: 4, isIndented: true) == "one\n    two")
  }

  @Test(arguments: [20, 30, 40, 80])
  func `A quoted line is cut around its place, and the mark stands under it`(_ width: Int) throws {
    let line = "name: " + String(repeating: "日本 text ", count: 12) + "wrong" + String(repeating: " after", count: 20)
    let start = try #require(line.firstRange(of: "wrong"))
    let column = line[..<start.lowerBound].unicodeScalars.count + 1
    let finding = Finding(
      id: "x", severity: .error, path: "p", span: SourceSpan(line: 7, column: column, length: 5), message: "m",
      hint: nil, excerpt: line)
    let lines = finding.text(width: width).split(separator: "\n").map(String.init)
    #expect(lines.dropFirst().allSatisfy { $0.displayWidth <= width }, "\(lines)")
    let quoted = try #require(lines[1].firstRange(of: "wrong"))
    let mark = try #require(lines[2].firstRange(of: "^~~~~"))
    #expect(
      String(lines[1][..<quoted.lowerBound]).displayWidth == String(lines[2][..<mark.lowerBound]).displayWidth)
  }

  @Test func `What could not be mended is told and is a problem`() {
    var mending = Mending()
    mending.attempt { ["first"] }
    mending.attempt { throw FileError.locked(path: "store") }
    mending.attempt { ["second"] }
    let sheet = HealthSheet(lines: [], mended: mending.mended, notMended: mending.notMended)
    #expect(sheet.hasProblem)
    #expect(
      sheet.text(palette: .plain)
        == "mended: first\nmended: second\nnot mended: 'store' is locked by another process\n")
  }
}
