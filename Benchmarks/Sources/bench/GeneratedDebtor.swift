/// A debtor by its place: any can be asked for by itself, so that none has to be kept.
struct GeneratedDebtor {
  let region: Region
  let isPerson: Bool
  let name: String
  let firstName: String
  let lastName: String
  let slug: String
  let language: String
  private let place: Int

  /// Which countries and kinds take turns: region, then whether a person.
  private static let classes: [(region: Int, isPerson: Bool)] = [
    (0, true), (0, false), (1, true), (0, true), (2, false), (0, false), (1, false), (0, true), (3, false), (2, true),
    (0, true), (1, true), (0, false), (2, true), (0, true), (1, false), (0, false), (1, true), (2, false), (0, true),
  ]

  init(place: Int) {
    let turn = place % Self.classes.count
    let (number, isPerson) = Self.classes[turn]
    let region = Region.all[number]
    let before = Self.classes[..<turn].count { $0 == (number, isPerson) }
    let ordinal = place / Self.classes.count * Self.classes.count { $0 == (number, isPerson) } + before
    let fronts = isPerson ? region.firstNames : region.trades
    let count = fronts.count * region.lastNames.count
    // Neighbours have nothing in common, and every pair comes once before one comes twice.
    let pair = ordinal % count * Self.stride(count) % count
    firstName = fronts[pair % fronts.count]
    lastName = region.lastNames[pair / fronts.count]
    name = "\(firstName) \(lastName)"
    let plain = SlugText.make(name)
    slug = ordinal < count ? plain : "\(plain)-\(ordinal / count + 1)"
    language = region.country == "BE" && place % 10 == 3 ? "fr" : place % 37 == 0 ? "en" : region.language
    self.region = region
    self.isPerson = isPerson
    self.place = place
  }

  /// The file under `debtors/`.
  func file(seed: UInt64) -> (path: String, text: String) {
    var draw = Draw(seed: seed ^ 0xDEB7, place: place)
    let city = draw.pick(region.cities)
    var text = """
      dossier: 1
      id: \(PartyID.text(place))
      kind: \(isPerson ? "person" : "company")

      """
    if isPerson {
      text += "first-name: \(firstName)\nlast-name: \(lastName)\n"
      if draw.chance(600) {
        text +=
          "birth-date: \(1940 + draw.number(66))-\(filled(1 + draw.number(12), 2))-\(filled(1 + draw.number(28), 2))\n"
      }
      text += "language: \(language)\n"
    } else {
      text += "name: \(name)\nlegal-form: \(draw.pick(region.legalForms))\nlanguage: \(language)\n"
      text += "vat: \(CheckedNumbers.vat(region.country, place: place))\n"
      text += "enterprise-number: \"\(CheckedNumbers.enterprise(region.country, place: place))\"\n"
    }
    let box = draw.chance(200) ? " bus \(1 + draw.number(40))" : ""
    text += """
      address:
        street: \(draw.pick(region.streets))
        number: "\(1 + draw.number(240))\(box)"
        postcode: "\(city.postcode)"
        city: \(city.name)
        country: \(region.country)

      """
    if draw.chance(850) {
      text += "emails:\n  - \(slug.replacing("-", with: "."))@\(isPerson ? "mail" : "bedrijf").example\n"
    }
    text += "phones:\n  - number: \"\(Region.phone(region.mobile, &draw))\"\n    kind: mobile\n"
    if draw.chance(300) {
      text += "  - number: \"\(Region.phone(region.landline, &draw))\"\n    kind: phone\n"
    }
    if draw.chance(500) { text += "ibans:\n  - iban: \(CheckedNumbers.iban(region.country, &draw))\n" }
    return ("debtors/\(slug.prefix(1))/\(slug).yaml", text)
  }

  /// A number without common divisors with the count, far from small.
  private static func stride(_ count: Int) -> Int {
    [4_567, 7_919, 10_007].first { !count.isMultiple(of: $0) } ?? 1
  }
}

/// Ids of parties: another for another place.
enum PartyID {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  static func text(_ place: Int) -> String {
    var bits = (place &* 12_345_678_901 &+ 98_765_432_123) & (1 << 35 - 1)
    var text = String(alphabet[10 + place % 22])
    for _ in 0..<7 {
      text.append(alphabet[bits & 31])
      bits >>= 5
    }
    return text
  }
}
