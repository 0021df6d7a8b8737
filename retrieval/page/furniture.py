"""Which single lines are a publisher’s furniture."""

from retrieval.page.dates import is_date, is_dated_label
from retrieval.page.kind import Kind
from retrieval.page.labels import label_kind
from retrieval.page.patterns import pattern_kind
from retrieval.page.prose import ends_sentence

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
    if is_date(line) or (not ends_sentence(line) and is_dated_label(line)):
        return Kind.DATE
    return label_kind(line) or pattern_kind(line)
