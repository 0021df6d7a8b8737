"""The names by which a page knows its outlet and its writers: a paragraph that uses them may speak of the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.page.kind import Kind
from retrieval.page.labels import label_kind
from retrieval.page.line import Line
from retrieval.page.outlet import find_outlet

_LABELS = 3
_LONGEST_LABEL = 5
_LONGEST_BYLINE = 14
_FARTHEST_BYLINE = 14
_WORD = re.compile(r"\b[A-Z][A-Za-z]{2,}")
_NAME = re.compile(r"\b[A-Z][A-Za-z'’-]{2,}")
_BY = re.compile(r"^(?:[A-Z]\w+ )?[Bb][Yy]:? ")
_NO_NAMES = frozenset(
    "associated chief correspondent editor news press reporter reporters reporting senior special staff story the"
    " writer writers".split()
)


@dataclass(frozen=True)
class Names:
    """Words of names, in lower case."""

    outlet: frozenset[str]
    authors: frozenset[str]


def read_names(lines: Sequence[Line], headline: int | None) -> Names:
    """Return the names that a page gives its outlet and its writers."""
    return Names(_outlet_words(lines, headline), _author_words(lines, headline))


def _outlet_words(lines: Sequence[Line], headline: int | None) -> frozenset[str]:
    """Return the words of an outlet's name: of a page's first labels, and as its furniture tells."""
    labels = [line.text for line in lines[: headline or 0][:_LABELS] if not line.prose and line.words <= _LONGEST_LABEL]
    outlet = find_outlet([line.text for line in lines if not line.stated], ()) or ""
    words = {word.lower() for text in (*labels, outlet) for word in _WORD.findall(text)}
    return frozenset(word for word in words - {"the"} if label_kind(word) is None)


def _author_words(lines: Sequence[Line], headline: int | None) -> frozenset[str]:
    """Return the names of a page's writers, as the bylines near its headline give them."""
    first = 0 if headline is None else max(headline - _FARTHEST_BYLINE, 0)
    near = lines[first : (headline or 0) + _FARTHEST_BYLINE]
    bylines = (line.text for line in near if line.kind is Kind.BYLINE and line.words <= _LONGEST_BYLINE)
    names = (name.lower() for text in bylines for name in _NAME.findall(_BY.sub("", text).split(",")[0]))
    return frozenset(names) - _NO_NAMES
