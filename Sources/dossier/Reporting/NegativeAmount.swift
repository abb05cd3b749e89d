/// An amount below zero, which the parser takes for an option that there is not, and then misses the amount.
struct NegativeAmount: Error, Reportable {
  let text: String
  let isPayment: Bool

  /// Finds one among the arguments of a command of which the parser says that something is missing; nil otherwise.
  static func find(in arguments: [String], missing message: String) -> NegativeAmount? {
    let message = message.lowercased()
    let isMissing =
      message.contains("missing expected argument '<")
      || message.contains("missing value for '--") && message.contains("<amount>'")
    guard isMissing, let text = arguments.first(where: isNegative) else { return nil }
    return NegativeAmount(text: text, isPayment: arguments.contains("pay"))
  }

  var report: ErrorReport {
    ErrorReport(
      "amount '\(text)' is below zero",
      hint: isPayment ? "'dossier pay CASE --reverse PAYMENT' takes a payment back" : "leave out the sign",
      status: .usage)
  }

  private static func isNegative(_ argument: String) -> Bool {
    argument.first == "-" && argument.dropFirst().first?.isNumber == true
      && argument.dropFirst().allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
  }
}
