@testable import dossier

/// Writing commands on the sample store, each with what it is given at random.
struct SampleCommands {
  private var random: RandomSource

  init(seed: UInt64) { random = RandomSource(seed: ["command", String(seed)]) }

  private static let texts = [
    "text", "NO", "02700", "12:30", "a: b", "x # y", "'q' \"d\"", "- z", "Zoë 日本", "two\nlines", "  pad", "[a, b]", "~",
  ]

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &random) == 0 }

  private mutating func text() -> String { pick(Self.texts) }

  private mutating func maybe(_ option: String, _ text: String) -> [String] { chance(2) ? [option, text] : [] }

  private mutating func number() -> String { pick(["A-1", "A-1", "A-2", "A-3", "A-4"]) }

  /// A command; `file` is a file that may be attached.
  mutating func command(file: String) -> [String] {
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: return addition(file: file)
    case 2: return money()
    case 3: return message(file: file)
    case 4: return entryChange()
    case 5: return caseChange()
    case 6: return status()
    case 7: return removal()
    default: return party()
    }
  }

  private mutating func addition(file: String) -> [String] {
    let attached = chance(3) ? ["--attach", file] : []
    return switch Int.random(in: 0..<3, using: &random) {
    case 0:
      ["invoice", "add", number(), "--reference", text(), "--date", "2023-01-05", "--due", "2023-02-05"]
        + ["--amount", "12.50"] + maybe("--description", text()) + maybe("--type", "rent") + attached
    case 1:
      ["credit", "add", number(), "--amount", "5.00"] + maybe("--reference", text()) + attached
    default:
      ["cost", "add", number(), "--amount", "5.00", "--kind", "court"] + maybe("--vat", "1.05")
        + maybe("--description", text())
    }
  }

  private mutating func money() -> [String] {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: ["pay", number(), "10.00"] + maybe("--method", text()) + maybe("--raw", text())
    case 1: ["pay", "A-1", "10.00", "--invoice", "2023/006", "--imputation", "principal,interest,costs,damages"]
    case 2: ["pay", "A-1", "--reverse", pick(["p8f3k2m9", "p8f3k2m8"])]
    case 3: ["waive", pick(["A-1", "A-4"]), "1.00", "--of", "principal"] + maybe("--reason", text())
    default: ["refund", "A-2", "5.00"] + maybe("--iban", "BE68539007547034")
    }
  }

  private mutating func message(file: String) -> [String] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: ["log", "add", number(), "-m", text()] + maybe("--subject", text()) + maybe("--attach", file)
    case 1: ["log", "add", number(), "--kind", "letter", "--notice", "--channel", "post", "-m", text()]
    case 2: ["attach", number(), file, "--kind", "contract"]
    default: ["forward", "--yes", pick(["A-1", "A-1", "A-4"])] + pick([[], ["--take-back"]])
    }
  }

  private mutating func entryChange() -> [String] {
    let changes = pick([
      ["w8f3k2m9", "reference=2022/187"], ["w8f3k2m9", "description="], ["w8f3k2m9", "description=\(text())"],
      ["w8f3k2m8", "description=\(text())", "amount=1400.00"], ["b8f3k2m9", "invoice="],
      ["b8f3k2m9", "corrects=false"],
      ["d8f3k2m9", "vat=1.00"], ["p8f3k2m9", "method="], ["p8f3k2m9", "imputation=interest,costs,damages,principal"],
      ["p8f3k2m8", "imputation="], ["v8f3k2m9", "reason=\(text())"], ["q4n8r2tb", "text=\(text())"],
      ["z5d1x4zc", "text=\(text())"], ["z5d1x4zc", "visibility="], ["q4n8r2tb", "subject="],
      ["h8f3k2m9", "until=2023-03-09"],
      ["r8f3k2m9", "amount=90.00"],
    ])
    return ["entry", "set", "A-1"] + changes
  }

  private mutating func removal() -> [String] {
    if chance(4) { return ["payment", "remove", "A-1", pick(["p8f3k2m9", "p8f3k2m8"])] }
    let id = pick([
      "w8f3k2m9", "w8f3k2m8", "b8f3k2m9", "d8f3k2m9", "p8f3k2m9", "v8f3k2m9", "h8f3k2m9", "r8f3k2m9", "n8f3k2m9",
      "q4n8r2tb", "z5d1x4zc",
    ])
    return ["entry", "remove", "A-1", id]
  }

  private mutating func caseChange() -> [String] {
    if chance(4) {
      return ["case", "relate", "A-1", pick(["A-2", "A-3", "A-4"])] + pick([["--as", "replaces"], ["--remove"]])
    }
    let changes = pick([
      ["customer-number=\(text())"], ["customer-number="], ["tags+=new"], ["tags-=vip"], ["tags="], ["tags=a,b"],
      ["phase=judicial"], ["handler.phone=012/69.26.92"], ["handler.email="], ["handler="], ["reference=\(text())"],
      ["reference="], ["contract-date=2022-02-02", "capacity="], ["administration="], ["agency=klaar-incasso"],
      ["pay-to.name=\(text())"], ["regular-supply=true"], ["references="],
    ])
    return ["case", "set", number()] + changes
  }

  private mutating func status() -> [String] {
    chance(2) ? ["case", "close", number(), "--reason", pick(["paid", "withdrawn"])] : ["case", "reopen", number()]
  }

  private mutating func party() -> [String] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      ["creditor", "set", "klaardocs"]
        + pick([
          ["street=\(text())"], ["city="], ["email+=new@klaardocs.be"], ["email-=roos@klaardocs.be"], ["emails="],
          ["phone=012/69.26.92"], ["contact+='Jan; sales'"], ["imputation=principal,interest,costs,damages"], ["iban="],
          ["size=large", "legal-form=\(text())"], ["vat="], ["address="],
        ])
    case 1:
      ["agency", "set", "klaar-incasso"]
        + pick([
          ["exchange=bundles"], ["requires+=vat"], ["requires="], ["commission=20"], ["street=\(text())"], ["city="],
          ["country="],
        ])
    case 2:
      ["debtor", "set", "bedrijf-klaar"]
        + pick([
          ["street="], ["city=\(text())"], ["mobile=0475/11.11.11"], ["mobile="], ["phone+=011/11.11.11"],
          ["contact+=Jan"], ["name=\(text())"], ["email="], ["vat=BE0403170701", "language="],
        ])
    default:
      ["terms", "set", "klaardocs-2022"]
        + pick([
          ["rate=9.25"], ["margin=1"], ["damages-tier+=500.00; 30.00; 10"], ["damages=none"], ["reminder+=12.00"],
          ["reminder="],
          ["recovery-fee="], ["notice="], ["notice-days=15"], ["extends=be-b2b"], ["day-count="], ["payment-days=60"],
          ["tolerance=1.00"],
        ])
    }
  }
}
