"""The bounded search, compiled by numba: the same bounds as `pruning`, in one walk over windows of paragraphs.

In each window only the lists that can still lift a paragraph to the k-th best are added up (MaxScore); what is left of
a candidate is looked up. Blocks that the common terms alone could lift are added up row by row. The interpreter lock
is released for the whole search.
"""

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from retrieval.index import pruning
from retrieval.index.postings import BLOCK, Postings
from retrieval.index.query import Query

WINDOW = 64 * BLOCK
"""Paragraphs whose sums stay in the processor's first cache."""
CAPACITY = 1 << 12
"""Candidates that are kept; where more are equal, numpy takes over."""
PRIMED = 32
"""Paragraphs of the most valuable list that are completed to find a first threshold."""
SCATTER = 30
"""A look-up costs about as much as adding so many of a list's entries."""
ROUNDING = np.float32(pruning.ROUNDING)

compiled: Any = njit(nogil=True, cache=True, boundscheck=False)


def candidates(postings: Postings, step: float, query: Query, limit: int) -> NDArray[np.integer]:
    """Return all paragraphs that may be among the best `limit`, ascending: `pruning.candidates`."""
    positions = np.empty(CAPACITY, dtype=np.int64)
    found = _search(
        postings.paragraphs,
        postings.bounds,
        postings.starts,
        postings.best,
        postings.rows,
        postings.row_bounds,
        postings.block_bounds,
        np.array(query.terms, dtype=np.int64),
        np.array(query.weights, dtype=np.float64) * step,
        len(postings),
        limit,
        positions,
    )
    return pruning.candidates(postings, step, query, limit) if found < 0 else positions[:found]


@compiled
def _search(
    paragraphs,
    bounds,
    list_starts,
    term_best,
    term_rows,
    row_bounds,
    block_bounds,
    terms,
    term_weights,
    size,
    limit,
    out,
):
    """Write the candidates to `out` and return how many they are, or -1 where they are too many."""
    slack = np.float32(term_weights.sum())
    order = np.argsort(-term_weights * term_best[terms])
    terms = terms[order]
    all_weights = term_weights[order].astype(np.float32)
    listed = term_rows[terms] < 0
    weights = all_weights[listed]
    starts = list_starts[terms[listed]]
    ends = list_starts[terms[listed] + 1]
    most = weights * term_best[terms[listed]]
    rows = term_rows[terms[~listed]]
    row_weights = all_weights[~listed]
    lists = len(starts)
    rest = np.zeros(lists + 1, dtype=np.float32)
    for i in range(lists - 1, -1, -1):
        rest[i] = rest[i + 1] + most[i]
    threshold = np.float32(-np.inf)
    if lists > 0:
        threshold = _primed(paragraphs, bounds, row_bounds, starts, ends, weights, rows, row_weights, limit, slack)
    begin, end = starts.copy(), starts.copy()
    sums = np.zeros(WINDOW, dtype=np.float32)
    candidate = np.empty(WINDOW, dtype=np.int64)
    candidate_sum = np.empty(WINDOW, dtype=np.float32)
    blocks = np.zeros(WINDOW // BLOCK, dtype=np.float32)
    best = np.full(limit, -np.inf, dtype=np.float32)
    out_sums = np.empty(len(out), dtype=np.float32)
    found = 0
    window = 0
    while window < size:
        past = min(window + WINDOW, size)
        used = (past - window + BLOCK - 1) // BLOCK
        first = window // BLOCK
        ceiling = np.float32(0)
        blocks[:] = 0
        for r in range(len(rows)):
            for b in range(used):
                blocks[b] += row_weights[r] * block_bounds[rows[r], first + b]
        for b in range(used):
            ceiling = max(ceiling, blocks[b])
        essential = 0
        while essential < lists and rest[essential] + ceiling >= threshold:
            essential += 1
        for i in range(essential):
            p = _gallop(paragraphs, end[i], ends[i], window)
            begin[i] = p
            weight = weights[i]
            while p < ends[i] and paragraphs[p] < past:
                sums[np.int64(paragraphs[p]) - window] += weight * bounds[p]
                p += 1
            end[i] = p
        if essential == lists and ceiling >= threshold:
            for b in range(used):
                if blocks[b] < threshold:
                    continue
                low = b * BLOCK
                high = min(low + BLOCK, past - window)
                for r in range(len(rows)):
                    weight = row_weights[r]
                    row = row_bounds[rows[r]]
                    for d in range(low, high):
                        sums[d] += weight * row[window + d]
                for d in range(low, high):
                    total = sums[d]
                    if total > 0 and total >= threshold:
                        threshold = _learn(best, total, slack, threshold)
                        out[found] = window + d
                        out_sums[found] = total
                        found += 1
                        if found == len(out):
                            found = _compact(out, out_sums, found, threshold)
                            if found > len(out) // 2:
                                return -1
                    sums[d] = 0
        count = 0
        for i in range(essential):
            for p in range(begin[i], end[i]):
                d = np.int64(paragraphs[p]) - window
                total = sums[d]
                if total > 0 and total + rest[essential] + blocks[d // BLOCK] >= threshold:
                    candidate[count] = d
                    candidate_sum[count] = total
                    count += 1
                sums[d] = 0
        for j in range(essential, lists):
            if count == 0:
                break
            begin[j] = _gallop(paragraphs, end[j], ends[j], window)
            end[j] = _gallop(paragraphs, begin[j], ends[j], past)
            if count * SCATTER > end[j] - begin[j]:
                for p in range(begin[j], end[j]):
                    sums[np.int64(paragraphs[p]) - window] = weights[j] * bounds[p]
                for c in range(count):
                    candidate_sum[c] += sums[candidate[c]]
                for p in range(begin[j], end[j]):
                    sums[np.int64(paragraphs[p]) - window] = 0
            else:
                for c in range(count):
                    at = _at(paragraphs, bounds, begin[j], end[j], window + candidate[c])
                    candidate_sum[c] += weights[j] * at
            kept = 0
            for c in range(count):
                d = candidate[c]
                if candidate_sum[c] + rest[j + 1] + blocks[d // BLOCK] >= threshold:
                    candidate[kept] = d
                    candidate_sum[kept] = candidate_sum[c]
                    kept += 1
            count = kept
        for r in range(len(rows)):
            row = row_bounds[rows[r]]
            for c in range(count):
                candidate_sum[c] += row_weights[r] * row[window + candidate[c]]
        for c in range(count):
            total = candidate_sum[c]
            if total >= threshold:
                threshold = _learn(best, total, slack, threshold)
                out[found] = window + candidate[c]
                out_sums[found] = total
                found += 1
                if found == len(out):
                    found = _compact(out, out_sums, found, threshold)
                    if found > len(out) // 2:
                        return -1
        window += WINDOW
    found = _compact(out, out_sums, found, threshold)
    out[:found].sort()
    return found


@compiled
def _gallop(paragraphs, low, high, wanted):
    """Return the first place from `low` on whose paragraph is not before the wanted one."""
    step = 1
    while low + step < high and paragraphs[low + step] < wanted:
        low += step
        step *= 2
    high = min(high, low + step)
    while low < high:
        middle = (low + high) // 2
        if paragraphs[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def _at(paragraphs, bounds, low, high, wanted):
    """Return a list's value of one paragraph, 0 where the list does not hold it."""
    last = high
    while low < high:
        middle = (low + high) // 2
        if paragraphs[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return bounds[low] if low < last and paragraphs[low] == wanted else bounds.dtype.type(0)


@compiled
def _learn(best, total, slack, threshold):
    """Keep the bounds of the best `limit` paragraphs, ascending; return what the k-th best is known to reach."""
    if total <= best[0]:
        return threshold
    at = 0
    while at + 1 < len(best) and best[at + 1] < total:
        best[at] = best[at + 1]
        at += 1
    best[at] = total
    return max(threshold, (best[0] - slack) * ROUNDING)


@compiled
def _compact(out, sums, found, threshold):
    """Keep the candidates that still reach the threshold; return how many they are."""
    kept = 0
    for at in range(found):
        if sums[at] >= threshold:
            out[kept], sums[kept] = out[at], sums[at]
            kept += 1
    return kept


@compiled
def _primed(paragraphs, bounds, row_bounds, starts, ends, weights, rows, row_weights, limit, slack):
    """Return a score that at least `limit` paragraphs of the most valuable list reach."""
    tally = np.zeros(256, dtype=np.int64)
    for p in range(starts[0], ends[0]):
        tally[bounds[p]] += 1
    wanted = max(limit, PRIMED)
    cut, held = 255, tally[255]
    while cut > 1 and held < wanted:
        cut -= 1
        held += tally[cut]
    best = np.full(limit, -np.inf, dtype=np.float32)
    threshold = np.float32(-np.inf)
    seen = 0
    for p in range(starts[0], ends[0]):
        if bounds[p] < cut or seen >= 4 * wanted:
            continue
        seen += 1
        wanted_paragraph = paragraphs[p]
        total = weights[0] * bounds[p]
        for r in range(len(rows)):
            total += row_weights[r] * row_bounds[rows[r], wanted_paragraph]
        for j in range(1, len(starts)):
            total += weights[j] * _at(paragraphs, bounds, starts[j], ends[j], wanted_paragraph)
        threshold = _learn(best, total, slack, threshold)
    return threshold


def counts(postings: Postings, query: Query, positions: NDArray[np.integer]) -> NDArray[np.int64]:
    """Return how often each term stands in each of some paragraphs, (terms, paragraphs): `query.counts`."""
    found: NDArray[np.int64] = _counts(
        postings.paragraphs,
        postings.counts,
        postings.starts,
        postings.rows,
        postings.row_counts,
        np.array(query.terms, dtype=np.int64),
        positions,
    )
    return found


@compiled
def _counts(paragraphs, counts, starts, rows, row_counts, terms, positions):
    found = np.zeros((len(terms), len(positions)), dtype=np.int64)
    for t in range(len(terms)):
        term = terms[t]
        for at in range(len(positions)):
            if rows[term] >= 0:
                found[t, at] = row_counts[rows[term], positions[at]]
            else:
                found[t, at] = _at(paragraphs, counts, starts[term], starts[term + 1], positions[at])
    return found
