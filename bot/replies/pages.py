"""Which passages of an answer stand on which page: whole ones, as many as a reader takes in at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.replies.passage_text import Excerpt, excerpt
from bot.replies.voice import Telling, tell
from retrieval import Answer, Passage, Story


@dataclass(frozen=True)
class Layout:
    """How much of an answer is shown at once."""

    first: int
    """Passages on the first page at most."""
    later: int
    """Passages on every other page at most."""
    room: int
    """UTF-16 units of passages on a page at most; a message holds 4096, and names, tails and footer need the rest."""
    brief: bool = False
    """A long paragraph is cut to the sentences that answer."""


PRIVATE = Layout(first=3, later=3, room=2600)
GROUP = Layout(first=1, later=3, room=1500, brief=True)
WHOLE = Layout(first=10**9, later=10**9, room=10**9)
"""For a terminal, which scrolls."""


@dataclass(frozen=True)
class Piece:
    """A passage as a page shows it."""

    telling: Telling
    excerpt: Excerpt

    @property
    def passage(self) -> Passage:
        """What is shown."""
        return self.telling.passage

    @property
    def story(self) -> Story:
        """The story that it is from."""
        return self.passage.story


@dataclass(frozen=True)
class Page:
    """One page of an answer."""

    number: int
    """From 0."""
    pieces: tuple[Piece, ...]
    before: int
    """Passages on the pages before it."""
    after: int
    """Passages on the pages after it."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What is shown."""
        return tuple(piece.passage for piece in self.pieces)


def turn_to(answer: Answer, number: int, layout: Layout) -> Page:
    """Return a page of an answer that has passages; the nearest one where there is none of that number."""
    pages = _pages(answer, layout)
    number = min(max(number, 0), len(pages) - 1)
    before, after = (sum(map(len, pages[:number])), sum(map(len, pages[number + 1 :])))
    return Page(number, tuple(pages[number]), before, after)


def page_of(answer: Answer, passage: Passage, layout: Layout) -> int:
    """Return the number of the page on which one of the answer's passages stands."""
    pages = _pages(answer, layout)
    return next(n for n, page in enumerate(pages) if any(piece.passage is passage for piece in page))


def _pages(answer: Answer, layout: Layout) -> list[list[Piece]]:
    """Return the passages of each page, in the answer's order: as many whole ones as fit, one at least."""
    pages: list[list[Piece]] = []
    for passage in answer.passages:
        telling = tell(answer, passage)
        piece = Piece(telling, excerpt(answer, telling, layout.room, layout.brief))
        most = layout.first if len(pages) == 1 else layout.later
        if pages and len(pages[-1]) < most and _taken([*pages[-1], piece]) <= layout.room:
            pages[-1].append(piece)
        else:
            pages.append([piece])
    return pages


def _taken(pieces: Sequence[Piece]) -> int:
    return sum(piece.excerpt.units for piece in pieces)
