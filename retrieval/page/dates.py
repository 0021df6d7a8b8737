"""Lines that tell when a page was published: "Updated 14 May 2024 at 9.30pm BST | 5 min read"."""

import re
from collections.abc import Iterable
from datetime import date

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DAY = (
    rf"(?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?"
    rf" {_MONTH},?(?: \d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})"
)
_TIME = (
    r"\d{1,2}(?:[:.h]\d{2}){1,2}\s?(?:[ap]\.?\s?m\.?)?,?\s?(?:\(?[a-z]{2,4}(?:[+-]\d{1,2})?\)?)?"
    r"|\d{1,2}\s?[ap]\.?m\.?(?: [a-z]{2,4})?"
)
_AGO = (
    r"(?:about |over )?(?:\d{1,3}|an?|one|two|few|a few) ?"
    r"(?:s|m|h|d|w|secs?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago"
)
_STAMP = (
    r"(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|filed|released|uploaded)"
    r"(?: on| at)?|date|as of)"
)
_WHEN = re.compile(rf"(?<!\w)(?:{_AGO}|{_DAY}|{_TIME}|today|yesterday|just now)(?!\w)", re.IGNORECASE)
_STAMPED = re.compile(rf"{_STAMP}\b(?: ?[-:|·•–—])?\s?", re.IGNORECASE)
_BESIDE = re.compile(rf"(?<!\w)(?:{_STAMP}|on|at)(?!\w)", re.IGNORECASE)
_MORE = re.compile(r"[\w%$£€₹+]")
_APART = re.compile(r" ?[-|·•,–—]| by ")
_LONGEST = 160
_LONGEST_PLACE = 40
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_FULL = re.compile(
    rf"(?<!\w)(?:(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH}),? (?P<year>\d{{4}})(?!\d)"
    rf"|(?P<month_first>{_MONTH}) (?P<day_next>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year_last>\d{{4}})(?!\d))",
    re.IGNORECASE,
)
"""A day that can be read in one way only: "3/4/2024" cannot."""
_LATER = re.compile(r"\b(?:updated|modified|edited|corrected)\b", re.IGNORECASE)


def is_date(line: str) -> bool:
    """Tell whether a line is nothing but dates and times, and what they are of.

    >>> is_date("Updated Tuesday, May 21, 2024 at 9:30 p.m."), is_date("By Tuesday, May 21, the river had crested.")
    (True, False)
    """
    if len(line) > _LONGEST or not line[:1].isalnum() or not _WHEN.search(line):
        return False
    return not _MORE.search(_BESIDE.sub("", _WHEN.sub("", line)))


def is_dated_label(line: str) -> bool:
    """Tell whether a line that is no sentence begins as a date does ("Published 3 May 2024 by the news desk")."""
    stamp = _STAMPED.match(line)
    when = _WHEN.match(line, stamp.end() if stamp else 0)
    if not when or len(line) > _LONGEST:
        return False
    return bool(stamp) or (bool(_APART.match(line, when.end())) and len(line) - when.end() <= _LONGEST_PLACE)


def first_day(lines: Iterable[str]) -> date | None:
    """Return the day that dated lines give first, one of publication before one of an update; None where none is whole.

    >>> first_day(["Updated 4 May 2024", "Published May 3, 2024 at 6 a.m."]), first_day(["03/04/2024", "2 hours ago"])
    (datetime.date(2024, 5, 3), None)
    """
    days = []
    for line in lines:
        before = 0
        for found in _FULL.finditer(line):
            days.append((bool(_LATER.search(line, before, found.start())), _day(found)))
            before = found.end()
    whole = [(later, day) for later, day in days if day]
    return min(whole, key=lambda one: one[0])[1] if whole else None


def _day(found: re.Match[str]) -> date | None:
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        month = (found["month"] or found["month_first"])[:3].lower()
        year, day = found["year"] or found["year_last"], found["day"] or found["day_next"]
        return date(int(year), _MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
