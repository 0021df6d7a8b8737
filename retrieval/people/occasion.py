"""When or where something was said, as the sentence tells in which it stands: "when did Roe say “it is over”?"."""

from collections.abc import Iterable
from dataclasses import replace

from retrieval.answer import Passage
from retrieval.facts.answer_type import gives
from retrieval.questions.question import Kind
from retrieval.sentences import sentences

_TYPES = {Kind.WHEN: "time", Kind.WHERE: "place"}
"""The kinds of question that ask for it, and what answers them."""


def is_occasion(kind: Kind) -> bool:
    """Tell whether a kind of question asks when or where."""
    return kind in _TYPES


def with_occasion(kind: Kind, passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages that tell of their statements when or where they were made: beside the words, never in them.

    "We leave next year," said on Monday, was said on Monday.
    """
    placed = [replace(passage, sentence=_sentence(passage)) for passage in passages]
    return [passage for passage in placed if gives(_TYPES[kind], _beside_words(passage), "")]


def _sentence(passage: Passage) -> tuple[int, int]:
    """Return the sentence in which the first of a passage's statements ends, beside its cue most often."""
    said = passage.statements[0]
    spans = sentences(passage.paragraph.text)
    return next((span for span in spans if said.start < span[1] and said.end <= span[1]), spans[-1])


def _beside_words(passage: Passage) -> str:
    """Return what of the sentence nobody says."""
    start, end = passage.sentence or (0, len(passage.paragraph.text))
    letters = list(passage.paragraph.text)
    for statement in passage.story.statements:
        if statement.paragraph == passage.paragraph.number:
            letters[statement.start : statement.end] = " " * (statement.end - statement.start)
    return "".join(letters[start:end])
