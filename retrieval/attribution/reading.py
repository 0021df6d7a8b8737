"""The way through attribution: quotes, cast, rules in their order, statements."""

from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.attribution.cast import Cast
from retrieval.statement import Statement


@dataclass(frozen=True)
class Reading:
    """What attribution found in one article."""

    statements: tuple[Statement, ...]
    cast: Cast


def read(paragraphs: Sequence[str], title: str = "") -> Reading:
    """Return all that the article reports somebody to have said, in reading order, and whom it names."""
    return Reading((), Cast())
