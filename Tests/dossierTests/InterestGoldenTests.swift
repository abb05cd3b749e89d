import Testing

@testable import dossier

/// Sums of interest at a given rate, as published or reckoned by hand from the stated convention.
@Suite struct InterestGoldenTests {
  struct Sum: Sendable, CustomTestStringConvertible {
    let source: String
    let arguments: String
    let days: Int
    let interest: String

    init(_ source: String, _ arguments: String, days: Int, _ interest: String) {
      (self.source, self.arguments, self.days, self.interest) = (source, arguments, days, interest)
    }

    var testDescription: String { "\(source): \(arguments)" }
  }

  static let sums = [
    Sum("KLAAR 2022/186", "1250.00 --from 2022-11-25 --to 2023-04-25 --rate 10.5", days: 151, "54.30"),
    Sum("KLAAR 2023/006", "1500.00 --from 2023-02-10 --to 2023-04-25 --rate 10.5", days: 74, "31.93"),
    Sum("BE-D8", "600.00 --from 2026-03-02 --to 2026-04-15 --rate 10.5", days: 44, "7.59"),
    Sum("BE-X1", "1000.00 --from 2023-01-01 --to 2023-03-02 --rate 10", days: 60, "16.44"),
    Sum(
      "CH, 1 day", "10000.00 --from 2024-01-01 --to 2024-01-02 --rate 5 --day-count actual/actual", days: 1, "1.37"),
    Sum(
      "CH, 30 days", "10000.00 --from 2024-01-01 --to 2024-01-31 --rate 8 --day-count actual/actual", days: 30,
      "65.57"),
    Sum(
      "CH, 182 days", "20000.00 --from 2024-01-01 --to 2024-07-01 --rate 3.5 --day-count actual/actual", days: 182,
      "348.09"),
    Sum("DE-03", "10000.00 --from 2022-12-31 --to 2023-06-30 --rate 10.62", days: 181, "526.64"),
    Sum("DE-05", "10000.00 --from 2015-12-31 --to 2016-07-30 --rate 6 --day-count 30/360", days: 210, "350.00"),
    Sum("FR-01", "15000.00 --from 2023-01-01 --to 2023-01-31 --rate 15", days: 30, "184.93"),
    Sum("NL-09", "10000.00 --from 2023-12-31 --to 2025-06-30 --rate 6 --compounding yearly", days: 547, "917.08"),
    Sum("UK-01", "1000.00 --from 2023-01-01 --to 2023-01-31 --rate 12", days: 30, "9.86"),
    Sum("UK-03", "5000.00 --from 2024-10-03 --to 2025-01-01 --rate 13.25", days: 90, "163.36"),
    Sum("UK-05", "1000.00 --from 2023-01-01 --to 2023-02-20 --rate 8.5", days: 50, "11.64"),
  ]

  /// Sums that need a table of statutory rates: those of the program.
  static let tableSums = [
    Sum("BE-D2", "12345.67 --from 2022-11-30 --to 2024-03-31 --table be-commercial", days: 487, "1858.28"),
    Sum("BE-D4", "999.99 --from 2024-02-28 --to 2024-03-01 --table be-commercial", days: 2, "0.68"),
    Sum("BE-D6", "1000.00 --from 2023-11-30 --to 2025-01-31 --table be-civil", days: 428, "65.94"),
    Sum("BE-D8", "600.00 --from 2026-03-02 --to 2026-04-15 --table be-commercial", days: 44, "7.59"),
    Sum(
      "CH, 1 day", "10000.00 --from 2024-01-01 --to 2024-01-02 --table ch-legal --day-count actual/actual", days: 1,
      "1.37"),
    Sum(
      "DE-01", "1500.00 --from 2009-09-14 --to 2012-02-17 --table de-base --margin 8 --day-count actual/actual",
      days: 886, "297.50"),
    Sum("DE-03", "10000.00 --from 2022-12-31 --to 2023-06-30 --table de-base --margin 9", days: 181, "526.64"),
    Sum(
      "j-lawyer, not the 190.12 of its own", "3089.00 --from 2025-04-16 --to 2026-02-20 --table de-base --margin 5",
      days: 310, "170.84"),
    Sum("NL-02", "1000.00 --from 2026-05-31 --to 2026-07-31 --table nl-commercial", days: 61, "17.18"),
    Sum("NL-04", "1000.00 --from 2026-07-01 --to 2026-08-30 --table nl-commercial", days: 60, "17.10"),
    Sum("NL-11", "5000.00 --from 2024-06-30 --to 2025-06-30 --table nl-statutory", days: 365, "325.21"),
    Sum(
      "NL-07", "5000.00 --from 2024-03-14 --to 2026-02-16 --table nl-statutory --compounding yearly", days: 704,
      "623.82"),
    Sum("UK-03", "5000.00 --from 2024-10-03 --to 2025-01-01 --table uk-commercial", days: 90, "163.36"),
    Sum("UK-05", "1000.00 --from 2015-01-01 --to 2015-02-20 --table uk-commercial", days: 50, "11.64"),
  ]

  @Test(arguments: sums + tableSums)
  func `The calculator gives the sums that are known`(_ sum: Sum) throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    let outcome = try shell.run("dossier interest \(sum.arguments) --format json").outcome
    #expect(outcome.status == 0)
    let facts = outcome.output.filter { $0.hasPrefix("  \"days\"") || $0.hasPrefix("  \"interest\"") }
    #expect(facts == ["  \"days\": \(sum.days),", "  \"interest\": \"\(sum.interest)\","])
  }
}
