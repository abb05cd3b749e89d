extension Desk {
  /// The organisation that made a request and will not be told what is answered; nil if it will be, or is this store's.
  ///
  /// An agency whose hand-over has ended, and that knows of it, is sent nothing more of the case.
  ///
  /// - Throws: `ActionError.noSuchRequest`, `ambiguousEntry` or `load`.
  public func untoldAsker(of name: String, in file: Loaded<Case>) throws(ActionError) -> Slug? {
    let request = file.value.requests[try request(name, in: file).index]
    guard let org = request.record.org, org != store.settings.value.id else { return nil }
    return try reading { () throws(LoadError) in
      for slug in file.value.partners {
        guard let relation = file.value.relation(with: slug), relation.isDownward, relation.ended != nil,
          try store.peer(slug).organisation.store == org
        else { continue }
        return try store.unsent(of: [file]).contains { $0.peer == slug } ? nil : slug
      }
      return nil
    }
  }
}
