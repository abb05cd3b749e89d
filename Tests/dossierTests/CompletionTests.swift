import DossierCore
import Foundation
import Testing

@testable import dossier

/// What shells get to complete names of a store.
@Suite struct CompletionTests {
  private static func store(_ lines: [String] = []) throws -> TranscriptShell {
    var shell = try TranscriptShell()
    for line in ["dossier init store --name KlaarDocs", "cd store"] + lines {
      #expect(try shell.run(line).status == 0)
    }
    return shell
  }

  /// What the script of bash asks for with the cursor at the end of a line.
  private static func asked(_ subcommands: String, _ argument: String, _ words: [String]) -> [String] {
    let last = words.last ?? ""
    return [CompletionRequest.mark] + subcommands.split(separator: " ").map(String.init)
      + ["--", argument, String(words.count - 1), String(last.count)] + words
  }

  private static func names(
    _ subcommands: String, _ argument: String, _ words: [String], in shell: TranscriptShell, folder: String = "store"
  ) throws -> [String] {
    let place = shell.root.appending(path: folder).path
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let world = try World(environment: { _ in nil }, directory: place, absoluteDirectory: place, clock: clock)
    var console = Console()
    #expect(Dossier.run(asked(subcommands, argument, words), world: world, console: &console) == .done)
    #expect(console.text(of: .error) == "")
    return console.text(of: .output).split(separator: "\n").map(String.init)
  }

  private static let people = [
    "dossier debtor add --company Jansen", "dossier debtor add --company Janssens", "dossier creditor add Janus",
    "dossier agency add Klaar", "dossier query save mine handler:roos",
    "dossier case new --debtor jansen --number 232/0991/37210",
    "dossier case new --debtor jansen --number 232/0991/21446 --opened 2022-01-05",
    "dossier case new --debtor janssens --number A2023-00017",
  ]

  @Test func `Cases are completed by their number, those of the latest month first`() throws {
    let shell = try Self.store(Self.people)
    defer { shell.removeDirectory() }
    #expect(
      try Self.names("case show", "positional@0", ["dossier", "case", "show", ""], in: shell)
        == ["232/0991/37210", "A2023-00017", "232/0991/21446"])
    #expect(
      try Self.names("case show", "positional@0", ["dossier", "case", "show", "232/0991/2"], in: shell)
        == ["232/0991/21446"])
    #expect(
      try Self.names("pay", "positional@0", ["dossier", "pay", "232099137"], in: shell) == ["232099137210"])
    #expect(
      try Self.names("case close", "positional@0", ["dossier", "case", "close", "A2023-00017", "A"], in: shell)
        == ["A2023-00017"])
    #expect(try Self.names("case show", "positional@0", ["dossier", "case", "show", "9"], in: shell) == [])
  }

  @Test(arguments: [
    ("debtor show", "positional@0", ["dossier", "debtor", "show", "jan"], ["jansen", "janssens"]),
    ("creditor set", "positional@0", ["dossier", "creditor", "set", "jan"], ["janus"]),
    ("agency remove", "positional@0", ["dossier", "agency", "remove", ""], ["klaar"]),
    ("case new", "--debtor", ["dossier", "case", "new", "--debtor", "janss"], ["janssens"]),
    ("case new", "--debtor", ["dossier", "case", "new", "--debtor=janss"], ["janssens"]),
    ("case new", "--creditor", ["dossier", "case", "new", "--creditor", ""], ["janus", "klaardocs"]),
    ("forward", "--to", ["dossier", "forward", "--to", "k"], ["klaar"]),
    ("terms show", "positional@0", ["dossier", "terms", "show", "be-"], ["be-b2b", "be-consumer"]),
    ("query remove", "positional@0", ["dossier", "query", "remove", ""], ["mine"]),
  ])
  func `Parties, terms and saved queries are completed by their name`(
    _ subcommands: String, _ argument: String, _ words: [String], _ names: [String]
  ) throws {
    let shell = try Self.store(Self.people)
    defer { shell.removeDirectory() }
    #expect(try Self.names(subcommands, argument, words, in: shell) == names)
  }

  @Test func `Names are the same after the script of a shell was asked for in this process`() throws {
    var shell = try Self.store(Self.people)
    defer { shell.removeDirectory() }
    for name in ["bash", "zsh", "fish"] {
      #expect(try shell.run("dossier completion \(name)").status == 0)
      let names = try Self.names("debtor show", "positional@0", ["dossier", "debtor", "show", "jan"], in: shell)
      #expect(names == ["jansen", "janssens"], "\(name)")
    }
  }

  @Test func `The store is that of -C`() throws {
    let shell = try Self.store(Self.people)
    defer { shell.removeDirectory() }
    for option in [["-C", "store"], ["-Cstore"]] {
      let words = ["dossier"] + option + ["debtor", "show", "jans"]
      #expect(try Self.names("debtor show", "positional@0", words, in: shell, folder: ".") == ["jansen", "janssens"])
    }
  }

  @Test func `Outside of a store, or where one is damaged, there is nothing to complete and nothing is said`() throws {
    let shell = try Self.store(Self.people)
    defer { shell.removeDirectory() }
    let words = ["dossier", "case", "show", ""]
    #expect(try Self.names("case show", "positional@0", words, in: shell, folder: ".") == [])
    let case1 = shell.root.appending(path: "store/cases/2023-04/232-0991-37210.yaml")
    try "number: [".write(to: case1, atomically: true, encoding: .utf8)
    #expect(
      try Self.names("case show", "positional@0", words, in: shell) == ["A2023-00017", "232/0991/21446"])
    let settings = shell.root.appending(path: "store/dossier.yaml")
    try "version: [".write(to: settings, atomically: true, encoding: .utf8)
    #expect(try Self.names("case show", "positional@0", words, in: shell) == [])
  }

  @Test(arguments: [
    ["---completion"], ["---completion", "--"],
    ["---completion", "nowhere", "--", "positional@0", "1", "0", "dossier"],
    ["---completion", "case", "show", "--", "positional@0", "x", "0", "dossier"],
    ["---completion", "case", "show", "--", "positional@0", "-4", "0", "dossier"],
    ["---completion", "case", "show", "--", "positional@7", "1", "0", "dossier"],
  ])
  func `What no script asks is answered with nothing`(_ arguments: [String]) throws {
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let world = try World(environment: { _ in nil }, directory: "/", absoluteDirectory: "/", clock: clock)
    var console = Console()
    #expect(Dossier.run(arguments, world: world, console: &console) == .done)
    #expect(console.pieces == [])
  }

  @Test func `A name that a shell would run is not offered`() throws {
    let shell = try Self.store(Self.people)
    defer { shell.removeDirectory() }
    let settings = shell.root.appending(path: "store/dossier.yaml")
    let text = try String(contentsOf: settings, encoding: .utf8)
    let changed = text.replacing("  mine:", with: "  $(touch x): handler:roos\n  mine:")
    #expect(changed != text)
    try changed.write(to: settings, atomically: true, encoding: .utf8)
    #expect(try Self.names("query remove", "positional@0", ["dossier", "query", "remove", ""], in: shell) == ["mine"])
  }

  @Test func `A shell is offered no more than it can show`() throws {
    let shell = try Self.store()
    defer { shell.removeDirectory() }
    let folder = shell.root.appending(path: "store/creditors")
    for number in 1...(CompletionRequest.mostNames + 20) {
      try "".write(to: folder.appending(path: "k\(number).yaml"), atomically: false, encoding: .utf8)
    }
    let names = try Self.names("creditor show", "positional@0", ["dossier", "creditor", "show", "k"], in: shell)
    #expect(names.count == CompletionRequest.mostNames)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `The script of a shell asks for names where arguments are names`(_ shell: String) throws {
    var console = Console()
    let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
    let world = try World(environment: { _ in nil }, directory: "/", absoluteDirectory: "/", clock: clock)
    #expect(Dossier.run(["completion", shell], world: world, console: &console) == .done)
    let script = console.text(of: .output)
    for call in [
      "case show -- positional@0", "case close -- positional@0", "log add -- positional@0", "pay -- positional@0",
      "statement -- --debtor", "case new -- --creditor", "case new -- --debtor", "case new -- --agency",
      "case new -- --terms", "debtor show -- positional@0", "creditor set -- positional@0",
      "agency remove -- positional@0", "forward -- --to", "terms set -- positional@0", "query remove -- positional@0",
    ] {
      #expect(script.contains("\(CompletionRequest.mark) \(call)"), "\(call)")
    }
  }
}
