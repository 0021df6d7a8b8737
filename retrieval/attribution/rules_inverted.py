"""Who says, where the cue stands before its speaker: “The bridge is safe,” said Ann Roe."""

from collections.abc import Sequence

from retrieval.attribution import cues, people, words
from retrieval.attribution.adverbials import skip_back
from retrieval.attribution.insertions import subject
from retrieval.attribution.phrases import Span, after, before, description_end
from retrieval.attribution.saying import Saying
from retrieval.attribution.tokens import Token
from retrieval.attribution.verbs import is_verb, polarity

Tokens = Sequence[Token]
OPENERS = frozenset({",", "—", "–", "--", "-", "…", "..."})
"""Marks after which words of attribution begin."""
_OPENS_SPEAKER = words.DETERMINERS | words.PRONOUNS | words.COLLECTIVES | people.ROLES
_AFTER_SPEAKER = words.PREPOSITIONS | words.DAYS | words.CONJUNCTIONS | words.RELATIVES
_PEOPLE = (
    words.COLLECTIVES
    | words.PRONOUNS
    | words.DOCUMENTS
    | people.ROLES
    | people.TITLES.keys()
    | people.ORGANISATION_WORDS
)


_ONE_OF_MANY = frozenset({"one", "another"})
_MONEY = frozenset("$£€¥₹")
"""Marks that close no clause: "said the gym charges $900"."""


def inverted(tokens: Tokens, at: int) -> Saying | None:
    """“The bridge is safe,” said Ann Roe, the county engineer.

    Does not cover an inverted cue that is neither after a quote nor after a comma ("Little, said Roe").
    """
    if (
        not is_verb(tokens, at)
        or tokens[at].low.endswith("ing")
        or (at and tokens[at].capital)
        or not _content_stands_before(tokens, at)
    ):
        return None
    start = at + 1
    while start < len(tokens) and tokens[start].low in words.ADVERBS:
        start += 1
    source = after(tokens, start)
    if source is not None and (_names_its_subject(tokens, at) or _follows_subject(tokens, at)):
        return None
    if source is not None and at and tokens[at - 1].kind != "quote" and not _closes_clause(tokens, at, source):
        return None
    if (
        source is None
        or (tokens[at].low in cues.HEADS_A_THAT and not _warns(tokens, at, source))
        or tokens[source[0]].low in ("it", "this", "these", "there")
    ):
        return None
    after_quote = bool(at) and tokens[at - 1].kind == "quote"
    after_comma = at == 2 and tokens[1].text == "," and tokens[0].kind == "quote"  # “It is old”, asked Roe
    claims = tokens[at].low in cues.clausal and tokens[at].low.endswith("ed") and tokens[source[1] - 1].capital
    if tokens[at].low not in cues.strong and not (is_closed(tokens[at - 1]) if after_quote else claims or after_comma):
        return None
    first = tokens[source[0]]
    if tokens[at].low not in cues.strong and not (
        _is_somebody(tokens[source[1] - 1])
        or _is_read(tokens, at, source)
        or (after_quote and first.low in _ONE_OF_MANY)
    ):
        return None
    if not (
        after_quote or after_comma or first.capital or first.low in _OPENS_SPEAKER or _names_a_role(tokens, source)
    ):
        return None
    end = source[1] if at else (description_end(tokens, source[1], ":") or source[1])
    return Saying(at, source, at, end, "inverted", polarity(tokens, at, at), postposed=True)


def _warns(tokens: Tokens, at: int, source: Span) -> bool:
    """Whether who warns stands last: "Fares will rise, warned Roe."; not "he came, warned Roe that it fell"."""
    rest = tokens[source[1] :]
    return tokens[at].low in ("warned", "warns", "cautioned") and (not rest or rest[0].text in (".", ","))


def _closes_clause(tokens: Tokens, at: int, source: Span) -> bool:
    """Whether nothing that could be said follows an inverted speaker: "..., said Roe on Monday."."""
    rest = tokens[source[1] :]
    if (
        subject(tokens, skip_back(tokens, at)) is not None
        and tokens[at - 1].text in (",", "—", "–", "--")
        and any(t.text == tokens[at - 1].text for t in tokens[: at - 1])
        and (not _is_somebody(tokens[source[1] - 1]) or (rest and rest[0].kind != "mark"))
    ):
        return False
    if rest and rest[0].text in _MONEY:
        return False
    return not rest or rest[0].kind == "mark" or rest[0].low in _AFTER_SPEAKER


def _is_somebody(last: Token) -> bool:
    """Whether a noun phrase may be who says: by its last word; "the metal contains lead" is a clause."""
    return last.capital or last.possessive or last.low in _PEOPLE


def _is_read(tokens: Tokens, at: int, source: Span) -> bool:
    """Whether a thing reads what stands before it, wherever it is: “Closed”, read the sign on Lind's door."""
    return tokens[at].low in ("read", "reads") and any(t.low in words.DOCUMENTS for t in tokens[source[0] : source[1]])


def _names_a_role(tokens: Tokens, source: Span) -> bool:
    """Whether a phrase is a role and a name: "political scientist Ann Roe"."""
    inside = tokens[source[0] : source[1]]
    return any(token.low in people.ROLES for token in inside) and any(token.capital for token in inside)


def is_closed(quote: Token) -> bool:
    """Whether a point ends the words in a quote, as where the words of attribution follow."""
    return quote.low[-1:] in (",", ".", "?", "!", "…", "-", "—", "–")


def _names_its_subject(tokens: Tokens, at: int) -> bool:
    """Whether all that stands before a cue is a role and a name between commas: "His driver, Ann Roe, said"."""
    if at < 4 or tokens[at - 1].text != ",":
        return False
    source = subject(tokens, at)
    named = source is not None and source[1] == at - 1 and tokens[source[0] - 1].text == ","
    return source is not None and named and with_role_before(tokens, source[0]) == 0


def _follows_subject(tokens: Tokens, at: int) -> bool:
    """Whether all that stands before a cue is a name and what describes it: "Rep. Ann Roe, D-Ohio, said Jo Lim"."""
    if at < 4 or tokens[at - 1].text != ",":
        return False
    source = subject(tokens, at)
    return source is not None and source[0] == 0 and tokens[source[1]].text == "," and tokens[source[1] - 1].capital


def with_role_before(tokens: Tokens, start: int) -> int:
    """Return where "the mayor, Ann Roe," begins, given where "Ann Roe" does."""
    role = before(tokens, start - 1) if start > 1 and tokens[start - 1].text == "," else None
    named = role and any(t.low in people.ROLES or t.low in people.TITLES for t in tokens[role[0] : role[1]])
    return role[0] if role and named else start


def _content_stands_before(tokens: Tokens, at: int) -> bool:
    if at == 0:
        return True
    previous = tokens[at - 1]
    return previous.kind == "quote" or (previous.text in OPENERS and at > 1)
