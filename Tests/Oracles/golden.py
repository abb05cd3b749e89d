"""Published sums, each reckoned as a case of its own; a wrong one is printed."""

from days import anniversary, day, holidays, last_day, written
from replay import Replay
from rules import PACKS, Tables, cents, charge

BELGIAN = [
    {"from": "2022-01-01", "rate": "8"}, {"from": "2023-01-01", "rate": "10.5"}, {"from": "2023-07-01", "rate": "12"},
    {"from": "2024-01-01", "rate": "12.5"}, {"from": "2025-01-01", "rate": "11.5"},
    {"from": "2025-07-01", "rate": "10.5", "valid-to": "2026-12-31"},
]
BELGIAN_COLUMNS = [
    {"from": "2012-07-01", "rate": "8"},
    {"from": "2013-01-01", "rate": "8", "contracts-before": "2013-03-16"},
    {"from": "2013-03-16", "rate": "9", "contracts-from": "2013-03-16"},
    {"from": "2013-07-01", "rate": "7.5", "contracts-before": "2013-03-16"},
    {"from": "2013-07-01", "rate": "8.5", "contracts-from": "2013-03-16", "valid-to": "2015-03-15"},
]
TABLES = Tables({name: {"rows": rows} for name, rows in {
    "be-commercial": BELGIAN,
    "be-columns": BELGIAN_COLUMNS,
    "be-civil": [{"from": "2023-01-01", "rate": "5.25"}, {"from": "2024-01-01", "rate": "5.75"},
                 {"from": "2025-01-01", "rate": "4.5", "valid-to": "2026-12-31"}],
    "de-base": [{"from": "2009-07-01", "rate": "0.12"}, {"from": "2011-07-01", "rate": "0.37"},
                {"from": "2012-01-01", "rate": "0.12"}, {"from": "2016-07-01", "rate": "-0.88"},
                {"from": "2023-01-01", "rate": "1.62"}, {"from": "2023-07-01", "rate": "3.12"},
                {"from": "2024-01-01", "rate": "3.62"}, {"from": "2024-07-01", "rate": "3.37"},
                {"from": "2025-01-01", "rate": "2.27"}, {"from": "2025-07-01", "rate": "1.27"},
                {"from": "2026-07-01", "rate": "1.52"}],
    "nl-commercial": [{"from": "2025-07-01", "rate": "10.15"}, {"from": "2026-07-01", "rate": "10.40"}],
    "nl-statutory": [{"from": "2020-01-01", "rate": "2"}, {"from": "2023-01-01", "rate": "4"},
                     {"from": "2024-01-01", "rate": "7"}, {"from": "2025-01-01", "rate": "6"},
                     {"from": "2026-01-01", "rate": "4"}],
}.items()})


def reckon(as_of, terms, creditor=None, tables=TABLES, **case):
    case.setdefault("opened", "2000-01-01T00:00:00Z")
    for place, invoice in enumerate(case.get("invoices", [])):
        invoice.setdefault("id", f"n{place + 1:07d}")
        invoice.setdefault("reference", f"R{place + 1}")
        invoice.setdefault("date", invoice["due"])
    for kind in ("payments", "log", "costs"):
        for place, entry in enumerate(case.get(kind, [])):
            entry.setdefault("id", f"{kind[0]}{place + 1:07d}")
    line = {"as-of": as_of, "creditor": creditor or {}, "case": dict(case, terms=terms)}
    return Replay(line, tables).run().figures()


def totals(*names, **arguments):
    found = reckon(**arguments)["totals"]
    return [found[name] for name in names]


def interest(amount, due, last, rule, tables=TABLES):
    found = reckon(last, {"interest": rule}, tables=tables, invoices=[{"amount": amount, "due": due}])
    return found["totals"]["interest"]


def klaar(as_of, *payments):
    """The table of the manual: 10.5 %, 150.00 once the case is forwarded."""
    terms = {"interest": {"rate": "10.5"}, "damages": {"amount": "150.00", "per": "case", "due": "forward"}}
    invoices = [
        {"reference": "2022/186", "date": "2022-10-25", "due": "2022-11-25", "amount": "1250.00"},
        {"reference": "2023/006", "date": "2023-01-10", "due": "2023-02-10", "amount": "1500.00"},
    ]
    return dict(as_of=as_of, terms=terms, invoices=invoices, payments=list(payments),
                opened="2023-04-25T20:45:12+02:00", forwarded="2023-04-25")


def klaar_sums():
    paid = {"date": "2023-04-25", "amount": "1500.00"}
    found = reckon(**klaar("2023-04-25", paid))
    yield "KLAAR interest", [i["interest"] for i in found["invoices"]], ["54.30", "31.93"]
    yield "KLAAR open", [i["open"] for i in found["invoices"]], ["0.00", "1486.23"]
    names = ("principal", "interest", "damages", "costs", "payments", "balance", "per-day")
    yield ("KLAAR totals", totals(*names, **klaar("2023-04-25", paid)),
           ["2750.00", "86.23", "150.00", "0.00", "1500.00", "1486.23", "0.4275"])
    yield "KLAAR a year later", totals("balance", **klaar("2024-04-25", paid)), ["1642.71"]
    named = {"date": "2023-04-25", "amount": "1250.00", "invoice": "2022/186"}
    yield "KLAAR named", totals("balance", **klaar("2024-04-25", named)), ["1899.88"]


def notice(sent, channel=None, **more):
    return dict({"at": sent + "T10:00:00+01:00", "notice": True}, **({"channel": channel} if channel else {}), **more)


def book_xix():
    terms = {"extends": "be-consumer", "interest": {"rate": "10.5"}, "damages": {"percent": "10"}}

    def case(as_of, size="sme", channel="email", payments=None, **own):
        if payments is None:
            payments = [{"date": "2026-03-10", "amount": "300.00"}]
        return dict(
            as_of=as_of, terms=dict(terms, **own), creditor={"size": size},
            invoices=[{"due": "2026-02-15", "amount": "600.00"}],
            payments=payments, log=[notice("2026-03-02", channel)])

    names = ("principal", "interest", "damages", "payments", "balance")
    yield ("Book XIX, small creditor", totals(*names, **case("2026-04-15")),
           ["600.00", "3.80", "30.00", "300.00", "333.80"])
    yield "Book XIX, inside the term", totals("interest", "damages", **case("2026-03-16")), ["0.00", "0.00"]
    # Day 1 is 3 March, the last day 16 March; 30 days from 17 March on 300.00.
    yield "Book XIX, large creditor", totals("interest", **case("2026-04-15", "large")), ["2.59"]
    yield "BE-D8", totals("interest", **case("2026-04-15", payments=[])), ["7.59"]
    too_much = {"interest": {"rate": "12"}, "damages": {"percent": "20"}}
    yield ("Book XIX, above the caps: the civil rate, no clause",
           totals("interest", "damages", **case("2026-04-15", **too_much)), ["1.63", "0.00"])
    limited = dict(too_much, **{"limited-to-law": True})
    yield ("Book XIX, limited to law", totals("interest", "damages", **case("2026-04-15", **limited)),
           ["3.80", "45.00"])
    rule = PACKS["be-consumer"]["notice"]
    sent = dict(notice("2026-03-06", "post"), day=day("2026-03-06"))
    yield "XIX-T2", written(last_day(rule, sent)), "2026-03-24"


def scales():
    for name, rule, sums in (
        ("BIK", PACKS["nl-b2b"]["damages"], (
            ("100.00", "40.00"), ("1000.50", "150.08"), ("100000.00", "1775.00"), ("1150.00", "172.50"),
            ("200.00", "40.00"), ("25.00", "40.00"), ("2500.10", "375.01"), ("266.67", "40.00"), ("300.00", "45.00"),
            ("4000.00", "525.00"), ("500000.00", "4275.00"), ("6000.00", "675.00"), ("1000000.00", "6775.00"),
            ("5000000.00", "6775.00"))),
        ("XIX", PACKS["be-consumer"]["caps"]["damages"], (
            ("100.00", "20.00"), ("1500.00", "115.00"), ("0.01", "20.00"), ("149.99", "20.00"), ("150.00", "20.00"),
            ("150.01", "30.00"), ("300.00", "45.00"), ("39200.00", "2000.00"), ("50000.00", "2000.00"),
            ("500.00", "65.00"), ("600.00", "70.00"))),
        ("UK", {"tiers": [{"up-to": "999.99", "amount": "40.00"}, {"up-to": "9999.99", "amount": "70.00"},
                          {"amount": "100.00"}]}, (("999.99", "40.00"), ("1000.00", "70.00"), ("10000.00", "100.00"))),
    ):
        for base, expected in sums:
            yield f"{name}-{base}", charge(rule, cents(base)), cents(expected)


def published_interest():
    table = {"table": "be-commercial"}
    yield "BE-D2", interest("12345.67", "2022-11-30", "2024-03-31", table), "1858.28"
    yield ("BE-D2 by calendar year",
           interest("12345.67", "2022-11-30", "2024-03-31", dict(table, **{"day-count": "actual/actual"})), "1857.23")
    yield "BE-D4", interest("999.99", "2024-02-28", "2024-03-01", table), "0.68"
    yield "BE-D6", interest("1000.00", "2023-11-30", "2025-01-31", {"table": "be-civil"}), "65.94"
    yield "BE-X1", interest("1000.00", "2022-12-31", "2023-03-01", {"rate": "10"}), "16.44"
    actual = {"day-count": "actual/actual"}
    yield "CH-1", interest("10000.00", "2023-12-31", "2024-01-01", dict(actual, rate="5")), "1.37"
    yield "CH-30", interest("10000.00", "2023-12-31", "2024-01-30", dict(actual, rate="8")), "65.57"
    yield "CH-182", interest("20000.00", "2023-12-31", "2024-06-30", dict(actual, rate="3.5")), "348.09"
    german = {"table": "de-base", "margin": "8"}
    yield "DE-01", interest("1500.00", "2009-09-14", "2012-02-17", dict(actual, **german)), "297.50"
    yield "DE-01 in years of 365 days", interest("1500.00", "2009-09-14", "2012-02-17", german), "297.55"
    yield "DE-03", interest("10000.00", "2022-12-31", "2023-06-30", {"table": "de-base", "margin": "9"}), "526.64"
    yield "DE-05", interest("10000.00", "2015-12-30", "2016-07-30", {"rate": "6", "day-count": "30/360"}), "350.00"
    yield "FR-01", interest("15000.00", "2022-12-31", "2023-01-30", {"rate": "15"}), "184.93"
    yield "UK-01", interest("1000.00", "2022-12-31", "2023-01-30", {"rate": "12"}), "9.86"
    yield "UK-03", interest("5000.00", "2024-10-03", "2025-01-01", {"rate": "13.25"}), "163.36"
    yield "UK-05", interest("1000.00", "2022-12-31", "2023-02-19", {"rate": "8.5"}), "11.64"
    yield "NL-02", interest("1000.00", "2026-05-31", "2026-07-31", {"table": "nl-commercial"}), "17.18"
    yield "NL-11", interest("5000.00", "2024-06-30", "2025-06-30", {"table": "nl-statutory"}), "325.21"
    yearly = {"compounding": "yearly"}
    yield "NL-07", interest("5000.00", "2024-03-14", "2026-02-16", dict(yearly, table="nl-statutory")), "623.82"
    yield "NL-09", interest("10000.00", "2023-12-31", "2025-06-30", dict(yearly, rate="6")), "917.08"
    # j-lawyer gave 190.12 for these 75 days at 7.27 % and 235 days at 6.27 %.
    consumer = {"table": "de-base", "margin": "5"}
    yield "j-lawyer", interest("3089.00", "2025-04-16", "2026-02-20", consumer), "170.84"
    fixed = {"rate": "10", "fixed-at-start": False}
    yield "a table that ends", missing(), "MissingRate"
    yield ("the rate of the first day holds", interest(
        "5000.00", "2024-06-30", "2025-06-30", {"table": "nl-statutory", "fixed-at-start": True}), "350.00")
    yield "a contractual rate", interest("1000.00", "2022-12-31", "2023-12-31", fixed), "100.00"
    yield "the older column", columns("2013-03-15"), "75.00"
    yield "the newer column", columns("2013-03-16"), "85.00"


def columns(contract):
    found = reckon("2014-06-30", {"interest": {"table": "be-columns"}}, **{
        "contract-date": contract, "invoices": [{"amount": "1000.00", "due": "2013-06-30"}]})
    return found["totals"]["interest"]


def missing():
    try:
        return interest("100.00", "2026-12-30", "2027-01-01", {"table": "be-commercial"})
    except Exception as error:
        return type(error).__name__


def dutch():
    bik = dict(extends="nl-b2b")
    yield ("NL-04", totals("interest", "damages", "balance", as_of="2026-08-30", terms=bik, invoices=[
        {"amount": "1000.00", "due": "2026-07-01"}]), ["17.10", "150.00", "1167.10"])
    yield ("BIK-VAT", totals(
        "damages", as_of="2026-02-20", terms={"extends": "nl-consumer", "interest": "none"},
        creditor={"vat-deductible": False}, invoices=[{"amount": "5000000.00", "due": "2026-01-01"}],
        log=[notice("2026-01-05", "email", **{"announces-vat": True})]), ["8197.75"])
    paid, spread = [], []
    for amount in ("1000.00", "1000.00", "4475.00"):
        paid.append({"date": "2023-01-11", "amount": amount})
        found = reckon(
            "2023-01-11", {"interest": {"rate": "438"}, "imputation": "nl-6:44"}, payments=[dict(p) for p in paid],
            invoices=[{"amount": "5000.00", "due": "2023-01-01"}], costs=[{"date": "2023-01-01", "amount": "875.00"}])
        spread.append([found["invoices"][0]["open-interest"], found["invoices"][0]["open"]])
    yield "NL-14", spread, [["475.00", "5000.00"], ["0.00", "4475.00"], ["0.00", "0.00"]]
    # Posted on the Thursday before Easter: Saturday is the first day, Tuesday the second, Wednesday 8 April is day 1.
    sent = dict(notice("2026-04-02", "post"))
    yield "the Dutch presumption", written(last_day(PACKS["nl-consumer"]["notice"], sent)), "2026-04-21"


def calendar():
    yield ("Belgian holidays of 2026", [written(d)[5:] for d in sorted(holidays("BE", 2026))],
           "01-01 04-05 04-06 05-01 05-14 05-24 05-25 07-21 08-15 11-01 11-11 12-25".split())
    yield ("Dutch holidays of 2025", [written(d)[5:] for d in sorted(holidays("NL", 2025))],
           "01-01 04-18 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26".split())
    yield "29 February", [written(anniversary(day("2024-02-29"), n)) for n in (1, 4)], ["2025-03-01", "2028-02-29"]


def self_test():
    wrong, count = 0, 0
    for sums in (klaar_sums, book_xix, scales, published_interest, dutch, calendar):
        for name, found, expected in sums():
            count += 1
            if found != expected:
                wrong += 1
                print(f"{name}: {found}, not {expected}")
    print(f"{count - wrong} sums agree" + (f", {wrong} do not" if wrong else ""))
    return 1 if wrong else 0
