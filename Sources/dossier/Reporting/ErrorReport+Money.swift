internal import DossierCore

/// A text that was given as an amount and is none.
struct AmountError: Error, Equatable, Reportable {
  let text: String
  let problem: AmountProblem

  var report: ErrorReport {
    ErrorReport("'\(text)' is not an amount\(problem.because)", hint: problem.hint, status: .usage)
  }
}

/// An amount as it was given; its currency is known only once the case or the store is.
struct AmountArgument: Sendable, Equatable {
  let text: String

  /// The amount in a currency.
  /// - Throws: `AmountError`, which is wrong usage.
  func money(in currency: Currency) throws(AmountError) -> Money {
    do throws(AmountProblem) {
      return try Money(text, currency: currency)
    } catch {
      throw AmountError(text: text, problem: error)
    }
  }
}

extension MoneyError: Reportable {
  var report: ErrorReport { ErrorReport(description) }
}

extension LedgerError: Reportable {
  var report: ErrorReport {
    switch self {
    case .missingTable: ErrorReport(description, hint: "'dossier rates list' shows the tables")
    case .missingRate(let table, _):
      ErrorReport(
        description,
        hint:
          "add it with its source to 'rates/\(table).yaml' of a store; 'dossier rates show \(table)' shows the others"
      )
    case .termsCurrency(let expected, _):
      ErrorReport(description, hint: "name terms with amounts in \(expected): 'dossier case set CASE terms=NAME'")
    default: ErrorReport(description)
    }
  }
}
