"""Names as an article prints them: capitalised runs, split into title and name, with the role before or after them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from retrieval.attribution import cues, offices, people, words
from retrieval.attribution.tokens import Text, Token

_GIVEN = people.MEN | people.WOMEN
_NEVER_FIRST = (
    words.DETERMINERS
    | words.PRONOUNS
    | words.RELATIVES
    | words.AUXILIARIES
    | words.ADVERBS
    | words.CONJUNCTIONS
    | words.PREPOSITIONS
    | words.TIME_WORDS
    | words.COLLECTIVES
    | frozenset(
        "neither either and or yes no mr i i'm i'll there here please who's what's that's let's it's last next asked "
        "according".split()
    )
)
_ENDS_RUN = (
    cues.strong | words.FINITE_VERBS | words.AUXILIARIES | words.CONJUNCTIONS | words.PRONOUNS | words.PREPOSITIONS
) - {"will", "may", "like"} | frozenset("the a an his her their our this that".split())
"""Words that a headline prints large, and that are inside no name."""
_DATES = words.DAYS | words.MONTHS
_ROLES_AND_TITLES = people.ROLES | people.TITLES.keys()
_NO_NAME_ALONE = people.PARTISANS | people.HONORIFICS | _ROLES_AND_TITLES
_GIVEN_OR_BODY = _GIVEN | people.ORGANISATION_WORDS
_NOT_IN_ROLE = _NEVER_FIRST - words.COLLECTIVES - {"of", "and", "then"}
_ROLE_LIMIT = 9
_APPOSITION_LIMIT = 16
_OFFICES_OF_SOMETHING = frozenset({"secretary", "speaker", "director", "chief", "general", "commissioner", "minister"})
_TAKES_OF = people.ORGANISATION_WORDS | _OFFICES_OF_SOMETHING
_MONTH_NAMES = frozenset({"may", "april", "june", "august"})


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
    doubtful: bool = field(default=False)
    """It opens a sentence, and its first word is no known given name: the capital may be the sentence's."""


def find_names(text: Text, lower_case: Collection[str] = ()) -> list[Name]:
    """Return the names of a paragraph in reading order; `lower_case`: words that the article also prints small."""
    names: list[Name] = []
    for sentence in text.sentences:
        found = _in_tokens(text, sentence.tokens, lower_case, quoted=False)
        names += (
            [replace(name, doubtful=_is_doubtful(name)) for name in found] if _is_headline(sentence.tokens) else found
        )
    for inside in text.quoted:
        names += _in_tokens(text, inside, lower_case, quoted=True)
    return sorted(names, key=lambda name: name.start)


def _in_tokens(text: Text, tokens: Sequence[Token], lower_case: Collection[str], quoted: bool) -> list[Name]:
    names, at = [], 0
    while at < len(tokens):
        office = offices.find(tokens, at, _NEVER_FIRST - words.COLLECTIVES)
        if office:
            names.append(_office_holder(text, tokens, office, quoted))
            at = office.end
            continue
        if not tokens[at].capital or _is_no_name(tokens, at, lower_case):
            at += 1
            continue
        end = _run_end(tokens, at)
        name = _read_run(text, tokens, at, end, quoted)
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
    return name.kind == "person" and (len(name.words) > 2 or name.words[0] not in _GIVEN)


def _is_no_name(tokens: Sequence[Token], at: int, lower_case: Collection[str]) -> bool:
    """Whether a capitalised word is no name: a function word, a day, or a word that only its place makes large."""
    token = tokens[at]
    if token.low in _NEVER_FIRST and not (token.low in _MONTH_NAMES and at and tokens[at - 1].low in people.HONORIFICS):
        return True
    if token.low.partition("'")[0] in words.PRONOUNS and "'" in token.low:
        return True
    begins = at == 0 or (tokens[at - 1].kind != "word" and tokens[at - 1].text not in ",(-&")
    if not begins or token.low in people.TITLES or token.low in people.HONORIFICS:
        return False
    follows = at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].low not in _NEVER_FIRST
    if token.low in cues.all_cues or token.low in words.FINITE_VERBS:
        return not (follows and token.low in _GIVEN)
    if "-" in token.low and not follows and token.text[token.text.index("-") + 1 :].islower():
        return True
    return token.low in lower_case and not (follows and token.low in _GIVEN_OR_BODY)


def _run_end(tokens: Sequence[Token], start: int) -> int:
    """Return where a run of capitalised words ends: particles, "of", "&" and a nickname in quotes stand inside one."""
    at = start + 1
    while at < len(tokens) and not tokens[at - 1].possessive:
        token = tokens[at]
        if token.capital and token.low in _ENDS_RUN:
            break
        if token.capital and not (token.low in _DATES and not _may_be_may(tokens, at)):
            at += 1
        elif token.low in people.SUFFIXES or (
            token.text == "," and at + 1 < len(tokens) and tokens[at + 1].low in people.SUFFIXES
        ):
            at += 1 if token.text != "," else 2
        elif at + 1 < len(tokens) and tokens[at + 1].capital and _joins(tokens, at):
            at += 2
        elif (
            token.low == "of"
            and at + 2 < len(tokens)
            and tokens[at + 1].low == "the"
            and tokens[at + 2].capital
            and _takes_of(tokens, at)
        ):
            at += 3
        else:
            break
    return at


def _may_be_may(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in _MONTH_NAMES and tokens[at - 1].low in _GIVEN | people.HONORIFICS | people.TITLES.keys()


def _joins(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.low in people.PARTICLES and token.text[0].islower():
        return True
    if token.kind == "quote":
        return token.end - token.start < 16 and tokens[at + 1].low not in _NEVER_FIRST and tokens[at - 1].low in _GIVEN
    if token.low == "of":
        return _takes_of(tokens, at)
    return token.text == "&"


def _takes_of(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].low in _TAKES_OF


def _read_run(text: Text, tokens: Sequence[Token], start: int, end: int, quoted: bool) -> Name | None:
    """Make a name of a run: its title off, its kind told, its role looked for."""
    name_at = _name_start(tokens, start, end)
    inside = [token for token in tokens[name_at:end] if token.kind == "word"]
    if not inside:
        return None
    low = tuple(token.low for token in inside)
    if len(low) == 1 and low[0] in _NO_NAME_ALONE and name_at == start:
        return None
    titles = tokens[start:name_at]
    kind = _kind(tokens, start, name_at, end)
    gender = next((people.GENDERED[t.low] for t in titles if t.low in people.GENDERED), None)
    offices = [people.TITLES[t.low] for t in titles if t.low in people.TITLES]
    role, first = (None, start) if kind == "organisation" else _role_before(text, tokens, start, name_at)
    if role is None and kind != "organisation":
        role = None if inside[-1].possessive else _role_after(text, tokens, end)
    if gender is None and role:
        gender = next((people.GENDERED[w] for w in reversed(role.lower().split()) if w in people.GENDERED), None)
    # Read after the gender: a wife or a son so named would draw the pronouns that mean the whole family.
    if role is None and kind == "person" and len(low) > 1:
        role = _role_before_comma(text, tokens, start, end)
    stop = inside[-1].end - (2 if inside[-1].text.endswith("'s") else inside[-1].text.endswith("'"))
    return Name(
        text.number, inside[0].start, stop, low, kind, offices[-1] if offices else None, gender, role, quoted,
        inside[-1].possessive, first=tokens[first].start,
        doubtful=start == 0 and low[0] not in _GIVEN, after_the=start > 0 and tokens[start - 1].low == "the",
    )  # fmt: skip


def _name_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the name begins in a run: past titles, party and place words."""
    at = start
    for position in range(start, end - 1):
        low = tokens[position].low
        if low in people.TITLES or low in people.HONORIFICS or (low in people.ROLES and low not in _GIVEN):
            at = position + 1
            if tokens[at].low == "of":
                at = _past_of(tokens, at + 1, end)
                break
    while at < end - 1 and tokens[at].low in people.PARTISANS and at + 2 <= end and tokens[at + 1].low in _GIVEN:
        at += 1
    if (
        at < end
        and tokens[at].low not in _GIVEN
        and tokens[end - 1].low in people.ORGANISATION_WORDS
        and at > start
        and tokens[start].low not in people.HONORIFICS
    ):
        return start
    return min(at, end)


def _past_of(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where the name begins after "Secretary of State" and its like; `end` where there is none."""
    for position in range(at, end):
        if tokens[position].low in _GIVEN or tokens[position].text[1:] == ".":
            return position
    return at + 1 if end - at in (2, 3) and tokens[at].low != "the" else end


def _kind(tokens: Sequence[Token], start: int, name_at: int, end: int) -> str:
    inside = [token for token in tokens[name_at:end] if token.kind == "word"]
    low = [token.low for token in inside]
    if any(word in people.ORGANISATION_WORDS or word in ("of", "&") for word in low) and low[0] not in _GIVEN:
        return "organisation"
    if name_at > start:
        return "person"
    if low[0] in _GIVEN and len(low) > 1:
        return "person"
    if len(low) == 1:
        return "organisation" if inside[0].text.isupper() and len(low[0]) > 1 else "unknown"
    return "person" if _looks_personal(tokens, start, inside) else "organisation"


def _looks_personal(tokens: Sequence[Token], start: int, inside: Sequence[Token]) -> bool:
    """Whether two to four capitalised words may be a person's, though none is a known given name."""
    if len(inside) > 4 or (start and tokens[start - 1].low == "the"):
        return False
    first, last = inside[0], inside[-1]
    if (
        first.text.rstrip("'s") in people.PLACES
        or last.text.rstrip("'s") in people.PLACES
        or first.low in people.PARTISANS
    ):
        return False
    return all(not t.text.isupper() or len(t.text) <= 2 for t in inside) and not any(
        t.text[-1:].isdigit() for t in inside
    )


def _role_before(text: Text, tokens: Sequence[Token], start: int, name_at: int) -> tuple[str | None, int]:
    """Return the role that stands before a name, and where it begins: "White House adviser Ann Roe"."""
    at = start
    while (
        at > 0
        and tokens[start - 1].low in people.ROLES
        and start - at < _ROLE_LIMIT
        and _belongs_to_role(tokens, at - 1)
    ):
        at -= 1
    while start < name_at and at > 0 and tokens[at - 1].capital and _belongs_to_role(tokens, at - 1):
        at -= 1
    while at < name_at and tokens[at].low in words.ADVERBS | words.PREPOSITIONS | {"and"}:
        at += 1
    while name_at > at + 1 and tokens[name_at - 1].low in people.HONORIFICS:
        name_at -= 1
    if at >= name_at or all(t.low in people.HONORIFICS for t in tokens[at:name_at]):
        return None, at
    return text.original[tokens[at].start : tokens[name_at - 1].end], at


def _belongs_to_role(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.low in _NOT_IN_ROLE:
        return False
    if token.low in ("of", "and"):
        return at > 0 and tokens[at + 1].kind == "word" and tokens[at - 1].low in _ROLES_AND_TITLES
    return token.low not in cues.strong and token.low not in words.FINITE_VERBS


def _role_before_comma(text: Text, tokens: Sequence[Token], start: int, end: int) -> str | None:
    """Return the role of which a name between commas is the apposition: "the council's finance director, Ann Roe,"."""
    comma = start - 1
    closed = end < len(tokens) and tokens[end].text in (",", ".", "(")
    if comma < 2 or tokens[comma].text != "," or not closed or tokens[comma - 1].low not in _ROLES_AND_TITLES:
        return None
    at = comma - 1
    while at > 0 and comma - at < _ROLE_LIMIT and _belongs_to_role(tokens, at - 1):
        at -= 1
    determined = at > 0 and tokens[at - 1].low in words.DETERMINERS
    if not determined and not any(token.possessive for token in tokens[at : comma - 1]):
        return None
    return text.original[tokens[at].start : tokens[comma - 1].end]


def _role_after(text: Text, tokens: Sequence[Token], end: int) -> str | None:
    """Return the apposition after a name that says what somebody is: "Ann Roe, the mayor of Dover,"."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return None
    at = end + 1
    if tokens[at].text.isdigit() and at + 2 < len(tokens) and tokens[at + 1].text == ",":
        at += 2
    stop = at
    while stop < len(tokens) and stop - at < _APPOSITION_LIMIT and not _ends_apposition(tokens, stop):
        stop += 1
    inside = {token.low for token in tokens[at:stop]}
    if stop == at or not inside & (_ROLES_AND_TITLES) or tokens[at].low in words.PREPOSITIONS | words.CONJUNCTIONS:
        return None
    if tokens[at].capital and not tokens[at].possessive and not inside & (people.ROLES - words.COLLECTIVES):
        return None
    return _without_article(text.original[tokens[at].start : tokens[stop - 1].end])


def _without_article(role: str) -> str:
    first, _, rest = role.partition(" ")
    return rest if first.lower() in ("a", "an", "the") and rest else role


def _ends_apposition(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return token.text not in ("&", "/")
    return token.low in words.RELATIVES | words.FINITE_VERBS | cues.strong or token.low in words.PRONOUNS
