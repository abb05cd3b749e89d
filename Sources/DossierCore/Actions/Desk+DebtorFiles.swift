extension Desk {
  /// The files of a case that its debtor has a right to see: those of his invoices and credit notes, by their paths in an
  /// archive.
  ///
  /// - Throws: `ActionError.exchange` with `missingFile`, or `load`.
  public func debtorFiles(of file: Loaded<Case>) throws(ActionError) -> [BagFile] {
    let value = file.value
    let named = Set(
      value.invoices.filter { !$0.isVoid }.compactMap(\.file) + value.credits.filter { !$0.isVoid }.compactMap(\.file))
    let folder = StoreLayout.attachments(ofCaseAt: file.path)
    var files: [BagFile] = []
    var taken: Set<String> = []
    for attachment in value.attachments where !attachment.isVoid && attachment.visibility == .public {
      guard attachment.kind == .invoice || named.contains(attachment.file), taken.insert(attachment.file).inserted
      else {
        continue
      }
      let path = "\(folder)/\(attachment.file)"
      guard try reading({ () throws(LoadError) in try store.exists(path) }) else {
        throw .exchange(.missingFile(path: path, number: value.number))
      }
      let (hash, size) = try fingerprint(store.fullPath(path))
      files.append(BagFile("invoices/\(attachment.file)", .known(store.fullPath(path), size: size, hash: hash)))
    }
    return files
  }
}
