"""What lists, searches and sums take on a large store, with the index warm, cold and growing."""
import os, re, statistics

from measuring import by_turns, mebibytes, memory, peer, ratio, row, run, seconds, table
from stores import ENVIRONMENT, Store, field, read

TOTALS = ("case", "list", "--totals", "--limit", "0", "status:any")


def ours(store, *arguments):
    return run(store.command(*arguments), ENVIRONMENT)


def cold(store, *arguments):
    """A run after the index was dropped; the files are in the page cache."""
    store.drop_index()
    return ours(store, *arguments)


def balances(store):
    print(f"\n## Balances of all {store.cases} cases, against a peer that only adds the bookings up")
    ledger = peer("ledger")
    theirs = (lambda: run([ledger, "-f", store.peer_data("bookings"), "--depth", "1", "balance"])) if ledger else None
    table("index", "ours", "`ledger --depth 1 balance`", "ratio", "at most", "peak memory")

    def line(name, work, rounds, bound, take):
        first, second, share, last = by_turns(work, theirs, rounds, take)
        if not last.output.strip():
            raise SystemExit("the totals are empty")
        row(name, seconds(first), seconds(second), ratio(share, bound), f"{bound:.3f} ×", memory(last))

    ours(store, *TOTALS)
    line("warm", lambda: ours(store, *TOTALS), 7, 1 / 8, lambda run: run.seconds)
    runs = []

    def dropped():
        runs.append(cold(store, *TOTALS))
        return runs[-1]

    line("cold, to the answer", dropped, 3, 1, lambda run: run.answered)
    row("cold, to the end", seconds(statistics.median(run.seconds for run in runs)), "", "", "", "")


def search(store):
    print("\n## Search by a field, index warm, against `rg` over the same files for the same text")
    ripgrep = peer("rg")
    person = store.debtor("first-name")
    wanted = [
        ("invoice", invoice(read(store.case(0.5)))),
        ("phone", phone(store.debtor("phones"))),
        ("iban", field(store.debtor("ibans"), "iban")),
        ("name", f"{field(person, 'first-name')} {field(person, 'last-name')}"),
        ("street", field(store.debtor("street"), "street")),
    ]
    table("looked for", "hits", "ours", "`rg -lF`", "ratio", "at most", "peak memory")
    for name, value in wanted:
        query = f'{name}:"{value}"'
        written = f"last-name: {field(person, 'last-name')}" if name == "name" else value
        theirs = (lambda: run([ripgrep, "-lF", written, store.path])) if ripgrep else None
        first, second, share, last = by_turns(lambda: ours(store, "search", query, "--ids"), theirs, 11)
        row(f"`{query}`", hits(last), seconds(first), seconds(second), ratio(share, 1 / 1.5), "0.67 ×", memory(last))


def text(store):
    print("\n## Search for words, index warm, against `notmuch` on the same texts as mails")
    notmuch = peer("notmuch")
    settings = {}
    if notmuch:
        mails = store.peer_data("mails")
        settings = {"NOTMUCH_CONFIG": os.path.join(store.folder, f"notmuch-{store.cases}")}
        with open(settings["NOTMUCH_CONFIG"], "w") as file:
            file.write(f"[database]\npath={mails}\n[user]\nname=bench\nprimary_email=bench@example.com\n[new]\ntags=\n")
        if not os.path.exists(os.path.join(mails, ".notmuch")):
            built = run([notmuch, "new", "--quiet"], settings)
            again = cold(store, *TOTALS)
            print(f"\nBuilding: `notmuch new` {seconds(built.seconds)}, our index {seconds(again.seconds)}.")
    logs = "\n".join(read(store.case(part / 10)) for part in range(1, 10))
    code = re.search(r"\b(?:VN|AZ|KB|RG|PV|TR)\d{6}\b", logs).group()
    word = re.search(r"text: .*\b(\w{14,})\b", logs).group(1)
    name = re.search(r"text: (?:betaalbelofte ontvangen; )?([A-Z]\w+ [A-Z]\w{3,}) ", logs)
    wanted = [code, word, "whatsapp"] + ([f'"{name.group(1)}"'] if name else [])
    table("looked for", "hits", "notmuch's hits", "ours", "`notmuch search`", "ratio", "peak memory")
    for words in wanted:
        found = []

        def theirs():
            found.append(run([notmuch, "search", "--output=messages", words], settings))
            return found[-1]

        first, second, share, last = by_turns(
            lambda: ours(store, "search", words, "--ids"), theirs if notmuch else None, 11)
        row(f"`{words}`", hits(last), hits(found[-1]) if found else "", seconds(first), seconds(second), ratio(share, 1),
            memory(last))


def refresh(store):
    print("\n## A search after one file was changed, against the same search without a change")
    path = store.case(0.3)
    query = f'invoice:"{invoice(read(store.case(0.5)))}"'

    def changed():
        before = read(path)
        with open(path, "w", encoding="utf-8") as file:
            file.write(before.rstrip("\n") + " .\n")
        return ours(store, "search", query, "--ids")

    table("work", "ours", "without a change", "ratio")
    first, second, share, _ = by_turns(changed, lambda: ours(store, "search", query, "--ids"), 11)
    row("search", seconds(first), seconds(second), ratio(share))


def lists(store):
    print(f"\n## Lists, figures and checks of {store.cases} cases")
    table("work", "time", "bytes of output", "peak memory (at most 200 MiB)")
    for arguments in [
        ("dashboard",), ("report", "aging"), ("report", "recovery"), ("report", "debtors"), ("case", "list"),
        ("case", "list", "status:any", "--format", "csv"), ("search", "balance>1000 age>90", "--limit", "20"), ("check",),
    ]:
        first, _, _, last = by_turns(lambda: ours(store, *arguments), None, 3)
        row(f"`{' '.join(arguments)}`", seconds(first), f"{len(last.output):,}", memory(last))


def growth(folder, cases):
    print("\n## Growth")
    sizes = [cases // 10, cases] + ([1_000_000] if os.environ.get("DOSSIER_BENCH_LARGE") == "1" else [])
    table("cases", "index", "cold, to the answer", "cold, to the end", "totals warm", "search warm", "peak memory")
    before = None
    for size in sizes:
        store = Store(folder, size)
        first = statistics.median([cold(store, *TOTALS) for _ in range(3)])
        query = f'invoice:"{invoice(read(store.case(0.5)))}"'
        warm, _, _, last = by_turns(lambda: ours(store, *TOTALS), None, 5)
        found, _, _, _ = by_turns(lambda: ours(store, "search", query, "--ids"), None, 5)
        peak = max(first.mebibytes, last.mebibytes)
        figures = [store.index_bytes(), first.answered, first.seconds, warm, found]
        row(f"{size:,}", f"{figures[0] / 1e6:.1f} MB", *map(seconds, figures[1:]), mebibytes(peak))
        if before:
            factor = size / before[0]
            row(f"{factor:g} times", *(ratio(now / then, factor) for now, then in zip(figures, before[1])), "")
        before = (size, figures)


def invoice(case):
    return field(case.split("invoices:")[1], "reference")


def phone(party):
    return field(party.split("phones:")[1], "number")


def hits(run):
    return len(run.output.splitlines())
