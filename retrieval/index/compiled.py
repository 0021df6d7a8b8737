"""The bounded search, compiled by numba: the same bounds as `pruning`, in one walk over windows of paragraphs.

In each window only the lists that can still lift a paragraph to the k-th best are added up (MaxScore); what is left of
the candidates is looked up. Blocks that the common terms alone could lift are added up row by row. The interpreter
lock is released for the whole search.
"""

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from retrieval.index import pruning
from retrieval.index.postings import BLOCK, Postings
from retrieval.index.query import Query

WINDOW = 64 * BLOCK
"""Paragraphs whose sums stay in the processor's first caches."""
CAPACITY = 1 << 12
"""Candidates that are kept; where more are equal, numpy takes over."""
ROUNDING = 1 - 1e-5
"""A threshold is lowered by this, for sums of 32-bit floats are not exact."""
SCATTER = 30
"""A look-up costs about as much as adding so many of a list's entries."""

Array = NDArray[Any]
compiled: Any = njit(nogil=True, cache=True, boundscheck=False)


class Lists(NamedTuple):
    """The lists of a query, the most valuable first."""

    paragraphs: Array
    bounds: Array
    starts: Array
    ends: Array
    weights: Array
    rest: Array
    """What all lists from one on can add at most; one more at the end."""
    begin: Array
    """With `end`: where each list's part in this window stands."""
    end: Array


class Rows(NamedTuple):
    """The common terms of a query."""

    bounds: Array
    """Of all common terms, as in the postings."""
    block_bounds: Array
    numbers: Array
    weights: Array


class Best(NamedTuple):
    """What is known of the k-th best, and the candidates."""

    threshold: Array
    """One number: a score that the k-th best is known to reach."""
    bounds: Array
    """The k best bounds, ascending."""
    slack: np.float32
    factor: np.float32
    positions: Array
    sums: Array


class Window(NamedTuple):
    """Room for the sums of one window."""

    sums: Array
    blocks: Array
    """What the common terms can add at most in each block."""
    candidates: Array
    candidate_sums: Array


def candidates(postings: Postings, query: Query, limit: int, spread: float = 1.0) -> NDArray[np.integer[Any]]:
    """Return all paragraphs that may be among the best `limit`, ascending: `pruning.candidates`."""
    found: NDArray[np.int64] | None = _search(
        postings.paragraphs,
        postings.bounds,
        postings.starts,
        postings.best,
        postings.ranked_for(limit),
        postings.row_bounds,
        postings.block_bounds,
        np.array(query.terms, dtype=np.int64),
        np.array(query.weights, dtype=np.float64),
        len(postings),
        limit,
        np.float32(ROUNDING / spread),
    )
    return pruning.candidates(postings, query, limit, spread) if found is None else found


def counts(postings: Postings, query: Query, positions: NDArray[np.integer[Any]]) -> NDArray[np.int64]:
    """Return how often each term stands in each of some paragraphs, (terms, paragraphs): `query.counts`."""
    terms = np.array(query.terms, dtype=np.int64)
    found: NDArray[np.int64] = _counts(
        postings.paragraphs, postings.counts, postings.starts, postings.row_counts, terms, positions.astype(np.int64)
    )
    return found


@compiled
def _search(paragraphs, bounds, starts, most, ranked, row_bounds, block_bounds, terms, weights, size, limit, factor):
    """Return the candidates, ascending, or None where they are too many."""
    order = np.argsort(-weights * most[terms])
    terms, slack, weights = terms[order], np.float32(weights.sum()), weights[order].astype(np.float32)
    listed = terms >= len(row_bounds)
    lists = _lists(paragraphs, bounds, starts, most, terms[listed], weights[listed])
    rows = Rows(row_bounds, block_bounds, terms[~listed], weights[~listed])
    best = Best(
        np.full(1, -np.inf, dtype=np.float32),
        np.full(limit, -np.inf, dtype=np.float32),
        slack,
        factor,
        np.empty(CAPACITY, dtype=np.int64),
        np.empty(CAPACITY, dtype=np.float32),
    )
    window = Window(
        np.zeros(WINDOW, dtype=np.float32),
        np.zeros(WINDOW // BLOCK, dtype=np.float32),
        np.empty(WINDOW, dtype=np.int64),
        np.empty(WINDOW, dtype=np.float32),
    )
    for at in range(len(terms)):
        best.threshold[0] = max(best.threshold[0], (weights[at] * ranked[terms[at]] - slack) * factor)
    found = 0
    for first in range(0, size, WINDOW):
        found = _search_window(lists, rows, best, window, first, min(first + WINDOW, size), found)
        if found < 0:
            return None
    return np.sort(best.positions[: _compact(best, found)])


@compiled
def _lists(paragraphs, bounds, starts, most, terms, weights):
    rest = np.zeros(len(terms) + 1, dtype=np.float32)
    for at in range(len(terms) - 1, -1, -1):
        rest[at] = rest[at + 1] + weights[at] * most[terms[at]]
    begin = starts[terms]
    return Lists(paragraphs, bounds, begin, starts[terms + 1], weights, rest, begin.copy(), begin.copy())


@compiled
def _search_window(lists, rows, best, window, first, past, found):
    """Search the paragraphs from `first` to before `past`; return how many candidates there are, -1: too many."""
    ceiling = _bound_blocks(rows, window, first, past)
    essential = 0
    while essential < len(lists.weights) and lists.rest[essential] + ceiling >= best.threshold[0]:
        essential += 1
    for at in range(essential):
        _add_list(lists, window, at, first, past)
    if essential == len(lists.weights) and ceiling >= best.threshold[0]:
        found = _search_blocks(rows, best, window, first, past, found)
    count = _collect(lists, best, window, essential, first)
    for at in range(essential, len(lists.weights)):
        if count == 0:
            break
        count = _complete(lists, best, window, at, first, past, count)
    for r in range(len(rows.numbers)):
        row = rows.bounds[rows.numbers[r]]
        for c in range(count):
            window.candidate_sums[c] += rows.weights[r] * row[first + window.candidates[c]]
    for c in range(count):
        if found >= 0 and window.candidate_sums[c] >= best.threshold[0]:
            found = _take(best, first + window.candidates[c], window.candidate_sums[c], found)
    return found


@compiled
def _bound_blocks(rows, window, first, past):
    """Find what the common terms can add at most in each block; return the largest."""
    blocks = window.blocks
    blocks[:] = 0
    for r in range(len(rows.numbers)):
        bounds = rows.block_bounds[rows.numbers[r]]
        for b in range((past - first + BLOCK - 1) // BLOCK):
            blocks[b] += rows.weights[r] * bounds[first // BLOCK + b]
    return blocks.max()


@compiled
def _add_list(lists, window, at, first, past):
    """Add a list's part in this window to the sums."""
    p = _gallop(lists.paragraphs, lists.end[at], lists.ends[at], first)
    lists.begin[at] = p
    weight = lists.weights[at]
    while p < lists.ends[at] and lists.paragraphs[p] < past:
        window.sums[np.int64(lists.paragraphs[p]) - first] += weight * lists.bounds[p]
        p += 1
    lists.end[at] = p


@compiled
def _search_blocks(rows, best, window, first, past, found):
    """Finish the blocks that the common terms alone could lift to the k-th best; all lists have been added."""
    sums = window.sums
    for b in range((past - first + BLOCK - 1) // BLOCK):
        if window.blocks[b] < best.threshold[0]:
            continue
        low, high = b * BLOCK, min((b + 1) * BLOCK, past - first)
        for r in range(len(rows.numbers)):
            row, weight = rows.bounds[rows.numbers[r]], rows.weights[r]
            for d in range(low, high):
                sums[d] += weight * row[first + d]
        for d in range(low, high):
            if found >= 0 and sums[d] > 0 and sums[d] >= best.threshold[0]:
                found = _take(best, first + d, sums[d], found)
            sums[d] = 0
    return found


@compiled
def _collect(lists, best, window, essential, first):
    """Gather who can still reach the k-th best, and clear the sums; return how many they are."""
    count = 0
    for at in range(essential):
        for p in range(lists.begin[at], lists.end[at]):
            d = np.int64(lists.paragraphs[p]) - first
            total = window.sums[d]
            window.sums[d] = 0
            if total > 0 and total + lists.rest[essential] + window.blocks[d // BLOCK] >= best.threshold[0]:
                window.candidates[count] = d
                window.candidate_sums[count] = total
                count += 1
    return count


@compiled
def _complete(lists, best, window, at, first, past, count):
    """Add to the candidates what one list holds of them; return how many can still reach the k-th best."""
    begin = _gallop(lists.paragraphs, lists.end[at], lists.ends[at], first)
    end = _gallop(lists.paragraphs, begin, lists.ends[at], past)
    lists.begin[at], lists.end[at] = begin, end
    if count * SCATTER > end - begin:
        for p in range(begin, end):
            window.sums[np.int64(lists.paragraphs[p]) - first] = lists.weights[at] * lists.bounds[p]
        for c in range(count):
            window.candidate_sums[c] += window.sums[window.candidates[c]]
        for p in range(begin, end):
            window.sums[np.int64(lists.paragraphs[p]) - first] = 0
    else:
        for c in range(count):
            found = _at(lists.paragraphs, lists.bounds, begin, end, first + window.candidates[c])
            window.candidate_sums[c] += lists.weights[at] * found
    kept = 0
    for c in range(count):
        d, total = window.candidates[c], window.candidate_sums[c]
        if total + lists.rest[at + 1] + window.blocks[d // BLOCK] >= best.threshold[0]:
            window.candidates[kept], window.candidate_sums[kept] = d, total
            kept += 1
    return kept


@compiled
def _take(best, position, total, found):
    """Keep a candidate; return how many there are, or -1 where there is no room."""
    _learn(best, total)
    best.positions[found], best.sums[found] = position, total
    found += 1
    if found == CAPACITY:
        found = _compact(best, found)
        if found > CAPACITY // 2:
            return -1
    return found


@compiled
def _compact(best, found):
    """Drop the candidates that do not reach the threshold any more; return how many are left."""
    kept = 0
    for at in range(found):
        if best.sums[at] >= best.threshold[0]:
            best.positions[kept], best.sums[kept] = best.positions[at], best.sums[at]
            kept += 1
    return kept


@compiled
def _learn(best, total):
    """Keep the best bounds, and what the k-th best is known to reach."""
    bounds = best.bounds
    if total > bounds[0]:
        at = 0
        while at + 1 < len(bounds) and bounds[at + 1] < total:
            bounds[at] = bounds[at + 1]
            at += 1
        bounds[at] = total
        best.threshold[0] = max(best.threshold[0], (bounds[0] - best.slack) * best.factor)


@compiled
def _gallop(paragraphs, low, high, wanted):
    """Return the first place from `low` on whose paragraph is not before the wanted one."""
    step = 1
    while low + step < high and paragraphs[low + step] < wanted:
        low += step
        step *= 2
    return _bisect(paragraphs, low, min(high, low + step), wanted)


@compiled
def _bisect(paragraphs, low, high, wanted):
    while low < high:
        middle = (low + high) // 2
        if paragraphs[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def _at(paragraphs, values, low, high, wanted):
    """Return a list's value of one paragraph, 0 where the list does not hold it."""
    at = _bisect(paragraphs, low, high, wanted)
    return values[at] if at < high and paragraphs[at] == wanted else values.dtype.type(0)


@compiled
def _counts(paragraphs, counts, starts, row_counts, terms, positions):
    found = np.zeros((len(terms), len(positions)), dtype=np.int64)
    for t in range(len(terms)):
        term = terms[t]
        for at in range(len(positions)):
            if term < len(row_counts):
                found[t, at] = row_counts[term, positions[at]]
            else:
                found[t, at] = _at(paragraphs, counts, starts[term], starts[term + 1], positions[at])
    return found
