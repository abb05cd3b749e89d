extension Desk {
  /// Saves a query under a name, over the one that has it.
  ///
  /// - Throws: `ActionError.edit`; `wouldBreak`.
  public mutating func saveQuery(_ text: String, as name: Slug) throws(ActionError) {
    guard store.settings.value.queries[name.text] != text else { return }
    _ = try change(store.settings, [.set(Self.queries.key(name.text), .text(text))])
  }

  /// Removes a saved query that no other names.
  ///
  /// - Throws: `ActionError.refused` with `noSavedQuery` or `queryNamed`; `edit`; `wouldBreak`.
  public mutating func removeQuery(_ name: String) throws(ActionError) {
    let saved = store.settings.value.queries
    guard saved[name] != nil else {
      throw .refused(.noSavedQuery(name, nearest: Suggestion.nearest(to: name, among: saved.keys.sorted())))
    }
    let others = saved.filter { $0.key != name && Query.text($0.value, names: name) }.keys.sorted()
    guard others.isEmpty else { throw .refused(.queryNamed(name, by: others)) }
    let path = saved.count == 1 ? Self.queries : Self.queries.key(name)
    _ = try change(store.settings, [.remove(path)])
  }

  private static var queries: YAMLPath { YAMLPath.root.key("queries") }
}
