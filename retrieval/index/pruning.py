"""The bounded search with numpy: which few paragraphs can be among the best, without scoring the rest.

A first threshold is what the k-th best of one term is worth, which the postings know. The lists are then added up in
one go, the most valuable first, until whatever the terms that are left could add is beaten by what the k-th best
is known to reach; the candidates are looked up in the rest (MaxScore: Turtle and Flood 1995). Common terms are rows
with a bound for each block of paragraphs, so a block that they alone cannot lift to the k-th best is never read
(block-max: Ding and Suel 2011). All sums are of quantised upper bounds; the caller scores what is returned exactly.

A question takes few calls of numpy, for each costs as much as to add up a hundred entries.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor
from operator import mul
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.index.postings import BLOCK, Postings
from retrieval.index.query import Query, counts

__all__ = ["candidates", "counts"]

Sums = NDArray[Any]
"""Whole numbers of 16 bits (32 for very long questions), in units of which the most that a question can reach fits:
a random access to half the memory of floats costs two thirds."""
Positions = NDArray[np.integer]
Found = tuple[Positions, Sums]
"""Distinct paragraphs, ascending, and their sums."""

PRIMED = 4
"""How many paragraphs for each result are completed to raise the threshold."""
PRIMING_BLOCKS = 16
SCATTER = 25
"""To look a paragraph up costs about as much as to read so many of a list's entries."""
FEW = 64
"""So few paragraphs are scored sooner than sorted out."""
MOST: dict[type, int] = {np.uint16: (1 << 16) - 1, np.uint32: (1 << 32) - 1}
"""The largest number of a type."""
MANY = 40
"""Terms; with more, sums of 16 bits are too coarse."""

_local = threading.local()


def _scratch(size: int, width: type) -> Sums:
    """Return this thread's zeros; who writes there clears it again."""
    held: Sums | None = getattr(_local, width.__name__, None)
    if held is None or len(held) < size:
        held = np.zeros(size, dtype=width)
        setattr(_local, width.__name__, held)
    return held[:size]


def _whole(weights: Sequence[float], best: Sequence[int], most: int) -> tuple[list[int], int]:
    """Return weights, rounded up, in units of which no paragraph has more than `most`; and a bound's slack.

    `best`: the largest bound of each term. The slack is by how much a bound may exceed the score: what was rounded up,
    and one level of each term.
    """
    unit = sum(map(mul, weights, best)) / (most - sum(best))
    whole = [ceil(weight / unit) for weight in weights]
    rounded = sum((many - weight / unit) * bound for many, weight, bound in zip(whole, weights, best, strict=True))
    return whole, ceil(rounded) + sum(whole)


@dataclass
class Threshold:
    """A sum that the k-th best is known to reach."""

    limit: int
    slack: int
    """By how much a bound may exceed the score."""
    spread: float
    """How many times less than its bound says an impact may be worth."""
    value: int = 0

    def raise_by(self, bounds: Sums) -> None:
        """Learn from the bounds of distinct paragraphs (or parts of them)."""
        if len(bounds) >= self.limit:
            self.reach(int(np.partition(bounds, len(bounds) - self.limit)[len(bounds) - self.limit]))

    def reach(self, bound: int) -> None:
        """Learn that so many paragraphs as are wanted have such a bound."""
        self.value = max(self.value, floor((bound - self.slack) / self.spread))

    def without(self, most: int) -> int:
        """Return what is to be reached by those to whom so much can still be added."""
        return max(0, self.value - most)


def candidates(postings: Postings, query: Query, limit: int, spread: float = 1.0) -> NDArray[np.integer]:
    """Return all paragraphs that may be among the best `limit`, ascending.

    `spread`: how many times less than its bound says an impact may be worth.
    """
    search = _Search(postings, query, limit, spread)
    search.prime()
    search.choose_lists()
    return search.find()


class _Search:
    """One query's state: lists (of rare terms, the most valuable first), rows of common terms, and the threshold."""

    def __init__(self, postings: Postings, query: Query, limit: int, spread: float) -> None:
        self.postings = postings
        best = postings.best.data
        bounds = [best[term] for term in query.terms]
        width: type[Any] = np.uint16 if len(bounds) <= MANY else np.uint32
        weights, slack = _whole(query.weights, bounds, MOST[width])
        self.threshold = Threshold(limit, slack, spread)
        most = sorted(zip(map(mul, weights, bounds), weights, query.terms, strict=True), reverse=True)
        listed = [part for part in most if part[2] >= postings.commons]
        self.terms = [term for _, _, term in listed]
        self.weights = np.array([weight for _, weight, _ in listed], dtype=width)
        self.spans = [postings.span(term) for term in self.terms]
        self.commons = [(width(weight), term) for _, weight, term in most if term < postings.commons]
        self.rest = [*accumulate([part[0] for part in listed[::-1]], initial=0)][::-1]
        """What all lists from one on can add at most."""
        self.read = 0
        """How many of the lists are added up."""
        self.sums = _scratch(postings.block_bounds.shape[1] * BLOCK, width)
        self.blocks = np.zeros(postings.block_bounds.shape[1] if self.commons else 0, dtype=width)
        """What the common terms can add at most in each block."""
        for common, row in self.commons:
            self.blocks += common * postings.block_bounds[row]
        self.ceiling = int(self.blocks.max(initial=0))

    def prime(self) -> None:
        """Find a first threshold: what the best of one list, or of some blocks of the common terms, are worst worth."""
        if self.commons:
            blocks = _largest(self.blocks, PRIMING_BLOCKS)
            self.threshold.raise_by(self._row_sums(blocks).ravel())
        ranked = self.postings.ranked_for(self.threshold.limit).data
        worths = (weight * ranked[term] for weight, term in zip(self.weights.tolist(), self.terms, strict=True))
        self.threshold.reach(max(worths, default=0))

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
        return np.flatnonzero(self.blocks >= self.threshold.without(self.rest[self.read]))

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
            added = np.concatenate([self.postings.bounds[span] for span in spans], dtype=self.weights.dtype)
            added *= self.weights[: self.read].repeat([span.stop - span.start for span in spans])
            np.add.at(self.sums, touched, added)

    def _lifted(self, touched: Positions) -> Positions:
        """Return the paragraphs of what was touched that can still be among the best, each once, ascending."""
        sums = self.sums.take(touched)
        self._learn_from(touched, sums)
        least = self.threshold.without(self.rest[self.read] + self.ceiling)
        positions = touched.take(np.flatnonzero(sums >= least))
        if self.commons:
            positions = self._hopeful(positions, self.rest[self.read])
        for at in range(self.read, len(self.terms)):
            if len(positions) <= FEW and not self.commons:
                break
            self._add_list(at, positions)
            positions = self._hopeful(positions, self.rest[at + 1])
        return _distinct(positions)

    def _learn_from(self, touched: Positions, sums: Sums) -> None:
        """Raise the threshold by completing the best of what was touched; some of it repeatedly."""
        wanted = PRIMED * self.threshold.limit
        good: Positions = np.flatnonzero(sums >= self.threshold.value)
        good = good.take(_largest(sums.take(good), wanted)) if len(good) >= wanted else _largest(sums, wanted)
        best = _distinct(touched.take(good))
        unread = slice(self.read, None)
        bounds = self.postings.look_up(self.postings.bounds, self.terms[unread], best)
        self.threshold.raise_by(self._add_rows(best, self.sums.take(best) + self.weights[unread] @ bounds))

    def _add_list(self, at: int, positions: Positions) -> None:
        """Add an unread list to the sums of touched paragraphs: of these, at least."""
        span = self.spans[at]
        if SCATTER * len(positions) < span.stop - span.start:
            bounds = self.postings.look_up(self.postings.bounds, self.terms[at : at + 1], positions)
            self.sums[positions] = self.sums.take(positions) + self.weights[at] * bounds[0]
            return
        listed = self.postings.paragraphs[span].astype(np.intp)
        sums = self.sums.take(listed)
        least = self.threshold.without(self.rest[at] + self.ceiling)
        shared = np.flatnonzero(sums >= max(1, least))
        added = self.weights[at] * self.postings.bounds[span].take(shared)
        self.sums[listed.take(shared)] = sums.take(shared) + added

    def _hopeful(self, positions: Positions, rest: int) -> Positions:
        """Drop the touched paragraphs that the rest and the common terms cannot lift to the threshold."""
        most = self.sums.take(positions)
        if self.commons:
            most += self.blocks.take(positions // BLOCK)
        return positions.take(np.flatnonzero(most >= self.threshold.without(rest)))

    def _with_rows(self, positions: Positions) -> Found:
        """Complete touched paragraphs to which all lists have been added."""
        sums = self._add_rows(positions, self.sums.take(positions))
        self.threshold.raise_by(sums)
        return positions, sums

    def _add_rows(self, positions: Positions, sums: Sums) -> Sums:
        for weight, row in self.commons:
            sums = sums + weight * self.postings.row_bounds[row].take(positions)
        return sums

    def _read_blocks(self) -> Found:
        """Search the blocks in which paragraphs that no list named so far may be among the best."""
        chosen = self._open_blocks()
        sums = self._row_sums(chosen)
        untouched = self.sums.reshape(-1, BLOCK)[chosen] == 0
        block, offset = np.nonzero(untouched & (sums >= self.threshold.without(self.rest[self.read])))
        sums = sums[block, offset]
        positions = chosen[block] * BLOCK + offset
        for at in range(self.read, len(self.terms)):
            kept = sums >= self.threshold.without(self.rest[at])
            positions, sums = positions[kept], sums[kept]
            bounds = self.postings.look_up(self.postings.bounds, self.terms[at : at + 1], positions)
            sums = sums + self.weights[at] * bounds[0]
        positions, sums = positions[sums > 0], sums[sums > 0]
        self.threshold.raise_by(sums)
        return positions, sums

    def _row_sums(self, blocks: Positions) -> Sums:
        """Return what the common terms add to each paragraph of some blocks: (blocks, BLOCK)."""
        sums = np.zeros((len(blocks), BLOCK), dtype=self.weights.dtype)
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
