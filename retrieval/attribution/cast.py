"""Everybody whom an article names: one `Figure` a person, organisation or group, with all the ways it is printed."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from retrieval.attribution import people, roles
from retrieval.attribution.forms import Form, compatible, read_form

Kind = Literal["person", "organisation", "group"]


@dataclass(frozen=True)
class Mention:
    """One place where a figure is named; offsets are code points into the paragraph's text."""

    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Figure:
    """Somebody or something that an article names and that could speak."""

    name: str
    """The fullest name that the story prints."""
    role: str | None
    kind: Kind
    mentions: tuple[Mention, ...]
    """In reading order; the first holds or precedes the full name."""
    roles: tuple[str, ...] = ()
    """Everything that the story calls them, in reading order."""
    titles: frozenset[str] = frozenset()
    """Offices that stand before the name as titles: "senator"."""
    gender: str | None = None
    """What an honorific, a role or a given name tells: "m" or "f"."""
    names: tuple[str, ...] = ()
    """All distinct printed forms, the fullest first."""
    offices: tuple[str, ...] = ()
    """Those of the roles that a verb puts them in: "will become mayor"."""


@dataclass(frozen=True)
class Cast:
    """The figures of one article, in order of first mention."""

    figures: tuple[Figure, ...] = ()

    def named(self, name: str) -> tuple[Figure, ...]:
        """Return the figures that `name` may mean: none where the article has no such person, several where it is open.

        A given name or title that contradicts the article's ("Margaret Clinton" for Hillary Clinton) means nobody.
        """
        asked = read_form(name)
        if not asked.words:
            return ()
        exact = tuple(figure for figure in self.figures if _printed_so(figure, asked))
        exact = tuple(figure for figure in exact if figure.kind != "group") or exact
        if exact and (len(asked.words) > 1 or exact[0].kind != "person"):
            return _by_title(exact, asked)
        if len(asked.words) > 1 and any(_contradicts(figure, asked) for figure in self.figures):
            return _by_title(
                tuple(f for f in self.figures if len(read_form(f.name).words) > 1 and _may_be(f, asked)), asked
            )
        return _by_title(tuple(f for f in self.figures if f in exact or _may_be(f, asked)), asked)


def _printed_so(figure: Figure, asked: Form) -> bool:
    wanted = _without_hyphens(asked)
    return any(_without_hyphens(read_form(printed)) == wanted for printed in figure.names)


@lru_cache(maxsize=1 << 14)
def _without_hyphens(form: Form) -> str:
    return " ".join(form.words).replace("-", " ")


def _contradicts(figure: Figure, asked: Form) -> bool:
    """Whether a figure has the last word of the asked name, but another before it: Hillary, not Margaret, Clinton."""
    full = read_form(figure.name).words
    return len(full) > 1 and full[-1] == asked.words[-1] and not compatible(asked.words, full)


def _may_be(figure: Figure, asked: Form) -> bool:
    """Whether a name may mean a figure: nothing in it contradicts what the story prints."""
    full = read_form(figure.name)
    if figure.kind == "group" or (figure.kind != "person" and (len(full.words) > 1 or figure.name in people.PLACES)):
        return False
    if asked.gender and figure.gender and asked.gender != figure.gender:
        return False
    begins_so = 1 < len(asked.words) < len(full.words) and full.words[: len(asked.words)] == asked.words
    return begins_so or compatible(asked.words, full.words)


def _by_title(figures: tuple[Figure, ...], asked: Form) -> tuple[Figure, ...]:
    """Keep those whom the title in the question fits; an honorific fits everybody of that gender."""
    if asked.gender:
        figures = tuple(figure for figure in figures if figure.gender in (None, asked.gender))
    if not asked.title:
        return figures
    titled = tuple(figure for figure in figures if asked.title in _offices(figure))
    untitled = tuple(
        figure for figure in figures if asked.title in people.LEARNED or not figure.titles - people.LEARNED
    )
    return titled or untitled


def _offices(figure: Figure) -> frozenset[str]:
    """Return the offices that somebody holds: not those of whom they speak for."""
    words = {people.TITLES.get(word, "") for role in figure.roles for word in roles.head(role.lower().split())}
    return figure.titles | (words - {""})
