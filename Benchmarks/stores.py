"""The generated stores, what peers read of them, and what is looked for in them."""
import glob, os, re, subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DOSSIER = os.path.join(ROOT, ".build/release/dossier")
BENCH = os.path.join(ROOT, ".build/release/bench")
TODAY = "2026-06-30"
ENVIRONMENT = {"DOSSIER_TODAY": TODAY, "LC_ALL": "C.UTF-8"}


class Store:
    """A store of so many cases, made if it is not there."""

    def __init__(self, folder, cases):
        self.cases = cases
        self.folder = folder
        self.path = os.path.join(folder, f"store-{cases}")
        if not os.path.exists(os.path.join(self.path, "dossier.yaml")):
            subprocess.run([BENCH, "generate", self.path, str(cases)], check=True)

    def command(self, *arguments):
        return [DOSSIER, "-C", self.path, *arguments]

    def peer_data(self, kind):
        """The path of the bookings or mails, made of the store's files if they are not there."""
        path = os.path.join(self.folder, f"{kind}-{self.cases}")
        if not os.path.exists(path):
            subprocess.run([BENCH, kind, self.path, path], check=True, stdout=subprocess.DEVNULL)
        return path

    def case(self, part):
        """A case file some way through the store, from 0 to 1."""
        months = sorted(os.listdir(os.path.join(self.path, "cases")))
        month = os.path.join(self.path, "cases", months[int(part * (len(months) - 1))])
        names = sorted(name for name in os.listdir(month) if name.endswith(".yaml"))
        return os.path.join(month, names[int(part * (len(names) - 1))])

    def number(self, part):
        return os.path.basename(self.case(part))[: -len(".yaml")].replace("-", "/")

    def debtor(self, wanted):
        """The fields of a debtor of one of its cases: one whose file holds this key."""
        for step in range(1, 100):
            text = read(self.case(step / 100))
            slug = field(text, "debtor")
            party = read(os.path.join(self.path, "debtors", slug[0], f"{slug}.yaml"))
            if f"{wanted}:" in party:
                return party
        raise SystemExit(f"no debtor of {self.path} has {wanted}")

    def index_files(self):
        return glob.glob(os.path.join(self.path, ".dossier", "index.sqlite*"))

    def index_bytes(self):
        return sum(os.path.getsize(path) for path in self.index_files())

    def drop_index(self):
        for path in self.index_files():
            os.remove(path)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def field(text, key):
    """The first value of a key, without quotes."""
    found = re.search(rf"^[ -]*{re.escape(key)}: (.*)$", text, re.MULTILINE)
    if not found:
        raise SystemExit(f"there is no {key} in\n{text}")
    return found.group(1).strip().strip('"')
