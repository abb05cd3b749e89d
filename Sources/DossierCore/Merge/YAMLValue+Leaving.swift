extension YAMLValue {
  /// A case whose entries name no internal task, entry or file: those do not leave the store, and what names them would
  /// name nothing elsewhere.
  ///
  /// No entry is taken out, so that each keeps its place in its list.
  var withoutInternalNames: YAMLValue {
    withoutNames { $0["visibility"]?.scalarText == Visibility.internal.rawValue }
  }

  /// A case whose entries name no task, entry or file of those that are hidden.
  ///
  /// No entry is taken out, so that each keeps its place in its list.
  func withoutNames(of isHidden: (YAMLValue) -> Bool) -> YAMLValue {
    var (ids, files, publicFiles) = (Set<String>(), Set<String>(), Set<String>())
    for list in EntryList.allCases {
      for entry in self[list.rawValue]?.entries ?? [] {
        let isHidden = isHidden(entry)
        if isHidden { ids.insert(entry.id) }
        guard list == .attachments, let file = entry["file"]?.scalarText else { continue }
        if isHidden { files.insert(file) } else { publicFiles.insert(file) }
      }
    }
    guard !ids.isEmpty, case .map(let pairs) = self else { return self }
    files.subtract(publicFiles)
    return .map(pairs.map { $0.withoutNames(of: ids, files) })
  }

  /// An entry without the names of entries and files that stay.
  fileprivate func withoutNames(of ids: Set<String>, _ files: Set<String>) -> YAMLValue {
    guard case .map(let pairs) = self else { return self }
    return .map(
      pairs.compactMap { pair in
        switch pair.key {
        case "task", "replaces", "returned": ids.contains(pair.value.scalarText ?? "") ? nil : pair
        case "file": files.contains(pair.value.scalarText ?? "") ? nil : pair
        case "files":
          pair.value.entries(without: files).map { YAMLEntry(pair.key, $0) }
        case "payload": YAMLEntry(pair.key, pair.value.payloadWithoutNames(of: ids, files))
        default: pair
        }
      })
  }

  private func payloadWithoutNames(of ids: Set<String>, _ files: Set<String>) -> YAMLValue {
    guard case .map(let pairs) = self else { return self }
    return .map(
      pairs.map { pair in
        guard pair.key == "add", case .map(let lists) = pair.value else { return pair }
        return YAMLEntry(pair.key, .map(lists.map { $0.withoutNames(of: ids, files) }))
      })
  }

  /// A list of names without some; nil if none is left of it.
  private func entries(without names: Set<String>) -> YAMLValue? {
    guard case .list(let values) = self else { return self }
    let left = values.filter { !names.contains($0.scalarText ?? "") }
    return left.isEmpty && !values.isEmpty ? nil : .list(left)
  }
}

extension YAMLEntry {
  /// The list of a case, or another key of it, whose entries name nothing that stays; attachments keep their own names.
  fileprivate func withoutNames(of ids: Set<String>, _ files: Set<String>) -> YAMLEntry {
    guard let list = EntryList(rawValue: key), list != .attachments, case .list(let entries) = value else {
      return self
    }
    return YAMLEntry(key, .list(entries.map { $0.withoutNames(of: ids, files) }))
  }
}
