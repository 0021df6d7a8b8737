"""How much each piece of evidence counts: everything that was fitted, in one place.

Fitted by tests/benchmarks/fit.py on the development halves of SQuAD 2.0 (8 articles) and XQuAD (24 articles), and
measured on articles that were held out. RANK by listwise softmax over an article's paragraphs: the difference of two
scores is the logarithm of the odds that the first and not the second answers. CONFIDENCE by logistic regression
against other articles' questions, over whole articles, as written and as typed, over stretches of 5, 12 and 20
paragraphs of them, and over half of the articles laid together.
"""

from collections.abc import Mapping

RANK = {
    "paragraph": 0.25,
    "sentence": 0.48,
    "pairs": 2.75,
    "grams": 4.15,
    "names": -0.9,
    "carried": 0.29,
    "answer_type": 1.77,
    "opening": 0.41,
    "length": -0.85,
}
"""For the order of paragraphs, see `evidence.Evidence`; "opening" was fitted beside the others, which then stayed."""

CONFIDENCE = {
    "grams": 4.9,
    "score": 0.45,
    "around": 9.4,
    "absent": -0.85,
    "type_missing": -0.91,
    "strangers": -0.91,
    "paragraphs": -0.55,
    "constant": -3.2,
}
"""For telling whether the first of them answers at all, see `refusal.Signs`.

"paragraphs" and the constant are not the fitted ones (-0.92, -1.8): with these, stories of 5 and of 40 paragraphs lose
about as many of their own questions, one or two of a hundred, and an archive of thousands twice that.
"""


def total(values: object, weights: Mapping[str, float]) -> float:
    """Add up an object's attributes by weights."""
    return float(sum([weight * getattr(values, name) for name, weight in weights.items()]))
