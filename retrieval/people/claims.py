"""Whether somebody says that something is so, or that it is not: "who said the ferry sails?"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from retrieval.answer import Passage
from retrieval.attribution.words import negates
from retrieval.level import level
from retrieval.people.topic import Topic
from retrieval.statement import Statement
from retrieval.terms import term, terms

_DOUBTS = frozenset(
    "nobody none no hardly barely unlikely doubt doubts doubted doubting doubtful deny denied denies denying "
    "unsure unconvinced sceptical skeptical untrue".split()
)
"""Words that take back what follows them, beside the negations."""
_NOTHING = frozenset("nothing none no nobody neither".split())
_TYPED = frozenset(
    "cant dont wont didnt doesnt isnt arent wasnt werent hasnt havent hadnt couldnt wouldnt shouldnt aint".split()
)
"""Negations as they are typed."""
_NO_NEGATION = re.compile(r"\bnot (?:only|just|merely)\b|\bno (?:doubt|wonder|longer)\b")
_CLAUSE = re.compile(
    r"[,;:.!?—]|\s-\s|\b(?:but|because|although|though|while|whereas|since|if|when|so that|unless|until)\b"
)
_WORD = re.compile(r"\w+(?:'\w+)*")


def is_negative(text: str) -> bool:
    """Tell whether a text denies something.

    >>> is_negative("the ferry doesn't sail"), is_negative("the ferry not only sails")
    (True, False)
    """
    return any(map(_takes_back, _words(text)))


def not_taken_back(claim: str, passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages with those statements that do not take a claim back; none where nothing else is said of it.

    "He did not think that the ferry sails" is no saying that it does; nor is what he said beside never having said so.
    """
    topic = Topic(claim)
    kept = (replace(p, statements=tuple(_holding(topic, p))) for p in passages)
    return [passage for passage in kept if passage.statements]


def _holding(topic: Topic, passage: Passage) -> Iterator[Statement]:
    """Yield the statements that hold a claim; "the crane stands here" is no more than "I sold nothing" beside it."""
    back = [one for one in passage.said if _is_taken_back(topic, one.text)]
    for statement in passage.statements:
        own = [_share(topic, one) for one in back if one.speaker == statement.speaker]
        is_back = statement in back or (bool(own) and _share(topic, statement) <= max(own))
        if not is_back and not _is_unsaid(topic, statement, passage):
            yield statement


def _share(topic: Topic, statement: Statement) -> int:
    """Return how many words of a claim stand in a statement."""
    return len(topic.weights.keys() & terms(statement.text))


def _is_unsaid(topic: Topic, statement: Statement, passage: Passage) -> bool:
    """Tell whether the claim stands rather in what the same speaker did not say there, or denied."""
    here = (s for s in passage.story.statements if s.paragraph == statement.paragraph and s.polarity != "said")
    unsaid = [topic.coverage(terms(s.text)) for s in here if s.speaker == statement.speaker]
    return max(unsaid, default=0.0) > topic.coverage(terms(statement.text))


def _is_taken_back(topic: Topic, text: str) -> bool:
    """Tell whether a negation stands in the clause that holds most of a claim, before its last word or as its object.

    "I sold nothing" takes back that somebody sold the crane.
    """
    clauses = [_words(clause) for clause in _CLAUSE.split(_plain(text))]
    clause = max(clauses, key=lambda words: topic.coverage(map(term, words)))
    places = [at for at, word in enumerate(clause) if topic.coverage([term(word)])] if topic.weights else []
    if not places:
        return False
    return any(map(_takes_back, clause[: places[-1]])) or not _NOTHING.isdisjoint(clause[places[-1] : places[-1] + 2])


def _takes_back(word: str) -> bool:
    return negates(word) or word in _DOUBTS | _TYPED


def _words(text: str) -> list[str]:
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    return _NO_NEGATION.sub(" ", level(text).casefold())
