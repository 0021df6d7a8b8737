"""The names by which a page knows its outlet and its writers: a paragraph that uses them may speak of the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.page.kind import Kind
from retrieval.page.labels import label_kind
from retrieval.page.line import Line
from retrieval.page.outlet import find_outlet
from retrieval.rarity import is_common

_LABELS = 3
_LONGEST_LABEL = 5
_LONGEST_BYLINE = 14
_FARTHEST_BYLINE = 14
_WORD = re.compile(r"\b[A-Z][A-Za-z]{2,}")
_NAME = re.compile(r"\b[A-Z][A-Za-z'’-]{2,}")
_BY = re.compile(r"^(?:[A-Z]\w+ )?[Bb][Yy]:? ")
_BYLINE = re.compile(
    r"(?:(?:[Pp]osted|[Pp]ublished|[Ww]ritten|[Rr]eported|[Ss]tory|[Ww]ords|[Tt]ext)\b.{0,40}? )?"
    r"(?:[Bb]y|BY):? (?P<name>.+)"
)
_POSTED = re.compile(
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+,? (?:[\w&-]+ ){0,3}"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist))"
)
"""A byline without "By" tells what its writer is: "Ann Roe Arts correspondent"."""
_AFTER_NAME = re.compile(r"\s*(?:[|·•—–]|\S+@\S+|, (?:[Ss]pecial|SPECIAL) (?:to|TO)\b| - ).*")
_LONGEST_NAMES = 100
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


def read_byline(lines: Sequence[str]) -> str | None:
    """Return who wrote a page, as the first of its bylines that names somebody prints it.

    >>> read_byline(["Staff Writer", "By Ann Roe and Jo Poe | The Herald"]), read_byline(["Ann Roe Arts correspondent"])
    ('Ann Roe and Jo Poe', 'Ann Roe Arts correspondent')
    """
    found = (_BYLINE.fullmatch(line) or _posted(line) for line in lines if len(line) <= _LONGEST_NAMES * 2)
    names = (_AFTER_NAME.sub("", match["name"]).strip(" .,") for match in found if match)
    return next((name for name in names if _NAME.search(name) and len(name) <= _LONGEST_NAMES), None)


def _posted(line: str) -> re.Match[str] | None:
    first = line.split(" ", 1)[0].lower()
    return None if is_common(first) else _POSTED.fullmatch(line)
