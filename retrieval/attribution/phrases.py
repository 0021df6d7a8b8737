"""Noun phrases beside a cue: where the words that name a speaker begin and end, without a parser."""

from collections.abc import Sequence
from itertools import pairwise

from retrieval.attribution import cues, given_names, people, words
from retrieval.attribution.tokens import Token

Span = tuple[int, int]
"""Positions of tokens, end exclusive."""

_LIMIT = 30
_LED = frozenset("led headed chaired represented backed".split())
_STAND_ALONE = frozenset(
    "one many some others both all another few most two three four five six seven eight nine ten dozens "
    "hundreds".split()
)
_NOUNS = words.COLLECTIVES | words.DOCUMENTS | people.ROLES
_OPENING = words.DETERMINERS - frozenset("one two three four five six other many few all no".split())
_TIES = words.PREPOSITIONS | {"all", "both", "of"}
_LONGEST_TIME = 5
_ALL = frozenset("everyone everybody all none nobody nothing".split())
"""Words after which "but" leaves somebody out: "everyone but Roe"."""
_RELATIVE_TIME = frozenset("last this next late early earlier".split())
_PRONOUNS_AND_WHO = words.PRONOUNS | {"who"}
_NEVER_ALONE = words.DETERMINERS - _STAND_ALONE
_ADVERBS_BEFORE = words.ADVERBS - {"all"}
_NEVER_OPENS = words.CONJUNCTIONS | words.PREPOSITIONS | words.VERBS | words.DAYS | words.RELATIVES
_ENDS_AFTER = words.CONJUNCTIONS | words.FINITE_VERBS | words.RELATIVES | words.DAYS | words.PRONOUNS
_POINTS = frozenset(",.?!…")
_ARTICLES = frozenset({"the", "a", "an"})
_NO_NOUN = words.SMALL_WORDS | words.VERBS | cues.all_cues
_SAYS = cues.strong - {"state", "states"}


def before(tokens: Sequence[Token], end: int, floor: int = 0) -> Span | None:
    """Return the noun phrase that ends at `end`, if one does: "a spokesman for the group", "Ann Roe"."""
    if end <= floor or tokens[end - 1].kind != "word":
        return None
    last = tokens[end - 1]
    if last.low in ("and", "or", "there") or (last.low in words.DAYS and last.capital):
        return None
    if last.low in _PRONOUNS_AND_WHO or last.low.partition("'")[0] in words.PRONOUNS:
        return end - 1, end
    if last.low in words.DETERMINERS and end - 1 > floor and tokens[end - 2].low in ("the", "these", "those"):
        return end - 2, end
    if not _is_surname(tokens, end - 1, floor) and (
        last.low in words.STOPS or last.low in words.PREPOSITIONS or last.low in _NEVER_ALONE
    ):
        return None
    start = end - 1
    while start > floor and end - start < _LIMIT and _continues(tokens, start - 1, floor):
        start -= 1
    span = _trim(tokens, start, end)
    return None if span and span[1] - span[0] < _LONGEST_TIME and _is_time(tokens, span) else span


def _is_surname(tokens: Sequence[Token], at: int, floor: int = 0) -> bool:
    """Whether a small word of English is a name here: a capital after a capital, or after a quote ("Al From")."""
    if tokens[at].capital and tokens[at].low in words.NAMES_TOO and at + 1 < len(tokens) and not tokens[at + 1].capital:
        return True
    if not tokens[at].capital or at <= floor:
        return False
    return tokens[at - 1].capital or tokens[at - 1].kind == "quote"


def _continues(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether a noun phrase that begins after `at` takes the token at `at` in."""
    token = tokens[at]
    if token.kind == "title":
        return True
    if token.kind == "quote":
        nickname = token.end - token.start < 16 and at > floor and tokens[at - 1].capital and tokens[at + 1].capital
        return nickname or describes(tokens, at, floor)
    if token.kind != "word":
        share = token.text == "%" and at > floor
        return share or token.text in ("&", "/") or (token.text in "()" and _in_brackets(tokens, at, floor))
    if token.low == "and":
        return _joins_names(tokens, at, floor)
    if token.low == "but":
        return at > floor and tokens[at - 1].low in _ALL
    if token.low in _LED and tokens[at + 1].low == "by":
        return True
    if (
        token.low in words.PRONOUNS
        or token.low in words.STOPS
        or (token.low in cues.strong and not token.capital and token.low not in ("state", "states"))
    ):
        return False
    if _begins_phrase(tokens[at + 1]) and token.low not in _TIES and not _is_style(token):
        return False
    if token.low.endswith("ing") and token.low in cues.participles and not token.capital:
        return False
    return token.capital or not words.in_ly(token.low)


def describes(tokens: Sequence[Token], at: int, floor: int = 0) -> bool:
    """Whether a quote stands between an article and its noun: "the “Big Get Together” festival"."""
    if at <= floor or at + 1 >= len(tokens) or tokens[at].low[-1:] in _POINTS:
        return False
    opens = tokens[at - 1].low in _ARTICLES or tokens[at - 1].possessive
    noun = tokens[at + 1]
    plain = noun.kind == "word" and not noun.capital and noun.low not in _NO_NOUN
    return opens and plain and not noun.low.endswith(("ed", "ly"))


def _begins_phrase(token: Token) -> bool:
    """Whether a word opens a noun phrase, so that only a preposition ties it to what stands before."""
    return token.low in _OPENING


def _is_style(token: Token) -> bool:
    """Whether a word is how a high office is spoken of: "His Excellency the President"."""
    return token.capital and token.low in people.STYLES


def _in_brackets(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether a bracket at `at` is of a short pair: "(R-Ohio)"."""
    near = [token.text for token in tokens[max(floor, at - 6) : at + 7]]
    return "(" in near and ")" in near


def _joins_names(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether "and" stands between two names or two plain plurals, not between two clauses."""
    if at - 1 < floor:
        return False
    left, right = tokens[at - 1], tokens[at + 1]
    return (
        (left.capital and right.capital)
        or (left.low in people.ROLES and (right.capital or right.low in ("former", "then", *people.ROLES)))
        or (left.low in people.PEOPLE and right.low in people.PEOPLE)
    )


def _trim(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    """Cut what stands before the noun phrase proper: "Last month", "In Ohio", an adverb, an earlier object."""
    while start < end and (
        tokens[start].low in _ADVERBS_BEFORE
        or tokens[start].low in ("and", "last", "next")
        or _is_day(tokens, start, end)
    ):
        start += 1
    if start == 0 and tokens[0].low.endswith(("ed", "ing")) and tokens[0].low in cues.all_cues:
        return None
    if start < end and tokens[start].low in words.PREPOSITIONS:
        start = _last_phrase(tokens, start, end)
    if start < end and tokens[end - 1].capital and end - start > 1:
        start = _name_with_role(tokens, start, end)
    return (start, end) if start < end else None


def _is_time(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a phrase tells when, as "late last year" does."""
    last = tokens[span[1] - 1]
    return (
        last.low in words.TIME_WORDS and not last.capital and any(t.low in _RELATIVE_TIME for t in tokens[slice(*span)])
    )


def _is_day(tokens: Sequence[Token], start: int, end: int) -> bool:
    low = tokens[start].low
    return (
        low in words.DAYS
        or (low in words.MONTHS and start + 1 < end)
        or (low in words.TIME_WORDS and start + 1 < end)
        or (low.isdigit() and start + 1 < end and tokens[start + 1].low not in words.COLLECTIVES | {"percent", "%"})
    )


def _last_phrase(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the last noun phrase begins, of words that open with a preposition: "In Ohio the mayor"."""
    for at in range(end - 1, start, -1):
        if tokens[at].low in words.DETERMINERS and tokens[at - 1].low not in words.PREPOSITIONS:
            return at
        if tokens[at].low in words.PREPOSITIONS and at + 1 < end:
            return at + 1 if tokens[at - 1].low not in _NOUNS else _last_phrase_head(tokens, start, at)
    return start + 1


def _last_phrase_head(tokens: Sequence[Token], start: int, at: int) -> int:
    while at - 1 > start and tokens[at - 1].low not in words.PREPOSITIONS:
        at -= 1
    return at


def _name_with_role(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a phrase that ends in a name begins: with its role, and people whom a preposition ties to it."""
    at = end - 1
    while at > start and (tokens[at - 1].capital or _inside_name(tokens, at - 1)):
        at -= 1
    while at > start and tokens[at - 1].kind == "word" and tokens[at - 1].low not in words.PREPOSITIONS:
        at -= 1
    if at > start and tokens[at - 1].low in words.PREPOSITIONS and not _has_head(tokens, start, at - 1):
        led = tokens[at - 1].low == "by" and tokens[at - 2].low in _LED and at - 2 > start
        return start if led else at
    return start


def _inside_name(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in people.PARTICLES or tokens[at].low in ("of", "and", "&") or tokens[at].kind == "quote"


def _has_head(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether people, a role or a document stand before the preposition at `end`: "officials at the Treasury"."""
    if end - start > 2 and tokens[start].low in given_names.ALL and tokens[start].capital and tokens[start + 1].capital:
        return True  # "Ann Roe of Harbour Watch in Dover"
    return any(
        token.low in _NOUNS or token.low in words.DETERMINERS or token.low.endswith("s") for token in tokens[start:end]
    )


def with_adjectives(tokens: Sequence[Token], span: Span) -> Span:
    """Return a phrase with an adjective that a comma parts from it: "the bearded, 71-year-old engineer"."""
    start = span[0] - 3
    if start < 0 or tokens[span[0] - 1].text != "," or "-" not in tokens[span[0]].text or tokens[span[0]].capital:
        return span
    opens = tokens[start].low in words.DETERMINERS and not (start and tokens[start - 1].kind == "word")
    plain = tokens[start + 1].kind == "word" and not tokens[start + 1].capital
    return (start, span[1]) if opens and plain else span


def whole_list(tokens: Sequence[Token], span: Span) -> Span:
    """Return a phrase with those that a list joins to it: "unions, Ann Roe and some members of the council"."""
    start = span[0]
    joint = start - 1
    if joint < 1 or tokens[joint].low != "and":
        return span
    while joint > 0 and (tokens[joint].text == "," or tokens[joint].low == "and"):
        ends = joint - (tokens[joint - 1].text == ",")
        item = before(tokens, ends) if span[0] - start < _LIMIT and ends else None
        if item is None or not _is_item(tokens, item):
            break
        start, joint = item[0], item[0] - 1
    return (start, span[1]) if any(token.text == "," for token in tokens[start : span[0] - 2]) else span


def _is_item(tokens: Sequence[Token], item: Span) -> bool:
    """Whether a phrase of a list may be one of several who speak."""
    last = tokens[item[1] - 1]
    return last.low not in words.TIME_WORDS and (
        last.capital or last.low in _NOUNS or (last.low.endswith("s") and not last.possessive)
    )


def joined_names(tokens: Sequence[Token], span: Span) -> list[Span]:
    """Return the names that a phrase joins, none where it is one name: "Sens. Ann Roe, Paul Lind and Jo Poe"."""
    start, end = span
    if not any(tokens[at].low == "and" for at in range(start, end)):
        return []
    joints = [at for at in range(start, end) if tokens[at].low == "and" or tokens[at].text == ","]
    edges = [start - 1, *joints, end]
    parts = [(left + 1, right) for left, right in pairwise(edges) if right > left + 1]
    return parts if len(parts) > 1 and all(tokens[stop - 1].capital for _, stop in parts) else []


def description_end(tokens: Sequence[Token], start: int, mark: str) -> int | None:
    """Return where a mark closes what a comma parts from a speaker: the colon of "Added the vicar, Ann Roe: “...”"."""
    if start >= len(tokens) or tokens[start].text != ",":
        return None
    at = next((n for n in range(start + 1, len(tokens)) if tokens[n].kind != "word"), start)
    return at if at > start and tokens[at].text == mark else None


def after(tokens: Sequence[Token], start: int) -> Span | None:
    """Return the noun phrase that begins at `start`: "Ann Roe", "a spokesman for the group"."""
    if start >= len(tokens) or tokens[start].kind != "word":
        return None
    first = tokens[start]
    if first.low in words.PRONOUNS:
        return start, start + 1
    named = first.capital and start + 1 < len(tokens) and tokens[start + 1].capital
    if not named and first.low in _NEVER_OPENS:
        return None
    at = start
    while at < len(tokens) and at - start < _LIMIT and _goes_on(tokens, start, at):
        at += 1
    return (start, at) if at > start else None


def _goes_on(tokens: Sequence[Token], start: int, at: int) -> bool:
    token = tokens[at]
    if token.kind == "quote":
        return at + 1 < len(tokens) and tokens[at + 1].capital and token.end - token.start < 16
    if token.kind != "word":
        return token.text in ("&", "/") or (token.text == "%" and at > start)
    follows = at + 1 < len(tokens) and tokens[at + 1].capital
    if token.capital and (tokens[at - 1].capital if at > start else follows) and token.low not in words.DAYS:
        return True
    if token.low == "as" and follows and tokens[at - 1].low == "known":
        return True
    if token.low in _ENDS_AFTER or token.low in _SAYS:
        return False
    if token.low == "and":
        return at > start and at + 1 < len(tokens) and tokens[at - 1].capital and tokens[at + 1].capital
    if token.low in words.PREPOSITIONS:
        return _takes_preposition(tokens, start, at)
    if at > start and tokens[at - 1].capital and token.low.endswith("ed") and token.low in cues.all_cues:
        return False  # "— Ann Roe responded": the name ends
    return not (at > start and token.low in words.ADVERBS and not token.capital)


def _is_document(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a phrase names a thing that is read, so that "by" or "filed on" tells whose: "a poll by the Herald"."""
    return not any(token.capital for token in tokens[start + 1 : at]) and any(
        token.low in words.DOCUMENTS for token in tokens[start:at]
    )


def _takes_preposition(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a preposition goes on with the phrase or tells of the saying ("in an interview")."""
    if at == start or at + 1 >= len(tokens):
        return False
    token, follows = tokens[at], tokens[at + 1]
    if token.low in ("of", "for"):
        return True
    tells_whose = token.low in ("by", "from") or (
        token.low in ("on", "in", "with") and tokens[at - 1].low.endswith("ed")
    )
    briefed = tokens[at - 1].low.endswith("ed") and any(token.low in words.COLLECTIVES for token in tokens[start:at])
    if tells_whose and (briefed or _is_document(tokens, start, at)):
        return True
    if token.low in ("at", "with", "from") and not tokens[at - 1].capital:
        return True
    return (
        token.low in ("to", "in", "on")
        and not tokens[at - 1].capital
        and follows.capital
        and follows.low not in words.DAYS
    )
