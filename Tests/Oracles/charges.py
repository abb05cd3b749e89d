"""What falls due once: costs, recovery fees, the damages clause with its cap and its VAT."""

from days import day
from positions import NEVER, Charge
from rules import cents, charge, share


class Charges:
    """The rules of a claim about what falls due once, and what has."""

    def __init__(self, terms, creditor, opened, forwarded):
        costs, clause, forbids = terms["costs"], terms["damages"], terms["caps"].get("forbids", [])
        fee = None if "recovery-fee" in forbids else costs.get("recovery-fee")
        self.fee_rule = {"amount": fee} if isinstance(fee, str) else fee
        self.cumulates = costs.get("cumulate") in (True, "true")
        self.clause = clause if any(key in clause for key in ("amount", "percent", "tiers")) else None
        self.due, self.per = clause.get("due", "due"), clause.get("per", "case")
        self.cap, self.is_limited = terms["caps"].get("damages"), terms["limited-to-law"]
        self.pays_vat = creditor.get("vat-deductible") in (False, "false")
        self.is_gated = "claims-before-notice" in forbids
        self.opened, self.forwarded = opened, NEVER if forwarded is None else forwarded
        self.found = []
        self.base = self.fees = self.given = 0  # of a clause that is taken once a case

    def add(self, bucket, invoice, due, amount, order):
        if amount > 0:
            self.found.append(Charge(bucket, invoice, due, order, amount))

    def total(self, bucket):
        return sum(each.amount for each in self.found if each.bucket == bucket)

    def add_cost(self, entry, invoice):
        at = entry["day"]
        amount = cents(entry["amount"]) + cents(entry.get("vat", "0"))
        self.add("costs", invoice, at, amount, (at, at, "", entry["id"]))

    def fall_due(self, invoices, passed, today):
        """The fee and the clause of what is late and unpaid; `passed`: notices whose term is over, what was unpaid."""
        for invoice in invoices:
            if self.fee_rule and not invoice.fee and invoice.due < today and invoice.open > 0:
                invoice.fee = charge(self.fee_rule, invoice.open)
                self.add("costs", invoice, today, invoice.fee, (today, today) + invoice.order[2:])
        if self.clause is None:
            return
        if self.due == "notice":
            groups = passed
        else:
            found = [i for i in invoices if i.open > 0 and not i.is_covered and self.may_cover(i) <= today]
            # The cap is judged once a notice.
            by_notice = self.is_gated and (self.cap or self.per == "notice")
            gates = {id(i.gate): i.gate for i in found} if by_notice else {None: None}
            groups = [(gate, [i for i in found if not by_notice or i.gate is gate]) for gate in gates.values()]
        for notice, covered in groups:
            covered = [i for i in covered if not i.is_covered]
            if covered:
                self.charge_damages(notice, covered, today)

    def may_cover(self, invoice):
        """The first day on which the clause may cover an invoice."""
        days = {"due": 0, "forward": self.forwarded, "opened": self.opened}
        return max(invoice.due + 1, days[self.due], invoice.gated_until if self.is_gated else 0)

    def charge_damages(self, notice, covered, today):
        parts = self.parts(covered)
        for invoice in covered:
            invoice.is_covered = True
        if self.cap:
            parts = self.capped(parts, charge(self.cap, sum(i.open for i in covered)))
        announced = notice is not None and notice.get("announces-vat") in (True, "true")
        for invoice, amount in parts:
            if self.per == "case":
                self.given += amount
            if announced and self.pays_vat:
                amount += share(amount, self.clause.get("vat", "0"))
            order = (today, today) + invoice.order[2:] if invoice else (today, today, "", "")
            self.add("damages", invoice, today, amount, order)

    def parts(self, covered):
        """What the clause gives for invoices that it now covers: (invoice or None for all, amount)."""
        is_balance = self.due == "notice" or self.clause.get("base", "invoices") == "balance"
        bases = [i.open if is_balance else i.amount for i in covered]
        fees = [0 if self.cumulates else i.fee for i in covered]
        if self.per == "invoice":
            return [
                (invoice, max(0, charge(self.clause, base) - fee)) for invoice, base, fee in zip(covered, bases, fees)]
        if self.per == "notice":
            return [(None, max(0, charge(self.clause, sum(bases)) - sum(fees)))]
        self.base += sum(bases)
        self.fees += sum(fees)
        wanted = max(0, charge(self.clause, self.base) - self.fees)
        more = max(0, wanted - self.given)
        return [(None, more)]

    def capped(self, parts, cap):
        """A clause above the cap gives nothing; limited to law, the cap."""
        if sum(amount for _, amount in parts) <= cap:
            return parts
        left, limited = cap if self.is_limited else 0, []
        for invoice, amount in parts:
            limited.append((invoice, min(amount, left)))
            left -= min(amount, left)
        return limited
