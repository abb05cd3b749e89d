/// Terms that change what the law they extend says.
enum TermsLawCheck: Check {
  static let caps = FindingKind(
    "terms-law-changed", .warning, "terms change or take away the caps of the law that they extend",
    """
    Caps are what the law does not let a creditor claim, whatever terms say: terms that change them claim more than is \
    owed. Change them only if the law has changed, and say where that is written, in 'sources'.
    """)
  static let notice = FindingKind(
    "terms-notice-below-law", .error, "terms give the debtor less time after a notice than the law that they extend",
    "A notice with too short a term has no effect, so that nothing that rests on it may be claimed.")

  static let early = FindingKind(
    "terms-damages-before-notice", .error, "a damages clause falls due before the notice that the law asks for",
    "The costs of collection are not owed at all before the term of that notice has ended. Write 'due: notice'.")

  static let kinds = [caps, notice, early]

  static func findings(of terms: ResolvedTerms) -> [Finding] {
    guard !terms.laws.isEmpty else { return [] }
    let law = ClaimRules(resolving: terms.laws)
    var findings: [Finding] = []
    if let change = changedCap(in: terms.file.value.caps, from: law.caps) {
      findings.append(
        terms.file.finding(
          caps, at: change.place(in: "caps"),
          "'\(change.name(in: "caps"))' is not what the law says that these terms extend",
          hint: "take '\(change.name(in: "caps"))' out, unless the law has changed"))
    }
    if let change = shorterNotice(in: terms.file.value.notice, than: law.notice) {
      findings.append(
        terms.file.finding(
          notice, at: change.place(in: "notice"),
          change == .all
            ? "the law asks for a notice" : "the term of a notice may be shorter than the law's" + terms.noticeLaw,
          hint: "take it out; a longer term may be given"))
    }
    if let due = terms.rules.damages?.due, due != .notice, terms.legalDue == .notice,
      terms.rules.caps?.forbids.contains(.claimsBeforeNotice) != true
    {
      findings.append(
        terms.finding(
          early, at: .damagesDue,
          "the clause falls due by '\(due.rawValue)', the law asks for a notice and the end of its term"
            + terms.noticeLaw, hint: "write 'due: notice'"))
    }
    return findings
  }

  /// What the terms' own caps change first; nil if they change nothing.
  static func changedCap(in own: Ruling<CapTerms>, from law: CapTerms?) -> LegalChange? {
    guard let law else { return nil }
    switch own {
    case .silent: return nil
    case .none: return .all
    case .some(let caps):
      if !caps.forbids.isEmpty, !Set(law.forbids).isSubset(of: caps.forbids) { return .key("forbids") }
      if let damages = caps.damages, law.damages.map({ $0 != damages }) == true { return .key("damages") }
      if let interest = caps.interest, law.interest.map({ $0 != interest }) == true { return .key("interest") }
      if let fee = caps.reminderFee, law.reminderFee.map({ $0 != fee }) == true { return .key("reminder-fee") }
      return nil
    }
  }

  /// By what the terms' own notice first gives less time; nil if it does not.
  static func shorterNotice(in own: Ruling<NoticeTerms>, than law: NoticeTerms?) -> LegalChange? {
    guard let law else { return nil }
    switch own {
    case .silent: return nil
    case .none: return .all
    case .some(let notice):
      if let days = notice.days, days < law.days ?? 0 { return .key("days") }
      if mayStartEarlier(notice.paperStarts, than: law.paperStarts) { return .key("paper-starts") }
      if mayStartEarlier(notice.electronicStarts, than: law.electronicStarts) { return .key("electronic-starts") }
      if let holidays = notice.holidays, law.holidays.map({ $0 != holidays }) == true { return .key("holidays") }
      return nil
    }
  }
}

/// Whether a term may start before the law's: no start is before the day after the sending, others differ by the day.
private func mayStartEarlier(_ own: NoticeStart?, than law: NoticeStart?) -> Bool {
  guard let own, let law else { return false }
  return own != law && law != .nextDay
}

/// What terms change of a mapping of the law.
enum LegalChange: Equatable {
  /// They say that there is none of it.
  case all
  /// They change the value of a key.
  case key(String)

  /// Where the change stands.
  func place(in mapping: String, of terms: YAMLPath = .root) -> YAMLPath {
    switch self {
    case .all: terms.key(mapping)
    case .key(let key): terms.key(mapping).key(key)
    }
  }

  /// What is changed, as files call it.
  func name(in mapping: String) -> String {
    switch self {
    case .all: mapping
    case .key(let key): "\(mapping).\(key)"
    }
  }
}

extension ResolvedTerms {
  /// When the law lets a clause fall due, if it says so.
  fileprivate var legalDue: DamagesDue? { laws.lazy.compactMap { $0.damages.value?.due }.first }

  /// The law that asks for the notice.
  fileprivate var noticeLaw: String {
    laws.lazy.compactMap { $0.source(of: .noticeDays) }.first.map { " (\($0.citation))" } ?? ""
  }
}
