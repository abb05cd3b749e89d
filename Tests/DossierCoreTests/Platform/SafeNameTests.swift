import DossierCore
import Testing

@Suite struct SafeNameTests {
  @Test(arguments: ["2022-186.pdf", "Factuur é €.pdf", "a", "-x", "a b.c", String(repeating: "x", count: 255)])
  func `A plain name is safe`(name: String) throws {
    #expect(try SafeName(name).text == name)
  }

  static let refused: [(String, SafeName.Problem)] = [
    ("", .empty), (String(repeating: "é", count: 128), .tooLong(bytes: 256)), ("a/b", .separator),
    ("..\\b", .separator), ("..", .leadingPoint), (".", .leadingPoint), (".bashrc", .leadingPoint),
    ("a\u{0}b", .controlCharacter(scalar: 0)), ("a\nb", .controlCharacter(scalar: 10)),
    ("a\u{7F}", .controlCharacter(scalar: 0x7F)), ("gpj\u{202E}fdp.exe", .controlCharacter(scalar: 0x202E)),
    ("a\u{2028}", .controlCharacter(scalar: 0x2028)), (" a", .edge), ("a ", .edge), ("a.", .edge),
    ("a\u{A0}", .edge), ("aux.pdf", .deviceName), ("Com1", .deviceName),
    ("a\u{200B}b", .controlCharacter(scalar: 0x200B)), (TemporaryName.prefix + "1-0-0", .leadingPoint),
  ]

  @Test(arguments: refused) func `An unsafe name is refused with the reason`(name: String, problem: SafeName.Problem) {
    #expect(throws: problem) { try SafeName(name) }
  }
}
