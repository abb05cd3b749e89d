import DossierCore
import Foundation
import Testing

@Suite struct JSONSchemaTests {
  static let checker = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { $0 + "/check-jsonschema" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  static let isThere = checker != nil

  private func object(_ type: DocumentType) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(JSONSchema.text(for: type).utf8))
    return try #require(json as? [String: Any])
  }

  @Test(arguments: DocumentType.allCases) func `A schema is JSON that names every key of the declaration`(
    _ type: DocumentType
  ) throws {
    let schema = try object(type)
    #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(schema["$id"] as? String == "urn:dossier:schema:\(type.rawValue):1")
    #expect(schema["additionalProperties"] as? Bool == false)
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(properties.keys.sorted() == type.schema.fields.map(\.key).sorted())
    let required = try #require(schema["required"] as? [String])
    #expect(required == type.schema.fields.filter(\.isRequired).map(\.key))
    #expect(required.first == "dossier")
  }

  @Test func `The text is the same each time and ends in a line end`() {
    #expect(JSONSchema.text(for: .case) == JSONSchema.text(for: .case))
    #expect(JSONSchema.text(for: .case).hasSuffix("\n}\n"))
  }

  /// Whether check-jsonschema accepts a text as a document of a type.
  private func accepts(_ type: DocumentType, _ text: String) throws -> Bool {
    let scratch = try ScratchDirectory()
    try scratch.put("schema.json", JSONSchema.text(for: type))
    try scratch.put("document.yaml", text)
    let status = try runProgram([
      Self.checker ?? "", "--schemafile", scratch.full("schema.json"), scratch.full("document.yaml"),
    ])
    return status == 0
  }

  @Test(.enabled(if: isThere, "check-jsonschema is not installed"))
  func `A case that dossier reads passes, also with values that YAML takes for numbers`() throws {
    #expect(try accepts(.case, CaseDecodingTests.klaar))
    let numbers = CaseDecodingTests.klaar.replacing("number: 232/0991/37210", with: "number: 202300017")
      .replacing("reference: 2023/006", with: "reference: 02700")
      .replacing("tags: []", with: "tags:")
    #expect(try accepts(.case, numbers))
    #expect(try accepts(.debtor, CheckFixture.debtor.replacing("postcode: \"3700\"", with: "postcode: 3700")))
    #expect(try accepts(.store, CheckFixture.settings))
    #expect(try accepts(.terms, CheckFixture.terms))
    #expect(try accepts(.creditor, CheckFixture.creditor))
  }

  @Test(
    .enabled(if: isThere, "check-jsonschema is not installed"),
    arguments: [
      ("status: open", "status: opne"),
      ("opened: 2023-04-25T20:45:12+02:00", "opened: 2023-04-25"),
      ("creditor: klaardocs\n", ""),
      ("tags: []", "tgas: []"),
      ("amount: 1250.00", "amount: 1.250,00"),
      ("date: 2023-01-10", "date: 10-01-2023"),
      ("id: t3kq7x9m2pd4", "id: t3kq7x9m"),
      ("dossier: 1", "dossier: 2"),
      ("notice: true", "notice: perhaps"),
      ("currency: EUR", "currency: euro"),
    ])
  func `A broken case fails`(_ good: String, _ bad: String) throws {
    #expect(try !accepts(.case, CaseDecodingTests.klaar.replacing(good, with: bad)))
  }
}
