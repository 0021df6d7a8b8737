"""Who does what a question tells, without a word of saying in it: "who blames the ministry?", "who disputes that?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from retrieval.answer import Passage
from retrieval.attribution.cues import spoken, strong
from retrieval.attribution.words import BE, CONJECTURE, negates
from retrieval.facts.relatives import relatives
from retrieval.level import level
from retrieval.people.seats import as_governments
from retrieval.people.topic import Topic
from retrieval.questions.question import Question
from retrieval.statement import Speaker, Statement
from retrieval.terms import term, terms, with_states

OBJECT = 0.3
"""Share of what a deed is done to, "the harbour for its closing", that stands where its object does."""
_ATTITUDES = frozenset(
    map(
        term,
        "blame criticise criticize praise accuse reject condemn welcome deny dismiss defend dispute doubt question "
        "oppose support back endorse favor favour agree disagree object contest refute against "
        "like dislike rebuke denounce lambast lambaste deplore applaud commend ridicule mock chide scold "
        "berate".split(),
    )
)
"""What somebody feels about something, so that the story must tell it of just that thing; beside what is only said."""
_CALLING = frozenset(map(term, ("call", "describe")))
_NEGATED_WITHIN = 3
"""Words before a verb among which a negation or a "may" is the verb's."""
_REFUSALS = frozenset("refused refuses refusing declined declines declining failed fails".split())
_CLAUSE, _NOUN_PHRASE = 7, 4
"""Words of "that the harbour union of Larn opposes", and of what stands before it."""
_WORD = re.compile(r"\w+(?:'\w+)*")
_SAID = strong | {form for form in spoken if form.endswith("ed")}
_ISSUED_A = re.compile(r" \w+ (?:an?|the|his|her|their|its) (?:[\w-]+ ){0,2}$")
"""Between whoever does it and a deed that is told as a thing: "Roe issued a sharp rebuke"."""


def is_attitude(asked: Question) -> bool:
    """Tell whether a question asks who is for or against something."""
    return _deed(asked) in _ATTITUDES


def is_calling(asked: Question) -> bool:
    """Tell whether a question asks what somebody called something."""
    return _deed(asked) in _CALLING


def tells_deed(asked: Question, passage: Passage) -> bool:
    """Tell whether the sentence that answers has the deed, done to what was asked and not the other way round."""
    found = _sentence_words(passage)
    deed = _deed(asked)
    wanted = Topic(asked.topic or "", frozenset({deed}))
    return any(
        one in relatives(deed) | {deed} and not _is_untold(found, at) and _is_object(wanted, found, at)
        for at, one in enumerate(map(term, found))
    )


def tells_attitude(asked: Question, passage: Passage) -> bool:
    """Tell whether the sentence that answers tells of any attitude to what was asked: a rebuke is no praise."""
    found = _sentence_words(passage)
    wanted = Topic(asked.topic or "", frozenset({_deed(asked)}))
    return any(
        one in _ATTITUDES | _CALLING and _is_object(wanted, found, at) for at, one in enumerate(map(term, found))
    )


def _deed(asked: Question) -> str:
    return term(asked.deed.casefold()) if asked.deed else ""


def _sentence_words(passage: Passage) -> list[str]:
    start, end = passage.span
    return _WORD.findall(with_states(level(passage.paragraph.text[start:end])).casefold())


def _is_untold(found: Sequence[str], at: int) -> bool:
    """Tell whether a verb is negated, or only may be so: "did not blame", "may be blaming", "refused to blame"."""
    if found[at - 1 : at] == ["to"] and not _REFUSALS.isdisjoint(found[max(0, at - 2) : at]):
        return True
    return any(negates(word) or word in CONJECTURE for word in found[max(0, at - _NEGATED_WITHIN) : at])


def _is_object(wanted: Topic, found: Sequence[str], at: int) -> bool:
    """Tell whether what is asked for stands where a verb has its object, also as the seat of a government."""
    told = _object(found, at)
    return wanted.coverage([*told, *as_governments(told, wanted.weights)]) >= OBJECT


def _object(found: Sequence[str], at: int) -> list[str]:
    """Return the terms among which a verb's object stands: behind it; before "was blamed", "that Roe blames"."""
    passive = not found[at].endswith("ing") and not (BE | {"to"}).isdisjoint(found[max(0, at - 2) : at])
    who = next((i for i in range(at - 1, max(0, at - _CLAUSE), -1) if _points_back(found, i)), None)
    before = found[max(0, who - _NOUN_PHRASE) : who] if who else found[:at] if passive else []
    told = [term(word) for word in before or found[at + 1 :]]
    return [*told, *(near for one in told for near in relatives(one))]


def _points_back(found: Sequence[str], at: int) -> bool:
    """Tell whether a word is the "that" of "a plan that Roe opposes", and not of "said that Roe opposes the plan"."""
    return found[at] in ("which", "whom") or (found[at] == "that" and found[at - 1] not in _SAID)


def with_doers_words(passage: Passage, asked: Question) -> Passage:
    """Return a passage with those statements that tell the deed or are its doer's: others only stand beside it."""
    doer = _doer(passage, asked.deed) if asked.deed else None

    def is_of_it(statement: Statement) -> bool:
        held = relatives(_deed(asked)) | {_deed(asked)}
        return (doer is not None and statement.speaker == doer) or not held.isdisjoint(terms(statement.text))

    return replace(passage, statements=tuple(filter(is_of_it, passage.statements)))


def speaker_of(passage: Passage, asked: Question) -> Speaker | None:
    """Return who does what is asked (the name before "blamed the US"), else who says what the passage holds."""
    doer = _doer(passage, asked.deed) if asked.deed else None
    return doer or next((statement.speaker for statement in passage.statements if statement.speaker), None)


def _doer(passage: Passage, deed: str) -> Speaker | None:
    """Return the figure whose name stands before the verb in the sentence that answers."""
    start, end = passage.sentence or (0, 0)
    text = level(passage.paragraph.text[start:end]).casefold()
    found = [match.start() for match in re.finditer(r"\w+", text) if term(match[0]) == term(deed.casefold())]
    before = text[max(0, found[0] - 80) : found[0]] if found else ""
    return _named_before(passage, _ISSUED_A.sub("", before).rstrip(" ,"))


def _named_before(passage: Passage, text: str) -> Speaker | None:
    """Return the figure whose name or role ends the text."""
    for figure in passage.story.cast.figures:
        names = {figure.name, figure.role or "", *(mention.text for mention in figure.mentions)} - {""}
        if any(text.endswith(level(name).casefold()) for name in names):
            return Speaker(figure.name, figure.role)
    return None
