"""A conversation about the stories: follow-ups made whole, answers made replies; the same for Telegram and terminal."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.memory import Memory, Place
from bot.replies import nothing_more, reply, taken_as, whom
from bot.replies.pages import GROUP, PRIVATE, Layout, Piece, turn_to
from bot.replies.speaker import with_article
from bot.reply import Reply
from retrieval import Answer, Library, Passage, Reason
from retrieval.questions.followup import Turn, dangling, resolve
from retrieval.questions.frames import SPOKEN
from retrieval.questions.seen import Seen, left_out

__all__ = ["Conversation", "Memory", "Place"]

LONGEST_QUESTION = 4096
LONGEST_QUOTE = 150
_MARK = re.compile('[“”"]')
_CONTEXT = re.compile(r"\W*(?:show (?:me )?)?(?:it )?in context\W*", re.I)
"""The label of a button, typed."""
_PLACED = re.compile(r"\b(?:in|at|from|near|to|of|on)\s+(?:the\s+)?$", re.I)
"""What stands before a name that may well be a place's."""


class Conversation:
    """Answers questions, one at a time or from several threads; remembers the last one of each place."""

    def __init__(self, library: Library, *, folder: str | Path | None = None, memory: Memory | None = None) -> None:
        self.library = library
        """May be replaced at any time; the next question is asked of the new one."""
        self._folder = folder
        self._memory = Memory() if memory is None else memory

    def ask(
        self, text: str, place: Place | None = None, *, page: int = 0, short: bool = False, context: int | None = None
    ) -> Reply:
        """Answer a question.

        `place`: where it is asked, so that follow-ups work; None: it stands alone. `page`, `context`: what a button
        asks for, with the `Reply.question` that it hangs on as text. `short`: as a group is shown it.
        """
        library, layout = self.library, GROUP if short else PRIVATE
        turned = page > 0 or context is not None
        previous = self._memory.recall(place) if place else None
        if previous and not turned and _CONTEXT.fullmatch(text):
            return self.ask(previous.question, place, short=short, context=0)
        question = _clean(text) if turned else self._complete(_clean(text), previous, library)
        if not turned and (pronoun := dangling(question)):
            return whom(pronoun, library)
        asked, unwanted = left_out(question)
        answer = _without(library.ask(asked), unwanted)
        if unwanted and answer.found and not answer.passages:
            return replace(nothing_more(answer), question=question)
        if place:
            seen = previous.shown if previous and turned and previous.question == question else ()
            self._remember(place, question, answer, page, layout, unwanted | frozenset(seen))
        several = len(library.stories) > 1
        made = reply(answer, page=page, layout=layout, context=context, several=several, folder=self._folder)
        return replace(taken_as(made, asked) if _is_unseen(question, text, answer) else made, question=question)

    def _complete(self, text: str, previous: Turn | None, library: Library) -> str:
        return resolve(text, previous, library.knows) if previous else text

    def _remember(
        self, place: Place, question: str, answer: Answer, page: int, layout: Layout, seen: frozenset[Seen]
    ) -> None:
        if answer.reason in (Reason.GREETING, Reason.NO_STORY):
            return
        here = turn_to(answer, page, layout).pieces if answer.passages else ()
        shown = dict.fromkeys([*sorted(seen), *((p.story.name, p.passage.paragraph.number) for p in here)])
        speaker = _meant(answer, here)
        asked = answer.question
        if not answer.found and speaker is None and self._memory.recall(place):
            return  # a no that is about nobody leaves the thread where it was
        topic = None if asked.quoted else asked.topic or (None if answer.speaker else asked.content)
        words = _answering(here[0]) if here else None
        one = speaker is not None and self.library.is_person(speaker)
        named = () if asked.kind in SPOKEN or not here else _people_in(here[0].passage)
        turn = Turn(question, asked.kind, speaker, topic or None, words, tuple(shown), one, named)
        self._memory.remember(place, turn)


def _meant(answer: Answer, here: Sequence[Piece]) -> str | None:
    """Return whom "he" or "she" means after an answer: who was asked about, else the only one whose words it gives."""
    if answer.speaker:
        return with_article(answer.speaker.name)
    voices = {with_article(speaker.name) for piece in here for speaker in piece.telling.voice.speakers}
    return answer.asked_name or answer.question.speaker or (voices.pop() if len(voices) == 1 else None)


def _people_in(passage: Passage) -> tuple[tuple[str, str | None], ...]:
    """Return of whom the sentence that answers tells, each with the gender that the story knows."""
    text, number = passage.paragraph.text, passage.paragraph.number
    start, end = passage.span
    people = (figure for figure in passage.story.cast.figures if figure.kind == "person")
    return tuple(
        (figure.name, figure.gender)
        for figure in people
        if any(
            m.paragraph == number and start <= m.start < end and not _PLACED.search(text[start : m.start])
            for m in figure.mentions
        )
    )


def _answering(piece: Piece) -> str | None:
    """Return the words of a passage that answer, as another question can quote them: what stands between marks."""
    passage, told = piece.passage, piece.telling.statements
    sentence = passage.paragraph.text[slice(*passage.sentence)] if passage.sentence else None
    words = told[0].text if told else sentence
    return _quotable(words) if words else None


def _quotable(words: str) -> str:
    """Return the longest stretch of words without quote marks in it, of a length that a question may quote."""
    stretch = max(_MARK.split(words), key=len).strip()
    return stretch if len(stretch) <= LONGEST_QUOTE else stretch[:LONGEST_QUOTE].rsplit(" ", 1)[0]


def _clean(text: str) -> str:
    """Return a question without what no story could hold: lone surrogates, NUL, endless length."""
    return text.encode("utf-8", "ignore").decode().replace("\0", "").strip()[:LONGEST_QUESTION]


def _is_unseen(question: str, text: str, answer: Answer) -> bool:
    """Whether a follow-up was made into a question that the reply's first line does not let guess."""
    named = answer.found and answer.speaker is not None
    return not named and question.casefold() not in _clean(text).casefold()


def _without(answer: Answer, unwanted: frozenset[Seen]) -> Answer:
    """Return the answer without the passages that the reader has seen."""
    left = tuple(p for p in answer.passages if (p.story.name, p.paragraph.number) not in unwanted)
    return replace(answer, passages=left)
