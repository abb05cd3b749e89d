import DossierCore
import Foundation
import Glibc
import Testing

/// What may be wrong with the place where the index lies: the command answers all the same, and says what is wrong.
@Suite struct IndexFaultTests {
  /// A fault, how it is made in the directory of the store, and what the warning says of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let script: String
    let warning: String
    var testDescription: String { name }
  }

  static let faults = [
    Fault(name: "text", script: "echo text > $I", warning: "the index is damaged: file is not a database"),
    Fault(
      name: "a folder", script: "rm $I; mkdir $I",
      warning: "the index cannot be kept: cannot read '$S/$I': it is a directory, not a regular file"),
    Fault(
      name: "a pipe", script: "rm $I; mkfifo $I",
      warning: "the index cannot be kept: cannot read '$S/$I': it is a named pipe, not a regular file"),
    Fault(
      name: "a link out of the store", script: "mv $I ../outside.sqlite; ln -s ../../outside.sqlite $I",
      warning: "the index cannot be kept: cannot read '$S/$I': it is a symbolic link, not a regular file"),
    Fault(
      name: "a link to nothing", script: "rm $I; ln -s ../../nothing $I",
      warning: "the index cannot be kept: cannot read '$S/$I': it is a symbolic link, not a regular file"),
    Fault(
      name: "a journal that is a link", script: "ln -s ../../nothing $I-journal",
      warning: "the index cannot be kept: cannot read '$S/$I-journal': it is a symbolic link, not a regular file"),
    Fault(
      name: "a journal that is a folder", script: "mkdir $I-journal",
      warning: "the index cannot be kept: cannot read '$S/$I-journal': it is a directory, not a regular file"),
    Fault(
      name: "a link in the place of the folder", script: "mv .dossier ../outside; ln -s ../outside .dossier",
      warning: "the index cannot be kept: '$S/.dossier' is a symbolic link, which is not followed inside a store"),
    Fault(
      name: "a file in the place of the folder", script: "rm -r .dossier; echo text > .dossier",
      warning: "the index cannot be kept: cannot open '$S/.dossier': a part of the path is not a directory"),
    Fault(
      name: "a clock that is a folder", script: "mkdir .dossier/clock; touch -d 2001-01-01 cases/2023-01/A10000.yaml",
      warning: "the index cannot be kept: cannot remove '$S/.dossier/clock': it is a directory"),
  ]

  @Test(arguments: faults) func `A fault is told once with a way out, and the answer is right`(_ fault: Fault) throws {
    let outer = try ScratchDirectory()
    let store = outer.full("store")
    try FileSystem.makeDirectories(store)
    var files = try ManyCases(10)
    try #require(try runProgram(["cp", "-rT", files.scratch.path, store]) == 0)
    #expect(try RunningCommand(store).ended() == .init(output: files.answer, errors: "", status: 0))
    let script = "cd \(store) && I=.dossier/index.sqlite && " + fault.script
    try #require(try runProgram(["sh", "-c", script]) == 0)
    let outside = try Self.outside(outer)
    for round in 0..<2 {
      // The second time there is something to refresh.
      if round == 1 {
        try files.set(3, 7777)
        try #require(
          try runProgram(["cp", files.scratch.full(ManyCases.path(3)), "\(store)/\(ManyCases.path(3))"]) == 0)
      }
      let ended = try RunningCommand(store).ended()
      #expect(ended.output == files.answer)
      #expect(ended.status == 0)
      #expect(try Self.outside(outer) == outside)
      let lines = ended.errors.split(separator: "\n")
      let told = fault.warning.replacing("$S", with: store).replacing("$I", with: ".dossier/index.sqlite")
      if round == 1, lines.isEmpty, fault.name == "text" { continue }
      try #require(lines.count == 2, "\(ended.errors)")
      #expect(lines[0] == "dossier: warning: \(told); the files are read instead")
      #expect(lines[1].hasPrefix("hint: "))
    }
  }

  /// What lies beside the store, with contents.
  private static func outside(_ outer: ScratchDirectory) throws -> [String: String] {
    let tree = try FileSystem.tree(outer.path, stamps: false) { $0 != "store" }
    var found: [String: String] = [:]
    for file in tree.files where file.kind == .regular {
      found[file.path] =
        ContentHash(
          of: try FileSystem.read(outer.full(file.path), limitBytes: 1 << 24).bytes
        ).description
    }
    return found
  }

  @Test func `An index of another version is made anew without a word`() throws {
    let files = try ManyCases(10)
    _ = try files.indexed()
    // A copy of the file is another index, as one of another version is.
    try #require(
      try runProgram([
        "sh", "-c", "cd \(files.scratch.path)/.dossier && cp index.sqlite copy && mv copy index.sqlite",
      ]) == 0)
    #expect(try RunningCommand(files.scratch.path).ended() == .init(output: files.answer, errors: "", status: 0))
  }
}

/// A store that somebody else owns, or may only read.
@Suite(.enabled(if: FileSystem.user == 0, "needs the right to act as another user")) struct IndexOwnerTests {
  private static let nobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]

  private static func ask(_ files: ManyCases) throws -> RunningCommand.Ended {
    try RunningCommand(files.scratch.path, prefix: nobody).ended()
  }

  /// A store of nobody's with an index of its own.
  private static func owned() throws -> ManyCases {
    let files = try ManyCases(10)
    try #require(try runProgram(["chown", "-R", "65534", files.scratch.path]) == 0)
    #expect(try ask(files) == .init(output: files.answer, errors: "", status: 0))
    return files
  }

  private static func change(_ files: ManyCases, _ script: String) throws {
    try #require(try runProgram(["sh", "-c", "cd \(files.scratch.path) && \(script)"]) == 0)
  }

  @Test func `An index that somebody else made is not trusted`() throws {
    let files = try Self.owned()
    try Self.change(files, "chown 1 .dossier/index.sqlite; chmod 644 .dossier/index.sqlite")
    let ended = try Self.ask(files)
    #expect(ended.output == files.answer && ended.status == 0)
    #expect(
      ended.errors == """
        dossier: warning: the index belongs to another user (1) and is not trusted; the files are read instead
        hint: remove '.dossier/index.sqlite' in the store; the next command makes it anew

        """)
  }

  @Test func `A fresh index in a folder that is read-only serves, and one that is not fresh is told of`() throws {
    var files = try Self.owned()
    try Self.change(files, "chmod 444 .dossier/index.sqlite; chmod 555 .dossier .")
    // What was written just before the index has to be read again, which is told of: the file is none that may be trusted.
    try files.scratch.settle()
    try Self.change(files, "chmod 755 . .dossier; chmod 644 .dossier/index.sqlite")
    #expect(try Self.ask(files) == .init(output: files.answer, errors: "", status: 0))
    try Self.change(files, "chmod 444 .dossier/index.sqlite; chmod 555 .dossier .")
    #expect(try Self.ask(files) == .init(output: files.answer, errors: "", status: 0))
    try files.set(2, 8888)
    let ended = try Self.ask(files)
    #expect(ended.output == files.answer && ended.status == 0)
    #expect(ended.errors.hasPrefix("dossier: warning: the index cannot be "))
    #expect(ended.errors.split(separator: "\n").count == 2)
    try Self.change(files, "chmod 755 . .dossier; chmod 644 .dossier/index.sqlite")
    #expect(try Self.ask(files) == .init(output: files.answer, errors: "", status: 0))
  }

  @Test(arguments: ["rm -r .dossier; chmod 555 .", "chmod 000 .dossier", "chmod 000 .dossier/index.sqlite"])
  func `A store that may only be read is answered from its files`(_ script: String) throws {
    let files = try Self.owned()
    try Self.change(files, script)
    let ended = try Self.ask(files)
    #expect(ended.output == files.answer && ended.status == 0)
    let lines = ended.errors.split(separator: "\n").filter { !$0.contains("a change is pending") }
    try #require(lines.count == 2, "\(ended.errors)")
    #expect(lines[0].hasPrefix("dossier: warning: the index cannot be "))
    #expect(lines[0].hasSuffix("; the files are read instead"))
    #expect(lines[1].hasPrefix("hint: "))
    // What may not be entered could not be removed after the test.
    try Self.change(files, "chmod -R u+rwX .")
  }
}

@Suite(.enabled(if: TinyFileSystem.isAvailable, "needs the right to mount a tmpfs")) struct IndexDiskTests {
  @Test func `A full or read-only disk is told of, and the answer is right`() throws {
    let disk = try TinyFileSystem(kilobytes: 2048)
    var files = try ManyCases(40, in: disk.scratch)
    func ask(_ warning: String?) throws {
      let ended = try RunningCommand(disk.scratch.path).ended()
      #expect(ended.output == files.answer && ended.status == 0)
      let lines = ended.errors.split(separator: "\n")
      guard let warning else {
        #expect(ended.errors == "")
        return
      }
      try #require(lines.count == 2, "\(ended.errors)")
      #expect(lines[0].hasPrefix("dossier: warning: the index cannot be ") && lines[0].contains(warning), "\(lines[0])")
      #expect(lines[1].hasPrefix("hint: "))
    }
    // A first building that has no room; then a refresh.
    try disk.fill()
    try ask("full")
    try disk.empty()
    try ask(nil)
    for place in 0..<40 { try files.set(place, 5000 + place) }
    try disk.fill()
    try ask("full")
    try disk.empty()
    try ask(nil)
    try files.scratch.settle()
    try ask(nil)
    try disk.remount("ro")
    try ask(nil)
    try disk.remount("rw")
    try files.set(7, 1234)
    try disk.remount("ro")
    try ask("read-only")
    try disk.remount("rw")
    try ask(nil)
  }
}
