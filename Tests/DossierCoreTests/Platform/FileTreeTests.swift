import DossierCore
import Foundation
import Testing

@Suite struct FileTreeTests {
  @Test func `A directory is listed bytewise with kinds`() throws {
    let scratch = try ScratchDirectory()
    for name in ["b", "B", "a é", "a e"] { try scratch.put(name, "") }
    try scratch.put("d/x", "")
    #expect(try runProgram(["ln", "-s", "nowhere", scratch.full("l")]) == 0)
    #expect(
      try FileSystem.list(scratch.path).map { "\($0.name) \($0.kind.rawValue)" } == [
        "B regular file", "a e regular file", "a é regular file", "b regular file", "d directory", "l symbolic link",
      ])
  }

  @Test func `A tree is found whole, without following links and without what is not entered`() throws {
    let scratch = try ScratchDirectory()
    for name in ["a/b/c", "a/b.yaml", "skip/x", "z"] { try scratch.put(name, "12") }
    #expect(try runProgram(["ln", "-s", "..", scratch.full("a/up")]) == 0)
    let tree = try FileSystem.tree(scratch.path, stamps: true) { $0 != "skip" }
    #expect(tree.files.map(\.path) == ["a/b.yaml", "a/b/c", "a/up", "skip", "z"])
    #expect(tree.files.map(\.kind) == [.regular, .regular, .symbolicLink, .directory, .regular])
    #expect(tree.directories == ["a", "a/b"])
    #expect(tree.files.first?.stamp == (try FileSystem.status(of: scratch.full("a/b.yaml"))?.stamp))
    #expect(try FileSystem.tree(scratch.path, below: "a/b", stamps: false).files.map(\.path) == ["a/b/c"])
  }

  @Test func `A name that is not UTF-8 is found and marked`() throws {
    let scratch = try ScratchDirectory()
    #expect(try runProgram(["sh", "-c", "printf x > \"$1/$(printf 'a\\377')\"", "sh", scratch.path]) == 0)
    let entries = try FileSystem.list(scratch.path)
    #expect(entries == [DirectoryEntry(name: "a\u{FFFD}", kind: .regular, isReadableName: false)])
  }

  @Test func `A missing root is an error`() {
    #expect(throws: FileError.failed(.list, path: "/nowhere", cause: .missing)) {
      try FileSystem.tree("/nowhere", stamps: false)
    }
  }

  @Test func `New directories take the permissions of the one they are made in`() throws {
    let scratch = try ScratchDirectory()
    try FileSystem.setMode(0o775, of: scratch.path)
    #expect(try FileSystem.makeDirectories(scratch.full("a/b")) == [scratch.full("a"), scratch.full("a/b")])
    #expect(try FileSystem.status(of: scratch.full("a/b"))?.stamp.mode == 0o775)
    #expect(try FileSystem.makeDirectories(scratch.full("a/b")) == [])
    #expect(try FileSystem.removeDirectoryIfEmpty(scratch.full("a")) == false)
    #expect(try FileSystem.removeDirectoryIfEmpty(scratch.full("a/b")))
    #expect(try FileSystem.removeDirectoryIfEmpty(scratch.full("a/b")) == false)
  }

  @Test func `A file in the way of a directory is an error`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("a", "")
    #expect(throws: FileError.failed(.makeDirectory, path: scratch.full("a"), cause: .notDirectory)) {
      try FileSystem.makeDirectories(scratch.full("a"))
    }
  }
}
