import DossierCore
import Foundation

/// A document of a store, to be changed at random.
struct SampleDocument: Sendable {
  let path: String
  let type: DocumentType
  let bytes: [UInt8]

  /// The documents of the example store.
  static func klaar() throws -> [SampleDocument] {
    let folder = SourceTree.root.appending(path: "examples/klaar")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try names.sorted().compactMap { path in
      guard path.hasSuffix(".yaml"), let type = type(of: path) else { return nil }
      return SampleDocument(path: path, type: type, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }
  }

  private static func type(of path: String) -> DocumentType? {
    switch StoreItem(path: path) {
    case .settings: .store
    case .party(.creditor, _): .creditor
    case .party(.agency, _): .agency
    case .party(.debtor, _): .debtor
    case .terms: .terms
    case .rates: .rates
    case .rule: .rule
    case .case: .case
    case .exchange: .exchange
    case .attachment, .other, .foreign: nil
    }
  }
}

/// Changes one byte, line, key or value of documents; the same for the same seed.
struct DocumentMutator {
  var numbers: SeededNumbers
  /// What values are replaced by: odd ones, and those of all documents.
  private let values: [String]
  private let keys: [String]

  private static let oddBytes =
    Array(" \n\t\r:#-'\"|>&*!?[]{},%@\\~`0129azAZ.\u{0}\u{7F}".utf8) + [0x80, 0xC3, 0xE2, 0xFF]

  init(seed: UInt64, _ documents: [SampleDocument]) {
    numbers = SeededNumbers(seed: seed)
    let pairs = documents.flatMap {
      String(decoding: $0.bytes, as: UTF8.self).matches(of: /(?m)^[ -]*([a-z0-9-]+): ?(.*)$/)
    }
    values = SchemaAgreementTests.oddScalars + Set(pairs.map { String($0.output.2) }).sorted()
    keys = Set(pairs.map { String($0.output.1) }).union(["x", "Dossier", "''", "<<", "ID"]).sorted()
  }

  /// The document with one thing changed.
  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    let kind = Int.random(in: 0..<11, using: &numbers)
    return kind < 4 ? changingByte(bytes, kind) : changingLine(bytes, kind)
  }

  private mutating func changingByte(_ bytes: [UInt8], _ kind: Int) -> [UInt8] {
    var changed = bytes
    let place = Int.random(in: 0..<max(1, bytes.count), using: &numbers)
    let byte = Self.oddBytes.randomElement(using: &numbers) ?? 0
    guard !bytes.isEmpty else { return [byte] }
    switch kind {
    case 0: changed[place] = byte
    case 1: changed.insert(byte, at: place)
    case 2: changed.remove(at: place)
    default: changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    }
    return changed
  }

  private mutating func changingLine(_ bytes: [UInt8], _ kind: Int) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    let place = Int.random(in: 0..<lines.count, using: &numbers)
    let other = Int.random(in: 0..<lines.count, using: &numbers)
    switch kind {
    case 4: lines.remove(at: place)
    case 5: lines.insert(lines[place], at: other)
    case 6: lines.swapAt(place, other)
    case 7: lines[place] = Bool.random(using: &numbers) ? [32, 32] + lines[place] : Array(lines[place].dropFirst(2))
    default:
      guard let colon = lines[place].firstIndex(of: UInt8(ascii: ":")) else { return changingByte(bytes, 1) }
      let start = lines[place].firstIndex { $0 != 32 && $0 != UInt8(ascii: "-") } ?? 0
      if kind == 8, start < colon {
        lines[place].replaceSubrange(start..<colon, with: (keys.randomElement(using: &numbers) ?? "x").utf8)
      } else {
        let value = values.randomElement(using: &numbers) ?? "x"
        lines[place].replaceSubrange((colon + 1)..., with: " \(value)".utf8)
      }
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}

extension Finding {
  /// Whether it points into a text, or at its end.
  func isInside(_ bytes: [UInt8]) -> Bool {
    guard let span else { return true }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard (1...lines.count).contains(span.line) else { return false }
    // Bytes that are no UTF-8 count as one each at most.
    let width = lines[span.line - 1].count { $0 & 0xC0 != 0x80 }
    return (1...width + 1).contains(span.column) && span.column + span.length <= width + 2
  }
}
