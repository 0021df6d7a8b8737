"""Whom a description means: a role in other words, an office by its initials, a group, the end of a body's name."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from retrieval.attribution import Cast, Figure
from retrieval.attribution.ages import age_beside, age_called
from retrieval.attribution.forms import content_words, read_form
from retrieval.attribution.people import HONORIFICS, KIN, ONE_PERSON, ORGANISATION_WORDS, ROLES, TITLES
from retrieval.facts.relatives import beginning, relatives
from retrieval.level import level
from retrieval.people.titled import initials, is_spelt
from retrieval.people.voices import is_voice
from retrieval.stories.story import Story
from retrieval.terms import term, terms

_UNNAMED = frozenset({"unnamed", "anonymous", "unidentified", "unknown", "named", "not"})
"""What a question calls somebody whose name a story keeps back."""
_AFTER_HEAD = re.compile(r"\b(?:of|for|in|with|from|at|who|on|to|that)\b.*")
_POSSESSOR = re.compile(r"[\w.-]+'s? ")
_OWNED = re.compile(r".*'s? ")
_LESSER = frozenset("vice deputy assistant".split())
"""What makes of an office another one, right below it; an assistant professor is a professor nevertheless."""
_WHO_DOES = re.compile(r"who ([\w-]+) (.+)")
_OFFICE_OF = re.compile(r"(?:the )?((?:[\w.'-]+ ){0,4}?[\w.'-]+) (?:of|for|at|in|from) \S.*")
_PLACES = frozenset("town village country land island region district province".split())
"""What a place may be called before its name: the town of Marlow is Marlow."""
_OWNER = re.compile(r"(?P<owner>.+?)'s? (?P<rest>.+)")
_NEW = re.compile(r"\b(?:new|incoming|newly appointed|current) ", re.IGNORECASE)
"""What readers call who has just taken up an office."""
_IN_FULL = {
    "ceo": ["chief executive"],
    "cfo": ["chief financial officer", "finance chief", "finance director"],
    "coo": ["chief operating officer", "operations chief", "operations director"],
    "cto": ["chief technology officer", "technology chief", "technology director"],
}
"""Initials of which stories print a part, or other words: a chief executive is seldom called an officer."""
_CLIPPED = {"exec": "executive", "ref": "referee", "sub": "substitute", "keeper": "goalkeeper", "prof": "professor"}
"""Nouns as they are cut short in speech."""
_DOES = {
    "chairs": "chair", "heads": "head", "leads": "leader", "runs": "head", "owns": "owner", "manages": "manager",
    "directs": "director", "teaches": "teacher", "edits": "editor", "coaches": "coach", "farms": "farmer",
    "founded": "founder", "co-founded": "co-founder",
    "studies": "researcher",
}  # fmt: skip
"""What those are who are only told to do it: "who chairs the council"."""
_LIVES_NEAR = re.compile(
    r"(?:, \d+)?,? (?:who )?(?:lives|lived|living) (?:directly |just |right )?"
    r"(?:opposite|next door|nearby|across the|\w+ doors)"
)
"""What right behind a name makes somebody a neighbour."""
_ALIKE = [
    {term(word) for word in group.split()}
    for group in (
        "boss chief chief-executive director director-general secretary-general executive head leader manager "
        "president",
        "spokesman spokesperson spokeswoman",
        "attorney barrister counsel lawyer solicitor",
        "chair chairman chairperson chairwoman head",
        "mom mother mum",
        "dad father",
        "doctor gp medic physician surgeon",
        "cop constable officer policeman policewoman",
        "alderman councilman councilwoman councillor councilor",
        "congressman congresswoman lawmaker legislator mp representative senator",
        "judge justice magistrate",
        "academic lecturer professor",
        "analyst expert professor researcher scholar scientist",
        "fireman firefighter",
        "operator owner proprietor",
        "neighbor neighbour",
        "federation union",
    )
]
"""What readers call somebody, beside what the papers do; of what stands before it only a union is called otherwise."""


def with_points(asked: str) -> str:
    """Return a name whose short title has its point back.

    >>> with_points("gov lee"), with_points("Dr. Lee")
    ('gov. lee', 'Dr. Lee')
    """
    title, _, name = asked.partition(" ")
    return f"{title}. {name}" if name and f"{title.lower()}." in TITLES and title.lower() not in TITLES else asked


def is_plural(asked: str) -> bool:
    """Tell whether a description means several people: "the analysts"."""
    head = _folded(asked).split()[-1:]
    return bool(head) and head[0].endswith("s") and term(head[0]) != head[0] and not head[0].endswith("ss")


def as_noun(asked: str) -> str:
    """Return who only does what they are told by as what they are.

    >>> as_noun("who founded the bank"), as_noun("who sang")
    ('founder of the bank', 'who sang')
    """
    does = _WHO_DOES.fullmatch(_folded(asked))
    noun = _DOES.get(does[1]) if does else None
    return f"{noun} of {does[2]}" if does and noun else asked


def is_office(asked: str) -> bool:
    """Tell whether words mean who is something of a body or a place.

    >>> is_office("the president of Doland"), is_office("the people of Doland")
    (True, False)
    """
    head = _before_of(asked)
    return head in ROLES or head in TITLES


def is_somebodys(asked: str) -> bool:
    """Tell whether words mean who has a calling for somebody or something.

    >>> is_somebodys("Roe's lawyer"), is_somebodys("Roe's boat")
    (True, False)
    """
    owned = _OWNER.fullmatch(_folded(asked))
    return owned is not None and owned["rest"].split()[-1] in ROLES


def is_of_another(asked: str) -> bool:
    """Tell whether words mean somebody of a body or a place, never that itself.

    >>> is_of_another("the people of Doland"), is_of_another("the City of Doland")
    (True, False)
    """
    head = _before_of(asked)
    return bool(head) and head not in ORGANISATION_WORDS | _PLACES


def _before_of(asked: str) -> str:
    """Return the noun before an "of", a "for" or an "at"; "" where there is none."""
    found = _OFFICE_OF.fullmatch(_folded(asked))
    return found[1].split()[-1] if found else ""


def tells_of(asked: str, text: str) -> bool:
    """Tell whether a text has the office that is asked for, or a word for it: "led" for "the leader of Doland".

    >>> tells_of("the founder of the bank", "She founded it."), tells_of("the founder of the bank", "The bank failed.")
    (True, False)
    """
    head = _head(asked)
    return any(one == head or beginning(one) == beginning(head) or one in relatives(head) for one in terms(text))


def described(asked: str, cast: Cast) -> tuple[Figure, ...]:
    """Return whom a story calls so; someone in office before someone who was, a close description before a loose one.

    Where only one fits loosely, it is meant: "Lee Roe's sister" is the sister whom the story names beside Lee Roe,
    "the bank's economist" the only economist, if he is of some bank.
    """
    asked = " ".join(_CLIPPED.get(word, word) for word in _folded(asked).split())
    return (
        _taking_up(asked, cast)
        or _holding(asked, cast, _has_role)
        or _holding(asked, cast, _is_alike)
        or tuple(f for f in cast.figures if _is_body(asked, f) or _is_group(asked, f))
        or _only(_of_owner(asked, cast))
        or _only(_holding(asked, cast, _is_loosely(cast)))
    )


def told_beside(asked: str, story: Story) -> tuple[Figure, ...]:
    """Return who is it by what stands beside the name alone, if only one is.

    "The union president" is "its president, Ann Roe", in a paragraph on the union; who lives next door, a neighbour.
    """
    people = [figure for figure in story.cast.figures if figure.kind == "person"]
    if age := age_called(asked):
        return _only(tuple(figure for figure in people if _is_aged(figure, age, story)))
    if _are_alike(_head(asked), "neighbour") and not _rest(asked):
        return _only(tuple(figure for figure in people if _lives_near(figure, story)))
    beside = tuple(f for f in people if any(_is_of_what_is_told(asked, role, f, story) for role in f.roles))
    return _only(beside or tuple(f for f in people if any(_is_of_its_body(asked, r, story.cast) for r in f.roles)))


def _is_aged(figure: Figure, age: int, story: Story) -> bool:
    return any(age == age_beside(_text(story, m.paragraph), m.start, m.end) for m in figure.mentions)


def _lives_near(figure: Figure, story: Story) -> bool:
    return any(_LIVES_NEAR.match(_text(story, mention.paragraph), mention.end) for mention in figure.mentions)


def _is_of_what_is_told(asked: str, role: str, figure: Figure, story: Story) -> bool:
    """Tell whether a role is the asked one of what "its" means: what the question adds is told right there."""
    paragraph = figure.mentions[0].paragraph
    text, others = _text(story, paragraph), _rest(asked) - set(_listed(role))
    if (
        not others
        or not _are_alike(_head(asked), _head(role))
        or not re.search(rf"\b(?:its|their) {re.escape(role)}", text, re.I)
    ):
        return False
    return others <= set(_listed(_text(story, paragraph - 1) + " " + text))


def _is_of_its_body(asked: str, role: str, cast: Cast) -> bool:
    """Tell whether a role is the asked one of a body named in part: "the agency's head" of the Bridge Agency."""
    parts = _OWNER.fullmatch(_folded(role))
    noun = parts["owner"].split()[-1] if parts else ""
    if not parts or noun not in ORGANISATION_WORDS:
        return False
    bodies = (figure for figure in cast.figures if figure.kind != "person")
    return any(
        _has_role(asked, f"{body.name} {parts['rest']}") for body in bodies if _folded(body.name).split()[-1:] == [noun]
    )


def _text(story: Story, number: int) -> str:
    return level(story.paragraphs[number - 1].text) if number else ""


def _taking_up(asked: str, cast: Cast) -> tuple[Figure, ...]:
    """Return who takes up the office, for "the new mayor": the mayor whom the story has may be the old one."""
    office = _NEW.sub("", asked)
    if office == asked:
        return ()
    return tuple(f for f in cast.figures if any(_has_role(office, o) or _is_alike(office, o) for o in f.offices))


def _holding(asked: str, cast: Cast, fits: Callable[[str, str], bool]) -> tuple[Figure, ...]:
    found = [(f, [role for role in _callings(asked, f) if fits(asked, role)]) for f in cast.figures]
    present = [f for f, roles in found if any("former" not in role.lower() for role in roles)]
    return tuple(present or [f for f, roles in found if roles])


def _callings(asked: str, figure: Figure) -> list[str]:
    """Return what somebody is called: who is asked for as the president is no vice president."""
    lesser = [role for role in figure.roles if _is_lesser(asked, role)]
    titles = [title for title in figure.titles if not any(title in _folded(role) for role in lesser)]
    return [*(role for role in figure.roles if role not in lesser), *titles]


def _is_lesser(asked: str, role: str) -> bool:
    """Tell whether a role is below the one that is asked for: "deputy director" for "the director"."""
    own = _OWNED.sub("", _AFTER_HEAD.sub("", _folded(role))).split()
    return own[-1:] != ["professor"] and bool(_LESSER.intersection(own[:-1]) - set(_folded(asked).split()))


def _only(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    return figures if len(figures) == 1 else ()


def _of_owner(asked: str, cast: Cast) -> tuple[Figure, ...]:
    """Return who is somebody's, where the story has the owner's surname alone, or a pronoun ("His son, Lee Roe,")."""
    parts = _OWNER.fullmatch(_folded(asked))
    if not parts:
        return ()
    if parts["owner"].removeprefix("the ") in ONE_PERSON and parts["rest"] in KIN:
        return _holding(parts["rest"], cast, _is_just)
    in_full = cast.named(parts["owner"])
    owners = in_full or _only(_given(parts["owner"], cast))
    if not owners:
        return ()
    surname = parts["owner"].split()[-1] if in_full else read_form(owners[0].name).words[-1]
    found = _holding(f"{surname}'s {parts['rest']}", cast, _has_role)
    by_surname = tuple(figure for figure in found if figure not in owners)
    near = {paragraph + step for owner in in_full for paragraph in _paragraphs(owner) for step in (0, 1)}
    kin = (f for f in _holding(parts["rest"], cast, _is_just) if f not in owners)
    beside = tuple(f for f in kin if f.mentions[0].paragraph in near)
    return by_surname or beside


def _given(name: str, cast: Cast) -> tuple[Figure, ...]:
    """Return the people who have a given name."""
    given = read_form(name).words[:1]
    people = (figure for figure in cast.figures if figure.kind == "person")
    return tuple(figure for figure in people if given and read_form(figure.name).words[:1] == given)


def _paragraphs(figure: Figure) -> set[int]:
    return {mention.paragraph for mention in figure.mentions}


def _is_just(asked: str, role: str) -> bool:
    return _listed(asked) == _listed(role)


def _is_alike(asked: str, role: str) -> bool:
    """Tell whether a role is the asked one in other words: "head of the office" for a director of the office."""
    for letters, full in ((letters, full) for letters, several in _IN_FULL.items() for full in several):
        if letters in _folded(asked).split() and full in _folded(role):
            return _has_role(re.sub(rf"\b{letters}\b", full, _folded(asked)), role)
    held = _listed(role)
    return _are_alike(_head(asked), _head(role)) and all(
        any(_are_alike(word, other) for other in held) for word in _rest(asked)
    )


def _is_loosely(cast: Cast) -> Callable[[str, str], bool]:
    """Return what tells whether a role is what was asked, and of something asked, though not of all of it."""
    named = {word for figure in cast.figures for word in _listed(figure.name)}

    def fits(asked: str, role: str) -> bool:
        head, rest, held = _head(asked), _rest(asked), set(_listed(role))
        may_be = bool(head) and head not in named and _are_alike(head, _head(role))
        return may_be and bool(rest & held) and not (rest - held) & named

    return fits


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two nouns for people are one, or are said for one another."""
    return one == other or any({one, other} <= group for group in _ALIKE)


def _rest(asked: str) -> set[str]:
    """Return what a description tells beside the noun that says what somebody is."""
    return set(_listed(asked)) - {_head(asked)}


@lru_cache(maxsize=1 << 14)
def _head(text: str) -> str:
    """Return the noun that says what somebody is: "engineer" of "chief engineer of the bridge", or of who does it."""
    first, _, rest = _folded(text).partition(" ")
    if first == "who" and (does := _DOES.get(rest.partition(" ")[0])):
        return term(does)
    return (_listed(_AFTER_HEAD.sub("", _folded(text))) or ("",))[-1]


def _has_role(asked: str, role: str) -> bool:
    """Tell whether a role holds what is asked, and as its bearer's own."""
    wanted = _listed(asked)
    held = _listed(role)
    in_full = bool(ROLES.intersection(_folded(asked).split()))
    return bool(wanted) and _holds(held, wanted, in_full) and not _is_another(asked, role)


def _is_another(asked: str, role: str) -> bool:
    """Tell whether a role only names the one who is asked for: "an adviser to the governor", "the leader's nephew"."""
    head = _head(asked)
    return _is_owner(_listed(asked)[-1], role) or (
        head in _listed(role) and head not in _listed(_AFTER_HEAD.sub("", _folded(role)))
    )


def _is_owner(head: str, role: str) -> bool:
    owners = {word for found in _POSSESSOR.findall(_folded(role)) for word in _listed(found)}
    return head in owners and head not in _listed(_POSSESSOR.sub("", _folded(role)))


def _holds(held: tuple[str, ...], wanted: tuple[str, ...], in_full: bool) -> bool:
    """Tell whether each wanted word is held, or stands for held words by its letters; `in_full`: or they for it."""
    others = set(wanted) - {*held, *initials(held)}
    if all(is_spelt(other, held) for other in others):
        return True
    return in_full and any(run in held and set(rest) <= set(held) for run, rest in _shortened(wanted))


def _shortened(wanted: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the initials of each run of words, with the words outside it."""
    for start in range(len(wanted)):
        for end in range(start + 2, len(wanted) + 1):
            yield "".join(word[0] for word in wanted[start:end]), wanted[:start] + wanted[end:]


def _is_body(asked: str, figure: Figure) -> bool:
    """Tell whether a body's name ends so ("the school district"), or has these initials ("the EU")."""
    if figure.kind != "organisation":
        return False
    wanted, name = _listed(asked), _listed(figure.name)
    if not wanted or len(name) < 2:
        return False
    common = len(wanted) > 1 or _folded(asked).split()[-1] in ORGANISATION_WORDS
    return (common and wanted == name[-len(wanted) :]) or wanted == ("".join(word[0] for word in name),)


def _is_group(asked: str, figure: Figure) -> bool:
    """Tell whether an unnamed speaker is called so ("the diplomats"), or speaks for the body that is called so."""
    wanted = [word for word in _listed(asked) if word not in _UNNAMED]
    if figure.kind != "group" or not wanted:
        return False
    if is_voice(figure.name, frozenset(content_words(level(asked)))):
        return True
    before = _listed(_AFTER_HEAD.sub("", _folded(figure.name)))
    return set(wanted) <= set(_listed(figure.name)) and wanted[-1] in before


@lru_cache(maxsize=1 << 14)
def _listed(text: str) -> tuple[str, ...]:
    """Return the words of a description in their order: offices in full, no number, no articles."""
    found = (word for word in re.findall(r"[\w.'&]+", _folded(text)) if word not in HONORIFICS)
    plain = (word for one in found for word in content_words(one))
    return tuple(term(TITLES.get(f"{word}.", TITLES.get(word, word))) for word in plain)


def _folded(text: str) -> str:
    return level(text).lower().strip(" ?!.,")
