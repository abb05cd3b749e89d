import DossierCore
import Testing

@Suite struct CalendarMonthTests {
  @Test func `A month knows its days and its neighbours`() throws {
    let month = CalendarMonth(day("2024-02-29"))
    #expect(month.description == "2024-02")
    #expect(month.first == day("2024-02-01"))
    #expect(month.last == day("2024-02-29"))
    #expect(month.adding(months: -2).description == "2023-12")
    #expect(try #require(CalendarMonth("2024-02")) == month)
    for text in ["2024-13", "2024-2", "2024", "2024-02-01", ""] { #expect(CalendarMonth(text) == nil) }
  }

  @Test func `The months between two come in order, also at the end of the calendar`() {
    func months(_ first: String, _ last: String) -> [String] {
      CalendarMonth.months(CalendarMonth(day(first)), through: CalendarMonth(day(last))).map(\.description)
    }
    #expect(months("2023-11-30", "2024-01-01") == ["2023-11", "2023-12", "2024-01"])
    #expect(months("2024-01-01", "2023-12-31") == [])
    #expect(months("9999-12-01", "9999-12-31") == ["9999-12"])
  }
}
