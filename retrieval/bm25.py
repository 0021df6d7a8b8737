"""The first stage: BM25 over paragraphs, on `rank_bm25`."""

from collections.abc import Iterable

from rank_bm25 import BM25Okapi

from retrieval.terms import terms


class Bm25Index(BM25Okapi):  # type: ignore[misc]
    """BM25Okapi over the analysed terms of texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        analysed = [terms(text) for text in texts]
        self.postings: dict[str, list[int]] = {}
        for position, document in enumerate(analysed):
            for term in set(document):
                self.postings.setdefault(term, []).append(position)
        super().__init__([document or [""] for document in analysed] or [[""]])

    def search(self, question: str, limit: int | None = 10) -> list[tuple[int, float]]:
        """Return (position, score), best first, ties in order, only of texts that share a term with the question."""
        asked = terms(question)
        scores = self.get_scores(asked)
        sharing = {position for term in asked for position in self.postings.get(term, ())}
        return [(p, float(scores[p])) for p in sorted(sharing, key=lambda p: (-scores[p], p))][:limit]

    def document_frequency(self, term: str) -> int:
        """Return in how many texts a term stands."""
        return len(self.postings.get(term, ()))
