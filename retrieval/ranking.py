"""The second stage: which of the candidate paragraphs answers, judged by what stands inside them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from retrieval.bm25 import Bm25Index
from retrieval.question import Question


@dataclass(frozen=True)
class Hit:
    """A paragraph that was weighed against a question."""

    position: int
    """Of the paragraph in the sequence that the ranking was made over, from 0."""
    score: float
    sentence: tuple[int, int]
    """The sentence that answers best: code points into the paragraph's text."""
    confidence: float
    """How sure it is that this paragraph answers: the refusal's criterion, see `Ranking.answers`."""


class Ranking:
    """Ranks paragraphs (of one story or of many) against questions; made once, asked often."""

    def __init__(self, texts: Sequence[str], index: Bm25Index | None = None) -> None:
        self.texts = texts
        self.index = index or Bm25Index(texts)

    def rank(self, question: Question, among: Collection[int] | None = None) -> list[Hit]:
        """Return the best fifty candidates at most, best first; `among` keeps to some positions."""
        found = self.index.search(question.content, limit=50)
        return [Hit(p, s, (0, len(self.texts[p])), s) for p, s in found if among is None or p in among]

    def answers(self, question: Question, among: Collection[int] | None = None) -> list[Hit]:
        """Return only the hits that answer, best first (three at most as a rule); none where the texts do not tell."""
        return self.rank(question, among)[:3]
