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
    holder.arguments = ["flock", "--no-fork", scratch.path, "sh", "-c", "echo ready; exec sleep 60"]
    holder.standardOutput = ready
    try holder.run()
    #expect(ready.fileHandleForReading.availableData == Data("ready\n".utf8))
    #expect(throws: StoreError.locked(root: scratch.path, holder: nil)) {
      _ = try StoreLock(root: scratch.path, timeoutMilliseconds: 20)
    }
    #expect(try runProgram(["kill", "-9", "\(holder.processIdentifier)"]) == 0)
    holder.waitUntilExit()
    let writer = try StoreWriter(root: scratch.path, timeoutMilliseconds: 5000)
    #expect(writer.recovered.outcome == .nothing)
  }

  @Test func `A missing store cannot be locked`() {
    #expect(throws: StoreError.file(.failed(.lock, path: "/nowhere", cause: .missing))) {
      _ = try StoreLock(root: "/nowhere", timeoutMilliseconds: 0)
    }
  }
}
