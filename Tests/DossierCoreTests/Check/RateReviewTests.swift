import DossierCore
import Testing

@Suite struct RateReviewTests {
  private func row(_ from: String, _ status: RateStatus, to: String? = nil) -> RateRow {
    RateRow(from: day(from), rate: percent("8"), validTo: to.map { day($0) }, source: "gazette", status: status)
  }

  private func review(_ rows: [RateRow], _ on: String) -> RateReview {
    RateReview(RateTable(rows), named: slug("own"), on: day(on))
  }

  @Test func `a rate that was read where it was published needs no remark`() {
    let review = review([row("2024-01-01", .derived), row("2024-07-01", .verified)], "2024-07-01")
    #expect(review.remarks == [])
    #expect(!review.hasNoRate)
  }

  @Test(arguments: [(RateStatus.derived, Severity.note), (.remembered, .warning), (.disputed, .warning)])
  func `one that was not is told`(_ status: RateStatus, _ severity: Severity) {
    let review = review([row("2024-01-01", status)], "2024-07-01")
    #expect(review.remarks == [.unverified(row("2024-01-01", status))])
    #expect(review.remarks.map { $0.severity(isAskedFor: true) } == [severity])
    #expect(!review.hasNoRate)
  }

  @Test func `a table that has ended is an error where somebody asked for it`() {
    let rows = [row("2024-01-01", .verified, to: "2024-06-30")]
    #expect(review(rows, "2024-06-30").remarks == [])
    let ended = review(rows, "2024-07-01")
    #expect(ended.remarks == [.ended(day("2024-06-30"))])
    #expect(ended.hasNoRate)
    #expect(ended.remarks.map { $0.severity(isAskedFor: true) } == [.error])
    #expect(ended.remarks.map { $0.severity(isAskedFor: false) } == [.warning])
  }

  @Test func `a gap and the time before the first rate have no rate either`() {
    let rows = [row("2024-01-01", .verified, to: "2024-06-30"), row("2025-01-01", .verified)]
    #expect(review(rows, "2024-12-31").remarks == [.missing])
    #expect(review(rows, "2023-12-31").remarks == [.missing])
    #expect(review([], "2023-12-31").remarks == [.missing])
  }
}
