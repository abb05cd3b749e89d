/// One case as a bundle carries it, and what the bundle and its record say of it.
struct OutgoingCase: Sendable {
  /// Its id.
  let id: Identifier
  /// What of it waited; nil in a copy.
  let dispatch: CaseDispatch?
  /// The path of its document below `data/`.
  private(set) var path: String
  /// The document: what may leave the store, in canonical form.
  let document: SpooledBytes
  /// What `bundle.yaml` says of it: a line of its text.
  let line: String
  /// What the record of the bundle says of it: a line of its text.
  let record: String
  /// The files that go along.
  private(set) var files: [BagFile]
  /// How many entries of each list are in it.
  let counts: [EntryList: Int]
  /// The sums of its amounts.
  let sums: BundledSums
  /// The rate tables by which it is reckoned.
  let tables: Set<Slug>
  /// Who is owed, if the recipient needs to be told.
  let creditor: Slug?
  /// The documents of those who owe, by their paths below `data/`, if the recipient needs them.
  let debtors: [String: SpooledBytes]
}

extension OutgoingCase {
  /// How many bytes the longer of its lines has.
  var lineBytes: Int { max(line.utf8.count, record.utf8.count) }
}

extension [OutgoingCase] {
  /// The cases with paths of their own.
  ///
  /// Two may have one number in bundles; the first keeps its path, which is no more than a hint to recipients.
  var apart: [OutgoingCase] {
    var taken: Set<String> = []
    return map { item in taken.insert(LatinFolding.fold(item.path)).inserted ? item : item.apart }
  }
}

extension OutgoingCase {
  /// The case under a path that has its id.
  fileprivate var apart: OutgoingCase {
    let (old, stem) = (StoreLayout.attachments(ofCaseAt: path), path.dropLast(".yaml".count))
    var moved = self
    moved.path = "\(stem)-\(id).yaml"
    let new = StoreLayout.attachments(ofCaseAt: moved.path)
    moved.files = files.map { BagFile("data/\(new)" + $0.path.dropFirst("data/\(old)".count), $0.content) }
    return moved
  }
}
