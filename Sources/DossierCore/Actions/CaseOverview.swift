/// A case as somebody who opens it wants to see it: its parties, who handles it, what is owed, what is pending.
public struct CaseOverview: Sendable {
  /// The case.
  public let file: Loaded<Case>
  /// The day on which it is looked at.
  public let today: CalendarDate
  /// The creditor; nil if its file cannot be read.
  public let creditor: Organisation?
  /// The debtor; nil if its file cannot be read.
  public let debtor: Debtor?
  /// The names of those who owe beside the debtor, in the case's order.
  public let coDebtors: [String]
  /// Who handles it.
  public let holder: Holder
  /// The name of the organisation that handles it.
  public let holderName: String
  /// What is owed as of the day; nil if it cannot be reckoned.
  public let statement: Statement?
  /// What is agreed and what holds it, as of the day.
  public let agreements: Agreements
  /// What one side asked the other, in the case's order.
  public let requests: [ListedRequest]
  /// The other cases of the debtor, by path.
  public let others: [OtherCase]
  /// In what it is otherwise at those with whom it is shared.
  public let contradictions: [Contradiction]
  /// What could not be read or reckoned.
  public let problems: [ActionError]

  /// In what the case is otherwise at a peer.
  public struct Contradiction: Sendable, Equatable {
    /// The peer.
    public let peer: Slug
    /// What of the case is otherwise there.
    public let dispatch: CaseDispatch
  }

  /// A case of the same debtor.
  public struct OtherCase: Sendable, Equatable {
    /// Its number.
    public let number: CaseNumber
    /// Open or closed.
    public let status: CaseStatus
    /// The day on which it was opened.
    public let opened: CalendarDate
    /// Who is owed.
    public let creditor: Slug
    /// What is owed; nil if it cannot be reckoned.
    public let balance: Money?
  }

  /// The case's age in days: until today, or until it was closed.
  public var ageDays: Int {
    let last = file.value.closed?.at.date ?? today
    return max(0, file.value.opened.date.days(to: last))
  }

  /// The requests that nobody answered.
  public var openRequests: [ListedRequest] { requests.filter { $0.request.answer == nil && !$0.request.isVoid } }

  /// What holds of the case on the day beside whether it is open, in declaration order.
  public var states: [CaseState] { file.value.states(agreements) }
}

extension Desk {
  /// Looks at a case, and at the debtor's other cases.
  ///
  /// A party or terms that cannot be read are told in `problems`; the rest is shown all the same.
  ///
  /// - Throws: `ActionError.load` if the folders of cases or the holder cannot be read.
  public func overview(of file: Loaded<Case>) throws(ActionError) -> CaseOverview {
    let value = file.value
    var problems: [ActionError] = []
    let creditor = attempt(&problems) { () throws(LoadError) in try store.creditor(value.creditor).value.organisation }
    let debtor = attempt(&problems) { () throws(LoadError) in try store.debtor(value.debtor).value }
    let coDebtors = value.coDebtors.map { coDebtor in
      attempt(&problems) { () throws(LoadError) in try store.debtor(coDebtor.debtor).value.name }
        ?? coDebtor.debtor.text
    }
    var reckoned: ListedAgreements?
    do throws(ActionError) {
      reckoned = try agreements(of: file, asOf: actor.today)
    } catch {
      if creditor != nil { problems.append(error) }
    }
    let others = try otherCases(of: value.debtor, except: file.path, &problems)
    let holder = try holder(of: value)
    let contradicted = attempt(&problems) { () throws(LoadError) in try store.contradicted(in: file) } ?? []
    return CaseOverview(
      file: file, today: actor.today, creditor: creditor, debtor: debtor, coDebtors: coDebtors, holder: holder,
      holderName: name(of: holder), statement: reckoned?.statement,
      agreements: reckoned?.agreements ?? Agreements(of: value, asOf: actor.today),
      requests: try requests(of: file), others: others,
      contradictions: contradicted.flatMap { item in
        item.dispatches.map { CaseOverview.Contradiction(peer: item.peer, dispatch: $0) }
      },
      problems: problems)
  }

  /// The name of the organisation that handles a case; its slug if the file cannot be read.
  func name(of holder: Holder) -> String {
    switch holder {
    case .here:
      guard let owner = store.settings.value.owners.first else { return "" }
      return name(of: owner, among: [store.settings.value.role.partyKind])
    case .agency(let slug): return name(of: slug, among: [.agency])
    case .sender(let slug): return name(of: slug, among: [.creditor, .agency])
    }
  }

  private func name(of slug: Slug, among kinds: [PartyKind]) -> String {
    kinds.lazy.compactMap { try? store.organisation($0, slug).name }.first ?? slug.text
  }

  private func otherCases(
    of debtor: Slug, except path: String, _ problems: inout [ActionError]
  ) throws(ActionError) -> [CaseOverview.OtherCase] {
    let scan = try reading { () throws(LoadError) in
      try finder.cases(naming: .debtor, debtor) { $0.path != path ? $0 : nil }
    }
    problems += scan.errors.filter { $0.path != path }.map { .load($0.error) }
    var others: [CaseOverview.OtherCase] = []
    for other in scan.values {
      let statement = try? statement(of: other, asOf: actor.today)
      others.append(
        CaseOverview.OtherCase(
          number: other.value.number, status: other.value.status, opened: other.value.opened.date,
          creditor: other.value.creditor, balance: statement?.totals.balance))
    }
    return others
  }

  private func attempt<Value>(
    _ problems: inout [ActionError], _ read: () throws(LoadError) -> Value
  ) -> Value? {
    do throws(LoadError) {
      return try read()
    } catch {
      problems.append(.load(error))
      return nil
    }
  }
}
