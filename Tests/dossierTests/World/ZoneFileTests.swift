import DossierCore
import Foundation
import Testing

@testable import dossier

@Suite struct ZoneFileTests {
  static func bytes(of zone: String) -> [UInt8]? {
    try? [UInt8](Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(zone)")))
  }

  static let hasZones = bytes(of: "Europe/Brussels") != nil

  @Test(
    .enabled(if: hasZones, "the machine has no /usr/share/zoneinfo"),
    arguments: [
      ("Europe/Brussels", "2023-03-26T00:59:59Z", 60), ("Europe/Brussels", "2023-03-26T01:00:00Z", 120),
      ("Europe/Brussels", "2023-10-29T00:59:59Z", 120), ("Europe/Brussels", "2023-10-29T01:00:00Z", 60),
      ("Europe/Brussels", "1942-07-01T00:00:00Z", 120), ("Europe/Brussels", "2060-07-01T00:00:00Z", 120),
      ("Europe/Brussels", "2060-12-01T00:00:00Z", 60), ("America/New_York", "2060-07-01T00:00:00Z", -240),
      ("America/New_York", "2023-01-01T00:00:00Z", -300), ("Asia/Kolkata", "2023-01-01T00:00:00Z", 330),
      ("Australia/Sydney", "2060-01-01T00:00:00Z", 660), ("Australia/Sydney", "2060-07-01T00:00:00Z", 600),
      ("UTC", "2023-01-01T00:00:00Z", 0),
    ])
  func `A zone's offset is the one that held`(_ zone: String, _ moment: String, _ minutes: Int) throws {
    let bytes = try #require(Self.bytes(of: zone), "no zone \(zone)")
    let file = try #require(ZoneFile(bytes))
    let seconds = try #require(Timestamp(moment)).seconds
    #expect(file.offsetMinutes(at: seconds) == minutes)
  }

  @Test func `Broken files are no zone`() throws {
    #expect(ZoneFile([]) == nil)
    #expect(ZoneFile(Array("TZif2".utf8)) == nil)
    #expect(ZoneFile([UInt8](repeating: 0xFF, count: 200)) == nil)
    guard let bytes = Self.bytes(of: "Europe/Brussels") else { return }
    // Every cut must be refused or read, never trap.
    for length in stride(from: 0, to: bytes.count, by: 7) { _ = ZoneFile(Array(bytes[..<length])) }
  }

  @Test(arguments: ["", "CET", "CET-1CEST", "CET-1CEST,M13.5.0,M10.5.0", "<+03", "CET-1CEST,M3.5.0,M10.5.0/3x"])
  func `Broken rules are none`(_ text: String) {
    #expect(ZoneRule(text) == nil)
  }

  @Test func `Rules name days of the year too`() throws {
    let leapDayLeftOut = try #require(ZoneRule("AAA0BBB,J60,J300"))
    let zeroBased = try #require(ZoneRule("AAA0BBB,59,300"))
    let march = try #require(Timestamp("2024-03-01T03:00:00Z")).seconds
    let february = try #require(Timestamp("2024-02-29T03:00:00Z")).seconds
    #expect(leapDayLeftOut.offsetSeconds(at: march) == 3600)
    #expect(leapDayLeftOut.offsetSeconds(at: february) == 0)
    #expect(zeroBased.offsetSeconds(at: february) == 3600)
  }
}
