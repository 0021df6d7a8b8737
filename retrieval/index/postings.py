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
LONG = 128
"""A list of so many paragraphs is searched sooner than read."""
CHUNK = 1 << 16
"""Numbers of 32 bits that fit in the processor's caches."""
STEPS = 255
"""Levels of a quantised impact; 0 is "not there"."""
RANKS = (10, 100)
"""Of each term is known which bound so many of its paragraphs reach."""


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
    ranked: NDArray[np.uint8]
    """(RANKS, terms): the bound that so many paragraphs of each list reach, 0 where it is not known."""
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

    def ranked_for(self, limit: int) -> NDArray[np.uint8]:
        """Return of each term a bound that at least `limit` of its paragraphs reach, 0 where none is known."""
        row = bisect_left(RANKS, limit)
        return self.ranked[row] if row < len(RANKS) else np.zeros_like(self.best)

    def look_up(self, values: Counts, terms: Sequence[int], positions: NDArray[np.integer]) -> Counts:
        """Return the counts or bounds (`values`) that some lists hold of some paragraphs, 0 where a list does not.

        (terms, paragraphs); a common term has no list. Positions that ascend are found soonest.
        """
        if not len(self.paragraphs):
            return np.zeros((len(terms), len(positions)), dtype=values.dtype)
        wanted = positions.astype(np.uint32, copy=False)
        numbers = np.array(terms, dtype=np.intp)
        spans = self.starts.take((numbers, numbers + 1))
        places = np.empty((len(terms), len(positions)), dtype=np.intp)
        for row, (start, end) in enumerate(spans.T.tolist()):
            places[row] = self.paragraphs[start:end].searchsorted(wanted)
        starts, ends = spans[:, :, np.newaxis]
        places += starts
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
        places = np.concatenate((self._found(long, first, past), self._read(int(self.starts[long]), first, past)))
        counts |= Counter((self.starts.searchsorted(places, side="right") - 1).tolist())
        return {term: count for term, count in counts.items() if count}

    def _found(self, long: int, first: int, past: int) -> NDArray[np.intp]:
        """Search the lists of terms before `long` for some successive paragraphs, all at once; return where they stand.

        The lists are the longest first, so that those long enough for a step are the first.
        """
        ends, lengths = self.starts[self.commons + 1 : long + 1], self.frequencies[self.commons : long]
        places = self.starts[self.commons : long] - 1
        step = 1 << int(lengths[0]).bit_length() if len(lengths) else 0
        while step := step >> 1:
            most = int(np.count_nonzero(lengths >= step))
            further = places[:most] + step
            before = self.paragraphs.take(further, mode="clip") < first
            before &= further < ends[:most]
            places[:most] += step * before
        found = [places[:0]]
        while len(places):
            places = places + 1
            held = (places < ends) & (self.paragraphs.take(places, mode="clip") < past)
            places, ends = places[held], ends[held]
            found.append(places)
        return np.concatenate(found)

    def _read(self, start: int, first: int, past: int) -> NDArray[np.intp]:
        """Read all lists from one's start on; return where some successive paragraphs stand."""
        found = [np.zeros(0, dtype=np.intp)]
        for at in range(start, len(self.paragraphs), CHUNK):
            after = self.paragraphs[at : at + CHUNK] - np.uint32(first)
            found.append(np.flatnonzero(after < past - first) + at)
        return np.concatenate(found)
