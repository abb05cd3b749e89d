/// What only the holder of a case records (SPEC 5): the one rule for commands and for what comes in bundles.
enum HoldersEntry {
  /// Whether an entry is the holder's to record.
  ///
  /// - Parameters:
  ///   - entry: The entry as a document has it.
  ///   - list: Its list.
  ///   - receiver: Who received the payment of an id, for one that takes a payment back; nil if there is none.
  /// - Returns: Whether it is.
  static func isOne(_ entry: YAMLValue, in list: EntryList, receiver: (String) -> String?) -> Bool {
    switch list {
    case .credits, .log, .attachments, .requests: return false
    case .holds: return entry["reason"]?.scalarText != HoldReason.dispute.rawValue
    case .payments:
      guard entry["received-by"]?.scalarText == Receiver.creditor.rawValue else { return true }
      // What the holder received it takes back itself.
      return entry["returned"]?.scalarText.flatMap(receiver) == Receiver.agency.rawValue
    case .invoices, .costs, .refunds, .waivers, .promises, .plans, .settlements: return true
    }
  }
}
