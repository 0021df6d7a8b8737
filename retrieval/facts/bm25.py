"""The first stage: BM25 over paragraphs, with `rank_bm25`'s scores at a search engine's speed."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Self, TypeVar

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from retrieval.index import build, file, search
from retrieval.index.postings import Postings, Saturation
from retrieval.index.query import Query, first, score_all, score_some
from retrieval.index.small import Impacts
from retrieval.index.vocabulary import Vocabulary, Weights
from retrieval.terms import content, term, terms

KIND = "paragraphs"
SETTINGS = ("k1", "b", "epsilon", "corpus_size", "avgdl", "average_idf")
"""What a saved index keeps besides its arrays."""

Document = TypeVar("Document")


class Bm25Index(BM25Okapi):  # type: ignore[misc]
    """BM25Okapi over the analysed terms of texts, which it keeps as postings and not as one dictionary a text.

    idf, k1, b and epsilon are `rank_bm25`'s, and so are the scores (to the last digits of a float). Other than there,
    an empty corpus is allowed, and a text is found only where it shares a term with the question. `doc_freqs` is gone;
    every other attribute is what it was.
    """

    def __init__(self, texts: Iterable[str], k1: float = 1.5, b: float = 0.75, epsilon: float = 0.25) -> None:
        super().__init__(map(terms, texts), k1=k1, b=b, epsilon=epsilon)

    @classmethod
    def from_terms(
        cls, documents: Iterable[Sequence[str]], k1: float = 1.5, b: float = 0.75, epsilon: float = 0.25
    ) -> Self:
        """Index documents that are analysed already, each a list of terms."""
        index = cls.__new__(cls)
        BM25Okapi.__init__(index, documents, k1=k1, b=b, epsilon=epsilon)
        return index

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Map a saved index: nothing is read before it is asked for; IndexFileError says what is wrong with a file."""
        settings, arrays = file.read(Path(path), KIND)
        index = cls.__new__(cls)
        for name in SETTINGS:
            setattr(index, name, settings[name])
        index.postings = Postings.of(arrays)
        index.doc_len = index.postings.lengths
        index.vocabulary = Vocabulary(arrays)
        index.weights = arrays["weights"]
        index.idf = Weights(index.vocabulary, index.weights)
        index.saturation = Saturation(index.k1, index.b, index.avgdl)
        return index

    def save(self, path: str | Path) -> None:
        """Write the index to a file that `open` maps; an older file of this name is replaced at once or not at all."""
        settings = {name: getattr(self, name) for name in SETTINGS}
        file.write(
            Path(path),
            KIND,
            settings,
            {**self.postings.arrays(), "weights": self.weights, **self.vocabulary.arrays()},
        )

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> dict[int, int]:
        """Stream the documents into postings; return in how many documents each term stands, by its number."""
        del self.doc_freqs
        reader = build.Reader()
        reader.read(corpus)
        self.corpus_size = len(reader.lengths)
        self.doc_len = reader.lengths
        self.avgdl = int(reader.lengths.sum(dtype=np.int64)) / self.corpus_size if self.corpus_size else 0.0
        self.saturation = Saturation(self.k1, self.b, self.avgdl)
        self.postings, numbers = build.assemble(reader.batches, len(reader.terms), self.doc_len, self.saturation)
        self.vocabulary = Vocabulary.of(reader.terms, numbers)
        return dict(zip(numbers.tolist(), self.postings.frequencies[numbers].tolist(), strict=True))

    def _calc_idf(self, nd: dict[int, int]) -> None:
        """Weigh the terms as `BM25Okapi` does, but in an array; without any term there is nothing to weigh."""
        self.average_idf = 0.0
        self.weights = np.zeros(len(nd))
        self.idf: Any = self.weights
        if nd:
            super()._calc_idf(nd)
        self.idf = Weights(self.vocabulary, self.weights)

    def __len__(self) -> int:
        return int(self.corpus_size)

    def search(self, question: str, limit: int | None = 10) -> list[tuple[int, float]]:
        """Return (position, score), best first, ties in order, only of texts that share a term with the question.

        Words that any text holds are left out of a question that has others.
        """
        return self.search_terms(map(term, content(question)), limit)

    def search_terms(self, question: Iterable[str], limit: int | None = 10) -> list[tuple[int, float]]:
        """Search with terms that are analysed already; a repeated term counts as often as it is said."""
        query = self._query(question)
        if not query.terms:
            return []
        if self._impacts:
            positions, scores = first(self._impacts.score(query), limit)
        else:
            positions, scores = search.best(self.postings, self.saturation, query, limit)
        return list(zip(positions.tolist(), scores.tolist(), strict=True))

    def document_frequency(self, term: str) -> int:
        """Return in how many texts a term stands."""
        number = self.vocabulary.get(term)
        return 0 if number is None else int(self.postings.frequencies[number])

    def get_scores(self, query: Iterable[str]) -> NDArray[np.float64]:
        """Return the score of every text, 0 where it shares no term: `BM25Okapi.get_scores`."""
        scores = np.zeros(len(self))
        positions, scores[positions] = score_all(self.postings, self.saturation, self._query(query))
        return scores

    def get_batch_scores(self, query: Iterable[str], doc_ids: Sequence[int]) -> list[float]:
        """Return the scores of some texts."""
        positions = np.array(doc_ids, dtype=np.int64)
        scores: list[float] = score_some(self.postings, self.saturation, self._query(query), positions).tolist()
        return scores

    def get_top_n(self, query: Iterable[str], documents: Sequence[Document], n: int = 5) -> list[Document]:
        """Return the best documents; fewer where fewer share a term with the query."""
        if len(documents) != len(self):
            raise ValueError(f"{len(documents)} documents given, but {len(self)} are indexed: give the same")
        return [documents[position] for position, _ in self.search_terms(query, n)]

    @cached_property
    def _impacts(self) -> Impacts | None:
        """Return what the postings of a small index are worth, which every question would compute again."""
        return None if len(self) >= search.PRUNE_FROM else Impacts(self.postings, self.saturation)

    @cached_property
    def _worth(self) -> memoryview:
        return self.weights.data

    def _query(self, question: Iterable[str]) -> Query:
        """Return what the index knows of a question."""
        weights: dict[int, float] = {}
        for number in map(self.vocabulary.quick.get, question):
            if number is not None:
                weights[number] = weights.get(number, 0.0) + self._worth[number]
        return Query(list(weights), list(weights.values()))
