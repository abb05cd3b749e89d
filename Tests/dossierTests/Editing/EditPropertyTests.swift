import DossierCore
import Foundation
import Testing

@testable import dossier

/// Random writing commands on documents that were written by hand in random ways; a failure names its seed.
@Suite struct EditPropertyTests {
  /// Two stores of the same meaning, one canonical and one rough, below a directory of their own.
  struct Stores {
    let root: URL
    var rough: [String: RoughText] = [:]

    init(seed: UInt64) throws {
      // In memory where that is: each command waits for the disk otherwise.
      let memory = URL(filePath: "/dev/shm")
      let folder =
        FileManager.default.isWritableFile(atPath: memory.path) ? memory : FileManager.default.temporaryDirectory
      root = folder.appending(path: "dossier-edits-\(UUID().uuidString)")
      try SampleStore.write(to: root.appending(path: "canonical")) { Array($0.text.utf8) }
      var roughener = Roughener(seed: seed)
      var texts: [String: RoughText] = [:]
      try SampleStore.write(to: root.appending(path: "rough")) { file in
        let text = file.value.map { roughener.write($0) } ?? RoughText()
        texts[file.path] = text
        return text.bytes
      }
      rough = texts
      try Data("brief\n".utf8).write(to: root.appending(path: "brief.pdf"))
    }

    func remove() { try? FileManager.default.removeItem(at: root) }

    /// Runs a command in one of the stores: what it prints, and its status.
    func run(_ arguments: [String], in store: String, seed: UInt64) throws -> Console.Result {
      let directory = root.appending(path: store).path
      let environment = [
        "DOSSIER_NOW": "2023-04-25T20:45:12+02:00", "DOSSIER_SEED": String(seed), "DOSSIER_AUTHOR": "roos",
      ]
      let clock = try #require(Timestamp("2023-04-25T18:45:12Z"))
      let world = try World(
        environment: { environment[$0] }, directory: directory, absoluteDirectory: directory, clock: clock)
      var console = Console()
      let status = Dossier.run(arguments, world: world, console: &console)
      return Console.Result(
        output: console.text(of: .output), errors: console.text(of: .error), status: status.rawValue)
    }

    func bytes(_ path: String, in store: String) throws -> [UInt8] {
      Array(try Data(contentsOf: root.appending(path: "\(store)/\(path)")))
    }

    /// The paths of the files of a store, but for what is local.
    func paths(in store: String) -> [String] {
      let all = FileManager.default.enumerator(atPath: root.appending(path: store).path)?.allObjects as? [String] ?? []
      return all.filter { !$0.hasPrefix(".dossier") }.sorted()
    }
  }

  @Test(arguments: 0..<12)
  func `A command changes only the lines that it must, and means the same as on canonical files`(
    _ batch: UInt64
  ) throws {
    var changed = 0
    for seed in batch * 25..<(batch + 1) * 25 {
      let stores = try Stores(seed: seed)
      defer { stores.remove() }
      var commands = SampleCommands(seed: seed)
      let command = commands.command(file: stores.root.appending(path: "brief.pdf").path)
      let report = "seed \(seed): \(command.joined(separator: " "))"
      for file in SampleStore.files {
        let document = try #require(try? YAMLDocument(stores.bytes(file.path, in: "rough")), "\(report): \(file.path)")
        try #require(
          document.value.means(try #require(file.value)),
          "\(report): \(file.path) is roughened wrongly\n\(String(decoding: document.bytes, as: UTF8.self))")
      }
      let canonical = try stores.run(command, in: "canonical", seed: seed)
      let rough = try stores.run(command, in: "rough", seed: seed)
      #expect(rough.status == canonical.status, "\(report)\n\(canonical.errors)\n\(rough.errors)")
      #expect(rough.output == canonical.output, "\(report)")
      #expect(stores.paths(in: "rough") == stores.paths(in: "canonical"), "\(report)")
      for file in SampleStore.files { try check(file, in: stores, canonical.status, report) }
      if canonical.status == 0 { changed += 1 }
      if seed.isMultiple(of: 3) { try checkFormatting(stores, report, seed: seed) }
    }
    #expect(changed > 10, "most commands of batch \(batch) are refused")
  }

  /// Compares a document with its twin, and its lines with those before.
  private func check(_ file: SampleStore.File, in stores: Stores, _ status: Int32, _ report: String) throws {
    let bytes = try stores.bytes(file.path, in: "rough")
    let before = try #require(stores.rough[file.path])
    guard status == 0 else {
      #expect(bytes == before.bytes, "\(report): refused, and \(file.path) is another")
      return
    }
    let after = try YAMLDocument(bytes).value
    let twin = try YAMLDocument(stores.bytes(file.path, in: "canonical")).value
    let text =
      "\(file.path)\n\(String(decoding: before.bytes, as: UTF8.self))\n=>\n\(String(decoding: bytes, as: UTF8.self))"
    #expect(after.means(twin), "\(report): another meaning\n\(text)")
    #expect(file.isRead(bytes), "\(report): no document\n\(text)")
    let harm = LineCheck(before, from: try #require(file.value), to: after).harm(bytes)
    #expect(harm == [], "\(report)\n\(text)")
  }

  /// Puts the rough store into canonical form: no value changes, and once is enough.
  private func checkFormatting(_ stores: Stores, _ report: String, seed: UInt64) throws {
    let texts = try SampleStore.files.map { try stores.bytes($0.path, in: "rough") }
    let formatted = try stores.run(["fmt"], in: "rough", seed: seed)
    #expect(formatted.status == 0, "\(report)\n\(formatted.errors)")
    for (file, before) in zip(SampleStore.files, texts) {
      let bytes = try stores.bytes(file.path, in: "rough")
      #expect(try YAMLDocument(bytes).value.means(YAMLDocument(before).value), "\(report): fmt changes \(file.path)")
      let old = String(decoding: before, as: UTF8.self)
      let new = String(decoding: bytes, as: UTF8.self)
      let lost = stores.rough[file.path]?.comments.map(\.text).filter { old.contains($0) && !new.contains($0) }
      #expect(lost == [], "\(report): fmt loses comments of \(file.path)\n\(old)")
    }
    let again = try stores.run(["fmt", "--check"], in: "rough", seed: seed)
    #expect(again.output == "", "\(report): fmt is not done at once")
    #expect(again.status == 0, "\(report)\n\(again.errors)")
  }
}

extension Console {
  /// What a command printed, and its status.
  struct Result {
    let output: String
    let errors: String
    let status: Int32
  }
}
