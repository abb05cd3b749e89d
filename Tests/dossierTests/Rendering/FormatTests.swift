import DossierCore
import Testing

@testable import dossier

@Suite struct AmountFormatTests {
  @Test(arguments: [
    (Language.english, "€1,250.00", "-€0.05", "CHF 1,000,000.00", "10.5%"),
    (.dutch, "€ 1.250,00", "€ -0,05", "CHF 1.000.000,00", "10,5 %"),
    (.french, "1 250,00 €", "-0,05 €", "1 000 000,00 CHF", "10,5 %"),
    (.german, "1.250,00 €", "-0,05 €", "1.000.000,00 CHF", "10,5 %"),
  ])
  func `Amounts are written as people of the language do`(
    _ language: Language, _ amount: String, _ negative: String, _ francs: String, _ rate: String
  ) throws {
    let format = AmountFormat(language: language)
    let franc = try #require(Currency("CHF"))
    #expect(format.text(Money(minorUnits: 125_000, currency: .euro)) == amount)
    #expect(format.text(Money(minorUnits: -5, currency: .euro)) == negative)
    #expect(format.text(Money(minorUnits: 100_000_000, currency: franc)) == francs)
    #expect(format.percent(try #require(Rate(percent: "10.5"))) == rate)
  }

  @Test func `A currency without minor units has no decimal sign`() throws {
    let yen = try #require(Currency("JPY"))
    #expect(AmountFormat(language: .english).text(Money(minorUnits: 125_000, currency: yen)) == "JPY 125,000")
    #expect(
      AmountFormat(language: .dutch).number(Money(minorUnits: Int64.min, currency: .euro))
        == "-92.233.720.368.547.758,08")
  }
}

@Suite struct DateFormatTests {
  @Test(arguments: [
    (Language.english, "2023-04-25 20:05"), (.dutch, "25-04-2023 20:05"), (.french, "25/04/2023 20:05"),
    (.german, "25.04.2023 20:05"),
  ])
  func `Days and moments are written as people of the language do`(_ language: Language, _ text: String) throws {
    let moment = try #require(Timestamp("2023-04-25T20:05:12+02:00"))
    #expect(DateFormat(language: language).text(moment) == text)
  }
}

@Suite struct DelimitedTextTests {
  let rows = [["a", "b,c", "say \"no\"", "1\n2", " x", ""], ["é", "\t", "\\", "", "", ""]]

  @Test func `CSV is as RFC 4180 has it`() {
    #expect(DelimitedText.csv(rows) == "a,\"b,c\",\"say \"\"no\"\"\",\"1\n2\",\" x\",\r\né,\t,\\,,,\r\n")
  }

  @Test func `TSV has one row a line`() {
    #expect(DelimitedText.tsv(rows) == "a\tb,c\tsay \"no\"\t1\\n2\t x\t\né\t\\t\t\\\\\t\t\t\n")
  }
}

@Suite struct WordsTests {
  @Test func `Every word is there in every language, and another language gives English`() throws {
    for word in Words.Word.allCases {
      for language in Language.offered { #expect(!Words(language: language)[word].isEmpty) }
    }
    for language in Language.offered {
      let words = Words(language: language)
      for word in Words.DashboardWord.allCases { #expect(!words[dashboard: word].isEmpty) }
      for word in Words.ExchangeWord.allCases { #expect(!words[exchange: word].isEmpty) }
      for word in Words.LogWord.allCases { #expect(!words[log: word].isEmpty) }
      #expect(Set(DashboardState.allCases.map { words[dashboard: $0] }).count == DashboardState.allCases.count)
      #expect(Set(AgeBucket.allCases.map { words[dashboard: $0] }).count == AgeBucket.allCases.count)
      #expect(Set(WaitingItem.Kind.allCases.map { words[dashboard: $0] }).count == WaitingItem.Kind.allCases.count)
    }
    #expect(Words(language: try #require(Language("it")))[.damages] == "Damages clause")
    #expect(Words(language: .dutch)[.damages] == "Schadebeding")
  }
}

@Suite struct DayCountTests {
  @Test(arguments: [
    (Language.english, ["0 days", "1 day", "151 days"]), (.dutch, ["0 dagen", "1 dag", "151 dagen"]),
    (.french, ["0 jours", "1 jour", "151 jours"]), (.german, ["0 Tage", "1 Tag", "151 Tage"]),
  ])
  func `One day is one day`(_ language: Language, _ counts: [String]) {
    #expect([0, 1, 151].map(Words(language: language).days) == counts)
  }
}
