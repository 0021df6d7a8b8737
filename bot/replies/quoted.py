"""Whom the stories quote."""

from collections import Counter
from collections.abc import Iterable
from itertools import islice

from retrieval import Story

LOOKED_INTO = 30
"""Stories whose speakers are counted; there may be many thousands."""

NEWEST = 10
"""Stories from which questions are offered, of however many are loaded."""


def quoted_names(stories: Iterable[Story]) -> list[str]:
    """Return the names of those who say something in the stories, the most quoted first."""
    said = (
        s.speaker.name
        for story in islice(stories, LOOKED_INTO)
        for s in story.statements
        if s.speaker and s.polarity == "said"
    )
    return [name for name, _ in Counter(said).most_common()]
