/// What names, places and telephones are made of in a country.
struct Region {
  let country: String
  let language: String
  let firstNames: [String]
  let lastNames: [String]
  let trades: [String]
  let streets: [String]
  let cities: [(postcode: String, name: String)]
  let mobile: String
  let landline: String
  let legalForms: [String]

  /// Belgium (Dutch and French), the Netherlands, Germany, France.
  static let all = [belgium, netherlands, germany, france]

  /// A telephone number: `#` stands for a digit.
  static func phone(_ pattern: String, _ draw: inout Draw) -> String {
    String(pattern.map { $0 == "#" ? Character(String(draw.number(10))) : $0 })
  }

  /// Words between blanks; `_` stands for a blank inside a word.
  static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { String($0).replacing("_", with: " ") }
  }

  private static func places(_ text: String) -> [(String, String)] {
    words(text).map { word in
      let parts = word.split(separator: ":")
      return (String(parts[0]), String(parts[1]))
    }
  }

  private static let belgium = Region(
    country: "BE", language: "nl",
    firstNames: words(
      """
      Aagje Adriaan Aline An Anneleen Arne Axelle Bart Béatrice Bram Brecht Céline Charlotte Daan Dries Ellen Elke Elise \
      Emma Evelien Fien Filip Frederik Geert Gerda Gilles Griet Hanne Hilde Hugo Ilse Ingrid Isabel Jan Jasper Jef Jeroen \
      Joke Joris Kaat Karel Katrien Kobe Koen Kristof Lander Lies Lieve Liesbet Loïc Lotte Luc Maarten Margaux Marijke \
      Mathias Nele Niels Noémie Olivier Patrick Pieter Quinten Raf Roos Ruben Sander Sarah Seppe Sofie Stijn Tine Tom \
      Ulrike Veerle Vincent Wannes Wim Wout Xander Yannick Yves Zita
      """),
    lastNames: words(
      """
      Aerts Baert Beckers Bogaerts Bosmans Callens Christiaens Claes Claeys Coppens Cools Cornelis Daems De_Backer \
      De_Clercq De_Cock De_Pauw De_Ridder De_Smet De_Vos De_Wilde Declercq Desmet Devos Dubois Dumont Engelen Fontaine \
      Geerts Gielen Goossens Govaerts Hendrickx Hermans Huysmans Jacobs Jacquet Janssens Joris Lambert Lauwers Leclercq \
      Lemmens Leroy Luyten Maes Mahieu Martens Mertens Michiels Moens Nijs Nuyts Pauwels Peeters Pieters Plas Raes \
      Renard Saelens Segers Simons Smets Stevens Thijs Thomas Thys Timmermans Vandamme Van_Damme Van_den_Berghe \
      Van_den_Bossche Van_Dyck Van_Hove Vandenberghe Vandeputte Verbeke Verhaegen Verhoeven Verlinden Vermeersch \
      Vermeulen Verstraete Willems Wouters Wuyts Yskout Zegers
      """),
    trades: words(
      """
      Apotheek Autobedrijf Bakkerij Beenhouwerij Bloemen Boekhandel Bouwbedrijf Brouwerij Café Carrosserie Dakwerken \
      Drukkerij Elektro Fietsen Frituur Garage Glashandel Groenten Herberg Houthandel Installaties Interieur Juwelen \
      Kapsalon Keukens Kinesist Loodgieter Menuiserie Metaalbouw Meubelen Notelaar Optiek Parket Pizzeria Quincaillerie \
      Restaurant Schilderwerken Schrijnwerkerij Tandarts Traiteur Transport Tuinaanleg Uitvaart Vastgoed Verwarming \
      Vishandel Wasserij Wijnhuis Xantia IJssalon Zonwering
      """),
    streets: words(
      """
      Stationslaan Kerkstraat Dorpsstraat Molenstraat Nieuwstraat Grote_Markt Veldstraat Kapelstraat Schoolstraat \
      Beukenlaan Lindelaan Rozenlaan Eikenlaan Hoogstraat Steenweg_op_Gent Leuvensesteenweg Brusselsesteenweg \
      Rue_de_la_Loi Rue_de_l'Église Rue_des_Écoles Avenue_Louise Chaussée_de_Wavre Place_du_Marché Bergstraat \
      Zandstraat Meersstraat Kasteelstraat Industrielaan Vaartkaai Parklaan
      """),
    cities: places(
      """
      1000:Brussel 1030:Schaarbeek 1050:Elsene 1300:Wavre 2000:Antwerpen 2060:Antwerpen 2300:Turnhout 2440:Geel \
      2800:Mechelen 3000:Leuven 3290:Diest 3500:Hasselt 3600:Genk 3700:Tongeren 3800:Sint-Truiden 4000:Liège 4800:Verviers \
      5000:Namur 6000:Charleroi 7000:Mons 7500:Tournai 8000:Brugge 8400:Oostende 8500:Kortrijk 8800:Roeselare 9000:Gent \
      9100:Sint-Niklaas 9300:Aalst 9400:Ninove 9700:Oudenaarde
      """),
    mobile: "047#/##.##.##", landline: "01#/##.##.##", legalForms: ["BV", "NV", "VOF", "CV", "SRL"])

  private static let netherlands = Region(
    country: "NL", language: "nl",
    firstNames: words(
      """
      Anouk Bas Bente Casper Cees Corrie Dewi Diederik Eelco Eva Femke Fleur Floris Gijs Guus Hanneke Harm Henk Iris \
      Jaap Janneke Jelle Jesse Johanna Jurre Klaas Koos Laurens Lennart Luuk Maaike Marit Marleen Mees Menno Mila Nienke \
      Noud Ot Pim Puck Quirine Rein Rik Roeland Sanne Saskia Siem Sjoerd Teun Thijmen Tjeerd Trijntje Ubbo Vera Wieger \
      Willemijn Xaviera Yfke Ymke Zeger
      """),
    lastNames: words(
      """
      Bakker Blom Boer Bos Bosch Brouwer Bruijn De_Boer De_Bruin De_Graaf De_Groot De_Haan De_Jong De_Lange De_Vries \
      De_Wit Dekker Dijkstra Driessen Evers Gerritsen Haak Hoekstra Hofman Huisman Jansen Jonker Kok Koning Koster Kramer \
      Kuiper Kuipers Maas Meijer Molenaar Mulder Peters Post Postma Prins Schipper Scholten Schouten Smit Terpstra \
      Van_Beek Van_Dam Van_den_Berg Van_der_Heijden Van_der_Linden Van_der_Meer Van_der_Veen Van_Dijk Van_Leeuwen \
      Van_Vliet Van_Wijk Veenstra Verbeek Visser Vos Willemsen Wolters Zijlstra
      """),
    trades: words(
      """
      Aannemersbedrijf Administratiekantoor Bouwmaterialen Cateraar Drogisterij Eetcafé Fysiotherapie Grafisch_Bureau \
      Hoveniersbedrijf Internetwinkel Jachthaven Kwekerij Loonbedrijf Makelaardij Netwerkbureau Opslag Patisserie \
      Rijwielhandel Sloopbedrijf Taxibedrijf Uitzendbureau Veevoeders Webwinkel Zeilmakerij
      """),
    streets: words(
      """
      Dorpsweg Kerkweg Julianastraat Wilhelminastraat Prinses_Beatrixlaan Oranjeplein Raadhuisplein Singel Herengracht \
      Keizersgracht Coolsingel Maliebaan Vredenburg Tulpstraat Leliestraat Jan_Steenlaan Rembrandtkade Zuiderdijk \
      Havenstraat Spoorlaan
      """),
    cities: places(
      """
      1012:Amsterdam 1315:Almere 2011:Haarlem 2312:Leiden 2511:Den_Haag 2611:Delft 3011:Rotterdam 3311:Dordrecht \
      3511:Utrecht 3811:Amersfoort 4331:Middelburg 4811:Breda 5038:Tilburg 5211:Den_Bosch 5611:Eindhoven 5911:Venlo \
      6211:Maastricht 6511:Nijmegen 6811:Arnhem 7311:Apeldoorn 7511:Enschede 8011:Zwolle 8911:Leeuwarden 9711:Groningen
      """),
    mobile: "06-########", landline: "020-#######", legalForms: ["BV", "NV", "VOF", "Eenmanszaak"])

  private static let germany = Region(
    country: "DE", language: "de",
    firstNames: words(
      """
      Andreas Anja Bernd Birgit Carsten Christa Dieter Dörte Egon Elfriede Erik Frauke Friedrich Gabi Günther Hannelore \
      Heike Heinz Horst Ilona Jürgen Jutta Kerstin Klaus Lutz Mareike Monika Nadine Norbert Otto Petra Rainer Renate \
      Rüdiger Sabine Silke Swantje Torsten Ursula Uwe Volker Waltraud Wolfgang Yvonne Zacharias
      """),
    lastNames: words(
      """
      Albrecht Arnold Baumann Beck Berger Böhm Braun Busch Dietrich Engel Fischer Frank Friedrich Fuchs Graf Groß Günther \
      Haas Hahn Hartmann Heinrich Herrmann Hoffmann Horn Huber Jäger Jung Kaiser Keller Klein Koch Köhler König Krause \
      Krüger Kühn Lang Lehmann Lorenz Ludwig Maier Möller Müller Neumann Otto Pfeiffer Pohl Richter Roth Sauer Schäfer \
      Schmidt Schneider Schröder Schulz Schwarz Seidel Simon Sommer Stein Vogel Wagner Weiß Werner Winkler Wolf \
      Zimmermann
      """),
    trades: words(
      """
      Autohaus Bäckerei Baustoffe Dachdeckerei Elektrotechnik Fleischerei Gartenbau Gasthof Heizungsbau Ingenieurbüro \
      Konditorei Malerbetrieb Metzgerei Möbelhaus Nähstudio Orthopädie Physiotherapie Reisebüro Sanitär Spedition \
      Tischlerei Umzüge Versandhaus Werkstatt Zahnlabor
      """),
    streets: words(
      """
      Hauptstraße Bahnhofstraße Gartenstraße Schulstraße Bergstraße Lindenallee Goethestraße Schillerplatz Ringstraße \
      Waldweg Am_Markt Kirchgasse Mühlenweg Rosenweg Birkenweg Königsallee Industriestraße Hafenweg Uferstraße Ahornweg
      """),
    cities: places(
      """
      04109:Leipzig 10115:Berlin 20095:Hamburg 24103:Kiel 28195:Bremen 30159:Hannover 38100:Braunschweig 40213:Düsseldorf \
      44135:Dortmund 45127:Essen 47051:Duisburg 48143:Münster 50667:Köln 52062:Aachen 53111:Bonn 60311:Frankfurt \
      66111:Saarbrücken 70173:Stuttgart 79098:Freiburg 80331:München 90402:Nürnberg 99084:Erfurt
      """),
    mobile: "+49 171 #######", landline: "0241 ######", legalForms: ["GmbH", "AG", "KG", "UG"])

  private static let france = Region(
    country: "FR", language: "fr",
    firstNames: words(
      """
      Adèle Agathe Benoît Camille Damien Édith Fabrice Gaëlle Hélène Inès Jérôme Kévin Léa Maël Nadège Océane Pascal \
      Quentin Rémi Sylvie Thierry Ursule Valérie William Yann Zoé
      """),
    lastNames: words(
      """
      Bernard Bonnet Boyer Chevalier Colin Durand Faure Fournier François Garnier Gauthier Girard Guérin Lefebvre Legrand \
      Marchand Mercier Moreau Morel Perrin Petit Robin Rousseau Roux Vidal
      """),
    trades: words(
      """
      Ambulances Boulangerie Charpente Décoration Électricité Fromagerie Graphisme Hôtel Imprimerie Jardinerie Librairie \
      Maçonnerie Nettoyage Peinture Quincaille Serrurerie Taxis Verrerie
      """),
    streets: words(
      """
      Rue_de_la_République Avenue_Victor-Hugo Boulevard_Voltaire Rue_Pasteur Place_Jean-Jaurès Rue_du_Moulin \
      Allée_des_Tilleuls Quai_de_la_Gare Impasse_des_Lilas Rue_Nationale
      """),
    cities: places(
      "06000:Nice 13001:Marseille 31000:Toulouse 33000:Bordeaux 44000:Nantes 59000:Lille 67000:Strasbourg 69001:Lyon 75011:Paris 80000:Amiens"
    ),
    mobile: "06 ## ## ## ##", landline: "03 ## ## ## ##", legalForms: ["SARL", "SAS", "SA", "EURL"])
}
