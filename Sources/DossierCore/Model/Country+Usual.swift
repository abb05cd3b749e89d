extension Country {
  /// Belgium.
  public static let belgium = Country(unchecked: "BE")

  /// The IANA time zone of the country's seat of government; nil for countries that are not listed here.
  public var usualZone: String? { Self.usual[code]?.zone }

  /// The time zones of the countries that are listed here, sorted.
  public static let usualZones: [String] = Set(usual.values.map(\.zone)).sorted()

  /// The language in which most of the country's business is written, of those that output knows; English elsewhere.
  public var usualLanguage: Language { Self.usual[code].flatMap { Language($0.language) } ?? .english }

  private static let usual: [String: (zone: String, language: String)] = [
    "AT": ("Europe/Vienna", "de"), "BE": ("Europe/Brussels", "nl"), "CH": ("Europe/Zurich", "de"),
    "CZ": ("Europe/Prague", "en"), "DE": ("Europe/Berlin", "de"), "DK": ("Europe/Copenhagen", "en"),
    "ES": ("Europe/Madrid", "en"), "FI": ("Europe/Helsinki", "en"), "FR": ("Europe/Paris", "fr"),
    "GB": ("Europe/London", "en"), "GR": ("Europe/Athens", "en"), "HU": ("Europe/Budapest", "en"),
    "IE": ("Europe/Dublin", "en"), "IT": ("Europe/Rome", "en"), "LU": ("Europe/Luxembourg", "fr"),
    "NL": ("Europe/Amsterdam", "nl"), "NO": ("Europe/Oslo", "en"), "PL": ("Europe/Warsaw", "en"),
    "PT": ("Europe/Lisbon", "en"), "RO": ("Europe/Bucharest", "en"), "SE": ("Europe/Stockholm", "en"),
  ]
}
