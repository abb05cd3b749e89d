import DossierCore
import Testing

@Suite struct CalendarDateTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func `Every day from the first to the last is written as it is read`() {
    for number in stride(
      from: Int(CalendarDate.earliest.dayNumber), through: Int(CalendarDate.latest.dayNumber), by: 97)
    {
      let date = CalendarDate(dayNumber: number)
      #expect(date.map { CalendarDate($0.description) } == date)
    }
    #expect(CalendarDate.earliest.description == "0001-01-01")
    #expect(CalendarDate.latest.description == "9999-12-31")
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "0000-01-01", "23-04-25", "2023-4-25",
    "2023-04-25T", "",
  ])
  func `What the calendar lacks is no day`(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test func `Months end where the calendar ends them`() throws {
    #expect(try day("2023-01-31").adding(months: 1) == day("2023-02-28"))
    #expect(try day("2024-01-31").adding(months: 1) == day("2024-02-29"))
    #expect(try day("2023-03-31").adding(months: -1) == day("2023-02-28"))
    #expect(try day("2023-11-30").adding(months: 3) == day("2024-02-29"))
    #expect(try day("2024-02-10").endOfMonth == day("2024-02-29"))
  }

  @Test func `An anniversary of 29 February is 1 March in a common year`() throws {
    #expect(try day("2024-02-29").anniversary(years: 1) == day("2025-03-01"))
    #expect(try day("2024-02-29").anniversary(years: 4) == day("2028-02-29"))
  }

  @Test func `Days and weekdays are counted`() throws {
    #expect(try day("2022-11-25").days(to: day("2023-04-25")) == 151)
    #expect(try day("2023-04-25").weekday == 2)
    #expect(try day("1969-12-28").weekday == 7)
  }

  @Test(arguments: [
    ("2023-04-25T20:45:12+02:00", "2023-04-25"), ("2023-04-25T23:30:00-05:00", "2023-04-25"),
    ("1969-12-31T23:59:59Z", "1969-12-31"),
  ])
  func `The day of a time is the day at its own offset`(_ text: String, _ date: String) throws {
    let time = try #require(Timestamp(text))
    #expect(time.date.description == date)
    #expect(Timestamp(time.description) == time)
  }

  @Test(arguments: ["2023-04-25T20:45:12", "2023-04-25 20:45:12Z", "2023-04-25T24:00:00Z", "2023-04-25T20:45:12+2:00"])
  func `A time needs its offset`(_ text: String) { #expect(Timestamp(text) == nil) }
}
