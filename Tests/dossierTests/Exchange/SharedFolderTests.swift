import Glibc
import Testing

/// Stores and folders that several users share, which needs the right to act as others.
@Suite(.enabled(if: geteuid() == 0 && ShellStory.has("install", "chgrp"), "needs the rights of root"))
struct SharedFolderTests {
  @Test func `What is imported into a store of a group is the group's, files too`() throws {
    let ended = try ShellStory.run(
      ShellStory.two + #"""
        dossier -q -C a forward A-1 A-2 A-3 --to klaar-incasso --yes >/dev/null
        find b -exec chgrp 12 {} + && find b -type d -exec chmod 2770 {} +
        umask 007
        dossier -q -C b import a/outbox/* >/dev/null
        find b/cases b/debtors b/exchange b/outbox \( ! -group 12 -o ! -perm -660 \) -printf '%g %m %p\n'
        find b -name '*.pdf' | wc -l
        """#)
    #expect(ended.output == "3\n")
    #expect(ended.status == 0)
  }

  @Test func `Folders that look left behind and are another user's stay where a bundle is written`() throws {
    let ended = try ShellStory.run(
      ShellStory.two + #"""
        mkdir shared && chmod 1777 shared
        install -d -m 755 -o 65534 shared/.dossier-tmp-1-0000000000000000-0
        install -d -m 755 shared/.dossier-tmp-1-0000000000000001-0
        mkdir kept && touch kept/file && ln -s "$PWD/kept" shared/.dossier-tmp-1-0000000000000002-0
        dossier -q -C a forward A-1 --to klaar-incasso --yes -o shared/x.zip >/dev/null
        ls -A shared kept
        """#)
    #expect(
      ended.output == """
        kept:
        file

        shared:
        .dossier-tmp-1-0000000000000000-0
        .dossier-tmp-1-0000000000000002-0
        x.zip

        """)
    #expect(ended.status == 0)
  }
}
