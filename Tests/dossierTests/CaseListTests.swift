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

  @Test func `Numbers and ids come with a zero byte after each, and a dash before a number is no option`() throws {
    let shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    var other = shell
    for line in [
      "dossier init --name K", "dossier debtor add --company D", "dossier case new --debtor d --number 10",
      "dossier case new --debtor d --number 20",
    ] {
      #expect(try other.run(line).status == 0)
    }
    let root = shell.root.path
    #expect(try output(of: ["case", "list", "-0"], in: root) == "10\0" + "20\0")
    #expect(try output(of: ["case", "list", "--null", "-number:10"], in: root) == "20\0")
    #expect(try output(of: ["search", "-0", "-20"], in: root) == "10\0")
    let ids = try output(of: ["search", "--ids", "-0", "status:any"], in: root).split(separator: "\0")
    #expect(ids.map(\.utf8.count) == [12, 12])
  }

  private func output(of arguments: [String], in directory: String) throws -> String {
    var console = Console()
    #expect(Dossier.run(arguments, world: try world(in: directory), console: &console) == .done)
    return console.text(of: .output)
  }

  private func world(in directory: String, on terminals: World.Terminals = World.Terminals()) throws -> World {
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    return try World(
      environment: { TranscriptShell.environment[$0] }, directory: directory, absoluteDirectory: directory,
      clock: clock, terminals: terminals)
  }

  private func list(in directory: String, on terminals: World.Terminals) throws -> String {
    let world = try world(in: directory, on: terminals)
    var console = Console()
    #expect(Dossier.run(["case", "list", "--color", "never"], world: world, console: &console) == .done)
    return console.text(of: .error)
  }
}
