"""How much each piece of evidence counts: everything that was fitted, in one place.

Fitted by tests/benchmarks/fit.py on the development halves of SQuAD 2.0 (8 articles) and XQuAD (24 articles), and
measured on articles that were held out. RANK by listwise softmax over an article's paragraphs: the difference of two
scores is the logarithm of the odds that the first and not the second answers. CONFIDENCE by logistic regression
against other articles' questions, over whole articles, as written and as typed, over stretches of 5, 12 and 20
paragraphs of them, and over half of the articles laid together.
"""

from collections.abc import Mapping

RANK = {
    "paragraph": 0.24,
    "sentence": 0.5,
    "pairs": 2.9,
    "grams": 4.1,
    "names": -0.96,
    "carried": 0.26,
    "answer_type": 1.8,
    "length": -0.82,
}
"""For the order of paragraphs, see `evidence.Evidence`."""

CONFIDENCE = {
    "grams": 4.0,
    "score": 0.41,
    "around": 10.2,
    "absent": -0.86,
    "type_missing": -0.82,
    "strangers": -0.79,
    "paragraphs": -0.52,
    "constant": -2.75,
}
"""For telling whether the first of them answers at all, see `refusal.Signs`.

"paragraphs" and the constant are not the fitted ones (-0.92, -1.7): with these, stories of 5 and of 40 paragraphs lose
about as many of their own questions, one or two of a hundred, and an archive of thousands twice that.
"""


def total(values: object, weights: Mapping[str, float]) -> float:
    """Add up an object's attributes by weights."""
    return float(sum([weight * getattr(values, name) for name, weight in weights.items()]))
