"""How stories begin: what answers a question for stories as a whole, what they are about, or who wrote them."""

from collections.abc import Callable, Iterable, Mapping

from retrieval.answer import Passage
from retrieval.questions.frames import Kind
from retrieval.stories.story import Origin, Story

_TOLD: Mapping[Kind, Callable[[Origin], object]] = {
    Kind.AUTHOR: lambda origin: origin.byline,
    Kind.PUBLISHED: lambda origin: origin.published,
    Kind.NEWEST: lambda origin: origin.published,
    Kind.OUTLET: lambda origin: origin.outlet,
}
"""What has to be known of a story that answers a question about it."""


def beginnings(kind: Kind, newest: Iterable[Story]) -> tuple[Passage, ...]:
    """Return the first paragraphs of the stories that answer; of undated ones none is known to be the newest."""
    known = _TOLD.get(kind)
    told = tuple(Passage(one, one.paragraphs[0], 1.0) for one in newest if known is None or known(one.origin))
    return told[:1] if kind is Kind.NEWEST else told
