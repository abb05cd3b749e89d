import Foundation
import Testing

/// What the first of three stores is told of the other two, by commands alone.
@Suite struct ExchangeChainStoryTests {
  @Test func `A case that a bailiff gave back to the agency is open for the creditor, and in order`() throws {
    var world = try ThreeStores(seed: 1, chain: 2)
    defer { world.removeDirectory() }
    try world.settle()
    try world.need(2, "case return A-1")
    try world.settle()
    #expect(try world.document(0)?["status"] as? String == "open")
    for place in 0..<2 {
      let found = try world.run(place, "check").seen.joined(separator: "\n")
      #expect(!found.contains("status-against-log"), "\(found)")
    }
  }
}
