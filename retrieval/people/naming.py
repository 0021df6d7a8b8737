"""Whom a question means: the figures of the stories that a name, a role or a misspelling points to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from retrieval.answer import Passage
from retrieval.attribution import Cast, Figure
from retrieval.attribution.forms import compatible, fold, is_surname_first, read_form, same_given
from retrieval.attribution.given_names import MEN, WOMEN
from retrieval.attribution.people import ROLES, TITLES
from retrieval.level import level
from retrieval.people.description import (
    as_noun,
    described,
    is_of_another,
    is_plural,
    told_beside,
    with_points,
)
from retrieval.people.kin import ASKED_KIN, relatives_of
from retrieval.people.sorts import of_sort
from retrieval.people.titled import titled
from retrieval.people.voices import voices_of
from retrieval.rarity import known
from retrieval.statement import Speaker
from retrieval.stories.story import Story

_DOUBLED = re.compile(r"(.)\1+")
_UMLAUT = re.compile(r"([aou])e")
"""How an umlaut is written on other keyboards: "Mueller"."""
_OWNED_KIN = re.compile(rf"(?P<owner>.+\w)s {ASKED_KIN}", re.I)
"""Somebody's relative as it is typed: "anns father"."""
SHORTEST_MENDED = 4
"""Letters of the shortest name word that is taken for a misspelling."""
SHORTEST_GIVEN = 3
"""Letters of the shortest given name that is asked for by itself."""
OFTEN = 4
"""Somebody is called by a name so many times as often as all others, to be meant by it alone."""


@dataclass(frozen=True)
class Named:
    """A figure of one story that a question means."""

    story: Story
    figure: Figure
    mended: bool = False
    """The question misspells the name, or gives one that the story does not print, and this is the nearest one."""
    several: bool = False
    """The question means all who are so called: "the analysts"."""


def find_named(asked: str, stories: Iterable[Story]) -> list[Named]:
    """Return whom `asked` may mean: by name, else by what they are, else by the nearest spelling; none if nobody fits.

    A mark that was not typed is put back first: "gov lee" is Gov. Lee, "lees" may be Lee's.
    """
    stories = list(stories)
    asked = as_noun(with_points(asked))
    found = _called(asked, stories)
    if not found and len(asked) > SHORTEST_MENDED and asked.endswith("s"):
        found = _called(asked[:-1], stories)
    if not found and (owned := _OWNED_KIN.fullmatch(asked)):
        found = _called(f"{owned['owner']}'s {owned['noun']}", stories)
    found = found or list(_nearest(asked, stories)) or list(_nearest_role(asked, stories))
    return [] if all(_is_other_gender(asked, one.figure) for one in found) else found


def bearers(name: str, stories: Iterable[Story]) -> list[Named]:
    """Return everybody whom a name may mean, also those whom the story itself calls otherwise."""
    naming = (story for story in stories if story.may_name(name))
    return [Named(story, f) for story in naming for f in story.cast.named(name) if f.kind == "person"]


def _called(asked: str, stories: list[Story]) -> list[Named]:
    """Return whom the stories call just that: a name, a role, an office, a group."""
    related = [(story, relatives_of(asked, story)) for story in stories]
    if any(figures for _, figures in related):
        return [Named(story, f, mended=True, several=len(figures) > 1) for story, figures in related for f in figures]
    naming = [story for story in stories if story.may_name(asked)]
    exact = [Named(story, figure) for story in naming for figure in _meant(asked, _so_named(asked, story.cast))]
    exact = exact or [Named(story, figure) for story in stories for figure in titled(asked, story.cast)]
    exact = exact or [Named(story, figure) for story in stories for figure in _by_given_name(asked, story.cast)]
    exact = exact or [
        Named(story, figure, several=is_plural(asked) or figure.kind == "group")
        for story in stories
        for figure in described(asked, story.cast) or told_beside(asked, story)
    ]
    return exact or [Named(story, f, several=True) for story in stories for f in of_sort(asked, story.cast)]


def _so_named(asked: str, cast: Cast) -> tuple[Figure, ...]:
    """Return whom a name means; what is of a body never means that body, unless the story prints just that name."""
    figures = cast.named(asked)
    if not is_of_another(asked):
        return figures
    wanted = _words(asked)[asked.lower().startswith("the ") :]
    return tuple(figure for figure in figures if any(_words(name) == wanted for name in figure.names))


def _by_given_name(asked: str, cast: Cast) -> tuple[Figure, ...]:
    """Return whom a given name means that the story prints with the family's alone: "ann" for Ann Roe."""
    form = read_form(asked)
    if len(form.words) != 1 or form.title or len(asked) < SHORTEST_GIVEN:
        return ()
    full = ((figure, read_form(figure.name).words) for figure in cast.figures if figure.kind == "person")
    return tuple(
        figure
        for figure, words in full
        if len(words) > 1 and not is_surname_first(words) and same_given(words[0], form.words[0])
    )


def _is_other_gender(asked: str, figure: Figure) -> bool:
    """Tell whether the asked given name is a woman's and the story's Roe is a man, or the other way round."""
    words = read_form(asked).words
    if len(words) < 2 or len(read_form(figure.name).words) > 1 or not figure.gender:
        return False
    other, own = (MEN, WOMEN) if figure.gender == "f" else (WOMEN, MEN)
    return words[0] in other and words[0] not in own


def _meant(asked: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return whom the story itself calls just that ("Kim", beside Kim Myong Gil), else all whom the name may mean.

    Of several, only the one who is called so far more often than the others together: a story about Ann Roe that
    names "Mr. Roe" once means her by "Roe".
    """
    called = {figure: _times_called(asked, figure) for figure in figures}
    most = max(called.values(), default=0)
    if most >= OFTEN * max(1, sum(called.values()) - most):
        return tuple(figure for figure, times in called.items() if times == most)
    return tuple(figure for figure, times in called.items() if times) or figures


def _times_called(asked: str, figure: Figure) -> int:
    words = _words(asked)
    if words not in map(_words, (figure.name, *figure.names)):
        return 0
    return sum(_words(mention.text) == words for mention in figure.mentions) or 1


def for_whom(named: list[Named]) -> list[Named]:
    """Return who speaks for the bodies that are named ("a spokeswoman for the ministry"), else these themselves."""
    voices = ((one, voice) for one in named for voice in voices_of(one.figure, one.story.cast))
    return [replace(one, figure=voice, several=True) for one, voice in voices] or named


def _nearest(asked: str, stories: list[Story]) -> Iterator[Named]:
    """Yield the figures whose name is a slip of the finger away: each word of the asked name as printed, or mended."""
    words = _words(asked)
    for story in stories:
        printed = {word for figure in story.cast.figures for word in _words(figure.name)}
        mended = [_mend(word, printed) for word in words]
        if mended != words:
            for figure in _so_named(" ".join(mended), story.cast):
                yield Named(story, figure, mended=True)


def _nearest_role(asked: str, stories: list[Story]) -> Iterator[Named]:
    """Yield the figures whose calling is a slip of the finger away: "the tresurer"."""
    for story in stories:
        told = {word for figure in story.cast.figures for role in figure.roles for word in _words(role)}
        printed = told & (ROLES | TITLES.keys())
        mended = " ".join(_mend(word, printed) for word in _words(asked))
        if mended != " ".join(_words(asked)):
            yield from (Named(story, figure, mended=True) for figure in described(mended, story.cast))


def _mend(word: str, printed: set[str]) -> str:
    """Return the nearest printed word, or the word itself where it is right as it stands or nothing is near."""
    if word in printed:
        return word
    alike = _same_sound(word, printed)
    if alike or len(word) < SHORTEST_MENDED or known(word):
        return alike or word
    from rapidfuzz.distance import OSA  # imported late: most questions spell names right

    allowed = 1 if len(word) < 8 else 2
    near = sorted((OSA.distance(word, other), other) for other in printed if len(other) >= SHORTEST_MENDED)
    return near[0][1] if near and near[0][0] <= allowed else word


def _same_sound(word: str, printed: set[str]) -> str | None:
    """Return the printed word that differs in a doubled letter or an umlaut only ("Phillips", "Philips")."""
    return next((other for other in sorted(printed) if _sound(other) == _sound(word)), None)


@lru_cache(maxsize=1 << 14)
def _sound(word: str) -> str:
    return _DOUBLED.sub(r"\1", _UMLAUT.sub(r"\1", fold(word)))


def _words(name: str) -> list[str]:
    return level(name).replace("'", "").replace("-", " ").casefold().split()


def persons(named: Iterable[Named]) -> list[list[Named]]:
    """Group the figures of several stories that may be one person: no given name contradicts another.

    A story that prints the family name alone counts to the first whom it may be, unless it may be several: then it
    stays by itself.
    """
    groups: list[list[Named]] = []
    for one in sorted(named, key=lambda one: -len(_words(one.figure.name))):
        fitting = [group for group in groups if _may_be_one(group[0].figure, one.figure)]
        if len(fitting) == 1:
            fitting[0].append(one)
        else:
            groups.append([one])
    return groups


def _may_be_one(one: Figure, other: Figure) -> bool:
    if one.kind != "person" or other.kind != "person":
        return _words(one.name) == _words(other.name)
    first, second = read_form(one.name).words, read_form(other.name).words
    return one.name == other.name or bool(first and second and compatible(first, second))


def namesakes(named: list[Named]) -> list[Figure]:
    """Return whom to choose from where the question may mean several people, of one story or of many; else nobody.

    People who are called by the very same name in different stories cannot be told apart by it: they count as one, and
    what they say is shown story by story, each with the role that it gives them.
    """
    single = {(one.story.name, level(one.figure.name).casefold()): one for one in named if not one.several}
    if len({story for story, _ in single}) < len(single):
        return [one.figure for one in single.values()]
    groups = persons(single.values())
    return [group[0].figure for group in groups] if len(groups) > 1 else []


def as_one(named: list[Named]) -> Speaker:
    """Return somebody under the fullest name that the stories print, with a role where none gives another."""
    fullest = max((one.figure for one in named), key=lambda figure: len(_words(figure.name)))
    roles = {one.figure.role for one in named if one.figure.role}
    return Speaker(fullest.name, roles.pop() if len(roles) == 1 else None)


def introduction(one: Named) -> Passage:
    """Return the paragraph that tells who somebody is: where the role is printed, else the first mention."""
    paragraphs = [one.story.paragraphs[mention.paragraph - 1] for mention in one.figure.mentions]
    role = level(one.figure.role or "").casefold()
    telling = [paragraph for paragraph in paragraphs if role and role in level(paragraph.text).casefold()]
    return Passage(one.story, (telling or paragraphs)[0], 1.0)
