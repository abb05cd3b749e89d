import DossierCore
import Testing

/// A case in short goes on by itself as reckoning it anew on each day would.
@Suite struct SummarizedCaseTests {
  static let batches = Array(0..<8)
  static let casesPerBatch = 100

  @Test(arguments: batches) func `figures of a later day are those that reckoning the case anew gives`(
    batch: Int
  ) throws {
    let fixture = try CheckFixture([
      "creditors/creditor.yaml": "dossier: 1\nid: k3v8m2qa\nname: Creditor\nsize: sme\n"
    ])
    let store = try Store(root: fixture.scratch.path)
    var moved = 0
    for seed in batch * Self.casesPerBatch..<(batch + 1) * Self.casesPerBatch {
      var random = RandomCase(seed: UInt64(seed))
      let text = random.next(withAgreements: true).compact
      let file = try Loaded<Case>(Array(text.utf8), path: "cases/2023-04/a.yaml", currency: .euro)
      let first = try CaseSummarizer(store, asOf: random.date()).summarize(file)
      let day = first.figures.summary.asOf
      try #require(first.figures(asOf: day) == first.figures, "seed \(seed)")
      try #require(first.figures(asOf: day.adding(days: -1)) == nil, "seed \(seed)")
      let last = min(first.through, day.adding(days: 400))
      for later in Set([day.adding(days: 1), day.adding(days: 1 + random.numbers.below(30)), last]) where later <= last
      {
        let anew = try CaseSummarizer(store, asOf: later).summarize(file)
        try #require(first.figures(asOf: later) == anew.figures, "seed \(seed), \(day) to \(later)")
        try #require(first.problem == anew.problem, "seed \(seed)")
        moved += 1
      }
    }
    #expect(moved > Self.casesPerBatch / 2)
  }
}

extension RandomCase {
  /// Draws a case with promises, plans, tasks, requests, hand-overs and a closing.
  mutating func next(withAgreements: Bool) -> JSONValue {
    guard case .object(let members) = next().document else { preconditionFailure("a case is an object") }
    func at(_ day: CalendarDate) -> JSONValue { .string("\(day)T09:00:00+02:00") }
    var more: [JSONValue.Member] = []
    func put(_ key: String, _ value: JSONValue) { more.append(JSONValue.Member(key: key, value: value)) }
    let amounts = ["50.00", "120.00", "999.99"]
    put(
      "promises",
      .array(
        list(2) { random, place in
          let date = random.date()
          return [
            "id": .string("prms222\(place + 2)"), "date": .text(date), "until": .text(random.soon(after: date)),
            "amount": .string(random.numbers.pick(amounts)),
          ]
        }))
    put(
      "plans",
      .array(
        list(1) { random, place in
          let agreed = random.date()
          let dues = (0..<3).map { _ in random.soon(after: agreed) }
          return [
            "id": .string("pmns222\(place + 2)"), "agreed": .text(agreed),
            "installments": .array(dues.map { ["due": .text($0), "amount": .string(random.numbers.pick(amounts))] }),
          ]
        }))
    put(
      "requests",
      .array(
        list(1) { random, place in
          let asked = random.date()
          return .objectOfPresent([
            "id": .string("rqst222\(place + 2)"), "at": at(asked), "kind": "question", "text": "?",
            "answer-by": .text(random.soon(after: asked)),
            "answer": random.maybe(50) { ["at": at($0.soon(after: asked)), "as": "accepted"] },
          ])
        }))
    put(
      "handovers",
      .array(
        list(1) { random, place in
          let given = random.date()
          return .objectOfPresent([
            "id": .string("hndv222\(place + 2)"), "to": "klaar-incasso", "at": at(given),
            "ended": random.maybe(50) { ["at": at($0.soon(after: given)), "as": "returned"] },
          ])
        }))
    var merged: [JSONValue.Member] = []
    let isClosed = numbers.chance(20)
    for member in members where member.value != .null {
      switch member.key {
      case "status" where isClosed:
        merged.append(JSONValue.Member(key: "status", value: "closed"))
        merged.append(JSONValue.Member(key: "closed", value: ["at": at(date()), "reason": "paid"]))
      case "log":
        guard case .array(let log) = member.value else { continue }
        let tasks: [JSONValue] = list(2) { random, place in
          ["id": .string("task222\(place + 2)"), "at": at(random.date()), "kind": "task", "on": .text(random.date())]
        }
        let changes: [JSONValue] = list(2) { random, place in
          [
            "id": .string("stat222\(place + 2)"), "at": at(random.date()), "kind": "status", "text": "closed: paid",
            "to-status": .string(random.numbers.pick(["open", "closed", "closed", "own"])),
          ]
        }
        merged.append(JSONValue.Member(key: "log", value: .array(log + tasks + changes)))
      default: merged.append(member)
      }
    }
    return .object(merged + more)
  }
}
