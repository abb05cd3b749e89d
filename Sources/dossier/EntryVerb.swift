/// What people ask a group of entries to do that 'dossier entry' does for all of them.
enum EntryVerb: String {
  case remove, delete, rm, void
  case set, edit, change
  case show

  /// The groups that are lists of entries, with the command that lists them.
  private static let lists = [
    "invoice": "invoice list", "credit": "credit list", "cost": "cost list", "payment": "payment list",
    "refund": "refund list", "waive": "waive list", "hold": "hold list", "promise": "promise list",
    "plan": "plan list", "settle": "settle list", "attachment": "attachment list", "log": "log",
  ]

  /// The command that does it; nil for other groups.
  func hint(forGroup group: String) -> String? {
    guard let list = Self.lists[group] else { return nil }
    return "'dossier entry \(verb)' does that with any entry; 'dossier \(list) CASE' shows their ids"
  }

  private var verb: String {
    switch self {
    case .remove, .delete, .rm, .void: "remove CASE ID"
    case .set, .edit, .change: "set CASE ID"
    case .show: "show CASE ID"
    }
  }
}
