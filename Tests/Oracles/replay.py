"""A claim visited day by day, from the first day of all through the day asked for."""

from days import DAY_COUNTS, PER_CENT, anniversary, day, last_day
from rules import BY_INVOICE, ORDERS, MissingRate, Rates, cents, charge, resolved, rounded, share
from spreading import Kept, spread

NEVER = 10**9


class Charge:
    """A cost, a fee or damages."""

    def __init__(self, bucket, invoice, due, order, amount):
        self.bucket, self.invoice, self.due, self.order = bucket, invoice, due, order
        self.amount = self.open = amount

    def owed(self):
        return self.open

    def take(self, amount):
        self.open -= amount
        return 0

    def give_back(self, amount, capital):
        self.open += amount


class Principal:
    """What an invoice says, less what was paid of it."""

    bucket = "principal"

    def __init__(self, invoice):
        self.invoice, self.due, self.order = invoice, invoice.due, invoice.order

    def owed(self):
        return self.invoice.open

    def take(self, amount):
        self.invoice.open -= amount
        return 0

    def give_back(self, amount, capital):
        self.invoice.open += amount
        self.invoice.reopened += amount


class Interest:
    """What an invoice's delay has added; what joined the base is taken first and comes back last."""

    bucket = "interest"

    def __init__(self, invoice):
        self.invoice, self.due, self.order = invoice, invoice.due, invoice.order

    def owed(self):
        return self.invoice.owed_interest()

    def take(self, amount):
        capital = min(amount, self.invoice.capital)
        self.invoice.settled += amount
        self.invoice.capital -= capital
        return capital

    def give_back(self, amount, capital):
        self.invoice.settled -= amount
        self.invoice.capital += capital
        self.invoice.reopened += capital


class Invoice:
    def __init__(self, entry, contract, terms, tables):
        self.id, self.reference = entry["id"], entry["reference"]
        self.date, self.due = day(entry["date"]), day(entry["due"])
        self.order = (self.due, self.date, self.reference, self.id)
        self.amount = self.issued_for = cents(entry["amount"])
        self.issued = False
        self.open = 0
        self.accrued, self.settled, self.capital = 0, 0, 0  # accrued in 1/PER_CENT cents
        self.lowered = self.reopened = 0  # today, where the day of payment does not count
        self.first, self.birthday, self.years = None, NEVER, 0
        self.gate, self.gated_until = None, None  # the first notice that it stayed unpaid after, and when it told
        self.charged = False  # the clause has covered it
        self.fee = 0
        contract = day(entry.get("contract-date")) or contract or self.date
        self.rates = Rates(terms, tables, contract)
        self.rate, self.rate_until = 0, -1
        self.interest, self.principal = Interest(self), Principal(self)

    def owed_interest(self):
        return rounded(self.accrued, PER_CENT) - self.settled

    def begin(self, first):
        self.first, self.years = first, 1
        self.birthday = anniversary(first, 1)


class Replay:
    def __init__(self, line, tables):
        case, self.until = line["case"], day(line["as-of"])
        self.terms = resolved(case["terms"])
        self.creditor = line.get("creditor", {})
        self.forwarded, self.opened = day(case.get("forwarded")), day(case["opened"])
        if self.forwarded is not None and self.forwarded > self.until:
            self.forwarded = None
        self.rule = case.get("imputation") or self.terms["imputation"]
        self.read_rules()

        def entries(name, key="date"):
            found = [dict(entry, day=day(entry[key])) for entry in case.get(name, []) if "void" not in entry]
            return sorted((e for e in found if e["day"] <= self.until), key=lambda e: (e["day"], e["id"]))

        contract = day(case.get("contract-date"))
        self.invoices = sorted(
            (Invoice(entry, contract, self.terms, tables) for entry in entries("invoices")), key=lambda i: i.order)
        self.credits, self.costs = entries("credits"), entries("costs")
        self.waivers, self.payments = entries("waivers"), entries("payments")
        self.refunds, self.holds = entries("refunds"), entries("holds", "from")
        self.settlements = [dict(entry, met=None) for entry in entries("settlements")]
        others = {each["debtor"] for each in case.get("co-debtors", [])}
        self.notices = [
            entry for entry in entries("log", "at") if entry.get("notice") and entry.get("to") not in others]
        for notice in self.notices:
            notice["end"] = last_day(self.terms["notice"], notice)
            notice["reached"] = []
        self.notices = sorted(
            (n for n in self.notices if n["end"] is not None), key=lambda n: (n["end"], n["day"], n["id"]))
        self.charges, self.kept = [], []
        self.damages, self.base, self.waived, self.refunded, self.interest_totals = 0, 0, 0, 0, 0
        self.correct()

    def read_rules(self):
        terms, interest = self.terms, self.terms["interest"]
        forbids = terms["caps"].get("forbids", [])
        self.gated = "claims-before-notice" in forbids
        self.compounds = interest.get("compounding") == "yearly" and "compounding" not in forbids
        self.bears = "rate" in interest or "table" in interest
        self.counts = DAY_COUNTS[interest.get("day-count", "actual/365")]
        self.pays_late = interest.get("payment-day", "counts") == "counts"
        by_size = "notice-sent" if self.creditor.get("size") == "sme" else "after-notice"
        starts = interest.get("starts", "day-after-due")
        if starts == "by-size":
            starts = by_size
        if self.gated and starts != "after-notice":
            starts = by_size
        self.starts = starts
        self.fee_rule = None
        if "recovery-fee" in terms["costs"] and "recovery-fee" not in forbids:
            fee = terms["costs"]["recovery-fee"]
            self.fee_rule = fee if isinstance(fee, dict) else {"amount": fee}
        self.cumulates = terms["costs"].get("cumulate") in (True, "true")
        damages = terms["damages"]
        self.clause = damages if any(k in damages for k in ("amount", "percent", "tiers")) else None

    def named(self, name):
        """The invoice of a name: an id before a reference, the oldest of one reference."""
        if name is None:
            return None
        for invoice in self.invoices:
            if invoice.id == name:
                return invoice
        for invoice in self.invoices:
            if invoice.reference == name:
                return invoice
        return None

    def correct(self):
        """Reads invoices as issued for what correcting credit notes left of them."""
        for credit in self.credits:
            invoice = self.named(credit.get("invoice"))
            corrects = credit.get("corrects", invoice is not None) in (True, "true")
            credit["corrected"] = 0
            if not corrects:
                continue
            left = cents(credit["amount"])
            for each in [invoice] if invoice else self.invoices:
                part = min(left, each.amount)
                each.amount -= part
                left -= part
                credit["corrected"] += part
            credit["amount-left"] = left

    # The days

    def run(self):
        busy = set()
        for lists in (self.credits, self.costs, self.waivers, self.payments, self.refunds):
            busy |= {entry["day"] for entry in lists}
        for invoice in self.invoices:
            busy |= {invoice.date, invoice.due, invoice.due + 1}
        busy |= {n["end"] + 1 for n in self.notices} | {self.opened, self.forwarded}
        busy |= {entry["day"] + 1 for entry in self.payments if "returned" in entry}
        busy.discard(None)
        self.first_day = min(busy)
        self.accruing = []
        self.unborn = list(self.invoices)
        stops = [h for h in self.holds if self.stops(h)]
        for today in range(self.first_day, self.until + 1):
            if today in busy:
                self.morning(today)
            held = self.held(stops, today) if stops else None
            if self.pays_late:
                self.accrue(today, held)
            else:
                self.capitalise(today)
            if today in busy or self.kept:
                self.noon(today)
            if not self.pays_late:
                self.accrue_late(today, held)
            for invoice in self.invoices:
                invoice.lowered = invoice.reopened = 0
        return self

    def morning(self, today):
        """Issues invoices and lets interest begin; tells the notices whose term has passed unpaid."""
        for invoice in [i for i in self.unborn if i.date <= today]:
            invoice.issued, invoice.open = True, invoice.amount
            self.unborn.remove(invoice)
        self.passed, self.morning_of = [], today
        for notice in self.notices:
            if notice["end"] < today:
                covered = [i for i in self.covered(notice) if i.open > 0 and i not in notice["reached"]]
                if covered:
                    self.passed.append((notice, covered))
                    notice["reached"] += covered
                for invoice in covered:
                    self.reach(notice, invoice, today)
        if self.bears and self.starts == "day-after-due":
            for invoice in self.invoices:
                if invoice.due + 1 == today:
                    invoice.begin(today)
                    invoice.retro = ()
                    self.accruing.append(invoice)

    def reach(self, notice, invoice, today):
        """What waited for a notice may be claimed from today, because its term has passed unpaid."""
        if invoice.gate is None:
            invoice.gate, invoice.gated_until = notice, today
        if self.bears and invoice.first is None and self.starts != "day-after-due":
            first = notice["day"] + 1 if self.starts == "notice-sent" and notice["end"] + 1 == today else today
            invoice.begin(first)
            invoice.retro = range(first, today)
            self.accruing.append(invoice)

    def covered(self, notice):
        """The invoices that a notice counts for: late when it was sent, and named by it if it names any."""
        names = notice.get("invoices", [])
        named = {id(self.named(name)) for name in names}
        return [
            i for i in self.invoices
            if i.due < notice["day"] and i.issued and i.date <= notice["day"] and (not names or id(i) in named)]

    @staticmethod
    def stops(hold):
        return hold.get("interest", "stops" if hold["reason"] in ("insolvency", "debt-settlement") else "runs") == "stops"

    def hold_end(self, hold):
        end = day(hold.get("until")) or NEVER
        released = day(hold["released"]["on"]) if "released" in hold else NEVER
        return min(end, released - 1) if released <= self.until else end

    def held(self, holds, today):
        """The principal of each invoice that bears no interest today; None for all of it."""
        active = [
            h for h in holds
            if h["day"] <= today <= self.hold_end(h) and ("invoice" not in h or self.named(h["invoice"]))]
        if not active:
            return None
        parts = {}
        issued = [i for i in self.invoices if i.issued]
        for hold in active:
            invoice = self.named(hold.get("invoice"))
            if "amount" not in hold:
                for each in [invoice] if invoice else issued:
                    parts[each] = None
        for hold in active:
            if "amount" in hold:
                left = cents(hold["amount"])
                invoice = self.named(hold.get("invoice"))
                for each in [invoice] if invoice else issued:
                    if parts.get(each, 0) is not None:
                        part = min(left, each.open - parts.get(each, 0))
                        parts[each] = parts.get(each, 0) + part
                        left -= part
        return parts

    def bearing(self, invoice, held):
        base = invoice.open + invoice.capital + invoice.lowered - invoice.reopened
        if held is not None and invoice in held:
            if held[invoice] is None:
                return 0
            base -= held[invoice]
        return max(0, base)

    def rate(self, invoice, today):
        if today > invoice.rate_until:
            invoice.rate, invoice.rate_until = invoice.rates.on(today, invoice.first)
        return invoice.rate

    def look_back(self, invoice, held_days):
        """Interest for the days of the term, on what was unpaid at its end."""
        days, invoice.retro = invoice.retro, ()
        for at in days:
            base = self.bearing(invoice, held_days(at))
            if base:
                rate, _ = invoice.rates.on(at, invoice.first)
                invoice.accrued += base * rate * self.counts.weight(at)

    def capitalise(self, today):
        stops = [h for h in self.holds if self.stops(h)]
        for invoice in self.accruing:
            if invoice.retro:
                self.look_back(invoice, lambda at: self.held(stops, at))
            if today == invoice.birthday:
                if self.compounds:
                    invoice.capital = invoice.owed_interest()
                invoice.years += 1
                invoice.birthday = anniversary(invoice.first, invoice.years)

    def accrue(self, today, held):
        self.capitalise(today)
        weight = self.counts.weight(today)
        for invoice in self.accruing:
            base = invoice.open + invoice.capital if held is None else self.bearing(invoice, held)
            if base > 0:
                invoice.accrued += base * self.rate(invoice, today) * weight

    def accrue_late(self, today, held):
        """The day's interest where what is paid today bears none; credits and waivers lower it from tomorrow."""
        weight = self.counts.weight(today)
        for invoice in self.accruing:
            base = self.bearing(invoice, held)
            if base > 0:
                invoice.accrued += base * self.rate(invoice, today) * weight
        if self.kept:
            self.spread_kept(today)

    def noon(self, today):
        self.fall_due(today)
        self.credit(today)
        self.waive(today)
        self.pay(today)
        self.refund(today)
        self.kept = [kept for kept in self.kept if kept.rest]

    # Amounts falling due

    def add(self, bucket, invoice, due, amount, order):
        if amount > 0:
            self.charges.append(Charge(bucket, invoice, due, order, amount))

    def fall_due(self, today):
        for cost in self.costs:
            if cost["day"] == today:
                amount = cents(cost["amount"]) + cents(cost.get("vat", "0"))
                self.add("costs", self.named(cost.get("invoice")), today, amount, (today, today, "", cost["id"]))
        for invoice in self.invoices:
            if self.fee_rule and not invoice.fee and invoice.due < today and invoice.open > 0:
                invoice.fee = charge(self.fee_rule, invoice.open)
                self.add("costs", invoice, today, invoice.fee, (today,) + invoice.order[1:])
        if self.clause:
            self.fall_due_damages(today)

    def fall_due_damages(self, today):
        due, per = self.clause.get("due", "due"), self.clause.get("per", "case")
        if due == "notice":
            groups = self.passed if self.morning_of == today else []
        else:
            found = [i for i in self.invoices if not i.charged and i.open > 0 and self.claims_on(i, due) <= today]
            groups = []
            for notice in dict.fromkeys(id(i.gate) for i in found):
                covered = [i for i in found if id(i.gate) == notice]
                groups.append((covered[0].gate, covered))
        for notice, covered in groups:
            covered = [i for i in covered if not i.charged]
            if covered:
                self.charge_damages(today, notice, covered, per, due)

    def claims_on(self, invoice, due):
        """The day on which the clause may cover an invoice."""
        days = [invoice.due + 1]
        if due == "forward":
            days.append(self.forwarded)
        elif due == "opened":
            days.append(self.opened)
        if self.gated:
            days.append(invoice.gated_until)
        return NEVER if None in days else max(days)

    def charge_damages(self, today, notice, covered, per, due):
        balance = due == "notice" or self.clause.get("base", "invoices") == "balance"

        def base(invoice):
            return invoice.open if balance else invoice.amount

        def fees(invoices):
            return 0 if self.cumulates else sum(i.fee for i in invoices)

        for invoice in covered:
            invoice.charged = True
        parts = []  # (invoice or None, amount)
        if per == "invoice":
            for invoice in covered:
                parts.append((invoice, max(0, charge(self.clause, base(invoice)) - fees([invoice]))))
        elif per == "notice":
            parts.append((None, max(0, charge(self.clause, sum(map(base, covered))) - fees(covered))))
        else:
            self.base += sum(map(base, covered))
            self.case_fees = getattr(self, "case_fees", 0) + fees(covered)
            wanted = max(0, charge(self.clause, self.base) - self.case_fees)
            parts.append((None, max(0, wanted - self.damages)))
            self.damages = max(self.damages, wanted)
        if "damages" in self.terms["caps"]:
            cap = charge(self.terms["caps"]["damages"], sum(i.open for i in covered))
            if sum(amount for _, amount in parts) > cap:
                if not self.terms["limited-to-law"]:
                    return
                left, limited = cap, []
                for invoice, amount in parts:
                    limited.append((invoice, min(amount, left)))
                    left -= min(amount, left)
                parts = limited
        for invoice, amount in parts:
            if "vat" in self.clause and notice is not None and notice.get("announces-vat") in (True, "true"):
                if self.creditor.get("vat-deductible") in (False, "false"):
                    amount += share(amount, self.clause["vat"])
            order = (today,) + invoice.order[1:] if invoice else (today, today, "", "")
            self.add("damages", invoice, today, amount, order)

    # What is taken off

    def claimable(self, today):
        found = [c for c in self.charges if c.open > 0]
        for invoice in self.invoices:
            if invoice.issued:
                if invoice.open > 0:
                    found.append(invoice.principal)
                if invoice.owed_interest() > 0:
                    found.append(invoice.interest)
        return found

    def credit(self, today):
        for credit in self.credits:
            if credit["day"] != today:
                continue
            left = credit.get("amount-left")
            if left is None:
                left = cents(credit["amount"])
                first = self.named(credit.get("invoice"))
                for invoice in ([first] if first and first.issued else []) + [i for i in self.invoices if i.issued]:
                    part = min(left, invoice.open)
                    invoice.open -= part
                    invoice.lowered += part
                    left -= part
            if left:
                self.kept.append(Kept(credit["id"], today, left, self.rule, None))

    def waive(self, today):
        for waiver in self.waivers:
            if waiver["day"] == today:
                left = cents(waiver["amount"])
                found = sorted(
                    (p for p in self.claimable(today) if p.bucket == waiver["of"]),
                    key=lambda p: (p.due > today,) + p.order)
                for position in found:
                    part = min(left, position.owed())
                    position.take(part)
                    left -= part
                    self.waived += part

    def pay(self, today):
        self.spread_kept(today)
        for entry in self.payments:
            if entry["day"] != today:
                continue
            if "returned" in entry:
                self.take_back(entry)
            else:
                kept = Kept(
                    entry["id"], today, cents(entry["amount"]), entry.get("imputation") or self.rule,
                    self.named(entry.get("invoice")))
                entry["kept"] = kept
                self.kept.append(kept)
            self.spread_kept(today)
        for settlement in self.settlements:
            if settlement["met"] is None and settlement["day"] <= today <= day(settlement["until"]):
                if self.reaches(settlement, today):
                    self.settle(settlement, today)

    def spread_kept(self, today):
        for kept in sorted(self.kept, key=lambda k: (k.day, k.id)):
            if kept.rest:
                spread(kept, self.claimable(today), today)

    def paid_net(self, entry, today):
        back = sum(
            cents(other["amount"]) for other in self.payments
            if other.get("returned") == entry["id"] and other.get("undone"))
        return cents(entry["amount"]) - back

    def reaches(self, settlement, today):
        last = min(today, day(settlement["until"]))
        paid = sum(
            self.paid_net(e, today) for e in self.payments
            if "returned" not in e and settlement["day"] <= e["day"] <= last)
        return paid >= cents(settlement["amount"])

    def settle(self, settlement, today):
        settlement["met"] = []
        for position in self.claimable(today):
            amount = position.owed()
            capital = position.take(amount)
            settlement["met"].append((position, amount, capital))
            self.waived += amount

    def take_back(self, entry):
        entry["undone"] = True
        paid = next(e for e in self.payments if e["id"] == entry["returned"])
        left = paid["kept"].take_back(cents(entry["amount"]))
        if left:
            self.add("principal", None, entry["day"], left, (entry["day"], entry["day"], "", entry["id"]))
        for settlement in self.settlements:
            if settlement["met"] is not None and not self.reaches(settlement, entry["day"]):
                for position, amount, capital in settlement["met"]:
                    position.give_back(amount, capital)
                    self.waived -= amount
                settlement["met"] = None

    def refund(self, today):
        for refund in self.refunds:
            if refund["day"] == today:
                left = cents(refund["amount"])
                for kept in sorted(self.kept, key=lambda k: (k.day, k.id)):
                    part = min(left, kept.rest)
                    kept.refund(part)
                    left -= part
                    self.refunded += part

    # The figures

    def per_day(self):
        """What the day after the last adds, in ten-thousandths of a unit; None if a rate is not known."""
        today, total = self.until + 1, 0
        self.kept = []
        self.accruing = getattr(self, "accruing", [])
        self.unborn = []
        self.morning(today)
        stops = [h for h in self.holds if self.stops(h)]
        held = self.held(stops, today)
        try:
            for invoice in self.accruing:
                invoice.retro = ()
            self.capitalise(today)
            for invoice in self.accruing:
                base = self.bearing(invoice, held)
                if base > 0:
                    total += base * self.rate(invoice, today) * self.counts.one_day(today)
        except MissingRate:
            return None
        return rounded(total * 100, PER_CENT)

    def figures(self):
        def text(amount):
            return f"{'-' if amount < 0 else ''}{abs(amount) // 100}.{abs(amount) % 100:02d}"

        interest = {i.id: rounded(i.accrued, PER_CENT) for i in self.invoices}
        credits = sum(cents(c["amount"]) for c in self.credits)
        totals = {
            "principal": sum(i.issued_for for i in self.invoices) - credits,
            "interest": sum(interest.values()),
            "damages": sum(c.amount for c in self.charges if c.bucket == "damages"),
            "costs": sum(c.amount for c in self.charges if c.bucket == "costs"),
            "waived": self.waived,
            "payments": sum(cents(p["amount"]) * (-1 if "returned" in p else 1) for p in self.payments),
            "refunds": self.refunded,
        }
        totals["balance"] = (
            totals["principal"] + totals["interest"] + totals["damages"] + totals["costs"] - totals["waived"]
            - totals["payments"] + totals["refunds"])
        found = {
            "invoices": [
                {"id": i.id, "interest": text(interest[i.id]), "open": text(i.open),
                 "open-interest": text(i.owed_interest())} for i in self.invoices],
            "totals": {name: text(amount) for name, amount in totals.items()},
        }
        daily = self.per_day()
        found["totals"]["per-day"] = None if daily is None else f"{daily // 10_000}.{daily % 10_000:04d}"
        return found
