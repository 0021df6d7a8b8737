"""Whose words a passage answers with: what the line above it and the line below it say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.replies import wording
from retrieval import Answer, Passage, Speaker, Statement
from retrieval.people.spoken import is_told
from retrieval.questions.frames import SPOKEN
from retrieval.terms import terms

TRANSCRIPT = "transcript"
"""The rule whose statements are somebody's own words without quote marks: an interview's "ROE: ..."."""

_UNSAID = {"denied": "denied", "declined": "declined to say", "asked": "asked", "unsaid": "not said"}
"""What the line below a passage calls words that were not simply said."""


@dataclass(frozen=True)
class Voice:
    """Who speaks in a passage; nobody in particular where the article itself does."""

    speakers: tuple[Speaker, ...] = ()
    probable: bool = False
    """The story leaves some doubt about who it is."""


@dataclass(frozen=True)
class Telling:
    """A passage with its voice, as a reply shows it."""

    passage: Passage
    statements: tuple[Statement, ...]
    """The words in it that answer; empty where the article itself tells."""
    voice: Voice
    beside: Voice = Voice()
    """Whose quotes stand in the paragraph beside the words that answer."""

    @property
    def audience(self) -> str | None:
        """To whom it was said, where all that the passage says of it agrees."""
        named = {statement.audience for statement in self.statements if statement.audience}
        return named.pop() if len(named) == 1 else None

    @property
    def manner(self) -> str | None:
        """How the words are given: None for their own words, else "reported", or that they were not said."""
        polarities = {statement.polarity for statement in self.statements}
        if len(polarities) == 1 and not polarities & {"said"}:
            return _UNSAID.get(polarities.pop(), "not said")
        verbatim = any(s.direct or s.rule == TRANSCRIPT for s in self.statements)
        return "reported" if self.statements and not verbatim else None

    @property
    def doubt(self) -> str | None:
        """Whom a word such as "He" probably means, where the story leaves a doubt."""
        for statement in self.statements:
            if statement.certainty == "probable" and statement.speaker:
                printed, name = wording.name(statement.speaker_text or ""), wording.name(statement.speaker.name)
                return f"{printed} (probably {name})" if printed and printed != name else f"probably {name}"
        return None


def tell(answer: Answer, passage: Passage) -> Telling:
    """Return a passage of an answer with those of its statements that answer, and who makes them."""
    if answer.question.kind in SPOKEN:
        statements = _to_show(passage.statements, answer.question.polarity)
        return Telling(passage, statements, _voice(statements))
    statements = tuple(s for s in _in_sentence(passage) if s.polarity == "said" and _holds(s, passage, answer))
    voice = _voice(statements)
    others = (s for s in _quotes(passage) if s.speaker not in voice.speakers)
    return Telling(passage, statements, voice, _voice(tuple(others)))


def _to_show(statements: Iterable[Statement], wanted: str) -> tuple[Statement, ...]:
    """Return what was said, or what was denied where that is asked; the rest where there is only that."""
    statements = tuple(statements)
    return tuple(s for s in statements if is_told(s, wanted)) or statements


def _in_sentence(passage: Passage) -> list[Statement]:
    """Return the statements that stand in the sentence that answers."""
    start, end = passage.span
    known = passage.statements or passage.story.statements
    return [s for s in known if s.paragraph == passage.paragraph.number and s.start < end and start < s.end]


def _quotes(passage: Passage) -> Iterator[Statement]:
    """Yield what is quoted word for word anywhere in the paragraph."""
    return (statement for statement in passage.said if statement.direct and is_told(statement, "said"))


def _holds(statement: Statement, passage: Passage, answer: Answer) -> bool:
    """Whether the answer stands in the statement, and not in what the article says beside it.

    "Roe, who resigned in May, told reporters that ..." answers "when did Roe resign?" in the article's own words.
    """
    own = [s for s in _in_sentence(passage) if s.speaker == statement.speaker]
    beside = set(terms(_without(own, passage)))
    if not beside - _attribution(own):
        return True
    start, end = passage.span
    asked = set(terms(answer.question.content))
    inside, outside = asked & set(terms(statement.text)), asked & beside
    if inside or outside:
        return len(inside) >= len(outside)
    return 2 * (statement.end - statement.start) >= end - start


def _without(statements: Iterable[Statement], passage: Passage) -> str:
    """Return what the sentence that answers holds beside some statements."""
    return passage.beside(statements)[slice(*passage.span)]


def _attribution(statements: Iterable[Statement]) -> set[str]:
    """Return the terms that only tell who speaks, and to whom: "Roe told the paper"."""
    told = (" ".join(filter(None, (s.speaker_text, s.cue, s.audience))) for s in statements)
    return {*terms(" ".join(told)), "that"}


def _voice(statements: tuple[Statement, ...]) -> Voice:
    named = [s for s in statements if s.speaker and s.certainty != "open"]
    speakers = tuple(dict.fromkeys(s.speaker for s in named if s.speaker))
    return Voice(speakers, bool(named) and all(s.certainty == "probable" for s in named))
