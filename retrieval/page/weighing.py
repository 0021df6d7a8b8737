"""Which lines of what may be a story are its paragraphs: the reading of all of them together that weighs most.

A line stands above the story, in it, aside between its paragraphs, or below it. Every line weighs for or against being
somebody else's by its signs, and leaving the story costs: the best course through the page is found as by Viterbi (1967).
"""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from retrieval.page.line import Line
from retrieval.page.names import author_words, outlet_words
from retrieval.page.signs import Signs
from retrieval.page.weights import COSTS, TITLE, WEIGHTS, ITEM


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
_FEWEST_PARAGRAPHS = 4


def weigh(lines: Sequence[Line], headline: int | None, read: Sequence[Line]) -> list[Line]:
    """Return those of the lines read as a page's story that are its paragraphs."""
    if sum(line.prose for line in read) < _FEWEST_PARAGRAPHS:
        return list(read)
    inside = {id(line) for line in read}
    story = [at for at, line in enumerate(lines) if id(line) in inside]
    signs = Signs(lines, headline, story, outlet_words(lines, headline), author_words(lines, headline))
    weights = [weight(signs.of(at)) if lines[at].prose else _weight_of_label(lines[at]) for at in story]
    return [lines[at] for at, place in zip(story, places(weights), strict=True) if place is Place.STORY]


def weight(signs: Mapping[str, float]) -> float:
    """Return how much a paragraph weighs for being somebody else's: below 0, it is rather the story's."""
    return sum(WEIGHTS[name] * value for name, value in signs.items())


def places(weights: Sequence[float]) -> list[Place]:
    """Return where lines stand, by their weights.

    >>> [place.name for place in places([-3, -2, 2, -3, 1, 2])]
    ['STORY', 'STORY', 'ASIDE', 'STORY', 'BELOW', 'BELOW']
    """
    best = {Place.STORY: 0.0, Place.ABOVE: 0.0 - COSTS[Place.ABOVE.name]}
    came: list[dict[Place, Place]] = []
    for number, one in enumerate(weights):
        steps = {place: _best_before(place, best) for place in Place} if number else {}
        came.append({place: before for place, (before, _) in steps.items()})
        totals = {place: total for place, (_, total) in steps.items()} if number else {**best, Place.ASIDE: -9e9, Place.BELOW: -9e9}
        best = {place: total + (0.0 if place is Place.STORY else one) for place, total in totals.items()}
    course = [max(Place, key=lambda place: best[place])]
    for before in reversed(came[1:]):
        course.append(before[course[-1]])
    return course[::-1]


def _best_before(place: Place, best: Mapping[Place, float]) -> tuple[Place, float]:
    """Return from which place a place is best reached, and what that comes to."""
    reached = ((before, best[before] - (COSTS.get(place.name, 0.0) if before is not place else 0.0)) for before in _BEFORE[place])
    return max(reached, key=lambda each: each[1])


def _weight_of_label(line: Line) -> float:
    return TITLE if line.titular and not line.block.listed and line.text[-1] not in ":,;" else ITEM
