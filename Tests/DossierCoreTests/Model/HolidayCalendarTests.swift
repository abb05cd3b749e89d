import DossierCore
import Testing

@Suite struct HolidayCalendarTests {
  private func holidays(_ calendar: HolidayCalendar, _ year: Int) -> [String] {
    (0..<366).map { day("\(year)-01-01").adding(days: $0) }.filter { $0.year == year && calendar.isHoliday($0) }
      .map(\.description)
  }

  @Test func `the ten of Belgium`() {
    #expect(
      holidays(.belgium, 2026) == [
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-07-21", "2026-08-15",
        "2026-11-01", "2026-11-11", "2026-12-25",
      ])
  }

  @Test func `those of the Netherlands; the King's birthday is never a Sunday`() {
    #expect(
      holidays(.netherlands, 2026) == [
        "2026-01-01", "2026-04-03", "2026-04-05", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
        "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26",
      ])
    #expect(holidays(.netherlands, 2025).contains("2025-04-26"))
    #expect(!holidays(.netherlands, 2025).contains("2025-04-27"))
    #expect(holidays(.netherlands, 2013).contains("2013-04-30"))
  }

  @Test(arguments: ["2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2038-04-25", "2285-03-22"])
  func `Easter Monday follows Easter`(easter: String) {
    #expect(HolidayCalendar.belgium.isHoliday(day(easter).adding(days: 1)))
    #expect(HolidayCalendar.netherlands.isHoliday(day(easter).adding(days: -2)))
  }

  @Test func `the third working day after a Friday, over Easter`() {
    let terms = NoticeTerms(days: 14, paper: .thirdWorkingDay, electronic: .nextDay, holidays: .belgium)
    func term(_ sent: String, _ channel: Channel?) -> NoticeTerm {
      terms.term(of: Notice(id: id("t"), sent: day(sent), channel: channel))
    }
    #expect(term("2026-03-06", .post) == .ends(day("2026-03-24")))
    #expect(term("2026-04-03", .registered) == .ends(day("2026-04-22")))
    #expect(term("2026-03-06", .email) == .ends(day("2026-03-20")))
    #expect(term("2026-03-06", nil) == .ends(day("2026-03-24")))
  }
}
