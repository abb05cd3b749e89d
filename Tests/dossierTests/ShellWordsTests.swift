import Testing

@Suite struct ShellWordsTests {
  typealias Command = ShellWords.Command

  @Test(arguments: [
    (
      "dossier log add -m 'a b' \"c \\\"d\\\"\" e\\ f ''", ["dossier", "log", "add", "-m", "a b", "c \"d\"", "e f", ""]
    ),
    ("  two   blanks  ", ["two", "blanks"]), ("a='b c'd", ["a=b cd"]), ("'|' \"<\" '>'", ["|", "<", ">"]),
  ])
  func `Words are split as a shell does`(_ line: String, _ words: [String]) {
    #expect(ShellWords(line).commands == [Command(words: words)])
  }

  @Test func `Variables, pipes and files are taken off`() {
    #expect(
      ShellWords("A=1 B_C='x y' dossier import - <in.csv | head -n 1 >> out").commands == [
        Command(environment: ["A": "1", "B_C": "x y"], words: ["dossier", "import", "-"], input: "in.csv"),
        Command(words: ["head", "-n", "1"], output: "out", appends: true),
      ])
  }

  @Test func `A here-document ends at its word`() {
    #expect(ShellWords.hereDocumentEnd(of: "cat > a.yaml <<'EOF'") == "EOF")
    #expect(ShellWords.hereDocumentEnd(of: "cat a.yaml") == nil)
    #expect(ShellWords("cat > a <<EOF").commands == [Command(words: ["cat"], output: "a", hasDocument: true)])
  }
}
