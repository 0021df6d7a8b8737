"""A reply in a terminal: wrapped to its width, the story's words behind a bar, bright where they answer."""

import os
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TextIO

from bot.replies.text_fragment import without_words
from bot.reply import Reply, Span

WIDEST = 100
"""Columns that lines take at most: longer ones are hard to read."""
NARROWEST = 20

_BAR = "| "
_CODES = {"bold": "1", "italic": "2", "bar": "36", "button": "36"}


@dataclass(frozen=True)
class Screen:
    """How a reply is printed."""

    width: int = 80
    colour: bool = False

    @classmethod
    def of(cls, stream: TextIO, environ: Mapping[str, str] = os.environ) -> "Screen":
        """Return the screen behind a stream: coloured on a terminal without NO_COLOR (no-color.org)."""
        on_terminal = stream.isatty()
        plain = bool(environ.get("NO_COLOR")) or environ.get("TERM") == "dumb"
        return cls(max(NARROWEST, min(_columns_of(stream), WIDEST)), on_terminal and not plain)

    def show(self, reply: Reply, numbered: bool = True) -> str:
        """Return a reply as text; `numbered`: its buttons can be pressed by their number."""
        lines = [line for start, end in _lines(reply.text) for line in self._line(reply, start, end)]
        buttons = [self._button(number, button.label, button.url) for number, button in enumerate(reply.buttons, 1)]
        text = "\n".join(lines).rstrip("\n")
        return "\n".join([text, "", *buttons]) if buttons and numbered else text

    def _button(self, number: int, label: str, url: str | None) -> str:
        return (
            self._coloured(f"[{number}]", "button")
            + f" {_safe(label)}"
            + (f": {_safe(without_words(url))}" if url else "")
        )

    def _line(self, reply: Reply, start: int, end: int) -> Iterator[str]:
        """Yield the rows of one line of a reply's text."""
        quoted = any(s.style in ("quote", "fold") and s.start <= start < s.end for s in reply.spans)
        bar = self._coloured(_BAR, "bar") if quoted else ""
        width = self.width - (len(_BAR) if quoted else 0)
        for row_start, row_end in _rows(reply.text, start, end, width):
            yield bar + "".join(self._row(reply, row_start, row_end))
        if any(s.style == "italic" and (s.start, s.end) == (start, end) for s in reply.spans):
            yield ""

    def _row(self, reply: Reply, start: int, end: int) -> Iterator[str]:
        """Yield the stretches of a row, each in its style."""
        spans = [s for s in reply.spans if s.style in _CODES and s.start < end and start < s.end]
        edges = sorted({start, end, *(min(max(at, start), end) for s in spans for at in (s.start, s.end))})
        for left, right in pairwise(edges):
            style = _style_at(spans, left)
            text = _safe(reply.text[left:right])
            yield self._coloured(text, style) if style else text

    def _coloured(self, text: str, style: str) -> str:
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.colour and text else text


def _columns_of(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _style_at(spans: list[Span], place: int) -> str | None:
    return next((s.style for s in spans if s.start <= place < s.end), None)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text's lines."""
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _rows(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the rows into which a line is broken: at spaces, or inside a word longer than a row."""
    while start < end:
        room = _fitting(text, start, end, width)
        space = text.rfind(" ", start, room + 1) if room < end else -1
        stop = space if space > start else room
        yield start, stop
        start = stop + (text[stop : stop + 1] == " ")


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """Return the end of the longest stretch from `start` that fits into `width` columns, one character at least."""
    taken = 0
    for place in range(start, end):
        taken += _columns(text[place])
        if taken > width and place > start:
            return place
    return end


def _columns(char: str) -> int:
    """Return how many columns a character takes (Unicode Standard Annex 11, combining marks aside)."""
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _safe(text: str) -> str:
    """Return a text without control characters, which would drive the terminal."""
    return "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cs") or char == "\t")
