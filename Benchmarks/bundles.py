"""What bundles take to write, to verify and to import, and how much memory a large attachment needs."""
import os, shutil, statistics, subprocess, sys

from measuring import by_turns, mebibytes, memory, ratio, row, run, seconds, table
from stores import BENCH, DOSSIER, ENVIRONMENT

AGENCY = "klaar-incasso"
LARGE = 4 << 30


class Exchange:
    """A creditor's store whose cases were all forwarded, the empty store of the agency, and the bundle between them."""

    def __init__(self, folder, cases):
        self.folder = os.path.join(folder, f"exchange-{cases}")
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.cases = cases
        self.creditor, self.empty, self.agency = map(self.path, ("creditor", "empty", "agency"))
        self.bundle, self.unpacked = self.path("forward.tar.zst"), self.path("unpacked")
        self.turns = 0
        subprocess.run([BENCH, "exchange", self.creditor, self.empty, str(cases)], check=True)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def at(self, store, *arguments):
        return run([DOSSIER, "-C", store, *arguments], ENVIRONMENT)

    def forward(self):
        return self.at(self.creditor, "forward", "--query", "status:open", "--to", AGENCY, "--yes", "-o", self.bundle)

    def send(self):
        """Writes the bundle again, as if nothing had been sent."""
        again = self.path("again.tar.zst")
        remove(self.path("creditor", "exchange"), again)
        return self.at(self.creditor, "send", AGENCY, "-o", again)

    def pack(self):
        """The peers of send: the same files, packed with the same method, and their hashes."""
        packed = self.path("packed.tar.zst")
        remove(packed)
        script = 'tar --zstd -cf "$2" -C "$1" . && cd "$1" && find . -type f -print0 | xargs -0 sha256sum'
        return run(["sh", "-c", script, "sh", self.unpacked, packed])

    def fresh(self, name):
        """A path that nothing had: ext4 makes files slowly for minutes where as many were removed, whoever makes them."""
        self.turns += 1
        return self.path(f"{name}-{self.turns}")

    def unpack(self, target):
        os.makedirs(target)
        return run(["tar", "--zstd", "-xf", self.bundle, "-C", target])

    def bag(self):
        return os.path.join(self.unpacked, *os.listdir(self.unpacked))

    def take(self):
        """Verifies the bundle and imports it into an empty store; both runs."""
        self.agency = self.fresh("agency")
        shutil.copytree(self.empty, self.agency)
        # An import ends with its files on the disk, and would wait for what its peers left to be written.
        os.sync()
        verified = run([DOSSIER, "verify", self.bundle], ENVIRONMENT)
        return verified, self.at(self.agency, "import", self.bundle)

    def validate(self):
        """The peers of verify and import: a validator of bags over the unpacked folder, and unpacking."""
        bag = self.bag()
        os.sync()
        validated = run([sys.executable, "-m", "bagit", "--quiet", "--validate", bag])
        return validated, self.unpack(self.fresh("theirs"))


def bundles(folder, cases):
    # One bundle holds 10,000 cases at most.
    cases = min(cases, 10_000)
    exchange = Exchange(folder, cases)
    forwarded = exchange.forward()
    exchange.unpack(exchange.unpacked)
    attached = sum(os.path.getsize(os.path.join(top, name)) for top, _, names in os.walk(exchange.unpacked)
                   for name in names if name.endswith(".pdf"))
    print(f"\n## A bundle of {cases} cases, each with an attachment: {attached / 1e6:,.0f} MB of attachments, "
          f"{os.path.getsize(exchange.bundle) / 1e6:,.0f} MB packed")
    table("work", "against", "ours", "theirs", "ratio", "at most", "peak memory")
    row("`forward`, which also asks, checks and writes every case", "", seconds(forwarded.seconds), "", "", "",
        memory(forwarded))
    first, second, share, last = by_turns(exchange.send, exchange.pack, 5)
    row("`send`", "`tar --zstd` and `sha256sum`", seconds(first), seconds(second), ratio(share, 1.5), "1.5 ×",
        memory(last))
    try:
        import bagit
    except ImportError:
        print("\n(bagit is not installed: its column is empty)")
        bagit = None
    steps, peers = [], []

    def ours():
        steps.append(exchange.take())
        return steps[-1]

    def theirs():
        peers.append(exchange.validate())
        return peers[-1]

    both = lambda runs: sum(each.seconds for each in runs)
    first, second, share, last = by_turns(ours, bagit and theirs, 5, both)
    peak = max(each.mebibytes for each in last)
    row("`verify` and `import`", "`bagit.py --validate` and `tar -x`", seconds(first), seconds(second), ratio(share, 1),
        "1 ×", mebibytes(peak))
    if peers:
        alone = [(step[1].seconds, both(peer)) for step, peer in zip(steps[1:], peers[1:])]
        row("`import` alone, which verifies by itself", "the same", seconds(statistics.median(a for a, _ in alone)),
            seconds(second), ratio(statistics.median(a / b for a, b in alone)), "–", memory(last[1]))
    for place, (name, other) in enumerate([("`verify`", "`bagit.py --validate`"), ("`import`", "`tar -x`")]):
        mine = statistics.median(each[place].seconds for each in steps[1:])
        yours = statistics.median(each[place].seconds for each in peers[1:]) if peers else None
        row(f"of which {name}", other, seconds(mine), seconds(yours), ratio(mine / yours if yours else None), "–",
            memory(last[place]))
    taken = len([name for _, _, names in os.walk(os.path.join(exchange.agency, "cases")) for name in names
                 if name.endswith(".yaml")])
    if taken != cases:
        raise SystemExit(f"{taken} of {cases} cases were imported")
    run([DOSSIER, "-C", exchange.agency, "check"], ENVIRONMENT)
    if os.environ.get("DOSSIER_BENCH_LARGE") == "1":
        large(folder)


def large(folder):
    """One case with an attachment that no memory holds."""
    size = int(os.environ.get("DOSSIER_BENCH_ATTACHMENT", LARGE))
    exchange = Exchange(folder, 1)
    scan = exchange.path("scan.tif")
    with open(scan, "wb") as file:
        block = os.urandom(1 << 20)
        for part in range(size >> 20):
            # Half of it packs well.
            file.write(part.to_bytes(8, "big") + block[8:] if part % 2 else bytes(1 << 20))
    number = exchange.at(exchange.creditor, "search", "status:open", "--columns", "number", "--format", "tsv")
    number = number.output.decode().split()[-1]
    print(f"\n## A bundle with one attachment of {size >> 20:,} MiB")
    table("work", "time", "peak memory (at most 200 MiB)")
    row("`attach`", *figures(exchange.at(exchange.creditor, "attach", number, scan)))
    os.remove(scan)
    row("`forward`", *figures(exchange.forward()))
    row("`send`", *figures(exchange.send()))
    for name, each in zip(("`verify`", "`import`"), exchange.take()):
        row(name, *figures(each))


def figures(run):
    return seconds(run.seconds), memory(run)


def remove(*paths):
    for path in paths:
        if os.path.isdir(path):
            shutil.rmtree(path)
        elif os.path.exists(path):
            os.remove(path)
