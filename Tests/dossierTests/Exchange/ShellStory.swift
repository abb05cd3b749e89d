import Foundation

/// A story of several stores as a person tells it at a shell, with the executable and programs that we did not write.
enum ShellStory {
  /// Whether programs are installed.
  static func has(_ programs: String...) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return programs.allSatisfy { name in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
  }

  /// Whether strace is installed and may follow a program.
  static let mayTrace = has("strace") && (try? run("strace -qq -o trace true"))?.status == 0

  /// A directory of its own for each story, since tests run in parallel, and two words.
  ///
  /// `try NAME COMMAND…` prints how a command ends, and keeps what it says in `out` and `err`; `state STORE` tells what
  /// a store holds but what is local, with the modes.
  private static let start = #"""
    set -e
    for base in /dev/shm /tmp; do [ -w "$base" ] && break; done
    directory=$(mktemp -d "$base/dossier-story-XXXXXX")
    trap 'rm -rf "$directory"' EXIT
    cd "$directory"
    export HOME="$directory" DOSSIER_NOW=2023-04-25T20:45:12+02:00 DOSSIER_SEED=1 DOSSIER_AUTHOR=roos LC_ALL=C.UTF-8
    export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=Roos \
      GIT_AUTHOR_EMAIL=roos@klaardocs.be GIT_COMMITTER_NAME=Roos GIT_COMMITTER_EMAIL=roos@klaardocs.be
    try() { said=$1; shift; if "$@" >out 2>err; then echo "$said: 0"; else echo "$said: $?"; fi; }
    state() { (cd "$1" && find . ! -path './.dossier*' ! -path './.git/*' -printf '%m %p\n' | sort && \
      find . -type f ! -path './.dossier*' ! -path './.git/*' -print0 | sort -z | xargs -0 sha256sum) | sha256sum; }

    """#

  /// A creditor `a` with three cases with files, and an agency `b`, in which nothing is yet.
  static let two = #"""
    exec 3>&1 >/dev/null
    dossier -q init a --name KlaarDocs --language en
    dossier -q init b --role agency --name 'Klaar Incasso' --language en
    dossier -q -C a creditor set klaardocs vat=BE0403170701
    dossier -q -C b agency set klaar-incasso vat=BE0202239951
    dossier -q -C a agency add 'Klaar Incasso' --vat BE0202239951 --exchange bundles
    dossier -q -C b creditor add KlaarDocs --vat BE0403170701 --exchange bundles
    dossier -q -C a debtor add --company 'Bedrijf Klaar' --email klaar@klaar.be
    echo factuur > factuur.pdf
    echo brief > 'Núñez en zoon.txt'
    for number in 1 2 3; do
      dossier -q -C a case new --debtor bedrijf-klaar --number A-$number --terms be-b2b
      dossier -q -C a invoice add A-$number --reference $number --date 2023-01-01 --due 2023-02-01 --amount 100.00 \
        --attach factuur.pdf
      dossier -q -C a attach A-$number 'Núñez en zoon.txt'
    done
    exec >&3

    """#

  /// Runs a story; what it printed, and how it ended.
  static func run(_ script: String) throws -> (output: String, status: Int32) {
    let folder = RealProcessTests.executable.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try RealProcessTests().run(start + script, environment: ["PATH": "\(folder):\(path)"])
  }
}
