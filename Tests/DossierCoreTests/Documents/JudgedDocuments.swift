import DossierCore

/// Documents in the making for those who judge them.
enum JudgedDocuments {
  /// What is wrong with a text as a document of a type.
  static func findings(_ type: DocumentType, _ bytes: [UInt8]) -> [Finding] {
    switch type {
    case .store: findings(Settings.self, bytes)
    case .creditor: findings(Creditor.self, bytes)
    case .agency: findings(Agency.self, bytes)
    case .debtor: findings(Debtor.self, bytes)
    case .terms: findings(Terms.self, bytes)
    case .case: findings(Case.self, bytes)
    case .rates: findings(RateTable.self, bytes)
    case .exchange: findings(ExchangeRecord.self, bytes)
    case .rule: findings(StoreRule.self, bytes)
    case .bundle: findings(BundleRecord.self, bytes)
    }
  }

  private static func findings<Value: Document>(_ type: Value.Type, _ bytes: [UInt8]) -> [Finding] {
    do throws(LoadError) {
      _ = try Loaded<Value>(bytes, path: "x.yaml", currency: .euro)
      return []
    } catch {
      return error.findings(in: "x.yaml")
    }
  }

  /// What may stand in a field, in flow style: of each key of each mapping inside it each of the scalars, beside what
  /// the mapping requires; mappings of the same keys once.
  static func values(of kind: FieldKind, _ scalars: [String]) -> [String] {
    var seen: [RecordSchema] = []
    return values(of: kind, scalars, &seen)
  }

  private static func values(of kind: FieldKind, _ scalars: [String], _ seen: inout [RecordSchema]) -> [String] {
    switch kind {
    case .scalar: return []
    case .list(.scalar): return scalars.map { "[\($0)]" }
    case .list(let inner): return values(of: inner, scalars, &seen).map { "[\($0)]" }
    case .names(.scalar): return scalars.map { "{a: \($0)}" } + scalars.map { "{\($0): b}" }
    case .names(let inner): return values(of: inner, scalars, &seen).map { "{a: \($0)}" }
    case .either(let first, let second): return values(of: first, scalars, &seen) + values(of: second, scalars, &seen)
    case .record(let schema):
      guard !seen.contains(schema), schema != Terms.schema || seen.isEmpty else { return [] }
      seen.append(schema)
      var all: [String] = []
      for field in schema.fields {
        let others = schema.fields.filter { $0.isRequired && $0.key != field.key }
          .map { "\($0.key): \(sample($0.kind))" }
        for value in scalars + values(of: field.kind, scalars, &seen) {
          all.append("{\((others + ["\(field.key): \(value)"]).joined(separator: ", "))}")
        }
      }
      return all
    }
  }

  /// A value that a field takes.
  static func sample(_ kind: FieldKind) -> String {
    switch kind {
    case .scalar(let scalar): sample(scalar)
    case .list: "[]"
    case .names: "{}"
    case .either(let first, _): sample(first)
    case .record(let schema):
      "{" + schema.fields.filter(\.isRequired).map { "\($0.key): \(sample($0.kind))" }.joined(separator: ", ") + "}"
    }
  }

  private static func sample(_ kind: ScalarKind) -> String {
    switch kind {
    case .text: "x"
    case .amount, .percent, .signedPercent: "1.00"
    case .integer(let range): "\(range.lowerBound)"
    case .boolean: "true"
    case .date: "2023-04-25"
    case .timestamp: "2023-04-25T20:45:12+02:00"
    case .identifier: "t3kq7x9m"
    case .caseIdentifier: "t3kq7x9m2pd4"
    case .slug: "klaardocs"
    case .number: "232/0991/37210"
    case .word(let words): words[0]
    case .pattern(let pattern, _):
      [
        "EUR", "BE", "nl", "5d", "1", "a", "2023-04",
        String(repeating: "0", count: 64),
      ]
      .first { text in (try? Regex(pattern)).flatMap { try? $0.wholeMatch(in: text) } != nil } ?? "x"
    }
  }
}
