import DossierCore
import Foundation
import Testing

@testable import dossier

@Suite struct DoctorTests {
  private func text(_ shell: inout TranscriptShell, _ line: String) throws -> String {
    try shell.run(line).pieces.map(\.text).joined()
  }

  private func hint(_ shell: inout TranscriptShell, _ name: String) throws -> String {
    let lines = try text(&shell, "dossier doctor").split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.contains("  \(name)  ") })
    return lines[place + 1].replacing(/^ *hint:\s/, with: "")
  }

  @Test func `What another process holds is not mended, and the status says so`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    #expect(try shell.run("dossier init --name K").status == 0)
    let writer = try StoreWriter(root: shell.root.path)
    let ended = try shell.run("dossier doctor --fix --lock-timeout 0")
    _ = consume writer
    #expect(ended.status == ExitStatus.locked.rawValue)
    #expect(ended.pieces.map(\.text).joined().contains("not mended: "))
    #expect(try shell.run("dossier doctor --fix --lock-timeout 0").status == 0)
  }

  @Test func `The library of archives is told with its version`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    let lines = try text(&shell, "dossier doctor").split(separator: "\n")
    #expect(lines.contains { $0.wholeMatch(of: #/  ok +libarchive +3\.[0-9.a-z]+/#) != nil }, "\(lines)")
  }

  @Test func `Hints name the store where commands without it would mean another one or none`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    for line in [
      "dossier init store --name K --git", "rm store/.git/hooks/pre-commit",
      "git -C store config core.hooksPath /dev/null",
    ] {
      #expect(try shell.run(line).status == 0, "\(line)")
    }
    let lines = try text(&shell, "dossier -C store doctor").split(separator: "\n").map(String.init)
    let told = try #require(lines.first { $0.contains("to have hooks of its own here") })
    let match = try #require(told.firstMatch(of: /here: (git -C .+), then '(dossier -C [^ ]+ doctor --fix)'/))
    #expect(try shell.run(String(match.output.1)).status == 0)
    #expect(try text(&shell, String(match.output.2)).contains("mended: installed the hook 'pre-commit'"))
  }

  @Test func `A folder in the place of a hook hides nothing else and is not touched`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    for line in ["dossier init --name K --git", "rm .git/hooks/pre-commit"] {
      #expect(try shell.run(line).status == 0, "\(line)")
    }
    #expect(try shell.run("mkdir -p .git/hooks/pre-commit/x").status == 0)
    #expect(try shell.run("git config --unset merge.dossier.driver").status == 0)
    let told = try text(&shell, "dossier doctor --fix")
    #expect(told.contains("mended: installed the merge driver"))
    #expect(told.contains("warning  hook         the hook 'pre-commit' cannot be read: "))
    #expect(told.contains("see what is there and who may read it, then 'dossier doctor --fix'"))
    #expect(told.contains("ok       merge hook   as it should be"))
  }

  @Test func `Whoever follows the hint on hooks that are switched off has hooks`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    for line in ["dossier init --name K --git", "git config core.hooksPath /dev/null", "rm .git/hooks/pre-commit"] {
      #expect(try shell.run(line).status == 0, "\(line)")
    }
    #expect(try text(&shell, "dossier doctor --fix").contains("hooks are switched off: core.hooksPath is '/dev/null'"))
    let told = try hint(&shell, "hook")
    let match = try #require(told.firstMatch(of: /^to have hooks of its own here: (git config .+), then 'dossier/))
    #expect(try shell.run(String(match.output.1)).status == 0)
    #expect(try text(&shell, "dossier doctor --fix").contains("mended: installed the hook 'pre-commit'"))
    #expect(try !text(&shell, "dossier doctor").contains("warning  hook"))
  }

  @Test func `A hook in another language than the shell's is told the command, and a shell's the line`() throws {
    var shell = try TranscriptShell()
    defer { shell.removeDirectory() }
    #expect(try shell.run("dossier init --name K --git").status == 0)
    let hook = shell.root.appending(path: ".git/hooks/pre-commit")
    for (first, told) in [
      ("#!/home/josh/bin/python3", "let it run this, and fail if that does: dossier -C '.' check --staged"),
      (
        "#!/usr/bin/env bash",
        "add this line to it, before whatever ends it: [ ! -e './dossier.yaml' ] || dossier -C '.' check --staged || exit"
      ),
    ] {
      try Data("\(first)\nx\n".utf8).write(to: hook)
      try FileSystem.setMode(0o755, of: hook.path)
      #expect(try hint(&shell, "hook") == told)
    }
    try Data("#!/bin/sh\ndossier check --staged\n".utf8).write(to: hook)
    try FileSystem.setMode(0o644, of: hook.path)
    #expect(try hint(&shell, "hook").hasPrefix("chmod +x "))
  }
}
