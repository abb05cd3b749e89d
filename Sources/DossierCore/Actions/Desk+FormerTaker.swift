extension Desk {
  /// The agency that asks with a request, if it has the case no more; nil if anybody else asks.
  ///
  /// It is told the answer, and nothing else of what is recorded now.
  ///
  /// - Throws: `ActionError.noSuchRequest`, `ambiguousEntry` or `load`.
  public func formerTaker(asking name: String, in file: Loaded<Case>) throws(ActionError) -> Slug? {
    let request = file.value.requests[try request(name, in: file).index]
    return try reading { () throws(LoadError) in
      for slug in file.value.partners {
        guard let relation = file.value.relation(with: slug), relation.isDownward, relation.ended != nil else {
          continue
        }
        if PeerLink(try store.peer(slug), of: store.settings.value).isAsked(request) { return slug }
      }
      return nil
    }
  }
}
