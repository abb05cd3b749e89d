/// The text of a store's settings as most tests need them.
enum SettingsText {
  static func of(
    _ owner: String, role: String = "creditor", id: String = "h7k2q9xw", country: String = "BE"
  ) -> String {
    "dossier: 1\nid: \(id)\nrole: \(role)\nowners: [\(owner)]\ncountry: \(country)\ncurrency: EUR\n"
  }
}
