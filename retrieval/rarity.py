"""How rare a word is in English: a table of the commonest words of news (made by tests/benchmarks/rarity.py)."""

from functools import cache
from pathlib import Path

TOP = 7.0
"""The scale's top, the Zipf value (log10 of occurrences in a thousand million words) of "the"."""
UNLISTED = 2.9
"""What a word outside the table counts as: just below the rarest that it lists."""


@cache
def _table() -> dict[str, float]:
    rows = (row.split() for row in Path(__file__).with_name("rarity.txt").read_text(encoding="ascii").splitlines())
    return {word: float(value) for value, *listed in rows for word in listed}


def rarity(word: str) -> float:
    """Return how rare a word (see `terms.words`) is in English: 0 as common as "the", 4 and more unlisted."""
    return TOP - _table().get(word, UNLISTED)


def known(word: str) -> bool:
    """Tell whether a word is listed among the commonest of English news."""
    return word in _table()
