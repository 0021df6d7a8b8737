"""The bounded search with numpy: which few paragraphs can be among the best, without scoring the rest.

A first threshold is found in the paragraphs that the most valuable terms are worth most in. The lists are then added
up in one go, the most valuable first, until whatever the terms that are left could add is beaten by what the k-th best
is known to reach; the candidates are looked up in the rest (MaxScore: Turtle and Flood 1995). Common terms are rows
with a bound for each block of paragraphs, so a block that they alone cannot lift to the k-th best is never read
(block-max: Ding and Suel 2011). All sums are of quantised upper bounds; the caller scores what is returned exactly.

A question takes few calls of numpy, for each costs as much as to add up a hundred entries.
"""

import threading
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.index.postings import BLOCK, Postings
from retrieval.index.query import Query, counts

__all__ = ["candidates", "counts"]

Floats = NDArray[np.float32]
Positions = NDArray[np.integer]
Found = tuple[Positions, Floats]
"""Distinct paragraphs, ascending, and their sums."""

PRIMED = 4
"""How many paragraphs for each result are completed to raise the threshold."""
PRIMED_FIRST = 2
"""How many for a first one."""
PRIMING_LISTS = 2
PRIMING_SPAN = 2048
"""So many of a list's entries are compared to choose them; to compare more costs more than it saves."""
PRIMING_BLOCKS = 16
SCATTER = 25
"""To look a paragraph up costs about as much as to read so many of a list's entries."""
FEW = 64
"""So few paragraphs are scored sooner than sorted out."""
ROUNDING = 1 - 1e-5
"""A threshold is lowered by this, for sums of 32-bit floats are not exact."""

_local = threading.local()


def _scratch(size: int) -> Floats:
    """Return this thread's zeros; who writes there clears it again."""
    if len(getattr(_local, "sums", ())) < size:
        _local.sums = np.zeros(size, dtype=np.float32)
    sums: Floats = _local.sums
    return sums[:size]


@dataclass
class Threshold:
    """A score that the k-th best is known to reach."""

    limit: int
    slack: float
    """By how much a bound may exceed the score: one level of each term."""
    factor: float = ROUNDING
    value: float = float("-inf")

    def raise_by(self, bounds: Floats) -> None:
        """Learn from the bounds of distinct paragraphs (or parts of them)."""
        if len(bounds) >= self.limit:
            kth = np.partition(bounds, len(bounds) - self.limit)[len(bounds) - self.limit]
            self.value = max(self.value, (float(kth) - self.slack) * self.factor)


def candidates(postings: Postings, step: float, query: Query, limit: int, spread: float = 1.0) -> NDArray[np.integer]:
    """Return all paragraphs that may be among the best `limit`, ascending.

    `step`: what a bound's level is worth at most; `spread`: how many times less it may be worth.
    """
    threshold = Threshold(limit, step * sum(query.weights), ROUNDING / spread)
    search = _Search(postings, step, query, threshold)
    search.prime()
    search.choose_lists()
    return search.find()


class _Search:
    """One query's state: lists (of rare terms, the most valuable first), rows of common terms, and the threshold."""

    def __init__(self, postings: Postings, step: float, query: Query, threshold: Threshold) -> None:
        self.postings = postings
        best = postings.best.data
        pairs = [(weight * step, term) for term, weight in zip(query.terms, query.weights, strict=True)]
        pairs.sort(key=lambda pair: -pair[0] * best[pair[1]])
        listed = [pair for pair in pairs if pair[1] >= postings.commons]
        self.terms = [term for _, term in listed]
        self.weights = np.array([weight for weight, _ in listed], dtype=np.float32)
        self.spans = [postings.span(term) for term in self.terms]
        self.commons = [(np.float32(weight), term) for weight, term in pairs if term < postings.commons]
        self.rest: list[float] = [0.0]
        """What all lists from one on can add at most."""
        for value, term in reversed(listed):
            self.rest.insert(0, self.rest[0] + value * best[term])
        self.threshold = threshold
        self.read = 0
        """How many of the lists are added up."""
        self.sums = _scratch(postings.block_bounds.shape[1] * BLOCK)
        self.blocks = np.zeros(postings.block_bounds.shape[1] if self.commons else 0, dtype=np.float32)
        """What the common terms can add at most in each block."""
        for weight, row in self.commons:
            self.blocks += weight * postings.block_bounds[row]
        self.ceiling = float(self.blocks.max(initial=0))

    def prime(self) -> None:
        """Find a first threshold in what the most valuable lists, and the common terms, are worth most in."""
        if self.commons:
            blocks = _largest(self.blocks, PRIMING_BLOCKS)
            self.threshold.raise_by(self._row_sums(blocks).ravel())
        if self.spans:
            chosen = _distinct(np.concatenate([self._worthiest(span) for span in self.spans[:PRIMING_LISTS]]))
            self._learn(chosen, np.zeros(len(chosen), dtype=np.float32))

    def _worthiest(self, span: slice) -> Positions:
        """Return paragraphs of a list that it is worth much in."""
        wanted = PRIMED_FIRST * self.threshold.limit
        span = slice(span.start, min(span.stop, span.start + max(PRIMING_SPAN, wanted)))
        return self.postings.paragraphs[span][_largest(self.postings.bounds[span], wanted)]

    def _learn(self, positions: Positions, sums: Floats) -> None:
        """Raise the threshold by completing some distinct paragraphs."""
        unread = slice(self.read, None)
        bounds = self.postings.look_up(self.postings.bounds, self.terms[unread], positions)
        self.threshold.raise_by(self._add_rows(positions, sums + self.weights[unread] @ bounds))

    def choose_lists(self) -> None:
        """Find how many lists to add up: the rest cannot reach the threshold, or its blocks are read sooner."""
        for span in self.spans:
            if self.rest[self.read] + self.ceiling < self.threshold.value or self._blocks_are_fewer(span):
                break
            self.read += 1

    def _blocks_are_fewer(self, span: slice) -> bool:
        """Whether reading the blocks that the unread lists could still lift costs less than reading the next list."""
        if not self.commons:
            return False
        return bool(len(self._open_blocks()) * BLOCK * len(self.commons) < span.stop - span.start)

    def _open_blocks(self) -> Positions:
        return np.flatnonzero(self.blocks >= np.float32(self.threshold.value - self.rest[self.read]))

    def find(self) -> Positions:
        """Return all paragraphs that may be among the best, ascending."""
        spans = self.spans[: self.read]
        touched = np.concatenate([np.zeros(0, np.intp), *(self.postings.paragraphs[span] for span in spans)])
        try:
            self._add_up(touched)
            listed = self._lifted(touched)
            if not self.commons:
                return listed
            found = [self._with_rows(listed), self._read_blocks()]
        finally:
            self.sums[touched] = 0
        return np.sort(np.concatenate([positions[sums >= self.threshold.value] for positions, sums in found]))

    def _add_up(self, touched: Positions) -> None:
        """Add the chosen lists to the sums, given their paragraphs, some of them repeatedly."""
        spans = self.spans[: self.read]
        if spans:
            added = np.concatenate([self.postings.bounds[span] for span in spans], dtype=np.float32)
            added *= self.weights[: self.read].repeat([span.stop - span.start for span in spans])
            np.add.at(self.sums, touched, added)

    def _lifted(self, touched: Positions) -> Positions:
        """Return the paragraphs of what was touched that can still be among the best, each once, ascending."""
        least = np.float32(self.threshold.value - self.rest[self.read] - self.ceiling)
        positions = touched.take(np.flatnonzero(self.sums.take(touched) >= least))
        best = _distinct(positions[_largest(self.sums.take(positions), PRIMED * self.threshold.limit)])
        self._learn(best, self.sums.take(best))
        positions = self._hopeful(positions, self.rest[self.read])
        for at in range(self.read, len(self.terms)):
            if len(positions) <= FEW and not self.commons:
                break
            self._add_list(at, positions)
            positions = self._hopeful(positions, self.rest[at + 1])
        return _distinct(positions)

    def _add_list(self, at: int, positions: Positions) -> None:
        """Add an unread list to the sums of touched paragraphs: of these, at least."""
        span = self.spans[at]
        if SCATTER * len(positions) < span.stop - span.start:
            bounds = self.postings.look_up(self.postings.bounds, self.terms[at : at + 1], positions)
            self.sums[positions] = self.sums.take(positions) + self.weights[at] * bounds[0]
            return
        listed = self.postings.paragraphs[span].astype(np.intp)
        sums = self.sums.take(listed)
        least = max(0.0, self.threshold.value - self.rest[at] - self.ceiling)
        shared = np.flatnonzero((sums >= np.float32(least)) & (sums > 0))
        added = self.weights[at] * self.postings.bounds[span].take(shared)
        self.sums[listed.take(shared)] = sums.take(shared) + added

    def _hopeful(self, positions: Positions, rest: float) -> Positions:
        """Drop the touched paragraphs that the rest and the common terms cannot lift to the threshold."""
        most = self.sums.take(positions)
        if self.commons:
            most += self.blocks.take(positions // BLOCK)
        return positions.take(np.flatnonzero(most >= np.float32(self.threshold.value - rest)))

    def _with_rows(self, positions: Positions) -> Found:
        """Complete touched paragraphs to which all lists have been added."""
        sums = self._add_rows(positions, self.sums.take(positions))
        self.threshold.raise_by(sums)
        return positions, sums

    def _add_rows(self, positions: Positions, sums: Floats) -> Floats:
        for weight, row in self.commons:
            sums = sums + weight * self.postings.row_bounds[row].take(positions)
        return sums

    def _read_blocks(self) -> Found:
        """Search the blocks in which paragraphs that no list named so far may be among the best."""
        chosen = self._open_blocks()
        sums = self._row_sums(chosen)
        sums[self.sums.reshape(-1, BLOCK)[chosen] > 0] = -np.inf
        block, offset = np.nonzero(sums + np.float32(self.rest[self.read]) >= self.threshold.value)
        sums = sums[block, offset]
        positions = chosen[block] * BLOCK + offset
        for at in range(self.read, len(self.terms)):
            kept = sums + np.float32(self.rest[at]) >= self.threshold.value
            positions, sums = positions[kept], sums[kept]
            bounds = self.postings.look_up(self.postings.bounds, self.terms[at : at + 1], positions)
            sums = sums + self.weights[at] * bounds[0]
        positions, sums = positions[sums > 0], sums[sums > 0]
        self.threshold.raise_by(sums)
        return positions, sums

    def _row_sums(self, blocks: Positions) -> Floats:
        """Return what the common terms add to each paragraph of some blocks: (blocks, BLOCK)."""
        sums = np.zeros((len(blocks), BLOCK), dtype=np.float32)
        for weight, row in self.commons:
            sums += weight * self.postings.row_bounds[row].reshape(-1, BLOCK)[blocks]
        return sums


def _distinct(positions: Positions) -> Positions:
    """Return what is given, each once, ascending."""
    positions = np.sort(positions)
    new = np.ones(len(positions), dtype=bool)
    np.not_equal(positions[1:], positions[:-1], out=new[1:])
    return positions[new]


def _largest(values: NDArray[Any], wanted: int) -> Positions:
    """Return where so many of the largest values stand, or all that there are."""
    return values.argpartition(len(values) - wanted)[-wanted:] if len(values) > wanted else np.arange(len(values))
