import DossierCore
import Testing

@Suite struct QueryParserTests {
  private func leaf(_ field: QueryField?, _ value: String, _ column: Int, _ length: Int, prefix: Bool = false)
    -> QueryNode
  {
    .leaf(
      QueryLeaf(field: field, .text(value, isPrefix: prefix), span: SourceSpan(line: 1, column: column, length: length))
    )
  }

  @Test func `Words, phrases, prefixes and terms stand side by side`() throws {
    #expect(
      try Query("klaar  \"over gaan\" fact* status:open city:\"Sint Truiden\" name:kl*").root
        == .all([
          leaf(nil, "klaar", 1, 5), leaf(nil, "over gaan", 8, 11), leaf(nil, "fact", 20, 5, prefix: true),
          leaf(.status, "open", 26, 11), leaf(.city, "Sint Truiden", 38, 19), leaf(.name, "kl", 58, 8, prefix: true),
        ]))
  }

  @Test func `A dash negates`() throws {
    #expect(try Query("-klaar").root == .not(leaf(nil, "klaar", 1, 6)))
    #expect(try Query("-tag:x y").root == .all([.not(leaf(.tag, "x", 1, 6)), leaf(nil, "y", 8, 1)]))
    #expect(try Query("a-b").root == leaf(nil, "a-b", 1, 3))
  }

  @Test func `Nothing asks for everything`() throws {
    #expect(try Query("  ").root == Query.everything.root)
  }

  @Test(arguments: ["232/0991/37210", "+++232/0991/37210+++", "***232/0991/37210***", "232099137210"])
  func `A structured communication is a word in any notation`(_ text: String) throws {
    #expect(try Query(text).root == leaf(nil, text, 1, text.count))
  }

  @Test func `What looks like a field in quotes is a phrase`() throws {
    #expect(try Query("\"balanc>1000\"").root == leaf(nil, "balanc>1000", 1, 13))
    #expect(try Query("12:30").root == leaf(nil, "12:30", 1, 5))
  }

  static let wrong: [(String, Int, Int, String, String?)] = [
    ("x statsu:open", 3, 6, "there is no field 'statsu'", "did you mean 'status'?"),
    ("https://x", 1, 5, "there is no field 'https'", "put a word that holds 'https:' in quotes"),
    ("balnce>1000", 1, 6, "there is no field 'balnce'", "did you mean 'balance'?"),
    ("balance>1000", 1, 12, "a comparison cannot be asked yet", "put it in quotes if it is a word to look for"),
    ("balance:1000", 1, 7, "the field 'balance' cannot be asked yet", "put it in quotes if it is a word to look for"),
    ("has:track", 1, 3, "'has:' cannot be asked yet", "put it in quotes if it is a word to look for"),
    ("a OR b", 3, 2, "'OR' cannot be asked yet", "put it in quotes if it is a word to look for"),
    ("a AND b", 3, 3, "'AND' means nothing here", "all words and terms must match anyway; leave it out"),
    ("(a b)", 1, 2, "a query in parentheses cannot be asked yet", "put it in quotes if it is a word to look for"),
    ("@late", 1, 5, "a saved query cannot be asked yet", "put it in quotes if it is a word to look for"),
    ("born:1980..1990", 6, 10, "a range cannot be asked yet", "put it in quotes if it is a word to look for"),
    ("born:<1980", 6, 5, "a comparison cannot be asked yet", "put it in quotes if it is a word to look for"),
    ("born:May", 6, 3, "'May' is not what 'born' takes", "write 1980-05-01, 1980-05 or 1980"),
    ("status:opne", 8, 4, "'opne' is not what 'status' takes", "did you mean 'open'?"),
    ("status:op*", 8, 3, "'op' is not what 'status' takes", "one of open, closed, any"),
    ("reason:x", 8, 1, "'x' is not what 'reason' takes", nil),
    ("\"a b", 1, 4, "a quote is not closed", "close the quote"),
    ("\"a\"b", 4, 1, "'b' means nothing here", "write a blank after the quote"),
    ("a\"b\"", 2, 1, "'\"' means nothing here", "quotes stand around the whole text to look for"),
    ("a*b", 2, 1, "'*' means nothing here", "a star stands at the end: klaar*"),
    ("é name:", 3, 5, "there is nothing to look for", "say what to look for"),
    ("- x", 1, 1, "there is nothing to look for", "say what to look for"),
    ("!!!", 1, 3, "there is nothing to look for", "say what to look for"),
  ]

  @Test(arguments: wrong) func `What is wrong or not there yet is refused at its place`(
    _ text: String, _ column: Int, _ length: Int, _ message: String, _ hint: String?
  ) {
    do throws(QueryError) {
      _ = try Query(text)
      Issue.record("'\(text)' was taken")
    } catch {
      #expect(error.span == SourceSpan(line: 1, column: column, length: length))
      #expect(error.description == message)
      if let hint { #expect(error.hint == hint) }
    }
  }

  @Test func `Very many words are refused`() {
    let text = Array(repeating: "a", count: 61).joined(separator: " ")
    #expect(throws: QueryError.tooMany(limit: 60, SourceSpan(line: 1, column: 121, length: 1))) { try Query(text) }
  }

  @Test func `A list of open cases asks for them unless a status is named`() throws {
    #expect(
      try Query("klaar").openUnlessNamed.root.leaves.map(\.condition) == [
        .text("open", isPrefix: false), .text("klaar", isPrefix: false),
      ])
    #expect(try Query("-status:closed").openUnlessNamed == Query("-status:closed"))
  }
}
