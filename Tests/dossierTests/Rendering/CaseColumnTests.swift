import DossierCore
import Testing

@testable import dossier

@Suite struct CaseColumnTests {
  @Test(arguments: CaseColumn.allCases) func `A column of a field's name shows what the field asks`(
    _ column: CaseColumn
  ) {
    guard let field = QueryField(rawValue: column.rawValue) else { return }
    let isNumber =
      switch field.kind {
      case .amount, .count: true
      case .text, .word, .day: false
      }
    #expect(column.column(in: Words(language: .english)).isNumber == isNumber)
  }
}
