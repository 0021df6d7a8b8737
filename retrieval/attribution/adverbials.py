"""What stands between a subject and its cue: auxiliaries, adverbs, times and occasions, stepped over backwards."""

from collections.abc import Sequence

from retrieval.attribution import people, words
from retrieval.attribution.tokens import Token

_OCCASIONS = frozenset("interview briefing conference meeting call debate rally hearing podcast".split())
_TOLD_IN = words.DOCUMENTS | _OCCASIONS
_AT_OCCASIONS = frozenset("in at on during".split())
_LONGEST_OCCASION = 7
_HAVE = frozenset({"has", "have", "had"})
_IN_PARTICULAR = frozenset(
    {
        ("in", "particular"), ("in", "general"), ("in", "fact"), ("in", "turn"), ("in", "private"), ("in", "public"),
        ("in", "response"), ("in", "effect"), ("at", "first"), ("at", "last"), ("of", "course"), ("for", "instance"),
        ("for", "example"), ("in", "return"), ("used", "to"),
    }
)  # fmt: skip
"""Adverbs of two words between a subject and its cue."""
_OF_TIME = frozenset("these last this next earlier late early the a on in at during over past one that same".split())
_TIMES = words.TIME_WORDS | {"past", "last", "least", "point"}
_AWAY = frozenset({"ago", "later", "earlier"})
_DISTANCES = words.TIME_WORDS | frozenset(
    "a an one two three four five six seven eight nine ten several few couple of less more than about nearly almost "
    "just some over only decade decades".split()
)
"""Words of which a time is made that is told by its distance."""
_OPENS_TIME = words.DAYS | words.PREPOSITIONS | {"these", "last", "this", "earlier", "next", "late", "early"}


def skip_back(tokens: Sequence[Token], at: int) -> int:
    """Return the position past a subject, given a cue's: auxiliaries and adverbs before the cue are stepped over."""
    while at > 0 and tokens[at - 1].kind == "word":
        if tokens[at - 1].low in _AWAY and (away := _past_distance(tokens, at - 1)) < at - 1:
            at = away
            continue
        if (
            _between(tokens[at - 1])
            or (tokens[at - 1].low == "since" and at > 1 and tokens[at - 2].low in _HAVE)
            or (tokens[at - 1].low in ("both", "all", "each") and at > 1 and _counts(tokens[at - 2]))
        ):
            at -= 1
            continue
        stepped = _past_time(tokens, at)
        if stepped == at:
            stepped = _past_occasion(tokens, at)
        if stepped == at and at > 2 and (tokens[at - 2].low, tokens[at - 1].low) in _IN_PARTICULAR:
            stepped = at - 2
        if stepped == at:
            break
        at = stepped
    return at


def _counts(token: Token) -> bool:
    """Whether a word stands before "both" or "all" that counts the subject again: "Roe and Lind both said"."""
    return token.kind == "word" and (_between(token) or token.capital or token.low in people.PEOPLE)


def _past_time(tokens: Sequence[Token], at: int) -> int:
    """Return where an adverbial of time before `at` begins ("last month", "in the past"), `at` where there is none."""
    start = at - 1
    if tokens[start].low not in _TIMES:
        return at
    while start > 0 and (
        tokens[start - 1].low in _OF_TIME
        or tokens[start - 1].low in words.TIME_WORDS
        or tokens[start - 1].low.isdigit()
    ):
        start -= 1
    if tokens[start].low in _OPENS_TIME:
        return start if start else at
    return at


def _past_distance(tokens: Sequence[Token], at: int) -> int:
    """Return where a time told by its distance begins ("less than two weeks ago", "a month later"), else `at`."""
    start = at
    while start > 0 and (tokens[start - 1].low in _DISTANCES or tokens[start - 1].low.isdigit()):
        start -= 1
    return start or at


def _past_occasion(tokens: Sequence[Token], at: int) -> int:
    """Return where "in a statement" before `at` begins, `at` where there is none or where it opens the sentence."""
    if tokens[at - 1].low not in _TOLD_IN:
        return at
    for start in range(at - 2, max(0, at - _LONGEST_OCCASION), -1):
        if tokens[start].kind != "word" or tokens[start].low in words.STOPS:
            return at
        if tokens[start].low in _AT_OCCASIONS:
            return start if tokens[start + 1].low in words.DETERMINERS else at
    return at


def _between(token: Token) -> bool:
    if token.low in ("she'd", "he'd", "i'd", "he's", "she's", "they'd", "they've", "i've", "we've"):
        return False
    is_adverb = not token.capital and words.in_ly(token.low)
    if token.capital and token.low in words.NAMES_TOO:
        return False
    return token.low in words.AUXILIARIES or token.low in words.ADVERBS or is_adverb or token.low.endswith("n't")
