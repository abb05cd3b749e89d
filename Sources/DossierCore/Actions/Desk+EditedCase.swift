extension Desk {
  /// Takes a case back as somebody changed it in an editor.
  ///
  /// - Parameters:
  ///   - bytes: The changed text.
  ///   - name: The file that holds it, for findings.
  ///   - file: The case as it is.
  /// - Returns: The case as it then is.
  /// - Throws: `ActionError.load` if the text is no case; `refused` for what a command would refuse too: keys for life,
  ///   the status, entries that were in a bundle, what only the holder decides.
  public mutating func take(
    _ bytes: [UInt8], named name: String, over file: Loaded<Case>
  ) throws(ActionError) -> Loaded<Case> {
    let edited = try reading { () throws(LoadError) in
      try Loaded<Case>(bytes, path: name, currency: currency)
    }
    let before = file.document.value
    let after = edited.document.value
    let sent = try reading { () throws(LoadError) in try store.sentEntries(of: file.value.id) }
    for field in Case.schema.fields where !Self.isSame(before[field.key], after[field.key]) {
      if let list = EntryList(rawValue: field.key) {
        try permitChanges(of: list, from: file, to: edited, sent: sent)
      } else if field.key != "related" {
        try permitChange(ofKey: field.key, in: file)
      }
    }
    plan.write(file.path, bytes, over: file.document.bytes)
    return try reading { () throws(LoadError) in try Loaded(bytes, path: file.path, currency: currency) }
  }

  /// Refuses changes of entries that were in a bundle, and of those that this store could not have recorded.
  private func permitChanges(
    of list: EntryList, from file: Loaded<Case>, to edited: Loaded<Case>, sent: Set<Identifier>
  ) throws(ActionError) {
    let before = file.entryValues(of: list)
    let after = edited.entryValues(of: list)
    for id in Set(before.keys).union(after.keys).sorted(by: { $0.text < $1.text })
    where !Self.isSame(before[id], after[id]) {
      guard !sent.contains(id) else {
        throw .refused(.fixedKey(id.text, why: "it was sent: use 'dossier entry set' or 'dossier entry remove'"))
      }
      for value in [before[id], after[id]].compactMap(\.self) {
        var entry = try draft(list, for: file)
        for key in ["received-by", "returned", "reason"] { entry.set(key, value: value[key]) }
        try permit(list, entry, in: file)
      }
    }
  }

  private static func isSame(_ left: YAMLValue?, _ right: YAMLValue?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): left.means(right)
    case (nil, _?), (_?, nil): false
    }
  }
}

extension Loaded where Value == Case {
  /// What the document says of each entry of a list, by its id.
  fileprivate func entryValues(of list: EntryList) -> [Identifier: YAMLValue] {
    var values: [Identifier: YAMLValue] = [:]
    for (index, id) in value.identifiers(of: list).enumerated() {
      guard let node = document.tree.node(at: EntryPlace(list: list, index: index, id: id).path) else { continue }
      values[id] = document.tree.value(node)
    }
    return values
  }
}
