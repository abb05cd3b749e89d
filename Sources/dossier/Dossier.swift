internal import ArgumentParser
internal import DossierCore

@main
struct Dossier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Keep debt-collection cases as plain files")
}
