"""Which lines of what may be a story are its paragraphs: the reading of all of them together that weighs most.

Every line weighs for or against being somebody else's by its signs, and leaving the story costs something, so that two
doubtful lines on end go where one stays: the best course through the page is found (Viterbi 1967).
"""

from collections.abc import Mapping, Sequence

from retrieval.page.line import Line
from retrieval.page.names import Names
from retrieval.page.signs import Signs
from retrieval.page.voice import addresses
from retrieval.page.weights import CALL, ITEM, LEAVING, TITLE, WEIGHTS


def weights(lines: Sequence[Line], headline: int | None, story: Sequence[int], names: Names) -> dict[int, float]:
    """Return what the lines at some positions, that may be the story, weigh for being somebody else's.

    Below 0, a line is rather the story's.
    """
    signs = Signs(lines, headline, story, names)
    return {at: _sum(signs.of(at)) if lines[at].prose else _of_label(lines[at]) for at in story}


def in_story(weights: Sequence[float]) -> list[bool]:
    """Return which lines are the story's, by what each weighs for being somebody else's.

    >>> in_story([-3, 1, -3, 1, 1, -3, 2])
    [True, True, True, False, False, True, False]
    """
    inside, outside = 0.0, -LEAVING
    came: list[tuple[bool, bool]] = []
    for weight in weights:
        came.append((inside >= outside, inside - LEAVING > outside))
        inside, outside = max(inside, outside), max(inside - LEAVING, outside) + weight
    course: list[bool] = []
    here = inside >= outside
    for stayed, left in reversed(came):
        course.append(here)
        here = stayed if here else left
    return course[::-1]


def _sum(signs: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(name, 0) * value for name, value in signs.items())


def _of_label(line: Line) -> float:
    if not line.titular or line.block.listed or line.text[-1] in ":,;":
        return ITEM
    return CALL if addresses(line.own) else TITLE
