"""What can be open: costs, interest, damages and principal; amounts in cents."""

from days import PER_CENT, anniversary, day
from rules import Rates, cents, rounded

NEVER = 10**9


class Charge:
    """A cost, a fee, damages, or what was refunded of a payment that was taken back."""

    def __init__(self, bucket, invoice, due, order, amount):
        self.bucket, self.invoice, self.due, self.order = bucket, invoice, due, order
        self.amount = self.open = amount

    def owed(self):
        return self.open

    def take(self, amount):
        """Pays; gives what of it had joined the base."""
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
        self.invoice.from_tomorrow -= amount


class Interest:
    """What an invoice's delay has added; what joined the base is paid first and comes back last."""

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
        self.invoice.from_tomorrow -= capital


class Invoice:
    def __init__(self, entry, contract, terms, tables):
        self.id, self.reference = entry["id"], entry["reference"]
        self.date, self.due = day(entry["date"]), day(entry["due"])
        self.order = (self.due, self.date, self.reference, self.id)
        self.issued_for = self.amount = cents(entry["amount"])
        self.open = 0  # nothing before its own day
        self.is_issued = False
        # Interest: accrued in 1/PER_CENT cents; paid and waived; of what is left, what has joined the base.
        self.accrued, self.settled, self.capital = 0, 0, 0
        self.from_tomorrow = 0  # what was taken off today but still bears interest today; what came back, negative
        self.first, self.birthday, self.years = None, NEVER, 0
        self.look_back = ()  # the days of a term that passed unpaid
        self.gate, self.gated_until = None, NEVER  # the first notice after which it was unpaid, and the day
        self.is_covered = False  # by the damages clause
        self.fee = 0
        self.rates = Rates(terms, tables, day(entry.get("contract-date")) or contract or self.date)
        self.rate, self.rate_until = 0, -1
        self.interest, self.principal = Interest(self), Principal(self)

    def owed_interest(self):
        return rounded(self.accrued, PER_CENT) - self.settled

    def begin(self, first):
        """Interest runs from a day, whose anniversaries join it to the base."""
        self.first, self.years = first, 1
        self.birthday = anniversary(first, 1)

    def rate_on(self, today):
        if today > self.rate_until:
            self.rate, self.rate_until = self.rates.on(today, self.first)
        return self.rate

    def pass_birthday(self, compounds):
        if compounds:
            self.capital = self.owed_interest()
        self.years += 1
        self.birthday = anniversary(self.first, self.years)
