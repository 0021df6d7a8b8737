"""Names as an article prints them: capitalised runs, split into title and name, with the role before or after them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from retrieval.attribution import given_names, offices, people, roles, runs, words
from retrieval.attribution.forms import is_surname_first
from retrieval.attribution.runs import NEVER_FIRST
from retrieval.attribution.tokens import Text, Token
from retrieval.rarity import is_common

NO_NAME_ALONE = people.PARTISANS | people.HONORIFICS | people.ROLES | people.TITLES.keys()
PERSON_WORDS = 4
"""Words of the longest name that may be a person's where nothing but capitals tells."""
_OF_PLACE = ("-based", "-born", "-led", "-backed", "-owned", "-winner", "-winning", "-year-old")
"""How words end that stand before a name and tell where it comes from, or what for it is known."""
_TICKER = re.compile(r"[A-Z]{1,5}[a-z]?\.[A-Z]{1,3}")
_OF_WORDS = ("ed", "ing", "ly", "s")
"""Endings that more words have than given names."""
_BODY_NOUNS = frozenset("company firm charity airline nonprofit startup start-up carmaker retailer insurer".split())
_CALLED_BODIES = _BODY_NOUNS | (people.ORGANISATION_WORDS & words.COLLECTIVES)
_OPENING = 4
"""Tokens before a name at the head of a sentence: "The shipping company, Roe Birch, said"."""
_BODIES_ONLY = people.ORGANISATION_WORDS - people.SURNAMES_TOO
_WHERE = frozenset("from in at near".split())
_NEVER_LEADS = NEVER_FIRST - words.COLLECTIVES


@dataclass(frozen=True)
class Name:
    """One printed name; offsets are code points into its paragraph."""

    paragraph: int
    start: int
    """Of the name without its title."""
    end: int
    words: tuple[str, ...]
    """Lower case, apostrophes straight: ("robert", "o'brien")."""
    kind: str
    """"person", "organisation", or "unknown" for a single word."""
    title: str | None
    """The office of a title before the name: "senator"."""
    gender: str | None
    """What an honorific or a role tells: "m" or "f"."""
    role: str | None
    quoted: bool
    possessive: bool
    first: int = 0
    """Code point at which the title, or else the name, begins."""
    after_the: bool = field(default=False)
    placed: bool = field(default=False)
    """It is a single word right after "from", "in" or "at": where something is, though somebody may be called so."""
    doubtful: bool = field(default=False)
    """It opens a sentence, and its first word is no known given name: the capital may be the sentence's."""
    also: str | None = field(default=None)
    """A second role, where one stands on either side: "the mayor, Councillor Ann Roe, who chairs the bank"."""
    office: str | None = field(default=None)
    """What the verb after it makes them: "Ann Roe will become mayor"."""
    headline: bool = field(default=False)
    """It stands among words that are nearly all large: where it begins and ends is not told."""
    listed: bool = field(default=False)
    """A share's letters stand behind it: no person."""


def find_names(text: Text, lower_case: Collection[str] = (), surnames: Collection[str] = ()) -> list[Name]:
    """Return the names of a paragraph in reading order.

    `lower_case`: words that the article also prints small; `surnames`: those of its people that are words too.
    """
    names: list[Name] = []
    for sentence in text.sentences:
        found = _in_tokens(text, sentence.tokens, lower_case, surnames, quoted=False)
        if _is_headline(sentence.tokens):
            found = [replace(name, doubtful=_is_doubtful(name), headline=True) for name in found]
        names += found
    spans = [(name.start, name.end) for name in names]
    for quote, inside in zip(text.quotes, text.quoted, strict=True):
        if not any(start < quote.start and quote.end < end for start, end in spans):  # a nickname is no name by itself
            names += _in_tokens(text, inside, lower_case, surnames, quoted=True)
    return sorted(names, key=lambda name: name.start)


def _in_tokens(
    text: Text, tokens: Sequence[Token], lower_case: Collection[str], surnames: Collection[str], quoted: bool
) -> list[Name]:
    names, at = [], 0
    while at < len(tokens):
        office = offices.find(tokens, at, _NEVER_LEADS)
        if office:
            names.append(_office_holder(text, tokens, office, quoted))
            at = office.end
            continue
        if not runs.begins(tokens, at, lower_case, surnames):
            at += 1
            continue
        end = runs.end(text, tokens, at)
        name = _read_run(text, tokens, at, end, surnames, quoted)
        if name:
            names.append(name)
        at = end
    return names


def _office_holder(text: Text, tokens: Sequence[Token], office: offices.Office, quoted: bool) -> Name:
    """Make the name that stands after an office with what it is of: "Leader of the House Ann Roe"."""
    inside, told = tokens[office.name_at : office.end], tokens[office.start : office.name_at]
    last = inside[-1]
    return Name(
        text.number,
        inside[0].start,
        last.end - (2 if last.text.endswith("'s") else last.text.endswith("'")),
        tuple(token.low for token in inside),
        "person",
        people.TITLES.get(tokens[office.title_at].low),
        next((people.GENDERED[t.low] for t in told if t.low in people.GENDERED), None),
        text.original[told[0].start : told[-1].end],
        quoted,
        last.possessive,
        first=told[0].start,
    )


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Whether most words of a sentence are large, as in headlines: a capital there makes no name."""
    long = [token for token in tokens if token.kind == "word" and len(token.text) > 3]
    return len(long) > 3 and sum(token.capital for token in long) > 0.8 * len(long)


def _is_doubtful(name: Name) -> bool:
    return name.kind == "person" and (len(name.words) > 2 or name.words[0] not in given_names.ALL)


def _read_run(
    text: Text, tokens: Sequence[Token], start: int, end: int, surnames: Collection[str], quoted: bool
) -> Name | None:
    """Make a name of a run: its title off, its kind told, its role looked for."""
    name_at = _name_start(tokens, start, end)
    inside = [token for token in tokens[name_at:end] if token.kind == "word"]
    if not inside:
        return None
    low = tuple(word for token in tokens[name_at:end] for word in _words(text, token))
    if len(low) == 1 and low[0] in NO_NAME_ALONE and name_at == start and not _names_somebody(tokens, start, surnames):
        return None
    if _is_office(tokens, start, end) or (low[-1] == "officer" and not given_names.ALL.intersection(low)):
        return None
    if name_at > start and len(low) == 1 and {low[0], tokens[name_at - 1].low} <= people.PARTISANS:
        return None  # "Liberal Democrat"
    titles = tokens[start:name_at]
    if len(inside) == 1 and inside[0].text.isupper() and low[0] in people.ROLES:
        return None  # "Conservative MP"
    kind = _kind(tokens, start, name_at, end)
    gender = next((people.GENDERED[t.low] for t in titles if t.low in people.GENDERED), None)
    degrees = [people.DEGREES[t.low] for t in titles if t.low in people.DEGREES]
    offices = degrees + [people.TITLES[t.low] for t in titles if t.low in people.TITLES]
    is_body = kind == "organisation"
    role, first = (_body_noun(tokens, start), start) if is_body else roles.before(text, tokens, start, name_at)
    if role and kind == "unknown" and role.lower().split()[-1] in people.KIN:
        kind = "person"  # "his nephew Colm"
    if role is None and kind != "organisation" and not inside[-1].possessive and inside[-1].text not in people.PLACES:
        role = roles.after(text, tokens, end)
    if gender is None and role:
        gender = roles.gender(role)
    also: str | None = None
    # Read after the gender: a wife or a son so named would draw the pronouns that mean the whole family.
    if role is None and (kind == "unknown" or (kind == "person" and len(low) > 1)):
        role = roles.before_comma(text, tokens, start, end)
        if role and kind == "unknown":
            kind, gender = "person", gender or roles.gender(role)
    elif kind == "person" and (other := roles.before_comma(text, tokens, start, end)):
        role, also = (role, other) if other.split()[-1].lower() in people.KIN else (other, role)
    stop = inside[-1].end - (2 if inside[-1].text.endswith("'s") else inside[-1].text.endswith("'"))
    return Name(
        text.number, inside[0].start, stop, low, kind, offices[-1] if offices else None, gender, role, quoted,
        inside[-1].possessive, first=tokens[first].start,
        doubtful=start == name_at == 0 and role is None and _may_be_a_word(low[0]),
        after_the=start > 0 and tokens[start - 1].low == "the",
        placed=len(low) == 1 and start > 0 and tokens[start - 1].low in _WHERE,
        listed=_is_listed(tokens, end),
        also=also,
        office=roles.taken_up(text, tokens, end) if kind != "organisation" and not inside[-1].possessive else None,
    )  # fmt: skip


def _may_be_a_word(word: str) -> bool:
    """Whether only the sentence may have given a word its capital: "Poor Roe", "Heckled Roe"; not "Bronagh Roe"."""
    return word not in given_names.ALL and (is_common(word) or word.endswith(_OF_WORDS))


def _words(text: Text, token: Token) -> tuple[str, ...]:
    if token.kind == "quote":
        return runs.nickname(text, token)
    return (token.low.lower(),) if token.kind == "word" else ()


def _names_somebody(tokens: Sequence[Token], at: int, surnames: Collection[str]) -> bool:
    """Whether a role is a family name: "King said", of Ann King; not "the King said"."""
    return tokens[at].low in surnames and not (at and tokens[at - 1].low in words.DETERMINERS)


def _is_office(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a run only says what somebody is: "the Prime Minister", "Joint Secretary (Works) Ann Roe"."""
    office, last = tokens[start:end], tokens[end - 1]
    behind_the = bool(start) and tokens[start - 1].low == "the"
    in_part = (
        end + 3 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")" and tokens[end + 3].capital
    )
    is_role = last.low in people.TITLES or last.low in people.ROLES
    return (
        (behind_the or in_part)
        and is_role
        and len(office) > 1
        and not any(t.low in given_names.ALL for t in office[:-1])
    )


def _name_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the name begins in a run: past titles, party and place words."""
    at = start
    for position in range(start, end - 1):
        low = tokens[position].low
        if low.endswith(_OF_PLACE):
            at = position + 1
        elif low in people.TITLES or low in people.HONORIFICS or (low in people.ROLES and low not in given_names.ALL):
            at = position + 1
            if tokens[at].low == "of":
                at = _past_of(tokens, at + 1, end)
                break
    at = max(at, _past_body_or_place(tokens, at, end))
    while at < end - 1 and tokens[at].low in people.PARTISANS and _begins_person(tokens, at + 1, end):
        at += 1
    if (
        at < end
        and tokens[at].low not in given_names.ALL
        and tokens[end - 1].low in people.ORGANISATION_WORDS
        and at > start
        and tokens[start].low not in people.HONORIFICS
    ):
        return start
    return min(at, end)


def _begins_person(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a given name begins a person's name: "Democrat Ann Roe", not "West Virginia"."""
    return tokens[at].low in given_names.ALL and not (at == end - 1 and tokens[at].text in people.PLACES)


def _past_body_or_place(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a given name stands after a body or a place, else 0.

    "Dover Savings Bank Ann Roe", "in Kenya Ann Roe", "Dover County Recorder Ann Roe".
    """
    if start >= end or tokens[start].low in given_names.ALL or _is_thing(tokens[end - 1]):
        return 0
    for at in range(start + 1, end - 1):
        if tokens[at].low in given_names.ALL and any(map(_is_thing, tokens[start:at])):
            return at
    return 0


def _is_thing(token: Token) -> bool:
    return token.low in _BODIES_ONLY or token.text in people.PLACES or (token.text.isupper() and len(token.text) > 2)


def _past_of(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where the name begins after "Secretary of State" and its like; `end` where there is none."""
    for position in range(at, end):
        if tokens[position].low in given_names.ALL or tokens[position].text[1:] == ".":
            return position
    return at + 1 if end - at in (2, 3) and tokens[at].low != "the" else end


def _kind(tokens: Sequence[Token], start: int, name_at: int, end: int) -> str:
    inside = [token for token in tokens[name_at:end] if token.kind == "word"]
    if _is_body(tokens[name_at:end], inside) or _is_listed(tokens, end) or _is_called_body(tokens, start, end):
        return "organisation"
    if name_at > start or (inside[0].low in given_names.ALL and len(inside) > 1):
        return "person"
    if len(inside) == 1:
        return "organisation" if inside[0].text.isupper() and len(inside[0].low) > 1 else "unknown"
    return "person" if _looks_personal(tokens, start, inside) else "organisation"


def _is_listed(tokens: Sequence[Token], end: int) -> bool:
    """Whether a share's letters stand behind a name, as agencies print them: "Roe Birch (RBX.N)"."""
    return end + 2 < len(tokens) and tokens[end].text == "(" and _TICKER.fullmatch(tokens[end + 1].text) is not None


def _body_noun(tokens: Sequence[Token], start: int) -> str | None:
    """Return what a body is called right before its name: "the union ABC", "The dockers' union ABC"."""
    at = start - 1
    if at < 1 or tokens[at].capital or tokens[at].possessive:
        return None
    owned = tokens[at - 1].possessive or tokens[at - 1].low == "the"
    return tokens[at].text if owned and tokens[at].low in _CALLED_BODIES else None


def _is_called_body(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a body's noun stands before a name of no given name: "the firm Roe Birch", "The firm, Roe Birch,"."""
    if start < 2 or tokens[start].low in given_names.ALL:
        return False
    opens = start <= _OPENING and tokens[start - 1].text == "," and end < len(tokens) and tokens[end].text == ","
    noun = tokens[start - 2 if opens else start - 1]
    return noun.low in _BODY_NOUNS and not noun.possessive


def _is_body(run: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Whether words say that it is a body: "Roe & Lind", "Frank Roe Ltd", "Dover Council"; not "Frank Church"."""
    low = [token.low for token in inside]
    if (low[-1] in people.COMPANY_WORDS and len(low) > 1) or any(token.text == "&" for token in run):
        return True
    if low[0] in given_names.ALL:
        return len(low) > 1 and low[-1] in _BODIES_ONLY
    given = low[1:] if is_surname_first(tuple(low)) else low  # Park Ji-won is no park
    return "of" in low or not people.ORGANISATION_WORDS.isdisjoint(given)


def _looks_personal(tokens: Sequence[Token], start: int, inside: Sequence[Token]) -> bool:
    """Whether two to four capitalised words may be a person's, though none is a known given name."""
    long = sum(token.low not in people.PARTICLES for token in inside) > PERSON_WORDS
    if long or (start and tokens[start - 1].low == "the"):
        return False
    if start and tokens[start - 1].low in ("in", "near") and inside[0].low not in words.MONTHS:
        return False  # "in Dunmore Marsh"
    first, last = inside[0], inside[-1]
    if (
        first.text.rstrip("'s") in people.PLACES
        or last.text.rstrip("'s") in people.PLACES
        or first.low in people.PARTISANS
        or first.low in people.BEGIN_PLACES
        or first.text.replace(".", "") in people.INITIALS_OF_PLACES
    ):
        return False
    return all(not t.text.isupper() or len(t.text.replace(".", "")) <= 2 for t in inside) and not any(
        t.text[-1:].isdigit() for t in inside
    )
