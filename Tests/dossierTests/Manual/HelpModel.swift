import ArgumentParser
import Foundation

@testable import dossier

/// What the parser knows of a command: its own description of itself, as far as the manual needs it.
struct HelpModel: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      /// The name as mdoc's `Fl` takes it, which writes the first hyphen.
      var flag: String { kind == "long" ? "-\(name)" : name }
    }

    let kind: String
    let shouldDisplay: Bool
    let sectionTitle: String?
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let subcommands: [HelpModel]?
  let arguments: [Argument]?

  private struct Whole: Decodable {
    let command: HelpModel
  }

  /// The root command.
  static func root() throws -> HelpModel {
    try JSONDecoder().decode(Whole.self, from: Data(Dossier._dumpHelp().utf8)).command
  }

  /// The subcommands that the manual describes: all but the parser's own `help`.
  var children: [HelpModel] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }
}
