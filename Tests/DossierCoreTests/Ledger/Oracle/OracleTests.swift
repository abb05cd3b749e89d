import DossierCore
import Foundation
import Testing

/// The ledger against a second one, written in Python from the contract and the laws.
@Suite(.enabled(if: Oracle.isThere, "python3 is not installed")) struct OracleTests {
  static let batches = Array(0..<4)
  static let casesPerBatch = 2500

  @Test func `the second ledger gives the published sums`() throws {
    let run = try Oracle.run(["--self-test"])
    #expect(run.status == 0, "\(run.output)")
  }

  @Test(arguments: batches) func `the second ledger agrees on random cases`(batch: Int) throws {
    var lines = [OracleTables.line.compact]
    for seed in batch * Self.casesPerBatch..<(batch + 1) * Self.casesPerBatch {
      var random = RandomCase(seed: UInt64(seed))
      do { lines.append(try random.next().line()) } catch { Issue.record(error, "seed \(seed)") }
    }
    let scratch = try ScratchDirectory()
    try scratch.put("cases.jsonl", lines.joined(separator: "\n"))
    let run = try Oracle.run([scratch.full("cases.jsonl")])
    #expect(run.status == 0, "\(run.output.prefix(20_000))")
    #expect(run.output.hasSuffix("\(Self.casesPerBatch) cases agree\n"))
  }
}

/// `Tests/Oracles/ledger.py`.
enum Oracle {
  static let isThere = (try? runProgram(["python3", "-c", "import fractions"])) == 0

  /// Runs the script to its end.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let script = URL(fileURLWithPath: #filePath).appending(path: "../../../../Oracles/ledger.py").standardized.path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
