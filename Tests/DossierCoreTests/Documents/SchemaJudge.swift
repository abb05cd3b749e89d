import DossierCore
import Foundation

/// Who says what a document is without knowing dossier: PyYAML's parser with the types of YAML 1.2, and jsonschema with
/// the schemas that `dossier schema` prints.
enum SchemaJudge {
  static let isThere = (try? run("import jsonschema, yaml.cyaml", Data())) == ""

  /// A text as a document of a type.
  struct Document: Encodable {
    let type: String
    let text: String

    init(_ type: DocumentType, _ bytes: [UInt8]) {
      self.type = type.rawValue
      text = String(decoding: bytes, as: UTF8.self)
    }
  }

  private struct Batch: Encodable {
    let schemas: [String: String]
    let documents: [Document]
  }

  /// What is wrong with documents, by their places; those that are well are left out.
  static func objections(to documents: [Document]) throws -> [Int: String] {
    let schemas = Dictionary(
      uniqueKeysWithValues: DocumentType.allCases.map { ($0.rawValue, JSONSchema.text(for: $0)) })
    let output = try run(script, JSONEncoder().encode(Batch(schemas: schemas, documents: documents)))
    var objections: [Int: String] = [:]
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard parts.count == 2, let place = Int(parts[0]) else { throw Failure(output: output) }
      objections[place] = parts[1]
    }
    return objections
  }

  private struct Failure: Error { let output: String }

  private static let script = """
    import json, re, sys, yaml
    from yaml.cyaml import CParser
    from jsonschema import Draft7Validator, FormatChecker
    from yaml.constructor import SafeConstructor
    from yaml.resolver import BaseResolver
    class Loader(CParser, SafeConstructor, BaseResolver):
        def __init__(self, stream):
            CParser.__init__(self, stream)
            SafeConstructor.__init__(self)
            BaseResolver.__init__(self)
        def whole(self, node):
            text = node.value
            digits = text.lstrip("+-")
            if digits[:2] == "0o": return int(digits[2:], 8)
            if digits[:2] == "0x": return int(digits[2:], 16)
            return int(text)
        def mapping(self, node):
            # JSON's keys are texts.
            return {key.value: self.construct_object(value, deep=True) for key, value in node.value}
    for tag, pattern in (("null", r"^(~|null|Null|NULL|)$"), ("bool", r"^(true|True|TRUE|false|False|FALSE)$"),
        ("int", r"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"),
        ("float", r"^([-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN))$")):
        Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), None)
    Loader.add_constructor("tag:yaml.org,2002:int", Loader.whole)
    Loader.add_constructor("tag:yaml.org,2002:map", Loader.mapping)
    batch = json.load(sys.stdin)
    judges = {name: Draft7Validator(json.loads(text), format_checker=FormatChecker(["date"]))
        for name, text in batch["schemas"].items()}
    for place, document in enumerate(batch["documents"]):
        try:
            value = yaml.load(document["text"], Loader)
            error = next(judges[document["type"]].iter_errors(value), None)
            problem = error and "/".join(map(str, error.absolute_path)) + ": " + error.message[:200]
        except Exception as error:
            problem = repr(error)
        if problem: print(place, json.dumps(problem), sep="\\t")
    """

  private static func run(_ script: String, _ input: Data) throws -> String {
    let scratch = try ScratchDirectory()
    // A file, since a pipe would fill while the other end is waited for.
    let file = scratch.full("batch.json")
    try input.write(to: URL(fileURLWithPath: file))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let stdout = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
