"""The search of small indexes: what every posting is worth is computed once, and questions add it up."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.index.build import COMMON
from retrieval.index.postings import Postings, Saturation
from retrieval.index.query import Query, Scored

ROWS_FROM = 1 << 11
"""Paragraphs; below, to add up a row takes as long as to add up a list."""


class Impacts:
    """What the postings are worth before their terms' idf; of common terms, whole rows."""

    def __init__(self, postings: Postings, saturation: Saturation) -> None:
        self._size = size = len(postings)
        self._starts, self._paragraphs = postings.starts.data, postings.paragraphs
        self._impacts = saturation.impacts(postings.counts, postings.lengths[postings.paragraphs])
        commons = np.count_nonzero(postings.frequencies * COMMON > size) if size >= ROWS_FROM else 0
        held = slice(0, self._starts[commons])
        self._rows: NDArray[np.float64] = np.zeros((commons, size))
        self._rows[np.repeat(np.arange(commons), postings.frequencies[:commons]), self._paragraphs[held]] = (
            self._impacts[held]
        )

    def score(self, query: Query) -> Scored:
        """Score every paragraph that shares a term with the query; positions ascend."""
        added: list[NDArray[Any]] = []
        positions, worth = [], []
        for term, weight in zip(query.terms, query.weights, strict=True):
            if term < len(self._rows):
                added.append(weight * self._rows[term])
            else:
                start, end = self._starts[term], self._starts[term + 1]
                positions.append(self._paragraphs[start:end])
                worth.append(weight * self._impacts[start:end])
        if positions:
            added.append(np.bincount(np.concatenate(positions), np.concatenate(worth), self._size))
        scores = added[0]
        for more in added[1:]:
            scores += more
        held = (scores > 0).nonzero()[0] if query.prunable else self._sharing(query)
        return held, scores[held]

    def _sharing(self, query: Query) -> NDArray[np.uint32]:
        """Return the paragraphs that share a term, where the scores do not tell."""
        spans = (slice(self._starts[term], self._starts[term + 1]) for term in query.terms)
        return np.unique(np.concatenate([self._paragraphs[span] for span in spans]))
