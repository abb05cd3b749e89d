import DossierCore
import Foundation
import Testing

@testable import dossier

@Suite struct CaseListTests {
  @Test func `How many cases are listed, of how many, is said on a terminal alone`() throws {
    let shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    var other = shell
    for line in ["dossier init --name K", "dossier debtor add --company D", "dossier case new --debtor d --number 1"] {
      #expect(try other.run(line).status == 0)
    }
    #expect(try list(in: shell.root.path, on: World.Terminals(standardError: true)) == "1 of 1 case\n")
    #expect(try list(in: shell.root.path, on: World.Terminals()) == "")
  }

  private func list(in directory: String, on terminals: World.Terminals) throws -> String {
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let world = try World(
      environment: { TranscriptShell.environment[$0] }, directory: directory, absoluteDirectory: directory,
      clock: clock, terminals: terminals)
    var console = Console()
    #expect(Dossier.run(["case", "list", "--color", "never"], world: world, console: &console) == .done)
    return console.text(of: .error)
  }
}
