"""How much each piece of evidence counts: everything that was fitted, in one place.

Fitted by tests/benchmarks/fit.py on the development halves of SQuAD 2.0 (8 articles) and XQuAD (24 articles), each
article held out in turn when measured: RANK by listwise softmax over an article's paragraphs, so that the difference
of two scores is the logarithm of the odds that the first and not the second answers.
"""

from retrieval.evidence import Evidence

RANK = {
    "paragraph": 0.29,
    "sentence": 0.39,
    "share": 1.0,
    "pairs": 3.4,
    "grams": 4.5,
    "neighbours": 0.14,
    "carried": 0.1,
    "answer_type": 1.0,
    "length": -1.0,
}
"""For the order of paragraphs."""

CONFIDENCE = {"coverage": 3.5, "grams": 7.0, "pairs": 2.3, "missing": -0.5}
"""For telling whether the best of them answers at all."""


def total(evidence: Evidence, weights: dict[str, float]) -> float:
    """Add up evidence by weights."""
    return sum(weight * float(getattr(evidence, name)) for name, weight in weights.items())
