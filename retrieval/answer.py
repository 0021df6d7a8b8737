"""The values of an answer: passages with their attribution, or why there are none."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from retrieval.attribution import Figure
from retrieval.questions.question import Question
from retrieval.statement import Speaker, Statement
from retrieval.stories.story import Paragraph, Story


class Reason(StrEnum):
    """Why a question was not answered."""

    NONE = ""
    NO_STORY = "no_story"
    """No story is loaded."""
    NOT_QUOTED = "not_quoted"
    """The stories name whom it asks about, but report no word of theirs."""
    NOT_ABOUT = "not_about"
    """Whom it asks about speaks, but not about that."""
    NOT_IN_STORY = "not_in_story"
    """Nobody of that name is in the stories."""
    AMBIGUOUS = "ambiguous"
    """The stories know several of that name."""
    NO_ANSWER = "no_answer"
    """The stories do not tell."""
    GREETING = "greeting"
    """Not a question."""


@dataclass(frozen=True)
class Passage:
    """A paragraph that answers, with the statements in it that do."""

    story: Story
    paragraph: Paragraph
    score: float
    statements: tuple[Statement, ...] = ()
    sentence: tuple[int, int] | None = None
    """The sentence that answers: code points into the paragraph's text."""

    @property
    def span(self) -> tuple[int, int]:
        """The sentence that answers, or the whole paragraph."""
        return self.sentence or (0, len(self.paragraph.text))

    @property
    def said(self) -> tuple[Statement, ...]:
        """All that anybody says in the paragraph."""
        return self.story.said_in(self.paragraph.number)

    def beside(self, statements: Iterable[Statement]) -> str:
        """Return the paragraph's text with some of its statements left blank: what is told beside them."""
        letters = list(self.paragraph.text)
        for statement in statements:
            letters[statement.start : statement.end] = " " * (statement.end - statement.start)
        return "".join(letters)


@dataclass(frozen=True)
class Answer:
    """What the stories answer."""

    question: Question
    found: bool
    passages: tuple[Passage, ...] = ()
    speaker: Speaker | None = None
    """Who was asked about, or who said it."""
    reason: Reason = Reason.NONE
    asked_name: str | None = None
    """The name as the question has it, where it is not how the story prints it ("bolten")."""
    taken_for: str | None = None
    """Whom a misspelt name was taken for: the reply says so."""
    nearest: tuple[Passage, ...] = ()
    """Of a no: what the stories do say of it, plainly not an answer."""
    candidates: tuple[Figure, ...] = field(default=())
    """Of a no: whom the stories do quote (on this topic first), or the namesakes to choose from."""
    others: tuple[Figure, ...] = ()
    """Of a no about one speaker's words: who else speaks of what was asked, or for a body who holds an office in it."""
    loaded: int = 0
    """How many stories there are, where these are asked for."""
    suggestions: tuple[str, ...] = ()
    """Questions that the stories can answer."""
