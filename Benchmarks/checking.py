"""What `check` takes on a whole store and on one change, and what validators of one file at a time take."""
import os, random, subprocess, sys, tempfile

from measuring import by_turns, memory, peer, ratio, row, run, seconds, table
from stores import DOSSIER, ENVIRONMENT

SAMPLE = 300
# Findings make another status than 0.
FOUND = (0, 1)


def check(store):
    """The whole store against two validators over a sample of its case files, a file each, all in one run."""
    print(f"\n## `check` of {store.cases} cases, against validators of single files, a file each")
    files = [os.path.join(top, name) for top, _, names in os.walk(store.path) for name in names if name.endswith(".yaml")]
    # Of case files for the schema of cases, of all files for what reads any.
    cases = [store.case(step / SAMPLE) for step in range(SAMPLE)]
    sample = random.Random(1).sample(files, SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        schema = os.path.join(folder, "case.json")
        with open(schema, "wb") as file:
            file.write(run([DOSSIER, "schema", "case"]).output)
        peers = {"`yamllint`": peer("yamllint") and [peer("yamllint"), "-d", "relaxed", *sample]}
        among = {"`yamllint`": files, "`check-jsonschema`": [file for file in files if "/cases/" in file]}
        if subprocess.run([sys.executable, "-c", "import check_jsonschema"], capture_output=True).returncode == 0:
            validator = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, *cases]
            peers["`check-jsonschema`"] = validator
        table("validator", "ours, all files", "theirs, a sample", "ours a file", "theirs a file", "times faster", "at least", "memory")
        for name, command in peers.items():
            if not command:
                continue
            ours, theirs, _, last = by_turns(
                lambda: run(store.command("check"), ENVIRONMENT, FOUND), lambda: run(command, statuses=FOUND), 3)
            each, other = ours / len(among[name]), theirs / SAMPLE
            row(name, seconds(ours), f"{seconds(theirs)} ({SAMPLE} files)", f"{each * 1e6:.0f} µs",
                f"{other * 1e6:.0f} µs", f"{other / each:.0f}", "100", memory(last))


def since(store):
    """One changed file in a store under git: what changed and what refers to it, against everything."""
    print(f"\n## `check --since HEAD` with one changed file of {store.cases} cases, against `check`")

    def git(*arguments):
        subprocess.run(["git", "-C", store.path, "-c", "user.name=bench", "-c", "user.email=bench@example.com",
                        *arguments], check=True, stdout=subprocess.DEVNULL)

    if not os.path.exists(os.path.join(store.path, ".git")):
        git("init", "-q")
        git("add", "-A")
        git("commit", "-q", "-m", "Bench")
    run(store.command("log", "add", store.number(0.3), "-m", "gebeld, geen gehoor"), ENVIRONMENT)
    table("work", "ours", "`check`", "ratio", "`git status`", "memory")
    ours, whole, share, last = by_turns(
        lambda: run(store.command("check", "--since", "HEAD"), ENVIRONMENT, FOUND),
        lambda: run(store.command("check"), ENVIRONMENT, FOUND), 5)
    status = run(["git", "-C", store.path, "status", "--porcelain"]).seconds
    row("`check --since HEAD`", seconds(ours), seconds(whole), ratio(share), seconds(status), memory(last))
