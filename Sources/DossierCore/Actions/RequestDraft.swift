/// A request in the making: what somebody wants of the other organisation, as it was given.
public struct RequestDraft: Sendable {
  /// What it is about.
  public let kind: RequestKind
  /// In words.
  public var text: String?
  /// Until when an answer is wanted.
  public var answerBy: String?
  /// Which side asks; nil for the store's own.
  public var side: Side?
  /// Which organisation is asked; nil for the one whose word it is.
  public var to: String?
  /// The fields of the one entry that the kind is about: an amendment's invoice, a waiver, a promise, a hold.
  public var fields: [String: String] = [:]
  /// The instalments of a plan.
  public var installments: Installments?
  /// Further entries.
  public var additions: [Addition] = []
  /// Fields of the case, or of the party.
  public var changes: [Assignment] = []
  /// The party whose data changed; nil for the debtor.
  public var party: String?
  /// The open request of a neighbour that is asked on, whose payload is taken as it stands.
  public var passedOn: String?

  /// Begins a request of a kind.
  public init(_ kind: RequestKind) { self.kind = kind }

  /// How what is owed is cut.
  public struct Installments: Sendable {
    /// How many, or how large.
    public let scheme: InstallmentScheme
    /// The day of the first; nil for one interval from today.
    public let start: CalendarDate?
    /// After how many missed instalments the plan is broken.
    public let brokenAfter: String?

    /// Makes it.
    public init(_ scheme: InstallmentScheme, start: CalendarDate?, brokenAfter: String?) {
      self.scheme = scheme
      self.start = start
      self.brokenAfter = brokenAfter
    }
  }

  /// An entry that is asked for.
  public struct Addition: Sendable {
    /// Its list.
    public let list: EntryList
    /// Its fields.
    public let fields: [Assignment]

    /// Makes it.
    public init(_ list: EntryList, _ fields: [Assignment]) {
      self.list = list
      self.fields = fields
    }
  }

  /// The list of the one entry that requests of a kind are about; nil if they are about none.
  public static func list(of kind: RequestKind) -> EntryList? {
    switch kind {
    case .amendment: .invoices
    case .waiver: .waivers
    case .promise: .promises
    case .plan: .plans
    case .pause, .dispute: .holds
    case .recall, .question, .invoiceCopy, .contactChange: nil
    }
  }

  /// The lists of which entries can be asked for.
  public static let lists: [EntryList] = [
    .invoices, .credits, .costs, .payments, .refunds, .waivers, .holds, .promises, .plans, .settlements,
  ]
}
