"""Words that news uses for one another: a question that has one may be answered by a sentence that has the other."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from retrieval.terms import term

GROUPS = Path(__file__).with_name("relatives.txt")
"""Words of one meaning or of one event, or a land and its people, between bars; hand-made, general English, base forms.

A word may stand in several groups; each group is for itself, so that "talk" does not make "meeting" a kind of "speech".
"""

PREFIX = 4
"""Two terms that share so many letters are taken for relatives as well ("govern", "governor")."""


@cache  # read when the first fact is asked for
def _relatives() -> dict[str, frozenset[str]]:
    near: dict[str, set[str]] = {}
    for group in GROUPS.read_text(encoding="ascii").replace("\n", "|").split("|"):
        found = {term(word) for word in group.split()}
        for name in found:
            near.setdefault(name, set()).update(found - {name})
    return {name: frozenset(others) for name, others in near.items()}


_NONE: frozenset[str] = frozenset()


def relatives(name: str) -> frozenset[str]:
    """Return the terms that mean nearly the same as a term.

    >>> "die" in relatives(term("death"))
    True
    """
    return _relatives().get(name, _NONE)


def with_relatives(names: Iterable[str]) -> Iterator[str]:
    """Yield terms, and behind each what means nearly the same.

    >>> "sell" in with_relatives(["crane", term("sale")])
    True
    """
    for name in names:
        yield name
        yield from relatives(name)


def beginning(name: str) -> str:
    """Return what a term's relatives begin with, marked so that it is no term; "" where it has none by its letters.

    >>> beginning("governor"), beginning("un"), beginning("1945")
    ('gove-', '', '')
    """
    return f"{name[:PREFIX]}-" if len(name) >= PREFIX and not name[0].isdigit() else ""
