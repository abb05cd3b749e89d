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
    ("remitted:1000", 1, 8, "the field 'remitted' cannot be asked yet", "put it in quotes if it is a word to look for"),
    ("has:trak", 5, 4, "there is no field 'trak'", "did you mean 'track'?"),
    ("has:", 1, 4, "there is nothing to look for", nil),
    ("OR b", 1, 2, "'OR' means nothing here", "'OR' stands between two things to look for"),
    ("a OR ", 3, 2, "'OR' means nothing here", "'OR' stands between two things to look for"),
    ("(a OR) b", 4, 2, "'OR' means nothing here", "'OR' stands between two things to look for"),
    ("a AND b", 3, 3, "'AND' means nothing here", "all words and terms must match anyway; leave it out"),
    ("a (b c", 3, 1, "a parenthesis is not closed", "close it with ')', or put a text that holds one in quotes"),
    ("a b)", 4, 1, "')' means nothing here", "no parenthesis is open; put a text in quotes"),
    (")", 1, 1, "')' means nothing here", "no parenthesis is open; put a text in quotes"),
    ("a(b)", 2, 1, "'(' means nothing here", "put a text that holds a parenthesis in quotes"),
    ("(a)b", 4, 1, "'b' means nothing here", "write a blank after the parenthesis"),
    ("()", 1, 2, "there is nothing to look for", "say what to look for"),
    ("@late", 1, 5, "there is no saved query 'late'", "'dossier query list' lists the saved queries"),
    ("born:1990..1980", 6, 10, "nothing lies in '1990..1980'", "write the smaller one first"),
    ("born:May", 6, 3, "'May' is not what 'born' takes", "write 2023-01-15, 2023-01, 2023 or today-30"),
    ("due<2023-02-30", 5, 10, "'2023-02-30' is not what 'due' takes", "did you mean '2023-02-28'?"),
    ("due:2023..15/01/2024", 11, 10, "'15/01/2024' is not what 'due' takes", "did you mean '2024-01-15'?"),
    ("due<tody", 5, 4, "'tody' is not what 'due' takes", "did you mean 'today'?"),
    ("due<today", 5, 5, "'today' is not what 'due' takes", "write the day itself: 2023-01-15"),
    ("from>2023", 6, 4, "'2023' is not what 'from' takes", "write one day, or a range of 'opened'"),
    ("balance>1.000,50", 9, 8, "'1.000,50' is not what 'balance' takes", "did you mean '1000.50'?"),
    ("balance>1000EURO", 13, 4, "there is no currency 'EURO'", "did you mean 'EUR'?"),
    (
      "balance:1EUR..2USD", 9, 10, "'1EUR..2USD' is not what 'balance' takes",
      "both ends of a range are in one currency"
    ),
    ("balance:500..100", 9, 8, "nothing lies in '500..100'", "write the smaller one first"),
    ("balance>1..2", 9, 4, "'..' means nothing here", "compare with one value, or write a range after ':'"),
    ("balance:", 1, 8, "'balance:' has no value", "write what to look for right behind it, or 'has:balance'"),
    ("x -creditor: OR y", 4, 9, "'creditor:' has no value", nil), ("(city:) b", 2, 5, "'city:' has no value", nil),
    ("due< status:open", 1, 4, "'due<' has no value", nil), ("age>= -x", 1, 5, "'age>=' has no value", nil),
    ("city:\"\"", 6, 2, "there is nothing to look for", "say what to look for"),
    (
      "x balance > 1000 y", 3, 14, "a blank stands inside the term 'balance > 1000'",
      "write 'balance>1000' without a blank"
    ),
    ("balance >1000", 1, 13, "a blank stands inside the term 'balance >1000'", "write 'balance>1000' without a blank"),
    ("-balance> -5", 2, 11, "a blank stands inside the term 'balance> -5'", "write 'balance>-5' without a blank"),
    (
      "city : \"Sint Truiden\"", 1, 21, "a blank stands inside the term 'city : \"Sint Truiden\"'",
      "write 'city:\"Sint Truiden\"' without a blank"
    ),
    (
      "creditor: klaardocs", 1, 19, "a blank stands inside the term 'creditor: klaardocs'",
      "write 'creditor:klaardocs' without a blank"
    ),
    ("(due <=)", 2, 6, "'due<=' has no value", nil),
    ("balance:..", 9, 2, "there is nothing to look for", "say what to look for"),
    ("age>x", 5, 1, "'x' is not what 'age' takes", "write a number of days: 90"),
    ("name<x", 5, 1, "'name' has texts, of which none is more than another", "write 'name:' and the text"),
    ("status:opne", 8, 4, "'opne' is not what 'status' takes", "did you mean 'open'?"),
    ("status:op*", 8, 3, "'op' is not what 'status' takes", "one of open, closed, any"),
    ("reason:x", 8, 1, "'x' is not what 'reason' takes", nil),
    ("\"a b", 1, 4, "a quote is not closed", "close the quote"),
    ("\"a\"b", 4, 1, "'b' means nothing here", "write a blank after the quote"),
    ("a\"b\"", 2, 1, "'\"' means nothing here", "quotes stand around the whole text to look for"),
    ("a*b", 2, 1, "'*' means nothing here", "a star stands at the end: klaar*"),
    ("é name:", 3, 5, "'name:' has no value", "write what to look for right behind it, or 'has:name'"),
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

  @Test func `Words that together are one telephone number or account are also asked for as one`() throws {
    func run(_ words: [(String, Int)], _ whole: String, _ column: Int) -> QueryNode {
      .any([
        leaf(nil, whole, column, whole.count),
        .all(words.map { leaf(nil, $0.0, $0.1, $0.0.count) }),
      ])
    }
    let phone = [("0473", 3), ("44", 8), ("67", 11), ("24", 14)]
    #expect(
      try Query("x 0473 44 67 24 2023").root
        == .all([leaf(nil, "x", 1, 1), run(phone, "0473 44 67 24", 3), leaf(nil, "2023", 17, 4)]))
    #expect(
      try Query("BE68 5390 0754 7034").root
        == run([("BE68", 1), ("5390", 6), ("0754", 11), ("7034", 16)], "BE68 5390 0754 7034", 1))
    for text in ["0473 (44 67 24)", "\"0473\" 44 67 24", "-0473 44 67 24", "0473 44 67", "2023 1042 186"] {
      #expect(try Query(text).root.leaves.count == text.split(separator: " ").count, "\(text)")
    }
  }

  @Test(arguments: ["customer <klaar@klaar.be>", "\"the balance\" x", "balance 1000", "price >1000"])
  func `A word behind a field's name is a word`(_ text: String) throws {
    #expect(try Query(text).root.leaves.allSatisfy { $0.field == nil })
  }

  static let notes: [(String, [String])] = [
    ("klaar or incasso", ["7:2 'or' is a word to look for: write OR in capitals for one of two things"]),
    (
      "(a And b) NOT c",
      [
        "4:3 'And' is a word to look for: leave it out, all must match anyway",
        "11:3 'NOT' is a word to look for: write '-' before what must not match",
      ]
    ),
    ("\"or\" name:or or* @late orange OR \"and\"", []),
    (
      "phone:0473 44 67 24 x",
      [
        "1:10 'phone:0473' ends at the blank: put it in quotes: phone:\"0473 44 67 24\""
      ]
    ),
    (
      "x -iban:BE68 5390 0754 7034",
      [
        "3:10 'iban:BE68' ends at the blank: "
          + "put it in quotes: iban:\"BE68 5390 0754 7034\""
      ]
    ),
    (
      "vat:BE 0403.170.701",
      [
        "1:6 'vat:BE' ends at the blank: "
          + "put it in quotes: vat:\"BE 0403.170.701\""
      ]
    ),
    (
      "number:232 0991 37210",
      [
        "1:10 'number:232' ends at the blank: "
          + "put it in quotes: number:\"232 0991 37210\""
      ]
    ),
    (
      "balance>1 000 x",
      [
        "1:9 'balance>1' ends at the blank: write balance>1000"
      ]
    ),
    (
      "amount:12 345 678.90EUR",
      [
        "1:9 'amount:12' ends at the blank: write amount:12345678.90EUR"
      ]
    ),
    ("balance:1 000..2 000", ["1:9 'balance:1' ends at the blank: write balance:1000..2000"]),
    ("balance:-1 000..-500", ["1:10 'balance:-1' ends at the blank: write balance:-1000..-500"]),
    ("balance:1 000..x balance:1 0000 balance:5..10 200.x", []),
    ("balance>1000 200 invoice:2022 186 phone:0473446724 44 phone:\"0473 44 67 24\" 44", []),
    ("balance>1 (000) OR balance>1 OR 000", []), ("phone:0473 -44 67 24", []),
  ]

  @Test(arguments: notes) func `What may have been meant otherwise is told`(_ text: String, _ told: [String]) throws {
    let query = try Query(text, in: QueryContext(saved: ["late": "a or b"]))
    #expect(query.notes.map { "\($0.span.column):\($0.span.length) \($0)" } == told)
  }

  @Test func `Very many words are refused`() {
    let text = Array(repeating: "a", count: 61).joined(separator: " ")
    #expect(throws: QueryError.tooMany(limit: 60, SourceSpan(line: 1, column: 121, length: 1))) { try Query(text) }
  }

  static let context = QueryContext(
    currency: .euro, today: day("2023-06-15"),
    saved: ["late": "due<today-30 OR hold:dispute", "big": "balance>1000 @late", "loop": "@pool", "pool": "x @loop"])

  /// A query, and what it means.
  static let meanings: [(String, String)] = [
    ("a b OR c d", "a b OR c d"), ("a (b OR c) d", "a (b OR c) d"), ("((a))", "a"), ("(a b) c", "(a b) c"),
    ("-(a b)", "-(a b)"), ("-(-a)", "-(-a)"), ("no:track", "no:track"), ("-has:track", "no:track"),
    ("balance>1000", "balance:1000.01EUR.."), ("balance>=1000", "balance:1000.00EUR.."),
    ("balance<1000usd", "balance:..999.99USD"), ("balance=5", "balance:5.00EUR"), ("balance:>5", "balance:5.01EUR.."),
    ("amount:\"100 .. 500 JPY\"", "amount:100JPY..500JPY"), ("paid:-5..5EUR", "paid:-5.00EUR..5.00EUR"),
    ("age>90", "age:91.."), ("age:30..60", "age:30..60"), ("age<=5", "age:..5"),
    ("due:2023", "due:2023-01-01..2023-12-31"), ("due:2023-02", "due:2023-02-01..2023-02-28"),
    ("due<2024", "due:..2023-12-31"), ("due>2023", "due:2024-01-01.."), ("due>=2023-06", "due:2023-06-01.."),
    ("opened:2023-01..2023-03", "opened:2023-01-01..2023-03-31"), ("opened:..2023", "opened:..2023-12-31"),
    ("from:2023-02", "from:2023-02-01"), ("to:2023-02", "to:2023-02-28"),
    ("next<=tomorrow", "next:..2023-06-16"), ("contacted<today-30", "contacted:..2023-05-15"),
    ("opened:yesterday+2", "opened:2023-06-16"), ("@late", "due:..2023-05-15 OR hold:dispute"),
    ("-@late x", "-(due:..2023-05-15 OR hold:dispute) x"),
    ("@big", "balance:1000.01EUR.. (due:..2023-05-15 OR hold:dispute)"), ("name:\"kl\"*", "name:kl*"),
    ("\"OR\"", "\"OR\""), ("\"a:b\"", "\"a:b\""), ("232099137210*", "232099137210*"),
  ]

  @Test(arguments: meanings) func `A query can be written out`(_ text: String, _ meaning: String) throws {
    #expect(try Query(text, in: Self.context).description == meaning)
    #expect(try Query(meaning).description == meaning)
  }

  static let wrongSaved: [(String, String)] = [
    ("a @lat", "3:4 there is no saved query 'lat' (did you mean '@late'?)"),
    ("@loop", "1:5 the saved query 'loop' names itself: @loop @pool @loop (write out what it means in one of them)"),
    ("-@bad", "1:5 in the saved query 'bad', 'statsu:open': there is no field 'statsu' (did you mean 'status'?)"),
    ("@none", "1:5 in the saved query 'none', '': there is nothing to look for (say what to look for)"),
    ("@bomb", "1:5 a query has at most 60 words and terms (ask for less at once)"),
  ]

  @Test(arguments: wrongSaved) func `What is wrong with a saved query is told at its name`(
    _ text: String, _ message: String
  ) {
    var saved = Self.context.saved
    saved["bad"] = "statsu:open"
    saved["none"] = ""
    saved["bomb"] = "@bomb1 @bomb1 @bomb1 @bomb1"
    for depth in 1...28 { saved["bomb\(depth)"] = depth == 28 ? "a" : "@bomb\(depth + 1) @bomb\(depth + 1)" }
    do throws(QueryError) {
      _ = try Query(text, in: QueryContext(today: day("2023-06-15"), saved: saved))
      Issue.record("'\(text)' was taken")
    } catch {
      #expect("\(error.span.column):\(error.span.length) \(error) (\(error.hint ?? ""))" == message)
    }
  }

  @Test func `Parentheses are bounded in depth`() throws {
    let deepest = String(repeating: "(", count: 32) + "a" + String(repeating: ")", count: 32)
    #expect(try Query(deepest).description == "a")
    #expect(throws: QueryError.tooDeep(limit: 32, SourceSpan(line: 1, column: 33))) { try Query("(\(deepest))") }
  }

  @Test func `A list of open cases asks for them unless a status is named`() throws {
    #expect(
      try Query("klaar").openUnlessNamed.root.leaves.map(\.condition) == [
        .text("open", isPrefix: false), .text("klaar", isPrefix: false),
      ])
    for text in ["-status:closed", "a (b OR -status:open)"] {
      #expect(try Query(text).openUnlessNamed == Query(text))
    }
  }
}
