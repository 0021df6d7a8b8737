"""What stands in a paragraph that speaks for it as the answer to a question, as a few named numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from retrieval.anatomy import PREFIX, Anatomy, Sentence
from retrieval.answer_type import gives
from retrieval.asked import Asked

K1, B = 1.2, 0.6
"""BM25's saturation and length normalisation."""
TYPICAL_SENTENCE = 14
"""Content words of a sentence of usual length."""
RELATED = 0.5
"""What a missing term counts for where a word of the same beginning stands."""
SHORTEST_RELATED = 4
RARE = 3.5
"""From this rarity on a term that is missing counts as such: names and the like."""
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
    """Share of the question's word pairs that stand in it in the same order, side by side."""
    grams: float
    """Share of the question's character 4-grams that it holds, weighed by rarity in English."""
    neighbours: float
    """Mean `paragraph` of the paragraphs before and after it in the same story."""
    answer_type: float
    """1 where the best sentence holds a thing of the type that is asked for."""
    coverage: float
    """Share of the question's terms that it holds, weighed by rarity in English."""
    missing: float
    """How many of the question's rare terms it lacks."""
    span: tuple[int, int]
    """The best sentence: code points into the paragraph's text."""


def bm25(weights: Mapping[str, float], anatomy: Anatomy, mean_length: float) -> float:
    """Return BM25 (Robertson and Zaragoza 2009) of a paragraph, with given weights in the place of idf."""
    norm = K1 * (1 - B + B * anatomy.length / mean_length)
    counts = anatomy.counts
    return sum(weights[t] * (K1 + 1) * counts[t] / (counts[t] + norm) for t in weights.keys() & counts.keys())


def weigh_sentence(weights: Mapping[str, float], sentence: Sentence) -> float:
    """Return the weight of the terms that a sentence holds, or holds a relative of, normalised by its length."""
    held = weights.keys() & sentence.terms
    total = sum(weights[t] for t in held)
    for name in weights.keys() - held:
        if len(name) >= SHORTEST_RELATED and name[:PREFIX] in sentence.prefixes:
            total += RELATED * weights[name]
    return total * (K1 + 1) / (1 + K1 * (1 - B + B * sentence.length / TYPICAL_SENTENCE))


def gather(
    asked: Asked, weights: Mapping[str, float], anatomy: Anatomy, paragraph: float, neighbours: float
) -> Evidence:
    """Weigh one paragraph; `weights`: of the question's terms in this collection; BM25 given."""
    best, value, typed = _best_sentence(asked, weights, anatomy)
    lacking = asked.terms.keys() - anatomy.counts.keys()
    rarity = sum(asked.terms.values())
    return Evidence(
        paragraph=paragraph,
        sentence=value,
        pairs=len(asked.pairs & anatomy.pairs) / max(1, len(asked.pairs)),
        grams=sum(asked.grams[gram] for gram in asked.grams.keys() & anatomy.grams),
        neighbours=neighbours,
        answer_type=float(typed),
        coverage=1 - sum(asked.terms[name] for name in lacking) / rarity if rarity else 1.0,
        missing=sum(asked.terms[name] >= RARE for name in lacking),
        span=(best.start, best.end),
    )


def _best_sentence(asked: Asked, weights: Mapping[str, float], anatomy: Anatomy) -> tuple[Sentence, float, bool]:
    """Return the sentence that answers best, its weight, and whether it holds a thing of the asked type."""
    rated = [(weigh_sentence(weights, sentence), sentence) for sentence in anatomy.sentences]
    judged = [
        (value, value > 0 and asked.type is not None and gives(asked.type, sentence.text, asked.folded), sentence)
        for value, sentence in rated
    ]
    value, typed, best = max(judged, key=lambda one: _appeal(asked, one))
    return best, value, typed


def _appeal(asked: Asked, one: tuple[float, bool, Sentence]) -> float:
    value, typed, sentence = one
    return value + PAIR_IN_SENTENCE * len(asked.pairs & sentence.pairs) + TYPE_IN_SENTENCE * typed
