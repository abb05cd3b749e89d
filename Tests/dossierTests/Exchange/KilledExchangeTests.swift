import Testing

/// The executable, killed before system calls that change files.
@Suite(.enabled(if: ShellStory.mayTrace, "strace is not installed, or may not trace"))
struct KilledExchangeTests {
  /// `killing COMMAND…` kills a command before the call of the name `call` with the `number`, and fails once there are no more.
  ///
  /// `isNew FOLDER…` fails for folders that were given before with the same bytes: what follows from them is known then. Of
  /// temporary files, whose names hold the id of the process, sizes are compared.
  private static let start = #"""
    calls=
    for call in mkdir mkdirat rename renameat renameat2 unlink unlinkat rmdir write fsync fdatasync syncfs fchmod link; do
      strace -qq -o trace -e trace=$call true 2>/dev/null && calls="$calls $call"
    done
    killing() {
      strace -qq -o trace -e trace=$call -e inject=$call:signal=SIGKILL:when=$number "$@" >out 2>err && return 1
      [ $? -eq 137 ] || { echo "$call $number: ended by itself"; cat err; return 1; }
    }
    known= followed=0
    isNew() {
      key=$(for folder in "$@"; do
        state $folder
        [ ! -d $folder/.dossier ] || ls -A $folder/.dossier
        find $folder -path '*/.dossier-tmp*' -printf '%y %s\n' | sort
      done | sha256sum)
      case "$known" in *"$key"*) return 1 ;; esac
      known="$known$key"
      followed=$((followed + 1))
    }
    clean() { dossier -C $1 check --strict >out 2>err || { echo "$call $number: $1 is not clean"; cat out err; }; }

    """#

  @Test func `An import leaves the store before or after it, and is made again`() throws {
    let ended = try ShellStory.run(
      Self.start + ShellStory.two + #"""
        dossier -q -C a forward A-1 A-2 A-3 --to klaar-incasso --yes >/dev/null
        bundle=$(ls a/outbox/*)
        cp -R b begin
        before=$(state b)
        dossier -q -C b import "$bundle" >/dev/null
        after=$(state b)
        undone=0 made=0
        for call in $calls; do
          number=1
          while rm -rf b && cp -R begin b && killing dossier -C b import "$bundle"; do
            dossier -q -C b creditor set klaardocs name=KlaarDocs
            case "$(state b)" in
              "$before") undone=$((undone + 1)) ;;
              "$after") made=$((made + 1)) ;;
              *) echo "$call $number: neither as before nor as after" ;;
            esac
            [ ! -e b/.dossier/incoming ] || echo "$call $number: left $(ls b/.dossier/incoming)"
            if isNew b; then
              dossier -q -C b import "$bundle" >out 2>err || { echo "$call $number: not taken again"; cat err; }
              [ "$(grep -cE 'new|unchanged' out)" = 3 ] || cat out
              clean b
            fi
            number=$((number + 2))
          done
        done
        rm -rf b && cp -R begin b && dossier -q -C b import "$bundle" >/dev/null
        [ "$after" = "$(state b)" ] || echo 'not the same each time'
        [ $undone -gt 30 ] && [ $made -gt 10 ] && [ $followed -ge 4 ] && echo 'before and after' ||
          echo "$undone as before, $made as after, $followed followed"
        """#)
    #expect(ended.output == "before and after\n")
    #expect(ended.status == 0)
  }

  private static let forward = "forward A-1 A-2 A-3 --to klaar-incasso --yes"

  /// What is killed, `send` after a hand-over whose bundle nobody acknowledged, and how many states that leaves at least:
  /// as before and as after, and with a temporary file where the archive goes, empty or whole, or with the archive.
  static let commands = [
    (forward, 2), ("\(forward) -o out.d/x.zip", 5), ("send klaar-incasso", 2), ("send klaar-incasso -o out.d/x.zip", 4),
  ]

  @Test(arguments: commands)
  func `Killed between archive, commit and name, it is made good by 'send'`(_ command: String, _ states: Int) throws {
    let before = command.hasPrefix("send") ? "dossier -q -C a \(Self.forward)" : ":"
    let again = command.replacing("x.zip", with: "y.zip")
    let ended = try ShellStory.run(
      Self.start + ShellStory.two + #"""
        \#(before) >/dev/null
        mkdir out.d
        cp -R a begin-a && cp -R b begin-b
        before=$(state a)
        dossier -C a \#(command) >/dev/null 2>&1
        after=$(state a)
        undone=0 made=0
        for call in $calls; do
          number=1
          while rm -rf a b out.d && mkdir out.d && cp -R begin-a a && cp -R begin-b b && killing dossier -C a \#(command); do
            dossier -q -C a creditor set klaardocs name=KlaarDocs
            [ ! -e a/.dossier/incoming ] || echo "$call $number: left $(ls a/.dossier/incoming)"
            found=$(state a)
            case "$found" in
              "$before") undone=$((undone + 1)) ;;
              "$after") made=$((made + 1)) ;;
              *) echo "$call $number: neither as before nor as after" ;;
            esac
            isNew a out.d || { number=$((number + 2)); continue; }
            if [ "$found" = "$before" ]; then
              dossier -q -C a \#(again) >sent 2>err || { echo "$call $number: not made again"; cat err; }
              [ -z "$(ls -A out.d | grep dossier-tmp)" ] || echo "$call $number: left $(ls -A out.d)"
            else
              dossier -q -C a send klaar-incasso >sent 2>err || { echo "$call $number: not sent again"; cat err; }
            fi
            # What has its name is whole.
            [ ! -e out.d/x.zip ] || dossier -q verify out.d/x.zip >out 2>err || { echo "$call $number: torn"; cat err; }
            sent=$(cat sent)
            [ -e "$sent" ] || sent="a/$sent"
            dossier -q -C b import "$sent" >out 2>err || { echo "$call $number: not taken"; cat out err; }
            [ "$(grep -c new out)" = 3 ] || cat out
            dossier -q -C a import b/outbox/* >out 2>err || { echo "$call $number: not acknowledged"; cat out err; }
            dossier -C a send klaar-incasso 2>&1 | grep -q 'nothing waits' || echo "$call $number: something waits"
            clean a
            dossier -C b check >out 2>err || { echo "$call $number: b is not sound"; cat out err; }
            number=$((number + 2))
          done
        done
        [ $undone -gt 5 ] && [ $made -gt 3 ] && [ $followed -ge \#(states) ] && echo 'before and after' ||
          echo "$undone as before, $made as after, $followed followed"
        """#)
    #expect(ended.output == "before and after\n", "\(command)")
    #expect(ended.status == 0)
  }
}
