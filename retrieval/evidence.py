"""What stands in a paragraph that speaks for it as the answer to a question, as a few named numbers."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from retrieval.anatomy import Anatomy, Sentence
from retrieval.answer_type import gives
from retrieval.asked import Asked
from retrieval.relatives import prefix, relatives

K1, B = 1.2, 0.6
"""BM25's saturation and length normalisation."""
TYPICAL_SENTENCE = 14
"""Content words of a sentence of usual length."""
RELATED = 0.5
"""What a missing term counts for where a relative of it stands."""
PAIR_IN_SENTENCE, TYPE_IN_SENTENCE = 2.0, 2.0
"""What a word pair and a thing of the asked type add when the best sentence is chosen."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one paragraph; `weights.RANK` says how much each counts."""

    paragraph: float
    """BM25 of the whole paragraph."""
    sentence: float
    """The weight of the terms that its best sentence holds, normalised by that sentence's length."""
    pairs: float
    """Share of the question's word pairs, by weight, that stand in it in the same order, side by side."""
    grams: float
    """Share of the question's character 4-grams that it holds, weighed by rarity in English."""
    neighbours: float
    """Mean `paragraph` of the paragraphs before and after it in the same story."""
    carried: float
    """Weight of the missing terms that the paragraph before holds, where the best sentence is the first: its "he"."""
    answer_type: float
    """1 where the best sentence holds a thing of the type that is asked for."""
    length: float
    """Logarithm of its content words: a long one holds more by chance."""
    coverage: float
    """Share of the question's terms that it holds, weighed by rarity in English."""
    span: tuple[int, int]
    """The best sentence: code points into the paragraph's text."""


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph among the others: what it holds, its BM25, and what stands beside it."""

    anatomy: Anatomy
    bm25: float
    neighbours: float
    before: Anatomy | None
    """The paragraph before it in the same story, where that is a candidate too."""


def bm25(weights: Mapping[str, float], anatomy: Anatomy, mean_length: float) -> float:
    """Return BM25 (Robertson and Zaragoza 2009) of a paragraph, with given weights in the place of idf."""
    norm = K1 * (1 - B + B * anatomy.length / mean_length)
    counts = anatomy.counts
    return sum(weights[t] * (K1 + 1) * counts[t] / (counts[t] + norm) for t in weights.keys() & counts.keys())


def gather(asked: Asked, weights: Mapping[str, float], place: Place) -> Evidence:
    """Weigh one paragraph; `weights`: of the question's terms in this collection."""
    anatomy = place.anatomy
    best = max((_judge(asked, weights, sentence) for sentence in anatomy.sentences), key=lambda one: one.appeal)
    lacking = asked.terms.keys() - anatomy.counts.keys()
    rarity = sum(asked.terms.values()) or 1.0
    first = place.before is not None and best.sentence is anatomy.sentences[0]
    return Evidence(
        paragraph=place.bm25,
        sentence=best.value,
        pairs=_pairs(weights, asked, anatomy),
        grams=sum(asked.grams[gram] for gram in asked.grams.keys() & anatomy.grams),
        neighbours=place.neighbours,
        carried=sum(weights[name] for name in lacking & place.before.counts.keys()) if first and place.before else 0.0,
        answer_type=float(best.typed),
        length=math.log(1 + anatomy.length),
        coverage=1 - sum(asked.terms[name] for name in lacking) / rarity,
        span=(best.sentence.start, best.sentence.end),
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    """A sentence that was weighed."""

    sentence: Sentence
    value: float
    """The weight of the question's terms in it, normalised by its length."""
    typed: bool
    appeal: float


def _judge(asked: Asked, weights: Mapping[str, float], sentence: Sentence) -> _Judged:
    held = weights.keys() & sentence.terms
    weight = sum(weights[name] for name in held)
    related = sum(weights[name] for name in weights.keys() - held if _has_relative(sentence, name))
    norm = 1 + K1 * (1 - B + B * sentence.length / TYPICAL_SENTENCE)
    value = (weight + RELATED * related) * (K1 + 1) / norm
    typed = value > 0 and asked.type is not None and gives(asked.type, sentence.text, asked.folded)
    appeal = value + PAIR_IN_SENTENCE * len(asked.pairs & sentence.pairs) + TYPE_IN_SENTENCE * typed
    return _Judged(sentence, value, typed, appeal)


def _has_relative(sentence: Sentence, name: str) -> bool:
    return prefix(name) in sentence.prefixes or not relatives(name).isdisjoint(sentence.terms)


def _pairs(weights: Mapping[str, float], asked: Asked, anatomy: Anatomy) -> float:
    """Return the share of the pairs that stand in a paragraph; a pair weighs the geometric mean of its terms."""
    weighed = {pair: math.sqrt(weights[pair[0]] * weights[pair[1]]) for pair in asked.pairs}
    return sum(weighed[pair] for pair in asked.pairs & anatomy.pairs) / (sum(weighed.values()) or 1.0)
