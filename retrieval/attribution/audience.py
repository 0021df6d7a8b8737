"""Whom something was said to: after "told", "said to", "in an interview with"."""

from collections.abc import Sequence

from retrieval.attribution import cues, people, words
from retrieval.attribution.phrases import Span
from retrieval.attribution.tokens import Token

Tokens = Sequence[Token]
_LIMIT = 12
_TOLD = frozenset("joke jokes story stories tale tales anecdote anecdotes truth lie lies".split())
"""Things that are told, not told to: "told a joke"."""
_WRITES = frozenset({"wrote", "writes"})
_ENDS = frozenset({"there"}) | words.PRONOUNS | words.CONJUNCTIONS | words.FINITE_VERBS | words.DAYS | words.RELATIVES
_ENDING_PREPOSITIONS = words.PREPOSITIONS - {"of", "at", "from"}
_BEFORE_COUNTS = words.PREPOSITIONS | {"all", "the", "these", "those"}
"""What more of an audience follows: "wrote to all four hundred", "told the other three"."""
_TALKS = frozenset("interview email call briefing conversation meeting".split())
_SMALL = frozenset("of and hearing crowd conference rally meeting show audience gathering news".split())
"""Small words that may follow a name within an audience: "a Senate committee hearing"."""


def audience(tokens: Tokens, at: int) -> tuple[Span | None, int]:
    """Return whom it was said to ("told Axios", "said to the crowd", "in an interview with CNN"), and where it ends."""
    start = at + 1
    if start >= len(tokens):
        return None, start
    if tokens[at].low in cues.telling and tokens[start].low != "that":
        return _told(tokens, start)
    if tokens[start].low == "to" and tokens[at].low in cues.strong:
        span = _short(tokens, start + 1)
        return (span, span[1]) if span else (None, at + 1)
    if tokens[at].low in _WRITES and tokens[start].capital:
        span = _short(tokens, start)
        follows = tokens[span[1]] if span and span[1] < len(tokens) else None
        if span and follows and (follows.kind == "mark" or follows.low == "that"):
            return span, span[1]  # "Roe wrote Lind."
    near = [token.low for token in tokens[start : start + _LIMIT]]
    for noun in _TALKS:
        if noun in near and near.index(noun) < 5 and near[0] in ("in", "during", "on", "at"):
            position = start + near.index(noun)
            if position + 1 < len(tokens) and tokens[position + 1].low in ("with", "to"):
                span = _short(tokens, position + 2)
                return (span, span[1]) if span else (None, at + 1)
    return None, at + 1


def _told(tokens: Tokens, start: int) -> tuple[Span | None, int]:
    first = tokens[start]
    if first.low in ("him", "her", "them", "me", "us", "it", "you"):
        return (start, start + 1), start + 1
    span = _short(tokens, start)
    if span and tokens[span[1] - 1].low in _TOLD:
        return None, start
    return (span, span[1]) if span else (None, start)


def _short(tokens: Tokens, start: int) -> Span | None:
    """Return an audience: a name, or words up to a "that", a pronoun, a mark or a preposition of time."""
    at = start
    while at < len(tokens) and at - start < _LIMIT and _in_audience(tokens, start, at):
        at += 1
    return (start, at) if at > start else None


def _in_audience(tokens: Tokens, start: int, at: int) -> bool:
    token = tokens[at]
    if token.kind == "title":
        return True
    if token.kind != "word" or token.low in _ENDS:
        return False
    if token.low in cues.participles:
        return False
    if at > start and token.low in words.DETERMINERS and tokens[at - 1].low not in _BEFORE_COUNTS:
        return False
    if token.low in _ENDING_PREPOSITIONS:
        return False
    return not (
        at > start
        and tokens[at - 1].capital
        and not token.capital
        and token.low not in _SMALL
        and token.low not in people.PEOPLE
    )
