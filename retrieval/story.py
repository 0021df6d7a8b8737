"""One news story: its numbered paragraphs, where it comes from, and what it reports people to have said."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Self

from retrieval.attribution import Cast, Reading, read
from retrieval.errors import StoryError
from retrieval.page import read_page
from retrieval.statement import Statement


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of the body: its number, from 1, and its text with the original characters."""

    number: int
    text: str


@dataclass(frozen=True)
class Origin:
    """Where a story comes from, as far as it is known."""

    url: str | None = None
    outlet: str | None = None
    """Who published it: "KVIA ABC 7"."""
    byline: str | None = None
    published: date | None = None


@dataclass(frozen=True)
class Story:
    """A story, read once; statements and cast are worked out when they are first asked for."""

    name: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_text(cls, text: str, name: str) -> Self:
        """Read a scraped page as text: furniture dropped, title found."""
        page = read_page(text)
        if not page.paragraphs:
            raise StoryError(f"{name}: no paragraph of a story in it; put the article's text there")
        return cls.from_paragraphs(page.paragraphs, page.title, name, Origin(outlet=page.outlet))

    @classmethod
    def from_paragraphs(cls, paragraphs: Iterable[str], title: str, name: str, origin: Origin | None = None) -> Self:
        """Take paragraphs as they are; their numbers are their positions, from 1."""
        numbered = tuple(Paragraph(number, text) for number, text in enumerate(paragraphs, 1))
        return cls(name, title, numbered, origin or Origin())

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """Read a file; StoryError names the file and what is wrong with it."""
        path = Path(path)
        return cls.from_text(path.read_text(encoding="utf-8"), path.stem)

    @cached_property
    def _reading(self) -> Reading:
        return read([paragraph.text for paragraph in self.paragraphs], self.title)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that the story reports somebody to have said, in reading order."""
        return self._reading.statements

    @property
    def cast(self) -> Cast:
        """Everybody whom the story names."""
        return self._reading.cast
