"""Whom somebody's kin means: "Mr Roe" of "Ann Roe and her husband, Ben,", "Ann's father" of "Her father, Carl,"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from retrieval.attribution import Figure
from retrieval.attribution.forms import Form, fold, read_form
from retrieval.attribution.people import GENDERED, KIN
from retrieval.level import level
from retrieval.stories.story import Paragraph, Story
from retrieval.terms import term, terms

NEAR = 3
"""So many paragraphs up may stand whom a "her" means that nobody else nearer by can be."""
_NOUNS = (
    "husband", "wife", "widow", "widower", "son", "daughter", "brother", "sister", "father", "mother", "grandfather",
    "grandmother", "grandson", "granddaughter", "uncle", "aunt", "nephew", "niece",
)  # fmt: skip
_NOUN = rf"(?P<noun>{'|'.join(_NOUNS)})"
_BESIDE = re.compile(
    r"\b(?P<family>[^\W\d_][\w'-]{0,40}?)(?:'s?| and (?:his|her|their)|(?:, \d+)?[.,] (?:his|her|His|Her)) "
    rf"(?:[a-z-]+ ){{0,2}}?{_NOUN},? (?P<given>[^\W\d_][\w-]+)\b(?! [A-Z])"
)
"""A name, and right behind it a relative with a given name alone."""
_OWNED = re.compile(rf"\b(?P<whose>[Hh]is|[Hh]er) (?:[a-z-]+ ){{0,2}}?{_NOUN},? (?P<given>[A-Z][\w-]+)\b")
_SAME = {"dad": "father", "mum": "mother", "mom": "mother"}
ASKED_KIN = rf"(?P<noun>{'|'.join(sorted({*_SAME, *KIN}))})"
"""A relative as readers ask for one."""
_SIBLINGS, _SPOUSES = set(map(term, ("brother", "sister"))), set(map(term, ("husband", "wife", "married")))
"""Words for those who are one another's: whose sister somebody is, is her brother."""
_ASKED = (
    re.compile(rf"(?P<owner>.+?)'s? (?:[a-z-]+ )?{ASKED_KIN}", re.I),
    re.compile(rf"(?P<owner>.+?)s {ASKED_KIN}", re.I),
    re.compile(rf"(?:the )?{ASKED_KIN} of (?P<owner>.+)", re.I),
)


class _Relative(NamedTuple):
    """What a story tells of a relative."""

    owner: tuple[str, ...]
    """The words of the name whose relative it is, as far as it stands there."""
    noun: str
    given: str


def relatives_of(asked: str, story: Story) -> tuple[Figure, ...]:
    """Return the relative who is asked for: as somebody's, or by a family name that the story gives to nobody else."""
    form, owned = read_form(asked), _owned(asked)
    if not owned and (not form.words or (len(form.words) < 2 and not form.gender)):
        return ()
    told = [one for paragraph in story.paragraphs for one in _relatives(story, paragraph)]
    if owned:
        return tuple(figure for one in told if _is_of(one, *owned, story) for figure in _called(one, story))
    fitting = [one for one in told if _may_be_called(one, form)]
    return tuple(dict.fromkeys(f for one in fitting for f in story.cast.figures if _is_relative(f, form, one)))


def is_relative(asked: str) -> bool:
    """Tell whether somebody is asked for as another's relative.

    >>> is_relative("Ann's dad"), is_relative("the son of Roe"), is_relative("Ann's lawyer")
    (True, True, False)
    """
    return _owned(asked) is not None


def tells_of_relative(asked: str, text: str) -> bool:
    """Tell whether a text has the relative who is asked for, and whose it is: another's daughter is nobody's son."""
    owned, told = _owned(asked), set(terms(text))
    if owned is None or not told.issuperset(terms(owned[0])[-1:]):
        return False
    return any(term(owned[1]) in one and not one.isdisjoint(told) for one in (_SIBLINGS, _SPOUSES, {term(owned[1])}))


def _owned(asked: str) -> tuple[str, str] | None:
    """Return whose relative is asked for, and which: "Ann" and "father" of "Ann's dad"."""
    found = next((match for pattern in _ASKED if (match := pattern.fullmatch(level(asked)))), None)
    if not found:
        return None
    noun = found["noun"].lower()
    return found["owner"], _SAME.get(noun, noun)


def _relatives(story: Story, paragraph: Paragraph) -> Iterator[_Relative]:
    """Yield the relatives with a given name that a paragraph tells of, each with whose they are."""
    text = level(paragraph.text)
    if not any(f" {noun}" in text for noun in _NOUNS):
        return
    for found in _BESIDE.finditer(text):
        yield _Relative((fold(found["family"]),), found["noun"], fold(found["given"]))
    for found in _OWNED.finditer(text):
        gender = "m" if found["whose"].lower() == "his" else "f"
        if owner := _meant(story, paragraph.number, found.start(), gender):
            yield _Relative(read_form(owner.name).words, found["noun"], fold(found["given"]))


def _meant(story: Story, number: int, end: int, gender: str) -> Figure | None:
    """Return whom "her" before a relative means: the only one whom the nearest paragraph before it names."""
    for nearest in range(number, max(0, number - NEAR), -1):
        named = [
            figure
            for figure in story.cast.figures
            if figure.kind == "person"
            and any(m.paragraph == nearest and (nearest < number or m.end <= end) for m in figure.mentions)
        ]
        if named:
            fitting = [figure for figure in named if figure.gender in (None, gender)]
            return fitting[0] if len(fitting) == 1 else None
    return None


def _is_of(relative: _Relative, owner: str, noun: str, story: Story) -> bool:
    """Tell whether a relative is the asked owner's; a name that several bear is nobody's."""
    bearers = _bearers(relative.owner, story)
    return relative.noun == noun and len(bearers) == 1 and bearers == _bearers(read_form(owner).words, story)


def _bearers(words: tuple[str, ...], story: Story) -> list[Figure]:
    """Return the people whose name holds all of some words."""
    people = (figure for figure in story.cast.figures if figure.kind == "person")
    return [figure for figure in people if set(words) <= set(read_form(figure.name).words)]


def _called(relative: _Relative, story: Story) -> tuple[Figure, ...]:
    """Return the only person whose given name is the relative's."""
    found = [
        figure for figure in _bearers((relative.given,), story) if read_form(figure.name).words[0] == relative.given
    ]
    return tuple(found) if len(found) == 1 else ()


def _may_be_called(relative: _Relative, form: Form) -> bool:
    """Tell whether a name may be the relative's: the family's, with the given name or the gender that a "Mr" tells."""
    if relative.owner[-1] != form.words[-1] or form.gender not in (None, GENDERED[relative.noun]):
        return False
    return len(form.words) == 1 or form.words[:-1] == (relative.given,)


def _is_relative(figure: Figure, form: Form, relative: _Relative) -> bool:
    """Tell whether a figure goes by the relative's given name alone, or by the family name with this gender."""
    words, gender = read_form(figure.name).words, GENDERED[relative.noun]
    return figure.kind == "person" and (
        words == (relative.given,) or (words == form.words[-1:] and figure.gender == gender)
    )
