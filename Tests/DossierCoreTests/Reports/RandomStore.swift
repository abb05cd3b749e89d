import DossierCore
import Testing

/// A store of random cases in two currencies, of a few parties, some of them closed.
struct RandomStore {
  let scratch: ScratchDirectory
  /// Days around which much happens in its cases.
  let days: [CalendarDate]

  init(seed: UInt64, cases count: Int) throws {
    scratch = try ScratchDirectory()
    try scratch.put("dossier.yaml", SettingsText.of("c0"))
    for name in 0..<3 {
      try scratch.put("debtors/d/d\(name).yaml", "dossier: 1\nid: m4x7t2z\(name)\nkind: company\nname: D\(name)\n")
    }
    var numbers = SeededNumbers(seed: seed)
    var days: [CalendarDate] = []
    for place in 0..<count {
      var random = RandomCase(seed: seed * 1000 + UInt64(place))
      let drawn = random.next()
      let creditor = Int.random(in: 0..<3, using: &numbers)
      try scratch.put(
        "creditors/c\(creditor).yaml", "{\"dossier\":1,\"id\":\"k4v8m2q\(creditor)\",\"name\":\"C\(creditor)\"}\n")
      let day = random.date()
      let closed = "\"status\":\"closed\",\"closed\":{\"at\":\"\(day)T12:00:00+02:00\",\"reason\":\"withdrawn\"}"
      var text = drawn.document.compact
        .replacing(
          "\"id\":\"t3kq7x9m2pd4\",\"number\":\"232/0991/37210\"",
          with:
            "\"id\":\"\(ReportFixture.id(place))\",\"number\":\"A\(place + 1)\""
        )
        .replacing(
          "\"creditor\":\"creditor\",\"debtor\":\"debtor\",\"co-debtors\":[{\"debtor\":\"other\"}]",
          with:
            "\"creditor\":\"c\(creditor)\",\"debtor\":\"d\(Int.random(in: 0..<3, using: &numbers))\"")
      if Int.random(in: 0..<3, using: &numbers) == 0 { text.replace("\"status\":\"open\"", with: closed) }
      if Int.random(in: 0..<3, using: &numbers) == 0 {
        text.replace("\"currency\":\"EUR\"", with: "\"currency\":\"USD\",\"exchange-rate\":\"0.9\"")
      }
      try scratch.put("cases/2023-01/a\(place + 1).yaml", text + "\n")
      days += [drawn.asOf, day]
    }
    self.days = days
  }
}
