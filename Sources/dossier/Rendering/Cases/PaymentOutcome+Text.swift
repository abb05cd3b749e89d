internal import DossierCore

extension PaymentOutcome {
  /// How the payment is spread and what is owed afterwards, below the diff of `--dry-run`.
  func text(in language: Language, palette: Palette) -> String {
    let format = StatementFormat(language: language, references: references, costs: costs)
    let words = format.words
    var text = ""
    if let split {
      text += palette.bold("\(number): \(words[.payment]) \(format.amounts.text(split.amount))")
      text += " (\(words[.splitOrder]): \(format.name(split.imputation)))\n" + split.text(format, palette: palette)
    }
    if let balance { text += "\(number): \(words[.afterPayment]): \(format.amounts.text(balance))\n" }
    return text
  }
}
