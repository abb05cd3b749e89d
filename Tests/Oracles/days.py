"""Days as ordinals, day counts, public holidays and the terms of notices, from the calendar and the laws alone."""

from datetime import date

# One cent at one millionth a year for one day, for every length of the year: all day counts share this denominator.
YEARS = 365 * 366 * 360 // 30
PER_CENT = YEARS * 1_000_000


def day(text):
    """The ordinal of an ISO day, or of the day of a time in its own offset; None stays None."""
    return None if text is None else date.fromisoformat(text[:10]).toordinal()


def written(ordinal):
    return date.fromordinal(ordinal).isoformat()


def months_of_30(ordinal):
    """Where a day stands in a calendar of months of 30 days (30E/360)."""
    at = date.fromordinal(ordinal)
    return 360 * at.year + 30 * at.month + min(at.day, 30)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


class DayCount:
    """What one day weighs in years, times YEARS; remembered, because cases share their days."""

    def __init__(self, name):
        self.name = name
        self.known = {}

    def weight(self, ordinal):
        """The part of a year that this day adds to the days before it."""
        if ordinal not in self.known:
            self.known[ordinal] = self._weight(ordinal)
        return self.known[ordinal]

    def one_day(self, ordinal):
        """One day over the length of its year: 30/360 knows no shorter or longer days here."""
        return YEARS // 360 if self.name == "30/360" else self.weight(ordinal)

    def _weight(self, ordinal):
        if self.name == "actual/365":
            return YEARS // 365
        if self.name == "actual/actual":
            return YEARS // (366 if is_leap(date.fromordinal(ordinal).year) else 365)
        if self.name == "actual/360":
            return YEARS // 360
        assert self.name == "30/360", self.name
        return (months_of_30(ordinal) - months_of_30(ordinal - 1)) * YEARS // 360


DAY_COUNTS = {name: DayCount(name) for name in ("actual/365", "actual/actual", "actual/360", "30/360")}


def anniversary(first, years):
    """The same day so many years later; 1 March where there is no 29 February."""
    at = date.fromordinal(first)
    if (at.month, at.day) == (2, 29) and not is_leap(at.year + years):
        return date(at.year + years, 3, 1).toordinal()
    return at.replace(year=at.year + years).toordinal()


def easter(year):
    """Easter Sunday by Gauss's rule with the corrections of the Gregorian calendar."""
    century = year // 100
    moon = (15 + century - century // 4 - (8 * century + 13) // 25) % 30
    epact = (19 * (year % 19) + moon) % 30
    if epact == 29 or (epact == 28 and year % 19 > 10):
        epact -= 1
    sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * epact + (4 + century - century // 4) % 7) % 7
    return date(year, 3, 22).toordinal() + epact + sunday


def holidays(country, year):
    """The public holidays of a year (BE: royal decree of 18 April 1974; NL: Algemene termijnenwet, art. 3)."""
    fixed = {"BE": [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)],
             "NL": [(1, 1), (5, 5), (12, 25), (12, 26)]}[country]
    found = {date(year, month, at).toordinal() for month, at in fixed}
    sunday = easter(year)
    found |= {sunday, sunday + 1, sunday + 39, sunday + 49, sunday + 50}
    if country == "NL":
        found.add(sunday - 2)
        birthday = date(year, 4, 27 if year >= 2014 else 30).toordinal()
        found.add(birthday - 1 if weekday(birthday) == 6 else birthday)
    return found


def weekday(ordinal):
    """Monday is 0, Sunday 6."""
    return (ordinal - 1) % 7


KNOWN_HOLIDAYS = {}


def is_holiday(ordinal, country):
    if country is None:
        return False
    key = (country, date.fromordinal(ordinal).year)
    if key not in KNOWN_HOLIDAYS:
        KNOWN_HOLIDAYS[key] = holidays(*key)
    return ordinal in KNOWN_HOLIDAYS[key]


def nth_day_after(start, count, is_counted):
    at = start
    while count:
        at += 1
        if is_counted(at):
            count -= 1
    return at


def first_day(start, sent, delivered, country):
    """Day 1 of the term of a notice."""
    if start == "third-working-day":
        return nth_day_after(sent, 3, lambda at: weekday(at) < 5 and not is_holiday(at, country))
    if start == "after-delivery":
        if delivered is None:
            delivered = nth_day_after(sent, 2, lambda at: weekday(at) not in (0, 6) and not is_holiday(at, country))
        return delivered + 1
    assert start in ("next-day", None), start
    return sent + 1


def last_day(rule, notice):
    """The last day of the term of a notice; None if it has none or is invalid."""
    deadline = day(notice.get("deadline"))
    if rule.get("days") is None:
        return deadline
    sent, delivered, country = day(notice["at"]), day(notice.get("delivered")), rule.get("holidays")
    paper = first_day(rule.get("paper-starts"), sent, delivered, country)
    electronic = first_day(rule.get("electronic-starts"), sent, delivered, country)
    channel = notice.get("channel")
    if channel in ("post", "registered"):
        start = paper
    elif channel in ("email", "sms"):
        start = electronic
    else:
        assert channel is None, channel
        start = max(paper, electronic)
    legal = start + int(rule["days"]) - 1
    if deadline is None:
        return legal
    return deadline if deadline >= legal else None
