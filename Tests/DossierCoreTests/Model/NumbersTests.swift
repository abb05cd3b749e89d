import DossierCore
import Testing

@Suite struct NumbersTests {
  static let communications = [
    "232/0991/37210", "232/0991/21446", "191/0655/80753", "212/0853/90625", "191/0652/86622",
  ]

  @Test(arguments: communications)
  func `A structured communication is taken in any notation, and with no digit changed`(_ text: String) throws {
    let communication = try #require(StructuredCommunication(text))
    #expect(communication.description == text)
    #expect(StructuredCommunication("+++\(text)+++") == communication)
    #expect(StructuredCommunication(communication.digits) == communication)
    let digits = Array(communication.digits)
    for place in digits.indices {
      for digit in "0123456789" where digit != digits[place] {
        var changed = digits
        changed[place] = digit
        #expect(StructuredCommunication(String(changed)) == nil, "\(String(changed))")
      }
    }
  }

  @Test func `A remainder of nothing gives 97`() throws {
    #expect(try #require(StructuredCommunication(base: 97)).description == "000/0000/09797")
    #expect(StructuredCommunication("000000009700") == nil)
  }

  @Test(arguments: [
    ("BE68539007547034", true), ("BE68 5390 0754 7034", true), ("NL91ABNA0417164300", true),
    ("BE68539007547035", false), ("BE00", false), ("6853900754703400", false), ("", false),
  ])
  func `An account is held to its check digits`(_ text: String, _ isValid: Bool) {
    #expect(IBAN(text).isValid == isValid)
  }

  @Test(arguments: [
    ("BE0403170701", true), ("BE 0403.170.701", true), ("BE0403170702", false), ("BE403170701", true),
    ("NL123456782B90", true), ("NL123456783B90", false), ("DE136695976", true), ("DE136695977", false),
    ("FR40303265045", true), ("0403170701", false), ("", false),
  ])
  func `A VAT number is held to its country's rule`(_ text: String, _ isValid: Bool) {
    #expect(EnterpriseNumber(text).isValidVAT == isValid)
  }

  @Test func `A VAT and an enterprise number of one company compare equal`() {
    #expect(EnterpriseNumber("BE0403170701").comparable == EnterpriseNumber("0403.170.701").comparable)
    #expect(EnterpriseNumber("BE403170701").comparable == EnterpriseNumber("0403.170.701").comparable)
  }

  @Test(arguments: [
    ("0475/00.00.00", "32475000000"), ("+32 475 00 00 00", "32475000000"), ("0032475000000", "32475000000"),
    ("0031/600.000.000", "31600000000"),
  ])
  func `Telephone numbers compare by their international digits`(_ text: String, _ digits: String) {
    #expect(PhoneNumber(text).normalized(in: "BE") == digits)
    #expect(PhoneNumber(text).isPlausible)
  }

  @Test(arguments: [
    ("Klaar Incasso", "klaar-incasso"), ("Müller & Söhne GmbH", "muller-sohne-gmbh"), ("d'Hondt", "dhondt"),
    ("Straße 12", "strasse-12"), ("  --  ", "x"), ("日本", "x"), ("Œuvre Łódź", "oeuvre-lodz"),
  ])
  func `A slug is made of the name`(_ name: String, _ slug: String) {
    #expect(Slug(naming: name).text == slug)
    #expect(Slug(slug) != nil)
  }

  @Test(arguments: ["../etc", "a//", "-1", "A 1", "", String(repeating: "9", count: 41)])
  func `What cannot name a file is no case number`(_ text: String) { #expect(CaseNumber(text) == nil) }

  @Test func `Identifiers begin with a letter and avoid those that are misread`() {
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<500 {
      let id = Identifier(length: Identifier.caseLength, using: &numbers)
      #expect(Identifier(id.text) == id)
    }
    #expect(Identifier("1abcdefg") == nil)
    #expect(Identifier("abcdefgi") == nil)
    #expect(Identifier("ABCDEFGH") == nil)
  }
}
