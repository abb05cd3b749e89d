import DossierCore

/// Writes a store of any size: the same files for the same seed.
///
/// A case has one to five invoices, payments, a log of a few entries and the fields that commands write: about 2.2 kB.
struct StoreGenerator {
  private var numbers: Numbers
  private let debtors: Int

  init(seed: UInt64, debtors: Int) {
    numbers = Numbers(seed: seed)
    self.debtors = debtors
  }

  /// The files of the store beside its cases.
  mutating func frame() -> [(path: String, text: String)] {
    var files: [(String, String)] = [
      (
        "dossier.yaml",
        """
        dossier: 1
        id: h7k2q9xw
        role: agency
        owners: [incasso]
        country: BE
        timezone: Europe/Brussels
        language: nl
        currency: EUR
        numbering: {scheme: ogm}

        """
      ),
      ("agencies/incasso.yaml", "dossier: 1\nid: k3v8m2qa\nname: Incasso\nexchange: none\n"),
      ("terms/usual.yaml", "dossier: 1\ninterest: {rate: 10.5}\ndamages: {percent: 10, minimum: 50.00, due: due}\n"),
    ]
    for place in 0..<20 {
      files.append(
        (
          "creditors/creditor-\(place).yaml",
          "dossier: 1\nid: \(identifier(8))\nname: Creditor \(place)\nterms: usual\n"
        ))
    }
    for place in 0..<debtors { files.append(debtor(place)) }
    return files
  }

  /// One case: its path and text.
  mutating func file() -> (path: String, text: String) {
    let year = 2018 + number(6)
    let month = 1 + number(12)
    let day = 1 + number(28)
    let base = Int64((year % 100 * 10 + (month - 1) / 3 + 1)) * 10_000_000 + Int64(number(10_000_000))
    let ogm = StructuredCommunication(base: base)?.description ?? "000/0000/00097"
    let opened = "\(year)-\(two(month))-\(two(day))"
    var text = """
      dossier: 1
      id: \(identifier(12))
      number: \(ogm)
      references:
        - of: creditor-\(number(20))
          value: K/\(year)\(two(month))/\(number(100_000))
      type: collection
      status: open
      creditor: creditor-\(number(20))
      debtor: debtor-\(number(debtors))
      currency: EUR
      terms: usual
      track: forward
      opened: \(opened)T\(two(8 + number(10))):\(two(number(60))):00+01:00
      invoices:

      """
    for _ in 0...number(5) { text += invoice(year) }
    if number(3) > 0 {
      text += "payments:\n"
      for _ in 0..<1 + number(2) { text += payment(year, month, day) }
    }
    text += "log:\n"
    for _ in 0..<3 + number(3) { text += logEntry(opened) }
    return ("cases/\(year)-\(two(month))/\(ogm.replacing("/", with: "-")).yaml", text)
  }

  private mutating func debtor(_ place: Int) -> (String, String) {
    let name = "\(pick(Self.first)) \(pick(Self.last))"
    let text = """
      dossier: 1
      id: \(identifier(8))
      kind: person
      first-name: \(name.split(separator: " ")[0])
      last-name: \(name.split(separator: " ").dropFirst().joined(separator: " "))
      language: nl
      address:
        street: \(pick(Self.streets))
        number: "\(1 + number(200))"
        postcode: "\(1000 + number(8999))"
        city: \(pick(Self.cities))
        country: BE
      emails:
        - debtor\(place)@example.com
      phones:
        - number: 04\(70 + number(29))/\(two(number(100))).\(two(number(100))).\(two(number(100)))
          kind: mobile

      """
    return ("debtors/d/debtor-\(place).yaml", text)
  }

  private mutating func invoice(_ year: Int) -> String {
    let month = 1 + number(10)
    return """
        - id: \(identifier(8))
          reference: \(year - 1)/\(number(9000))
          date: \(year - 1)-\(two(month))-\(two(1 + number(28)))
          due: \(year - 1)-\(two(month + 2))-\(two(1 + number(28)))
          amount: \(50 + number(5000)).\(two(number(100)))
          description: \(pick(Self.descriptions))
          recorded: \(year)-01-02T10:00:00+01:00
          by: roos@klaardocs.be
          org: h7k2q9xw

      """
  }

  private mutating func payment(_ year: Int, _ month: Int, _ day: Int) -> String {
    """
      - id: \(identifier(8))
        date: \(year)-\(two(month))-\(two(day))
        amount: \(10 + number(500)).\(two(number(100)))
        received-by: agency
        method: bank
        recorded: \(year)-\(two(month))-\(two(day))T11:00:00+01:00
        by: tom@klaarincasso.be
        org: h7k2q9xw

    """
  }

  private mutating func logEntry(_ opened: String) -> String {
    """
      - id: \(identifier(8))
        at: \(opened)T1\(number(10)):\(two(number(60))):00+01:00
        by: tom@klaarincasso.be
        side: agency
        kind: \(pick(["message", "letter", "email-out", "sms", "call"]))
        visibility: public
        subject: \(pick(Self.subjects))
        text: \(pick(Self.texts))

    """
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }
  private mutating func pick(_ texts: [String]) -> String { texts[number(texts.count)] }
  private mutating func identifier(_ length: Int) -> String { Identifier(length: length, using: &numbers).text }
  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let first = ["Roos", "Tom", "Zoë", "François", "Jürgen", "Emma", "Lucas", "Noor", "Élise", "Bram"]
  private static let last = ["Peeters", "De Smet", "Janssens", "Müller", "Dupont", "Van den Berg", "Öztürk", "Maes"]
  private static let streets = ["Stationslaan", "Kerkstraat", "Rue de la Loi", "Hauptstraße", "Grote Markt"]
  private static let cities = ["Tongeren", "Hasselt", "Liège", "Aachen", "Maastricht", "Gent"]
  private static let descriptions = [
    "Levering van kantoormateriaal volgens bestelbon", "Onderhoud van de installatie", "Abonnement eerste kwartaal",
    "Honoraires pour services rendus",
  ]
  private static let subjects = ["DEB - Aanmaning 1", "Ontvangstbevestiging", "SMS aanmaning", "Telefonisch contact"]
  private static let texts = [
    "betaalbelofte ontvangen; klant zou vrijdag overgaan tot betaling",
    "verschillende malen geen gehoor - bericht verstuurd via whatsapp",
    "de debiteur vraagt een kopie van de factuur en betwist de vervaldatum niet",
  ]
}

/// SplitMix64: the same numbers for the same seed.
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
