#!/usr/bin/env python3
"""An independent recomputation of the ledger, with the standard library only.

    ledger.py FILE          compares what the file's lines say with what is reckoned here; exit 1 if anything differs
    ledger.py --self-test   reckons published sums

FILE holds one JSON object a line, numbers and days as texts:

    {"tables": {NAME: {"renewed"?, "fixed-at-start"?, "rows": [ROW]}}}          the first line
    {"as-of": DAY, "creditor": {"size"?, "vat-deductible"?}, "case": CASE, "figures": FIGURES}

ROW is {"from", "rate", "valid-to"?, "contracts-from"?, "contracts-before"?}, the rate in percent. CASE is a case
document (opened, forwarded, contract-date, imputation, co-debtors, invoices, credits, costs, payments, refunds, waivers,
holds, settlements, log), its `terms` written out: a terms document, which may name a pack of rules.py under `extends`.
FIGURES is

    {"invoices": [{"id", "interest", "open", "open-interest"}],                 by due date, date, reference and id
     "totals": {"principal", "interest", "damages", "costs", "waived", "payments", "refunds", "balance", "per-day"}}

where per-day is null if no rate is known; or "missing rate" for all, where a day has none. Amounts have two digits, the
currency is the same throughout. A disagreement is printed as its line and both figures.
"""

import sys

sys.dont_write_bytecode = True

import json

from golden import self_test
from replay import Replay
from rules import MissingRate, Tables


def differences(text, tables):
    """What differs in one line, as one text; nothing if all agrees."""
    line = json.loads(text)
    try:
        found = Replay(line, tables).run().figures()
    except MissingRate:
        found = "missing rate"
    except Exception as error:  # a case that this script cannot reckon is a disagreement, not the end
        found = repr(error)
    if found == line["figures"]:
        return None
    return f"{text.strip()}\n  dossier: {json.dumps(line['figures'])}\n  python:  {json.dumps(found)}"


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    with open(sys.argv[1], encoding="utf-8") as file:
        tables = Tables(json.loads(file.readline())["tables"])
        results = [differences(text, tables) for text in file]
    wrong = [result for result in results if result]
    for result in wrong:
        print(result)
    print(f"{len(results) - len(wrong)} cases agree" + (f", {len(wrong)} do not" if wrong else ""))
    return 1 if wrong or not results else 0


if __name__ == "__main__":
    sys.exit(main())
