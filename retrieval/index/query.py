"""A question as the index sees it: known terms with their weights; and its exact scores."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from retrieval.index.postings import Postings, Saturation

Counter = Callable[[Postings, "Query", NDArray[np.integer]], NDArray[np.integer]]
Scored = tuple[NDArray[np.integer], NDArray[np.float64]]
"""Positions and their scores."""
FEW = 200
"""So few scores are sorted as they are."""
DIGITS = 9
"""Behind the point, to which scores are compared."""


@dataclass(frozen=True)
class Query:
    """The distinct terms of a question that the index knows, in the question's order."""

    terms: Sequence[int]
    weights: Sequence[float]
    """The idf of each, times how often the question says it."""

    @property
    def prunable(self) -> bool:
        """Whether every further term can only raise a score: what the bounded searches rest on."""
        return min(self.weights) > 0


def score_all(postings: Postings, saturation: Saturation, query: Query) -> Scored:
    """Score every paragraph that shares a term with the query; positions ascend."""
    scores = np.zeros(len(postings))
    shared = np.zeros(len(postings), dtype=bool)
    for term, weight in zip(query.terms, query.weights, strict=True):
        positions, counts = postings.where(term)
        scores[positions] += weight * saturation.impacts(counts, postings.lengths[positions])
        shared[positions] = True
    held = shared.nonzero()[0]
    return held, scores[held]


def counts(postings: Postings, query: Query, positions: NDArray[np.integer]) -> NDArray[np.integer]:
    """Return how often each term stands in each of some paragraphs: (terms, paragraphs)."""
    return postings.counts_at(query.terms, positions)


def score_some(
    postings: Postings,
    saturation: Saturation,
    query: Query,
    positions: NDArray[np.integer],
    count: Counter = counts,
) -> NDArray[np.float64]:
    """Return the exact scores of some paragraphs, whether or not they share a term; `count`: a kernel's."""
    impacts = saturation.impacts(count(postings, query, positions), postings.lengths[positions])
    scores: NDArray[np.float64] = (np.array(query.weights)[:, np.newaxis] * impacts).sum(axis=0)
    return scores


def first(scored: Scored, limit: int | None) -> Scored:
    """Return the best of ascending positions, best first, ties in the order of their positions.

    Scores that differ in their last digits alone are a tie: they are sums of the same parts in another order.
    """
    positions, scores = scored
    rank = np.round(scores, DIGITS)
    if limit is not None and limit <= 0:
        return positions[:0], scores[:0]
    if limit is not None and len(scores) > max(limit, FEW):
        kept = rank >= np.partition(rank, len(rank) - limit)[len(rank) - limit]
        positions, scores, rank = positions[kept], scores[kept], rank[kept]
    order = np.argsort(-rank, kind="stable")[:limit]
    return positions[order], scores[order]
