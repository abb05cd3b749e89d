extension QueryField {
  /// What the field is: a new field is a line here and a name in the list of fields.
  public var declaration: QueryFieldDeclaration {
    switch self {
    case .number:
      .text(
        "The case's number, in any notation.", of: .file, found: .code, codes: .compact, inWords: [.codes, .texts])
    case .reference:
      .text(
        "References that organisations gave, those that invoices are paid with, numbers it came with.", of: .file,
        found: .code, codes: .compact, inWords: [.codes, .texts])
    case .creditor: .text("Who is owed, by slug or name.", of: .parties, found: .name, inWords: .texts)
    case .debtor:
      .text("Who owes, by slug or name; co-debtors too.", of: .parties, found: .name, inWords: .texts)
    case .agency:
      .text(
        "Who collects or is to collect, by slug or name; past hand-overs too.", of: .parties, found: .name,
        inWords: .texts)
    case .holder:
      .text("Who has the case on the day, by slug or name; here for this store.", of: [.parties, .line], found: .name) {
        $1.isHolder($0.summary.holder)
      }
    case .custody:
      .word(
        "Whether the case is here, at an agency, or went back to the sender.", of: .line, { Holder.custodies },
        { $1.isWord($0.summary.holder.custody) })
    case .administration: .text("The part of the organisation that it belongs to.", of: .file, hasTexts: false)
    case .type: .word("What kind of work it is.", of: .file, { CaseType.allCases.map(\.rawValue) })
    case .phase: .word("The phase of collection.", of: .file, { Phase.allCases.map(\.rawValue) })
    case .status:
      .word(
        "Whether it is open or closed; any for both.", of: .line, { CaseStatus.allCases.map(\.rawValue) + ["any"] },
        { $1.isStatus($0.summary.status) })
    case .closed: .day("The day on which it was closed.") { $1.isDay($0.summary.closed?.at.date) }
    case .reason:
      .word(
        "Why it was closed.", of: .line, { ClosingReason.allCases.map(\.rawValue) },
        { $1.isWord($0.summary.closed?.reason?.rawValue) })
    case .track: .text("The planned sequence.", of: .file, hasTexts: false)
    case .step:
      .text("The step of the planned sequence that was done last.", of: .line, hasTexts: false) {
        $1.isWord($0.summary.step)
      }
    case .next: .day("The day of the first thing that waits.") { $1.isDay($0.summary.next) }
    case .tag: .text("Words of the organisation's own.", of: .file, hasTexts: false)
    case .handler: .text("Who handles it, by name or e-mail address.", of: .file, inWords: .texts)
    case .name:
      .text(
        "A debtor's name, or that of somebody to speak to there.", of: .parties, found: .name, codes: nil,
        inWords: .texts)
    case .street: .text("A debtor's street.", of: .parties, codes: nil)
    case .nr: .text("A debtor's house number.", of: .parties, codes: .compact, hasTexts: false)
    case .postcode: .text("A debtor's postcode.", of: .parties, codes: .compact, hasTexts: false)
    case .city: .text("A debtor's town.", of: .parties, codes: nil)
    case .country: .text("A debtor's country, as two letters.", of: .parties, hasTexts: false)
    case .born: .day("A debtor's day of birth.", of: .parties)
    case .phone:
      .text(
        "A debtor's telephone number, in any notation.", of: .parties, found: .code, codes: .phone, hasTexts: false,
        inWords: .codes)
    case .mobile:
      .text(
        "A debtor's mobile number, in any notation.", of: .parties, found: .code, codes: .phone, hasTexts: false)
    case .email: .text("A debtor's e-mail address.", of: .parties, found: .code, inWords: [.codes, .texts])
    case .iban:
      .text("A debtor's account.", of: .parties, found: .code, codes: .compact, hasTexts: false, inWords: .codes)
    case .vat:
      .text(
        "A debtor's VAT number.", of: .parties, found: .code, codes: .enterprise, hasTexts: false, inWords: .codes)
    case .enterprise:
      .text(
        "A debtor's number in the national register.", of: .parties, found: .code, codes: .enterprise,
        hasTexts: false, inWords: .codes)
    case .customer:
      .text("The debtor's number at the creditor.", of: .file, found: .code, codes: .compact, inWords: .texts)
    case .capacity:
      .word(
        "In which capacity the debtor acted, if the case says so.", of: .file, { Capacity.allCases.map(\.rawValue) })
    case .invoice:
      .text(
        "The numbers of its invoices and credit notes.", of: .file, found: .code, codes: .compact, inWords: .texts)
    case .amount:
      .amount("The amount of an invoice.", of: .entries, isReckoned: false) { figures, test in
        figures.invoices.contains { test.isAmount($0.amount) }
      }
    case .balance: .amount("What is owed on the day.") { $1.isAmount($0.summary.amounts?.balance) }
    case .principal:
      .amount("What its invoices claim less credit notes, before payments.") {
        $1.isAmount($0.summary.amounts?.totals.principal)
      }
    case .interest: .amount("The interest claimed by the day.") { $1.isAmount($0.summary.amounts?.totals.interest) }
    case .paid: .amount("What was paid by the day.") { $1.isAmount($0.summary.amounts?.totals.payments) }
    case .opened: .day("The day on which it was opened.") { $1.isDay($0.summary.opened.date) }
    case .due:
      .day("The day on which an invoice was due; of any invoice of the case, paid ones too.", of: .entries) {
        figures, test in figures.invoices.contains { test.isDay($0.due) }
      }
    case .forwarded: .day("The day of the first hand-over.") { $1.isDay($0.summary.forwarded) }
    case .contacted: .day("The day of the last contact with the debtor.") { $1.isDay($0.summary.contacted) }
    case .from: .day("Opened on this day or later.") { $1.isDay($0.summary.opened.date) }
    case .to: .day("Opened on this day or earlier.") { $1.isDay($0.summary.opened.date) }
    case .text:
      .text(
        "Texts and subjects of the log, descriptions of invoices, and what else is told in sentences.", of: .file,
        found: .text, codes: nil, inWords: .texts)
    case .file: .text("The name of an attachment.", of: .file, found: .text, inWords: .texts)
    case .kind:
      .word(
        "A kind of log entry or attachment that it has, or the debtor's kind.", of: [.file, .parties],
        { Self.kinds })
    case .age:
      .count("Its age in days: until the day, or until it was closed.") { $1.isCount($0.summary.ageDays) }
    case .overdue:
      .count(
        "For how many days the oldest unpaid principal has been due; an invoice that was paid or is not yet due has none.",
        isReckoned: true
      ) { $1.isCount($0.summary.overdueDays) }
    case .hold:
      .word(
        "The reason of a hold in force.", of: .entries, { HoldReason.allCases.map(\.rawValue) },
        { figures, test in figures.holds.contains { test.isWord($0.rawValue) } })
    case .promise:
      .word(
        "What became of a promise.", of: .entries, { PromiseFact.Outcome.allCases.map(\.rawValue) },
        { figures, test in figures.promises.contains { test.isWord($0.outcome.rawValue) } })
    case .plan:
      .word(
        "What became of a plan.", of: .entries, { PlanFact.Outcome.allCases.map(\.rawValue) },
        { figures, test in figures.plans.contains { test.isWord($0.outcome.rawValue) } })
    case .request:
      .word(
        "The kind of a request that nobody has answered.", of: .entries, { RequestKind.allCases.map(\.rawValue) },
        { figures, test in figures.requests.contains { test.isWord($0.rawValue) } })
    case .imported: .text("The file that it was imported from.", of: .file)
    }
  }
}
