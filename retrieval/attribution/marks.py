"""Quote marks: which stretches of a paragraph stand inside them, whatever the paper prints for a mark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´ʼ＇′‛", "'") | dict.fromkeys("―⸺‒", "—"))
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " ", "\t": " ", "\r": " "})
_DOUBLE = re.compile(r"[“”„‟«»\"＂]|''(?!')|``|’’|‘‘|´´")
_SINGLE = re.compile(r"['‘’]")
_BRITISH_OPENING = re.compile(r"(?:^|[\s(\[—–:])[‘'](?=[A-Za-z£$\d…])")
_OPENS_SENTENCE = re.compile(r"(?:^|[\s(\[—–:])[‘'](?=[A-Z])")
_SINGLE_EDGE = re.compile(r"[\s(\[—–:][‘'](?=\w)|(?<=\S)['’](?!\w)")
"""A single mark that opens before a word or stands after one."""
_OPENING_MARKS = frozenset("“„‟«")
_CLOSING_MARKS = frozenset("”»")


@dataclass(frozen=True)
class Quote:
    """A stretch in quote marks of one paragraph, code points."""

    start: int
    """Of the opening mark."""
    end: int
    """Past the closing mark."""
    inner_start: int
    """Of the words between the marks."""
    inner_end: int
    closed: bool
    """False: the paragraph ends before the quote does, so that it may go on in the next."""


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool


def normalise(text: str) -> str:
    """Return a text of the same length with one kind of apostrophe and of space.

    >>> normalise("O’Brien")
    "O'Brien"
    """
    return text.translate(_APOSTROPHES).translate(_SPACES)


def uses_single_marks(paragraphs: list[str]) -> bool:
    """Whether an article quotes in single marks, as British papers do: one opens, double ones stand only in them."""
    if not any(_BRITISH_OPENING.search(text) for text in paragraphs):
        return False
    return not any(_DOUBLE.search(text) and not are_inner(text) for text in paragraphs)


def are_inner(text: str) -> bool:
    """Whether the double marks of a paragraph all stand inside single ones: ‘She told me “yes” at once,’ he said."""
    double = [mark.start() for mark in _DOUBLE.finditer(text)]
    if not double or not _OPENS_SENTENCE.search(text, 0, double[0]):
        return False
    outer = find_quotes(text, single=True)
    return all(any(quote.inner_start < mark < quote.inner_end for quote in outer) for mark in double)


def find_quotes(text: str, single: bool = False) -> list[Quote]:
    """Pair the marks of a paragraph; a stray closing mark is ignored, a quote in a quote belongs to the outer one."""
    quotes: list[Quote] = []
    opening: _Mark | None = None
    marks = list(_single_marks(text) if single else _double_marks(text))
    depth = 0
    for position, mark in enumerate(marks):
        if opening is None:
            opening = mark if mark.opens else None
        elif mark.opens and not mark.closes:
            if _is_nested(marks, position) or not text[opening.end : mark.start].strip():
                depth += _is_nested(marks, position)
            else:
                quotes.append(_quote(text, opening, mark.start, mark.start))
                opening = mark
        elif depth:
            depth -= 1
        else:
            quotes.append(_quote(text, opening, mark.start, mark.end))
            opening = None
    if opening is not None and opening.end < len(text):
        quotes.append(Quote(opening.start, len(text), opening.end, len(text.rstrip()) or opening.end, closed=False))
    return [quote for quote in quotes if quote.inner_start < quote.inner_end]


def _quote(text: str, opening: _Mark, inner_end: int, end: int) -> Quote:
    inner = text[opening.end : inner_end]
    start = opening.end + len(inner) - len(inner.lstrip())
    return Quote(opening.start, end, start, max(start, opening.end + len(inner.rstrip())), closed=True)


def _is_nested(marks: list[_Mark], position: int) -> bool:
    """Whether an opening mark inside a quote begins a quote in the quote: two marks that close come next."""
    following = marks[position + 1 : position + 3]
    return len(following) == 2 and all(mark.closes and not mark.opens for mark in following)


def _double_marks(text: str) -> Iterator[_Mark]:
    for found in _DOUBLE.finditer(text):
        start, end = found.span()
        if found[0] in _OPENING_MARKS:
            misprinted = text[start - 1 : start] in tuple(",.!?") and text[end : end + 1] in ("", " ")
            yield _Mark(start, end, opens=not misprinted, closes=misprinted)
        elif found[0] in _CLOSING_MARKS:
            yield _Mark(start, end, opens=False, closes=True)
        elif not (found[0] in ('"', "''") and start and text[start - 1].isdigit() and _measures(text, end)):
            yield _straight(text, start, end)


def _measures(text: str, end: int) -> bool:
    """Whether a mark after a figure is an inch or a second (6'2" tall), not the end of a quote."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].islower() and "'" in text[max(0, end - 6) : end - 1]


def _straight(text: str, start: int, end: int) -> _Mark:
    """Tell from its neighbours whether a straight mark opens, closes, or may do both."""
    before, after = (
        text[:start].rstrip("'")[-1:] if start < 9 else text[start - 3 : start].rstrip("'")[-1:],
        text[end : end + 3].lstrip("'")[:1],
    )
    opens = not before or before.isspace() or before in "([—–-/:"
    closes = not after or after.isspace() or after in ".,;:?!)]—–-"
    if opens and closes and before.isspace() and after.isspace():
        return _Mark(start, end, opens=True, closes=True)
    if opens == closes:
        return _Mark(start, end, opens=True, closes=True)
    return _Mark(start, end, opens, closes)


def _single_marks(text: str) -> Iterator[_Mark]:
    """Yield single marks that are no apostrophes: one opens before a word, one closes after a point or a word."""
    for found in _SINGLE.finditer(text):
        start, end = found.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if (not before or before in " \u00a0([—–:") and after.isalnum():
            yield _Mark(start, end, opens=True, closes=False)
        elif before in tuple(",.?!…") or (before.isalnum() and not after.isalnum() and _ends_word(text, start, end)):
            yield _Mark(start, end, opens=False, closes=True)


def _ends_word(text: str, start: int, end: int) -> bool:
    """Whether a mark after a word closes a quote; after an s only where a point follows and the next mark opens."""
    if text[start - 1] != "s":
        return True
    following = _SINGLE_EDGE.search(text, end)
    return text[end : end + 1] in tuple(",.;:?!") and following is not None and following[0][0] in " \u00a0([—–:"
