internal import DossierCore

/// What became of an entry, in words: `payment 500.00 of 2023-05-02 added`.
struct ComparedEntryWords {
  let change: ComparedEntry
  let currency: Currency?
  let language: Language

  func text(palette: Palette) -> String {
    let kind = change.kind == .removed ? palette.red(change.kind.rawValue) : change.kind.rawValue
    return ([name] + facts + [kind]).joined(separator: " ") + " " + palette.dim("[\(change.id.printable)]")
  }

  private var name: String {
    switch change.list {
    case "credits": "credit note"
    case "costs": "cost"
    case "log": "log entry"
    case let list where list.hasSuffix("s"): String(list.dropLast())
    case let list: list.printable
    }
  }

  /// What people call an entry of its list by.
  private var facts: [String] {
    let keys: [String] =
      switch change.list {
      case "invoices", "credits": ["reference", "amount"]
      case "costs": ["kind", "amount", "date"]
      case "payments", "refunds": ["amount", "date"]
      case "waivers": ["amount", "of"]
      case "holds": ["reason", "from"]
      case "promises", "settlements": ["amount", "until"]
      case "plans": ["agreed"]
      case "requests": ["kind"]
      case "attachments": ["file"]
      case "log": change.entry["subject"] == nil ? ["kind", "text"] : ["kind", "subject"]
      case "handovers": ["to"]
      case "received": ["from"]
      default: []
      }
    return keys.compactMap { key in
      guard let text = change.entry[key]?.scalarText else { return nil }
      switch key {
      case "amount": return amount(text)
      case "of": return "of \(text.printable)"
      case "date" where change.list != "costs": return "of \(text.printable)"
      case "until", "from", "to": return "\(key) \(text.printable)"
      case "subject", "text": return "'\(text.prefix { !$0.isNewline }.prefix(60).description.printable)'"
      default: return text.printable
      }
    }
  }

  private func amount(_ text: String) -> String {
    guard let currency, let money = try? Money(text, currency: currency) else { return text.printable }
    return AmountFormat(language: language).text(money)
  }
}
