"""Stories at hand, one at a time: those in memory, and what any other store of stories offers a collection."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from retrieval.facts.bm25 import Bm25Index
from retrieval.facts.ranking import Index
from retrieval.stories.story import Origin, Story
from retrieval.terms import term, words

Numbers = NDArray[np.integer]
"""Numbers of stories, or positions of paragraphs: ascending."""


class Stock(Protocol):
    """Stories numbered from 0; their paragraphs are counted through in that order, from 0."""

    @property
    def sizes(self) -> Numbers:
        """Return how many paragraphs each story has."""

    @property
    def dates(self) -> Numbers:
        """Return the day on which each was published, as `date.toordinal` has it; 0: not known."""

    @property
    def index(self) -> Index:
        """Return the index of all paragraphs."""

    def story(self, number: int) -> Story:
        """Return a story, from wherever it is kept."""

    def texts(self, number: int) -> Sequence[str]:
        """Return the paragraphs of a story, and no more of it."""

    def identified(self, wanted: frozenset[str]) -> Numbers:
        """Return the stories whose name, title, outlet or date holds all of some terms."""


class Loaded:
    """Stories that are in memory whole."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._stories = tuple(stories)
        self.sizes: Numbers = np.array([len(story.paragraphs) for story in self._stories], dtype=np.int64)
        self.dates: Numbers = np.array([ordinal(story.origin.published) for story in self._stories], dtype=np.int64)
        self.index: Index = Bm25Index(paragraph.text for story in self._stories for paragraph in story.paragraphs)
        self._identities: list[frozenset[str]] | None = None

    def story(self, number: int) -> Story:
        """Return a story."""
        return self._stories[number]

    def texts(self, number: int) -> Sequence[str]:
        """Return the paragraphs of a story."""
        return [paragraph.text for paragraph in self._stories[number].paragraphs]

    def identified(self, wanted: frozenset[str]) -> Numbers:
        """Return the stories whose name, title, outlet or date holds all of some terms."""
        if self._identities is None:
            self._identities = [frozenset(identity(s.name, s.title, s.origin)) for s in self._stories]
        return np.array([at for at, held in enumerate(self._identities) if wanted <= held], dtype=np.int64)


def ordinal(published: date | None) -> int:
    """Return a day's number, 0 where it is not known."""
    return published.toordinal() if published else 0


def identity(name: str, title: str, origin: Origin) -> Iterator[str]:
    """Yield the terms by which a reader tells a story from others."""
    published = origin.published
    dated = f"{published:%Y-%m-%d %Y %B %A} {published.day}" if published else ""
    for text in (name.replace("-", " ").replace("_", " "), title, origin.outlet or "", dated):
        yield from (term(word) for word in words(text))
