"""What stands in a paragraph that speaks for it as the answer to a question, as a few named numbers."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from retrieval.facts.anatomy import Anatomy, Sentence
from retrieval.facts.answer_type import gives, tells
from retrieval.facts.asked import Asked
from retrieval.facts.relatives import beginning, relatives

K1, B = 1.2, 0.6
"""BM25's saturation and length normalisation."""
TYPICAL_SENTENCE = 24
"""Content words of a sentence of usual length."""
RELATED = 0.55
"""What a missing term counts for where a relative of it stands."""
PAIR_IN_SENTENCE, TYPE_IN_SENTENCE = 1.0, 2.0
"""What a word pair and a thing of the asked type add when the best sentence is chosen."""
_NO_PAIRS: frozenset[tuple[str, str]] = frozenset()


class Evidence(NamedTuple):
    """What speaks for one paragraph; `weights.RANK` says how much each counts."""

    paragraph: float
    """BM25 of the whole paragraph."""
    sentence: float
    """The weight of the terms that its best sentence holds, normalised by that sentence's length."""
    pairs: float
    """Share of the question's word pairs, by weight, that stand in it in the same order, side by side.

    A relative of one of the two words stands for it."""
    grams: float
    """Share of the question's character 4-grams that it holds, weighed by rarity in English."""
    names: float
    """How many of the question's names, or their relatives, stand nowhere in it."""
    carried: float
    """Weight of the missing terms that the paragraph before holds, where the best sentence is the first: its "he"."""
    answer_type: float
    """1 where the best sentence holds a thing of the type that is asked for."""
    opening: float
    """1 where the best sentence is the first: what a paragraph is about it says at once."""
    told: bool
    """Whether it holds a measure that the question does not hold itself, where one is asked for."""
    length: float
    """Logarithm of its content words: a long one holds more by chance."""
    span: tuple[int, int]
    """The best sentence: code points into the paragraph's text."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question with what its terms weigh in a collection."""

    asked: Asked
    weights: Mapping[str, float]
    terms: frozenset[str]
    """As sets: two sets are compared in the time of the smaller one, a dictionary's keys and a set are not."""
    grams: frozenset[str]
    hints: frozenset[str]
    kin: Mapping[str, frozenset[str]]
    """The relatives of its terms, and how these begin: of which terms they are relatives."""
    pairs: Mapping[tuple[str, str], float]
    """Its word pairs, and each one's share of their weight."""
    wordings: Mapping[tuple[str, str], frozenset[tuple[str, str]]]
    """What a pair of the text is a wording of: a pair of the question, or one with a relative in it."""
    worded: frozenset[tuple[str, str]]


class Place(NamedTuple):
    """A paragraph among the others: what it holds, its BM25, and what stands beside it."""

    anatomy: Anatomy
    bm25: float
    before: Anatomy | None
    """The paragraph before it in the same story, where that is a candidate too."""
    named: frozenset[str] = frozenset()
    """The terms of the name that it holds back: "A sailor drowned on Monday.", and then "Ann Roe, 41, ..."."""


def bm25(weights: Mapping[str, float], anatomy: Anatomy, mean_length: float) -> float:
    """Return BM25 (Robertson and Zaragoza 2009) of a paragraph, with given weights in the place of idf."""
    norm = K1 * (1 - B + B * anatomy.length / mean_length)
    counts = anatomy.counts
    return sum(weights[t] * (K1 + 1) * counts[t] / (counts[t] + norm) for t in weights if t in counts)


def weigh(asked: Asked, weights: Mapping[str, float]) -> Query:
    """Return a question ready to be compared; a pair weighs the geometric mean of its terms."""
    kin: dict[str, frozenset[str]] = {}
    for name in weights:
        for relative in (beginning(name), *relatives(name)):
            kin[relative] = kin.get(relative, frozenset()) | {name}
    kin.pop("", None)
    pairs = {(one, other): math.sqrt(weights[one] * weights[other]) for one, other in asked.pairs}
    together = sum(pairs.values()) or 1.0
    shares = {pair: weight / together for pair, weight in pairs.items()}
    wordings = _wordings(asked.pairs)
    return Query(
        asked,
        weights,
        frozenset(weights),
        frozenset(asked.grams),
        frozenset(kin),
        kin,
        shares,
        wordings,
        frozenset(wordings),
    )


def _wordings(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
    """Return how pairs may be worded: "harbour closed" for "port closed"."""
    found: dict[tuple[str, str], frozenset[tuple[str, str]]] = {}
    for one, other in pairs:
        related = [(relative, other) for relative in relatives(one)] + [
            (one, relative) for relative in relatives(other)
        ]
        for wording in ((one, other), *related):
            found[wording] = found.get(wording, _NO_PAIRS) | {(one, other)}
    return found


def gather(query: Query, place: Place) -> Evidence:
    """Weigh one paragraph."""
    asked, anatomy = query.asked, place.anatomy
    best = _best(query, anatomy.sentences)
    lacking = [name for name in query.terms if name not in anatomy.counts]
    met = _NO_PAIRS.union(*[query.wordings[pair] for pair in query.worded & anatomy.pairs])
    carried, opens = 0.0, best.sentence is anatomy.sentences[0]
    if opens:
        told = place.before.counts if place.before else place.named
        carried = sum(query.weights[name] for name in lacking if name in told)
    return Evidence(
        paragraph=place.bm25,
        sentence=best.value,
        pairs=sum([query.pairs[pair] for pair in met]),
        grams=sum([asked.grams[gram] for gram in query.grams & anatomy.grams]),
        names=float(sum([not _stands_in(place, name) for name in asked.names])),
        carried=carried,
        answer_type=float(best.typed),
        opening=float(opens),
        told=best.typed or tells(asked.type, [text for _, _, text, _ in anatomy.cut], asked.folded),
        length=math.log(1 + anatomy.length),
        span=(best.sentence.start, best.sentence.end),
    )


def _stands_in(place: Place, name: str) -> bool:
    """Tell whether a paragraph holds a name, or a relative of it ("French" for "France"), or holds it back."""
    counts = place.anatomy.counts
    return name in counts or name in place.named or not relatives(name).isdisjoint(counts)


class _Judged(NamedTuple):
    """A sentence that was weighed."""

    sentence: Sentence
    value: float
    """The weight of the question's terms in it, normalised by its length."""
    typed: bool


def _best(query: Query, sentences: Sequence[Sentence]) -> _Judged:
    """Return the sentence that answers best; the first where none has anything of the question."""
    weights, asked, kin = query.weights, query.asked, query.kin
    best, highest = _Judged(sentences[0], 0.0, False), 0.0
    for sentence in sentences:
        held = query.terms & sentence.terms
        weight = sum([weights[name] for name in held])
        if near := query.hints & sentence.hints:
            related = {name for hint in near for name in kin[hint] if name not in held}
            weight += RELATED * sum([weights[name] for name in related])
        elif not held:
            continue
        value = weight * (K1 + 1) / (1 + K1 * (1 - B + B * sentence.length / TYPICAL_SENTENCE))
        appeal = value + PAIR_IN_SENTENCE * len(asked.pairs & sentence.pairs)
        typed = False
        if asked.type and appeal + TYPE_IN_SENTENCE > highest:
            typed = gives(asked.type, sentence.text, asked.folded)
            appeal += TYPE_IN_SENTENCE * typed
        if appeal > highest:
            best, highest = _Judged(sentence, value, typed), appeal
    return best
