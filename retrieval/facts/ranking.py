"""The second stage: which of the candidate paragraphs answers, judged by what stands inside them."""

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from retrieval.facts.anatomy import Anatomy, dissect
from retrieval.facts.asked import TYPE_WORD, Asked, capitals, take_apart
from retrieval.facts.bm25 import Bm25Index
from retrieval.facts.evidence import Evidence, Place, bm25, gather, weigh
from retrieval.facts.refusal import (
    AROUND,
    LONGEST,
    NEAREST,
    UNTOLD,
    Signs,
    confidence,
    only_mentions,
    share_around,
    share_held,
)
from retrieval.facts.relatives import relatives
from retrieval.facts.spelling import Spelling
from retrieval.facts.weights import RANK, total
from retrieval.questions.question import Kind, Question
from retrieval.terms import content, term, terms

CANDIDATES = 50
"""So many paragraphs at most are taken from the first stage."""
RARITY_SHARE = 0.5
"""How much a term's rarity in English adds to its idf."""
LOOKED_INTO = 12
"""So many of these, by the BM25 of their content, are looked into sentence by sentence."""
HITS = 5
"""So many of them at most are ranked."""
MOST_ANSWERS = 3
FAR_BEHIND = 5.5
"""A paragraph whose score is so far below the best is not shown: odds of two hundred and fifty to one."""
NO_ANSWER = -1.0
"""Nor is one, however near, that would be refused by itself, by more than a doubt;"""
DOUBTED, BEHIND, PLAINLY_BEHIND = 2.0, 4.0, 1.5
"""nor one that is less sure than this and behind by `BEHIND`: by less where the best is the only one that holds what is
asked for, or where a yes or a no is."""
REWORDED = 2
"""Content words of the longest question that is put in another word where the texts hold none of its own."""
KEPT = 4096
"""So many dissected paragraphs are remembered."""
DEEP = 1000
"""So many paragraphs are searched for where only some positions count; all of them where these do not suffice."""


_SOMEBODY = re.compile(r"(?:[A-Z]{3}[^a-z–—]*(?:[\w.,() ]{0,30})[–—-] ?)?An? [a-z]")
"""How a first paragraph opens that does not name whom it is about, maybe behind its place and date."""
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}(?=[,\s])")


@dataclass(frozen=True)
class Hit:
    """A paragraph that was weighed against a question."""

    position: int
    """Of the paragraph in the sequence that the ranking was made over, from 0."""
    score: float
    sentence: tuple[int, int]
    """The sentence that answers best: code points into the paragraph's text."""


@dataclass(frozen=True)
class Judgement:
    """The best paragraphs, and whether they are an answer at all."""

    hits: list[Hit]
    """Five at most, best first."""
    confidence: float
    """How sure it is that the first of them answers: the refusal's criterion, see `Ranking.answers`."""


class Index(Protocol):
    """The first stage."""

    def search_terms(self, question: Iterable[str], limit: int | None = 10) -> list[tuple[int, float]]:
        """Return (position, score), best first, only of texts that share a term with the question."""

    def document_frequency(self, term: str) -> int:
        """Return in how many texts a term stands."""


class Ranking:
    """Ranks paragraphs (of one story or of many) against questions; made once, asked often.

    `groups` names each text's story (anything that compares), so that only neighbours in the same one count as such.
    """

    def __init__(
        self,
        texts: Sequence[str],
        index: Index | None = None,
        groups: Sequence[object] | NDArray[np.integer] | None = None,
    ) -> None:
        self.texts = texts
        self.index: Index = Bm25Index(texts) if index is None else index
        self._groups = groups
        self._anatomies: dict[int, Anatomy] = {}
        self._spelling = Spelling(texts)

    def judge(self, question: Question, among: Collection[int] | None = None) -> Judgement:
        """Return the best candidates and how sure the first is; `among` keeps to some positions."""
        return self._weighed(question, among)[2]

    def rank(self, question: Question, among: Collection[int] | None = None) -> list[Hit]:
        """Return the best five candidates at most, best first, whether they answer or not."""
        return self.judge(question, among).hits

    def answers(self, question: Question, among: Collection[int] | None = None) -> list[Hit]:
        """Return only the hits that answer, best first (three at most as a rule); none where the texts do not tell.

        They do not where the best hit's confidence is below 0 (see `refusal.Signs`), unless the message is but a word
        or two: then what mentions them is shown.
        """
        text = question.content or question.text
        asked, found, judged = self._weighed(question, among)
        if judged.confidence < 0 and not self._mentioned(text, asked):
            return []
        alone = question.kind is Kind.YES_NO
        return [
            hit for hit in judged.hits[:MOST_ANSWERS] if self._stands_beside(asked, found, judged.hits[0], hit, alone)
        ]

    def _weighed(
        self, question: Question, among: Collection[int] | None
    ) -> tuple[Asked, Mapping[int, Evidence], Judgement]:
        """Return a question taken apart, what speaks for each candidate, and how these are judged.

        What the texts tell in other words alone ("who died?", "killed") is asked for in these; "what" may be anything.
        """
        text = question.content or question.text
        asked = self.understand(text)
        found = self.evidence(asked, among)
        best = asked, found, self._judge(asked, found)
        answered = best[2].confidence >= 0 or question.kind is Kind.WHAT
        if answered or len(asked.words) > REWORDED or asked.names or any(map(self._has, asked.words)):
            return best
        lacking = asked.words
        for word in self._spelling.reword(lacking):
            asked = take_apart(text, dict.fromkeys(lacking, word))
            found = self.evidence(asked, among)
            best = max(best, (asked, found, self._judge(asked, found)), key=lambda one: one[2].confidence)
        return best

    def _stands_beside(self, asked: Asked, found: Mapping[int, Evidence], best: Hit, hit: Hit, alone: bool) -> bool:
        """Tell whether a hit adds anything to the best one; `alone`: one answer is all that is asked for."""
        if hit is best:
            return True
        behind, sure = best.score - hit.score, confidence(self.signs(asked, hit.position, found[hit.position]))
        if behind > FAR_BEHIND or sure < NO_ANSWER:
            return False
        alone = alone or found[best.position].answer_type > found[hit.position].answer_type
        return sure >= DOUBTED or behind <= (PLAINLY_BEHIND if alone else BEHIND)

    def nearest(self, question: Question, among: Collection[int] | None = None) -> Hit | None:
        """Return what comes nearest to an answer where there is none: a hit on the matter, not an answer."""
        judged = self.judge(question, among)
        return judged.hits[0] if judged.confidence > NEAREST else None

    def understand(self, question: str) -> Asked:
        """Take a question apart, its misspelt words mended."""
        return take_apart(question, self._spelling.mend(content(question), self._has, capitals(question)))

    def evidence(self, asked: Asked, among: Collection[int] | None = None) -> dict[int, Evidence]:
        """Return what speaks for each candidate."""
        query = weigh(asked, {name: self._weight(asked, name) for name in asked.terms})
        anatomies = {position: self._anatomy(position) for position in self._candidates(asked, among)}
        mean_length = sum(anatomy.length for anatomy in anatomies.values()) / max(1, len(anatomies)) or 1.0
        scores = {p: bm25(query.weights, anatomy, mean_length) for p, anatomy in anatomies.items()}
        best = sorted(anatomies, key=lambda position: (-scores[position], position))[:LOOKED_INTO]
        return {position: gather(query, self._place(position, anatomies, scores)) for position in best}

    def signs(self, asked: Asked, position: int, evidence: Evidence) -> Signs:
        """Return what tells whether a candidate answers."""
        beside = range(max(0, position - AROUND), min(len(self.texts), position + AROUND + 1))
        near = [self._anatomy(other).counts for other in beside if self._same_story(position, other)]
        return Signs(
            grams=share_held(asked, evidence.grams, self._anatomy(position).counts),
            score=total(evidence, RANK),
            around=share_around(asked, near),
            absent=sum(not any(name in counts for counts in near) for name in asked.names),
            type_missing=float(asked.type is not None and not evidence.answer_type),
            strangers=self._strangers(asked),
            paragraphs=math.log(min(len(self.texts), LONGEST)),
        )

    def _judge(self, asked: Asked, found: Mapping[int, Evidence]) -> Judgement:
        scores = {position: total(one, RANK) for position, one in found.items()}
        best = sorted(found, key=lambda position: (not found[position].told, -scores[position], position))[:HITS]
        hits = [Hit(position, scores[position], found[position].span) for position in best]
        return Judgement(hits, self._confidence(asked, best[0], found[best[0]]) if best else -math.inf)

    def _confidence(self, asked: Asked, position: int, evidence: Evidence) -> float:
        sure = confidence(self.signs(asked, position, evidence))
        return sure if evidence.told else min(sure, UNTOLD)

    def _mentioned(self, text: str, asked: Asked) -> bool:
        return only_mentions(text, asked) and not self._strangers(asked)

    def _strangers(self, asked: Asked) -> int:
        return sum(self.index.document_frequency(name) == 0 for name in asked.names)

    def _has(self, word: str) -> bool:
        return self.index.document_frequency(term(word)) > 0

    def _candidates(self, asked: Asked, among: Collection[int] | None) -> list[int]:
        """Return where to look: of few paragraphs all that share a word, or a relative of one, with the question."""
        if len(self.texts) <= CANDIDATES:
            wanted = frozenset(asked.terms).union(*map(relatives, asked.terms))
            inside = range(len(self.texts)) if among is None else sorted(among)
            return [position for position in inside if not wanted.isdisjoint(self._anatomy(position).counts)]
        if among is None:
            return [position for position, _ in self.index.search_terms(asked.terms, limit=CANDIDATES)]
        for limit in (DEEP, None):
            found = self.index.search_terms(asked.terms, limit=limit)
            kept = [position for position, _ in found if position in among][:CANDIDATES]
            if len(kept) == CANDIDATES or len(found) < DEEP:
                break
        return kept

    def _idf(self, name: str) -> float:
        texts, holding = len(self.texts), self.index.document_frequency(name)
        return math.log(1 + (texts - holding + 0.5) / (holding + 0.5))

    def _weight(self, asked: Asked, name: str) -> float:
        idf = self._idf(name) * (TYPE_WORD if name in asked.naming else 1.0)
        return idf + RARITY_SHARE * asked.terms[name]

    def _anatomy(self, position: int) -> Anatomy:
        kept = self._anatomies.get(position)
        if kept is None:
            if len(self._anatomies) >= KEPT:
                self._anatomies.clear()
            kept = self._anatomies[position] = dissect(self.texts[position])
        return kept

    def _place(self, position: int, anatomies: Mapping[int, Anatomy], scores: Mapping[int, float]) -> Place:
        """Return a candidate with what stands before it in its story; what is no candidate is not seen."""
        if self._same_story(position, position - 1):
            return Place(anatomies[position], scores[position], anatomies.get(position - 1))
        return Place(anatomies[position], scores[position], None, self._held_back(position))

    def _held_back(self, position: int) -> frozenset[str]:
        """Return the terms of whom a story's first paragraph calls "a sailor" and the second names at once."""
        if not self._same_story(position, position + 1) or not _SOMEBODY.match(self.texts[position]):
            return frozenset()
        named = _NAME.match(self.texts[position + 1])
        return frozenset(terms(named[0])) if named else frozenset()

    def _same_story(self, position: int, other: int) -> bool:
        inside = 0 <= other < len(self.texts)
        return inside and (self._groups is None or self._groups[position] == self._groups[other])
