/// The way from the root of a document to one of its nodes.
public struct YAMLPath: Sendable, Hashable, CustomStringConvertible {
  /// One step down.
  public enum Step: Sendable, Hashable {
    /// To the value of this key of a mapping.
    case key(String)
    /// To the entry at this place of a list, from 0.
    case index(Int)
  }

  /// The steps from the root; none for the root itself.
  public let steps: [Step]

  /// The root of a document.
  public static let root = YAMLPath([])

  /// Makes a path.
  public init(_ steps: [Step]) { self.steps = steps }

  /// The path of a key of the mapping here.
  public func key(_ key: String) -> YAMLPath { YAMLPath(steps + [.key(key)]) }

  /// The path of an entry of the list here.
  public func index(_ index: Int) -> YAMLPath { YAMLPath(steps + [.index(index)]) }

  /// The path as people write it: `invoices[2].due`.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}
