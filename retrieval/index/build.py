"""Building postings from a stream of documents, in batches that keep the peak of memory low."""

import mmap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.index.numbering import Numbering
from retrieval.index.postings import BLOCK, RANKS, STEPS, Counts, Postings, Saturation

BATCH = 1 << 12
"""Documents that are sorted at a time; their terms should fit in the processor's caches."""
COMMON = 16
"""A term is common that stands in more than one in so many paragraphs."""
ROWS_FROM = 1 << 15
"""Smaller corpora keep lists for all terms."""
TALLIED = 1 << 4
"""Terms whose bounds are tallied at a time."""


@dataclass(frozen=True, eq=False)
class Batch:
    """The postings of some successive documents, by term, then by document."""

    terms: NDArray[np.uint32]
    sizes: NDArray[np.integer[Any]]
    """How many of the postings belong to each of the terms."""
    paragraphs: NDArray[np.uint32]
    counts: Counts


class Reader:
    """Numbers the terms in the order in which they appear, and counts them."""

    def __init__(self) -> None:
        self.terms = Numbering()
        self.batches: list[Batch] = []
        self.lengths: NDArray[np.uint32] = np.zeros(0, dtype=np.uint32)

    def read(self, documents: Iterable[Sequence[str]]) -> None:
        """Read all documents."""
        lengths = [self.lengths]
        stream = iter(documents)
        first = 0
        while batch := list(islice(stream, BATCH)):
            sizes = np.fromiter(map(len, batch), dtype=np.uint32, count=len(batch))
            self.batches.append(self._count(batch, sizes, first))
            lengths.append(sizes)
            first += len(batch)
        self.lengths = np.concatenate(lengths)

    def _count(self, documents: list[Sequence[str]], sizes: NDArray[np.uint32], first: int) -> Batch:
        total = int(sizes.sum(dtype=np.int64))
        keys = self.terms.number(documents, total).astype(np.uint64)
        keys <<= np.uint64(32)
        keys |= np.repeat(np.arange(first, first + len(documents), dtype=np.uint64), sizes)
        keys.sort()
        begins = _begins(keys)
        counts = np.diff(begins, append=total)
        keys = keys[begins]
        terms = (keys >> np.uint64(32)).astype(np.uint32)
        groups = _begins(terms)
        sizes = np.diff(groups, append=len(terms))
        return Batch(*map(_apart, (terms[groups], _narrow(sizes), keys.astype(np.uint32), _narrow(counts))))


def _apart(array: NDArray[Any]) -> NDArray[Any]:
    """Copy numbers into pages of their own: these go back to the system when they are dropped."""
    pages = np.frombuffer(mmap.mmap(-1, max(1, array.nbytes)), dtype=array.dtype, count=len(array))
    pages[:] = array
    return pages


def _begins(ascending: NDArray[np.unsignedinteger]) -> NDArray[np.int64]:
    """Return where each run of equal numbers begins."""
    changes = np.ones(len(ascending), dtype=bool)
    np.not_equal(ascending[1:], ascending[:-1], out=changes[1:])
    return np.flatnonzero(changes)


def _narrow(counts: NDArray[np.integer[Any]]) -> Counts:
    return counts.astype(np.min_scalar_type(int(counts.max(initial=0))))


def assemble(
    batches: list[Batch], terms: int, lengths: NDArray[np.uint32], saturation: Saturation
) -> tuple[Postings, NDArray[np.int64]]:
    """Lay batches out by term; they are given up one by one as this goes on.

    Return the postings, and for each term of the batches its number in them (they are numbered by falling frequency).
    """
    frequencies = np.zeros(terms, dtype=np.int64)
    for batch in batches:
        frequencies[batch.terms] += batch.sizes
    order = np.argsort(-frequencies, kind="stable")
    numbers = np.empty(terms, dtype=np.int64)
    numbers[order] = np.arange(terms)
    width = np.result_type(np.uint8, *(batch.counts for batch in batches))
    layout = _Layout(frequencies[order], len(lengths), width)
    batches.reverse()
    while batches:
        batch = batches.pop()
        layout.place(batch, numbers[batch.terms], saturation.bounds(batch.counts, lengths[batch.paragraphs]))
    return layout.postings(lengths), numbers


class _Layout:
    """The arrays of the postings while they are filled."""

    def __init__(self, frequencies: NDArray[np.int64], size: int, width: np.dtype[np.unsignedinteger[Any]]) -> None:
        commons = int((frequencies * COMMON > size).sum()) if size >= ROWS_FROM else 0
        self.frequencies = frequencies
        self.commons = commons
        self.starts = np.zeros(len(frequencies) + 1, dtype=np.int64)
        np.cumsum(frequencies[commons:], out=self.starts[commons + 1 :])
        self.next = self.starts[:-1].copy()
        total = int(self.starts[-1])
        self.paragraphs = np.empty(total, dtype=np.uint32)
        self.counts = np.empty(total, dtype=width)
        self.bounds = np.empty(total, dtype=np.uint8)
        shape = (commons, -(-size // BLOCK) * BLOCK)
        self.row_counts = np.zeros(shape, dtype=width)
        self.row_bounds = np.zeros(shape, dtype=np.uint8)

    def place(self, batch: Batch, numbers: NDArray[np.int64], bounds: NDArray[np.uint8]) -> None:
        """Put the postings of the next documents where they belong; `numbers`: of the batch's terms."""
        starts = np.cumsum(batch.sizes, dtype=np.int64) - batch.sizes
        for at in np.flatnonzero(numbers < self.commons):
            span = slice(starts[at], starts[at] + batch.sizes[at])
            self.row_counts[numbers[at], batch.paragraphs[span]] = batch.counts[span]
            self.row_bounds[numbers[at], batch.paragraphs[span]] = bounds[span]
        target = np.repeat(self.next[numbers] - starts, batch.sizes)
        target += np.arange(len(target))
        listed: NDArray[np.bool_] | slice = slice(None)
        if self.commons:
            listed = np.repeat(numbers >= self.commons, batch.sizes)
            target = target[listed]
        self.paragraphs[target] = batch.paragraphs[listed]
        self.counts[target] = batch.counts[listed]
        self.bounds[target] = bounds[listed]
        self.next[numbers] += batch.sizes

    def postings(self, lengths: NDArray[np.uint32]) -> Postings:
        """Return what was laid out."""
        rows, width = self.row_bounds.shape
        block_bounds = self.row_bounds.reshape(rows, width // BLOCK, BLOCK).max(axis=2, initial=0)
        best = np.zeros(len(self.frequencies), dtype=np.uint8)
        best[:rows] = block_bounds.max(axis=1, initial=0)
        if len(self.bounds):
            best[rows:] = np.maximum.reduceat(self.bounds, self.starts[rows:-1])
        return Postings(
            lengths,
            self.frequencies.astype(np.uint32),
            self.starts,
            self.paragraphs,
            self.counts,
            self.bounds,
            best,
            self._ranked(len(lengths)),
            self.row_counts,
            self.row_bounds,
            block_bounds,
        )

    def _ranked(self, size: int) -> NDArray[np.uint8]:
        """Return `Postings.ranked`: of the lists of corpora that are searched with bounds."""
        ranked = np.zeros((len(RANKS), len(self.frequencies)), dtype=np.uint8)
        terms = int(np.count_nonzero(self.frequencies >= RANKS[0])) if size >= ROWS_FROM else 0
        for first in range(self.commons, terms, TALLIED):
            past = min(first + TALLIED, terms)
            levels = np.repeat(np.arange(past - first) * (STEPS + 1), self.frequencies[first:past])
            levels += self.bounds[self.starts[first] : self.starts[past]]
            tally = np.bincount(levels, minlength=(past - first) * (STEPS + 1)).reshape(-1, STEPS + 1)
            reached = np.cumsum(tally[:, :0:-1], axis=1)
            for row, rank in zip(ranked, RANKS, strict=True):
                row[first:past] = STEPS - np.count_nonzero(reached < rank, axis=1)
        return ranked
