"""When to say that the story does not tell: what speaks against the best paragraph's being an answer at all."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from retrieval.facts.asked import Asked
from retrieval.facts.relatives import relatives
from retrieval.facts.weights import CONFIDENCE, total
from retrieval.terms import fold

NEAREST = -2.5
"""Down to this confidence a paragraph that does not answer may be shown as the nearest thing that the story says."""
UNTOLD = -1.0
"""No more sure is it of a paragraph without any number where the question asks how many."""
LONGEST = 1000
"""From so many paragraphs on the cut rises no further: an archive is not doubted more than its longest stories."""
AROUND = 5
"""So many paragraphs of the story before and after the best one are looked at."""
REWORDED = 0.3
"""What a word counts for there of which but a relative is held ("illness" for "sick")."""
LEAST_RARE = 0.3
"""What the commonest word counts for there."""
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
    """Share of the question's character 4-grams that the paragraph holds, weighed by rarity in English.

    What it holds in other words counts as well, for less."""
    score: float
    """Its score in the order."""
    around: float
    """How much of the question the paragraphs around it hold: what a story is about it says more than once."""
    absent: float
    """How many of the question's names stand in none of these."""
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


def share_held(asked: Asked, grams: float, counts: Mapping[str, int]) -> float:
    """Return the share of the question that a text holds: its 4-grams' share, and what is there in other words.

    >>> from retrieval.facts.asked import take_apart
    >>> share_held(take_apart("purchase"), 0.0, {"buy": 1}), share_held(take_apart("purchase"), 0.0, {"sing": 1})
    (0.3, 0.0)
    """
    missing = [name for name in asked.terms if name not in counts]
    reworded = sum(asked.terms[name] for name in missing if not relatives(name).isdisjoint(counts))
    return min(1.0, grams + REWORDED * reworded / (sum(asked.terms.values()) or 1.0))


def share_around(asked: Asked, near: Sequence[Container[str]]) -> float:
    """Return the share of the question, weighed by rarity in English, that paragraphs hold; their mean.

    >>> from retrieval.facts.asked import take_apart
    >>> round(share_around(take_apart("the harbour"), [{"harbour"}, {"ferri"}]), 1)
    0.5
    """
    rare = {name: max(LEAST_RARE, value) for name, value in asked.terms.items()}
    held = sum(value * sum(name in counts for counts in near) for name, value in rare.items())
    return held / len(near) / sum(rare.values())


def only_mentions(question: str, asked: Asked) -> bool:
    """Tell whether a message asks nothing but names a thing or two.

    >>> from retrieval.facts.asked import take_apart
    >>> only_mentions("the christmas gift", take_apart("the christmas gift"))
    True
    """
    return len(asked.terms) <= MENTION and not _ASKS.match(fold(question))
