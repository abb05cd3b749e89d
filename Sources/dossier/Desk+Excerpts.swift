internal import DossierCore

extension Desk {
  /// Where cases answer a query, by path; telephone numbers as they stand in the file.
  func excerptLines(of paths: [String], for query: Query) -> [String: ExcerptLine] {
    let country = store.settings.value.country.code
    let wanted = query.root.leaves.compactMap { QueryTest($0, country: country).phrase?.words }
    var lines: [String: ExcerptLine] = [:]
    for (path, excerpt) in store.excerpts(of: paths, for: query) {
      let isPhone = excerpt.field == .phone || excerpt.field == .mobile
      let written = isPhone ? writtenPhone(excerpt.text, inCaseAt: path) : nil
      lines[path] = ExcerptLine(excerpt, written: written, wanted: wanted)
    }
    return lines
  }

  /// A telephone number as a debtor of a case has it, by the digits that it is compared by.
  private func writtenPhone(_ digits: String, inCaseAt path: String) -> String? {
    guard let file = try? store.loadCase(at: path) else { return nil }
    for (kind, slug) in file.value.namedParties where kind == .debtor {
      guard let debtor = try? store.debtor(slug).value else { continue }
      let countries = [store.settings.value.country.code] + (debtor.address?.country.map { [$0.code] } ?? [])
      let phones = debtor.phones.map(\.number) + debtor.contacts.compactMap(\.phone)
      if let phone = phones.first(where: { phone in countries.contains { phone.normalized(in: $0) == digits } }) {
        return phone.text
      }
    }
    return nil
  }
}
