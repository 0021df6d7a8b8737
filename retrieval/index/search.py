"""Which search answers a query: the exact one of small corpora and odd queries, or a bounded one."""

from contextlib import suppress
from functools import cache
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.index import build, pruning
from retrieval.index.postings import Postings, Saturation
from retrieval.index.query import Query, Scored, first, score_all, score_some

PRUNE_FROM = build.ROWS_FROM
"""Paragraphs; below, to score all that share a term is as quick."""
PRUNE_LIMIT = 1000
"""Results; to find more, nearly all has to be scored anyway."""
COMPILED_FROM = 50_000
"""Paragraphs; below, the seconds that numba takes to be imported are never won back."""


def best(
    postings: Postings,
    saturation: Saturation,
    query: Query,
    limit: int | None,
    bounded: Saturation | None = None,
    alive: NDArray[np.bool_] | None = None,
) -> Scored:
    """Return the positions and scores of the best paragraphs that share a term with the query, best first.

    `bounded`: the saturation that the postings' bounds were made with, if another; `alive`: what may be found.
    """
    wanted = limit
    while wanted and 1 <= wanted <= PRUNE_LIMIT and len(postings) >= PRUNE_FROM and query.prunable:
        found = _candidates(postings, saturation, bounded or saturation, query, wanted)
        enough = len(found) < wanted
        found = found if alive is None else found[alive[found]]
        if enough or limit is None or len(found) >= limit:
            count = _kernel_of(postings).counts
            return first((found, score_some(postings, saturation, query, found, count)), limit)
        wanted *= 4
    positions, scores = score_all(postings, saturation, query)
    if alive is not None:
        positions, scores = positions[alive[positions]], scores[alive[positions]]
    return first((positions, scores), limit)


def _candidates(
    postings: Postings, saturation: Saturation, bounded: Saturation, query: Query, limit: int
) -> NDArray[np.integer[Any]]:
    """Search with bounds that were made when the mean length was another: an impact differs by its ratio at most."""
    ratio = saturation.mean_length / bounded.mean_length if bounded.mean_length else 1.0
    spread = max(ratio, 1 / ratio)
    found: NDArray[np.integer[Any]] = _kernel_of(postings).candidates(postings, query, limit, spread)
    return found


def _kernel_of(postings: Postings) -> ModuleType:
    return kernel(len(postings) >= COMPILED_FROM)


@cache
def kernel(large: bool) -> ModuleType:
    """Return the module whose `candidates` and `counts` search: compiled where it pays and numba is installed."""
    if large:
        with suppress(ImportError, RuntimeError):  # not installed; or no folder in which it could keep what it compiles
            from retrieval.index import compiled

            return compiled
    return pruning
