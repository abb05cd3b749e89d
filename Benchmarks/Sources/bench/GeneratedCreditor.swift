/// One of forty creditors: its country decides by which law its claims are reckoned.
struct GeneratedCreditor {
  let place: Int
  let name: String
  let country: String
  /// The terms of claims on businesses: its own or a pack.
  let businessTerms: String
  /// Those of claims on consumers; none where no pack is for them.
  let consumerTerms: String?

  var slug: String { SlugText.make(name) }
  /// How its invoices are numbered; `#` the number, `y` the year.
  var numbering: String { ["y/#", "F-y-#", "#", "VFy#", "INV-#/y", "REy.#"][place % 6] }

  static let count = 40
  static let all = (0..<count).map(GeneratedCreditor.init(place:))

  /// The creditors of each country.
  static let byCountry: [String: [GeneratedCreditor]] = Dictionary(grouping: all) { $0.country }

  private init(place: Int) {
    self.place = place
    country = place % 20 < 10 ? "BE" : place % 20 < 15 ? "NL" : place % 20 < 19 ? "DE" : "FR"
    name = Self.names[place]
    let pack = country.lowercased()
    let hasOwn = place.isMultiple(of: 3)
    businessTerms = country == "FR" ? "eu-b2b" : hasOwn ? "\(pack)-voorwaarden-\(place / 3 % 2 + 1)" : "\(pack)-b2b"
    consumerTerms = country == "FR" ? nil : country == "BE" && hasOwn ? "be-consument" : "\(pack)-consumer"
  }

  /// The file under `creditors/`.
  func file(seed: UInt64) -> (path: String, text: String) {
    var draw = Draw(seed: seed ^ 0xC4ED, place: place)
    let region = Region.all.first { $0.country == country } ?? Region.all[0]
    let city = draw.pick(region.cities)
    return (
      "creditors/\(slug).yaml",
      """
      dossier: 1
      id: \(PartyID.text(900_000_000 + place))
      name: \(name)
      legal-form: \(region.legalForms[0])
      vat: \(CheckedNumbers.vat(country, place: 1_000_000 + place))
      enterprise-number: "\(CheckedNumbers.enterprise(country, place: 1_000_000 + place))"
      size: \(place.isMultiple(of: 4) ? "large" : "sme")
      language: \(region.language)
      address:
        street: \(draw.pick(region.streets))
        number: "\(1 + draw.number(200))"
        postcode: "\(city.postcode)"
        city: \(city.name)
        country: \(country)
      emails:
        - boekhouding@\(slug).example
      phones:
        - number: "\(Region.phone(region.landline, &draw))"
          kind: phone
      contacts:
        - name: \(draw.pick(region.firstNames)) \(draw.pick(region.lastNames))
          role: accounts
      ibans:
        - iban: \(CheckedNumbers.iban(country, &draw))
      terms: \(businessTerms)

      """
    )
  }

  /// The creditors' own terms, on top of the packs.
  static let terms: [(path: String, text: String)] = [
    (
      "be-voorwaarden-1",
      "extends: be-b2b\ninterest:\n  rate: 10\ndamages:\n  percent: 10\n  minimum: 50.00\n  due: due\n"
    ),
    ("be-voorwaarden-2", "extends: be-b2b\ndamages:\n  amount: 150.00\n  per: case\n  due: opened\n"),
    (
      "be-consument", "extends: be-consumer\ndamages:\n  amount: 20.00\n  per: notice\n  base: balance\n  due: notice\n"
    ),
    ("nl-voorwaarden-1", "extends: nl-b2b\npayment:\n  days: 14\n"),
    ("nl-voorwaarden-2", "extends: nl-b2b\ndamages:\n  percent: 15\n  minimum: 40.00\n  due: opened\n"),
    ("de-voorwaarden-1", "extends: de-b2b\npayment:\n  days: 14\n"),
    ("de-voorwaarden-2", "extends: de-b2b\ninterest:\n  rate: 9.5\n"),
  ].map { name, text in ("terms/\(name).yaml", "dossier: 1\nname: \(name)\n\(text)") }

  private static let names = Region.words(
    """
    Aquafin_Water Bouwpunt_Centrum Cronos_Energie Delta_Verzekeringen Eurofleet_Leasing Fluxnet_Gas Groenland_Tuincenter \
    Hospitaal_Sint-Anna Infogroep_IT Jolimont_Facility Kantoorland Lumen_Energie Makro_Materiaal Nordic_Post Orbit_Telecom \
    Papyrus_Print Quadrant_Advies Rijnland_Zorg Stadtwerke_Aachen Transeuro_Fret Ursa_Isolatie Vinci_Parking Waterlink \
    Xperto_Opleidingen Ysengrin_Uitgevers Zenit_Fitness Alfa_Dental Brico_Totaal Colibri_Mode Domus_Beheer Essent_Bouw \
    Faro_Security Gamma_Lab Horizon_Reizen Iris_Optiek Juno_Kinderopvang Kobalt_Keramiek Lotus_Catering Maas_Metaal \
    Nova_Boulangerie
    """)
}
