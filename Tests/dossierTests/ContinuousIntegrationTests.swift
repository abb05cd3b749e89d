import DossierCore
import Foundation
import Testing

@testable import dossier

/// `examples/ci`: what a reader copies is run here, with the executable itself.
@Suite struct ContinuousIntegrationTests {
  private static let folder = Documentation.root.appending(path: "examples/ci")
  static let hasSchemas = PythonReader.has("check_jsonschema")

  private static func yaml(_ name: String) throws -> YAMLValue {
    try YAMLDocument(Array(Data(contentsOf: folder.appending(path: name)))).value
  }

  /// The command lines of a file, in order.
  private static func commands(_ name: String) throws -> [String] {
    let file = try yaml(name)
    switch name {
    case "github-actions.yml":
      return file["jobs"]?.values.flatMap { $0["steps"]?.values ?? [] }.compactMap { $0["run"]?.scalarText } ?? []
    case "gitlab-ci.yml": return file["check-store"]?["script"]?.values.compactMap(\.scalarText) ?? []
    case "pre-commit-config.yaml":
      return file["repos"]?.values.flatMap { $0["hooks"]?.values ?? [] }.compactMap { $0["entry"]?.scalarText } ?? []
    default: return file.values.compactMap { $0["entry"]?.scalarText }
    }
  }

  /// The top of a repository with the example store in a folder of it.
  private func repository(storeIn folder: String, isBroken: Bool) throws -> URL {
    let top = FileManager.default.temporaryDirectory.appending(path: "dossier-ci-\(UUID().uuidString)")
    let store = folder.isEmpty ? top : top.appending(path: folder)
    try FileManager.default.createDirectory(
      at: store.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Example.copy(Example.store, to: store)
    try FileManager.default.createDirectory(at: top.appending(path: ".git"), withIntermediateDirectories: true)
    if isBroken {
      let file = store.appending(path: "cases/2023-04/232-0991-37210.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacing("status: ", with: "status: x").write(to: file, atomically: true, encoding: .utf8)
    }
    return top
  }

  private func run(_ command: String, in folder: URL) throws -> (output: String, status: Int32) {
    let path = RealProcessTests.executable.deletingLastPathComponent().path + ":/usr/bin:/bin"
    return try RealProcessTests().run(
      #"cd "$FOLDER" && \#(command)"#, environment: ["PATH": path, "FOLDER": folder.path])
  }

  @Test(arguments: [
    ("github-actions.yml", 2), ("gitlab-ci.yml", 1), ("pre-commit-config.yaml", 1), ("../../.pre-commit-hooks.yaml", 1),
  ])
  func `The commands of an example end well on a store that is well, and with 1 on one that is not`(
    _ name: String, _ count: Int
  ) throws {
    let commands = try Self.commands(name)
    #expect(commands.count == count)
    for isBroken in [false, true] {
      let top = try repository(storeIn: "", isBroken: isBroken)
      defer { try? FileManager.default.removeItem(at: top) }
      for command in commands {
        let ended = try run(command, in: top)
        #expect(ended.status == (isBroken ? 1 : 0), "\(command): \(ended.output)")
        let summary = "1 case, \(isBroken ? "1 error" : "no problems")\n"
        #expect(ended.output.hasSuffix(summary), "\(command): \(ended.output)")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: top.path).filter { $0.hasPrefix(".dossier-") }
      #expect(left == (name == "gitlab-ci.yml" ? [".dossier-junit.xml"] : []))
    }
  }

  @Test(arguments: ["github", "sarif", "junit"])
  func `Paths begin at the top of the repository, wherever the store and the caller are`(_ format: String) throws {
    let top = try repository(storeIn: "stores/klaar", isBroken: true)
    defer { try? FileManager.default.removeItem(at: top) }
    let fromTop = try run("dossier -C stores/klaar check --format \(format)", in: top)
    let file = "stores/klaar/cases/2023-04/232-0991-37210.yaml"
    let mark = ["github": "file=\(file),", "sarif": "\"uri\": \"\(file)\"", "junit": " file=\"\(file)\""][format]
    #expect(fromTop.output.contains(try #require(mark)))
    let fromInside = try run("dossier check --format \(format)", in: top.appending(path: "stores/klaar/cases"))
    #expect(fromInside.output == fromTop.output)
    try FileManager.default.removeItem(at: top.appending(path: ".git"))
    let withoutGit = try run("dossier -C klaar check --format \(format)", in: top.appending(path: "stores"))
    #expect(withoutGit.output == fromTop.output.replacing("stores/klaar/", with: "klaar/"))
  }

  @Test(
    .enabled(if: hasSchemas, "there is no check-jsonschema"),
    arguments: [("github-actions.yml", "github-workflows"), ("gitlab-ci.yml", "gitlab-ci")])
  func `An example is what the schema of its server asks`(_ name: String, _ schema: String) throws {
    let file = Self.folder.appending(path: name).path
    let script = """
      import subprocess, sys
      command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor." + sys.argv[1]]
      right = subprocess.run(command + [sys.argv[2]], capture_output=True, text=True)
      if right.returncode: print(right.stdout, right.stderr)
      wrong = subprocess.run(command + ["-"], input="jobs: [1]\\ncheck: {script: {}}\\n", capture_output=True, text=True)
      assert wrong.returncode, "the schema refuses nothing"
      """
    #expect(try PythonReader.run(script, "", arguments: [schema, file]) == "")
  }

  @Test func `The hook for other repositories is the one of the example`() throws {
    let hook = try #require(try Self.yaml("../../.pre-commit-hooks.yaml").values.first)
    let example = try #require(try Self.yaml("pre-commit-config.yaml")["repos"]?.values.first?["hooks"]?.values.first)
    for key in ["id", "name", "entry", "language", "pass_filenames", "always_run"] {
      #expect(hook[key] == example[key] && hook[key] != nil, "\(key)")
    }
  }

  @Test func `What is uploaded is what is written`() throws {
    let jobs = try #require(try Self.yaml("github-actions.yml")["jobs"])
    let upload = jobs.values.flatMap { $0["steps"]?.values ?? [] }.compactMap { $0["with"]?["sarif_file"]?.scalarText }
    #expect(upload == [".dossier.sarif"])
    #expect(try Self.commands("github-actions.yml")[1].hasSuffix("> .dossier.sarif"))
    let report = try Self.yaml("gitlab-ci.yml")["check-store"]?["artifacts"]?["reports"]?["junit"]?.scalarText
    #expect(report == ".dossier-junit.xml")
    #expect(try Self.commands("gitlab-ci.yml")[0].hasSuffix("> .dossier-junit.xml"))
  }
}

extension YAMLValue {
  /// The elements of a list, or the values of a mapping.
  fileprivate var values: [YAMLValue] {
    switch self {
    case .scalar: []
    case .list(let values): values
    case .map(let entries): entries.map(\.value)
    }
  }
}
