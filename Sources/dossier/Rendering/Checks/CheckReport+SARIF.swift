internal import DossierCore

extension CheckReport {
  /// The report as a log in SARIF 2.1.0 with one run.
  ///
  /// Paths begin with the folder, which is empty or ends with `/`. All kinds are rules, whether found or not; what other
  /// findings go by is added, so that every result has its rule.
  func sarif(in folder: String, version: String, kinds: [FindingKind]) -> JSONValue {
    let known = Set(kinds.map(\.id))
    var others: [String: Severity] = [:]
    for finding in findings where !known.contains(finding.id) && others[finding.id] == nil {
      others[finding.id] = finding.severity
    }
    let added = others.sorted { $0.key < $1.key }
    let rules = kinds.map(\.sarif) + added.map { SARIF.rule($0, $1, $0, $0) }
    let ids = kinds.map(\.id) + added.map(\.key)
    let places = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    var seen: [String: Int] = [:]
    let results = findings.map { finding in
      let same = seen[finding.sarifIdentity, default: 0]
      seen[finding.sarifIdentity] = same + 1
      return finding.sarif(in: folder, rule: places[finding.id] ?? 0, after: same)
    }
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "dossier", "version": .string(version), "semanticVersion": .string(version),
              "rules": .array(rules),
            ]
          ],
          "invocations": [["executionSuccessful": true]],
          "originalUriBaseIds": [
            "SRCROOT": ["description": ["text": "The top of the repository that holds the store."]]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(results),
        ]
      ],
    ]
  }
}

/// What SARIF is made of.
private enum SARIF {
  static func rule(_ id: String, _ severity: Severity, _ summary: String, _ explanation: String) -> JSONValue {
    [
      "id": .string(id), "shortDescription": message(summary), "fullDescription": message(explanation),
      "help": message(explanation), "defaultConfiguration": ["level": .string(severity.rawValue)],
    ]
  }

  /// A message string: braces and brackets would be places for arguments and links.
  static func message(_ text: String) -> JSONValue {
    var escaped = ""
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "{", "}": escaped.unicodeScalars.append(contentsOf: [scalar, scalar])
      case "[", "]", "\\": escaped.unicodeScalars.append(contentsOf: ["\\", scalar])
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return ["text": .string(escaped)]
  }

  /// A path as a relative URI: what RFC 3986 does not call unreserved is written by its bytes.
  static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var uri: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.append(byte)
      default: uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }
}

extension FindingKind {
  fileprivate var sarif: JSONValue { SARIF.rule(id, severity, summary, explanation) }
}

extension Finding {
  /// What stays the same when lines move: the id, the file and the text of the line.
  fileprivate var sarifIdentity: String {
    let line = (excerpt ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return [id, path, line].joined(separator: "\u{0}")
  }

  /// A result; the number tells it from those before it that have the same identity.
  fileprivate func sarif(in folder: String, rule: Int, after same: Int) -> JSONValue {
    let hash = ContentHash(of: Array("\(sarifIdentity)\u{0}\(same)".utf8))
    return [
      "ruleId": .string(id), "ruleIndex": .integer(rule), "level": .string(severity.rawValue),
      "message": SARIF.message(hint.map { "\(message). Hint: \($0)" } ?? message),
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": [
              "uri": .string(SARIF.uri(path(in: folder))), "uriBaseId": "SRCROOT",
            ],
            "region": region,
          ]
        ]
      ],
      "partialFingerprints": ["dossierFinding/v1": .string(hash.hex)],
    ]
  }

  /// The place; of a file as a whole the point before its first character, without which GitHub shows nothing.
  private var region: JSONValue {
    [
      "startLine": .integer(span?.line ?? 1), "startColumn": .integer(span?.column ?? 1),
      "endLine": .integer(span?.line ?? 1), "endColumn": .integer(span.map { $0.column + $0.length } ?? 1),
    ]
  }
}
