"""How rare a word is in English: a table of the commonest words of news (made by tests/benchmarks/rarity.py)."""

from functools import cache
from pathlib import Path

TOP = 7.0
"""The scale's top, about the Zipf value (log10 of occurrences in a thousand million words) of "for" and "that"."""
UNLISTED = 2.9
"""What a word outside the table counts as: just below the rarest that it lists."""


@cache
def _rows() -> list[tuple[float, list[str]]]:
    rows = (row.split() for row in Path(__file__).with_name("rarity.txt").read_text(encoding="ascii").splitlines())
    return [(float(value), band) for value, *band in rows]


@cache
def _values() -> dict[str, float]:
    return {word.lower(): value for value, band in _rows() for word in band}


@cache
def _names() -> frozenset[str]:
    return frozenset(word.lower() for _, band in _rows() for word in band if word[0].isupper())


def rarity(word: str) -> float:
    """Return how rare a word (see `terms.words`) is in English: 0 as common as "that", 4.1 unlisted."""
    return max(0.0, TOP - _values().get(word, UNLISTED))


def known(word: str) -> bool:
    """Tell whether a word is listed among the commonest of English news."""
    return word in _values()


@cache
def listed(letter: str) -> list[str]:
    """Return all listed words with a first letter, names left out."""
    return [word for word in _values() if word[0] == letter and word not in _names()]


def is_name(word: str) -> bool:
    """Tell whether a word is listed as one that is printed with a capital.

    >>> is_name("france"), is_name("president")
    (True, False)
    """
    return word in _names()


def is_common(word: str) -> bool:
    """Tell whether a word is listed as one that is printed small: "Questions" or "Brokers" is no name by itself.

    >>> is_common("brokers"), is_common("france")
    (True, False)
    """
    return known(word) and not is_name(word)
