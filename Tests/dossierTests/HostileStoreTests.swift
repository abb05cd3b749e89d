import DossierCore
import Foundation
import Testing

@testable import dossier

/// A store from somebody who means harm, checked by a CI server that reads every line of the log.
@Suite struct HostileStoreTests {
  private static let make = #"""
    cp -R "$STORE" "$FOLDER" && mkdir "$FOLDER/.git" && cd "$FOLDER" || exit 9
    for name in '::error::a' '  ::stop-commands::a' '##[add-mask]a' 'a%0A::error::b' 'a,line=1::b' '##vso[task.x]a'; do
      echo x > "$name.txt"
    done
    echo x > "$(printf 'a\n::error file=b::c\r::d\033[2J.txt')"
    echo x > "$(printf 'templates-\377.txt')"
    mkdir "$(printf 'cases/::error::\n::a')"
    echo x > "$(printf 'cases/::error::\n::a/##[group]b.yaml')"
    printf '\357\273\277dossier: 1\r\nid: m4x7t2zb\r\n"##[error]x\\n::error::y": 1\r\n' > debtors/b/b1.yaml
    printf 'dossier: 1\nid: m4x7t2zc\nname: x\nkind: "\\n::error::z##[add-mask]"\n' > debtors/b/b2.yaml
    printf 'dossier: 1\n##[add-mask]x\n::error::x: [\n' > debtors/b/b3.yaml
    printf 'dossier: 1\nid: m4x7t2zd\nkind: company\nname: x\nphones: [{number: "漢😀é", kind: "##[x]😀漢"}]\n' \
      > debtors/b/b4.yaml
    printf 'dossier: 1\nid: m4x7t2ze\nkind: company\nname: x\nphones: [{label: "漢😀e\314\201", number: "1😀", kind: phone}]\n' \
      > debtors/b/b5.yaml

    """#

  /// What the executable prints on both streams, in a hostile store that is made anew.
  private func check(_ options: String, then script: String = "") throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-hostile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try RealProcessTests().run(
      Self.make + #""$1" check \#(options)"# + script,
      environment: ["STORE": Example.store.path, "FOLDER": folder.path, "PYTHONIOENCODING": "utf-8"]
    ).output
  }

  @Test(arguments: ["text", "json", "sarif", "junit"])
  func `No line of a report is a command`(_ format: String) throws {
    let lines = WorkflowCommand.lines(try check("--format \(format)"))
    #expect(lines.count > 20)
    for line in lines {
      #expect(WorkflowCommand(line) == nil, "\(line.debugDescription)")
      #expect(!WorkflowCommand.isOld(line), "\(line.debugDescription)")
    }
  }

  @Test func `The commands of a report for GitHub are annotations, one a finding`() throws {
    var lines = WorkflowCommand.lines(try check("--format github"))
    #expect(lines.popLast()?.hasPrefix("1 case, ") == true)
    #expect(lines.count > 10)
    for line in lines {
      let command = try #require(WorkflowCommand(line), "\(line.debugDescription)")
      #expect(["error", "warning", "notice"].contains(command.name))
      #expect(StoreCheck.kind(command.properties["title"] ?? "") != nil, "\(line.debugDescription)")
      #expect(!WorkflowCommand.isOld(line))
    }
    let files = Set(lines.compactMap { WorkflowCommand($0)?.properties["file"] })
    for name in ["::error::a.txt", "  ::stop-commands::a.txt", "a%0A::error::b.txt", "a,line=1::b.txt"] {
      #expect(files.contains(name))
    }
  }

  @Test(.enabled(if: PythonReader.has("json"), "there is no Python"))
  func `Regions are cut out of the files by code points`() throws {
    let script = #"""
      import json, sys
      from urllib.parse import unquote
      for result in json.load(sys.stdin)["runs"][0]["results"]:
          place = result["locations"][0]["physicalLocation"]
          path = unquote(place["artifactLocation"]["uri"])
          if not path.startswith("debtors/"): continue
          region = place["region"]
          lines = open(path, encoding="utf-8-sig", newline="").read().replace("\r\n", "\n").split("\n")
          cut = lines[region["startLine"] - 1][region["startColumn"] - 1:region["endColumn"] - 1]
          print(path, result["ruleId"], cut)
      """#
    let found = try check("--format sarif -q", then: #" | python3 -c '\#(script)'"#).split(separator: "\n")
    #expect(
      found.filter { !$0.contains("missing-key") && !$0.contains("yaml-") }
        == ##"""
        debtors/b/b1.yaml unknown-key "##[error]x\n::error::y"
        debtors/b/b2.yaml invalid-word "\n::error::z##[add-mask]"
        debtors/b/b4.yaml invalid-word "##[x]😀漢"
        debtors/b/b5.yaml doubtful-phone "1😀"
        """##.split(separator: "\n"))
  }
}
