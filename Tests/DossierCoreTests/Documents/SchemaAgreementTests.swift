import DossierCore
import Foundation
import Testing

/// What `check` takes for a document, its JSON Schema takes for one, too.
@Suite struct SchemaAgreementTests {
  /// Texts that readers of YAML take for other things than texts, and other odd ones, as they are written.
  static let oddScalars = [
    "", "~", "null", "Null", "NULL", "true", "True", "false", "yes", "no", "on", "off", "y", "n", "0", "1", "-0", "+1",
    "007", "1.0", "1.", ".5", "-1", "1e3", "1E5", "0x1F", "0o17", "1_000", "1,5", ".inf", "-.inf", ".nan", "1:30",
    "2023-04-25", "2023-02-30", "2023-4-5", "2023-04-25T20:45:12+02:00", "2023-04-25t20:45:12z", "2023-04-25 20:45:12",
    "2023-04-25T20:45:60Z", "2023-04-25T20:45:12.5Z", "2023-04-25T24:00:00Z", "2023-04-25T20:45:12", "EUR", "eur",
    "BE", "nl", "5d", "99999d", "10%", "1250.00", "1250.001", "1250.00001", "99999999999999999999", "9007199254740993",
    "a", "A", "a b", "a-", "-a", "a--b", "=", "<", "é", "😀", "klaardocs", "t3kq7x9m2pd4", "t3kq7x9m", "ssh-ed25519",
    "232/0991/37210", "open", "none", "proportional", "nl-6:44", "a/b", "../x", "costs", "[]", "{}", "[a]", "{a: b}",
    "[~]", "[\"\"]", "{a: ~}", "'~'", "\"\"", "'true'", "'1'", "'-0'", "'1e3'", "'1250.00'", "'+1'", "' 1'", "'1 '",
    "'2023-04-25'", "\"a\\nb\"", "'EUR '", "'5d\n\n  '", "\"1\\n\"", "\"BE\\n\"", "\"2023-04-25\\n\"",
    "946d2c77f801d3a3fd85ec649e76d6d593e95696feae144dcdc7d5fecd223f11",
  ]

  /// Documents that have each key of each mapping once with each odd scalar, and else what is required.
  static func variants(_ type: DocumentType) -> [String] {
    // A bundle of the first kind is for somebody, and has a number.
    let more = type == .bundle ? ["to", "sequence"] : []
    return type.schema.fields.flatMap { field in
      let others = type.schema.fields.filter { ($0.isRequired || more.contains($0.key)) && $0.key != field.key }
        .map { "\($0.key): \(JudgedDocuments.sample($0.kind))\n" }.joined()
      return (oddScalars + JudgedDocuments.values(of: field.kind, oddScalars)).map { "\(others)\(field.key): \($0)\n" }
    }
  }

  @Test(.enabled(if: SchemaJudge.isThere, "PyYAML or jsonschema is not installed"), arguments: DocumentType.allCases)
  func `Whatever stands in a field, what is sound passes the schema`(_ type: DocumentType) throws {
    var sound: [SchemaJudge.Document] = []
    let variants = Self.variants(type)
    for text in variants where JudgedDocuments.findings(type, Array(text.utf8)).isEmpty {
      sound.append(SchemaJudge.Document(type, Array(text.utf8)))
    }
    #expect(sound.count > 10 && sound.count < variants.count, "too few to tell anything")
    let objections = try SchemaJudge.objections(to: sound)
    let shown = objections.sorted { $0.key < $1.key }.prefix(8).map { place, words in
      "\(words) in …\(sound[place].text.suffix(60).debugDescription)"
    }
    #expect(shown == [], "\(objections.count) of \(sound.count)")
  }
}
