/// The request that asks another organisation for what is theirs to do: the way out of a refusal.
public struct ProposedRequest: Sendable, Equatable {
  /// The case.
  public let number: CaseNumber
  /// What it is about.
  public let kind: RequestKind
  /// What else the command is told.
  public let options: [String]
  /// What was to be changed beside and needs nobody's word: `key=value` each.
  let left: [String]

  init(_ number: CaseNumber, _ kind: RequestKind, _ options: [String] = [], leaving left: [String] = []) {
    self.number = number
    self.kind = kind
    self.options = options
    self.left = left
  }

  /// The words of the command, after the program's name.
  public var arguments: [String] { ["request", "add", number.text, "--kind", kind.rawValue] + options }

  /// The words of the command that changes what needs nobody's word; nil if there is nothing.
  public var rest: [String]? { left.isEmpty ? nil : ["case", "set", number.text] + left }

  /// Asks for an entry of a list.
  init(_ number: CaseNumber, _ list: EntryList, _ entry: Draft) {
    guard case .map(let fields) = entry.value else {
      self.init(number, .question)
      return
    }
    let kind: RequestKind =
      switch list {
      case .waivers: .waiver
      case .promises: .promise
      case .holds: .pause
      case .plans: .plan
      case .invoices, .credits, .costs, .payments, .refunds, .settlements, .requests, .attachments, .log: .amendment
      }
    let isPlain = RequestDraft.list(of: kind) == list && list != .plans
    let words = fields.filter { $0.key != "file" }.flatMap { field -> [String] in
      switch field.value {
      case .scalar(let scalar):
        return isPlain ? ["--\(field.key)", scalar.text] : ["\(field.key)=\(scalar.text)"]
      case .list(let values):
        return values.map { "\(field.key)+=\(entry.schema.field(field.key)?.line(of: $0) ?? "")" }
      case .map: return ["\(field.key)=\(entry.schema.field(field.key)?.line(of: field.value) ?? "")"]
      }
    }
    self.init(number, kind, isPlain ? words : ["--add", list.rawValue] + words)
  }

  /// Asks for instalments.
  init(_ number: CaseNumber, _ scheme: InstallmentScheme, start: CalendarDate?, brokenAfter: String?) {
    var words =
      switch scheme.size {
      case .count(let count): ["--count", String(count)]
      case .amount(let amount): ["--amount", amount.description]
      }
    if scheme.every != .month { words += ["--every", scheme.every.rawValue] }
    if let start { words += ["--start", start.description] }
    if let brokenAfter { words += ["--broken-after", brokenAfter] }
    self.init(number, .plan, words)
  }

  /// Asks for other values of fields of the case, in words where a request can set none and somebody can be asked.
  init(_ number: CaseNumber, setting changes: [Assignment], inWords: Bool, leaving rest: [Assignment]) {
    let set = inWords ? changes.filter(Self.canBeSet) : changes
    let told = inWords ? changes.filter { !Self.canBeSet($0) } : []
    let wishes = told.map { $0.text.isEmpty ? "remove \($0.key)" : "set \($0.argument)" }.joined(separator: ", ")
    self.init(
      number, set.isEmpty ? .question : .amendment,
      set.flatMap { ["--set", $0.argument] } + (told.isEmpty ? [] : ["-m", "please \(wishes)"]),
      leaving: rest.map(\.argument))
  }

  /// Whether a request can give a field its value: it takes none away, and terms of this store alone mean nothing there.
  private static func canBeSet(_ change: Assignment) -> Bool {
    guard let key = AssignedField.topKey(change.key, in: Case.schema), fields.contains(key) else { return false }
    return key == "terms" ? Slug(change.text).map { Terms.builtIn($0) != nil } ?? true : !change.text.isEmpty
  }

  /// The fields of a case that a request can set.
  private static let fields: Set<String> = {
    let set = YAMLPath.root.key("requests").index(0).key("payload").key("set")
    return Set(Case.schema.keys(at: set))
  }()
}

extension Refusal {
  /// The refusal with more words of the command that asks for the same.
  public func proposing(_ options: [String]) -> Refusal {
    func asking(_ request: ProposedRequest?) -> ProposedRequest? {
      request.map { ProposedRequest($0.number, $0.kind, $0.options + options, leaving: $0.left) }
    }
    return switch self {
    case .heldElsewhere(let number, let holder, let what, let request):
      .heldElsewhere(number: number, by: holder, what: what, asking: asking(request))
    case .returned(let number, let sender, let isTakenBack, let what, let request):
      .returned(number: number, to: sender, isTakenBack: isTakenBack, what: what, asking: asking(request))
    default: self
    }
  }
}
