import Testing

@testable import dossier

/// A hint beside a refusal is right: whoever types the command that it names is not refused again, whichever organisation
/// handles the case, and whether it is open, closed or given back.
@Suite struct FollowedRefusalTests {
  /// A creditor's store `c` and an agency's `a`: X-1 is with the agency, X-2 closed there, X-3 given back, X-4 never left.
  private static let setUp =
    [
      "dossier init c --name C --language en", "dossier init a --name A --role agency --language en", "cd c",
      "dossier -q agency add A --vat BE0202239951 --exchange bundles",
      "dossier -q debtor add --company Deb --email deb@deb.be",
    ]
    + (1...4).flatMap { number in
      [
        "dossier -q case new --debtor deb --number X-\(number) --terms be-b2b",
        "dossier -q invoice add X-\(number) --reference R\(number) --date 2022-01-01 --due 2022-02-01 --amount 100.00",
      ]
    } + [
      "dossier -q forward X-1 X-2 X-3 --to a --yes", "cd ../a", "dossier -q agency set a vat=BE0202239951",
      "dossier -q import ../c/outbox/c-a-000001.tar.zst --untrusted", "cd ../c",
      "dossier -q import ../a/outbox/a-c-000001.tar.zst", "cd ../a", "dossier -q case close X-2 --reason uncollectable",
      "dossier -q case return X-3", "dossier -q send c", "cd ../c", "dossier -q import ../a/outbox/a-c-000002.tar.zst",
      "cd ..",
    ]

  /// What is tried of each case, in both stores.
  private static let tried = [
    "invoice add X --reference N --date 2023-04-01 --due 2023-04-10 --amount 9.00",
    "credit add X --reference C --date 2023-04-01 --amount 9.00",
    "cost add X --date 2023-04-01 --amount 9.00 --description x", "pay X 1.00", "pay X 1.00 --received-by agency",
    "pay X 1.00 --received-by creditor", "refund X 1.00", "waive X 1.00 --of interest", "waive X 900.00 --of interest",
    "hold add X --reason other", "hold release X", "promise add X 10.00 --until 2023-05-10", "plan add X --count 3",
    "settle add X 50.00 --until 2023-05-10", "case set X phase=judicial", "case set X capacity=consumer",
    "case set X terms=be-b2b", "case set X handler.name=Tom", "case close X --reason paid", "case reopen X",
    "case return X", "forward X --to a --yes", "forward X --take-back", "request add X --kind recall",
    "request add X --kind waiver --of interest --amount 900.00", "request add X --kind amendment --set phase=judicial",
    "import ../c/outbox/c-a-000001.tar.zst --decline X=no", "exchange status c", "exchange status a", "send a",
    "send c",
  ]

  /// The command with a case in the place of X.
  private static func of(_ number: String, _ command: String) -> String {
    command.split(separator: " ").map(String.init).map { $0 == "X" ? number : $0.replacing("X=", with: "\(number)=") }
      .joined(
        separator: " ")
  }

  /// The commands that the hints of an output name, with something in the place of what they leave open.
  private static func hinted(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("hint: ") }.flatMap { line -> [String] in
      if let match = line.firstMatch(of: /: dossier (request .*)$/) { return [String(match.output.1)] }
      return line.matches(of: /'dossier ([^']+)'/).map { String($0.output.1) }
    }.filter { $0.contains("X-") || $0.hasPrefix("exchange") || $0.hasPrefix("send") }.map { command in
      command.replacing("--reason …", with: "--reason paid").replacing("phase=…", with: "phase=judicial")
    }
  }

  /// The command without a lasting effect, if it has one.
  private static func looking(_ command: String) -> String {
    let isReading = ["case show", "statement", "hold list", "exchange status"].contains { command.hasPrefix($0) }
    return "dossier \(command)\(isReading ? "" : " --dry-run")"
  }

  private static func errors(_ result: TranscriptShell.Result) -> String {
    result.pieces.filter { $0.stream == .error }.map(\.text).joined()
  }

  @Test func `Whoever follows the hint of a refusal is not refused again`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    for line in Self.setUp {
      let result = try shell.run(line)
      try #require(result.status == 0, "\(line): \(Self.errors(result))")
    }
    var (refused, followed) = (0, 0)
    for store in ["c", "a"] {
      _ = try shell.run("cd \(store)")
      for number in 1...(store == "c" ? 4 : 3) {
        for command in Self.tried {
          let line = Self.looking(Self.of("X-\(number)", command))
          let result = try shell.run(line)
          let told = Self.errors(result)
          #expect(result.status != 64, "\(line): \(told)")
          refused += result.status == 0 ? 0 : 1
          for hint in Self.hinted(told) {
            let again = try shell.run(Self.looking(hint))
            #expect(again.status == 0, "\(store)$ \(line): \(told)\n\(hint): \(Self.errors(again))")
            followed += 1
          }
        }
      }
      _ = try shell.run("cd ..")
    }
    #expect(refused > 80 && followed > 60)
  }

  @Test func `Whoever is told of what was paid too much, or on a closed case, can do what is said`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    for line in Self.setUp { _ = try shell.run(line) }
    for (store, number, count) in [("c", 1, 1), ("c", 2, 2), ("c", 3, 1), ("a", 1, 1), ("a", 2, 2), ("a", 3, 2)] {
      _ = try shell.run("cd \(store)")
      let paid = try shell.run("dossier pay X-\(number) 5000.00 --received-by creditor")
      let hints = Self.hinted(Self.errors(paid))
      #expect(paid.status == 0 && hints.count == count, "\(store) X-\(number): \(Self.errors(paid))")
      for hint in hints {
        let done = try shell.run("dossier \(hint) --dry-run")
        #expect(done.status == 0, "\(store)$ \(hint): \(Self.errors(done))")
        #expect(!Self.errors(done).contains("nothing waits"), "\(store)$ \(hint)")
      }
      // What is over is the holder's to pay back, and may be asked for.
      let refund = try shell.run("dossier refund X-\(number) 1.00 --dry-run")
      let isHeld = (store, number) == ("c", 3) || store == "a" && number < 3
      #expect(refund.status == (isHeld ? 0 : 4), "\(store) X-\(number): \(Self.errors(refund))")
      for hint in Self.hinted(Self.errors(refund)) {
        #expect(try shell.run("dossier \(hint) --dry-run").status == 0, "\(store)$ \(hint)")
      }
      _ = try shell.run("cd ..")
    }
  }

  @Test func `What nobody else has any more is changed by what was agreed with the debtor`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    for line in Self.setUp + ["cd c"] { _ = try shell.run(line) }
    let refused = try shell.run("dossier case set X-3 capacity=consumer")
    let hint = try #require(Self.hinted(Self.errors(refused)).first)
    let asked = try shell.run("dossier \(hint)")
    let id = asked.pieces.filter { $0.stream == .output }.map(\.text).joined().prefix(8)
    #expect(refused.status == 4 && asked.status == 0)
    let accepted = try shell.run("dossier request accept X-3 \(id)")
    #expect(accepted.status == 0, "\(Self.errors(accepted))")
    let file = try shell.run("cat cases/2023-04/X-3.yaml")
    #expect(file.pieces.map(\.text).joined().contains("\ncapacity: consumer\n"))
  }
}
