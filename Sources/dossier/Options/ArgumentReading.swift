internal import DossierCore

/// Why an argument is not what its option takes: what follows "The value … is invalid for …".
struct ArgumentProblem: Error, CustomStringConvertible {
  let description: String
}

extension CalendarDate {
  /// Reads an argument, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    guard let date = CalendarDate(argument) else {
      throw ArgumentProblem(description: "write a day of the calendar as 2023-04-25")
    }
    self = date
  }
}

extension Timestamp {
  /// Reads an argument, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    guard let moment = Timestamp(argument) else {
      throw ArgumentProblem(description: "write a moment as 2023-04-25T20:45:12+02:00")
    }
    self = moment
  }
}

extension Language {
  /// The languages that amounts, dates, words and letters are written in.
  static let offered: [Language] = [.english, .dutch, .french, .german]

  /// Reads an argument, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    guard let language = Language(argument), Self.offered.contains(language) else {
      throw ArgumentProblem(description: "the languages are \(Self.offered.map(\.code).joined(separator: ", "))")
    }
    self = language
  }
}

extension Currency {
  /// Reads an argument, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    guard let currency = Currency(argument) else {
      throw ArgumentProblem(description: "write the three letters of ISO 4217, such as EUR")
    }
    self = currency
  }
}

extension Rate {
  /// Reads an argument in percent, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    guard let rate = Rate(percent: argument) else {
      throw ArgumentProblem(description: "write percent a year with a point and at most four digits after it: 10.5")
    }
    self = rate
  }
}

extension Slug {
  /// The slug that is given, or that of the name that is given.
  init(called name: String) { self = Slug(name) ?? Slug(naming: name) }

  /// Reads an argument, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    guard let slug = Slug(argument) else {
      throw ArgumentProblem(description: "a name has small letters, digits and '-'")
    }
    self = slug
  }
}

extension Country {
  /// Reads an argument, for `transform:`.
  /// - Throws: `ArgumentProblem`.
  init(argument: String) throws {
    guard let country = Country(argument) else {
      throw ArgumentProblem(description: "write the two letters of ISO 3166-1, such as BE")
    }
    self = country
  }
}
