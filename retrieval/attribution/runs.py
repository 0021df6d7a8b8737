"""Where a name begins and ends among the words of a sentence: a run of capitals, told from a clause's own words."""

from collections.abc import Collection, Sequence

from retrieval.attribution import cues, given_names, people, words
from retrieval.attribution.tokens import Text, Token
from retrieval.rarity import is_common

NEVER_FIRST = (
    words.SMALL_WORDS
    | words.COLLECTIVES
    | frozenset(
        "neither either nobody everybody everyone somebody someone anyone anything nothing everything something and or "
        "yes no i i'm i'll there here please unlike who's what's that's let's it's last next asked according".split()
    )
)
"""Words that begin no name, however they are printed."""
_ENDS_RUN = (
    cues.strong | words.FINITE_VERBS | words.AUXILIARIES | words.CONJUNCTIONS | words.PRONOUNS | words.PREPOSITIONS
) - {"will", "may", "like"} | frozenset("the a an and or his her their our this that".split())
"""Words that a headline prints large, and that are inside no name."""
WORDS_TOO = NEVER_FIRST | _ENDS_RUN | cues.all_cues | {"will", "like"}
"""What is a word of the clause unless it is known to be a name: Read, Said, From, May, Small."""
_VERBS = words.FINITE_VERBS | words.AUXILIARIES | cues.all_cues
_NO_SURNAME = words.DETERMINERS | words.PRONOUNS | frozenset("of and or is are was has in on at to".split())
_BEFORE_MONTH = (
    words.PREPOSITIONS | words.DETERMINERS | words.CONJUNCTIONS | frozenset("late early mid last next".split())
)
_DATES = words.DAYS | words.MONTHS
_MONTH_NAMES = frozenset({"may", "april", "june", "august"})
_BEFORE_MAY = given_names.ALL | people.HONORIFICS | people.TITLES.keys()
_GIVEN_OR_BODY = given_names.ALL | people.ORGANISATION_WORDS
_TAKES_OF = people.ORGANISATION_WORDS | frozenset(
    "secretary speaker director chief general commissioner minister".split()
)
_NOBLES = frozenset("marquis marquess count comte viscount vicomte baron duc".split())
"""Titles that are no given name before a land: "the Marquis de la Roe"."""
_LONGEST_NICKNAME = 2
"""Words."""


def begins(tokens: Sequence[Token], at: int, lower_case: Collection[str], surnames: Collection[str]) -> bool:
    """Whether a name begins at a word.

    `lower_case`: words that the article also prints small; `surnames`: those of its people that are words too.
    """
    token = tokens[at]
    if not token.capital:
        return False
    return not _is_no_name(tokens, at, lower_case) or (token.low in surnames and _acts(tokens, at))


def _is_no_name(tokens: Sequence[Token], at: int, lower_case: Collection[str]) -> bool:
    """Whether a capitalised word is no name: a function word, a day, or a word that only its place makes large."""
    token = tokens[at]
    if token.low in NEVER_FIRST and not _is_given_word(tokens, at):
        return True
    if token.low.partition("'")[0] in words.PRONOUNS and "'" in token.low:
        return True
    if token.low in _ENDS_RUN:
        return True
    if at + 2 < len(tokens) and tokens[at + 1].text == "&" and tokens[at + 2].capital:
        return False
    begins = at == 0 or (tokens[at - 1].kind != "word" and tokens[at - 1].text not in ",(-&")
    if not begins or token.low in people.TITLES or token.low in people.HONORIFICS:
        return False
    follows = at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].low not in NEVER_FIRST
    if token.low in cues.all_cues or token.low in words.FINITE_VERBS:
        return not (follows and token.low in given_names.ALL)
    if "-" in token.low and not follows and token.text[token.text.index("-") + 1 :].islower():
        return True
    if token.low not in given_names.ALL and (
        words.is_adverb(token.low) or (not follows and _is_only_first(tokens, at))
    ):
        return True
    return token.low in lower_case and not (follows and token.low in _GIVEN_OR_BODY)


def _is_only_first(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that opens a sentence is no name by itself: "Questions remain", "Brokers said"; not "Ban said"."""
    low = tokens[at].low
    says = at + 1 < len(tokens) and tokens[at + 1].low in cues.all_cues and not low.endswith("s")
    return is_common(low) and not says


def _is_given_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month or "will" is a name: "Mrs. May", "April Roe said", "said Will Roe"; not "in April Roe said"."""
    token, previous = tokens[at], tokens[at - 1].low if at else ""
    if token.low in _MONTH_NAMES and previous in people.HONORIFICS:
        return True
    follows = at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].low not in WORDS_TOO
    return follows and token.low in given_names.ALL and tokens[-1].text != "?" and previous not in _BEFORE_MONTH


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a family name that is a word too stands for somebody: "Small said", "Read's plan"; not "Small towns"."""
    token = tokens[at]
    if token.possessive or (at and tokens[at - 1].kind == "word"):
        return True
    follows = tokens[at + 1 : at + 3]
    if not follows or follows[0].capital:
        return False
    if follows[0].text == ",":
        return len(follows) > 1 and (follows[1].low in words.RELATIVES | words.DETERMINERS or follows[1].low.isdigit())
    return follows[0].low in _VERBS or (follows[-1].low in _VERBS and follows[0].low in words.ADVERBS)


def end(text: Text, tokens: Sequence[Token], start: int) -> int:
    """Return where a run of capitalised words ends: particles, "of", "&" and a nickname in quotes stand inside one."""
    at = start + 1
    while at < len(tokens) and not tokens[at - 1].possessive:
        token = tokens[at]
        if token.capital and token.low in _ENDS_RUN and not _is_surname_word(tokens, at):
            break
        if token.capital and not (token.low in _DATES and not _may_be_may(tokens, at)):
            at += 1
        elif token.low in people.SUFFIXES or (
            token.text == "," and at + 1 < len(tokens) and tokens[at + 1].low in people.GENERATIONS
        ):
            at += 1 if token.text != "," else 2
        elif at + 1 < len(tokens) and tokens[at + 1].capital and _joins(text, tokens, at):
            at += 2
        elif at + 2 < len(tokens) and tokens[at + 2].capital and _are_two_within(tokens, at):
            at += 3
        else:
            break
    return at


def _are_two_within(tokens: Sequence[Token], at: int) -> bool:
    """Whether two small words stand inside a name: "Jan van der Roe", "the Bank of the Isles"."""
    if tokens[at].low == "of":
        return tokens[at + 1].low == "the" and _takes_of(tokens, at)
    small = all(token.low in people.PARTICLES and token.text[0].islower() for token in tokens[at : at + 2])
    return small and tokens[at - 1].low not in _NOBLES


def _is_surname_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of the clause is a family name, by the given name before it: "Ann From", "Paul Said"."""
    if tokens[at].low in _NO_SURNAME or (at + 1 < len(tokens) and tokens[at + 1].capital):
        return False
    previous = tokens[at - 1]
    return previous.low in given_names.ALL or previous.low in people.HONORIFICS or previous.text[1:] == "."


def _may_be_may(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in _MONTH_NAMES and tokens[at - 1].low in _BEFORE_MAY


def _joins(text: Text, tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands between two capitals holds them together: a particle, a nickname, "of", "&"."""
    token = tokens[at]
    if token.low in people.PARTICLES and token.text[0].islower():
        return True
    if token.kind == "quote":
        return tokens[at + 1].low not in NEVER_FIRST and bool(nickname(text, token))
    if token.low == "of":
        return _takes_of(tokens, at)
    if token.low == "and":
        return _is_police_of_two(tokens, at)
    return token.text == "&"


def _is_police_of_two(tokens: Sequence[Token], at: int) -> bool:
    """Whether an "and" stands in the name of one body: "Devon and Cornwall Police"; not "Paul and Dover Police"."""
    force = at + 2 < len(tokens) and tokens[at + 2].text in ("Police", "Constabulary")
    alone = at < 2 or not tokens[at - 2].capital
    return force and alone and tokens[at - 1].low not in given_names.ALL


def nickname(text: Text, token: Token) -> tuple[str, ...]:
    """Return the words of a quote that may be a nickname, one or two with a capital: William “Bill” Roe; else none."""
    inside = text.quoted[token.quote]
    fits = len(inside) <= _LONGEST_NICKNAME and all(one.capital and one.low not in WORDS_TOO for one in inside)
    return tuple(one.low for one in inside) if fits else ()


def _takes_of(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].low in _TAKES_OF
