"""When to say that the story does not tell."""

from retrieval.evidence import Evidence
from retrieval.weights import CONFIDENCE, total

CUT = 5.0


def confidence(evidence: Evidence, score: float) -> float:
    """Return how sure it is that a paragraph answers, 0 where it is as likely as not."""
    return total(evidence, CONFIDENCE) + 0.1 * score - CUT
