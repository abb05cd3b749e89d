import Foundation

/// A Swift file of the package.
struct SourceFile: Sendable {
  /// The path from the package's root.
  let path: String
  /// The lines of the file.
  let lines: Int
  /// The file without comments and texts.
  let code: String

  /// The name without the folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The modules that it imports.
  var imports: [String] {
    code.matches(of: /(?m)^ *(?:[a-z@]+ )*import (?:struct |enum |func |class )?(\w+)/).map { String($0.output.1) }
  }

  /// The types that it declares outside of any other.
  var types: [String] {
    code.matches(
      of: /(?m)^(?:@\w+ )*(?:(?:public|final|indirect) )*(?:struct|enum|protocol|class|actor|typealias) (\w+)/
    )
    .map { String($0.output.1) }
  }

  /// The names that begin with a capital and are no member of anything.
  var mentioned: Set<String> { Set(code.matches(of: /(?:^|[^.\w`])([A-Z]\w*)/).map { String($0.output.1) }) }

  /// The places at which a pattern stands, as `path:line`.
  func places<Output>(of pattern: Regex<Output>) -> [String] {
    // A word ends at a point too, which it does not in the words of people.
    code.matches(of: pattern.wordBoundaryKind(.simple)).map { match in
      "\(path):\(code[..<match.range.lowerBound].count { $0 == "\n" } + 1)"
    }
  }
}

/// The files of the package, as they lie there.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of all files and folders from the root, sorted, without what is built or hidden.
  static let paths: [String] = {
    let folders = ["Sources", "Tests", "Benchmarks", "Scripts", "man", "examples"]
    return folders.flatMap { folder in
      let below = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects
      return [folder] + (below as? [String] ?? []).map { "\(folder)/\($0)" }.sorted()
    }
  }()

  /// The Swift files below a folder.
  static func swift(below folder: String) -> [SourceFile] { swift.filter { $0.path.hasPrefix(folder + "/") } }

  /// All Swift files.
  static let swift: [SourceFile] = paths.filter { $0.hasSuffix(".swift") }.compactMap { path in
    guard let text = text(path) else { return nil }
    let lines = text.count { $0 == "\n" }
    return SourceFile(path: path, lines: lines, code: SwiftCode.stripped(text))
  }

  /// The text of a file; nil if there is none.
  static func text(_ path: String) -> String? { try? String(contentsOf: root.appending(path: path), encoding: .utf8) }
}
