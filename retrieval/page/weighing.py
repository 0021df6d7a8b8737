"""Which lines of what may be a story are its paragraphs: the reading of all of them together that weighs most.

A line stands above the story, in it, aside between its paragraphs, or below it. Every line weighs for or against being
somebody else's by its signs, and leaving the story costs: the best course through the page is found as by Viterbi (1967).
"""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from retrieval.page.line import Line
from retrieval.page.names import author_words, outlet_words
from retrieval.page.signs import Signs
from retrieval.page.weights import COSTS, ITEM, TITLE, WEIGHTS


class Place(IntEnum):
    """Where a line stands."""

    ABOVE = 0
    STORY = 1
    ASIDE = 2
    BELOW = 3


_BEFORE = {
    Place.ABOVE: (Place.ABOVE,),
    Place.STORY: (Place.STORY, Place.ABOVE, Place.ASIDE),
    Place.ASIDE: (Place.ASIDE, Place.STORY),
    Place.BELOW: (Place.BELOW, Place.STORY, Place.ASIDE),
}
"""The places that the line before a line may have."""
_NOWHERE = float("-inf")


def weights(lines: Sequence[Line], headline: int | None, story: Sequence[int]) -> dict[int, float]:
    """Return what the lines at some positions, that may be the story, weigh for being somebody else's.

    Below 0, a line is rather the story's.
    """
    signs = Signs(lines, headline, story, outlet_words(lines, headline), author_words(lines, headline))
    return {at: _sum(signs.of(at)) if lines[at].prose else _of_label(lines[at]) for at in story}


def places(weights: Sequence[float]) -> list[Place]:
    """Return where lines stand, by their weights.

    >>> [place.name for place in places([-3, -2, 2, -3, 1, 2])]
    ['STORY', 'STORY', 'ASIDE', 'STORY', 'BELOW', 'BELOW']
    """
    if not weights:
        return []
    best = {Place.ABOVE: weights[0] - COSTS["ABOVE"], Place.STORY: 0.0, Place.ASIDE: _NOWHERE, Place.BELOW: _NOWHERE}
    came: list[dict[Place, Place]] = []
    for one in weights[1:]:
        steps = {place: max(_BEFORE[place], key=lambda before, to=place: _reached(before, to, best)) for place in Place}
        came.append(steps)
        best = {to: _reached(before, to, best) + (to is not Place.STORY) * one for to, before in steps.items()}
    course = [max(Place, key=lambda place: best[place])]
    for steps in reversed(came):
        course.append(steps[course[-1]])
    return course[::-1]


def _reached(before: Place, to: Place, best: Mapping[Place, float]) -> float:
    """Return what a place comes to, reached from another; to stay costs nothing, nor does the way back."""
    return best[before] - (0.0 if before is to else COSTS.get(to.name, 0.0))


def _sum(signs: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(name, 0) * value for name, value in signs.items())


def _of_label(line: Line) -> float:
    return TITLE if line.titular and not line.block.listed and line.text[-1] not in ":,;" else ITEM
