"""Offices with what they are of, right before a name: where the office ends and its holder begins."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from retrieval.attribution import given_names, people, words
from retrieval.attribution.tokens import Token

_NO_PART_OF_NAME = (
    people.ORGANISATION_WORDS | people.PARTISANS | people.TITLES.keys() | people.ROLES | words.DAYS | words.MONTHS
)
_NOT_IN_DOMAIN = people.HONORIFICS | people.TITLES.keys()
"""Words that open a name of their own: "spokesman for Speaker Ann Roe"."""
_PORTFOLIOS = frozenset("minister secretary leader speaker commissioner chancellor whip".split())
"""Offices whose domain is no body, so that the words after it are a name even where the given name is unknown."""
_OFFICES = (
    people.TITLES.keys() | _PORTFOLIOS | frozenset("ceo head founder co-founder editor principal curator".split())
)
_LONGEST_LEAD = 3
"""Capitalised words before the title: "Acting Deputy Minister for"."""


class Office(NamedTuple):
    """Positions of tokens: an office from `start`, its holder's name from `name_at` to `end`, exclusive."""

    start: int
    title_at: int
    name_at: int
    end: int


def find(tokens: Sequence[Token], start: int, never_first: Collection[str]) -> Office | None:
    """Return the office that begins at `start` with a name after it: "Minister for Public Health Ann Roe".

    Does not cover a family name alone after an office whose domain has several words.
    """
    title_at = start
    while title_at - start < _LONGEST_LEAD and _leads(tokens, title_at, never_first):
        title_at += 1
    if title_at + 1 >= len(tokens) or tokens[title_at].low not in _OFFICES or tokens[title_at].possessive:
        return None
    domain, end = _domain(tokens, title_at + 1)
    name_at = _name_start(tokens, domain, end, tokens[title_at].low in _PORTFOLIOS) if end - domain > 2 else None
    return Office(start, title_at, name_at, end) if name_at else None


def _leads(tokens: Sequence[Token], at: int, never_first: Collection[str]) -> bool:
    """Whether a capitalised word stands before the title: "Union" of "Union minister for"."""
    if at + 2 >= len(tokens) or not tokens[at].capital or tokens[at].low in never_first:
        return False
    return not tokens[at].possessive and tokens[at + 1].low not in ("of", "for") and tokens[at + 1].kind == "word"


def _domain(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return where the last run of capitals begins and ends after "of State for the": what it is of, and the name."""
    first = end = at
    if at < len(tokens) and tokens[at].low not in ("of", "for"):
        return end, end
    while at < len(tokens) and tokens[at].low in ("of", "for", "and", "&"):
        at += 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "the")
        if at >= len(tokens) or not tokens[at].capital:
            return end, end
        first = at
        while at < len(tokens) and _goes_on(tokens, at) and not tokens[at - 1].possessive:
            at += 1
        end = at
    return first, end


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.low in people.PARTICLES and at + 1 < len(tokens):
        return tokens[at + 1].capital
    return token.capital and token.kind == "word" and token.low not in words.DAYS | words.FINITE_VERBS


def _name_start(tokens: Sequence[Token], domain: int, end: int, portfolio: bool) -> int | None:
    """Return where the holder's name begins: at a known given name, else, after a portfolio, two words from the end."""
    if any(t.low in _NO_PART_OF_NAME or t.text in people.PLACES for t in tokens[end - 2 : end]):
        return None
    if any(t.low in _NOT_IN_DOMAIN for t in tokens[domain:end]):
        return None
    for at in range(end - 2, max(domain, end - 5), -1):
        if tokens[at].low in given_names.ALL:
            return at
    for at in range(end - 2, max(domain, end - 4), -1):
        if tokens[at - 1].low in people.ORGANISATION_WORDS:
            return at
    shouted = any(t.text.isupper() and len(t.text) > 2 for t in tokens[domain:end])
    return end - 2 if portfolio and not shouted and tokens[domain].low not in given_names.ALL else None
