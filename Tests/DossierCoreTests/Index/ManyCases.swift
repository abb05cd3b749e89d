import DossierCore
import Foundation
import Glibc

/// A store of short cases of which all is known without reading them: the amount of each.
struct ManyCases {
  let scratch: ScratchDirectory
  private(set) var amounts: [Int]
  static let day = CalendarDate("2023-06-01")
  /// A command that tells the amounts of all cases.
  static let question = [
    "--today", "2023-06-01", "case", "list", "status:any", "--sort", "number", "--columns", "number,principal",
    "--format", "csv",
  ]

  var store: Store { get throws { try Store(root: scratch.path) } }

  init(_ count: Int, in scratch: ScratchDirectory? = nil) throws {
    self.scratch = try scratch ?? ScratchDirectory()
    amounts = Array(repeating: 1000, count: count)
    try self.scratch.put("dossier.yaml", SettingsText.of("creditor"))
    try self.scratch.put("creditors/creditor.yaml", "dossier: 1\nid: k3v8m2qa\nname: Creditor\n")
    for number in 0..<5 {
      try self.scratch.put(
        "debtors/d/debtor-\(number).yaml",
        "dossier: 1\nid: d3v8m2q\(number + 2)\nkind: person\nfirst-name: Jan\nlast-name: Debtor \(number)\n")
    }
    for place in 0..<count { try set(place, 1000 + place) }
  }

  static func path(_ place: Int) -> String { "cases/2023-0\(1 + place % 5)/A\(10_000 + place).yaml" }

  /// Writes a case with an amount of 10.00 to 99.99, in place: all of its versions have the same size.
  mutating func set(_ place: Int, _ cents: Int) throws {
    amounts[place] = cents
    try scratch.put(Self.path(place), Self.text(place, cents))
  }

  static func text(_ place: Int, _ cents: Int) -> String {
    """
    dossier: 1
    id: t3kq7x9\(10_000 + place)
    number: A\(10_000 + place)
    status: open
    creditor: creditor
    debtor: debtor-\(place % 5)
    opened: 2023-0\(1 + place % 5)-02T10:00:00+02:00
    invoices:
      - {id: w8f3k2m9, reference: F-\(10_000 + place), date: 2022-10-25, due: 2022-11-25, amount: \(amount(cents))}

    """
  }

  private static func amount(_ cents: Int) -> String { "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)" }

  /// Changes a few cases.
  mutating func change(_ count: Int, _ numbers: inout SeededNumbers) throws {
    for _ in 0..<count {
      try set(Int.random(in: amounts.indices, using: &numbers), Int.random(in: 1000...9999, using: &numbers))
    }
  }

  /// What the question is answered with.
  var answer: String {
    "number,principal\r\n"
      + amounts.enumerated().map { "A\(10_000 + $0.offset),\(Self.amount($0.element))\r\n" }.joined()
  }

  /// What the cases of an answer amount to, by number.
  static func told(_ found: CaseMatches) -> [String: Int64] {
    Dictionary(
      found.cases.map { ($0.summary.number.text, $0.summary.amounts?.totals.principal.minorUnits ?? 0) }
    ) { $1 }
  }

  /// What they should amount to.
  var expected: [String: Int64] {
    Dictionary(amounts.enumerated().map { ("A\(10_000 + $0.offset)", Int64($0.element)) }) { $1 }
  }

  /// What the index says.
  func indexed() throws -> [String: Int64] {
    Self.told(try IndexedCatalog(store, asOf: try Self.date()).cases(matching: .everything))
  }

  static func date() throws -> CalendarDate {
    guard let day else { throw CocoaError(.formatting) }
    return day
  }

  /// The version of every file outside of `.dossier`.
  func stamps() throws -> [FoundFile] {
    try FileSystem.tree(scratch.path, stamps: true) { $0 != ".dossier" }.files.filter { $0.path != ".dossier" }
  }

  func removeIndex() throws {
    for name in ["", "-journal"] { try FileSystem.removeFile(scratch.full(".dossier/index.sqlite\(name)")) }
  }
}

/// The executable at work on a store, with its outputs in files beside the store.
struct RunningCommand {
  private let process = Process()
  private let outputs: ScratchDirectory

  /// The executable, beside the bundle of tests.
  static let executable = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "dossier").path

  /// Starts it; the prefix is a program that starts it as somebody else.
  init(_ store: String, _ arguments: [String] = ManyCases.question, prefix: [String] = []) throws {
    outputs = try ScratchDirectory()
    let line = prefix + [Self.executable, "-C", store] + arguments
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = line
    process.environment = ["PATH": "/usr/bin:/bin"]
    for (name, isOutput) in [("out", true), ("err", false)] {
      try outputs.put(name, "")
      let handle = try FileHandle(forWritingTo: URL(filePath: outputs.full(name)))
      if isOutput { process.standardOutput = handle } else { process.standardError = handle }
    }
    try process.run()
  }

  /// Waits for its end.
  func ended() throws -> Ended {
    process.waitUntilExit()
    return Ended(
      output: try outputs.text("out"), errors: try outputs.text("err"), status: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal)
  }

  /// Ends it at once, as a loss of power would.
  func kill() { _ = Glibc.kill(process.processIdentifier, SIGKILL) }

  struct Ended: Equatable {
    var output: String
    var errors: String
    var status: Int32
    var wasKilled = false
  }
}
