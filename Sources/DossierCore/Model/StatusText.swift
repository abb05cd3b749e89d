/// The texts of the log entries that say why a case was closed: written by the commands that close, read by what looks
/// back, since the log is what stays when a case is opened again.
enum StatusText {
  /// The text of a closing.
  static func closed(_ reason: ClosingReason) -> String { closedPrefix + reason.rawValue }

  /// The text of a return to the organisation that the case was received from, by its name: slugs are a store's own.
  static func returned(to sender: String) -> String { returnedPrefix + sender }

  /// Why the case was closed; nil if the text says something else.
  static func closingReason(of text: String) -> ClosingReason? {
    if text.hasPrefix(closedPrefix) { return ClosingReason(rawValue: String(text.dropFirst(closedPrefix.count))) }
    return text.hasPrefix(returnedPrefix) ? .returned : nil
  }

  private static let closedPrefix = "closed: "
  private static let returnedPrefix = "returned to "
}
