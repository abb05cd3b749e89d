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
    #expect("one two".wrapped(to: 8, indent: 4, after: 4) == "one\n    two")
    #expect(
      "say 'dossier log add A-1 -m x', or ask: dossier request add A-1 -m 'a b'; then go on".wrapped(to: 20, indent: 2)
        == "say\n  'dossier log add A-1 -m x',\n  or ask:\n  dossier request add A-1 -m 'a b';\n  then go on")
    #expect("it runs dossier too, of 'dossier'".wrapped(to: 12) == "it runs\ndossier too,\nof 'dossier'")
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
    let (text, below) = (lines[lines.count - 2], lines[lines.count - 1])
    let quoted = try #require(text.firstRange(of: "wrong"))
    let mark = try #require(below.firstRange(of: "^~~~~"))
    #expect(String(text[..<quoted.lowerBound]).displayWidth == String(below[..<mark.lowerBound]).displayWidth)
  }

  @Test func `What is found is broken at words on a terminal, behind its place, and stays on its line elsewhere`() {
    let finding = Finding(
      id: "some-id", severity: .error, path: "cases/2023-04/1.yaml", span: SourceSpan(line: 7, column: 3),
      message: "one two three four five six seven")
    let line = "cases/2023-04/1.yaml:7:3: error: one two three four five six seven [some-id]"
    #expect(finding.text() == line)
    let broken = "cases/2023-04/1.yaml:7:3: error: one two\n  three four five six seven [some-id]"
    #expect(finding.text(width: 40) == broken)
    var colourful = finding.text(width: 40, palette: Palette(isOn: true))
    colourful.replace(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(colourful == broken)
  }

  @Test func `What could not be mended is told and is a problem`() {
    var mending = Mending()
    mending.attempt { ["first"] }
    mending.attempt { throw FileError.locked(path: "store") }
    mending.attempt { ["second"] }
    let sheet = HealthSheet(lines: [], mended: mending.mended, notMended: mending.notMended)
    #expect(sheet.hasProblem)
    #expect(mending.isLocked)
    #expect(
      sheet.text(palette: .plain)
        == "mended: first\nmended: second\nnot mended: 'store' is locked by another process\n")
  }
}
