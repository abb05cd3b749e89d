/// Of which entries the word of a peer took the place of what was here, and when, by this store's own clock.
///
/// Others who have such an entry were told the form that was here before, and are told the one that is here now.
struct TakenWords: Sendable, Equatable {
  /// When each entry of a case was taken, by the cases.
  typealias Times = [Identifier: [Identifier: Timestamp]]

  private var times: [Slug: Times] = [:]

  /// Nothing was taken.
  init() {}

  /// Takes note of what a record says of a bundle that came.
  mutating func note(_ record: ExchangeRecord, from peer: Slug) {
    let time = record.again ?? record.at
    for item in record.cases {
      for id in item.adopted { times[peer, default: [:]][item.id, default: [:]].note(time, of: id) }
    }
  }

  /// What was taken from all others than a peer.
  func besides(_ peer: Slug) -> Times {
    var all: Times = [:]
    for (other, cases) in times where other != peer {
      for (file, entries) in cases {
        for (id, time) in entries { all[file, default: [:]].note(time, of: id) }
      }
    }
    return all
  }
}

extension [Identifier: Timestamp] {
  /// Keeps the later time of an entry.
  fileprivate mutating func note(_ time: Timestamp, of id: Identifier) {
    self[id] = self[id].map { $0.seconds < time.seconds ? time : $0 } ?? time
  }
}
