import DossierCore
import Foundation
import Testing

@Suite struct FileReadingTests {
  @Test(arguments: [0, 1, 4095, 4096, 100_000]) func `A file is read whole, with its size`(count: Int) throws {
    let scratch = try ScratchDirectory()
    let text = String(repeating: "x", count: count)
    try scratch.put("a", text)
    let content = try FileSystem.read(scratch.full("a"), limitBytes: 100_000)
    #expect(content.bytes == Array(text.utf8))
    #expect(content.stamp == (try FileSystem.status(of: scratch.full("a"))?.stamp))
  }

  @Test func `A file above the limit is refused and names the limit`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("a", "12345")
    #expect(throws: FileError.tooLarge(path: scratch.full("a"), limitBytes: 4)) {
      try FileSystem.read(scratch.full("a"), limitBytes: 4)
    }
  }

  @Test func `A file whose size the system does not tell is read to its end`() throws {
    #expect(try FileSystem.read("/proc/self/status", limitBytes: 1 << 20).bytes.starts(with: Array("Name:".utf8)))
    #expect(throws: FileError.tooLarge(path: "/proc/self/status", limitBytes: 10)) {
      try FileSystem.read("/proc/self/status", limitBytes: 10)
    }
  }

  @Test func `A directory, a named pipe and a device are refused without waiting`() throws {
    let scratch = try ScratchDirectory()
    #expect(try runProgram(["mkfifo", scratch.full("pipe")]) == 0)
    #expect(throws: FileError.notRegularFile(path: scratch.full("pipe"), kind: .pipe)) {
      try FileSystem.read(scratch.full("pipe"), limitBytes: 10)
    }
    #expect(throws: FileError.notRegularFile(path: scratch.path, kind: .directory)) {
      try FileSystem.read(scratch.path, limitBytes: 10)
    }
    #expect(throws: FileError.notRegularFile(path: "/dev/zero", kind: .device)) {
      try FileSystem.read("/dev/zero", limitBytes: 10)
    }
  }

  @Test func `A link is followed only if asked for`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("a", "text")
    #expect(try runProgram(["ln", "-s", "a", scratch.full("link")]) == 0)
    #expect(throws: FileError.symbolicLink(path: scratch.full("link"))) {
      try FileSystem.read(scratch.full("link"), limitBytes: 10)
    }
    #expect(
      try FileSystem.read(scratch.full("link"), limitBytes: 10, followingLink: true).bytes == Array("text".utf8))
  }

  @Test func `A missing file is named with the cause`() throws {
    let error = FileError.failed(.open, path: "/nowhere/a", cause: .missing)
    #expect(throws: error) { try FileSystem.read("/nowhere/a", limitBytes: 10) }
    #expect(error.description == "cannot open '/nowhere/a': no such file or directory")
  }

  @Test func `Reading below a root follows no link on the way`() throws {
    let scratch = try ScratchDirectory()
    try scratch.put("root/in/a", "inside")
    try scratch.put("out/a", "outside")
    #expect(try runProgram(["ln", "-s", "../out", scratch.full("root/link")]) == 0)
    #expect(try runProgram(["ln", "-s", "../../out/a", scratch.full("root/in/b")]) == 0)
    let root = scratch.full("root")
    #expect(try FileSystem.read("in/a", below: root, limitBytes: 10).bytes == Array("inside".utf8))
    #expect(throws: FileError.symbolicLink(path: root + "/link")) {
      try FileSystem.read("link/a", below: root, limitBytes: 10)
    }
    #expect(throws: FileError.symbolicLink(path: root + "/in/b")) {
      try FileSystem.read("in/b", below: root, limitBytes: 10)
    }
    for path in ["../out/a", "/etc/passwd", "in/../../out/a", "", "in//a", "./in/a"] {
      #expect(throws: FileError.notBelowRoot(path: path)) {
        try FileSystem.read(path, below: root, limitBytes: 10)
      }
    }
  }
}
