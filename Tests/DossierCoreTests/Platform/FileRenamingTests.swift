import DossierCore
import Foundation
import Testing

@Suite struct FileRenamingTests {
  @Test(arguments: RenameSupport.allCases) func `A taken name is not replaced`(support: RenameSupport) throws {
    let scratch = try ScratchDirectory()
    try scratch.put("a", "a")
    try scratch.put("b", "b")
    #expect(throws: (any Error).self) {
      try FileSystem.renameWithoutReplacing(scratch.full("a"), to: scratch.full("b"), support: support)
    }
    try FileSystem.renameWithoutReplacing(scratch.full("a"), to: scratch.full("c"), support: support)
    #expect(try scratch.snapshot() == ["b": "b", "c": "a"])
  }

  @Test func `Two names are swapped at once where the file system can`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("a", "a")
    try scratch.put("b", "b")
    #expect(try FileSystem.exchange(scratch.full("a"), with: scratch.full("b"), support: .portable) == false)
    #expect(try scratch.snapshot() == ["a": "a", "b": "b"])
    if try FileSystem.exchange(scratch.full("a"), with: scratch.full("b")) {
      #expect(try scratch.snapshot() == ["a": "b", "b": "a"])
    }
  }

  @Test func `A copy is the same, shows its pieces and takes the asked mode`() throws {
    let scratch = try ScratchDirectory()
    let text = String(repeating: "0123456789", count: 100_000)
    try scratch.put("a", text)
    var shown = 0
    let count = try FileSystem.copy(
      scratch.full("a"), to: scratch.full("b"), ownership: FileOwnership(mode: 0o640), syncing: true
    ) { shown += $0.byteCount }
    #expect(count == 1_000_000)
    #expect(shown == 1_000_000)
    #expect(try scratch.text("b") == text)
    #expect(try FileSystem.status(of: scratch.full("b"))?.stamp.mode == 0o640)
  }

  @Test func `A copy never writes over anything`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("a", "a")
    #expect(try runProgram(["ln", "-s", "elsewhere", scratch.full("b")]) == 0)
    #expect(throws: FileError.failed(.create, path: scratch.full("b"), cause: .exists)) {
      try FileSystem.copy(
        scratch.full("a"), to: scratch.full("b"), ownership: FileOwnership(mode: 0o600), syncing: false)
    }
  }

  @Test func `A copy beyond the limit is refused`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("a", "12345")
    #expect(throws: FileError.tooLarge(path: scratch.full("a"), limitBytes: 4)) {
      try FileSystem.copy(
        scratch.full("a"), to: scratch.full("b"), ownership: FileOwnership(mode: 0o600), limitBytes: 4,
        syncing: false)
    }
  }

  @Test func `A full device is named with its cause`() {
    let error = FileError.failed(.write, path: "x", cause: .noSpace)
    #expect(error.description == "cannot write 'x': no space is left on the device")
    #expect(error.isNotWritable == false)
    #expect(FileError.failed(.create, path: "x", cause: .readOnlyFileSystem).isNotWritable)
  }
}
