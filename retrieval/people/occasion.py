"""When or where something was said: as its sentence tells, or the story of the speaker ("at the meeting")."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from retrieval.answer import Passage
from retrieval.facts.answer_type import gives
from retrieval.people.naming import Named
from retrieval.people.topic import Topic
from retrieval.questions.question import Kind, Question
from retrieval.sentences import sentences
from retrieval.terms import terms

_TYPES = {Kind.WHEN: "time", Kind.WHERE: "place"}
"""The kinds of question that ask for it, and what answers them."""

_AT = re.compile(r"(?:at|during) (?:the|a|an|his|her|their|\w+'s|\w+’s) (.+)", re.I)
"""A topic that is no topic, but tells where something was said."""


def is_occasion(kind: Kind) -> bool:
    """Tell whether a kind of question asks when or where."""
    return kind in _TYPES


def at_occasion(asked: Question, named: Sequence[Named], spoken: Iterable[Passage]) -> list[Passage]:
    """Return what somebody says from where a story tells of them at the asked occasion: "at the meeting".

    Theirs is the first paragraph that names both; what they say before it was said elsewhere.
    """
    occasion = _AT.fullmatch(asked.topic or "")
    topic = Topic(occasion[1]) if occasion else Topic("")
    if not topic.weights:
        return []
    begins = {one.story.name: at for one in named if (at := _first_at(topic, one))}
    return [p for p in spoken if p.paragraph.number >= begins.get(p.story.name, p.paragraph.number + 1)]


def _first_at(topic: Topic, one: Named) -> int | None:
    numbers = sorted({mention.paragraph for mention in one.figure.mentions})
    return next((n for n in numbers if topic.coverage(terms(one.story.paragraphs[n - 1].text)) >= 1.0), None)


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
    return passage.beside(passage.said)[slice(*passage.span)]
