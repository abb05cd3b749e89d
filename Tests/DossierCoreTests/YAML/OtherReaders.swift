import DossierCore
import Foundation

/// PyYAML, which reads YAML 1.1, and ruamel.yaml, which reads YAML 1.2.
enum OtherReaders {
  static let areThere = (try? run("import yaml, ruamel.yaml", "")) == ""

  /// What they read otherwise than intended, as lines; nothing if all is well.
  static func differences(_ documents: [YAMLValue]) throws -> String {
    let cases = documents.flatMap { value in
      [YAMLWriter.text(value), YAMLWriter.flow(value) + "\n"].map { Case(text: $0, expected: JSON(value)) }
    }
    return try run(
      script(reader: "safe_load", kind: "safe"), String(decoding: JSONEncoder().encode(cases), as: UTF8.self))
  }

  /// What they read otherwise than we do if they guess at no scalar, as lines.
  static func differences(reading documents: [YAMLDocument]) throws -> String {
    let cases = documents.map { Case(text: String(decoding: $0.bytes, as: UTF8.self), expected: JSON($0.value)) }
    let script = script(reader: "load", kind: "base")
    return try run(script, String(decoding: JSONEncoder().encode(cases), as: UTF8.self))
  }

  private struct Case: Encodable {
    let text: String
    let expected: JSON
  }

  private enum JSON: Encodable {
    case text(String)
    case list([JSON])
    case map([String: JSON])

    init(_ value: YAMLValue) {
      switch value {
      case .scalar(let scalar): self = .text(scalar.text)
      case .list(let values): self = .list(values.map { JSON($0) })
      case .map(let entries): self = .map(Dictionary(entries.map { ($0.key, JSON($0.value)) }) { first, _ in first })
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .list(let values): try container.encode(values)
      case .map(let entries): try container.encode(entries)
      }
    }
  }

  private static func script(reader: String, kind: String) -> String {
    """
    import json, sys, yaml
    from ruamel.yaml import YAML
    py = {"safe_load": yaml.safe_load, "load": lambda text: yaml.load(text, yaml.BaseLoader)}["\(reader)"]
    for case in json.load(sys.stdin):
        text = case["text"]
        for name, read in (("PyYAML", py), ("ruamel", YAML(typ="\(kind)", pure=True).load)):
            try:
                value = read(text)
            except Exception as error:
                value = repr(error)
            if value != case["expected"]:
                print(name, repr(text), repr(value))
    """
  }

  private static func run(_ script: String, _ input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
