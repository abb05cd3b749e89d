import DossierCore
import Foundation
import Testing

@Suite struct StoreLockTests {
  @Test func `A second writer is refused with the process id of the first`() throws {
    let scratch = try ScratchDirectory()
    do {
      let first = try StoreLock(root: scratch.path)
      #expect(throws: StoreError.locked(root: scratch.path, holder: FileSystem.processID())) {
        _ = try StoreLock(root: scratch.path, timeoutMilliseconds: 30)
      }
      #expect(first.root == scratch.path)
    }
    #expect(try scratch.localNames() == [])
    _ = try StoreLock(root: scratch.path, timeoutMilliseconds: 0)
  }

  @Test func `A writer waits for another program and gets the lock when it is killed`() throws {
    let scratch = try ScratchDirectory()
    let ready = Pipe()
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // It holds the lock for as long as this process keeps the other end of its input.
    holder.arguments = ["flock", "--no-fork", scratch.path, "sh", "-c", "echo ready; exec cat"]
    let input = Pipe()
    holder.standardInput = input
    holder.standardOutput = ready
    try holder.run()
    #expect(ready.fileHandleForReading.availableData == Data("ready\n".utf8))
    #expect(throws: StoreError.locked(root: scratch.path, holder: nil)) {
      _ = try StoreLock(root: scratch.path, timeoutMilliseconds: 20)
    }
    #expect(try runProgram(["kill", "-9", "\(holder.processIdentifier)"]) == 0)
    holder.waitUntilExit()
    try input.fileHandleForWriting.close()
    let writer = try StoreWriter(root: scratch.path, timeoutMilliseconds: 5000)
    #expect(writer.recovered.outcome == .nothing)
  }

  @Test func `A missing store cannot be locked`() {
    #expect(throws: StoreError.file(.failed(.lock, path: "/nowhere", cause: .missing))) {
      _ = try StoreLock(root: "/nowhere", timeoutMilliseconds: 0)
    }
  }
}
