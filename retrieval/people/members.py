"""Who holds an office in a body or a land that is not quoted itself: North Korea's negotiator, the bank's director."""

import re

from retrieval.attribution import Cast, Figure
from retrieval.attribution.forms import content_words
from retrieval.facts.relatives import relatives
from retrieval.level import level
from retrieval.people.naming import Named
from retrieval.terms import term

_OFFICES = frozenset(
    "president minister premier secretary undersecretary leader chief head director chair chairman chairwoman "
    "chairperson ceo executive officer negotiator envoy ambassador diplomat mayor governor manager founder co-founder "
    "owner official commander general admiral superintendent commissioner captain chancellor king queen principal "
    "provost dean treasurer partner speaker whip lawyer attorney counsel adviser advisor "
    "representative delegate".split()
)
"""What somebody is who can be taken to speak as one of a body: not whoever lives, works or believes there."""
_AFTER_HEAD = re.compile(r"\s(of|for|at|in|from|with|on|to|who|that)\s(.*)")
_NO_LONGER = frozenset("former ex late".split())


def members_of(named: list[Named]) -> list[Named]:
    """Return the people who hold an office in what is named; what they say is theirs, and not the body's."""
    found = ((one, figure) for one in named if one.figure.kind == "organisation" for figure in _members(one))
    return [Named(one.story, figure) for one, figure in found]


def _members(body: Named) -> list[Figure]:
    cast: Cast = body.story.cast
    name = content_words(level(body.figure.name))
    return [f for f in cast.figures if f.kind == "person" and any(_is_of(role, name) for role in f.roles)]


def _is_of(role: str, body: frozenset[str]) -> bool:
    """Tell whether a role is an office of a body: "Doland's envoy", "head of Doland", not "envoy to Doland"."""
    text = level(role).lower()
    behind = _AFTER_HEAD.search(text)
    before = text[: behind.start()] if behind else text
    words = before.split()
    of = behind[2] if behind and behind[1] in ("of", "for", "at", "from") else ""
    if not words or words[-1].strip(",.") not in _OFFICES or not _NO_LONGER.isdisjoint(words):
        return False
    return _holds(before, body) or _holds(of, body)


def _holds(text: str, body: frozenset[str]) -> bool:
    """Tell whether all words of a body's name stand in a text, or what is said of who is from there ("Korean")."""
    there = content_words(text)
    return bool(body) and all(word in there or _kin(word) & {term(one) for one in there} for word in body)


def _kin(word: str) -> frozenset[str]:
    return relatives(term(word))
