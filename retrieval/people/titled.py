"""Whom a name with what its bearer is means: "ferry owner Lena Roe", "Roe of Harbour Bank", "Ann Roe, the judge"."""

import re
from collections.abc import Iterator, Sequence

from retrieval.attribution import Cast, Figure
from retrieval.attribution.forms import content_words, read_form
from retrieval.attribution.people import ROLES, TITLES
from retrieval.level import level

LONGEST_INITIALS = 5
FEWEST_SPELT = 3
"""Words of which a name is made that has more of each than its initial,"""
LONGEST_BEGINNING = 3
"""and letters that it has of one."""
_SMALL = frozenset("of for and the in to".split())
"""Words of an office that have no letter among its initials."""
_BEHIND = re.compile(r"(?:,| of\b| from\b| at\b| with\b)", re.I)


def titled(asked: str, cast: Cast) -> tuple[Figure, ...]:
    """Return whom a story names so, leaving out what the question says of them; nobody where that does not fit.

    A full name is enough. A surname alone needs a story that says the same of its bearer, or nothing at all.
    """
    for name, told in _parted(level(asked)):
        figures = tuple(figure for figure in cast.named(name) if _is_full(name, figure) or _fits(told, figure))
        if figures:
            return figures
    return _by_letters(level(asked), cast)


def _by_letters(asked: str, cast: Cast) -> tuple[Figure, ...]:
    """Return whom a story names so with an office that has these initials: "CS Roe" for Cabinet Secretary Ann Roe."""
    letters, _, name = asked.partition(" ")
    if not name or not 2 <= len(letters) <= LONGEST_INITIALS:
        return ()
    return tuple(f for f in cast.named(name) if any(letters.lower() in initials(_words(role)) for role in f.roles))


def initials(words: Sequence[str]) -> Iterator[str]:
    """Yield the initials of each run of words.

    >>> list(initials(["chief", "executive", "officer"]))
    ['ce', 'ceo', 'eo']
    """
    for start in range(len(words)):
        for end in range(start + 2, min(start + LONGEST_INITIALS, len(words)) + 1):
            yield "".join(word[0] for word in words[start:end])


def is_spelt(letters: str, words: Sequence[str]) -> bool:
    """Tell whether letters are the beginnings of words in a row, as bodies shorten their names.

    >>> is_spelt("comat", ["committee", "matter", "trade"]), is_spelt("comat", ["comat", "trade", "board"])
    (True, False)
    """
    return any(_begins(letters, words[at:], FEWEST_SPELT) for at in range(len(words)))


def _begins(letters: str, words: Sequence[str], least: int) -> bool:
    if not letters or not words:
        return not letters and least <= 0
    sizes = (size for size in range(1, LONGEST_BEGINNING + 1) if letters[:size] == words[0][:size])
    return any(_begins(letters[size:], words[1:], least - 1) for size in sizes if size <= len(letters))


def _words(role: str) -> list[str]:
    return [word for word in re.findall(r"\w+", level(role).lower()) if word not in _SMALL]


def _parted(asked: str) -> Iterator[tuple[str, str]]:
    """Yield each name that may stand in the words, the longest first, with what else they tell."""
    behind = _BEHIND.search(asked)
    if behind:
        yield asked[: behind.start()], asked[behind.end() :]
        asked = asked[: behind.start()]
    words = asked.split()
    for start in range(1, len(words)):
        is_role = words[start - 1].lower().strip(".,") in ROLES or words[start - 1].lower() in TITLES
        if is_role or start < len(words) - 1:
            yield " ".join(words[start:]), " ".join(words[:start])


def _is_full(name: str, figure: Figure) -> bool:
    words = read_form(name).words
    return len(words) > 1 and any(read_form(printed).words == words for printed in figure.names)


def _fits(told: str, figure: Figure) -> bool:
    callings = {word for calling in (*figure.roles, *figure.titles) for word in content_words(level(calling))}
    return not callings or bool(content_words(told) & callings)
