"""How much each piece of evidence counts: everything that was fitted, in one place.

Fitted by tests/benchmarks/fit.py on the development halves of SQuAD 2.0 (8 articles) and XQuAD (24 articles), and
measured on articles that were held out. RANK by listwise softmax over an article's paragraphs: the difference of two
scores is the logarithm of the odds that the first and not the second answers. CONFIDENCE by logistic regression
against other articles' questions, over whole articles and over stretches of 5, 12 and 20 paragraphs of them.
"""

from collections.abc import Mapping

RANK = {
    "paragraph": 0.28,
    "sentence": 0.47,
    "pairs": 3.4,
    "grams": 4.7,
    "neighbours": 0.08,
    "carried": 0.21,
    "answer_type": 1.6,
    "length": -0.84,
}
"""For the order of paragraphs, see `evidence.Evidence`."""

CONFIDENCE = {
    "grams": 6.4,
    "sentence": 0.24,
    "neighbours": 0.41,
    "score": 0.43,
    "type_missing": -1.2,
    "strangers": -2.1,
    "paragraphs": -0.91,
    "constant": -2.8,
}
"""For telling whether the first of them answers at all, see `refusal.Signs`.

The constant is the fitted one, -2.4, less 0.4: a cut that loses one or two of a hundred of an article's own questions.
"""


def total(values: object, weights: Mapping[str, float]) -> float:
    """Add up an object's attributes by weights."""
    return float(sum([weight * getattr(values, name) for name, weight in weights.items()]))
