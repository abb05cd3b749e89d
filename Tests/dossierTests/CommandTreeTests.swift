import ArgumentParser
import Foundation
import Testing

@testable import dossier

@Suite struct CommandTreeTests {
  /// A command without subcommands, with the words that call it.
  struct Leaf: CustomTestStringConvertible {
    let words: [String]
    let type: any ParsableCommand.Type
    var testDescription: String { words.joined(separator: " ") }
  }

  static let leaves = leaves(of: Dossier.self, [])

  static func leaves(of command: any ParsableCommand.Type, _ words: [String]) -> [Leaf] {
    let children = command.configuration.subcommands
    guard !children.isEmpty else { return [Leaf(words: words, type: command)] }
    return children.flatMap { leaves(of: $0, words + [$0._commandName]) }
  }

  @Test(arguments: leaves)
  func `Each command can be run, has the common options and a line of help`(_ leaf: Leaf) throws {
    let type = try #require(leaf.type as? any DossierCommand.Type)
    let help = Dossier.helpMessage(for: type, columns: 80)
    #expect(help.contains("-C <dir>"))
    #expect(!type.configuration.abstract.isEmpty)
    #expect(!type.configuration.abstract.hasSuffix("."))
  }

  @Test func `Each command that takes a query knows its own options`() throws {
    let root = try HelpModel.root()
    for words in [["case", "list"], ["search"], ["dashboard"], ["report", "aging"], ["query", "save"]] {
      let leaf = try #require(Self.leaves.first { $0.words == words })
      let type = try #require(leaf.type as? any DossierCommand.Type)
      let model = words.reduce(Optional(root)) { model, word in model?.children.first { $0.commandName == word } }
      let names = try #require(model?.arguments).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
      #expect(Set(type.optionNames) == Set(names.filter { $0.kind == "long" }.map(\.name)), "\(words)")
    }
  }

  @Test(arguments: leaves)
  func `Each command has a transcript that runs it, in the folder of its first word`(_ leaf: Leaf) throws {
    let first = try #require(leaf.words.first)
    let isRun = Transcript.all.filter { $0.name.hasPrefix(first + "/") }.flatMap(\.steps).contains { step in
      ShellWords(step.command).commands.contains { runs($0.words, leaf.words) }
    }
    #expect(
      isRun, "write Tests/dossierTests/Transcripts/\(first)/….transcript with '$ dossier \(leaf.testDescription)'")
  }

  @Test func `Each folder of transcripts is named after a command, or 'dossier' for what all share`() {
    let commands = Set(Dossier.configuration.subcommands.map { $0._commandName } + ["dossier", "help"])
    let folders = Set(Transcript.all.map { String($0.name.split(separator: "/")[0]) })
    #expect(folders.subtracting(commands) == [])
  }

  @Test func `Each command stands in one group of the help`() {
    #expect(Dossier.configuration.ungroupedSubcommands.map { $0._commandName } == [])
    let names = Dossier.configuration.groupedSubcommands.flatMap(\.subcommands).map { $0._commandName }
    #expect(Set(names).count == names.count)
  }

  /// Whether a command line calls a command: `dossier`, options, the words of the command; a default one may go unnamed.
  private func runs(_ line: [String], _ words: [String]) -> Bool {
    guard line.first == "dossier" else { return false }
    let rest = line.dropFirst().drop { !words.contains($0) }
    return rest.starts(with: words) || isDefault(words) && rest.starts(with: words.dropLast())
  }

  private func isDefault(_ words: [String]) -> Bool {
    var type: any ParsableCommand.Type = Dossier.self
    for word in words.dropLast() {
      guard let child = type.configuration.subcommands.first(where: { $0._commandName == word }) else { return false }
      type = child
    }
    return words.last == type.configuration.defaultSubcommand?._commandName
  }
}
