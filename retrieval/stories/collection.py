"""All stories as one sequence of paragraphs, and which of them a question is about."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np

from retrieval.facts.ranking import Ranking
from retrieval.stories.stock import Numbers, Stock
from retrieval.stories.story import Paragraph, Story
from retrieval.terms import STOP, term, terms, words

FEW = 30
"""Stories that are all looked into for a name; of more, only those of the paragraphs that hold it best."""
PARAGRAPHS_EACH = 4
"""So many paragraphs are looked up for each of the few stories that are wanted."""
NEAR = 0.5
"""Share of the best paragraph's score from which another counts as one that holds the same."""
DEEP = 1000
"""So many where the stories are narrowed, because others' paragraphs stand between."""


class Collection:
    """The stories of a stock, of which only those are taken out that a question needs."""

    def __init__(self, stock: Stock) -> None:
        self.stock = stock
        self._starts = np.concatenate(([0], np.cumsum(stock.sizes)))
        self._groups = np.repeat(np.arange(len(stock.sizes)), stock.sizes)
        self.size = len(self._groups)
        """In paragraphs."""
        self.ranking = Ranking(_Texts(self), index=stock.index, groups=self._groups)

    def __len__(self) -> int:
        return len(self.stock.sizes)

    @cached_property
    def stories(self) -> Sequence[Story]:
        """All stories, newest first, undated ones last in the order given; taken out when they are looked at."""
        return _Newest(self.stock, np.argsort(-self.stock.dates, kind="stable"))

    def place(self, position: int) -> tuple[Story, Paragraph]:
        """Return a paragraph and the story that it stands in."""
        number, at = self._located(position)
        story = self.stock.story(number)
        return story, story.paragraphs[at]

    def text(self, position: int) -> str:
        """Return a paragraph's text."""
        number, at = self._located(position)
        return self.stock.texts(number)[at]

    def _located(self, position: int) -> tuple[int, int]:
        """Return the number of a paragraph's story, and its place there, from 0."""
        number = int(self._groups[position])
        return number, position - int(self._starts[number])

    def positions(self, numbers: Numbers) -> frozenset[int]:
        """Return the positions of all paragraphs of some stories."""
        chosen = np.zeros(len(self), dtype=bool)
        chosen[numbers] = True
        return frozenset(np.flatnonzero(chosen[self._groups]).tolist())

    def narrowed(self, source: str) -> Numbers:
        """Return the stories whose name, title, outlet or date holds all words of `source` ("KVIA", "March").

        Where none does, those whose first paragraph does: "the ferry story".
        """
        wanted = frozenset(term(word) for word in words(source) if word not in STOP)
        found = self.stock.identified(wanted) if wanted else np.arange(0)
        if len(found) or not wanted:
            return found
        opened = [number for number in self.holding(source) if wanted <= set(terms(self.stock.texts(int(number))[0]))]
        return np.array(opened, dtype=np.int64)

    def holding(self, text: str, among: Numbers | None = None) -> Numbers:
        """Return the stories that may hold a name or topic, newest first: all of a few, else the best paragraphs'.

        `among` keeps to some stories.
        """
        if among is None and len(self) <= FEW:
            return self.newest(np.arange(len(self)))
        if among is not None and len(among) <= FEW:
            return self.newest(among)
        limit = PARAGRAPHS_EACH * FEW if among is None else DEEP
        found = [(int(self._groups[p]), score) for p, score in self.stock.index.search_terms(terms(text), limit=limit)]
        allowed = None if among is None else frozenset(among.tolist())
        kept = [one for one in found if allowed is None or one[0] in allowed]
        near = {number for number, score in kept if score >= NEAR * kept[0][1]}
        return self.newest(np.array(sorted(near), dtype=np.int64))

    def newest(self, numbers: Numbers) -> Numbers:
        """Return the newest few of some stories, newest first."""
        return numbers[np.argsort(-self.stock.dates[numbers], kind="stable")][:FEW]

    def taken(self, numbers: Numbers) -> list[Story]:
        """Take stories out."""
        return [self.stock.story(int(number)) for number in numbers]


class _Texts(Sequence[str]):
    """The paragraphs' texts, taken out when they are looked at."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection

    def __len__(self) -> int:
        return self._collection.size

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, position):  # type: ignore[no-untyped-def]
        return self._collection.text(position)


class _Newest(Sequence[Story]):
    """Stories in some order."""

    def __init__(self, stock: Stock, order: Numbers) -> None:
        self._stock = stock
        self._order = order

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, at: int) -> Story: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Story]: ...
    def __getitem__(self, at: int | slice) -> Story | Sequence[Story]:
        if isinstance(at, slice):
            return tuple(self._stock.story(int(number)) for number in self._order[at])
        return self._stock.story(int(self._order[at]))
