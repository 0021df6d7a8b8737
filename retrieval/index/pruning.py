"""The bounded search with numpy: which few paragraphs can be among the best, without scoring the rest.

The lists of the rarest terms are read first; once the k-th best found so far beats whatever the terms that are left
could add, these are only looked up for the candidates (MaxScore: Turtle and Flood 1995). Common terms are rows with a
bound for each block of paragraphs, so a block that they alone cannot lift to the k-th best is never read (block-max:
Ding and Suel 2011). All sums are of quantised upper bounds; the caller scores what is returned exactly.
"""

import threading
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.index.postings import BLOCK, Postings, look_up
from retrieval.index.query import Query, counts

__all__ = ["candidates", "counts"]

Floats = NDArray[np.float32]
Positions = NDArray[np.integer]

PRIMED = 4
"""How many candidates for each result are completed to find a first threshold."""
PRIMED_AFTER = (1, 3)
"""Lists; to do so after each costs more than it saves."""
PRIMING_BLOCKS = 16
FEW = 64
"""So few paragraphs are looked up sooner than sorted out."""
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
    search = _Search(postings, step, query, Threshold(limit, step * sum(query.weights), ROUNDING / spread))
    try:
        search.prime_with_blocks()
        search.read_lists()
        found = [search.complete(search.touched), search.read_blocks()]
    finally:
        search.forget()
    return np.sort(np.concatenate([positions[sums >= search.threshold.value] for positions, sums in found]))


class _Search:
    """One query's state: lists (of rare terms, the most valuable first), rows of common terms, sums and threshold."""

    def __init__(self, postings: Postings, step: float, query: Query, threshold: Threshold) -> None:
        self.postings = postings
        pairs = [(weight * step, term) for term, weight in zip(query.terms, query.weights, strict=True)]
        pairs.sort(key=lambda pair: -pair[0] * int(postings.best[pair[1]]))
        self.lists = [(np.float32(w), postings.span(t)) for w, t in pairs if t >= postings.commons]
        self.commons = [(np.float32(w), t) for w, t in pairs if t < postings.commons]
        most = [w * int(postings.best[t]) for w, t in pairs if t >= postings.commons]
        self.rest = [float(sum(most[at:])) for at in range(len(most) + 1)]
        """What all lists from one on can add at most."""
        self.threshold = threshold
        self.sums = _scratch(postings.block_bounds.shape[1] * BLOCK)
        self.read = 0
        """How many of the lists have been added to the sums."""
        self.touched: Positions = np.zeros(0, dtype=np.uint32)
        """The distinct paragraphs in them."""
        self.blocks = np.zeros(postings.block_bounds.shape[1], dtype=np.float32)
        """What the common terms can add at most in each block."""
        for weight, row in self.commons:
            self.blocks += weight * postings.block_bounds[row]

    def prime_with_blocks(self) -> None:
        """Find a first threshold in the blocks where the common terms are worth most."""
        if self.commons:
            chosen = np.argsort(self.blocks)[-PRIMING_BLOCKS:]
            self.threshold.raise_by(self._row_sums(chosen).ravel())

    def read_lists(self) -> None:
        """Add lists to the sums until the rest cannot reach the threshold, or its blocks are read sooner."""
        ceiling = float(self.blocks.max(initial=0))
        for weight, span in self.lists:
            if self.rest[self.read] + ceiling < self.threshold.value or self._blocks_are_fewer(span):
                break
            positions = self.postings.paragraphs[span]
            before = self.sums[positions]
            self.sums[positions] = before + weight * self.postings.bounds[span]
            self.touched = np.concatenate((self.touched, positions[before == 0] if self.read else positions))
            self.read += 1
            more = self.rest[self.read] + ceiling >= self.threshold.value
            if more and self.read in PRIMED_AFTER and len(self.touched) >= self.threshold.limit:
                self._prime_with_touched()

    def _blocks_are_fewer(self, span: slice) -> bool:
        """Whether reading the blocks that the unread lists could still lift costs less than reading the next list."""
        if not self.commons:
            return False
        return bool(len(self._open_blocks()) * BLOCK * len(self.commons) < span.stop - span.start)

    def _open_blocks(self) -> Positions:
        return np.flatnonzero(self.blocks + np.float32(self.rest[self.read]) >= self.threshold.value)

    def _prime_with_touched(self) -> None:
        sums, wanted = self.sums[self.touched], PRIMED * self.threshold.limit
        best = np.argpartition(sums, len(sums) - wanted)[-wanted:] if len(sums) > wanted else slice(None)
        self.complete(self.touched[best])

    def complete(self, positions: Positions) -> tuple[Positions, Floats]:
        """Add to the sums of some paragraphs what the unread lists and the rows hold, dropping the hopeless."""
        blocks = self.blocks[positions // BLOCK]
        positions, sums, blocks = self._look_up_rest(positions, self.sums[positions], blocks)
        for weight, row in self.commons:
            sums += weight * self.postings.row_bounds[row][positions]
        self.threshold.raise_by(sums)
        return positions, sums

    def _look_up_rest(self, positions: Positions, sums: Floats, more: Floats) -> tuple[Positions, Floats, Floats]:
        """Add what the unread lists hold; `more` is what else may come."""
        for at in range(self.read, len(self.lists)):
            if len(positions) > FEW:
                kept = sums + more + np.float32(self.rest[at]) >= self.threshold.value
                positions, sums, more = positions[kept], sums[kept], more[kept]
            weight, span = self.lists[at]
            sums += weight * look_up(self.postings.paragraphs[span], self.postings.bounds[span], positions)
        kept = sums + more >= self.threshold.value
        return positions[kept], sums[kept], more[kept]

    def read_blocks(self) -> tuple[Positions, Floats]:
        """Search the blocks in which paragraphs that no list named so far may be among the best."""
        if not self.commons:
            return self.touched[:0], np.zeros(0, dtype=np.float32)
        chosen = self._open_blocks()
        sums = self._row_sums(chosen)
        sums[self.sums.reshape(-1, BLOCK)[chosen] > 0] = -np.inf
        block, offset = np.nonzero(sums + np.float32(self.rest[self.read]) >= self.threshold.value)
        sums = sums[block, offset]
        positions, sums, _ = self._look_up_rest(chosen[block] * BLOCK + offset, sums, np.zeros_like(sums))
        positions, sums = positions[sums > 0], sums[sums > 0]
        self.threshold.raise_by(sums)
        return positions, sums

    def _row_sums(self, blocks: Positions) -> Floats:
        """Return what the common terms add to each paragraph of some blocks: (blocks, BLOCK)."""
        sums = np.zeros((len(blocks), BLOCK), dtype=np.float32)
        for weight, row in self.commons:
            sums += weight * self.postings.row_bounds[row].reshape(-1, BLOCK)[blocks]
        return sums

    def forget(self) -> None:
        """Leave zeros in the scratch."""
        self.sums[self.touched] = 0
