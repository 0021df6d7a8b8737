"""The way from a question to an answer over all loaded stories."""

from collections.abc import Iterable

from retrieval.answer import Answer, Passage, Reason
from retrieval.question import Question, understand
from retrieval.ranking import Ranking
from retrieval.story import Story


class Library:
    """The stories that are loaded, and what they answer."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self.stories = tuple(stories)
        self._places = [(story, paragraph) for story in self.stories for paragraph in story.paragraphs]
        self._ranking = Ranking([paragraph.text for _, paragraph in self._places])

    def ask(self, question: str | Question, limit: int | None = None) -> Answer:
        """Answer a question with the passages that answer it and nothing else; `limit`: at most so many."""
        asked = understand(question) if isinstance(question, str) else question
        hits = self._ranking.answers(asked)[:limit]
        passages = tuple(Passage(*self._places[hit.position], hit.score, sentence=hit.sentence) for hit in hits)
        return Answer(asked, bool(passages), passages, reason=Reason.NONE if passages else Reason.NO_ANSWER)
