"""Which search answers a query: the exact one of small corpora and odd queries, or a bounded one."""

from contextlib import suppress
from functools import cache
from types import ModuleType

from retrieval.index import pruning
from retrieval.index.postings import Postings, Saturation
from retrieval.index.query import Query, Scored, first, score_all, score_some

PRUNE_FROM = 4096
"""Paragraphs; below, to score all that share a term is as quick."""
PRUNE_LIMIT = 1000
"""Results; to find more, nearly all has to be scored anyway."""
COMPILED_FROM = 50_000
"""Paragraphs; below, the seconds that numba takes to be imported are never won back."""


def best(postings: Postings, saturation: Saturation, query: Query, limit: int | None) -> Scored:
    """Return the positions and scores of the best paragraphs that share a term with the query, best first."""
    if limit is None or limit > PRUNE_LIMIT or len(postings) < PRUNE_FROM or limit < 1 or not query.prunable:
        return first(score_all(postings, saturation, query), limit)
    chosen = kernel(len(postings) >= COMPILED_FROM)
    found = chosen.candidates(postings, saturation.step, query, limit)
    return first((found, score_some(postings, saturation, query, found, chosen.counts)), limit)


@cache
def kernel(large: bool) -> ModuleType:
    """Return the module whose `candidates` and `counts` search: compiled where it pays and numba is installed."""
    if large:
        with suppress(ImportError, RuntimeError):  # not installed; or no folder in which it could keep what it compiles
            from retrieval.index import compiled

            return compiled
    return pruning
