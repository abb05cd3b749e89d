import Testing

/// Two clones of one store, each of which somebody works in; one of them exchanges bundles.
@Suite(.enabled(if: ShellStory.has("git"), "git is not installed"))
struct TwoClonesTests {
  /// `ours` and `theirs`, of one store with one case, with what our own commands install into git.
  private static let start = #"""
    exec 3>&1 >/dev/null
    git init -q --bare -b main hub.git
    dossier -q init ours --name KlaarDocs --language en --git
    cd ours
    git symbolic-ref HEAD refs/heads/main
    git remote add origin ../hub.git
    dossier -q creditor set klaardocs vat=BE0403170701
    dossier -q agency add 'Klaar Incasso' --vat BE0202239951 --exchange bundles
    dossier -q debtor add --company 'Bedrijf Klaar' --email klaar@klaar.be
    dossier -q case new --debtor bedrijf-klaar --number A-1 --terms be-b2b
    dossier -q invoice add A-1 --reference 2022/186 --date 2022-10-25 --due 2022-11-25 --amount 1250.00
    git add -A && git commit -qm First 2>/dev/null && git push -qu origin main 2>/dev/null
    cd .. && git clone -q hub.git theirs 2>/dev/null
    dossier -C theirs doctor --fix
    exec >&3
    git -C theirs config merge.dossier.driver
    export DOSSIER_SEED=2

    """#

  @Test func `What both add to one case is joined by the driver that doctor installs`() throws {
    let ended = try ShellStory.run(
      Self.start + #"""
        add() {
          dossier -q -C $1 log add A-1 -m "$1" && dossier -q -C $1 pay A-1 $2.00 --received-by creditor
          dossier -q -C $1 invoice add A-1 --reference 2023/$2 --date 2023-01-10 --due 2023-02-10 --amount 15$2.00
          git -C $1 add -A && git -C $1 commit -qm "$1" 2>/dev/null
        }
        add ours 10 >/dev/null
        export DOSSIER_SEED=3
        add theirs 20 >/dev/null
        git -C ours push -q 2>/dev/null
        try 'merge' git -C theirs pull -q --no-rebase --no-edit
        git -C theirs status --short
        grep -hoE '(text|reference|amount): .*' theirs/cases/*/A-1.yaml
        try 'check' dossier -C theirs check --strict
        git -C theirs push -q 2>/dev/null && git -C ours pull -q 2>/dev/null
        try 'check' dossier -C ours check --strict
        """#)
    #expect(
      ended.output == """
        dossier merge-file %O %A %B %P
        merge: 0
        reference: 2022/186
        amount: 1250.00
        reference: 2023/20
        amount: 1520.00
        reference: 2023/10
        amount: 1510.00
        amount: 20.00
        amount: 10.00
        text: theirs
        text: ours
        check: 0
        check: 0

        """)
    #expect(ended.status == 0)
  }

  @Test func `Sending and importing belong to one clone, and the other says so and sees what was sent`() throws {
    let ended = try ShellStory.run(
      Self.start + #"""
        try 'nobody said which' dossier -C ours forward A-1 --to klaar-incasso --yes
        grep error err
        printf 'dossier: 1\nexchanges: true\n' > ours/.dossier/local.yaml
        mkdir -p theirs/.dossier
        printf 'dossier: 1\nexchanges: false\n' > theirs/.dossier/local.yaml
        try 'forward' dossier -q -C ours forward A-1 --to klaar-incasso --yes
        git -C ours add -A && git -C ours commit -qm Forwarded 2>/dev/null && git -C ours push -q 2>/dev/null
        dossier -q -C theirs log add A-1 -m 'Called' >/dev/null && git -C theirs commit -qam Called 2>/dev/null
        try 'merge' git -C theirs pull -q --no-rebase --no-edit
        dossier -q init b --role agency --name 'Klaar Incasso' --language en >/dev/null
        dossier -q -C b agency set klaar-incasso vat=BE0202239951
        dossier -q -C b import ours/outbox/*.tar.zst --untrusted >/dev/null
        before=$(state theirs)
        try 'send there' dossier -C theirs send klaar-incasso
        sed "s|$PWD/||" err
        try 'import there' dossier -C theirs import b/outbox/*.tar.zst
        sed "s|$PWD/||" err
        [ "$before" = "$(state theirs)" ] && echo 'nothing changed'
        git -C theirs push -q 2>/dev/null && git -C ours pull -q 2>/dev/null
        try 'import' dossier -q -C ours import b/outbox/*.tar.zst
        try 'send' dossier -q -C ours send klaar-incasso
        try 'taken' dossier -q -C b import ours/outbox/*2.tar.zst
        cat out
        git -C ours add -A && git -C ours commit -qm Sent 2>/dev/null && git -C ours push -q 2>/dev/null && git -C theirs pull -q 2>/dev/null
        dossier -C theirs exchange status klaar-incasso 2>&1
        try 'check' dossier -C theirs check --strict
        """#)
    #expect(
      ended.output == """
        dossier merge-file %O %A %B %P
        nobody said which: 4
        dossier: error: nobody said yet which clone of this store exchanges bundles
        forward: 0
        merge: 0
        send there: 4
        dossier: error: another clone of this store exchanges bundles, not this one
        hint: do it there; or, once no other clone does, write 'exchanges: true' into 'theirs/.dossier/local.yaml'
        import there: 4
        dossier: error: another clone of this store exchanges bundles, not this one
        hint: do it there; or, once no other clone does, write 'exchanges: true' into 'theirs/.dossier/local.yaml'
        nothing changed
        import: 0
        send: 0
        taken: 0
        A-1  updated (+1 log entry)
        nothing waits for 'klaar-incasso'
        bundle 2 is not acknowledged yet; 'dossier send klaar-incasso' sends again what was in it
        check: 0

        """)
    #expect(ended.status == 0)
  }

  @Test func `Two changes of one value leave marks around that line, and git says that it is unmerged`() throws {
    let ended = try ShellStory.run(
      Self.start + #"""
        dossier -q -C theirs case set A-1 phase=judicial
        sed -i 's/amount: 1250.00/amount: 1260.00/' theirs/cases/*/A-1.yaml
        git -C theirs commit -qam Theirs 2>/dev/null
        dossier -q -C ours case set A-1 phase=enforcement
        sed -i 's/amount: 1250.00/amount: 1270.00/' ours/cases/*/A-1.yaml
        dossier -q -C ours pay A-1 5.00 --received-by creditor >/dev/null
        git -C ours commit -qam Ours 2>/dev/null && git -C ours push -q 2>/dev/null
        try 'merge' git -C theirs pull -q --no-rebase --no-edit
        git -C theirs status --short
        grep -cE '^(<<<<<<<|=======|>>>>>>>)' theirs/cases/*/A-1.yaml
        grep -hA4 '<<<' theirs/cases/*/A-1.yaml
        grep -c 'amount: 5.00' theirs/cases/*/A-1.yaml
        cd theirs && for stage in 1 2 3; do git show :$stage:cases/2023-04/A-1.yaml > stage-$stage; done
        try 'merge-file' dossier merge-file stage-1 stage-2 stage-3 cases/2023-04/A-1.yaml
        """#)
    #expect(
      ended.output == """
        dossier merge-file %O %A %B %P
        merge: 1
        UU cases/2023-04/A-1.yaml
        6
        <<<<<<< ours
        phase: judicial
        =======
        phase: enforcement
        >>>>>>> theirs
        --
        <<<<<<< ours
            amount: 1260.00
        =======
            amount: 1270.00
        >>>>>>> theirs
        1
        merge-file: 1

        """)
    #expect(ended.status == 0)
  }
}
