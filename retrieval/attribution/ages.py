"""How old somebody is, as it stands beside a name: "Ann Roe, 72,", "nine-year-old Ben Poe", "Ben Poe, who is nine"."""

import re

_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_NUMBER = rf"\d{{1,3}}|{'|'.join(_SMALL)}"
_BEHIND = re.compile(
    rf",? (?:(?:who is|who was|who turned|is|aged|now) )?({_NUMBER})\b(?=[,.;:)]| and\b)|,? \((\d{{1,3}})\)"
)
_BEFORE = re.compile(rf"\b({_NUMBER})-year-old (?:[\w'-]+ ){{0,3}}$", re.I)
_CALLED = re.compile(rf"(?:the )?({_NUMBER})[- ]years?[- ]old\b.*", re.I)
_OLDEST = 120


def age_beside(text: str, start: int, end: int) -> int | None:
    """Return the age that a text, its marks straight, tells right behind or before a name.

    >>> age_beside("Ann Roe, 72, a clerk", 0, 7), age_beside("Ann Roe, 1900", 0, 7)
    (72, None)
    """
    found = _BEHIND.match(text, end) or _BEFORE.search(text[max(0, start - 60) : start])
    return _value(found) if found else None


def age_called(words: str) -> int | None:
    """Return the age by which words call somebody.

    >>> age_called("the nine-year-old"), age_called("the old boy")
    (9, None)
    """
    found = _CALLED.fullmatch(words)
    return _value(found) if found else None


def _value(found: re.Match[str]) -> int | None:
    told = next(group for group in found.groups() if group).lower()
    value = int(told) if told.isdigit() else _SMALL.index(told) + 1
    return value if value < _OLDEST else None
