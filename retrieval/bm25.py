"""The first stage: BM25 over paragraphs, with `rank_bm25`'s scores at a search engine's speed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from retrieval.index import build, search
from retrieval.index.postings import Saturation
from retrieval.index.query import Query, score_all, score_some
from retrieval.terms import terms

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

    def _initialize(self, corpus: Iterable[Sequence[str]]) -> dict[str, int]:
        """Stream the documents into postings; return in how many documents each term stands."""
        del self.doc_freqs
        reader = build.Reader()
        reader.read(corpus)
        self.corpus_size = len(reader.lengths)
        self.doc_len = reader.lengths
        self.avgdl = int(reader.lengths.sum(dtype=np.int64)) / self.corpus_size if self.corpus_size else 0.0
        self.vocabulary = reader.vocabulary
        self.saturation = Saturation(self.k1, self.b, self.avgdl)
        self.postings = build.assemble(reader, self.saturation)
        return dict(zip(self.vocabulary, self.postings.frequencies.tolist(), strict=True))

    def _calc_idf(self, nd: dict[str, int]) -> None:
        """Weigh the terms as `BM25Okapi` does; without any term there is nothing to weigh."""
        self.average_idf = 0.0
        if nd:
            super()._calc_idf(nd)

    def __len__(self) -> int:
        return int(self.corpus_size)

    def search(self, question: str, limit: int | None = 10) -> list[tuple[int, float]]:
        """Return (position, score), best first, ties in order, only of texts that share a term with the question."""
        return self.search_terms(terms(question), limit)

    def search_terms(self, question: Iterable[str], limit: int | None = 10) -> list[tuple[int, float]]:
        """Search with terms that are analysed already; a repeated term counts as often as it is said."""
        query = self._query(question)
        if not query.terms:
            return []
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

    def _query(self, question: Iterable[str]) -> Query:
        said = Counter(term for term in question if term in self.vocabulary)
        return Query([self.vocabulary[t] for t in said], [self.idf[t] * times for t, times in said.items()])
