"""A claim visited day by day, from the first day of all through the day asked for."""

from charges import Charges
from days import DAY_COUNTS, PER_CENT, day, last_day
from positions import NEVER, Invoice
from rules import USUAL, MissingRate, cents, resolved, rounded
from spreading import Kept, spread


def says_yes(value):
    return value in (True, "true")


class Replay:
    def __init__(self, line, tables):
        case, self.until = line["case"], day(line["as-of"])
        terms = resolved(case["terms"])
        creditor = line.get("creditor", {})
        forwarded = day(case.get("forwarded"))
        if forwarded is not None and forwarded > self.until:
            forwarded = None
        self.rule = case.get("imputation") or terms["imputation"]
        self.charges = Charges(terms, creditor, day(case["opened"]), forwarded)
        self.read_interest(terms, creditor)

        def entries(name, key="date"):
            found = [dict(entry, day=day(entry[key])) for entry in case.get(name, []) if "void" not in entry]
            return sorted((e for e in found if e["day"] <= self.until), key=lambda e: (e["day"], e["id"]))

        contract = day(case.get("contract-date"))
        self.invoices = sorted(
            (Invoice(entry, contract, terms, tables) for entry in entries("invoices")), key=lambda i: i.order)
        self.credits, self.costs = entries("credits"), entries("costs")
        self.waivers, self.refunds = entries("waivers"), entries("refunds")
        # A payment is taken back after those of the day were made.
        self.payments = sorted(entries("payments"), key=lambda e: (e["day"], "returned" in e, e["id"]))
        self.settlements = [dict(entry, met=None) for entry in entries("settlements")]
        self.stops = [hold for hold in entries("holds", "from") if self.is_stop(hold)]
        others = {each["debtor"] for each in case.get("co-debtors", [])}
        self.notices = []
        for entry in entries("log", "at"):
            if entry.get("notice") and entry.get("to") not in others:
                arrived = day(entry.get("delivered"))
                if arrived is not None and not entry["day"] <= arrived <= self.until:
                    del entry["delivered"]  # Not yet known, or it cannot be.
                entry.update(end=last_day(terms["notice"], entry), reached=[])
                if entry["end"] is not None:
                    self.notices.append(entry)
        self.notices.sort(key=lambda notice: (notice["end"], notice["day"], notice["id"]))
        self.bearing, self.kept = [], []
        self.waived = self.refunded = 0
        self.correct()
        self.busy = self.busy_days(forwarded)

    def read_interest(self, terms, creditor):
        rule, forbids = terms["interest"], terms["caps"].get("forbids", [])
        self.bears_interest = "rate" in rule or "table" in rule
        self.compounds = rule.get("compounding") == "yearly" and "compounding" not in forbids
        self.day_count = DAY_COUNTS[rule.get("day-count", "actual/365")]
        self.payment_day_counts = rule.get("payment-day", "counts") == "counts"
        by_size = "notice-sent" if creditor.get("size") == "sme" else "after-notice"
        self.starts = rule.get("starts", "day-after-due")
        # Where nothing may be claimed before a notice, interest starts by the creditor's size, or later by the terms.
        if self.starts == "by-size" or ("claims-before-notice" in forbids and self.starts != "after-notice"):
            self.starts = by_size

    def named(self, name):
        """The invoice of a name: an id before a reference, the oldest of one reference; None if there is none."""
        for key in ("id", "reference"):
            for invoice in self.invoices:
                if name is not None and getattr(invoice, key) == name:
                    return invoice
        return None

    def correct(self):
        """Reads invoices as issued for what correcting credit notes leave of them."""
        for credit in self.credits:
            invoice = self.named(credit.get("invoice"))
            credit["is-correcting"] = says_yes(credit.get("corrects", invoice is not None))
            credit["left"] = cents(credit["amount"])
            if credit["is-correcting"]:
                for each in [invoice] if invoice else self.invoices:
                    part = min(credit["left"], each.amount)
                    each.amount -= part
                    credit["left"] -= part

    def busy_days(self, forwarded):
        """The days on which anything but interest may happen."""
        lists = (self.credits, self.costs, self.waivers, self.payments, self.refunds)
        found = {entry["day"] for entries in lists for entry in entries}
        for invoice in self.invoices:
            found |= {invoice.date, invoice.due + 1}
        found |= {notice["end"] + 1 for notice in self.notices} | {self.charges.opened, forwarded or self.until}
        return found | {entry["day"] + 1 for entry in self.payments if "returned" in entry}

    # The days

    def run(self):
        for today in range(min(self.busy), self.until + 1):
            is_busy = today in self.busy
            passed = self.morning(today) if is_busy else []
            held = self.held(today)
            self.look_back_and_compound(today)
            if self.payment_day_counts:
                self.accrue(today, held)
            if is_busy or self.kept:
                self.noon(today, passed)
            if not self.payment_day_counts:
                self.accrue(today, held)
                self.spread_kept(today)
            if is_busy or self.kept:
                self.kept = [kept for kept in self.kept if kept.rest]
                for invoice in self.invoices:
                    invoice.from_tomorrow = 0
        return self

    def noon(self, today, passed):
        for cost in self.costs:
            if cost["day"] == today:
                self.charges.add_cost(cost, self.named(cost.get("invoice")))
        self.charges.fall_due(self.invoices, passed, today)
        self.credit(today)
        self.waive(today)
        self.pay(today)
        self.refund(today)

    def morning(self, today):
        """Issues invoices and lets interest begin; gives the notices whose term has passed, with what was unpaid."""
        passed = []
        for invoice in self.invoices:
            if not invoice.is_issued and invoice.date <= today:
                invoice.is_issued, invoice.open = True, invoice.amount
        for notice in self.notices:
            if notice["end"] < today:
                covered = [i for i in self.covered(notice) if i.open > 0 and i not in notice["reached"]]
                for invoice in covered:
                    notice["reached"].append(invoice)
                    self.reach(invoice, notice, today)
                if covered:
                    passed.append((notice, covered))
        if self.bears_interest and self.starts == "day-after-due":
            for invoice in self.invoices:
                if invoice.due + 1 == today:
                    invoice.begin(today)
                    self.bearing.append(invoice)
        return passed

    def covered(self, notice):
        """The invoices that a notice counts for: late when it was sent, and named by it if it names any."""
        names = notice.get("invoices", [])
        return [
            i for i in self.invoices
            if i.due < notice["day"] and i.date <= notice["day"] and (not names or i.id in names or i.reference in names)]

    def reach(self, invoice, notice, today):
        """What waited for a notice may be claimed from today, because its term has passed unpaid."""
        if invoice.gate is None:
            invoice.gate, invoice.gated_until = notice, today
        if self.bears_interest and invoice.first is None and self.starts != "day-after-due":
            invoice.begin(notice["day"] + 1 if self.starts == "notice-sent" else notice["end"] + 1)
            if notice["end"] + 1 == today:
                invoice.look_back = range(invoice.first, today)
            self.bearing.append(invoice)

    # Interest

    @staticmethod
    def is_stop(hold):
        usual = "stops" if hold["reason"] in ("insolvency", "debt-settlement") else "runs"
        return hold.get("interest", usual) == "stops"

    def holds_on(self, hold, today):
        released = day(hold["released"]["on"]) if "released" in hold else NEVER
        last = min(day(hold.get("until")) or NEVER, released - 1 if released <= self.until else NEVER)
        return hold["day"] <= today <= last

    def held(self, today):
        """The principal of each invoice that bears no interest today; None for all of it."""
        parts = {}
        for hold in self.stops:
            if not self.holds_on(hold, today):
                continue
            invoice = self.named(hold.get("invoice"))
            if "invoice" in hold and invoice is None:
                continue
            left = cents(hold["amount"]) if "amount" in hold else None
            for each in [invoice] if invoice else self.invoices:
                if left is None:
                    parts[each] = None
                elif parts.get(each, 0) is not None:
                    part = min(left, each.open - parts.get(each, 0))
                    parts[each] = parts.get(each, 0) + part
                    left -= part
        return parts

    def base(self, invoice, held):
        """What bears interest: today's principal and what joined it, less what is held."""
        if held:
            part = held.get(invoice, 0)
            if part is None:
                return 0
            return max(0, invoice.open + invoice.capital + invoice.from_tomorrow - part)
        return invoice.open + invoice.capital + invoice.from_tomorrow

    def look_back_and_compound(self, today):
        for invoice in self.bearing:
            for at in invoice.look_back:
                base = self.base(invoice, self.held(at))
                if base:
                    invoice.accrued += base * invoice.rate_on(at) * self.day_count.weight(at)
            invoice.look_back = ()
            if today == invoice.birthday:
                invoice.pass_birthday(self.compounds)

    def accrue(self, today, held):
        weight = self.day_count.weight(today)
        for invoice in self.bearing:
            base = self.base(invoice, held)
            if base > 0:
                invoice.accrued += base * invoice.rate_on(today) * weight

    # What is taken off

    def claimable(self):
        found = [each for each in self.charges.found if each.open > 0]
        for invoice in self.invoices:
            found += [each for each in (invoice.principal, invoice.interest) if each.owed() > 0]
        return found

    def credit(self, today):
        for credit in self.credits:
            if credit["day"] != today:
                continue
            if not credit["is-correcting"]:
                first = self.named(credit.get("invoice"))
                for invoice in ([first] if first else []) + self.invoices:
                    part = min(credit["left"], invoice.open)
                    invoice.open -= part
                    invoice.from_tomorrow += part
                    credit["left"] -= part
            if credit["left"]:
                self.kept.append(Kept(credit["id"], today, credit["left"], self.rule, None))

    def waive(self, today):
        for waiver in self.waivers:
            if waiver["day"] == today:
                left = cents(waiver["amount"])
                found = [each for each in self.claimable() if each.bucket == waiver["of"]]
                for position in sorted(found, key=lambda each: each.order):
                    part = min(left, position.owed())
                    position.take(part)
                    left -= part
                    self.waived += part

    def pay(self, today):
        self.spread_kept(today)
        for entry in self.payments:
            if entry["day"] == today:
                if "returned" in entry:
                    self.take_back(entry)
                else:
                    rule = entry.get("imputation") or self.rule
                    entry["kept"] = Kept(
                        entry["id"], today, cents(entry["amount"]), rule, self.named(entry.get("invoice")))
                    self.kept.append(entry["kept"])
                self.spread_kept(today)
        for settlement in self.settlements:
            if settlement["met"] is None and settlement["day"] <= today <= day(settlement["until"]):
                if self.reaches(settlement, today):
                    self.settle(settlement)

    def spread_kept(self, today):
        for kept in sorted(self.kept, key=lambda each: (each.day, each.id)):
            if kept.rest:
                spread(kept, self.claimable(), today)

    def take_back(self, entry):
        entry["is-undone"] = True
        paid = next(each for each in self.payments if each["id"] == entry["returned"])
        left = paid["kept"].take_back(cents(entry["amount"]))
        self.charges.add("principal", None, entry["day"], left, (entry["day"], entry["day"], "", entry["id"]))
        for settlement in self.settlements:
            if settlement["met"] is not None and not self.reaches(settlement, entry["day"]):
                for position, amount, capital in settlement["met"]:
                    position.give_back(amount, capital)
                    self.waived -= amount
                settlement["met"] = None

    def reaches(self, settlement, today):
        """Whether the payments in time, less what was taken back of them, are enough."""
        last = min(today, day(settlement["until"]))
        found = {e["id"] for e in self.payments if "returned" not in e and settlement["day"] <= e["day"] <= last}
        paid = sum(cents(e["amount"]) for e in self.payments if e["id"] in found)
        back = sum(cents(e["amount"]) for e in self.payments if e.get("returned") in found and e.get("is-undone"))
        return paid - back >= cents(settlement["amount"])

    def settle(self, settlement):
        settlement["met"] = []
        for position in self.claimable():
            amount = position.owed()
            settlement["met"].append((position, amount, position.take(amount)))
            self.waived += amount

    def refund(self, today):
        for refund in self.refunds:
            if refund["day"] == today:
                left = cents(refund["amount"])
                for kept in sorted(self.kept, key=lambda each: (each.day, each.id)):
                    part = min(left, kept.rest)
                    kept.refund(part)
                    left -= part
                    self.refunded += part

    # The figures

    def per_day(self):
        """What the next day adds, in ten-thousandths of a unit; None if a rate of it is not known."""
        today, total = self.until + 1, 0
        self.morning(today)
        held = self.held(today)
        for invoice in self.bearing:
            invoice.look_back = ()
        self.look_back_and_compound(today)
        try:
            for invoice in self.bearing:
                base = self.base(invoice, held)
                if base > 0:
                    total += base * invoice.rate_on(today) * self.day_count.one_day(today)
        except MissingRate:
            return None
        return rounded(total * 100, PER_CENT)

    def figures(self):
        invoices = [(i.id, rounded(i.accrued, PER_CENT), i.open, i.owed_interest()) for i in self.invoices]
        totals = {
            "principal": sum(i.issued_for for i in self.invoices) - sum(cents(c["amount"]) for c in self.credits),
            "interest": sum(interest for _, interest, _, _ in invoices),
            "damages": self.charges.total("damages"),
            "costs": self.charges.total("costs"),
            "waived": self.waived,
            "payments": sum(cents(p["amount"]) * (-1 if "returned" in p else 1) for p in self.payments),
            "refunds": self.refunded,
        }
        totals["balance"] = (
            sum(totals[name] for name in USUAL) - totals["waived"] - totals["payments"] + totals["refunds"])
        totals = {name: written(amount, 2) for name, amount in totals.items()}
        daily = self.per_day()
        return {
            "invoices": [
                {"id": name, "interest": written(interest, 2), "open": written(open, 2),
                 "open-interest": written(owed, 2)} for name, interest, open, owed in invoices],
            "totals": dict(totals, **{"per-day": None if daily is None else written(daily, 4)}),
        }


def written(amount, digits):
    whole, rest = divmod(abs(amount), 10**digits)
    return f"{'-' if amount < 0 else ''}{whole}.{rest:0{digits}d}"
