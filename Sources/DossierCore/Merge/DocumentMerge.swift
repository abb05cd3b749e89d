/// Our version of a document with what theirs changed since the version that both come from.
///
/// The text is ours, edited: comments, order and quoting of ours stay, and so do those of an entry that theirs added.
public struct DocumentMerge: Sendable, Equatable {
  /// What became of the two versions.
  public enum Outcome: Sendable, Equatable {
    /// Everything was joined.
    case whole
    /// These values were changed in two ways; both stand between marks.
    case conflicts([String])
    /// The versions are two cases, each with its own id: the text is ours.
    case otherCase
    /// Each side's changes are sound, and what they make together is not.
    case unsound(DocumentError)
  }

  /// The merged text.
  public let bytes: [UInt8]
  /// What became of the versions.
  public let outcome: Outcome

  /// Joins two versions; an empty base is that of a document which both sides made.
  ///
  /// - Throws: `DocumentMergeError` if a version cannot be read, or ours cannot be changed as it would have to be.
  public init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], type: DocumentType?
  ) throws(DocumentMergeError) {
    let mine = try Self.read(ours, .ours)
    let others = try Self.read(theirs, .theirs)
    let before = base.isEmpty ? YAMLValue.map([]) : try Self.read(base, .base).value
    if type == .case, let id = mine.value["id"], let otherID = others.value["id"], id != otherID {
      bytes = ours
      outcome = .otherCase
      return
    }
    let schema = type?.schema
    let order: (YAMLPath) -> [String] = { schema?.keys(at: $0) ?? [] }
    let merge = ValueMerge(base: before, ours: mine.value, theirs: others.value, schema: schema)
    do throws(YAMLEditError) {
      var merged = mine
      for step in merge.steps {
        switch step {
        case .edit(let edit): merged = try merged.applying([schema.typed(edit)], order: order)
        case .adopt(let entry, into: let list, let value):
          merged =
            try merged.adopting(entry, of: others, into: list)
            ?? merged.applying([schema.typed(.append(list, value))], order: order)
        }
      }
      guard merge.conflicts.isEmpty else {
        bytes = try ConflictMarks(merged, theirs: merge.conflicts.map { schema.typed($0.theirs) }, order: order).bytes
        outcome = .conflicts(merge.conflicts.map(\.name))
        return
      }
      bytes = merged.bytes
      let problem = type.flatMap { $0.problem(of: merged.tree) }
      let isOld = type.map { $0.problem(of: mine.tree) != nil || $0.problem(of: others.tree) != nil } ?? true
      outcome = if let problem, !isOld { .unsound(problem) } else { .whole }
    } catch {
      throw .edit(error)
    }
  }

  private static func read(
    _ bytes: [UInt8], _ side: DocumentMergeError.Side
  ) throws(DocumentMergeError) -> YAMLDocument {
    let document: YAMLDocument
    do throws(YAMLError) {
      document = try YAMLDocument(bytes)
    } catch {
      throw .unreadable(side, error)
    }
    guard case .map = document.value else { throw .noMapping(side) }
    return document
  }
}
