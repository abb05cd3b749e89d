extension ImportRun {
  /// What becomes of a case, after what a person wished.
  struct DecidedCase {
    /// This store's copy, with theirs of what contradicted where that was wished.
    var own: Loaded<Case>?
    var outcome: CaseMerge.Outcome
    /// What contradicts ours and was refused before.
    var kept: [EntryConflict]
    /// What contradicted, and what holds.
    var resolved: (winner: ConflictWinner, conflicts: [EntryConflict])?

    init(_ own: Loaded<Case>?, _ merge: CaseMerge) { (self.own, outcome, kept) = (own, merge.outcome, merge.kept) }
  }

  /// Decides what contradicts as a person wished.
  mutating func decided(
    _ item: ReadCase, _ joined: CaseMerge, _ merging: CaseMerging
  ) throws(ImportError) -> DecidedCase {
    guard let winner: ConflictWinner = wish(wishes.resolutions, of: item) else { return DecidedCase(item.ours, joined) }
    let (line, theirs) = (item.line, item.incoming.document)
    var memory = memories[line.id] ?? CaseMemory()
    // Whoever kept ours may take theirs after all.
    if winner == .theirs { memory.forgetKept() }
    let merged = merging.merge(item.ours?.document.value, theirs, line, memory) ?? joined
    guard case .conflict(let conflicts) = merged.outcome, let ours = item.ours else {
      return DecidedCase(item.ours, merged)
    }
    switch winner {
    case .ours:
      memory.keepOurs(Self.remembered(conflicts))
      var decided = DecidedCase(ours, merging.merge(ours.document.value, theirs, line, memory) ?? joined)
      decided.resolved = (.ours, conflicts)
      return decided
    case .theirs:
      return try takingTheirs(of: ours, merged, from: theirs) { merging.merge($0, theirs, line, memory) ?? joined }
    }
  }

  /// A case with theirs of all that contradicts.
  ///
  /// What was taken may be why more contradicts, such as what takes back a payment of which it is told otherwise now who
  /// received it: of that theirs is taken too.
  private mutating func takingTheirs(
    of ours: Loaded<Case>, _ merged: CaseMerge, from theirs: YAMLValue, _ merge: (YAMLValue) -> CaseMerge
  ) throws(ImportError) -> DecidedCase {
    var (merged, value) = (merged, ours.document.value)
    var rounds: [[YAMLEdit]] = []
    var taken: [EntryConflict] = []
    while case .conflict(let conflicts) = merged.outcome, !conflicts.allSatisfy(taken.contains) {
      let edits = ConflictResolution.takingTheirs(conflicts, in: value, from: theirs)
      // Nothing is planned before all of it agrees.
      value = try Self.applying(edits, to: value, at: ours.path)
      rounds.append(edits)
      taken += conflicts
      merged = merge(value)
    }
    var decided = DecidedCase(ours, merged)
    switch decided.outcome {
    case .unchanged: decided.outcome = .updated([], Self.summary(CaseMergeSummary(), of: taken, in: ours.value))
    case .updated(let edits, let rest): decided.outcome = .updated(edits, Self.summary(rest, of: taken, in: ours.value))
    case .new, .conflict, .rejected: return decided
    }
    var own = ours
    for edits in rounds { own = try change(own, edits) }
    decided.own = own
    decided.resolved = (.theirs, taken)
    return decided
  }

  /// What became of a case with theirs of what contradicted: what is new here, and what was here otherwise.
  private static func summary(
    _ rest: CaseMergeSummary, of taken: [EntryConflict], in own: Case
  ) -> CaseMergeSummary {
    let here = Set(EntryList.allCases.flatMap { own.entries(of: $0).map(\.id.text) })
    var (summary, seen) = (rest, Set<String>())
    for conflict in taken where seen.insert(conflict.id).inserted {
      if here.contains(conflict.id) { summary.changed += 1 } else { summary.added[conflict.list, default: 0] += 1 }
    }
    return summary
  }

  /// What is remembered of contradictions in which ours was kept.
  static func remembered(_ conflicts: [EntryConflict]) -> [KeptEntry] {
    conflicts.compactMap { $0.kept(CaseMerging.hash) }
  }

  /// The entries of which theirs took the place of what was here, be it the entry itself or what was added to it.
  ///
  /// What was added where nothing was is new to others as anything else is.
  static func adopted(of taken: [EntryConflict], over ours: Case?) -> [Identifier] {
    let additions = Set((ours?.allEntries ?? []).flatMap { EntryAddition.all(of: $0) })
    var adopted: [Identifier] = []
    for conflict in taken {
      guard let id = Identifier(conflict.id), !adopted.contains(id) else { continue }
      if let kind = conflict.added, !additions.contains(EntryAddition(id: id, kind: kind)) { continue }
      adopted.append(id)
    }
    return adopted
  }

  private static func applying(
    _ edits: [YAMLEdit], to value: YAMLValue, at path: String
  ) throws(ImportError) -> YAMLValue {
    var value = value
    do throws(YAMLEditError) {
      for edit in edits { value = try value.applying(edit) }
    } catch {
      throw .action(.edit(error, path: path))
    }
    return value
  }
}
