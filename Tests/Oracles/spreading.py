"""How money that came in is spread over what is claimable."""

from rules import BY_INVOICE, ORDERS, USUAL


class Kept:
    """A payment or a credit: what is left of it, and where the rest went, in the order of time."""

    def __init__(self, name, day, amount, rule, invoice):
        self.id, self.day, self.rest, self.invoice = name, day, amount, invoice
        self.rule = rule
        self.parts = []  # [position, amount, what of it had joined the base]
        self.refunded = 0

    def pay(self, position, amount):
        if amount:
            self.parts.append([position, amount, position.take(amount)])
            self.rest -= amount

    def refund(self, amount):
        self.refunded += amount
        self.rest -= amount

    def take_back(self, amount):
        """Undoes the last parts first; gives what of it had been refunded, which is owed again."""
        part = min(amount, self.rest)
        self.rest -= part
        amount -= part
        while amount and self.parts:
            position, paid, capital = last = self.parts[-1]
            part = min(amount, paid)
            amount -= part
            back = part - min(part, paid - capital)  # what had joined the base comes back last
            position.give_back(part, back)
            last[1] -= part
            last[2] -= back
            if not last[1]:
                self.parts.pop()
        self.refunded -= amount
        return amount


def spread(kept, claimable, today):
    """Spreads what is left: first over the invoice that is named, then over all."""
    if kept.invoice is not None:
        pay(kept, [p for p in claimable if p.invoice is kept.invoice], today)
    claimable = [p for p in claimable if p.owed() > 0]
    if kept.rest and claimable:
        if isinstance(kept.rule, str) and kept.rule in BY_INVOICE:
            by_invoice(kept, claimable, today)
        else:
            pay(kept, claimable, today)


def order_of(rule):
    if isinstance(rule, str):
        return ORDERS[BY_INVOICE.get(rule, rule)]
    return rule


def pay(kept, positions, today):
    """One after the other in the order of the rule; or in proportion, what is due before what is not yet due."""
    if kept.rule == "proportional":
        positions = sorted(positions, key=lambda p: (USUAL.index(p.bucket), p.order))
        for found in [p for p in positions if p.due <= today], [p for p in positions if p.due > today]:
            in_proportion(kept.rest, found, [p.owed() for p in found], kept.pay)
        return
    order = order_of(kept.rule)
    for position in sorted(positions, key=lambda p: (order.index(p.bucket), p.order)):
        kept.pay(position, min(kept.rest, position.owed()))


def in_proportion(amount, positions, owed, give):
    """Shares by what is owed; the cents that are left over go to the largest remainders, first come first served."""
    total = sum(owed)
    amount = min(amount, total)
    if not total:
        return
    shares = [amount * each // total for each in owed]
    remainders = [amount * each % total for each in owed]
    left = amount - sum(shares)
    for place in sorted(range(len(owed)), key=lambda at: (-remainders[at], at))[:left]:
        shares[place] += 1
    for position, part in zip(positions, shares):
        give(position, part)


def by_invoice(kept, claimable, today):
    """Case-wide costs and damages, then debt by debt, the oldest due first; equal due dates in proportion."""
    pay(kept, [p for p in claimable if p.invoice is None], today)
    dues = sorted({p.invoice.due for p in claimable if p.invoice is not None})
    for due in dues:
        debts = {}
        for position in sorted((p for p in claimable if p.invoice is not None), key=lambda p: p.invoice.order):
            if position.invoice.due == due:
                debts.setdefault(position.invoice, []).append(position)
        owed = [sum(p.owed() for p in positions) for positions in debts.values()]

        def give(positions, part):
            order = order_of(kept.rule)
            for position in sorted(positions, key=lambda p: (order.index(p.bucket), p.order)):
                paid = min(part, position.owed())
                kept.pay(position, paid)
                part -= paid

        in_proportion(kept.rest, list(debts.values()), owed, give)
