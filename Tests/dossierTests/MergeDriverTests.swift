import Foundation
import Testing

/// Two clones of one store, joined by git with the executable as its merge driver.
@Suite struct MergeDriverTests {
  private static let start = #"""
    set -e
    directory=$(mktemp -d)
    trap 'rm -rf "$directory"' EXIT
    export HOME="$directory" GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=Roos \
      GIT_AUTHOR_EMAIL=roos@klaardocs.be GIT_COMMITTER_NAME=Roos GIT_COMMITTER_EMAIL=roos@klaardocs.be
    cd "$directory"
    dossier init ours/store --name KlaarDocs --country BE >/dev/null
    cd ours
    git init -q -b main
    git config core.hooksPath /dev/null
    git config merge.dossier.driver 'dossier merge-file %O %A %B %P'
    cd store
    dossier debtor add --company "Bedrijf Klaar" >/dev/null
    dossier case new --debtor bedrijf-klaar --number A-1 >/dev/null 2>&1
    dossier invoice add A-1 --reference 2022/186 --date 2022-10-25 --due 2022-11-25 --amount 1250.00 >/dev/null
    git add -A && git commit -qm First
    git checkout -qb theirs

    """#

  private func run(_ script: String) throws -> (output: String, status: Int32) {
    let folder = RealProcessTests.executable.deletingLastPathComponent().path
    return try RealProcessTests().run(
      Self.start + script, environment: ["PATH": "\(folder):/usr/bin:/bin", "DOSSIER_TODAY": "2023-04-25"])
  }

  @Test func `What two clones add to one case is joined without a hand`() throws {
    let ended = try run(
      #"""
      dossier log add A-1 -m Theirs >/dev/null
      dossier pay A-1 100.00 >/dev/null
      dossier invoice add A-1 --reference 2023/6 --date 2023-01-10 --due 2023-02-10 --amount 1500.00 >/dev/null
      git commit -qam Theirs
      git checkout -q main
      dossier log add A-1 -m Ours >/dev/null
      dossier pay A-1 200.00 >/dev/null
      dossier invoice add A-1 --reference 2023/7 --date 2023-01-10 --due 2023-02-10 --amount 1600.00 >/dev/null
      git commit -qam Ours
      git merge -q theirs >/dev/null
      grep -hoE 'text: .*|reference: .*|amount: .*' cases/*/*.yaml
      dossier check 2>&1
      git status --short
      """#)
    #expect(
      ended.output == """
        reference: 2022/186
        amount: 1250.00
        reference: 2023/7
        amount: 1600.00
        reference: 2023/6
        amount: 1500.00
        amount: 200.00
        amount: 100.00
        text: Ours
        text: Theirs
        1 case, no problems

        """)
    #expect(ended.status == 0)
  }

  @Test func `Two changes of one value leave the file unmerged, with marks around its line alone`() throws {
    let ended = try run(
      #"""
      dossier case set A-1 phase=judicial >/dev/null
      dossier pay A-1 100.00 >/dev/null
      git commit -qam Theirs
      git checkout -q main
      dossier case set A-1 phase=enforcement >/dev/null
      git commit -qam Ours
      ! git merge -q theirs
      git -C .. status --short
      grep -hA5 '<<<' cases/*/*.yaml
      grep -h 'amount: 100' cases/*/*.yaml
      """#)
    #expect(
      ended.output.split(separator: "\n").suffix(8).map(String.init) == [
        "UU store/cases/2023-04/A-1.yaml", "<<<<<<< ours", "phase: enforcement", "=======", "phase: judicial",
        ">>>>>>> theirs", "creditor: klaardocs",
        "    amount: 100.00",
      ])
  }
}
