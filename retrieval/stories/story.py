"""One news story: its numbered paragraphs, where it comes from, and what it reports people to have said."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Self

from retrieval.attribution import Cast, Reading, read
from retrieval.attribution.callings import may_be_called
from retrieval.errors import StoryError
from retrieval.page import read_page
from retrieval.statement import Statement
from retrieval.stories.header import Header, split_front_matter
from retrieval.stories.story_file import read_story_file


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
    credits: tuple[str, ...] = ()
    """Other outlets to whom its people spoke, or whose reporting it names: "Axios"."""


@dataclass(frozen=True)
class Kept:
    """What was found in a story before, of which each piece is fetched when it is first asked for."""

    callings: str
    """As `attribution.callings` makes them."""
    cast: Callable[[], Cast]
    statements: Callable[[], tuple[Statement, ...]]


@dataclass(frozen=True)
class Story:
    """A story, read once; statements and cast are worked out when they are first asked for."""

    name: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    origin: Origin = field(default_factory=Origin)
    kept: Kept | None = field(default=None, repr=False, compare=False)
    """None: the story is read when it is first asked."""

    @classmethod
    def from_text(cls, text: str, name: str = "story") -> Self:
        """Read a scraped page as text: front matter read, furniture dropped, title found; raises `StoryError`."""
        header, page_text = split_front_matter(text, name)
        return cls._from_page(header, page_text, name, name)

    @classmethod
    def from_paragraphs(
        cls, paragraphs: Iterable[str], title: str = "", name: str = "story", origin: Origin | None = None
    ) -> Self:
        """Take paragraphs as they are; their numbers are their positions, from 1."""
        numbered = tuple(Paragraph(number, text) for number, text in enumerate(paragraphs, 1))
        return cls(name, title, numbered, origin or Origin())

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """Read a file, and the sidecar beside it; StoryError names the file and what is wrong with it."""
        path = Path(path)
        header, text = read_story_file(path)
        return cls._from_page(header, text, path.stem, str(path))

    @classmethod
    def _from_page(cls, header: Header, text: str, name: str, where: str) -> Self:
        page = read_page(text, header.title)
        if not page.paragraphs:
            raise StoryError(f"{where}: no paragraph of a story in it; put the article's text there")
        outlet = header.outlet or page.outlet
        byline, published = header.byline or page.byline, header.published or page.published
        origin = Origin(header.url, outlet, byline, published, page.credits)
        return cls.from_paragraphs(page.paragraphs, header.title or page.title, name, origin)

    @cached_property
    def reading(self) -> Reading:
        """Statements and cast."""
        if self.kept:
            return Reading(self.statements, self.cast)
        return read([paragraph.text for paragraph in self.paragraphs], self.title)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All that the story reports somebody to have said, in reading order."""
        return self.kept.statements() if self.kept else self.reading.statements

    def said_in(self, number: int) -> tuple[Statement, ...]:
        """Return what is said in a paragraph."""
        return tuple(statement for statement in self.statements if statement.paragraph == number)

    @cached_property
    def cast(self) -> Cast:
        """Everybody whom the story names."""
        return self.kept.cast() if self.kept else self.reading.cast

    def may_name(self, name: str) -> bool:
        """Tell whether the cast is worth asking for a name: of a kept story most are not, and stay where they are."""
        return self.kept is None or may_be_called(name, self.kept.callings)
