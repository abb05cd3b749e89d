/// What a store is: its `dossier.yaml`.
public struct Settings: Sendable, Equatable {
  /// The store's id for life, 8 characters.
  public let id: Identifier
  /// Whether the organisation is owed money or collects it for others.
  public let role: StoreRole
  /// The organisation's own party files: creditors, or one agency.
  public let owners: [Slug]
  /// The country by its two letters (ISO 3166-1).
  public let country: Country
  /// The IANA time zone that decides what today is.
  public let timezone: String?
  /// The language of output and of letters by default.
  public let language: Language
  /// The currency of cases by default.
  public let currency: Currency
  /// How new cases are numbered.
  public let numbering: Numbering
  /// Parts of the organisation by name.
  public let administrations: [String: Administration]
  /// What a new case takes if nothing is said.
  public let defaults: CaseDefaults
  /// What `invoice add` does when another holds the case.
  public let afterForward: AfterForward
  /// How old bank data may be before letters refuse, in days.
  public let maxAgeDays: Int?
  /// Saved queries by name.
  public let queries: [String: String]
  /// The command that mails are handed to.
  public let outboxSend: String?
}

/// Which side of collection an organisation is on.
public enum StoreRole: String, Sendable, CaseIterable {
  /// It is owed money.
  case creditor
  /// It collects for others: agencies, law firms, bailiffs.
  case agency

  /// Of which kind the organisations are to which the store belongs.
  var partyKind: PartyKind {
    switch self {
    case .creditor: .creditor
    case .agency: .agency
    }
  }

  /// Of which kind the organisations usually are with which the store exchanges cases: those of the other side.
  public var otherKind: PartyKind {
    switch self {
    case .creditor: .agency
    case .agency: .creditor
    }
  }
}

/// How cases are numbered.
public struct Numbering: Sendable, Equatable {
  /// The scheme; nil leaves it to the store.
  public let scheme: NumberScheme?
  /// What sequential numbers begin with.
  public let prefix: String?
  /// The pattern of references given to the cases of others: `KLAA/{yyyy}{mm}/{n}`.
  public let reference: String?
}

/// The schemes of case numbers.
public enum NumberScheme: String, Sendable, CaseIterable {
  /// Belgian structured communications.
  case ogm
  /// Counting up, after the prefix.
  case sequential
}

/// A part of the organisation.
public struct Administration: Sendable, Equatable {
  /// Its name.
  public let name: String
  /// Its own numbering.
  public let numbering: Numbering?
}

/// What a new case takes if nothing is said.
public struct CaseDefaults: Sendable, Equatable {
  /// The terms.
  public let terms: Slug?
  /// The track.
  public let track: Slug?
  /// The agency that a forward takes.
  public let agency: Slug?
}

/// What `invoice add` does when another organisation holds the case.
public enum AfterForward: String, Sendable, CaseIterable {
  /// It refuses.
  case refuse
  /// It makes a request to the holder.
  case request
}
