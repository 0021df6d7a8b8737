"""Which single lines are a publisher’s furniture."""

from retrieval.page.kind import Kind
from retrieval.page.labels import label_kind
from retrieval.page.patterns import pattern_kind

_LONGEST = 600
_STRAIGHT = str.maketrans("’‘“”", "''\"\"")


def furniture_kind(text: str) -> Kind | None:
    """Return what furniture a line is, None where it may be part of the story.

    >>> furniture_kind("Share on Facebook"), furniture_kind("Share prices fell on Friday.")
    (<Kind.SHARING: 'sharing'>, None)
    """
    if len(text) > _LONGEST:
        return None
    line = text.translate(_STRAIGHT)
    return label_kind(line) or pattern_kind(line)
