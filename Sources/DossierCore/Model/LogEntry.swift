/// A file beside the case.
public struct Attachment: Entry {
  /// The id for life.
  public let id: Identifier
  /// The file's name in the case's folder.
  public let file: String
  /// What it is.
  public let kind: AttachmentKind
  /// The SHA-256 of the content, 64 hexadecimal digits in small letters.
  public let sha256: String?
  /// The size in bytes.
  public let size: Int?
  /// When it was added.
  public let added: Timestamp?
  /// Who may see it.
  public let visibility: Visibility
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// The kinds of files beside a case.
public enum AttachmentKind: String, Sendable, CaseIterable {
  /// An invoice.
  case invoice
  /// A contract.
  case contract
  /// General conditions.
  case terms
  /// A reminder.
  case reminder
  /// A credit report.
  case creditReport = "credit-report"
  /// A demand letter.
  case demandLetter = "demand-letter"
  /// A judgment.
  case judgment
  /// A deed.
  case deed
  /// An e-mail.
  case email
  /// A statement of account.
  case statement
  /// Another.
  case other
}

/// Something that happened.
public struct LogEntry: Entry {
  /// The id for life.
  public let id: Identifier
  /// When.
  public let at: Timestamp
  /// Which side did it.
  public let side: Side?
  /// What kind of event it is.
  public let kind: LogKind
  /// Who may see it.
  public let visibility: Visibility
  /// The type in the source's words: `Standaardbericht`.
  public let type: String?
  /// The subject line.
  public let subject: String?
  /// To whom.
  public let to: String?
  /// The text.
  public let text: String?
  /// Attachments that belong to it, by file name.
  public let files: [String]
  /// The last day that it sets the debtor.
  public let deadline: CalendarDate?
  /// The step of the track that it did.
  public let step: String?
  /// What came of the step.
  public let outcome: StepOutcome?
  /// The task that it did.
  public let task: Identifier?
  /// A task's day.
  public let on: CalendarDate?
  /// Until when a step is postponed.
  public let until: CalendarDate?
  /// Whether it is a notice in the sense of law or contract.
  public let notice: Bool
  /// By which way it went.
  public let channel: Channel?
  /// The day on which it arrived.
  public let delivered: CalendarDate?
  /// Whether it says that VAT comes on top of the costs of collection (NL).
  public let announcesVAT: Bool
  /// The invoices that it names, by reference or id; all if empty.
  public let invoices: [String]
  /// Whether it interrupts the limitation.
  public let interrupts: Bool
  /// The ways to pay that it offered.
  public let paymentMethods: [String]
  /// The status before.
  public let fromStatus: String?
  /// The status after.
  public let toStatus: String?
  /// Who wrote it down and when.
  public let record: EntryRecord
}

/// The kinds of log entries.
public enum LogKind: String, Sendable, CaseIterable {
  /// A message.
  case message
  /// A letter.
  case letter
  /// An e-mail that came in.
  case emailIn = "email-in"
  /// An e-mail that went out.
  case emailOut = "email-out"
  /// An SMS.
  case sms
  /// A telephone call.
  case call
  /// An action.
  case action
  /// A task.
  case task
  /// A change of status.
  case status
}

/// What came of a step.
public enum StepOutcome: String, Sendable, CaseIterable {
  /// It was done.
  case done
  /// It was left out.
  case skipped
  /// It waits.
  case postponed
}

/// By which way a letter or message goes.
public enum Channel: String, Sendable, CaseIterable {
  /// By post.
  case post
  /// By registered post.
  case registered
  /// By e-mail.
  case email
  /// By SMS.
  case sms
}
