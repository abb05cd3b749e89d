"""Runs commands by turns and says what they took: time, time to the answer, peak memory."""
import os, shutil, statistics, subprocess, tempfile, time
from collections import namedtuple

# Seconds to the end, seconds to the last byte of the answer, peak memory in MiB, the answer.
Run = namedtuple("Run", "seconds answered mebibytes output")


def run(command, environment=None, statuses=(0,)):
    """Runs a command to its end; another status than these is an error."""
    notes = tempfile.TemporaryFile()
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=notes,
        env={**os.environ, **(environment or {})})
    pieces, answered = [], None
    while piece := os.read(process.stdout.fileno(), 1 << 20):
        answered = time.perf_counter() - start
        pieces.append(piece)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    notes.seek(0)
    said = notes.read().decode(errors="replace")
    notes.close()
    if process.returncode not in statuses:
        raise SystemExit(f"{' '.join(command)}: status {process.returncode}\n{said[:500]}")
    return Run(seconds, answered or seconds, usage.ru_maxrss / 1024, b"".join(pieces))


def by_turns(ours, theirs, rounds, take=lambda run: run.seconds):
    """The median of each, the median of the ratios ours / theirs, and the last run of ours.

    What is given are functions that do one run; a peer may be None. One round before does not count.
    """
    pairs, last = [], None
    for round in range(rounds + 1):
        last = ours()
        pair = (take(last), take(theirs()) if theirs else None)
        if round > 0:
            pairs.append(pair)
    middle = statistics.median
    first = middle(a for a, _ in pairs)
    if not theirs:
        return first, None, None, last
    return first, middle(b for _, b in pairs), middle(a / b for a, b in pairs), last


def seconds(value):
    """A time as people read it."""
    if value is None:
        return ""
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"


def table(*heads):
    print(f"\n| {' | '.join(heads)} |\n|{'---|' * len(heads)}", flush=True)


def row(*cells):
    print(f"| {' | '.join(str(cell) for cell in cells)} |", flush=True)


def ratio(value, bound=None):
    """A ratio of times, ours to the peer's, and whether it keeps its bound."""
    if value is None:
        return ""
    text = f"{value:.2f} ×" if value >= 0.1 else f"{value:.3f} ×"
    return text if bound is None or value <= bound else f"**{text}**"


MOST_MEMORY = 200


def memory(run):
    return mebibytes(run.mebibytes)


def mebibytes(value):
    text = f"{value:.0f} MiB"
    return text if value <= MOST_MEMORY else f"**{text}**"


def peer(name):
    """The path of a peer; says so once where it is not installed."""
    path = shutil.which(name)
    if not path and name not in _missing:
        _missing.add(name)
        print(f"\n({name} is not installed: its column is empty)")
    return path


_missing = set()
