import DossierCore
import Testing

@Suite struct AgeBucketTests {
  @Test(
    arguments: [
      (-400, AgeBucket.notDue), (-1, .notDue), (0, .upTo30), (30, .upTo30), (31, .upTo60), (60, .upTo60),
      (61, .upTo90), (90, .upTo90), (91, .upTo180), (180, .upTo180), (181, .upTo365), (365, .upTo365),
      (366, .over365), (4000, .over365),
    ])
  func `An invoice that is so many days overdue belongs to its step`(_ days: Int, _ bucket: AgeBucket) {
    #expect(AgeBucket(due: day("2023-04-25"), asOf: day("2023-04-25").adding(days: days)) == bucket)
  }

  @Test func `The first and the last day of the calendar have a step`() {
    #expect(AgeBucket(due: .earliest, asOf: .latest) == .over365)
    #expect(AgeBucket(due: .latest, asOf: .earliest) == .notDue)
  }
}
