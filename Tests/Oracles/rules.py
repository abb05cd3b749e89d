"""Rate tables, terms and packs, written down a second time from the laws; amounts in cents, rates in millionths."""

from datetime import date
from fractions import Fraction

from days import day

ORDERS = {
    "nl-6:44": ["costs", "damages", "interest", "principal"],
    "de-367": ["costs", "interest", "damages", "principal"],
    "be-1254": ["costs", "interest", "damages", "principal"],
    "de-497": ["costs", "damages", "principal", "interest"],
}
USUAL = ["costs", "interest", "damages", "principal"]
# Debt by debt; within a debt as the other article of the same law says.
BY_INVOICE = {"nl-6:43": "nl-6:44", "de-366": "de-367", "be-1256": "be-1254"}

# 15 % of the first 2,500; 10 % of the next 2,500; 5 % of the next 5,000; 1 % of the next 190,000; 0.5 % above.
BIK = {
    "tiers": [
        {"up-to": "2500.00", "percent": "15"},
        {"up-to": "5000.00", "amount": "375.00", "percent": "10"},
        {"up-to": "10000.00", "amount": "625.00", "percent": "5"},
        {"up-to": "200000.00", "amount": "875.00", "percent": "1"},
        {"amount": "2775.00", "percent": "0.5"},
    ],
    "minimum": "40.00", "maximum": "6775.00",
}
# Book XIX: 20 up to 150; 30 and 10 % of what is between 150 and 500; 65 and 5 % of what is above; at most 2,000.
BOOK_XIX = {
    "tiers": [
        {"up-to": "150.00", "amount": "20.00"},
        {"up-to": "500.00", "amount": "30.00", "percent": "10"},
        {"amount": "65.00", "percent": "5"},
    ],
    "maximum": "2000.00",
}
PACKS = {
    "be-b2b": {
        "interest": {"table": "be-commercial", "starts": "day-after-due", "compounding": "none"},
        "costs": {"recovery-fee": "40.00", "cumulate": False},
    },
    "be-consumer": {
        "interest": {"table": "be-civil", "starts": "by-size"},
        "damages": {"due": "notice", "base": "balance", "per": "notice"},
        "costs": {"reminder": ["0.00", "7.50"]},
        "notice": {"days": "14", "paper-starts": "third-working-day", "electronic-starts": "next-day",
                   "holidays": "BE"},
        "caps": {"forbids": ["claims-before-notice", "recovery-fee"], "damages": BOOK_XIX,
                 "interest": {"table": "be-commercial", "otherwise": "be-civil"}},
    },
    "nl-b2b": {
        "interest": {"table": "nl-commercial", "compounding": "yearly"},
        "damages": dict(BIK, per="case", base="balance", due="opened"),
        "imputation": "nl-6:44",
    },
    "nl-consumer": {
        "interest": {"table": "nl-statutory", "compounding": "yearly"},
        "damages": dict(BIK, per="notice", base="balance", due="notice", vat="21"),
        "notice": {"days": "14", "paper-starts": "after-delivery", "electronic-starts": "next-day",
                   "holidays": "NL"},
        "caps": {"forbids": ["recovery-fee"], "damages": BIK},
        "imputation": "nl-6:44",
    },
    "de-b2b": {
        "interest": {"table": "de-base", "margin": "9", "earlier": {"contracts-before": "2014-07-29", "margin": "8"}},
        "costs": {"recovery-fee": "40.00"},
        "caps": {"forbids": ["compounding"]},
        "imputation": "de-367",
    },
    "de-consumer": {
        "interest": {"table": "de-base", "margin": "5"},
        "caps": {"forbids": ["compounding", "recovery-fee"]},
        "imputation": "de-367",
    },
    "eu-b2b": {
        "interest": {"table": "ecb-reference", "margin": "8"},
        "costs": {"recovery-fee": "40.00"},
    },
}


def cents(text):
    """Exact minor units of two digits."""
    value = Fraction(text) * 100
    assert value.denominator == 1, text
    return int(value)


def millionths(text):
    value = Fraction(text) * 10_000
    assert value.denominator == 1, text
    return int(value)


def rounded(value, whole):
    """value / whole, half away from zero."""
    if value < 0:
        return -rounded(-value, whole)
    return (2 * value + whole) // (2 * whole)


def share(amount, percent):
    return rounded(amount * millionths(percent), 1_000_000)


def resolved(terms):
    """Terms over their pack: what they are silent about is the pack's, `none` removes."""
    pack = PACKS[terms["extends"]] if terms.get("extends") else {}
    result = {}
    for key in ("interest", "damages", "costs", "notice", "caps"):
        inherited, own = pack.get(key), terms.get(key)
        if own == "none":
            result[key] = {}
            continue
        result[key] = dict(inherited or {})
        for alternatives in (("rate", "table"), ("amount", "percent", "tiers")):
            if own and any(name in own for name in alternatives):
                replaced = ("rate", "table", "margin", "earlier", "amount", "percent", "tiers", "minimum", "maximum")
                result[key] = {k: v for k, v in result[key].items() if k not in replaced}
        result[key].update(own or {})
    result["imputation"] = terms.get("imputation") or pack.get("imputation") or USUAL
    result["limited-to-law"] = terms.get("limited-to-law", False) in (True, "true")
    return result


def charge(rule, base):
    """What a clause, a fee or a cap gives for a base above nothing."""
    if "amount" in rule and "tiers" not in rule:
        return cents(rule["amount"])
    if "percent" in rule:
        result = share(base, rule["percent"])
    else:
        below, result = 0, None
        for tier in rule["tiers"]:
            if "up-to" in tier and base > cents(tier["up-to"]):
                below = cents(tier["up-to"])
                continue
            result = cents(tier.get("amount", "0")) + share(base - below, tier.get("percent", "0"))
            break
        assert result is not None, "outside tiers"
    if "minimum" in rule:
        result = max(result, cents(rule["minimum"]))
    if "maximum" in rule:
        result = min(result, cents(rule["maximum"]))
    return result


class MissingRate(Exception):
    """A day without a row."""


class Tables:
    """Rows by table; a row is good until the next row of its column, or until its own last day."""

    def __init__(self, tables):
        days = ("from", "valid-to", "contracts-from", "contracts-before")
        self.tables, self.columns = {}, {}
        self.renewed = {name: table.get("renewed") for name, table in tables.items()}
        self.fixed = {name: table.get("fixed-at-start", False) for name, table in tables.items()}
        for name, table in tables.items():
            rows = [
                dict({key: day(row.get(key)) for key in days}, rate=millionths(row["rate"])) for row in table["rows"]]
            self.tables[name] = sorted(rows, key=lambda row: row["from"])

    def column(self, table, contract):
        key = (table, contract)
        if key not in self.columns:
            self.columns[key] = [
                row for row in self.tables[table]
                if (row["contracts-from"] is None or contract >= row["contracts-from"])
                and (row["contracts-before"] is None or contract < row["contracts-before"])
            ]
        return self.columns[key]

    def rate(self, table, at, contract):
        """The rate of a day and the last day on which it surely still holds."""
        found, until = None, None
        for row in self.column(table, contract):
            if row["from"] > at:
                until = row["from"] - 1
                break
            found = row
        if found is None:
            raise MissingRate(table, at)
        if found["valid-to"] is not None:
            until = found["valid-to"] if until is None else min(until, found["valid-to"])
        if until is None:
            until = self.end_of_period(table, found["from"])
        if at > until:
            raise MissingRate(table, at)
        return found["rate"], until

    def end_of_period(self, table, begin):
        """The end of the half year or year that a last row begins in, where the law sets the rate anew then."""
        at = date.fromordinal(begin)
        if self.renewed[table] == "half-yearly" and at.month <= 6:
            return date(at.year, 6, 30).toordinal()
        return date(at.year, 12, 31).toordinal() if self.renewed[table] else 10**9


class Rates:
    """The rate of one invoice by day, its ceiling judged."""

    def __init__(self, terms, tables, contract):
        self.interest, self.tables, self.contract = terms["interest"], tables, contract
        self.ceiling = terms["caps"].get("interest")
        self.limited = terms["limited-to-law"]
        by_law = tables.fixed.get(self.interest.get("table"), False)
        self.fixed = self.interest.get("fixed-at-start", by_law) in (True, "true")

    def agreed(self, at):
        if "rate" in self.interest:
            return millionths(self.interest["rate"]), 10**9
        margin = self.interest.get("margin", "0")
        earlier = self.interest.get("earlier")
        if earlier and self.contract < day(earlier["contracts-before"]):
            margin = earlier["margin"]
        rate, until = self.tables.rate(self.interest["table"], at, self.contract)
        # A base rate may be below zero: a debt then bears no interest, and no creditor owes any.
        return max(0, rate + millionths(margin)), until

    def on(self, at, first):
        """The rate of a day of an invoice whose interest began on `first`, and until when it surely holds."""
        rate, until = self.agreed(first if self.fixed else at)
        if self.fixed:
            until = 10**9
        if self.ceiling:
            ceiling, good = self.tables.rate(self.ceiling["table"], at, self.contract)
            ceiling += millionths(self.ceiling.get("margin", "0"))
            until = min(until, good)
            if rate > ceiling:
                if self.limited or "otherwise" not in self.ceiling:
                    return ceiling, until
                rate, good = self.tables.rate(self.ceiling["otherwise"], at, self.contract)
                until = min(until, good)
        return rate, until
