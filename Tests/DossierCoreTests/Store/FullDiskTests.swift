import DossierCore
import Foundation
import Glibc
import Testing

/// A file system of a few pages, unmounted with the value that owns it.
final class TinyFileSystem {
  let scratch: ScratchDirectory

  /// Whether this user may mount one.
  static let isAvailable: Bool = { (try? TinyFileSystem(kilobytes: 64)) != nil }()

  struct Unavailable: Error {}

  init(kilobytes: Int, type: String = "tmpfs") throws {
    scratch = try ScratchDirectory()
    guard try runProgram(["mount", "-t", type, "-o", "size=\(kilobytes)k", type, scratch.path]) == 0 else {
      throw Unavailable()
    }
  }

  func remount(_ option: String) throws {
    guard try Self.succeeds(["mount", "-o", "remount,\(option)", scratch.path]) else { throw Unavailable() }
  }

  /// Runs a program until it succeeds: a process that is just being started, by another test, holds copies of all open
  /// descriptors for a moment, and keeps the file system busy.
  private static func succeeds(_ arguments: [String]) throws -> Bool {
    for _ in 0..<1000 {
      if try runProgram(arguments) == 0 { return true }
      usleep(5000)
    }
    return false
  }

  /// Takes all the room that is left; writing then must fail.
  func fill() throws {
    guard try runProgram(["sh", "-c", "cat /dev/zero > \(scratch.full(Self.filling)) 2>/dev/null"]) != 0 else {
      throw Unavailable()
    }
  }

  /// Gives the room back that `fill` took.
  func empty() throws { try FileSystem.removeFile(scratch.full(Self.filling)) }

  private static let filling = "filling"

  deinit { _ = try? Self.succeeds(["umount", scratch.path]) }
}

@Suite(.enabled(if: TinyFileSystem.isAvailable, "needs the right to mount a tmpfs"))
struct FullDiskTests {
  @Test(arguments: [1, 3]) func `A full disk is reported with path and cause, and nothing has changed`(count: Int)
    throws
  {
    let disk = try TinyFileSystem(kilobytes: 128)
    let root = disk.scratch.path
    var changes = ChangeSet()
    for number in 0..<count {
      try disk.scratch.put("cases/\(number).yaml", "old")
      changes.write("cases/\(number).yaml", [UInt8](repeating: 65, count: 200_000), expecting: Array("old".utf8))
    }
    let before = try disk.scratch.snapshot()
    let writer = try StoreWriter(root: root)
    var message = ""
    do throws(StoreError) { try writer.commit(changes) { 1 } } catch { message = error.description }
    #expect(message.hasPrefix("cannot write '\(root)/cases/.dossier-tmp-"))
    #expect(message.hasSuffix("': no space is left on the device"))
    #expect(try disk.scratch.snapshot() == before)
    #expect(try disk.scratch.localNames() == ["lock"])
    _ = writer.lock.root
  }

  @Test func `A reader of a read-only disk warns of a committed change and answers`() throws {
    let disk = try TinyFileSystem(kilobytes: 256)
    try disk.scratch.put("a.yaml", "a")
    var changes = ChangeSet()
    changes.write("a.yaml", [1], expecting: Array("a".utf8))
    changes.write("b.yaml", [2], expecting: nil)
    try? StoreWriter(root: disk.scratch.path) { $0 == .apply(path: "b.yaml") ? .crash : .proceed }.commit(changes) { 1 }
    try disk.remount("ro")
    guard case .notPossible(.file(let error)) = Recovery.forReader(root: disk.scratch.path) else {
      Issue.record("a warning was expected")
      return
    }
    #expect(error.cause == .readOnlyFileSystem)
    try disk.remount("rw")
    guard case .done(let report) = Recovery.forReader(root: disk.scratch.path) else {
      Issue.record("not recovered")
      return
    }
    #expect(report == RecoveryReport(outcome: .completed, paths: ["a.yaml", "b.yaml"], kept: []))
  }
}
