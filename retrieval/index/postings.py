"""Postings: which paragraphs hold a term, how often, and at most how much that is worth."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.unsignedinteger[Any]]
"""Of 8 bits, or as wide as the largest needs."""
BLOCK = 128
"""Paragraphs that share one bound of a common term."""
LONG = 8192
"""A list of so many paragraphs is searched sooner than read."""
CHUNK = 1 << 16
"""Numbers of 32 bits that fit in the processor's caches."""
STEPS = 255
"""Levels of a quantised impact; 0 is "not there"."""


@dataclass(frozen=True)
class Saturation:
    """How BM25 dampens a term's count: k1, b and the mean length (in terms) that b refers to."""

    k1: float
    b: float
    mean_length: float

    @property
    def step(self) -> float:
        """Return the impact that one quantisation level stands for; impacts lie below k1 + 1."""
        return (self.k1 + 1) / STEPS

    def norms(self, lengths: NDArray[np.integer]) -> NDArray[np.float64]:
        """Return the part of the denominator that depends on the paragraphs' lengths."""
        relative = lengths.astype(np.float64) / (self.mean_length or 1.0)
        return self.k1 * (1 - self.b + self.b * relative)

    def impacts(self, counts: NDArray[np.integer], lengths: NDArray[np.uint32]) -> NDArray[np.float64]:
        """Return what counts of a term are worth before its idf, as `BM25Okapi.get_scores` computes it."""
        return counts * (self.k1 + 1) / (counts + self.norms(lengths))

    def bounds(self, counts: Counts, lengths: NDArray[np.uint32]) -> NDArray[np.uint8]:
        """Return the impacts, rounded up to quantisation levels (never down: they serve as upper bounds)."""
        levels = np.ceil(self.impacts(counts, lengths) / self.step * (1 + 1e-9))
        return np.minimum(levels, STEPS).astype(np.uint8)


@dataclass(frozen=True, eq=False)
class Postings:
    """Compressed sparse rows by term; common terms are whole rows with an entry for every paragraph instead.

    Terms are numbered by falling frequency, so that the common ones are the first.

    A common term's row costs less than its list and needs neither search nor scatter. All arrays are read-only:
    they may lie in a mapped file and be read by several threads.
    """

    lengths: NDArray[np.uint32]
    """Terms in each paragraph."""
    frequencies: NDArray[np.uint32]
    """Paragraphs that hold each term."""
    starts: NDArray[np.int64]
    """Where each term's list begins in the three arrays below; one more at the end. A common term's is empty."""
    paragraphs: NDArray[np.uint32]
    """Positions, ascending within a term."""
    counts: Counts
    """How often the term stands there; as wide as the largest count needs."""
    bounds: NDArray[np.uint8]
    """Quantised impacts, rounded up."""
    best: NDArray[np.uint8]
    """The largest bound of each term."""
    row_counts: Counts
    row_bounds: NDArray[np.uint8]
    """Both (common terms, paragraphs rounded up to whole blocks): the counts and bounds of every paragraph."""
    block_bounds: NDArray[np.uint8]
    """(common terms, blocks): the largest bound in each block."""

    def __post_init__(self) -> None:
        for field in fields(self):
            getattr(self, field.name).flags.writeable = False

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """Return postings of the arrays that `arrays` returned, among others."""
        return cls(**{field.name: arrays[field.name] for field in fields(cls)})

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return the arrays by their names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def __len__(self) -> int:
        return len(self.lengths)

    @property
    def commons(self) -> int:
        """Return how many terms, from the first, are rows."""
        return len(self.row_counts)

    def span(self, term: int) -> slice:
        """Return where the list of a term that is not common stands."""
        return slice(int(self.starts[term]), int(self.starts[term + 1]))

    def where(self, term: int) -> tuple[NDArray[np.integer], Counts]:
        """Return the positions that hold a term, ascending, and how often each does."""
        if term < self.commons:
            held = np.flatnonzero(self.row_counts[term])
            return held, self.row_counts[term][held]
        span = self.span(term)
        return self.paragraphs[span], self.counts[span]

    def look_up(self, values: Counts, terms: Sequence[int], positions: NDArray[np.integer]) -> Counts:
        """Return the counts or bounds (`values`) that some lists hold of some paragraphs, 0 where a list does not.

        (terms, paragraphs); a common term has no list. Positions that ascend are found soonest.
        """
        if not len(self.paragraphs):
            return np.zeros((len(terms), len(positions)), dtype=values.dtype)
        wanted = positions.astype(np.uint32, copy=False)
        places = np.empty((len(terms), len(positions)), dtype=np.intp)
        ends = np.empty((len(terms), 1), dtype=np.intp)
        for row, term in enumerate(terms):
            span = self.span(term)
            np.add(self.paragraphs[span].searchsorted(wanted), span.start, out=places[row])
            ends[row] = span.stop
        held = self.paragraphs.take(places, mode="clip") == wanted
        held &= places < ends
        found: Counts = values.take(places, mode="clip") * held
        return found

    def counts_at(self, terms: Sequence[int], positions: NDArray[np.integer]) -> Counts:
        """Return how often each term stands in each of some paragraphs: (terms, paragraphs)."""
        counts = self.look_up(self.counts, terms, positions)
        for row, term in enumerate(terms):
            if term < self.commons:
                counts[row] = self.row_counts[term].take(positions)
        return counts

    def frequencies_within(self, first: int, past: int) -> dict[int, int]:
        """Return in how many of the paragraphs from `first` to before `past` each term stands, where it does at all."""
        within = slice(first, past)
        counts = dict(enumerate(np.count_nonzero(self.row_counts[:, within], axis=1).tolist()))
        long = max(self.commons, int(np.count_nonzero(self.frequencies >= LONG)))
        starts, positions = self.starts[: long + 1].tolist(), self.paragraphs.data
        for term in range(self.commons, long):
            low = bisect_left(positions, first, starts[term], starts[term + 1])
            counts[term] = bisect_left(positions, past, low, min(low + past - first, starts[term + 1])) - low
        held = []
        for at in range(starts[-1], len(self.paragraphs), CHUNK):
            after = self.paragraphs[at : at + CHUNK] - np.uint32(first)
            held.append(np.flatnonzero(after < past - first) + at)
        if held:
            terms = self.starts.searchsorted(np.concatenate(held), side="right") - 1
            counts |= Counter(terms.tolist())
        return {term: count for term, count in counts.items() if count}
