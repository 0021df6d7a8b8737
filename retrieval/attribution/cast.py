"""Everybody whom an article names: one `Figure` a person, organisation or group, with all the ways it is printed."""

from dataclasses import dataclass
from typing import Literal


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
    kind: Literal["person", "organisation", "group"]
    mentions: tuple[Mention, ...]
    """In reading order; the first holds or precedes the full name."""


@dataclass(frozen=True)
class Cast:
    """The figures of one article, in order of first mention."""

    figures: tuple[Figure, ...] = ()

    def named(self, name: str) -> tuple[Figure, ...]:
        """Return the figures that `name` may mean: none where the article has no such person, several where it is open.

        A given name or title that contradicts the article's ("Margaret Clinton" for Hillary Clinton) means nobody.
        """
        return tuple(figure for figure in self.figures if figure.name == name)

    def by_role(self, role: str) -> tuple[Figure, ...]:
        """Return the figures that a role may mean ("the former national security adviser")."""
        return tuple(figure for figure in self.figures if figure.role == role)
