// swift-format-ignore-file
// Made by Scripts/embed-resources of the files beside it: change those.

/// The data that come with the program, as the files under `Resources/` have them.
enum BuiltIn {
  /// What tells these data from those of another time: the beginning of a SHA-256 over names and texts.
  static let digest = "45df181aebf88368"

  /// The names of what lies under `rates/`, sorted.
  static let rateNames: [String] = [
    "be-civil",
    "be-commercial",
    "ch-legal",
    "de-base",
    "ecb-reference",
    "es-commercial",
    "fr-commercial",
    "fr-legal-individuals",
    "fr-legal-professionals",
    "it-commercial",
    "it-legal",
    "lu-commercial",
    "lu-consumer",
    "nl-commercial",
    "nl-statutory",
    "uk-commercial",
  ]

  /// The text of `rates/NAME.yaml`; nil if there is none.
  static func rates(_ name: String) -> String? {
    switch name {
    case "be-civil": ratesBeCivil
    case "be-commercial": ratesBeCommercial
    case "ch-legal": ratesChLegal
    case "de-base": ratesDeBase
    case "ecb-reference": ratesEcbReference
    case "es-commercial": ratesEsCommercial
    case "fr-commercial": ratesFrCommercial
    case "fr-legal-individuals": ratesFrLegalIndividuals
    case "fr-legal-professionals": ratesFrLegalProfessionals
    case "it-commercial": ratesItCommercial
    case "it-legal": ratesItLegal
    case "lu-commercial": ratesLuCommercial
    case "lu-consumer": ratesLuConsumer
    case "nl-commercial": ratesNlCommercial
    case "nl-statutory": ratesNlStatutory
    case "uk-commercial": ratesUkCommercial
    default: nil
    }
  }

  private static let ratesBeCivil = #"""
    dossier: 1
    name: 'Belgium, civil matters and consumers'
    law: 'Law of 5 May 1865, art. 2 s. 1: since 2007 the average of 12-month Euribor in December, rounded up to a quarter of a point, + 2 points, by calendar year; not the rate of 7 % for taxes of s. 2'
    renewed: yearly
    sources:
      be-civil-list: 'Gerechtsdeurwaarders Vynck-Leys, rates of 1970 to 2015, http://www.gerechtsdeurwaardersvynck-leys.be/nl/IntrestenGer.html'
      be-law1865: 'Law of 5 May 1865 in its versions, https://lisloi.be/laws/1865050550'
      be-civil-immo: 'Kluwer Immospector, rates of 2008 to 2023, https://immospector.kluwer.be (kl2715948)'
      be-civil-2010: 'Belgisch Staatsblad of 15 January 2010, http://www.charlier-advocaten.be/nb201002.html'
      be-schoups23: 'Schoups, https://schoups.be/nl/news_items/interestvoet-wet-betalingsachterstand-handelstransacties-tweede-semester-2023'
      be-vjn: 'VJN, https://vjn-legal.be/a-propos-du-taux-dinteret-legal'
      be-schoups25: 'Schoups, https://leuropeinfo.eu/?p=1197'
      be-embuild26: 'Embuild, https://embuild.be/fr/actualites/le-retard-de-paiement-le-taux-dinteret-applicable-en-2026'
    rows:
      - {from: 1970-07-01, rate: 6.5, status: verified, sources: [be-civil-list, be-law1865]}
      - {from: 1974-11-01, rate: 8, status: verified, sources: [be-civil-list, be-law1865]}
      - {from: 1981-08-01, rate: 12, status: verified, sources: [be-civil-list, be-law1865]}
      - {from: 1985-08-01, rate: 10, status: verified, sources: [be-civil-list, be-law1865]}
      - {from: 1986-08-01, rate: 8, status: verified, sources: [be-civil-list, be-law1865]}
      - {from: 1996-09-01, rate: 7, status: verified, sources: [be-civil-list, be-law1865]}
      - {from: 2007-01-01, rate: 6, status: verified, sources: [be-civil-list, be-law1865]}
      - {from: 2008-01-01, rate: 7, status: verified, sources: [be-civil-list, be-civil-immo]}
      - {from: 2009-01-01, rate: 5.5, status: verified, sources: [be-civil-list, be-civil-immo]}
      - {from: 2010-01-01, rate: 3.25, status: verified, sources: [be-civil-2010, be-civil-list]}
      - {from: 2011-01-01, rate: 3.75, status: verified, sources: [be-civil-list, be-civil-immo]}
      - {from: 2012-01-01, rate: 4.25, status: verified, sources: [be-civil-list, be-civil-immo]}
      - {from: 2013-01-01, rate: 2.75, status: verified, sources: [be-civil-list, be-civil-immo]}
      - {from: 2014-01-01, rate: 2.75, status: verified, sources: [be-civil-list, be-civil-immo]}
      - {from: 2015-01-01, rate: 2.5, status: verified, sources: [be-civil-list, be-civil-immo]}
      - {from: 2016-01-01, rate: 2.25, status: verified, sources: [be-civil-immo]}
      - {from: 2017-01-01, rate: 2, status: verified, sources: [be-civil-immo]}
      - {from: 2018-01-01, rate: 2, status: verified, sources: [be-civil-immo]}
      - {from: 2019-01-01, rate: 2, status: verified, sources: [be-civil-immo]}
      - {from: 2020-01-01, rate: 1.75, status: verified, sources: [be-civil-immo]}
      - {from: 2021-01-01, rate: 1.75, status: verified, sources: [be-civil-immo]}
      - {from: 2022-01-01, rate: 1.5, status: verified, sources: [be-civil-immo]}
      - {from: 2023-01-01, rate: 5.25, status: verified, sources: [be-civil-immo, be-schoups23]}
      - {from: 2024-01-01, rate: 5.75, status: verified, sources: [be-vjn, be-schoups25]}
      - {from: 2025-01-01, rate: 4.5, status: verified, sources: [be-schoups25]}
      - {from: 2026-01-01, rate: 4.5, valid-to: 2026-12-31, status: verified, sources: [be-embuild26], note: 'one trade body; the notice in the Belgisch Staatsblad was not read'}

    """#

  private static let ratesBeCommercial = #"""
    dossier: 1
    name: 'Belgium, commercial transactions'
    law: 'Law of 2 August 2002, art. 5: reference rate of the ECB on 1 January and 1 July + 8 points, rounded up to half a point; + 7 points for contracts made before 16 March 2013, until 15 March 2015; simple interest'
    renewed: half-yearly
    sources:
      be-jp: 'Justice de paix de Fontaine-l''Evêque, taux d''intérêt en cas de retard de paiement, http://www.jpfontaineleveque.be/archives/246'
      be-lex2005: 'FOD Financiën, Mededeling of 9 August 2005, Numac 2005003624'
      be-avolink: 'Avolink, https://avolink.be/blog/interestvoet-vanaf-1-1-2007-11/ and https://avolink.be/blog/hogere-interesten-voor-achterstallige-facturen-10/'
      be-lexalert: 'Lexalert, table with the dates of the Belgisch Staatsblad, https://www.lexalert.be/nl/article/intrest-betalingsachterstand-handelstransacties-2020'
      be-etaamb12: 'Moniteur belge, Numac 2012003232, https://etaamb.openjustice.be/fr/nl/avis_n2012003232.html'
      be-vanostaeyen: 'Van Ostaeyen, https://vanostaeyen.eu/blog/intrestvoet-betalingsachterstand-handelstransacties-blijft-8'
      be-phc: 'PHC, https://phc-expert.be/?p=1832'
      be-schoups23: 'Schoups, https://schoups.be/nl/news_items/interestvoet-wet-betalingsachterstand-handelstransacties-tweede-semester-2023'
      be-etaamb23: 'Moniteur belge, Numac 2023041019, https://etaamb.openjustice.be/nl/mededeling_n2023041019.html'
      be-vjn: 'VJN, https://vjn-legal.be/a-propos-du-taux-dinteret-legal'
      be-schoups25: 'Schoups, https://leuropeinfo.eu/?p=1197'
      be-trends: 'Trends, on the Moniteur belge of 30 July 2024, https://trendstop.levif.be/fr/ontop/entreprendre/interets-de-retard-taux-inchange-1021-1525289.aspx'
      be-embuild26: 'Embuild, https://embuild.be/fr/actualites/le-retard-de-paiement-le-taux-dinteret-applicable-en-2026'
      multi-h2-2026: 'a public project''s table for the second half of 2026'
    rows:
      - {from: 2002-08-07, rate: 10.5, status: verified, sources: [be-jp]}
      - {from: 2003-01-01, rate: 10, status: verified, sources: [be-jp]}
      - {from: 2003-07-01, rate: 9.5, status: verified, sources: [be-jp]}
      - {from: 2004-01-01, rate: 9.5, status: verified, sources: [be-jp]}
      - {from: 2004-07-01, rate: 9.5, status: verified, sources: [be-jp]}
      - {from: 2005-01-01, rate: 9.5, status: verified, sources: [be-jp]}
      - {from: 2005-07-01, rate: 9.5, status: verified, sources: [be-lex2005]}
      - {from: 2006-01-01, rate: 9.5, status: derived, note: 'reference rate 2.25 + 7 = 9.25, rounded up to half a point'}
      - {from: 2006-07-01, rate: 10, status: verified, sources: [be-avolink]}
      - {from: 2007-01-01, rate: 11, status: verified, sources: [be-avolink]}
      - {from: 2007-07-01, rate: 11.5, status: derived, note: 'reference rate 4.07 + 7 = 11.07, rounded up to half a point'}
      - {from: 2008-01-01, rate: 11.5, status: derived, note: 'reference rate 4.20 + 7 = 11.20, rounded up to half a point'}
      - {from: 2008-07-01, rate: 11.5, status: verified, sources: [be-lexalert]}
      - {from: 2009-01-01, rate: 9.5, status: verified, sources: [be-lexalert]}
      - {from: 2009-07-01, rate: 8, status: verified, sources: [be-lexalert]}
      - {from: 2010-01-01, rate: 8, status: verified, sources: [be-lexalert]}
      - {from: 2010-07-01, rate: 8, status: verified, sources: [be-lexalert]}
      - {from: 2011-01-01, rate: 8, status: verified, sources: [be-lexalert]}
      - {from: 2011-07-01, rate: 8.5, status: verified, sources: [be-lexalert]}
      - {from: 2012-01-01, rate: 8, status: verified, sources: [be-lexalert]}
      - {from: 2012-07-01, rate: 8, status: verified, sources: [be-lexalert, be-etaamb12]}
      - {from: 2013-01-01, rate: 8, contracts-before: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2013-03-16, rate: 9, contracts-from: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2013-07-01, rate: 7.5, contracts-before: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2013-07-01, rate: 8.5, contracts-from: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2014-01-01, rate: 7.5, contracts-before: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2014-01-01, rate: 8.5, contracts-from: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2014-07-01, rate: 7.5, contracts-before: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2014-07-01, rate: 8.5, contracts-from: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2015-01-01, rate: 7.5, contracts-before: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2015-01-01, rate: 8.5, contracts-from: 2013-03-16, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2015-03-16, rate: 8.5, status: verified, sources: [be-lexalert]}
      - {from: 2015-07-01, rate: 8.5, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2016-01-01, rate: 8.5, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2016-07-01, rate: 8, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2017-01-01, rate: 8, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2017-07-01, rate: 8, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2018-01-01, rate: 8, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2018-07-01, rate: 8, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2019-01-01, rate: 8, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2019-07-01, rate: 8, status: verified, sources: [be-lexalert, be-vanostaeyen]}
      - {from: 2020-01-01, rate: 8, status: verified, sources: [be-lexalert]}
      - {from: 2020-07-01, rate: 8, status: verified, sources: [be-phc]}
      - {from: 2021-01-01, rate: 8, status: verified, sources: [be-phc]}
      - {from: 2021-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8 = 8.00, rounded up to half a point'}
      - {from: 2022-01-01, rate: 8, status: verified, sources: [be-schoups23]}
      - {from: 2022-07-01, rate: 8, status: verified, sources: [be-schoups23]}
      - {from: 2023-01-01, rate: 10.5, status: verified, sources: [be-etaamb23, be-schoups23]}
      - {from: 2023-07-01, rate: 12, status: verified, sources: [be-schoups23]}
      - {from: 2024-01-01, rate: 12.5, status: verified, sources: [be-vjn, be-schoups25]}
      - {from: 2024-07-01, rate: 12.5, status: verified, sources: [be-trends, be-schoups25]}
      - {from: 2025-01-01, rate: 11.5, status: verified, sources: [be-schoups25]}
      - {from: 2025-07-01, rate: 10.5, status: verified, sources: [be-embuild26], note: 'read as still 10.50 in a note of 2026'}
      - {from: 2026-01-01, rate: 10.5, status: verified, sources: [be-embuild26], note: 'announced before the notice in the Belgisch Staatsblad; 2.15 + 8 = 10.15, rounded up to half a point'}
      - {from: 2026-07-01, rate: 10.5, valid-to: 2026-12-31, status: derived, sources: [multi-h2-2026], note: 'reference rate 2.40 + 8 = 10.40, rounded up to half a point; the notice in the Belgisch Staatsblad was not read'}

    """#

  private static let ratesChLegal = #"""
    dossier: 1
    name: 'Switzerland, default interest'
    law: 'Art. 104 OR: 5 % a year; no compound interest (art. 105(3) OR)'
    sources:
      ch-project: 'public project durchblick-nl/verzugszinsrechner on GitHub, on OR 104'
    rows:
      - {from: 1912-01-01, rate: 5, status: verified, sources: [ch-project], note: 'fixed by the law; holds until it is changed'}

    """#

  private static let ratesDeBase = #"""
    dossier: 1
    name: 'Germany, base rate (Basiszinssatz)'
    law: '§ 247 BGB: changes on 1 January and 1 July and may be negative; § 288 BGB adds 5 points for consumers and 9 points between businesses (8 until 28 July 2014); no compound interest (§ 289)'
    renewed: half-yearly
    sources:
      de-ameax: 'public project ameax/bgb-interest on GitHub, from the Deutsche Bundesbank''s data of 2025-10-02'
      de-digineo: 'public project digineo/verzugszinsen on GitHub'
      de-tier421: 'a public project''s table, checked at the Deutsche Bundesbank on 2026-09-21'
      multi-h2-2026: 'a public project''s table for the second half of 2026'
    rows:
      - {from: 2002-01-01, rate: 2.57, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2002-07-01, rate: 2.47, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2003-01-01, rate: 1.97, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2003-07-01, rate: 1.22, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2004-01-01, rate: 1.14, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2004-07-01, rate: 1.13, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2005-01-01, rate: 1.21, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2005-07-01, rate: 1.17, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2006-01-01, rate: 1.37, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2006-07-01, rate: 1.95, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2007-01-01, rate: 2.7, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2007-07-01, rate: 3.19, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2008-01-01, rate: 3.32, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2008-07-01, rate: 3.19, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2009-01-01, rate: 1.62, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2009-07-01, rate: 0.12, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2011-07-01, rate: 0.37, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2012-01-01, rate: 0.12, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2013-01-01, rate: -0.13, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2013-07-01, rate: -0.38, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2014-01-01, rate: -0.63, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2014-07-01, rate: -0.73, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2015-01-01, rate: -0.83, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2016-07-01, rate: -0.88, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2023-01-01, rate: 1.62, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2023-07-01, rate: 3.12, status: verified, sources: [de-ameax], note: 'digineo/verzugszinsen has it from 2023-06-01, which is a slip: it changes on 1 January and 1 July'}
      - {from: 2024-01-01, rate: 3.62, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2024-07-01, rate: 3.37, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2025-01-01, rate: 2.27, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2025-07-01, rate: 1.27, status: verified, sources: [de-ameax, de-digineo]}
      - {from: 2026-07-01, rate: 1.52, valid-to: 2026-12-31, status: verified, sources: [de-digineo, de-tier421, multi-h2-2026]}

    """#

  private static let ratesEcbReference = #"""
    dossier: 1
    name: 'ECB reference rate'
    law: 'Directive 2011/7/EU, art. 2(7) and 3(2): rate of the main refinancing operations of the ECB, before October 2008 the marginal rate; that of 1 January holds for the first half of a year, that of 1 July for the second'
    renewed: half-yearly
    sources:
      it-utifin: 'UTIFIN, https://utifin.com/tabella-aggiornata-interessi-moratori.htm'
      ecb-oj: 'notice in the Official Journal of the EU: 2.25 on 1 January 2006'
      ecb-wiwo: 'WirtschaftsWoche of December 2022'
      gu165-23: 'Gazzetta Ufficiale 165/2023'
      nl-smk: 'SMK Accountants, https://smkaccountants.nl/nieuws/item?id=56178'
      gu63-25: 'Gazzetta Ufficiale 63/2025'
      ecb-press25: 'ECB press release: 2.15 from 11 June 2025'
      gu15-26: 'Gazzetta Ufficiale 15/2026'
      multi-h2-2026: 'a public project''s table for the second half of 2026'
      nl-luxis: 'public project Apartsalan/luxis on GitHub, table with references to the Staatsblad, checked at Rijksoverheid.nl on 2026-07-20'
    rows:
      - {from: 2002-01-01, rate: 3.45, status: derived, note: 'base rate of Germany + 0.88'}
      - {from: 2002-07-01, rate: 3.35, status: verified, sources: [it-utifin]}
      - {from: 2003-01-01, rate: 2.85, status: verified, sources: [it-utifin]}
      - {from: 2003-07-01, rate: 2.1, status: verified, sources: [it-utifin]}
      - {from: 2004-01-01, rate: 2.02, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2004-07-01, rate: 2.01, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2005-01-01, rate: 2.09, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2005-07-01, rate: 2.05, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2006-01-01, rate: 2.25, status: verified, sources: [ecb-oj]}
      - {from: 2006-07-01, rate: 2.83, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2007-01-01, rate: 3.58, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2007-07-01, rate: 4.07, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2008-01-01, rate: 4.2, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2008-07-01, rate: 4.07, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2009-01-01, rate: 2.5, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2009-07-01, rate: 1, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2010-01-01, rate: 1, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2010-07-01, rate: 1, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2011-01-01, rate: 1, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2011-07-01, rate: 1.25, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2012-01-01, rate: 1, status: verified, sources: [it-utifin]}
      - {from: 2012-07-01, rate: 1, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2013-01-01, rate: 0.75, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2013-07-01, rate: 0.5, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2014-01-01, rate: 0.25, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2014-07-01, rate: 0.15, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2015-01-01, rate: 0.05, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2015-07-01, rate: 0.05, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2016-01-01, rate: 0.05, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2016-07-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2017-01-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2017-07-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2018-01-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2018-07-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2019-01-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2019-07-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2020-01-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2020-07-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2021-01-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2021-07-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2022-01-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2022-07-01, rate: 0, status: derived, note: 'base rate of Germany + 0.88; agrees with the Dutch commercial rate'}
      - {from: 2023-01-01, rate: 2.5, status: verified, sources: [ecb-wiwo]}
      - {from: 2023-07-01, rate: 4, status: verified, sources: [gu165-23]}
      - {from: 2024-01-01, rate: 4.5, status: verified, sources: [nl-smk, it-utifin]}
      - {from: 2024-07-01, rate: 4.25, status: verified, sources: [it-utifin]}
      - {from: 2025-01-01, rate: 3.15, status: verified, sources: [gu63-25]}
      - {from: 2025-07-01, rate: 2.15, status: verified, sources: [ecb-press25]}
      - {from: 2026-01-01, rate: 2.15, status: verified, sources: [gu15-26]}
      - {from: 2026-07-01, rate: 2.4, valid-to: 2026-12-31, status: verified, sources: [multi-h2-2026, nl-luxis]}

    """#

  private static let ratesEsCommercial = #"""
    dossier: 1
    name: 'Spain, commercial transactions (operaciones comerciales)'
    law: 'Ley 3/2004, art. 7: rate of the last main refinancing operation of the ECB before the half year + 8 points since 24 February 2013, + 7 points before; rates before 2006 were not collected'
    renewed: half-yearly
    sources:
      es-list: 'lists of the semi-annual resolutions: https://studylib.es/doc/5259268/, https://www.larioja.org, https://www.srbasesores.com/ca/, https://contratodeobras.com/2018/07/'
    rows:
      - {from: 2006-01-01, rate: 9.25, status: verified, sources: [es-list]}
      - {from: 2006-07-01, rate: 9.83, status: verified, sources: [es-list]}
      - {from: 2007-01-01, rate: 10.58, status: verified, sources: [es-list]}
      - {from: 2007-07-01, rate: 11.07, status: verified, sources: [es-list]}
      - {from: 2008-01-01, rate: 11.2, status: verified, sources: [es-list]}
      - {from: 2008-07-01, rate: 11.07, status: verified, sources: [es-list]}
      - {from: 2009-01-01, rate: 9.5, status: verified, sources: [es-list]}
      - {from: 2009-07-01, rate: 8, status: verified, sources: [es-list]}
      - {from: 2010-01-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2010-07-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2011-01-01, rate: 8, status: verified, sources: [es-list]}
      - {from: 2011-07-01, rate: 8.25, status: verified, sources: [es-list]}
      - {from: 2012-01-01, rate: 8, status: verified, sources: [es-list]}
      - {from: 2012-07-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2013-01-01, rate: 7.75, status: verified, sources: [es-list]}
      - {from: 2013-02-24, rate: 8.75, status: verified, sources: [es-list]}
      - {from: 2013-07-01, rate: 8.5, status: derived, note: 'reference rate 0.50 + 8'}
      - {from: 2014-01-01, rate: 8.25, status: verified, sources: [es-list]}
      - {from: 2014-07-01, rate: 8.15, status: verified, sources: [es-list]}
      - {from: 2015-01-01, rate: 8.05, status: verified, sources: [es-list]}
      - {from: 2015-07-01, rate: 8.05, status: derived, note: 'reference rate 0.05 + 8'}
      - {from: 2016-01-01, rate: 8.05, status: derived, note: 'reference rate 0.05 + 8'}
      - {from: 2016-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2017-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2017-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2018-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2018-07-01, rate: 8, status: verified, sources: [es-list]}
      - {from: 2019-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2019-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2020-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2020-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2021-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2021-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2022-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2022-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2023-01-01, rate: 10.5, status: derived, note: 'reference rate 2.50 + 8'}
      - {from: 2023-07-01, rate: 12, status: derived, note: 'reference rate 4.00 + 8'}
      - {from: 2024-01-01, rate: 12.5, status: verified, sources: [es-list]}
      - {from: 2024-07-01, rate: 12.25, status: derived, note: 'reference rate 4.25 + 8'}
      - {from: 2025-01-01, rate: 11.15, status: derived, note: 'reference rate 3.15 + 8'}
      - {from: 2025-07-01, rate: 10.15, status: derived, note: 'reference rate 2.15 + 8'}
      - {from: 2026-01-01, rate: 10.15, status: derived, note: 'reference rate 2.15 + 8'}
      - {from: 2026-07-01, rate: 10.4, valid-to: 2026-12-31, status: derived, note: 'reference rate 2.40 + 8'}

    """#

  private static let ratesFrCommercial = #"""
    dossier: 1
    name: 'France, commercial transactions (pénalités de retard)'
    law: 'Code de commerce, art. L441-10 II: reference rate of the ECB on 1 January and 1 July + 10 points; begins in 2013, with the rule of semesters of Directive 2011/7/EU; earlier rates were not collected'
    renewed: half-yearly
    sources:
      multi-h2-2026: 'a public project''s table for the second half of 2026'
    rows:
      - {from: 2013-01-01, rate: 10.75, status: derived, note: 'reference rate 0.75 + 10'}
      - {from: 2013-07-01, rate: 10.5, status: derived, note: 'reference rate 0.50 + 10'}
      - {from: 2014-01-01, rate: 10.25, status: derived, note: 'reference rate 0.25 + 10'}
      - {from: 2014-07-01, rate: 10.15, status: derived, note: 'reference rate 0.15 + 10'}
      - {from: 2015-01-01, rate: 10.05, status: derived, note: 'reference rate 0.05 + 10'}
      - {from: 2015-07-01, rate: 10.05, status: derived, note: 'reference rate 0.05 + 10'}
      - {from: 2016-01-01, rate: 10.05, status: derived, note: 'reference rate 0.05 + 10'}
      - {from: 2016-07-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2017-01-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2017-07-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2018-01-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2018-07-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2019-01-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2019-07-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2020-01-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2020-07-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2021-01-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2021-07-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2022-01-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2022-07-01, rate: 10, status: derived, note: 'reference rate 0.00 + 10'}
      - {from: 2023-01-01, rate: 12.5, status: derived, note: 'reference rate 2.50 + 10'}
      - {from: 2023-07-01, rate: 14, status: derived, note: 'reference rate 4.00 + 10'}
      - {from: 2024-01-01, rate: 14.5, status: derived, note: 'reference rate 4.50 + 10'}
      - {from: 2024-07-01, rate: 14.25, status: derived, note: 'reference rate 4.25 + 10'}
      - {from: 2025-01-01, rate: 13.15, status: derived, note: 'reference rate 3.15 + 10'}
      - {from: 2025-07-01, rate: 12.15, status: derived, note: 'reference rate 2.15 + 10'}
      - {from: 2026-01-01, rate: 12.15, status: derived, note: 'reference rate 2.15 + 10'}
      - {from: 2026-07-01, rate: 12.4, valid-to: 2026-12-31, status: verified, sources: [multi-h2-2026], note: 'reference rate 2.40 + 10'}

    """#

  private static let ratesFrLegalIndividuals = #"""
    dossier: 1
    name: 'France, legal rate for creditors who are individuals'
    law: 'Code monétaire et financier, art. L313-2: set by decree for each half year since 2015; two months after a judgment can be enforced 5 points more (art. L313-3)'
    renewed: half-yearly
    sources:
      fr-moneyvox: 'MoneyVox, https://www.moneyvox.fr/credit/actualites/52984/les-taux-de-interet-legal-remontent-a-4,29-et-0,99-au-second-semestre-2015'
      fr-paperblog: 'https://www.paperblog.fr/7903179/taux-de-l-interet-legal-au-1er-janvier-2016/'
      fr-read: 'read in a public list whose address was not kept'
      fr-efl: 'Editions Francis Lefebvre, arrêté du 26 juin 2017, https://efl.fr/actualite/taux-interet-legal-1er-juillet_R-082130ea-8e4f-465b-900d-e4ce13565593'
      fr-2026: 'Legifiscal, arrêté du 15 décembre 2025, https://www.legifiscal.fr/actualites-fiscales/4371-taux-interet-legal-1er-semestre-2026.html'
    rows:
      - {from: 2015-01-01, rate: 4.06, status: verified, sources: [fr-moneyvox]}
      - {from: 2015-07-01, rate: 4.29, status: verified, sources: [fr-moneyvox]}
      - {from: 2016-01-01, rate: 4.54, status: verified, sources: [fr-paperblog]}
      - {from: 2016-07-01, rate: 4.35, status: verified, sources: [fr-read]}
      - {from: 2017-01-01, rate: 4.16, status: verified, sources: [fr-efl]}
      - {from: 2017-07-01, rate: 3.94, status: verified, sources: [fr-efl]}
      - {from: 2018-01-01, rate: 3.73, status: remembered, note: 'from memory'}
      - {from: 2018-07-01, rate: 3.6, status: remembered, note: 'from memory'}
      - {from: 2019-01-01, rate: 3.4, status: remembered, note: 'from memory'}
      - {from: 2019-07-01, rate: 3.26, status: remembered, note: 'from memory'}
      - {from: 2020-01-01, rate: 3.15, status: verified, sources: [fr-read]}
      - {from: 2020-07-01, rate: 3.11, status: verified, sources: [fr-read]}
      - {from: 2021-01-01, rate: 3.14, status: verified, sources: [fr-read]}
      - {from: 2021-07-01, rate: 3.12, status: verified, sources: [fr-read]}
      - {from: 2022-01-01, rate: 3.13, status: remembered, note: 'from memory'}
      - {from: 2022-07-01, rate: 3.15, status: remembered, note: 'from memory'}
      - {from: 2023-01-01, rate: 4.47, status: remembered, note: 'from memory'}
      - {from: 2023-07-01, rate: 6.82, status: remembered, note: 'from memory'}
      - {from: 2024-01-01, rate: 8.01, status: remembered, note: 'from memory'}
      - {from: 2024-07-01, rate: 8.16, status: verified, sources: [fr-read]}
      - {from: 2025-01-01, rate: 7.21, status: verified, sources: [fr-read]}
      - {from: 2025-07-01, rate: 6.65, status: verified, sources: [fr-read]}
      - {from: 2026-01-01, rate: 6.67, valid-to: 2026-06-30, status: verified, sources: [fr-2026]}

    """#

  private static let ratesFrLegalProfessionals = #"""
    dossier: 1
    name: 'France, legal rate for professional creditors'
    law: 'Code monétaire et financier, art. L313-2: set by decree for each half year since 2015; two months after a judgment can be enforced 5 points more (art. L313-3)'
    renewed: half-yearly
    sources:
      fr-moneyvox: 'MoneyVox, https://www.moneyvox.fr/credit/actualites/52984/les-taux-de-interet-legal-remontent-a-4,29-et-0,99-au-second-semestre-2015'
      fr-paperblog: 'https://www.paperblog.fr/7903179/taux-de-l-interet-legal-au-1er-janvier-2016/'
      fr-read: 'read in a public list whose address was not kept'
      fr-efl: 'Editions Francis Lefebvre, arrêté du 26 juin 2017, https://efl.fr/actualite/taux-interet-legal-1er-juillet_R-082130ea-8e4f-465b-900d-e4ce13565593'
      fr-2026: 'Legifiscal, arrêté du 15 décembre 2025, https://www.legifiscal.fr/actualites-fiscales/4371-taux-interet-legal-1er-semestre-2026.html'
    rows:
      - {from: 2015-01-01, rate: 0.93, status: verified, sources: [fr-moneyvox]}
      - {from: 2015-07-01, rate: 0.99, status: verified, sources: [fr-moneyvox]}
      - {from: 2016-01-01, rate: 1.01, status: verified, sources: [fr-paperblog]}
      - {from: 2016-07-01, rate: 0.93, status: verified, sources: [fr-read]}
      - {from: 2017-01-01, rate: 0.9, status: verified, sources: [fr-efl]}
      - {from: 2017-07-01, rate: 0.9, status: verified, sources: [fr-efl]}
      - {from: 2018-01-01, rate: 0.89, status: remembered, note: 'from memory'}
      - {from: 2018-07-01, rate: 0.88, status: remembered, note: 'from memory'}
      - {from: 2019-01-01, rate: 0.86, status: remembered, note: 'from memory'}
      - {from: 2019-07-01, rate: 0.87, status: remembered, note: 'from memory'}
      - {from: 2020-01-01, rate: 0.87, status: verified, sources: [fr-read]}
      - {from: 2020-07-01, rate: 0.84, status: verified, sources: [fr-read]}
      - {from: 2021-01-01, rate: 0.79, status: verified, sources: [fr-read]}
      - {from: 2021-07-01, rate: 0.76, status: verified, sources: [fr-read]}
      - {from: 2022-01-01, rate: 0.76, status: remembered, note: 'from memory'}
      - {from: 2022-07-01, rate: 0.77, status: remembered, note: 'from memory'}
      - {from: 2023-01-01, rate: 2.06, status: remembered, note: 'from memory'}
      - {from: 2023-07-01, rate: 4.22, status: remembered, note: 'from memory'}
      - {from: 2024-01-01, rate: 5.07, status: remembered, note: 'from memory'}
      - {from: 2024-07-01, rate: 4.92, status: verified, sources: [fr-read]}
      - {from: 2025-01-01, rate: 3.71, status: verified, sources: [fr-read]}
      - {from: 2025-07-01, rate: 2.76, status: verified, sources: [fr-read]}
      - {from: 2026-01-01, rate: 2.62, valid-to: 2026-06-30, status: verified, sources: [fr-2026]}

    """#

  private static let ratesItCommercial = #"""
    dossier: 1
    name: 'Italy, commercial transactions (interessi moratori)'
    law: 'D.Lgs. 231/2002, art. 5: reference rate of the ECB on 1 January and 1 July + 8 points; + 7 points for transactions concluded before 1 January 2013'
    renewed: half-yearly
    sources:
      it-utifin: 'UTIFIN, https://utifin.com/tabella-aggiornata-interessi-moratori.htm'
      gu165-23: 'Gazzetta Ufficiale 165/2023'
      gu63-25: 'Gazzetta Ufficiale 63/2025'
      gu15-26: 'Gazzetta Ufficiale 15/2026'
    rows:
      - {from: 2002-07-01, rate: 10.35, status: derived, sources: [it-utifin], note: 'reference rate 3.35 + 7'}
      - {from: 2003-01-01, rate: 9.85, status: derived, sources: [it-utifin], note: 'reference rate 2.85 + 7'}
      - {from: 2003-07-01, rate: 9.1, status: derived, sources: [it-utifin], note: 'reference rate 2.10 + 7'}
      - {from: 2004-01-01, rate: 9.02, status: derived, note: 'reference rate 2.02 + 7'}
      - {from: 2004-07-01, rate: 9.01, status: derived, note: 'reference rate 2.01 + 7'}
      - {from: 2005-01-01, rate: 9.09, status: derived, note: 'reference rate 2.09 + 7'}
      - {from: 2005-07-01, rate: 9.05, status: derived, note: 'reference rate 2.05 + 7'}
      - {from: 2006-01-01, rate: 9.25, status: derived, note: 'reference rate 2.25 + 7'}
      - {from: 2006-07-01, rate: 9.83, status: derived, note: 'reference rate 2.83 + 7'}
      - {from: 2007-01-01, rate: 10.58, status: derived, note: 'reference rate 3.58 + 7'}
      - {from: 2007-07-01, rate: 11.07, status: derived, note: 'reference rate 4.07 + 7'}
      - {from: 2008-01-01, rate: 11.2, status: derived, note: 'reference rate 4.20 + 7'}
      - {from: 2008-07-01, rate: 11.07, status: derived, note: 'reference rate 4.07 + 7'}
      - {from: 2009-01-01, rate: 9.5, status: derived, note: 'reference rate 2.50 + 7'}
      - {from: 2009-07-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2010-01-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2010-07-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2011-01-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2011-07-01, rate: 8.25, status: derived, note: 'reference rate 1.25 + 7'}
      - {from: 2012-01-01, rate: 8, status: derived, sources: [it-utifin], note: 'reference rate 1.00 + 7'}
      - {from: 2012-07-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2013-01-01, rate: 7.75, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.75 + 7'}
      - {from: 2013-01-01, rate: 8.75, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.75 + 8'}
      - {from: 2013-07-01, rate: 7.5, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.50 + 7'}
      - {from: 2013-07-01, rate: 8.5, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.50 + 8'}
      - {from: 2014-01-01, rate: 7.25, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.25 + 7'}
      - {from: 2014-01-01, rate: 8.25, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.25 + 8'}
      - {from: 2014-07-01, rate: 7.15, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.15 + 7'}
      - {from: 2014-07-01, rate: 8.15, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.15 + 8'}
      - {from: 2015-01-01, rate: 7.05, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.05 + 7'}
      - {from: 2015-01-01, rate: 8.05, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.05 + 8'}
      - {from: 2015-07-01, rate: 7.05, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.05 + 7'}
      - {from: 2015-07-01, rate: 8.05, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.05 + 8'}
      - {from: 2016-01-01, rate: 7.05, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.05 + 7'}
      - {from: 2016-01-01, rate: 8.05, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.05 + 8'}
      - {from: 2016-07-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2016-07-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2017-01-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2017-01-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2017-07-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2017-07-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2018-01-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2018-01-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2018-07-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2018-07-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2019-01-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2019-01-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2019-07-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2019-07-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2020-01-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2020-01-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2020-07-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2020-07-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2021-01-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2021-01-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2021-07-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2021-07-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2022-01-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2022-01-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2022-07-01, rate: 7, contracts-before: 2013-01-01, status: derived, note: 'reference rate 0.00 + 7'}
      - {from: 2022-07-01, rate: 8, contracts-from: 2013-01-01, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2023-01-01, rate: 9.5, contracts-before: 2013-01-01, status: derived, note: 'reference rate 2.50 + 7'}
      - {from: 2023-01-01, rate: 10.5, contracts-from: 2013-01-01, status: derived, note: 'reference rate 2.50 + 8'}
      - {from: 2023-07-01, rate: 11, contracts-before: 2013-01-01, status: derived, sources: [gu165-23], note: 'reference rate 4.00 + 7'}
      - {from: 2023-07-01, rate: 12, contracts-from: 2013-01-01, status: derived, sources: [gu165-23], note: 'reference rate 4.00 + 8'}
      - {from: 2024-01-01, rate: 11.5, contracts-before: 2013-01-01, status: derived, note: 'reference rate 4.50 + 7'}
      - {from: 2024-01-01, rate: 12.5, contracts-from: 2013-01-01, status: derived, note: 'reference rate 4.50 + 8'}
      - {from: 2024-07-01, rate: 11.25, contracts-before: 2013-01-01, status: derived, sources: [it-utifin], note: 'reference rate 4.25 + 7'}
      - {from: 2024-07-01, rate: 12.25, contracts-from: 2013-01-01, status: derived, sources: [it-utifin], note: 'reference rate 4.25 + 8'}
      - {from: 2025-01-01, rate: 10.15, contracts-before: 2013-01-01, status: derived, sources: [gu63-25], note: 'reference rate 3.15 + 7'}
      - {from: 2025-01-01, rate: 11.15, contracts-from: 2013-01-01, status: derived, sources: [gu63-25], note: 'reference rate 3.15 + 8'}
      - {from: 2025-07-01, rate: 9.15, contracts-before: 2013-01-01, status: derived, note: 'reference rate 2.15 + 7'}
      - {from: 2025-07-01, rate: 10.15, contracts-from: 2013-01-01, status: derived, note: 'reference rate 2.15 + 8'}
      - {from: 2026-01-01, rate: 9.15, contracts-before: 2013-01-01, status: derived, sources: [gu15-26], note: 'reference rate 2.15 + 7'}
      - {from: 2026-01-01, rate: 10.15, contracts-from: 2013-01-01, status: derived, sources: [gu15-26], note: 'reference rate 2.15 + 8'}
      - {from: 2026-07-01, rate: 9.4, valid-to: 2026-12-31, contracts-before: 2013-01-01, status: derived, note: 'reference rate 2.40 + 7'}
      - {from: 2026-07-01, rate: 10.4, valid-to: 2026-12-31, contracts-from: 2013-01-01, status: derived, note: 'reference rate 2.40 + 8'}

    """#

  private static let ratesItLegal = #"""
    dossier: 1
    name: 'Italy, legal rate'
    law: 'Codice civile, art. 1284: set by decree for each year; rates before 2020 were not collected'
    renewed: yearly
    sources:
      it-legal-project: 'public project fzinghini77/italian-legal-interest on GitHub, rates of 1942 to 2025'
      it-faib: 'FAIB Brescia, on Gazzetta Ufficiale 289/2025, http://www.faibrescia.it/dettaglio-news.php?id=3298'
    rows:
      - {from: 2020-01-01, rate: 0.05, status: verified, sources: [it-legal-project]}
      - {from: 2021-01-01, rate: 0.01, status: verified, sources: [it-legal-project]}
      - {from: 2022-01-01, rate: 1.25, status: verified, sources: [it-legal-project]}
      - {from: 2023-01-01, rate: 5, status: verified, sources: [it-legal-project]}
      - {from: 2024-01-01, rate: 2.5, status: verified, sources: [it-legal-project]}
      - {from: 2025-01-01, rate: 2, status: verified, sources: [it-legal-project, it-faib]}
      - {from: 2026-01-01, rate: 1.6, valid-to: 2026-12-31, status: verified, sources: [it-faib]}

    """#

  private static let ratesLuCommercial = #"""
    dossier: 1
    name: 'Luxembourg, commercial transactions'
    law: 'Law of 18 April 2004, changed by the law of 29 March 2013: reference rate of the ECB on 1 January and 1 July + 8 points (+ 7 before); the first half of 2013, in which the margin rose, was left out'
    renewed: half-yearly
    sources:
      lu-vichy: 'Vichy Economie of 20 October 2011: 8 and 8.25 in 2011, http://www.vichy-economie.com/evenement/delais-de-paiement-et-interets-de-retard-au-luxembourg/'
      lu-lpg: 'Fiduciaire LPG: 8.05 and 8 in 2016, http://www.fiduciaire-lpg.lu/fr/publications/droit-administratif/les-délais-de-paiement-et-intérêts-de-retard'
      lu-gov: 'Ministère de la Justice, https://mj.gouvernement.lu/fr/service-citoyens/taux-interet-legal.html'
    rows:
      - {from: 2004-07-01, rate: 9.01, status: derived, note: 'reference rate 2.01 + 7'}
      - {from: 2005-01-01, rate: 9.09, status: derived, note: 'reference rate 2.09 + 7'}
      - {from: 2005-07-01, rate: 9.05, status: derived, note: 'reference rate 2.05 + 7'}
      - {from: 2006-01-01, rate: 9.25, status: derived, note: 'reference rate 2.25 + 7'}
      - {from: 2006-07-01, rate: 9.83, status: derived, note: 'reference rate 2.83 + 7'}
      - {from: 2007-01-01, rate: 10.58, status: derived, note: 'reference rate 3.58 + 7'}
      - {from: 2007-07-01, rate: 11.07, status: derived, note: 'reference rate 4.07 + 7'}
      - {from: 2008-01-01, rate: 11.2, status: derived, note: 'reference rate 4.20 + 7'}
      - {from: 2008-07-01, rate: 11.07, status: derived, note: 'reference rate 4.07 + 7'}
      - {from: 2009-01-01, rate: 9.5, status: derived, note: 'reference rate 2.50 + 7'}
      - {from: 2009-07-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2010-01-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2010-07-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2011-01-01, rate: 8, status: verified, sources: [lu-vichy]}
      - {from: 2011-07-01, rate: 8.25, status: verified, sources: [lu-vichy]}
      - {from: 2012-01-01, rate: 8, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2012-07-01, rate: 8, valid-to: 2012-12-31, status: derived, note: 'reference rate 1.00 + 7'}
      - {from: 2013-07-01, rate: 8.5, status: derived, note: 'reference rate 0.50 + 8'}
      - {from: 2014-01-01, rate: 8.25, status: derived, note: 'reference rate 0.25 + 8'}
      - {from: 2014-07-01, rate: 8.15, status: derived, note: 'reference rate 0.15 + 8'}
      - {from: 2015-01-01, rate: 8.05, status: derived, note: 'reference rate 0.05 + 8'}
      - {from: 2015-07-01, rate: 8.05, status: derived, note: 'reference rate 0.05 + 8'}
      - {from: 2016-01-01, rate: 8.05, status: verified, sources: [lu-lpg]}
      - {from: 2016-07-01, rate: 8, status: verified, sources: [lu-lpg]}
      - {from: 2017-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2017-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2018-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2018-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2019-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2019-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2020-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2020-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2021-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2021-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2022-01-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2022-07-01, rate: 8, status: derived, note: 'reference rate 0.00 + 8'}
      - {from: 2023-01-01, rate: 10.5, status: derived, note: 'reference rate 2.50 + 8'}
      - {from: 2023-07-01, rate: 12, status: derived, note: 'reference rate 4.00 + 8'}
      - {from: 2024-01-01, rate: 12.5, status: derived, note: 'reference rate 4.50 + 8'}
      - {from: 2024-07-01, rate: 12.25, status: verified, sources: [lu-gov]}
      - {from: 2025-01-01, rate: 11.15, status: derived, note: 'reference rate 3.15 + 8'}
      - {from: 2025-07-01, rate: 10.15, status: derived, note: 'reference rate 2.15 + 8'}
      - {from: 2026-01-01, rate: 10.15, status: derived, note: 'reference rate 2.15 + 8'}
      - {from: 2026-07-01, rate: 10.4, valid-to: 2026-12-31, status: derived, note: 'reference rate 2.40 + 8'}

    """#

  private static let ratesLuConsumer = #"""
    dossier: 1
    name: 'Luxembourg, consumers (taux légal)'
    law: 'Grand-ducal regulation of each year; due from the third month after delivery, if the invoice was sent within a month and says so; the years 2013 to 2023, 2025 and 2026 were not found'
    renewed: yearly
    sources:
      lu-gov: 'Ministère de la Justice, https://mj.gouvernement.lu/fr/service-citoyens/taux-interet-legal.html'
      lu-thewes: 'Thewes & Reuter, http://blog.thewes-reuter.lu/?p=568'
    rows:
      - {from: 2000-01-01, rate: 5, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2001-01-01, rate: 5.75, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2002-01-01, rate: 5, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2003-01-01, rate: 5, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2004-01-01, rate: 4.75, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2005-01-01, rate: 4.75, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2006-01-01, rate: 5, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2007-01-01, rate: 5.25, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2008-01-01, rate: 5.75, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2009-01-01, rate: 4.25, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2010-01-01, rate: 3.5, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2011-01-01, rate: 3.5, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2012-01-01, rate: 3.5, valid-to: 2012-12-31, status: verified, sources: [lu-gov, lu-thewes]}
      - {from: 2024-01-01, rate: 4.5, valid-to: 2024-12-31, status: verified, sources: [lu-gov]}

    """#

  private static let ratesNlCommercial = #"""
    dossier: 1
    name: 'Netherlands, commercial transactions (handelsrente)'
    law: 'Art. 6:119a, 6:119b and 6:120 BW: reference rate of the ECB on 1 January and 1 July + 8 points (+ 7 before 16 March 2013), not rounded; compounded yearly; begins on 1 December 2002 because sources disagree on the days before'
    renewed: half-yearly
    sources:
      nl-luxis: 'public project Apartsalan/luxis on GitHub, table with references to the Staatsblad, checked at Rijksoverheid.nl on 2026-07-20'
      nl-rentetool: 'public project Matthi-code/rentetool on GitHub'
      nl-rva: 'Raad van Arbitrage, https://www.raadvanarbitrage.nl/woordenlijst-detail/269/'
      nl-ddg: 'public project ddegraaf-max/factuur on GitHub, checked at Rijksoverheid.nl on 2026-09-28'
    rows:
      - {from: 2002-12-01, rate: 10.35, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva], note: 'days before it were left out: for 2002-08-08 to 2002-11-30 sources give 7 and 10.35'}
      - {from: 2003-01-01, rate: 9.85, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2003-07-01, rate: 9.1, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2004-01-01, rate: 9.02, status: verified, sources: [nl-luxis, nl-rentetool], note: 'Raad van Arbitrage prints 9.01; 2.02 + 7 = 9.02'}
      - {from: 2004-07-01, rate: 9.01, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2005-01-01, rate: 9.09, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2005-07-01, rate: 9.05, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2006-01-01, rate: 9.25, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2006-07-01, rate: 9.83, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2007-01-01, rate: 10.58, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2007-07-01, rate: 11.07, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2008-01-01, rate: 11.2, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2008-07-01, rate: 11.07, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2009-01-01, rate: 9.5, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2009-07-01, rate: 8, status: verified, sources: [nl-luxis, nl-rentetool, nl-rva]}
      - {from: 2011-07-01, rate: 8.25, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2012-01-01, rate: 8, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2013-01-01, rate: 7.75, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2013-03-16, rate: 8.75, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2013-07-01, rate: 8.5, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2014-01-01, rate: 8.25, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2014-07-01, rate: 8.15, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2015-01-01, rate: 8.05, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2016-07-01, rate: 8, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2023-01-01, rate: 10.5, status: verified, sources: [nl-luxis, nl-rentetool, nl-ddg]}
      - {from: 2023-07-01, rate: 12, status: verified, sources: [nl-luxis, nl-rentetool, nl-ddg]}
      - {from: 2024-01-01, rate: 12.5, status: verified, sources: [nl-luxis, nl-rentetool, nl-ddg]}
      - {from: 2024-07-01, rate: 12.25, status: verified, sources: [nl-luxis, nl-rentetool, nl-ddg]}
      - {from: 2025-01-01, rate: 11.15, status: verified, sources: [nl-luxis, nl-rentetool, nl-ddg]}
      - {from: 2025-07-01, rate: 10.15, status: verified, sources: [nl-luxis, nl-rentetool, nl-ddg]}
      - {from: 2026-07-01, rate: 10.4, valid-to: 2026-12-31, status: verified, sources: [nl-luxis, nl-rentetool, nl-ddg]}

    """#

  private static let ratesNlStatutory = #"""
    dossier: 1
    name: 'Netherlands, other debts (wettelijke rente)'
    law: 'Art. 6:119 and 6:120 BW: set by decree, not by formula; compounded yearly'
    renewed: half-yearly
    sources:
      nl-rva: 'Raad van Arbitrage, https://www.raadvanarbitrage.nl/woordenlijst-detail/269/'
      nl-luxis: 'public project Apartsalan/luxis on GitHub, table with references to the Staatsblad, checked at Rijksoverheid.nl on 2026-07-20'
      nl-rentetool: 'public project Matthi-code/rentetool on GitHub'
      nl-ddg: 'public project ddegraaf-max/factuur on GitHub, checked at Rijksoverheid.nl on 2026-09-28'
      nl-watson: 'Watson Law, https://watsonlaw.nl/wettelijke-handelsrente-vanaf-1-juli-naar-12/'
      nl-smk: 'SMK Accountants, https://smkaccountants.nl/nieuws/item?id=56178'
      nl-vvo: 'VVO Advocatuur, https://www.vvoadvocatuur.nl/post/wettelijke-rente-omhoog'
    rows:
      - {from: 1976-04-01, rate: 8, status: verified, sources: [nl-rva]}
      - {from: 1979-01-01, rate: 10, status: verified, sources: [nl-rva]}
      - {from: 1980-04-01, rate: 12, status: verified, sources: [nl-rva]}
      - {from: 1983-01-01, rate: 9, status: verified, sources: [nl-rva]}
      - {from: 1987-04-01, rate: 8, status: verified, sources: [nl-rva]}
      - {from: 1990-01-01, rate: 10, status: verified, sources: [nl-rva]}
      - {from: 1990-07-01, rate: 11, status: verified, sources: [nl-rva]}
      - {from: 1992-01-01, rate: 12, status: verified, sources: [nl-rva]}
      - {from: 1993-07-01, rate: 10, status: verified, sources: [nl-rva]}
      - {from: 1994-01-01, rate: 9, status: verified, sources: [nl-rva]}
      - {from: 1995-01-01, rate: 8, status: verified, sources: [nl-rva]}
      - {from: 1996-01-01, rate: 7, status: verified, sources: [nl-rva]}
      - {from: 1996-07-01, rate: 5, status: verified, sources: [nl-rva]}
      - {from: 1998-01-01, rate: 6, status: verified, sources: [nl-rva]}
      - {from: 2001-01-01, rate: 8, status: verified, sources: [nl-rva]}
      - {from: 2002-01-01, rate: 7, status: verified, sources: [nl-rva, nl-luxis, nl-rentetool]}
      - {from: 2003-08-01, rate: 5, status: verified, sources: [nl-rva, nl-luxis, nl-rentetool]}
      - {from: 2004-02-01, rate: 4, status: verified, sources: [nl-rva, nl-luxis, nl-rentetool]}
      - {from: 2007-01-01, rate: 6, status: verified, sources: [nl-rva, nl-luxis, nl-rentetool]}
      - {from: 2009-07-01, rate: 4, status: verified, sources: [nl-rva, nl-luxis, nl-rentetool]}
      - {from: 2010-01-01, rate: 3, status: verified, sources: [nl-rva, nl-luxis, nl-rentetool]}
      - {from: 2011-07-01, rate: 4, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2012-07-01, rate: 3, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2015-01-01, rate: 2, status: verified, sources: [nl-luxis, nl-rentetool]}
      - {from: 2023-01-01, rate: 4, status: verified, sources: [nl-luxis, nl-ddg]}
      - {from: 2023-07-01, rate: 6, status: verified, sources: [nl-watson, nl-luxis]}
      - {from: 2024-01-01, rate: 7, status: verified, sources: [nl-smk, nl-luxis]}
      - {from: 2025-01-01, rate: 6, status: verified, sources: [nl-vvo, nl-luxis]}
      - {from: 2026-01-01, rate: 4, valid-to: 2026-12-31, status: verified, sources: [nl-luxis, nl-ddg], note: 'still 4 on 2026-07-01'}

    """#

  private static let ratesUkCommercial = #"""
    dossier: 1
    name: 'United Kingdom, commercial debts'
    law: 'Late Payment of Commercial Debts (Interest) Act 1998, SI 2002/1675: Bank Rate on the 30 June or 31 December before the day on which interest starts + 8 points, fixed for the life of the debt; simple interest; rates before 2011 were not collected'
    renewed: half-yearly
    fixed-at-start: true
    sources:
      uk-pot: 'Pay On Time, https://payontime.co.uk/how-to-calculate-late-payment-interest-and-compensation'
      uk-si: 'Debt Collection Service on SI 2002/1675, https://www.debtcollectionservice.uk/interest/'
      uk-project: 'a public project''s table'
      uk-tlr: 'The Legal Reference, https://thelegalreference.com/en-uk/calculators/late-payment-interest-uk'
      uk-paidnice: 'Paidnice, Bank Rate of 4.25 in May 2025'
      uk-wired: 'HMRC notice of 19 December 2025 on wired-gov.net: Bank Rate 3.75 since 18 December 2025'
      multi-h2-2026: 'a public project''s table for the second half of 2026'
      uk-wolfx: 'https://usewolfx.com/glossary/late-payment-interest'
    rows:
      - {from: 2011-01-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2011-07-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2012-01-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2012-07-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2013-01-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2013-07-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2014-01-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2014-07-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2015-01-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2015-07-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2016-01-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2016-07-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2017-01-01, rate: 8.25, status: verified, sources: [uk-pot]}
      - {from: 2017-07-01, rate: 8.25, status: verified, sources: [uk-pot]}
      - {from: 2018-01-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2018-07-01, rate: 8.5, status: verified, sources: [uk-pot]}
      - {from: 2019-01-01, rate: 8.75, status: verified, sources: [uk-pot]}
      - {from: 2019-07-01, rate: 8.75, status: verified, sources: [uk-pot]}
      - {from: 2020-01-01, rate: 8.75, status: verified, sources: [uk-pot]}
      - {from: 2020-07-01, rate: 8.1, status: verified, sources: [uk-pot]}
      - {from: 2021-01-01, rate: 8.1, status: verified, sources: [uk-pot]}
      - {from: 2021-07-01, rate: 8.1, status: verified, sources: [uk-pot]}
      - {from: 2022-01-01, rate: 8.25, status: verified, sources: [uk-pot]}
      - {from: 2022-07-01, rate: 9.25, status: verified, sources: [uk-pot]}
      - {from: 2023-01-01, rate: 11.5, status: verified, sources: [uk-pot]}
      - {from: 2023-07-01, rate: 13, status: verified, sources: [uk-pot]}
      - {from: 2024-01-01, rate: 13.25, status: verified, sources: [uk-pot]}
      - {from: 2024-07-01, rate: 13.25, status: verified, sources: [uk-si, uk-project]}
      - {from: 2025-01-01, rate: 12.75, status: remembered, sources: [uk-tlr], note: 'the Bank Rate was read, that it was in force on the day of reference is remembered'}
      - {from: 2025-07-01, rate: 12.25, status: remembered, sources: [uk-paidnice], note: 'the Bank Rate was read, that it was in force on the day of reference is remembered'}
      - {from: 2026-01-01, rate: 11.75, status: verified, sources: [uk-wired]}
      - {from: 2026-07-01, rate: 11.75, valid-to: 2026-12-31, status: verified, sources: [multi-h2-2026, uk-wolfx]}

    """#

  /// The names of what lies under `terms/`, sorted.
  static let termsNames: [String] = [
    "be-b2b",
    "be-consumer",
    "de-b2b",
    "de-consumer",
    "eu-b2b",
    "nl-b2b",
    "nl-consumer",
  ]

  /// The text of `terms/NAME.yaml`; nil if there is none.
  static func terms(_ name: String) -> String? {
    switch name {
    case "be-b2b": termsBeB2b
    case "be-consumer": termsBeConsumer
    case "de-b2b": termsDeB2b
    case "de-consumer": termsDeConsumer
    case "eu-b2b": termsEuB2b
    case "nl-b2b": termsNlB2b
    case "nl-consumer": termsNlConsumer
    default: nil
    }
  }

  private static let termsBeB2b = #"""
    dossier: 1
    name: Belgium, debtors in business
    capacity: business
    payment: {days: 30}
    interest: {table: be-commercial, day-count: actual/365, compounding: none, starts: day-after-due}
    costs: {recovery-fee: 40.00, cumulate: false}
    currency: EUR
    sources:
      - {rule: payment, law: Law of 2 August 2002 on late payment in commercial transactions, article: "4", source: 'coordinated text (Fisconetplus): 30 days unless agreed otherwise; since 2022-02-01 no more than 60 may be agreed, which is not checked here', status: verified}
      - {rule: interest.rate, law: Law of 2 August 2002 on late payment in commercial transactions, article: "5", in-force: 2013-03-16, source: 'coordinated text (Fisconetplus): the reference rate of the half year + 8 points, rounded up to half a point; older contracts kept + 7 until 2015-03-15, as the table has it', status: verified}
      - {rule: interest.starts, law: Law of 2 August 2002 on late payment in commercial transactions, article: "5", source: 'coordinated text (Fisconetplus): of right and without a notice, from the day that follows', status: verified}
      - {rule: interest.day-count, law: practice; no law says it, source: 'the year of 365 days is custom, in leap years too', status: remembered}
      - {rule: interest.compounding, law: Law of 2 August 2002 on late payment in commercial transactions, article: 2.4 and 5, source: 'coordinated text (Fisconetplus): simple interest', status: verified}
      - {rule: costs.recovery-fee, law: Law of 2 August 2002 on late payment in commercial transactions, article: "6", source: 'coordinated text (Fisconetplus): 40 euro an invoice of right, and reasonable further costs, which are entered as costs', status: verified}
      - {rule: costs.cumulate, law: Law of 2 August 2002 on late payment in commercial transactions, article: "6", source: 'a reading: a clause that pays for the costs of recovery pays for these 40 euro too', status: remembered}

    """#

  private static let termsBeConsumer = #"""
    dossier: 1
    name: Belgium, consumers (Book XIX)
    capacity: consumer
    interest: {table: be-civil, day-count: actual/365, compounding: none, starts: by-size}
    # A clause must be agreed beforehand: terms that extend these add its amount, percent or tiers.
    damages: {per: notice, base: balance, due: notice}
    costs: {reminder: [0.00, 7.50]}
    notice: {days: 14, paper-starts: third-working-day, electronic-starts: next-day, holidays: BE}
    caps:
      forbids: [claims-before-notice, recovery-fee]
      damages:
        tiers:
          - {up-to: 150.00, amount: 20.00}
          - {up-to: 500.00, amount: 30.00, percent: 10}
          - {amount: 65.00, percent: 5}
        maximum: 2000.00
      interest: {table: be-commercial, otherwise: be-civil}
      reminder-fee: 7.50
    currency: EUR
    sources:
      - {rule: interest.rate, law: Law of 5 May 1865 on loans at interest, article: 2 s. 1, in-force: 2007-01-01, source: 'lisloi.be: the legal rate in civil matters, where no rate was agreed', status: verified}
      - {rule: interest.starts, law: Code of Economic Law, article: XIX.4, in-force: 2023-09-01, source: 'sybarius.net, creditexpo.be: small creditors from the day after sending once the term has passed unpaid, large ones from its end', status: verified}
      - {rule: interest.day-count, law: practice; no law says it, source: 'the year of 365 days is custom, in leap years too', status: remembered}
      - {rule: interest.compounding, law: practice; no law says it, source: 'from memory: interest on interest needs a summons or an agreement, which is not modelled', status: remembered}
      - {rule: damages, law: Code of Economic Law, article: XIX.4, in-force: 2023-09-01, source: 'elegis.be: only a clause that was expressly agreed beforehand, so these terms have no amount', status: verified}
      - {rule: costs.reminder, law: Code of Economic Law, article: XIX.2, in-force: 2023-09-01, source: 'legalnews.be, creno.be: the first reminder is free; with regular supply those of three due dates a calendar year; postage comes on top of 7.50; energy and telecom have rules of their own, which are not kept here', status: verified}
      - {rule: notice, law: Code of Economic Law, article: XIX.2, in-force: 2023-09-01, source: 'sybarius.net, legalnews.be: 14 calendar days from the third working day after sending, electronically from the next calendar day; that Saturday is no working day is the cautious reading', status: verified}
      - {rule: caps.forbids, law: Code of Economic Law, article: XIX.2 and XIX.4, in-force: 2023-09-01, source: 'elegis.be: nothing may be claimed before the reminder and its term, and nothing but interest and the clause; contracts before 2023-09-01 follow from 2023-12-01', status: verified}
      - {rule: caps.damages, law: Code of Economic Law, article: XIX.4, in-force: 2023-09-01, source: 'elegis.be, farys.be, crivitspersyn.be: of the balance still due; a clause above it is void', status: verified}
      - {rule: caps.interest, law: Code of Economic Law, article: XIX.4, in-force: 2023-09-01, source: 'elegis.be, crivitspersyn.be, Schoups: not above the rate of art. 5 of the law of 2 August 2002; a higher one leaves the legal rate in civil matters', status: verified}
      - {rule: caps.reminder-fee, law: Code of Economic Law, article: XIX.2, in-force: 2023-09-01, source: 'legalnews.be, sybarius.net: 7.50 and the postage of the day of sending', status: verified}

    """#

  private static let termsDeB2b = #"""
    dossier: 1
    name: Germany, debtors in business
    capacity: business
    payment: {days: 30}
    interest:
      table: de-base
      margin: 9
      day-count: actual/365
      compounding: none
      starts: day-after-due
      earlier: {contracts-before: 2014-07-29, margin: 8}
    costs: {recovery-fee: 40.00, cumulate: false}
    imputation: de-367
    caps: {forbids: [compounding]}
    currency: EUR
    sources:
      - {rule: payment, law: Bürgerliches Gesetzbuch, article: § 286 III, source: 'from memory: default comes at the latest 30 days after the debt is due and the invoice has arrived; a shorter term must have been agreed or fixed by the calendar, else default needs a notice (§ 286 I, II), which is not checked here', status: remembered}
      - {rule: interest.rate, law: Bürgerliches Gesetzbuch, article: § 288 II with § 247, in-force: 2014-07-29, source: 'paragraphen.online: the base rate + 9 points, where no consumer takes part', status: verified}
      - {rule: interest.earlier, law: Einführungsgesetz zum Bürgerlichen Gesetzbuche, article: Art. 229 § 34, in-force: 2014-07-29, source: 'from memory: contracts before that day keep 8 points; but a continuing obligation whose performance came after 2016-06-30 has 9, which is not modelled', status: remembered}
      - {rule: interest.starts, law: Bürgerliches Gesetzbuch, article: '§§ 286, 288', source: 'from default on; the due date is taken to be the last day of a term that brings default of itself', status: remembered}
      - {rule: interest.day-count, law: practice; no law says it, source: 'days / 365, by calendar year and 30/360 are all in use', status: remembered}
      - {rule: interest.compounding, law: Bürgerliches Gesetzbuch, article: § 289, source: gesetze.legal, status: verified}
      - {rule: costs.recovery-fee, law: Bürgerliches Gesetzbuch, article: § 288 V, in-force: 2014-07-29, source: 'paragraphen.online: 40 euro; never against a consumer', status: verified}
      - {rule: costs.cumulate, law: Bürgerliches Gesetzbuch, article: § 288 V 3, source: 'paragraphen.online: credited against damages for the costs of legal action', status: verified}
      - {rule: imputation, law: Bürgerliches Gesetzbuch, article: § 367, source: 'from memory: costs, then interest, then principal', status: remembered}
      - {rule: caps.forbids, law: Bürgerliches Gesetzbuch, article: § 289, source: 'gesetze.legal: no interest on interest', status: verified}

    """#

  private static let termsDeConsumer = #"""
    dossier: 1
    name: Germany, consumers
    capacity: consumer
    interest: {table: de-base, margin: 5, day-count: actual/365, compounding: none, starts: day-after-due}
    imputation: de-367
    caps: {forbids: [compounding, recovery-fee]}
    currency: EUR
    sources:
      - {rule: interest.rate, law: Bürgerliches Gesetzbuch, article: § 288 I with § 247, in-force: 2002-01-01, source: 'paragraphen.online: the base rate + 5 points', status: verified}
      - {rule: interest.starts, law: Bürgerliches Gesetzbuch, article: § 286, source: 'from memory: from default on; 30 days after the invoice a consumer is in default only if the invoice told him so (§ 286 III), else a notice or a day fixed by the calendar is needed, which is not checked here', status: remembered}
      - {rule: interest.day-count, law: practice; no law says it, source: 'days / 365, by calendar year and 30/360 are all in use', status: remembered}
      - {rule: interest.compounding, law: Bürgerliches Gesetzbuch, article: § 289, source: gesetze.legal, status: verified}
      - {rule: imputation, law: Bürgerliches Gesetzbuch, article: § 367, source: 'from memory: costs, then interest, then principal; consumer loans have § 497 (de-497)', status: remembered}
      - {rule: caps.forbids, law: Bürgerliches Gesetzbuch, article: § 289 and § 288 V, source: 'gesetze.legal, paragraphen.online: no interest on interest, no 40 euro from a consumer; what a collection agency may charge (§ 13e RDG) is not kept here', status: verified}

    """#

  private static let termsEuB2b = #"""
    dossier: 1
    name: European Union, debtors in business (the directive's least)
    capacity: business
    payment: {days: 30}
    interest: {table: ecb-reference, margin: 8, day-count: actual/365, compounding: none, starts: day-after-due}
    costs: {recovery-fee: 40.00, cumulate: false}
    currency: EUR
    sources:
      - {rule: payment, law: Directive 2011/7/EU, article: 3(3), in-force: 2013-03-16, source: 'legislation.gov.uk (eudr/2011/7): 30 days where no term was agreed; at most 60 unless expressly agreed otherwise (3(5)), which is not checked here', status: verified}
      - {rule: interest.rate, law: Directive 2011/7/EU, article: 2(6) and 2(7), in-force: 2013-03-16, source: 'legislation.gov.uk (eudr/2011/7): the reference rate of the half year + at least 8 points; each member state has its own law, which may ask more', status: verified}
      - {rule: interest.starts, law: Directive 2011/7/EU, article: 3(3), in-force: 2013-03-16, source: 'legislation.gov.uk (eudr/2011/7): the day after the end of the term, without a reminder', status: verified}
      - {rule: interest.day-count, law: practice; no law says it, source: the directive is silent, status: remembered}
      - {rule: interest.compounding, law: Directive 2011/7/EU, article: 2(6), in-force: 2013-03-16, source: 'eur-lex.europa.eu (mi0074): simple interest', status: verified}
      - {rule: costs.recovery-fee, law: Directive 2011/7/EU, article: "6", in-force: 2013-03-16, source: 'eur-lex.europa.eu (mi0074): 40 euro without a reminder, and reasonable costs beyond', status: verified}
      - {rule: costs.cumulate, law: Directive 2011/7/EU, article: "6", source: 'a reading: a clause that pays for the costs of recovery pays for these 40 euro too', status: remembered}

    """#

  private static let termsNlB2b = #"""
    dossier: 1
    name: Netherlands, debtors in business
    capacity: business
    payment: {days: 30}
    interest: {table: nl-commercial, day-count: actual/365, compounding: yearly, starts: day-after-due}
    damages:
      tiers:
        - {up-to: 2500.00, percent: 15}
        - {up-to: 5000.00, amount: 375.00, percent: 10}
        - {up-to: 10000.00, amount: 625.00, percent: 5}
        - {up-to: 200000.00, amount: 875.00, percent: 1}
        - {amount: 2775.00, percent: 0.5}
      minimum: 40.00
      maximum: 6775.00
      per: case
      base: balance
      due: opened
    imputation: nl-6:44
    currency: EUR
    sources:
      - {rule: payment, law: Burgerlijk Wetboek Boek 6, article: 119a, source: 'wetten.overheid.nl, from memory: 30 days unless agreed otherwise, at most 60; large companies may not agree more than 30 with small ones, which is not checked here', status: remembered}
      - {rule: interest.rate, law: Burgerlijk Wetboek Boek 6, article: 119a and 120, in-force: 2013-03-16, source: 'the reference rate of the half year + 8 points, not rounded; checked against the series of Luxis and Rentetool', status: verified}
      - {rule: interest.compounding, law: Burgerlijk Wetboek Boek 6, article: 119a lid 3, source: 'interest is added after each year of default', status: verified}
      - {rule: interest.starts, law: Burgerlijk Wetboek Boek 6, article: 119a, source: 'the day after the last day for payment', status: verified}
      - {rule: interest.day-count, law: practice; no law says it, source: 'three ways are in use: days / 365, by calendar year, by year of default; sums differ by cents', status: remembered}
      - {rule: damages, law: Besluit vergoeding voor buitengerechtelijke incassokosten (Stb. 2012 141) with art. 6:96 BW, article: "2", in-force: 2012-07-01, source: 'incassojuristen24.nl, bosveld.nl, alektumgroup.nl: the scale; of the principals of all claims together (art. 6:96 lid 7); between businesses another sum may be agreed, 40.00 is the least', status: verified}
      - {rule: damages.due, law: Burgerlijk Wetboek Boek 6, article: 96 lid 4, source: 'a reading: owed from default on; here from the day on which the case is opened, when acts of collection begin', status: remembered}
      - {rule: imputation, law: Burgerlijk Wetboek Boek 6, article: "44", source: 'mijnwetten.nl: costs, then interest, then principal', status: verified}

    """#

  private static let termsNlConsumer = #"""
    dossier: 1
    name: Netherlands, consumers (14-day letter)
    capacity: consumer
    interest: {table: nl-statutory, day-count: actual/365, compounding: yearly, starts: day-after-due}
    damages:
      tiers:
        - {up-to: 2500.00, percent: 15}
        - {up-to: 5000.00, amount: 375.00, percent: 10}
        - {up-to: 10000.00, amount: 625.00, percent: 5}
        - {up-to: 200000.00, amount: 875.00, percent: 1}
        - {amount: 2775.00, percent: 0.5}
      minimum: 40.00
      maximum: 6775.00
      per: notice
      base: balance
      due: notice
      vat: 21
    imputation: nl-6:44
    notice: {days: 14, paper-starts: after-delivery, electronic-starts: next-day, holidays: NL}
    caps:
      forbids: [recovery-fee]
      damages:
        tiers:
          - {up-to: 2500.00, percent: 15}
          - {up-to: 5000.00, amount: 375.00, percent: 10}
          - {up-to: 10000.00, amount: 625.00, percent: 5}
          - {up-to: 200000.00, amount: 875.00, percent: 1}
          - {amount: 2775.00, percent: 0.5}
        minimum: 40.00
        maximum: 6775.00
    currency: EUR
    sources:
      - {rule: interest.rate, law: Burgerlijk Wetboek Boek 6, article: 119 and 120, source: 'set by decree; it does not follow from the reference rate', status: verified}
      - {rule: interest.compounding, law: Burgerlijk Wetboek Boek 6, article: 119 lid 2, source: 'interest is added after each year of default', status: verified}
      - {rule: interest.starts, law: Burgerlijk Wetboek Boek 6, article: 81 to 83, source: 'from memory: from default on, which comes of itself with a term that was agreed, else after a notice of default; these terms take the due date to be such a term', status: remembered}
      - {rule: interest.day-count, law: practice; no law says it, source: 'three ways are in use: days / 365, by calendar year, by year of default; sums differ by cents', status: remembered}
      - {rule: damages, law: Besluit vergoeding voor buitengerechtelijke incassokosten (Stb. 2012 141) with art. 6:96 BW, article: "2", in-force: 2012-07-01, source: 'incassojuristen24.nl, bosveld.nl, alektumgroup.nl: the scale, of the principal alone; claims of one notice are added (art. 6:96 lid 7)', status: verified}
      - {rule: damages.due, law: Burgerlijk Wetboek Boek 6, article: 96 lid 6, in-force: 2012-07-01, source: 'nvi.nl, HR 13 June 2014 ECLI:NL:HR:2014:1405: after 14 days from the day after receipt of the letter; no further act is needed', status: verified}
      - {rule: damages.vat, law: Besluit vergoeding voor buitengerechtelijke incassokosten (Stb. 2012 141), article: "2", in-force: 2012-07-01, source: 'only where the creditor cannot deduct it, and the letter says so', status: verified}
      - {rule: imputation, law: Burgerlijk Wetboek Boek 6, article: "44", source: 'mijnwetten.nl: costs, then interest, then principal', status: verified}
      - {rule: notice, law: Burgerlijk Wetboek Boek 6, article: 96 lid 6, in-force: 2012-07-01, source: 'HR 25 November 2016 ECLI:NL:HR:2016:2704: 14 days from the day after receipt; looijmansjuristen.nl: receipt is presumed on the second day after posting, without Sundays, Mondays and holidays; a logged delivery counts instead', status: verified}
      - {rule: notice.electronic-starts, law: Burgerlijk Wetboek Boek 6, article: 96 lid 6, source: 'a reading: an e-mail is received on the day on which it was sent', status: remembered}
      - {rule: caps.forbids, law: Burgerlijk Wetboek Boek 6, article: 96 lid 4, source: 'from memory: the 40 euro of lid 4 are between businesses; towards consumers 40.00 is only the least of the scale', status: remembered}
      - {rule: caps.damages, law: Burgerlijk Wetboek Boek 6, article: 96 lid 5, in-force: 2012-07-01, source: 'the scale binds towards consumers (incassojuristen24.nl); the number of the paragraph is from memory', status: verified}

    """#

  /// The names of what lies under `findings/`, sorted.
  static let findingNames: [String] = [
    "attached-twice",
    "attachment-hash",
    "attachment-size",
    "circular-terms",
    "claim-not-reckonable",
    "closed-before-opened",
    "closed-unpaid",
    "conflicting-keys",
    "damages-above-law",
    "debtor-named-twice",
    "debtor-of-other-capacity",
    "doubtful-email",
    "doubtful-handler",
    "doubtful-payment-reference",
    "doubtful-phone",
    "duplicate-case-number",
    "duplicate-entry-id",
    "duplicate-invoice",
    "duplicate-party-id",
    "duplicate-party",
    "duplicate-rate",
    "exchange-rate-of-own-currency",
    "exchange-sequence",
    "forwarded-other-day",
    "forwarded-without-handover",
    "handover-ends-before-start",
    "handovers-out-of-order",
    "handovers-overlap",
    "hold-ends-before-start",
    "installment-before-agreement",
    "internal-notice",
    "invalid-amount",
    "invalid-attachments",
    "invalid-boolean",
    "invalid-bundle",
    "invalid-case-iban",
    "invalid-country",
    "invalid-currency",
    "invalid-date",
    "invalid-enterprise-number",
    "invalid-exchange-rate",
    "invalid-head",
    "invalid-iban",
    "invalid-id",
    "invalid-imputation",
    "invalid-integer",
    "invalid-key",
    "invalid-language",
    "invalid-max-age",
    "invalid-number",
    "invalid-ogm",
    "invalid-percentage",
    "invalid-recipient",
    "invalid-sha256",
    "invalid-slug",
    "invalid-tiers",
    "invalid-time",
    "invalid-timezone",
    "invalid-vat",
    "invalid-word",
    "invoice-due-before-date",
    "law-changed",
    "limitation-near",
    "limitation-passed",
    "missing-attachment",
    "missing-key",
    "missing-terms-file",
    "needless-acknowledges",
    "notice-ends-before-sent",
    "notice-too-short",
    "null-value",
    "paid-and-open",
    "paid-too-much",
    "pay-to-of-nobody",
    "payment-after-close",
    "payment-entered-twice",
    "plan-broken",
    "promise-broken",
    "promise-ends-before-date",
    "rate-above-law",
    "rate-ends-before-start",
    "rate-not-verified",
    "rates-ended",
    "rates-out-of-order",
    "reference-given-twice",
    "reminder-fee-above-law",
    "replaced-not-void",
    "request-not-applied",
    "request-to-nobody",
    "request-unanswered",
    "returned-before-payment",
    "returned-too-much",
    "rule-query",
    "sent-case-gone",
    "sent-entry-changed",
    "sent-entry-gone",
    "settlement-ends-before-date",
    "shared-email",
    "status-against-log",
    "task-without-day",
    "terms-currency",
    "terms-damages-above-law",
    "terms-damages-before-notice",
    "terms-forbidden-compounding",
    "terms-forbidden-recovery-fee",
    "terms-law-changed",
    "terms-notice-below-law",
    "terms-rate-above-law",
    "terms-rates-ended",
    "terms-reminder-above-law",
    "time-in-future",
    "unknown-administration",
    "unknown-agency",
    "unknown-case",
    "unknown-creditor",
    "unknown-debtor",
    "unknown-entry",
    "unknown-file",
    "unknown-invoice",
    "unknown-key",
    "unknown-party",
    "unknown-payer",
    "unknown-rates",
    "unknown-terms",
    "unknown-timezone",
    "unknown-track",
    "unsafe-file-name",
    "wrong-type",
    "yaml-alias",
    "yaml-anchor",
    "yaml-complex-key",
    "yaml-directive",
    "yaml-duplicate-key",
    "yaml-empty",
    "yaml-merge-key",
    "yaml-second-document",
    "yaml-syntax",
    "yaml-tag",
  ]

  /// The text of `findings/NAME.yaml`; nil if there is none.
  static func finding(_ name: String) -> String? {
    switch name {
    case "attached-twice": findingsAttachedTwice
    case "attachment-hash": findingsAttachmentHash
    case "attachment-size": findingsAttachmentSize
    case "circular-terms": findingsCircularTerms
    case "claim-not-reckonable": findingsClaimNotReckonable
    case "closed-before-opened": findingsClosedBeforeOpened
    case "closed-unpaid": findingsClosedUnpaid
    case "conflicting-keys": findingsConflictingKeys
    case "damages-above-law": findingsDamagesAboveLaw
    case "debtor-named-twice": findingsDebtorNamedTwice
    case "debtor-of-other-capacity": findingsDebtorOfOtherCapacity
    case "doubtful-email": findingsDoubtfulEmail
    case "doubtful-handler": findingsDoubtfulHandler
    case "doubtful-payment-reference": findingsDoubtfulPaymentReference
    case "doubtful-phone": findingsDoubtfulPhone
    case "duplicate-case-number": findingsDuplicateCaseNumber
    case "duplicate-entry-id": findingsDuplicateEntryId
    case "duplicate-invoice": findingsDuplicateInvoice
    case "duplicate-party-id": findingsDuplicatePartyId
    case "duplicate-party": findingsDuplicateParty
    case "duplicate-rate": findingsDuplicateRate
    case "exchange-rate-of-own-currency": findingsExchangeRateOfOwnCurrency
    case "exchange-sequence": findingsExchangeSequence
    case "forwarded-other-day": findingsForwardedOtherDay
    case "forwarded-without-handover": findingsForwardedWithoutHandover
    case "handover-ends-before-start": findingsHandoverEndsBeforeStart
    case "handovers-out-of-order": findingsHandoversOutOfOrder
    case "handovers-overlap": findingsHandoversOverlap
    case "hold-ends-before-start": findingsHoldEndsBeforeStart
    case "installment-before-agreement": findingsInstallmentBeforeAgreement
    case "internal-notice": findingsInternalNotice
    case "invalid-amount": findingsInvalidAmount
    case "invalid-attachments": findingsInvalidAttachments
    case "invalid-boolean": findingsInvalidBoolean
    case "invalid-bundle": findingsInvalidBundle
    case "invalid-case-iban": findingsInvalidCaseIban
    case "invalid-country": findingsInvalidCountry
    case "invalid-currency": findingsInvalidCurrency
    case "invalid-date": findingsInvalidDate
    case "invalid-enterprise-number": findingsInvalidEnterpriseNumber
    case "invalid-exchange-rate": findingsInvalidExchangeRate
    case "invalid-head": findingsInvalidHead
    case "invalid-iban": findingsInvalidIban
    case "invalid-id": findingsInvalidId
    case "invalid-imputation": findingsInvalidImputation
    case "invalid-integer": findingsInvalidInteger
    case "invalid-key": findingsInvalidKey
    case "invalid-language": findingsInvalidLanguage
    case "invalid-max-age": findingsInvalidMaxAge
    case "invalid-number": findingsInvalidNumber
    case "invalid-ogm": findingsInvalidOgm
    case "invalid-percentage": findingsInvalidPercentage
    case "invalid-recipient": findingsInvalidRecipient
    case "invalid-sha256": findingsInvalidSha256
    case "invalid-slug": findingsInvalidSlug
    case "invalid-tiers": findingsInvalidTiers
    case "invalid-time": findingsInvalidTime
    case "invalid-timezone": findingsInvalidTimezone
    case "invalid-vat": findingsInvalidVat
    case "invalid-word": findingsInvalidWord
    case "invoice-due-before-date": findingsInvoiceDueBeforeDate
    case "law-changed": findingsLawChanged
    case "limitation-near": findingsLimitationNear
    case "limitation-passed": findingsLimitationPassed
    case "missing-attachment": findingsMissingAttachment
    case "missing-key": findingsMissingKey
    case "missing-terms-file": findingsMissingTermsFile
    case "needless-acknowledges": findingsNeedlessAcknowledges
    case "notice-ends-before-sent": findingsNoticeEndsBeforeSent
    case "notice-too-short": findingsNoticeTooShort
    case "null-value": findingsNullValue
    case "paid-and-open": findingsPaidAndOpen
    case "paid-too-much": findingsPaidTooMuch
    case "pay-to-of-nobody": findingsPayToOfNobody
    case "payment-after-close": findingsPaymentAfterClose
    case "payment-entered-twice": findingsPaymentEnteredTwice
    case "plan-broken": findingsPlanBroken
    case "promise-broken": findingsPromiseBroken
    case "promise-ends-before-date": findingsPromiseEndsBeforeDate
    case "rate-above-law": findingsRateAboveLaw
    case "rate-ends-before-start": findingsRateEndsBeforeStart
    case "rate-not-verified": findingsRateNotVerified
    case "rates-ended": findingsRatesEnded
    case "rates-out-of-order": findingsRatesOutOfOrder
    case "reference-given-twice": findingsReferenceGivenTwice
    case "reminder-fee-above-law": findingsReminderFeeAboveLaw
    case "replaced-not-void": findingsReplacedNotVoid
    case "request-not-applied": findingsRequestNotApplied
    case "request-to-nobody": findingsRequestToNobody
    case "request-unanswered": findingsRequestUnanswered
    case "returned-before-payment": findingsReturnedBeforePayment
    case "returned-too-much": findingsReturnedTooMuch
    case "rule-query": findingsRuleQuery
    case "sent-case-gone": findingsSentCaseGone
    case "sent-entry-changed": findingsSentEntryChanged
    case "sent-entry-gone": findingsSentEntryGone
    case "settlement-ends-before-date": findingsSettlementEndsBeforeDate
    case "shared-email": findingsSharedEmail
    case "status-against-log": findingsStatusAgainstLog
    case "task-without-day": findingsTaskWithoutDay
    case "terms-currency": findingsTermsCurrency
    case "terms-damages-above-law": findingsTermsDamagesAboveLaw
    case "terms-damages-before-notice": findingsTermsDamagesBeforeNotice
    case "terms-forbidden-compounding": findingsTermsForbiddenCompounding
    case "terms-forbidden-recovery-fee": findingsTermsForbiddenRecoveryFee
    case "terms-law-changed": findingsTermsLawChanged
    case "terms-notice-below-law": findingsTermsNoticeBelowLaw
    case "terms-rate-above-law": findingsTermsRateAboveLaw
    case "terms-rates-ended": findingsTermsRatesEnded
    case "terms-reminder-above-law": findingsTermsReminderAboveLaw
    case "time-in-future": findingsTimeInFuture
    case "unknown-administration": findingsUnknownAdministration
    case "unknown-agency": findingsUnknownAgency
    case "unknown-case": findingsUnknownCase
    case "unknown-creditor": findingsUnknownCreditor
    case "unknown-debtor": findingsUnknownDebtor
    case "unknown-entry": findingsUnknownEntry
    case "unknown-file": findingsUnknownFile
    case "unknown-invoice": findingsUnknownInvoice
    case "unknown-key": findingsUnknownKey
    case "unknown-party": findingsUnknownParty
    case "unknown-payer": findingsUnknownPayer
    case "unknown-rates": findingsUnknownRates
    case "unknown-terms": findingsUnknownTerms
    case "unknown-timezone": findingsUnknownTimezone
    case "unknown-track": findingsUnknownTrack
    case "unsafe-file-name": findingsUnsafeFileName
    case "wrong-type": findingsWrongType
    case "yaml-alias": findingsYamlAlias
    case "yaml-anchor": findingsYamlAnchor
    case "yaml-complex-key": findingsYamlComplexKey
    case "yaml-directive": findingsYamlDirective
    case "yaml-duplicate-key": findingsYamlDuplicateKey
    case "yaml-empty": findingsYamlEmpty
    case "yaml-merge-key": findingsYamlMergeKey
    case "yaml-second-document": findingsYamlSecondDocument
    case "yaml-syntax": findingsYamlSyntax
    case "yaml-tag": findingsYamlTag
    default: nil
    }
  }

  private static let findingsAttachedTwice = #"""
    #! in case
    attachments:
      - id: f8f3k2m9
        file: 2022-186.pdf
        sha256: b9d4612337f8c122bf2ae1c76f837b3a73fee1f8bc3b9ea9787dc6e96b140849
      - id: g8f3k2m9
        file: «scan.pdf»
        sha256: b9d4612337f8c122bf2ae1c76f837b3a73fee1f8bc3b9ea9787dc6e96b140849
    #! sound
    attachments:
      - id: f8f3k2m9
        file: 2022-186.pdf
        sha256: b9d4612337f8c122bf2ae1c76f837b3a73fee1f8bc3b9ea9787dc6e96b140849
    #! beside cases/2023-04/232-0991-37210/2022-186.pdf
    %PDF

    """#

  private static let findingsAttachmentHash = #"""
    #! in case
    #! instead b9d4612337f8c122bf2ae1c76f837b3a73fee1f8bc3b9ea9787dc6e96b140849
    attachments:
      - id: f8f3k2m9
        file: 2022-186.pdf
        sha256: «2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881»
    #! beside cases/2023-04/232-0991-37210/2022-186.pdf
    %PDF

    """#

  private static let findingsAttachmentSize = #"""
    #! in case
    #! instead 5
    attachments:
      - {id: f8f3k2m9, file: 2022-186.pdf, kind: invoice, size: «4096»}
    #! beside cases/2023-04/232-0991-37210/2022-186.pdf
    %PDF

    """#

  private static let findingsCircularTerms = #"""
    #! in terms/klaar-consumers.yaml
    #! instead be-consumer
    dossier: 1
    extends: «klaar-consumers»
    interest: {rate: 8}

    """#

  private static let findingsClaimNotReckonable = #"""
    #! in case
    number: «232/0991/37210»
    terms: {interest: {table: lu-consumer}}
    #! sound
    number: 232/0991/37210
    terms: {interest: {table: be-commercial}}

    """#

  private static let findingsClosedBeforeOpened = #"""
    #! in case
    #! instead 2023-05-10T10:00:00+02:00
    status: closed
    opened: 2023-04-25T20:45:12+02:00
    closed: {at: «2022-05-10T10:00:00+02:00», reason: withdrawn}

    """#

  private static let findingsClosedUnpaid = #"""
    #! in case
    status: closed
    closed: {at: 2023-05-10T10:00:00+02:00, reason: «paid»}
    payments:
      - {id: m8f3k2m9, date: 2023-05-08, amount: 1250.00, received-by: creditor}
    #! sound
    status: closed
    closed: {at: 2023-05-10T10:00:00+02:00, reason: paid}
    payments:
      - {id: m8f3k2m9, date: 2023-05-08, amount: 1308.97, received-by: creditor}

    """#

  private static let findingsConflictingKeys = #"""
    #! in case
    status: open
    closed: «{at: 2023-05-10T10:00:00+02:00, reason: withdrawn}»
    #! sound
    status: closed
    closed: {at: 2023-05-10T10:00:00+02:00, reason: withdrawn}

    """#

  private static let findingsDamagesAboveLaw = #"""
    #! in case
    #! instead {extends: be-consumer, interest: {rate: 8}, damages: {amount: 20.00}}
    capacity: consumer
    terms: «{extends: be-consumer, interest: {rate: 8}, damages: {amount: 25.00}}»
    invoices:
      - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 100.00}
    log:
      - {id: q8f3k2m9, at: 2023-03-01T10:00:00+01:00, kind: letter, channel: email, notice: true}

    """#

  private static let findingsDebtorNamedTwice = #"""
    #! in case
    #! instead ander-bedrijf
    debtor: bedrijf-klaar
    co-debtors: [{debtor: «bedrijf-klaar», role: guarantor}]
    #! beside other-debtor
    kind: company

    """#

  private static let findingsDebtorOfOtherCapacity = #"""
    #! in case
    #! instead be-consumer
    capacity: consumer
    terms: «be-b2b»

    """#

  private static let findingsDoubtfulEmail = #"""
    #! in debtor
    #! instead klaar@klaar.be
    emails: [«klaar.klaar.be»]

    """#

  private static let findingsDoubtfulHandler = #"""
    #! in case
    #! instead 012/69.26.92
    handler: {name: Tom Schouterden, phone: «012»}

    """#

  private static let findingsDoubtfulPaymentReference = #"""
    #! in case
    #! instead RF18539007547034
    invoices:
      - id: w8f3k2m9
        reference: 2022/186
        date: 2022-10-25
        due: 2022-11-25
        amount: 1250.00
        payment-reference: «RF18539007547035»

    """#

  private static let findingsDoubtfulPhone = #"""
    #! in debtor
    #! instead 012/00.00.00
    phones: [{number: «012», kind: phone}]

    """#

  private static let findingsDuplicateCaseNumber = #"""
    #! in case
    #! instead 232/0991/37210
    number: «191/0655/80753»
    #! beside other-case
    number: 191/0655/80753

    """#

  private static let findingsDuplicateEntryId = #"""
    #! in case
    #! instead n8f3k2m9
    payments:
      - {id: m8f3k2m9, date: 2023-05-22, amount: 500.00, received-by: creditor}
      - {id: «m8f3k2m9», date: 2023-05-30, amount: 250.00, received-by: creditor}

    """#

  private static let findingsDuplicateInvoice = #"""
    #! in case
    #! instead 2022/186
    invoices:
      - {id: w8f3k2m9, reference: «2023/006», date: 2022-10-25, due: 2022-11-25, amount: 1250.00}
    #! beside other-case
    status: open

    """#

  private static let findingsDuplicatePartyId = #"""
    #! in debtor
    #! instead m4x7t2za
    id: «n4x7t2za»
    #! beside other-debtor
    kind: company

    """#

  private static let findingsDuplicateParty = #"""
    #! in debtor
    #! instead BE0403170701
    vat: «BE0202239951»
    #! beside other-debtor
    vat: BE0202239951

    """#

  private static let findingsDuplicateRate = #"""
    #! in rates/house.yaml
    #! instead {from: 2023-01-01, rate: 8, status: verified}
    dossier: 1
    rows:
      - {from: 2022-01-01, rate: 7, status: verified}
      - «{from: 2022-01-01, rate: 8, status: verified}»

    """#

  private static let findingsExchangeRateOfOwnCurrency = #"""
    #! in case
    #! instead 1
    currency: EUR
    exchange-rate: «1.08»

    """#

  private static let findingsExchangeSequence = #"""
    #! in record
    #! instead 17
    sequence: «18»

    """#

  private static let findingsForwardedOtherDay = #"""
    #! in case
    #! instead 2023-04-26
    forwarded: «2022-04-26»
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00}

    """#

  private static let findingsForwardedWithoutHandover = #"""
    #! in case
    forwarded: «2023-04-26»
    #! sound
    forwarded: 2023-04-26
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00}

    """#

  private static let findingsHandoverEndsBeforeStart = #"""
    #! in case
    #! instead 2023-05-20T09:00:00+02:00
    forwarded: 2023-04-26
    handovers:
      - id: h8f3k2m9
        to: klaar-incasso
        at: 2023-04-26T09:00:00+02:00
        ended: {at: «2023-04-20T09:00:00+02:00», as: returned}

    """#

  private static let findingsHandoversOutOfOrder = #"""
    #! in case
    forwarded: 2023-04-26
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-05-15T09:00:00+02:00}
      - {id: g8f3k2m9, to: klaar-incasso, at: «2023-04-26T09:00:00+02:00», ended: {at: 2023-05-14T09:00:00+02:00, as: returned}}
    #! sound
    forwarded: 2023-04-26
    handovers:
      - {id: g8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00, ended: {at: 2023-05-14T09:00:00+02:00, as: returned}}
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-05-15T09:00:00+02:00}

    """#

  private static let findingsHandoversOverlap = #"""
    #! in case
    forwarded: 2023-04-26
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00}
      - {id: g8f3k2m9, to: klaar-incasso, at: «2023-05-15T09:00:00+02:00»}
    #! sound
    forwarded: 2023-04-26
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00, ended: {at: 2023-05-14T09:00:00+02:00, as: taken-back}}
      - {id: g8f3k2m9, to: klaar-incasso, at: 2023-05-15T09:00:00+02:00}

    """#

  private static let findingsHoldEndsBeforeStart = #"""
    #! in case
    #! instead 2023-05-30
    holds:
      - {id: j8f3k2m9, from: 2023-05-02, until: «2023-04-30», reason: dispute}

    """#

  private static let findingsInstallmentBeforeAgreement = #"""
    #! in case
    #! instead 2023-06-15
    plans:
      - id: r8f3k2m9
        agreed: 2023-05-20
        installments:
          - {due: «2022-06-15», amount: 600.00}
          - {due: 2023-07-15, amount: 650.00}

    """#

  private static let findingsInternalNotice = #"""
    #! in case
    #! instead public
    log:
      - {id: q8f3k2m9, at: 2023-05-26T10:00:00+02:00, kind: letter, notice: true, visibility: «internal»}

    """#

  private static let findingsInvalidAmount = #"""
    #! in case
    #! instead 1250.00
    payments:
      - {id: m8f3k2m9, date: 2023-05-22, amount: «"1.250,00"», received-by: creditor}

    """#

  private static let findingsInvalidAttachments = #"""
    #! in record
    cases: [{id: t3kq7x9m2pd4, attachments: [«0123»]}]
    #! sound
    cases: [{id: t3kq7x9m2pd4, attachments: []}]

    """#

  private static let findingsInvalidBoolean = #"""
    #! in case
    #! instead true
    regular-supply: «maybe»

    """#

  private static let findingsInvalidBundle = #"""
    #! in record
    #! instead 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    bundle: «0123»

    """#

  private static let findingsInvalidCaseIban = #"""
    #! in case
    #! instead BE68539007547034
    pay-to: {iban: «BE68539007547035»}

    """#

  private static let findingsInvalidCountry = #"""
    #! in debtor
    #! instead BE
    address: {city: Tongeren, country: «Belgium»}

    """#

  private static let findingsInvalidCurrency = #"""
    #! in case
    #! instead EUR
    currency: «EURO»

    """#

  private static let findingsInvalidDate = #"""
    #! in case
    #! instead 2022-02-28
    contract-date: «2022-02-30»

    """#

  private static let findingsInvalidEnterpriseNumber = #"""
    #! in debtor
    #! instead 0202.239.951
    enterprise-number: «0202.239.952»

    """#

  private static let findingsInvalidExchangeRate = #"""
    #! in case
    #! instead 1
    exchange-rate: «0»

    """#

  private static let findingsInvalidHead = #"""
    #! in record
    #! instead 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    cases: [{id: t3kq7x9m2pd4, head: «0123»}]

    """#

  private static let findingsInvalidIban = #"""
    #! in debtor
    #! instead BE68539007547034
    ibans: [{iban: «BE68539007547035»}]

    """#

  private static let findingsInvalidId = #"""
    #! in case
    #! instead m8f3k2m9
    payments:
      - {id: «payment-1», date: 2023-05-22, amount: 500.00, received-by: creditor}

    """#

  private static let findingsInvalidImputation = #"""
    #! in case
    #! instead proportional
    imputation: «everything»

    """#

  private static let findingsInvalidInteger = #"""
    #! in case
    #! instead 5
    attachments: [{id: f8f3k2m9, file: 2022-186.pdf, size: «large»}]
    #! beside cases/2023-04/232-0991-37210/2022-186.pdf
    %PDF

    """#

  private static let findingsInvalidKey = #"""
    #! in agency
    #! instead ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJxs5o/AytxPVTXbgyxw5bP3yWwXzI6X7EkPGL1CRH6C roos
    keys: [«ssh-ed25519»]

    """#

  private static let findingsInvalidLanguage = #"""
    #! in debtor
    #! instead nl
    language: «dutch»

    """#

  private static let findingsInvalidMaxAge = #"""
    #! in store
    #! instead 5d
    max-age: «5 days»

    """#

  private static let findingsInvalidNumber = #"""
    #! in case
    #! instead 232/0991/37210
    number: «232 0991 37210»

    """#

  private static let findingsInvalidOgm = #"""
    #! in case
    #! instead 232/0991/37210
    number: «232/0991/37211»

    """#

  private static let findingsInvalidPercentage = #"""
    #! in terms
    #! instead 10.5
    interest: {rate: «10.5%»}

    """#

  private static let findingsInvalidRecipient = #"""
    #! in agency
    #! instead age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p
    age: [«roos@klaardocs.be»]

    """#

  private static let findingsInvalidSha256 = #"""
    #! in case
    #! instead b9d4612337f8c122bf2ae1c76f837b3a73fee1f8bc3b9ea9787dc6e96b140849
    attachments: [{id: f8f3k2m9, file: 2022-186.pdf, sha256: «0123»}]
    #! beside cases/2023-04/232-0991-37210/2022-186.pdf
    %PDF

    """#

  private static let findingsInvalidSlug = #"""
    #! in case
    #! instead bedrijf-klaar
    debtor: «Bedrijf Klaar»

    """#

  private static let findingsInvalidTiers = #"""
    #! in terms/klaar-tiers.yaml
    #! instead [{up-to: 150.00, amount: 20.00}, {amount: 30.00}]
    dossier: 1
    damages:
      tiers: «[{up-to: 500.00, amount: 30.00}, {up-to: 150.00, amount: 20.00}]»

    """#

  private static let findingsInvalidTime = #"""
    #! in case
    #! instead 2023-04-25T20:45:12+02:00
    opened: «2023-04-25»

    """#

  private static let findingsInvalidTimezone = #"""
    #! in store
    #! instead Europe/Brussels
    timezone: «Europe Brussels»

    """#

  private static let findingsInvalidVat = #"""
    #! in debtor
    #! instead BE0202239951
    vat: «BE0202239952»

    """#

  private static let findingsInvalidWord = #"""
    #! in case
    #! instead open
    status: «opne»

    """#

  private static let findingsInvoiceDueBeforeDate = #"""
    #! in case
    #! instead 2022-11-25
    invoices:
      - id: w8f3k2m9
        reference: 2022/186
        date: 2022-10-25
        due: «2022-10-01»
        amount: 1250.00

    """#

  private static let findingsLawChanged = #"""
    #! in case
    #! instead 15
    capacity: consumer
    terms: {extends: be-consumer, interest: {rate: 8}, notice: {days: «1»}}

    """#

  private static let findingsLimitationNear = #"""
    #! in case
    #! instead 2028-06-15
    limitation: {until: «2023-06-15», because: five years}

    """#

  private static let findingsLimitationPassed = #"""
    #! in case
    #! instead 2027-11-25
    limitation: {until: «2023-05-01», because: five years}

    """#

  private static let findingsMissingAttachment = #"""
    #! in case
    attachments:
      - {id: f8f3k2m9, file: «2022-168.pdf», kind: invoice}
    #! sound
    attachments: []

    """#

  private static let findingsMissingKey = #"""
    #! in case
    invoices:
      - «{id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, amount: 1250.00}»
    #! sound
    invoices:
      - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 1250.00}

    """#

  private static let findingsMissingTermsFile = #"""
    #! in terms
    #! instead klaardocs-2022.pdf
    files: [«klaardocs-2202.pdf»]

    """#

  private static let findingsNeedlessAcknowledges = #"""
    #! in record
    acknowledges: «{sequence: 4, bundle: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef}»
    #! sound
    kind: update

    """#

  private static let findingsNoticeEndsBeforeSent = #"""
    #! in case
    #! instead 2023-05-12
    log:
      - id: q8f3k2m9
        at: 2023-04-26T10:00:00+02:00
        kind: letter
        notice: true
        deadline: «2022-05-12»

    """#

  private static let findingsNoticeTooShort = #"""
    #! in case
    #! instead 2023-03-15
    capacity: consumer
    terms: be-consumer
    log:
      - {id: q8f3k2m9, at: 2023-03-01T10:00:00+01:00, kind: letter, channel: email, notice: true, deadline: «2023-03-08»}

    """#

  private static let findingsNullValue = #"""
    #! in case
    customer-number: «null»
    #! sound
    customer-number: "null"

    """#

  private static let findingsPaidAndOpen = #"""
    #! in case
    status: «open»
    terms: {interest: {rate: 0}}
    payments:
      - {id: m8f3k2m9, date: 2023-04-26, amount: 1250.00, received-by: creditor}
    #! sound
    status: closed
    closed: {at: 2023-04-27T10:00:00+02:00, reason: paid}
    terms: {interest: {rate: 0}}
    payments:
      - {id: m8f3k2m9, date: 2023-04-26, amount: 1250.00, received-by: creditor}

    """#

  private static let findingsPaidTooMuch = #"""
    #! in case
    payments:
      «- {id: m8f3k2m9, date: 2022-11-25, amount: 1520.00, received-by: creditor}»
    #! sound
    payments:
      - {id: m8f3k2m9, date: 2022-11-25, amount: 1020.00, received-by: creditor}

    """#

  private static let findingsPayToOfNobody = #"""
    #! in case
    #! instead BE68539007547034
    pay-to: {iban: «BE43068999999501»}
    #! beside creditor
    ibans: [{iban: BE68539007547034, use: own}]

    """#

  private static let findingsPaymentAfterClose = #"""
    #! in case
    #! instead 2023-05-09
    status: closed
    closed: {at: 2023-05-10T10:00:00+02:00, reason: uncollectable}
    payments:
      - {id: m8f3k2m9, date: «2023-05-25», amount: 100.00, received-by: creditor}

    """#

  private static let findingsPaymentEnteredTwice = #"""
    #! in case
    #! instead 250.00
    payments:
      - {id: m8f3k2m9, date: 2023-05-22, amount: 500.00, received-by: creditor}
      - {id: n8f3k2m9, date: 2023-05-24, amount: «500.00», received-by: agency}

    """#

  private static let findingsPlanBroken = #"""
    #! in case
    #! instead [{due: 2023-06-20, amount: 600.00}, {due: 2023-07-20, amount: 650.00}]
    plans:
      - id: r8f3k2m9
        agreed: 2023-05-02
        installments: «[{due: 2023-05-20, amount: 600.00}, {due: 2023-06-20, amount: 650.00}]»

    """#

  private static let findingsPromiseBroken = #"""
    #! in case
    #! instead 2023-06-20
    promises:
      - {id: p8f3k2m9, date: 2023-05-02, until: «2023-05-20», amount: 500.00}

    """#

  private static let findingsPromiseEndsBeforeDate = #"""
    #! in case
    #! instead 2023-06-05
    promises:
      - {id: p8f3k2m9, date: 2023-05-20, until: «2022-06-05», amount: 500.00}

    """#

  private static let findingsRateAboveLaw = #"""
    #! in case
    #! instead {extends: be-consumer, interest: {rate: 8}}
    capacity: consumer
    terms: «{extends: be-consumer, interest: {rate: 11}}»
    invoices:
      - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, due: 2022-11-25, amount: 100.00}
    log:
      - {id: q8f3k2m9, at: 2023-03-01T10:00:00+01:00, kind: letter, channel: email, notice: true}

    """#

  private static let findingsRateEndsBeforeStart = #"""
    #! in rates/house.yaml
    #! instead 2023-12-31
    dossier: 1
    rows:
      - {from: 2022-01-01, valid-to: «2021-12-31», rate: 7, status: verified}

    """#

  private static let findingsRateNotVerified = #"""
    #! in rates/house.yaml
    #! instead verified
    dossier: 1
    rows:
      - {from: 2023-01-01, rate: 8, status: «remembered»}

    """#

  private static let findingsRatesEnded = #"""
    #! in rates/house.yaml
    dossier: 1
    rows:
      - {from: «2022-01-01», valid-to: 2022-12-31, rate: 7, status: verified}
    #! sound
    dossier: 1
    rows:
      - {from: 2022-01-01, valid-to: 2022-12-31, rate: 7, status: verified}
      - {from: 2023-01-01, rate: 8, status: verified}

    """#

  private static let findingsRatesOutOfOrder = #"""
    #! in rates/house.yaml
    dossier: 1
    rows:
      - {from: 2023-01-01, rate: 8, status: verified}
      - «{from: 2022-01-01, rate: 7, status: verified}»
    #! sound
    dossier: 1
    rows:
      - {from: 2022-01-01, rate: 7, status: verified}
      - {from: 2023-01-01, rate: 8, status: verified}

    """#

  private static let findingsReferenceGivenTwice = #"""
    #! in case
    #! instead klaardocs
    references:
      - {of: klaar-incasso, value: KLAA/202304/7478}
      - {of: «klaar-incasso», value: KLAA/202304/7479}

    """#

  private static let findingsReminderFeeAboveLaw = #"""
    #! in case
    #! instead 7.50
    capacity: consumer
    terms: be-consumer
    regular-supply: true
    costs:
      - {id: c8f3k2m9, date: 2023-05-10, kind: reminder, amount: «25.00»}
    log:
      - {id: q8f3k2m9, at: 2023-03-01T10:00:00+01:00, kind: letter, channel: email, notice: true}

    """#

  private static let findingsReplacedNotVoid = #"""
    #! in case
    payments:
      - {id: «m8f3k2m9», date: 2023-05-22, amount: 500.00, received-by: creditor}
      - {id: n8f3k2m9, date: 2023-05-22, amount: 400.00, received-by: creditor, replaces: m8f3k2m9}
    #! sound
    payments:
      - id: m8f3k2m9
        date: 2023-05-22
        amount: 500.00
        received-by: creditor
        void: {at: 2023-05-24T10:00:00+02:00, reason: mistyped}
      - {id: n8f3k2m9, date: 2023-05-22, amount: 400.00, received-by: creditor, replaces: m8f3k2m9}

    """#

  private static let findingsRequestNotApplied = #"""
    #! in case
    forwarded: 2023-04-26
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00}
    requests:
      - id: t8f3k2m9
        at: 2023-05-10T10:00:00+02:00
        side: creditor
        kind: promise
        payload:
          add:
            promises:
              - {id: p8f3k2m9, date: 2023-05-10, until: 2099-06-10, amount: 100.00}
        answer: «{at: 2023-05-11T10:00:00+02:00, as: accepted}»
    #! sound
    forwarded: 2023-04-26
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00}
    promises:
      - {id: p8f3k2m9, date: 2023-05-10, until: 2099-06-10, amount: 100.00}
    requests:
      - id: t8f3k2m9
        at: 2023-05-10T10:00:00+02:00
        side: creditor
        kind: promise
        payload:
          add:
            promises:
              - {id: p8f3k2m9, date: 2023-05-10, until: 2099-06-10, amount: 100.00}
        answer: {at: 2023-05-11T10:00:00+02:00, as: accepted}

    """#

  private static let findingsRequestToNobody = #"""
    #! in case
    requests:
      - {id: t8f3k2m9, at: 2023-05-20T10:00:00+02:00, side: creditor, kind: «pause», text: until July}
    #! sound
    forwarded: 2023-04-26
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00}
    requests:
      - {id: t8f3k2m9, at: 2023-05-20T10:00:00+02:00, side: creditor, kind: pause, text: until July}

    """#

  private static let findingsRequestUnanswered = #"""
    #! in case
    forwarded: 2023-04-26
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00}
    requests:
      - id: t8f3k2m9
        at: 2023-05-10T10:00:00+02:00
        side: creditor
        kind: question
        text: has the debtor moved?
        answer-by: «2023-05-20»
    #! sound
    forwarded: 2023-04-26
    handovers:
      - {id: h8f3k2m9, to: klaar-incasso, at: 2023-04-26T09:00:00+02:00}
    requests:
      - id: t8f3k2m9
        at: 2023-05-10T10:00:00+02:00
        side: creditor
        kind: question
        text: has the debtor moved?
        answer-by: 2023-05-20
        answer: {at: 2023-05-19T10:00:00+02:00, as: accepted, text: "yes, to Hasselt"}

    """#

  private static let findingsReturnedBeforePayment = #"""
    #! in case
    #! instead 2023-05-04
    payments:
      - {id: m8f3k2m9, date: 2023-05-02, amount: 250.00, received-by: creditor}
      - {id: n8f3k2m9, date: «2023-04-05», amount: 250.00, received-by: creditor, returned: m8f3k2m9}

    """#

  private static let findingsReturnedTooMuch = #"""
    #! in case
    payments:
      - {id: m8f3k2m9, date: 2023-05-02, amount: 250.00, received-by: creditor}
      - {id: n8f3k2m9, date: 2023-05-04, amount: 250.00, received-by: creditor, returned: m8f3k2m9}
      - {id: p8f3k2m9, date: 2023-05-05, amount: «250.00», received-by: creditor, returned: m8f3k2m9}
    #! sound
    payments:
      - {id: m8f3k2m9, date: 2023-05-02, amount: 250.00, received-by: creditor}
      - {id: n8f3k2m9, date: 2023-05-04, amount: 100.00, received-by: creditor, returned: m8f3k2m9}
      - {id: p8f3k2m9, date: 2023-05-05, amount: 150.00, received-by: creditor, returned: m8f3k2m9}

    """#

  private static let findingsRuleQuery = #"""
    #! in checks/large.yaml
    dossier: 1
    when: status:open
    require: «balanse»>1000
    message: an open case has no telephone number
    #! sound
    dossier: 1
    when: status:open
    require: has:debtor
    message: an open case has no debtor

    """#

  private static let findingsSentCaseGone = #"""
    #! in record
    cases:
      - {id: t3kq7x9m2pd4, entries: [w8f3k2m9]}
      - {id: «z3kq7x9m2pd4», entries: [a8f3k2m9]}
    #! sound
    cases:
      - {id: t3kq7x9m2pd4, entries: [w8f3k2m9]}

    """#

  private static let findingsSentEntryChanged = #"""
    #! in case
    #! instead 2023-04-25T10:00:00+02:00
    invoices:
      - id: w8f3k2m9
        reference: 2022/186
        date: 2022-10-25
        due: 2022-11-25
        amount: 1250.00
        recorded: «2023-05-30T10:00:00+02:00»

    """#

  private static let findingsSentEntryGone = #"""
    #! in case
    id: «t3kq7x9m2pd4»
    invoices:
      - id: w8f3k2m9
        reference: 2022/186
        date: 2022-10-25
        due: 2022-11-25
        amount: 1250.00
    #! sound
    id: t3kq7x9m2pd4
    invoices:
      - id: w8f3k2m9
        reference: 2022/186
        date: 2022-10-25
        due: 2022-11-25
        amount: 1250.00
    payments:
      - {id: m2k8v5qa, date: 2023-04-25, amount: 500.00, received-by: creditor}
    #! beside record
    cases:
      - id: t3kq7x9m2pd4
        entries: [w8f3k2m9, m2k8v5qa]

    """#

  private static let findingsSettlementEndsBeforeDate = #"""
    #! in case
    #! instead 2023-06-30
    settlements:
      - {id: s8f3k2m9, date: 2023-05-20, until: «2022-06-30», amount: 900.00}

    """#

  private static let findingsSharedEmail = #"""
    #! in debtor
    #! instead boekhouding@klaar.be
    emails: [«klaar@klaar.be»]
    #! beside other-debtor
    emails: [Klaar@klaar.be]

    """#

  private static let findingsStatusAgainstLog = #"""
    #! in case
    status: «open»
    log:
      - id: q8f3k2m9
        at: 2023-05-10T10:00:00+02:00
        kind: status
        text: "closed: withdrawn"
        from-status: open
        to-status: closed
    #! sound
    status: closed
    closed: {at: 2023-05-10T10:00:00+02:00, reason: withdrawn}
    log:
      - id: q8f3k2m9
        at: 2023-05-10T10:00:00+02:00
        kind: status
        text: "closed: withdrawn"
        from-status: open
        to-status: closed

    """#

  private static let findingsTaskWithoutDay = #"""
    #! in case
    log:
      - {id: q8f3k2m9, at: 2023-05-26T10:00:00+02:00, kind: «task», text: ask for the contract}
    #! sound
    log:
      - {id: q8f3k2m9, at: 2023-05-26T10:00:00+02:00, kind: task, text: ask for the contract, on: 2023-06-12}

    """#

  private static let findingsTermsCurrency = #"""
    #! in terms/klaar-consumers.yaml
    dossier: 1
    extends: «be-b2b»
    currency: CHF
    #! sound
    dossier: 1
    extends: be-b2b
    currency: EUR

    """#

  private static let findingsTermsDamagesAboveLaw = #"""
    #! in terms/klaar-consumers.yaml
    #! instead {amount: 20.00}
    dossier: 1
    extends: be-consumer
    damages: «{percent: 10}»

    """#

  private static let findingsTermsDamagesBeforeNotice = #"""
    #! in terms/klaar-consumers.yaml
    dossier: 1
    extends: nl-consumer
    damages: {due: «opened»}
    #! sound
    dossier: 1
    extends: nl-consumer

    """#

  private static let findingsTermsForbiddenCompounding = #"""
    #! in terms/klaar-consumers.yaml
    #! instead none
    dossier: 1
    extends: de-consumer
    interest: {compounding: «yearly»}

    """#

  private static let findingsTermsForbiddenRecoveryFee = #"""
    #! in terms/klaar-consumers.yaml
    dossier: 1
    extends: de-consumer
    costs: {recovery-fee: «40.00»}
    #! sound
    dossier: 1
    extends: de-consumer

    """#

  private static let findingsTermsLawChanged = #"""
    #! in terms/klaar-consumers.yaml
    #! instead 7.50
    dossier: 1
    extends: be-consumer
    caps: {reminder-fee: «9.00»}

    """#

  private static let findingsTermsNoticeBelowLaw = #"""
    #! in terms/klaar-consumers.yaml
    #! instead 15
    dossier: 1
    extends: be-consumer
    notice: {days: «13»}

    """#

  private static let findingsTermsRateAboveLaw = #"""
    #! in terms/klaar-consumers.yaml
    #! instead 10.5
    dossier: 1
    extends: be-consumer
    interest: {rate: «10.6»}

    """#

  private static let findingsTermsRatesEnded = #"""
    #! in terms/klaar-consumers.yaml
    #! instead be-commercial
    dossier: 1
    interest: {table: «lu-consumer»}

    """#

  private static let findingsTermsReminderAboveLaw = #"""
    #! in terms/klaar-consumers.yaml
    #! instead [0.00, 7.50]
    dossier: 1
    extends: be-consumer
    costs: {reminder: «[0.00, 8.00]»}

    """#

  private static let findingsTimeInFuture = #"""
    #! in case
    #! instead 2023-05-26T10:00:00+02:00
    log:
      - {id: q8f3k2m9, at: «2032-05-26T10:00:00+02:00», kind: call, text: no answer}

    """#

  private static let findingsUnknownAdministration = #"""
    #! in case
    #! instead legal
    administration: «legl»

    """#

  private static let findingsUnknownAgency = #"""
    #! in case
    #! instead klaar-incasso
    agency: «klar-incasso»

    """#

  private static let findingsUnknownCase = #"""
    #! in case
    related: [{case: «191/0655/80753»}]
    #! sound
    related: []

    """#

  private static let findingsUnknownCreditor = #"""
    #! in case
    #! instead klaardocs
    creditor: «klardocs»

    """#

  private static let findingsUnknownDebtor = #"""
    #! in case
    #! instead bedrijf-klaar
    debtor: «bedrijf-klar»

    """#

  private static let findingsUnknownEntry = #"""
    #! in case
    #! instead m8f3k2m9
    payments:
      - {id: m8f3k2m9, date: 2023-05-22, amount: 500.00, received-by: creditor}
      - {id: n8f3k2m9, date: 2023-05-24, amount: 500.00, received-by: creditor, returned: «m8f3k2mm»}

    """#

  private static let findingsUnknownFile = #"""
    #! in case
    #! instead 2022-186.pdf
    attachments:
      - {id: f8f3k2m9, file: 2022-186.pdf, kind: invoice}
    log:
      - {id: q8f3k2m9, at: 2023-05-26T10:00:00+02:00, kind: email-out, files: [«2022-168.pdf»]}
    #! beside cases/2023-04/232-0991-37210/2022-186.pdf
    %PDF

    """#

  private static let findingsUnknownInvoice = #"""
    #! in case
    #! instead 2022/186
    invoices:
      - id: w8f3k2m9
        reference: 2022/186
        date: 2022-10-25
        due: 2022-11-25
        amount: 1250.00
    payments:
      - {id: m8f3k2m9, date: 2023-05-22, amount: 500.00, received-by: creditor, invoice: «2022/168»}

    """#

  private static let findingsUnknownKey = #"""
    #! in case
    invoices:
      - {id: w8f3k2m9, reference: 2022/186, date: 2022-10-25, «deu»: 2022-11-25, due: 2022-11-25, amount: 1250.00}
    #! sound
    invoices:
      - id: w8f3k2m9
        reference: 2022/186
        date: 2022-10-25
        due: 2022-11-25
        amount: 1250.00

    """#

  private static let findingsUnknownParty = #"""
    #! in case
    #! instead klaar-incasso
    references: [{of: «klar-incasso», value: KLAA/202304/7478}]

    """#

  private static let findingsUnknownPayer = #"""
    #! in case
    #! instead bedrijf-klaar
    debtor: bedrijf-klaar
    payments:
      - {id: m8f3k2m9, date: 2023-05-22, amount: 500.00, received-by: creditor, by-debtor: «ander-bedrijf»}
    #! beside other-debtor
    kind: company

    """#

  private static let findingsUnknownRates = #"""
    #! in terms/klaar-consumers.yaml
    #! instead be-commercial
    dossier: 1
    interest: {table: «be-comercial»}

    """#

  private static let findingsUnknownTerms = #"""
    #! in case
    #! instead klaardocs-2022
    terms: «klaardocs-2202»

    """#

  private static let findingsUnknownTimezone = #"""
    #! in store
    #! instead Europe/Brussels
    timezone: «Europe/Brussel»

    """#

  private static let findingsUnknownTrack = #"""
    #! in case
    #! instead amicable
    track: «amicabel»

    """#

  private static let findingsUnsafeFileName = #"""
    #! in case
    attachments:
      - {id: f8f3k2m9, file: «../2022-186.pdf», kind: invoice}
    #! sound
    attachments: []

    """#

  private static let findingsWrongType = #"""
    #! in case
    #! instead [urgent]
    tags: «urgent»

    """#

  private static let findingsYamlAlias = #"""
    #! in case
    tags: [urgent, «*»urgent]
    #! sound
    tags: [urgent, "*urgent"]

    """#

  private static let findingsYamlAnchor = #"""
    #! in case
    tags: «&»tags [urgent]
    #! sound
    tags: [urgent]

    """#

  private static let findingsYamlComplexKey = #"""
    #! in case
    «?» tags
    : [urgent]
    #! sound
    tags: [urgent]

    """#

  private static let findingsYamlDirective = #"""
    #! in tracks/late.yaml
    «%»YAML 1.1
    ---
    dossier: 1
    #! sound
    dossier: 1

    """#

  private static let findingsYamlDuplicateKey = #"""
    #! in tracks/late.yaml
    dossier: 1
    name: Late
    «name»: Later
    #! sound
    dossier: 1
    name: Late

    """#

  private static let findingsYamlEmpty = #"""
    #! in tracks/late.yaml
    «#» nothing yet
    #! sound
    dossier: 1

    """#

  private static let findingsYamlMergeKey = #"""
    #! in case
    handler: {«<<»: {name: Tom}, phone: 012/69.26.92}
    #! sound
    handler: {name: Tom, phone: 012/69.26.92}

    """#

  private static let findingsYamlSecondDocument = #"""
    #! in tracks/late.yaml
    dossier: 1
    name: Late
    «-»--
    dossier: 1
    name: Later
    #! sound
    dossier: 1
    name: Late

    """#

  private static let findingsYamlSyntax = #"""
    #! in case
    customer-number: K-1042«:» old
    #! sound
    customer-number: "K-1042: old"

    """#

  private static let findingsYamlTag = #"""
    #! in case
    tags: [«!»!str 12]
    #! sound
    tags: [12]

    """#
}
