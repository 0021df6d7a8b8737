"""When to say that the story does not tell: what speaks against the best paragraph's being an answer at all."""

import re
from dataclasses import dataclass

from retrieval.asked import Asked
from retrieval.terms import fold
from retrieval.weights import CONFIDENCE, total

NEAREST = -2.5
"""Down to this confidence a paragraph that does not answer may be shown as the nearest thing that the story says."""
LONGEST = 1000
"""From so many paragraphs on the cut rises no further: an archive is not doubted more than its longest stories."""
MENTION = 2
"""A message of so many content words at most that asks nothing is answered with what mentions them."""

_ASKS = re.compile(
    r"\s*(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|am|do|does|did|has|have|had|can|could|will|would"
    r"|should|may|might)\b"
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells whether a paragraph answers; `weights.CONFIDENCE` says how much each counts."""

    grams: float
    """Share of the question's character 4-grams that the paragraph holds, weighed by rarity in English."""
    sentence: float
    """The weight of the terms in its best sentence, normalised by length."""
    neighbours: float
    """Mean BM25 of the paragraphs beside it: a story on the matter speaks of it more than once."""
    score: float
    """Its score in the order."""
    type_missing: float
    """1 where the question asks for a type of thing that the best sentence does not hold."""
    strangers: float
    """How many of the question's names stand nowhere in the stories."""
    paragraphs: float
    """Logarithm of how many paragraphs there are: the more, the more is held by chance."""
    constant: float = 1.0


def confidence(signs: Signs) -> float:
    """Return the log odds that a paragraph answers, less those at which a no is the better reply: below 0, say no."""
    return total(signs, CONFIDENCE)


def only_mentions(question: str, asked: Asked) -> bool:
    """Tell whether a message asks nothing but names a thing or two.

    >>> from retrieval.asked import take_apart
    >>> only_mentions("the christmas gift", take_apart("the christmas gift"))
    True
    """
    return len(asked.terms) <= MENTION and not _ASKS.match(fold(question))
