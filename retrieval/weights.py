"""How much each piece of evidence counts: everything that was fitted, in one place.

Fitted by tests/benchmarks/fit.py on the development halves of SQuAD 2.0 (8 articles) and XQuAD (24 articles), and
measured on articles that were held out. RANK by listwise softmax over an article's paragraphs: the difference of two
scores is the logarithm of the odds that the first and not the second answers. CONFIDENCE by logistic regression
against other articles' questions, over whole articles and over stretches of 5, 12 and 20 paragraphs of them.
"""

from collections.abc import Mapping

RANK = {
    "paragraph": 0.27,
    "sentence": 0.43,
    "pairs": 3.5,
    "grams": 4.9,
    "neighbours": 0.116,
    "carried": 0.2,
    "answer_type": 1.36,
    "length": -0.92,
}
"""For the order of paragraphs, see `evidence.Evidence`."""

CONFIDENCE = {
    "coverage": 3.25,
    "grams": 4.1,
    "sentence": 0.26,
    "neighbours": 0.37,
    "score": 0.48,
    "type_missing": -1.6,
    "strangers": -2.06,
    "paragraphs": -0.94,
    "constant": -2.64,
}
"""For telling whether the first of them answers at all, see `refusal.Signs`."""


def total(values: object, weights: Mapping[str, float]) -> float:
    """Add up an object's attributes by weights."""
    return sum([weight * getattr(values, name) for name, weight in weights.items()])
