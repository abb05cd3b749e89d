import DossierCore
import Glibc
import Testing

@Suite struct ChildProcessTests {
  @Test func `Output, errors and status of a program are kept, also where both are large`() throws {
    let script =
      "i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789; echo x >&2; i=$((i+1)); done; exit 7"
    let captured = try ChildProcess.capture("sh", ["-c", script], limitBytes: 1 << 20)
    #expect(captured.ending == .status(7))
    #expect(captured.output.count == 3000 * 41)
    #expect(captured.errors == String(repeating: "x\n", count: 3000))
  }

  @Test func `A program that writes too much is ended`() {
    #expect(throws: FileError.tooLarge(path: "sh", limitBytes: 1000)) {
      try ChildProcess.capture("sh", ["-c", "while :; do echo x; done"], limitBytes: 1000)
    }
  }

  @Test func `Input and variables reach the program`() throws {
    let input = Array(String(repeating: "line\n", count: 100_000).utf8)
    let captured = try ChildProcess.capture(
      "sh", ["-c", "cat; echo \"$ONE,${HOME-none}\""], input: input, environment: ["ONE": "a b", "HOME": nil],
      limitBytes: 1 << 20)
    #expect(captured.output == input + Array("a b,none\n".utf8))
  }

  @Test func `A program that is not there, and one that a signal ends`() throws {
    #expect(throws: FileError.failed(.run, path: "no-such-program-at-all", cause: .missing)) {
      try ChildProcess.capture("no-such-program-at-all", [], limitBytes: 10)
    }
    #expect(try ChildProcess.capture("sh", ["-c", "kill -9 $$"], limitBytes: 10).ending == .signal(9))
  }

  @Test func `A closed pipe ends a program, whether its output is kept or not, though this process ignores it`() async {
    // In a process of its own: programs that other tests start would get it too.
    await #expect(processExitsWith: .success) {
      signal(SIGPIPE, SIG_IGN)
      // The fourth digit from the end holds the signals 13 to 16.
      let isIgnored = "grep -q '^SigIgn:.*[13579bdf]...$' /proc/self/status"
      let ignoring = try ChildProcess.run("sh", ["-c", "trap '' PIPE; \(isIgnored)"])
      let usual = try ChildProcess.run("sh", ["-c", isIgnored])
      let captured = try ChildProcess.capture("sh", ["-c", isIgnored], limitBytes: 10).ending
      #expect(ignoring == .status(0) && usual == .status(1) && captured == .status(1))
    }
  }
}
