"""What somebody is, beside the name: "White House adviser Ann Roe", "Ann Roe, the mayor of Dover,"."""

import re
from collections.abc import Sequence

from retrieval.attribution import cues, people, words
from retrieval.attribution.tokens import Text, Token

_NOUNS = people.ROLES | people.TITLES.keys()
_CALLINGS = people.ROLES | people.FIRMS
_TELLING = _NOUNS | people.PARTISANS
"""A role before a name holds one of these: in "Dover Bank Ann Roe" none is told."""
_NO_PART = (
    words.SMALL_WORDS
    | words.FINITE_VERBS
    | cues.strong
    | frozenset(form for form in cues.all_cues if form.endswith("ed"))
    | frozenset("either neither or yes no mr i please last next asked according".split())
) - {"of", "and", "then"}
"""Words at which a role before a name begins."""
_LEADS_IN = words.ADVERBS | words.PREPOSITIONS | {"and"}
_VERBS = words.FINITE_VERBS | words.AUXILIARIES | cues.strong
_ENDS_APPOSITION = words.RELATIVES | words.FINITE_VERBS | cues.strong | words.PRONOUNS
_NO_HEAD = words.PREPOSITIONS | words.RELATIVES | words.CONJUNCTIONS
_OPENS_NO_APPOSITION = words.PREPOSITIONS | words.CONJUNCTIONS | set("and according along one some most many".split())
_MAKES_PERSONS = re.compile(r"\w{2,}(?:(?<!l)(?<!m)ist|man|woman|person|keeper|maker|worker|ologist|grapher)|\w{3,}eer")
"""Endings of nouns for people that are in no list."""
_ONLY_END_SO = frozenset(
    "career human exist insist persist resist assist consist subsist enlist twist checklist playlist".split()
)
_MAKES_THINGS = re.compile(r"\w+(?:tion|sion|ment|ness|ity|ism|ship|ance|ence|ing|age|ure|tern|fit|ice|ave)")
"""Endings of nouns that nobody is."""
_HEADS = frozenset(
    "runs heads leads chairs owns manages directs oversees represents teaches studies coordinates edits coaches "
    "farms founded co-founded".split()
)
"""What who is at the head of something, or is paid for, does."""
_NO_DESCRIPTION = words.TIME_WORDS | people.ORGANISATION_WORDS | words.DOCUMENTS
_OBJECT = words.DETERMINERS | words.PRONOUNS | {"him", "them", "us", "me"}
_PLAIN_ROLES = people.ROLES - words.COLLECTIVES
_TAKES = frozenset("become becomes became serves served works worked".split())
"""Verbs after which it stands what somebody is,"""
_PUTS = frozenset("named appointed elected hired confirmed promoted made".split())
"""and those that need a form of "be"."""
_SUCCEEDS = frozenset("succeed succeeds succeeded replace replaces replaced".split())
"""Verbs after which it is told as what: "to succeed Paul Lind as mayor"."""
_BEFORE_TAKING = words.AUXILIARIES | words.ADVERBS | {"to", "set", "due"}
_INTO = frozenset("as to be the a an its their his her".split())
_AFTER_OFFICE = (words.PREPOSITIONS - {"of", "for"}) | words.CONJUNCTIONS | words.RELATIVES | words.TIME_WORDS | _VERBS
_MOST_INSERTIONS = 2
_SHORTEST_BRACKET = 4
"""Tokens of an office and a word in brackets."""
_LIMIT = 9
_APPOSITION_LIMIT = 16


def head(role: Sequence[str]) -> Sequence[str]:
    """Return the words of a role (in lower case) that are about its holder, not about whom it is held for.

    >>> head("a spokesman for mrs. roe".split())
    ['a', 'spokesman']
    """
    return role[: next((at for at, word in enumerate(role) if word in _NO_HEAD), len(role))]


def gender(role: str) -> str | None:
    """Return what a role tells of its holder's gender: that of Mrs. Roe's spokesman is his own.

    >>> gender("Mrs. Roe's spokesman"), gender("surrogate for Mr. Roe")
    ('m', None)
    """
    held = (word.removesuffix("-in-law") for word in reversed(head(role.lower().split())))
    told = (word for word in held if word not in people.HONORIFICS)
    return next((people.GENDERED[word] for word in told if word in people.GENDERED), None)


def before(text: Text, tokens: Sequence[Token], start: int, name_at: int) -> tuple[str | None, int]:
    """Return the role that stands before a name, and where it begins: "White House adviser Ann Roe".

    `start` is where the run of capitals begins, `name_at` where the name does.
    """
    at = start
    while at > 0 and _is_calling(tokens[start - 1]) and start - at < _LIMIT and _belongs(tokens, at - 1):
        at -= 1
    while start < name_at and at > 0 and tokens[at - 1].capital and _belongs(tokens, at - 1):
        at -= 1
    if at == start == name_at:
        at = min(_with_bracket(tokens, at), _with_body(tokens, at))
    while at < name_at and tokens[at].low in _LEADS_IN:
        at += 1
    while name_at > at + 1 and tokens[name_at - 1].low in people.HONORIFICS:
        name_at -= 1
    if not any(t.low in _TELLING for t in tokens[at:name_at]) and not (at < start and _is_calling(tokens[start - 1])):
        return None, at
    return text.original[tokens[at].start : tokens[name_at - 1].end], at


def _is_calling(token: Token) -> bool:
    """Tell whether a word before a name says what somebody is, by its ending where no list has it: "trombonist"."""
    small = token.kind == "word" and not token.capital and token.low not in _ONLY_END_SO
    return token.low in _CALLINGS or (small and _MAKES_PERSONS.fullmatch(token.low) is not None)


def _with_bracket(tokens: Sequence[Token], start: int) -> int:
    """Return where a role with a word in brackets begins before a name: "Deputy Chief of Police (Traffic) Ann Roe"."""
    if start < _SHORTEST_BRACKET or tokens[start - 1].text != ")" or tokens[start - 3].text != "(":
        return start
    at = start - 3
    while (
        at > 0
        and start - at < _LIMIT
        and _belongs(tokens, at - 1)
        and (tokens[at - 1].capital or tokens[at - 1].low == "of")
    ):
        at -= 1
    return at if at < start - 3 else start


def _with_body(tokens: Sequence[Token], start: int) -> int:
    """Return where a role with a body in small letters opens a clause: "Chair of the chess club Ann Roe"."""
    if not start or tokens[start - 1].capital or tokens[start - 1].low not in people.ORGANISATION_WORDS:
        return start
    for at in range(start - 2, max(0, start - _LIMIT), -1):
        if tokens[at].kind != "word" or tokens[at].low in _VERBS:
            break
        if tokens[at].low == "of":
            opens = tokens[at - 1].low in _NOUNS and (at == 1 or tokens[at - 2].kind != "word")
            return at - 1 if opens else start
    return start


def _belongs(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.low in _NO_PART:
        return False
    if token.low in ("of", "and"):
        return at > 0 and tokens[at + 1].kind == "word" and tokens[at - 1].low in _NOUNS
    return True


def before_comma(text: Text, tokens: Sequence[Token], start: int, end: int) -> str | None:
    """Return the role of which a name between commas is the apposition: "the council's finance director, Ann Roe,"."""
    comma = start - 1
    closed = end < len(tokens) and tokens[end].text in (",", ".", "(")
    if comma < 2 or tokens[comma].text != "," or not closed:
        return None
    at = _noun_before(tokens, comma)
    if at is None:
        at = _office_before_body(tokens, comma)
    if at is None:
        return None
    while at > 0 and comma - at < _LIMIT and _belongs(tokens, at - 1):
        at -= 1
    determined = at > 0 and tokens[at - 1].low in words.DETERMINERS
    if not determined and not any(token.possessive for token in tokens[at : comma - 1]):
        return None
    return text.original[tokens[at].start : tokens[comma - 1].end]


def _office_before_body(tokens: Sequence[Token], comma: int) -> int | None:
    """Return where an office stands that a comma parts from its body: "The Permanent Secretary, Ministry of Works,"."""
    at = comma - 1
    while at > 0 and comma - at < _LIMIT and (tokens[at].capital or tokens[at].low in ("of", "and", "for", "the")):
        at -= 1
    of_body = any(token.low in people.ORGANISATION_WORDS for token in tokens[at + 1 : comma])
    opens = at > 1 and tokens[at].text == "," and tokens[0].low == "the" and at <= _LIMIT
    return _noun_before(tokens, at) if of_body and opens else None


def _noun_before(tokens: Sequence[Token], comma: int) -> int | None:
    """Return where the noun of a role stands that ends before a comma: right there, or before "of the museum"."""
    at = comma - 1
    if _is_person(tokens[at]):
        return _introduced(tokens, at)
    while at > 0 and comma - at < _LIMIT and tokens[at].kind == "word" and tokens[at].low not in _VERBS:
        if tokens[at].low in ("of", "for", "at"):
            return at - 1 if _is_person(tokens[at - 1]) else None
        at -= 1
    return None


def _introduced(tokens: Sequence[Token], at: int) -> int:
    """Return which of two nouns is the name's: "a spokeswoman for the mayor, Ann Roe," is not the mayor."""
    link = at - 1 - (tokens[at - 1].low in words.DETERMINERS)
    of_another = link > 1 and tokens[link].low in ("for", "of", "to") and _is_person(tokens[link - 1])
    new = of_another and any(token.low in ("a", "an") for token in tokens[max(0, link - 4) : link - 1])
    return link - 1 if new else at


def _is_person(token: Token) -> bool:
    return token.low in _NOUNS or (token.kind == "word" and _MAKES_PERSONS.fullmatch(token.low) is not None)


def after(text: Text, tokens: Sequence[Token], end: int) -> str | None:
    """Return the apposition after a name that says what somebody is: "Ann Roe, the mayor of Dover,".

    Not what only stands between commas: "Ann Roe, according to a spokesman," or "Ann Roe, the mayor said, ...".
    """
    end = _past_where(tokens, end)
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return None
    at = end + 1
    while at + 2 < len(tokens) and tokens[at + 1].text == "," and _is_aside(tokens[at]):
        at += 2
    if tokens[at].low == "who" or tokens[at].low == "of":
        return _clause(text, tokens, at) or (_been(text, tokens, at) if tokens[at].low == "who" else None)
    stop = at
    while stop < len(tokens) and stop - at < _APPOSITION_LIMIT and not _ends_apposition(tokens[stop]):
        stop += 1
    while stop > at and tokens[stop - 1].low in _LEADS_IN:
        stop -= 1
    if stop == at or not _is_apposition(tokens[at:stop], tokens[stop : stop + 1]):
        return None
    return _without_article(text.original[tokens[at].start : tokens[stop - 1].end])


def _past_where(tokens: Sequence[Token], end: int) -> int:
    """Return where the words after a name end that only tell where from: "Ann Roe of Dover, a farmer,"."""
    at = end
    if at < len(tokens) and tokens[at].low in ("of", "from"):
        at += 1
        while at < len(tokens) and at - end < _LIMIT and tokens[at].capital:
            at += 1
    return at if at > end + 1 else end


def _clause(text: Text, tokens: Sequence[Token], at: int) -> str | None:
    """Return what somebody heads or belongs to: "Ann Roe, who runs the ferry,", "Ben Poe, of the dockers' union,"."""
    stop = at + 2
    while stop < len(tokens) and stop - at < _LIMIT and tokens[stop].kind == "word" and tokens[stop].low not in _VERBS:
        stop += 1
    if stop >= len(tokens) or tokens[stop].text not in (",", ".") or stop < at + 3:
        return None
    of_body = tokens[at].low == "of" and any(t.low in people.ORGANISATION_WORDS for t in tokens[at + 1 : stop])
    return text.original[tokens[at].start : tokens[stop - 1].end] if of_body or tokens[at + 1].low in _HEADS else None


def _been(text: Text, tokens: Sequence[Token], who: int) -> str | None:
    """Return what a clause tells that somebody is or was: "who has been the honorary warden since 2018"."""
    at = who + 1
    while at < len(tokens) and (tokens[at].low in words.AUXILIARIES or tokens[at].low in words.ADVERBS):
        at += 1
    before_it = [token.low for token in tokens[who + 1 : at]]
    if (
        words.BE.isdisjoint(before_it)
        or any(map(words.negates, before_it))
        or at >= len(tokens)
        or tokens[at].low not in ("a", "an", "the")
    ):
        return None
    stop = _office_end(tokens, at, at + 1)
    about = head([token.low for token in tokens[at + 1 : stop]])
    is_person = bool(about) and _is_person(tokens[at + len(about)])
    return text.original[tokens[at + 1].start : tokens[stop - 1].end] if is_person else None


def _office_end(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return where an office ends that begins at `at` and goes on from `stop`."""
    while (
        stop < len(tokens)
        and stop - at < _LIMIT
        and tokens[stop].kind == "word"
        and tokens[stop].low not in _AFTER_OFFICE
    ):
        stop += 1
    return stop


def taken_up(text: Text, tokens: Sequence[Token], end: int) -> str | None:
    """Return the office that the verb after a name puts somebody in: "Ann Roe, 54, will become fire chief"."""
    at = _past_insertions(tokens, end)
    passive = False
    while at < len(tokens) and tokens[at].low in _BEFORE_TAKING:
        passive = passive or tokens[at].low in words.BE
        at += 1
    verb = tokens[at].low if at < len(tokens) else ""
    if verb not in (_TAKES | _SUCCEEDS | _PUTS if passive else _TAKES | _SUCCEEDS):
        return None
    at += 1
    if verb in _SUCCEEDS:
        near = range(at, min(len(tokens), at + _LIMIT))
        at = next((place for place in near if tokens[place].low == "as"), len(tokens))
    while at < len(tokens) and tokens[at].low in _INTO:
        at += 1
    stop = _office_end(tokens, at, at)
    about = head([token.low for token in tokens[at:stop]])
    return text.original[tokens[at].start : tokens[stop - 1].end] if about and about[-1] in _NOUNS else None


def _past_insertions(tokens: Sequence[Token], end: int) -> int:
    """Return where a clause goes on after what stands between commas behind a name."""
    at = end
    for _ in range(_MOST_INSERTIONS):
        if at >= len(tokens) or tokens[at].text != ",":
            break
        near = range(at + 1, min(len(tokens), at + _APPOSITION_LIMIT))
        at = next((comma for comma in near if tokens[comma].text == ","), len(tokens) - 1)
        if at + 1 < len(tokens) and tokens[at + 1].low in _BEFORE_TAKING | _TAKES | _SUCCEEDS:
            return at + 1
    return at


def _is_aside(token: Token) -> bool:
    """Tell whether an age, a degree or an honour stands between commas, before what somebody is."""
    return token.text.isdigit() or token.low in people.LETTERS


def _is_apposition(inside: Sequence[Token], follows: Sequence[Token]) -> bool:
    first = inside[0]
    if first.low in _OPENS_NO_APPOSITION or (follows and follows[0].low in _VERBS):
        return False
    if first.low.endswith("ed") and any(token.low in _OBJECT or token.possessive for token in inside[1:2]):
        return False
    about = {token.low for token in inside[: len(head([token.low for token in inside]))] if not token.possessive}
    owned = any(token.possessive for token in inside[1:3]) and inside[-1].low in _NOUNS
    if first.capital and not first.possessive and not owned and not about & _PLAIN_ROLES:
        return False
    return bool(about & _NOUNS) or _describes(inside, follows)


def _describes(inside: Sequence[Token], follows: Sequence[Token]) -> bool:
    """Tell whether "a ..." between commas says what somebody is, though its noun is in no list: "a beekeeper"."""
    noun = inside[len(head([token.low for token in inside])) - 1]
    closed = bool(follows) and (follows[0].text in (",", ".") or follows[0].low in words.RELATIVES)
    if not closed or noun.capital or len(inside) < 2:
        return False
    if inside[0].low == "the":
        return _is_person(noun)
    told = {noun.low, inside[1].low}
    return inside[0].low in ("a", "an") and not told & _NO_DESCRIPTION and not _MAKES_THINGS.fullmatch(noun.low)


def _without_article(role: str) -> str:
    first, _, rest = role.partition(" ")
    return rest if first.lower() in ("a", "an", "the") and rest else role


def _ends_apposition(token: Token) -> bool:
    return token.text not in ("&", "/") if token.kind != "word" else token.low in _ENDS_APPOSITION
