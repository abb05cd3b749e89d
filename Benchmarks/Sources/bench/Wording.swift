/// The words of a log in one language: sentences with gaps, and what fills them.
///
/// `{n}` a name, `{a}` an amount, `{d}` a day, `{w}` a compound word, some common and most rare, `{p}` a telephone number,
/// `{c}` a code of letters and digits.
struct Wording {
  let sentences: [String]
  let subjects: [String]
  let descriptions: [String]
  private let heads: [String]
  private let tails: [String]

  /// The words of a language; Dutch where there are none.
  static func of(_ language: String) -> Wording {
    switch language {
    case "fr": french
    case "de": german
    case "en": english
    default: dutch
    }
  }

  /// A sentence with its gaps filled.
  func sentence(_ draw: inout Draw, region: Region, day: String) -> String {
    fill(sentences[draw.skewed(sentences.count)], &draw, region, day)
  }

  /// What an invoice was for.
  func description(_ draw: inout Draw, region: Region, day: String) -> String {
    fill(draw.pick(descriptions), &draw, region, day)
  }

  private func fill(_ pattern: String, _ draw: inout Draw, _ region: Region, _ day: String) -> String {
    var text = ""
    var isGap = false
    for part in pattern.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "{" || $0 == "}" }) {
      if isGap { text += filling(part, &draw, region, day) } else { text += part }
      isGap.toggle()
    }
    return text
  }

  private func filling(_ gap: Substring, _ draw: inout Draw, _ region: Region, _ day: String) -> String {
    switch gap {
    case "n": "\(draw.pick(region.firstNames)) \(draw.pick(region.lastNames))"
    case "a": amountText(draw.amount())
    case "d": day
    case "p": Region.phone(region.mobile, &draw)
    case "c": "\(draw.pick(["VN", "AZ", "KB", "RG", "PV", "TR"]))\(draw.digits(6))"
    default: heads[draw.skewed(heads.count)] + tails[draw.number(tails.count)]
    }
  }

  private static let dutch = Wording(
    sentences: [
      "geen gehoor op {p}; voicemail ingesproken",
      "betaalbelofte ontvangen; {n} zou vóór {d} {a} euro overschrijven",
      "verschillende malen geen gehoor - bericht verstuurd via whatsapp",
      "de debiteur vraagt een kopie van de factuur over {w} en betwist de vervaldatum niet",
      "{n} van de boekhouding belt terug na de vergadering over {w}",
      "schuldenaar meldt dat de {w} nooit geleverd werd; leverbon {c} opgevraagd",
      "afbetaling besproken, {a} per maand is haalbaar volgens {n}",
      "brief kwam terug met vermelding adres onbekend; nieuw adres gevraagd aan {w}",
      "mail van {n} met de vraag om {w} te crediteren, referentie {c}",
      "klant vraagt uitstel wegens {w}; voorstel doorgestuurd ter goedkeuring",
      "opdrachtgever bevestigt dat {a} rechtstreeks werd ontvangen op {d}",
      "dossier nagekeken met {n} - {w} en {w} blijven open staan",
    ],
    subjects: ["Aanmaning 1", "Aanmaning 2", "Laatste aanmaning", "Telefonisch contact", "Vraag over de factuur"],
    descriptions: [
      "Levering van {w}", "Onderhoud {w}", "Abonnement {w}", "Werken volgens bestelbon {c}", "Advies {w}",
    ],
    heads: Region.words(
      """
      betalings leverings kantoor keuken dak tuin vloer bouw winkel schilder verzekerings onderhouds transport vracht \
      goederen computer printer telefoon energie gas water stook meubel hout staal glas kunststof papier druk reclame \
      beurs opleidings vergader reis hotel maaltijd wijn bier brood vlees groente fruit vis kaas zuivel dieren voeder \
      landbouw machine motor wagen fiets banden carrosserie lak verf tegel steen beton grind zand asfalt riool sanitair \
      badkamer lift trap deur raam gordijn lamp kabel zonnepanelen warmtepomp alarm camera slot sleutel brand
      """),
    tails: Region.words(
      """
      plan bon factuur overzicht contract herstelling levering opmeting installatie materiaal onderdeel bestelling \
      kosten vergoeding schade controle keuring huur verhuur werken dienst toeslag korting voorraad aanvraag dossier \
      attest polis offerte montage reiniging afvoer opslag inrichting bekleding afwerking isolatie verlichting systeem \
      abonnement
      """))

  private static let french = Wording(
    sentences: [
      "pas de réponse au {p}, message laissé",
      "promesse de paiement de {a} euros avant le {d} par {n}",
      "le débiteur demande une copie de la facture concernant {w}",
      "{n} conteste {w} et réclame le bon {c}",
      "courrier revenu avec la mention inconnu à l'adresse indiquée",
      "plan d'apurement proposé, {a} par mois, accord de {n} attendu",
      "le client confirme avoir reçu {a} directement le {d}",
      "entretien avec {n} au sujet de {w}, suite par courriel {c}",
    ],
    subjects: ["Rappel 1", "Mise en demeure", "Dernier rappel", "Contact téléphonique", "Question sur la facture"],
    descriptions: ["Livraison {w}", "Entretien {w}", "Honoraires {w}", "Travaux selon bon {c}"],
    heads: Region.words(
      """
      l'étude_ la_livraison_ la_location_ l'entretien_ la_réparation_ l'installation_ la_commande_ le_contrat_ \
      le_chantier_ la_fourniture_ l'assurance_ le_transport_ la_formation_ l'abonnement_ la_peinture_ la_toiture_ \
      le_dépannage_ la_maintenance_ le_nettoyage_ la_garantie_
      """),
    tails: Region.words(
      """
      informatique agricole électrique sanitaire automobile hôtelière viticole forestière maritime scolaire médicale \
      funéraire boulangère horlogère routière acoustique thermique solaire métallique textile céramique juridique \
      comptable publicitaire saisonnière annuelle trimestrielle complémentaire frigorifique hydraulique
      """))

  private static let german = Wording(
    sentences: [
      "unter {p} niemand erreicht, Nachricht hinterlassen",
      "Zahlungszusage von {n} über {a} Euro bis zum {d}",
      "Schuldner bittet um eine Kopie der Rechnung über {w}",
      "{n} bestreitet die {w}, Lieferschein {c} angefordert",
      "Brief kam zurück mit dem Vermerk unbekannt verzogen, Anfrage beim Einwohnermeldeamt",
      "Ratenzahlung besprochen, {a} im Monat laut {n} möglich",
      "Gläubiger bestätigt den direkten Eingang von {a} am {d}",
      "Rückruf von {n} wegen {w}, Vorgang {c}",
    ],
    subjects: ["Mahnung 1", "Letzte Mahnung", "Zahlungserinnerung", "Telefonat", "Rückfrage zur Rechnung"],
    descriptions: ["Lieferung {w}", "Wartung {w}", "Miete {w}", "Arbeiten laut Auftrag {c}"],
    heads: Region.words(
      """
      Bau Dach Elektro Küchen Büro Garten Maschinen Motor Werkzeug Metall Holz Glas Kunststoff Papier Druck Werbe Messe \
      Reise Hotel Wein Fleisch Gemüse Getränke Futter Acker Reifen Lack Farb Fliesen Stein Beton Kies Rohr Sanitär Heizungs \
      Solar Fenster Tür Treppen Lampen Kabel Brandschutz Alarm Schlüssel
      """),
    tails: Region.words(
      """
      lieferung wartung montage reparatur miete prüfung bestellung planung reinigung lagerung beratung versicherung \
      ausstattung verkleidung dämmung abnahme entsorgung überholung gewährleistung schulung
      """))

  private static let english = Wording(
    sentences: [
      "no answer on {p}, left a message",
      "{n} promised {a} before {d}",
      "the debtor asks for a copy of the invoice about {w}",
      "{n} disputes {w}, delivery note {c} requested",
      "instalments of {a} a month discussed with {n}",
    ],
    subjects: ["Reminder 1", "Final reminder", "Telephone call", "Question about the invoice"],
    descriptions: ["Supply of {w}", "Maintenance of {w}", "Consultancy {c}"],
    heads: Region.words(
      "office kitchen garden server network printing freight catering packaging timber steel glass roofing plumbing "),
    tails: Region.words(
      "-supplies -repairs -hire -training -licences -fittings -storage -cleaning -inspection -design -support"))
}
